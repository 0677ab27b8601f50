package result

import (
	"strings"

	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/profile"
)

// stayDay is the last day on which somebody whose present stay ends can apply for
// a route from within Hong Kong, where that is the nearer day. turn is the day
// that time sets to the route itself, zero for none.
func stayDay(p *profile.Profile, r *rules.Route, s rules.Standing, turn rules.Turn, at profile.Date) (profile.Date, bool) {
	stay := p.PresentStay()
	if _, _, bound := r.Bounding(at); !bound || !s.Open() || stay.Year == 0 || stay.Before(at) {
		return profile.Date{}, false
	}
	own := lastDay(turn)
	return stay, own.Year == 0 || stay.Before(own)
}

// lastDay is the route's own last day for the person; zero where it has none.
func lastDay(t rules.Turn) profile.Date {
	if t.Route == nil || !t.Before.Open() {
		return profile.Date{}
	}
	return t.Day.AddDays(-1)
}

// ShortWithin is the day to stand beside a standing where the present stay ends
// before the route's own last day; empty where it does not.
func ShortWithin(p *profile.Profile, r *rules.Route, s rules.Standing, turn rules.Turn, at profile.Date, lang language.Tag) string {
	day, nearer := stayDay(p, r, s, turn, at)
	if !nearer {
		return ""
	}
	return lang.Say("limit.short.within", lang.Date(day))
}

// stayed is the limit of a route with what the present stay means for it.
func (w writer) stayed(route Route, own *Limit, turn rules.Turn) *Limit {
	r, found := w.a.Pack.Route(route.ID)
	s, _ := w.a.Standing(route.ID)
	if w.p == nil || !found {
		return own
	}
	w.url = r.URL
	if day, nearer := stayDay(w.p, r, s, turn, w.a.At); nearer {
		return w.inside(r, day, own, lastDay(turn))
	}
	if own == nil || own.Sort != "until" {
		return own
	}
	if len(w.a.Limiting(r.ID)) > 0 {
		own.Asks = profile.StayUntil
	}
	if _, _, elsewhere := r.FromOutside(w.a.At); elsewhere && s.Open() && StayEnded(w.p, w.a.At, w.lang) != "" {
		own.Text = w.lang.Say("limit.within.outside-until", own.DayText)
	}
	return own
}

// inside is the limit that the end of the present stay sets.
func (w writer) inside(r *rules.Route, stay profile.Date, own *Limit, last profile.Date) *Limit {
	bound, _, _ := r.Bounding(w.a.At)
	said := []rules.Provision{bound}
	out := &Limit{Sort: "stay", Day: stay.String(), DayText: w.lang.Date(stay), Days: daysBetween(w.a.At, stay), Short: w.lang.Say("limit.short.within", w.lang.Date(stay))}
	texts := []string{w.lang.Say("limit.within", out.DayText)}
	outside, _, elsewhere := r.FromOutside(w.a.At)
	switch {
	case elsewhere && last.Year != 0:
		out.Outside = last.String()
		texts = append(texts, w.lang.Say("limit.within.outside-until", w.lang.Date(last)))
	case elsewhere:
		texts = append(texts, w.lang.Say("limit.within.outside"))
	case last.Year != 0:
		texts = append(texts, w.lang.Say("limit.within.own", w.lang.Date(last)))
	}
	if elsewhere {
		said = append(said, outside)
	}
	out.Text = joinedBy(w.lang, texts...)
	w.because(out, said, own)
	out.time = w.inTime(r, stay)
	out.Act = joinedBy(w.lang, w.lang.Say("limit.act.within", out.DayText), out.time)
	return out
}

// because gives the limit the words of the texts that it rests on, with their
// sources and how sure they are; own is the limit of the route itself.
func (w writer) because(out *Limit, said []rules.Provision, own *Limit) {
	var texts, notes []string
	var cites []rules.Cite
	weakest := rules.Official
	for _, p := range said {
		texts, notes, cites = append(texts, w.text(p.Says)), append(notes, w.text(p.Note)), append(cites, p.Cite...)
		weakest = max(weakest, p.Confidence)
	}
	all := joinedBy(w.lang, append(texts, notes...)...)
	out.Because, out.Confidence, out.Sources = strings.TrimRight(all, ".。"), weakest.String(), w.sources(cites)
	if weakest != rules.Official {
		out.Because = joinedWith(w.lang, out.Because, w.lang.Say("confidence."+out.Confidence))
	}
	if own != nil && own.Sort == "until" && out.Outside != "" && own.Confidence != rules.Official.String() {
		out.Because = joinedWith(w.lang, out.Because, own.Because)
		out.Confidence = own.Confidence
	}
}

func joinedWith(lang language.Tag, parts ...string) string {
	return strings.Join(parts, lang.Say("list.semicolon"))
}

// inTime says by when to apply so that the time that the guide gives for processing
// passes before the stay ends; empty where it gives none.
func (w writer) inTime(r *rules.Route, stay profile.Date) string {
	length, ok := w.processing(r)
	if !ok {
		return ""
	}
	by := less(stay, length)
	if by.Before(w.a.At) {
		return w.lang.Say("limit.act.processing-short", w.lang.Length(length))
	}
	return w.lang.Say("limit.act.processing", w.lang.Length(length), w.lang.Date(by))
}

// processing is how long an entry takes by the route's own guide.
func (w writer) processing(r *rules.Route) (rules.Length, bool) {
	for _, g := range w.ownFirst(r.Guides) {
		for _, p := range g.Provisions {
			if p.Topic == rules.AboutProcessing && p.InForce(w.a.At) && p.Length.Unit != "" && (saying{p, g}).isFor("entry") {
				return p.Length, true
			}
		}
	}
	return rules.Length{}, false
}

// StayEnded says that the stay that was told has ended by the day; empty where it
// has not, or where none was told.
func StayEnded(p *profile.Profile, at profile.Date, lang language.Tag) string {
	stay := p.PresentStay()
	if stay.Year == 0 || !stay.Before(at) {
		return ""
	}
	return lang.Say("limit.ended", lang.Date(stay))
}
