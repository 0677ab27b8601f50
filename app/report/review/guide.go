package review

import (
	"strconv"

	"talentnav/rules"
	"talentnav/rules/profile"
)

// topic is what the guides say about one subject, on all days.
type topic struct {
	Title string
	Items []item
}

// guides numbers what comes with the route through all topics.
func (w *writer) guides(r *rules.Route) []topic {
	var out []topic
	n := 0
	for _, about := range rules.Topics() {
		t := topic{Title: w.lang.Say("guide.topic." + about.String())}
		for _, g := range r.Guides {
			for _, p := range g.Provisions {
				if p.Topic == about {
					n++
					t.Items = append(t.Items, w.provision("P"+strconv.Itoa(n), g, p))
				}
			}
		}
		if len(t.Items) > 0 {
			out = append(out, t)
		}
	}
	return out
}

// provision has everything that the rules hold of it, so that each part can be
// compared.
func (w *writer) provision(number string, g *rules.Guide, p rules.Provision) item {
	out := item{Number: number, Says: w.marked(g.Origin, w.text(p.Says)), Doubt: p.Confidence != rules.Official, Cites: w.cites(p.Cite)}
	out.add(w.say("label.length"), w.lang.Length(p.Length))
	w.bounds(&out, p)
	out.add(w.say("label.for"), w.said("guide.for.", p.For...))
	out.add(w.say("label.of"), w.said("guide.of.", p.Of))
	out.add(w.say("label.when"), w.text(p.When))
	out.add(w.say("label.unless"), w.text(p.Unless))
	out.add(w.say("label.asked-if"), w.answers(p.If))
	out.add(w.say("label.may-come"), w.said("plan.who.", p.May...))
	out.add(w.say("label.may-not"), w.said("plan.who.", p.MayNot...))
	out.add(w.say("label.under"), w.lang.Length(p.Under))
	if p.Unmarried {
		out.add(w.say("label.bound"), w.say("unmarried"))
	}
	if p.InTurn {
		out.add(w.say("label.bound"), w.say("in-turn"))
	}
	if p.Safer {
		out.add(w.lang.Say("guide.safer"), w.text(p.Because))
	}
	out.add(w.say("label.form"), p.Number)
	if p.URL != "" {
		out.Rows = append(out.Rows, row{Label: w.say("label.page"), Link: linkTo(p.URL)})
	}
	out.add(w.say("label.in-force"), w.ownSpan(p.From, p.Until))
	out.add(w.say("label.text"), w.lang.Say("confidence."+p.Confidence.String()))
	out.add(w.say("label.note"), w.text(p.Note))
	out.add(w.say("label.guide"), g.ID)
	out.Steps, out.Value = w.amounts(p), w.say("label.amount")
	return out
}

// bounds are what a stay or a fee is bound to.
func (w *writer) bounds(out *item, p rules.Provision) {
	if p.Contract {
		out.add(w.say("label.bound"), w.lang.Say("guide.contract"))
	}
	if p.TopTier {
		out.add(w.say("label.bound"), w.lang.Say("guide.top-tier"))
	}
	if p.Due != "" {
		out.add(w.say("label.due"), w.lang.Say("guide.due."+p.Due))
	}
	if p.Over.Unit != "" {
		out.add(w.say("label.bound"), w.lang.Say("guide.over", w.lang.Length(p.Over)))
	}
	if p.UpTo.Unit != "" {
		out.add(w.say("label.bound"), w.lang.Say("guide.up-to", w.lang.Length(p.UpTo)))
	}
}

// said says the words for names of a closed set.
func (w *writer) said(family string, names ...string) string {
	var out []string
	for _, name := range names {
		if name != "" {
			out = append(out, w.lang.Say(family+name))
		}
	}
	return w.lang.List(out)
}

// amounts are all steps of a fee, those gone and to come as well.
func (w *writer) amounts(p rules.Provision) []step {
	var out []step
	_, now := p.Amount(w.at)
	for i, s := range p.Amounts {
		text := w.say("ended")
		if !s.Ended {
			text = w.lang.HKD(s.Lo)
		}
		last := i+1 == len(p.Amounts) || w.at.Before(p.Amounts[i+1].From)
		out = append(out, step{w.lang.Date(s.From), text, now && last && !w.at.Before(s.From)})
	}
	return out
}

func provisions(all []topic) (n int) {
	for _, t := range all {
		n += len(t.Items)
	}
	return n
}

// answers are those to which a condition comes down.
func (w *writer) answers(all []rules.Told) string {
	var out []string
	for _, t := range all {
		out = append(out, w.lang.Question(t.Path).Short+w.lang.Say("list.colon")+w.answer(t))
	}
	return w.lang.List(out)
}

// answer is one answer in words: yes or no, a country, or a choice.
func (w *writer) answer(t rules.Told) string {
	f, _ := profile.FieldAt(t.Path)
	switch f.Kind {
	case profile.KindFlag:
		return w.lang.Say("need." + map[string]string{"true": "yes", "false": "no"}[t.Value])
	case profile.KindCountries:
		return w.lang.Country(t.Value)
	}
	return w.lang.Option(t.Path, t.Value)
}
