package result

import (
	"math"
	"slices"
	"strings"

	"talentnav/rules"
	"talentnav/rules/profile"
)

// tree writes a reason out with everything below it; over are the reasons above
// it, nearest first. A line is decisive only if all above it are.
func (w writer) tree(r *rules.Reason, over []*rules.Reason, decisive bool) Line {
	l := w.only(r)
	l.Decisive = decisive
	path := append([]*rules.Reason{r}, over...)
	w.doubt(&l, path)
	if r.Record >= 0 {
		l.Record = w.record(over[0].List, r)
		l.Says = w.of(l.Record, l.Says)
	}
	for _, child := range r.Children {
		l.Children = append(l.Children, w.tree(child, path, decisive && child.Decisive))
	}
	return l
}

// only writes a reason without what is below it.
func (w writer) only(r *rules.Reason) Line {
	c := r.Criterion
	l := Line{
		ID: c.ID, Sign: sign(r), State: r.State.String(), StateText: w.lang.Say("state." + r.State.String()),
		Kind: c.Kind.String(), Says: w.text(c.Says), Why: w.why(r), Cause: r.Cause.String(),
		Proof: w.text(c.Evidence), Change: w.text(c.Change), Note: w.text(c.Note),
		Sources: w.sources(c.Cite), Shows: w.shows(r.Shows), Confirmation: w.confirmation(c.Node.Confirm),
		Origin: c.Origin, Notes: w.notes(w.a.Pack.NotesOnCriterion(c.ID)),
	}
	if spared(r) {
		l.StateText = w.lang.Say("state.spared")
	}
	if c.Kind != rules.Rule {
		l.KindText = w.lang.Say("kind." + c.Kind.String())
	}
	w.compare(&l, r)
	return l
}

// of puts what a sentence is about before it.
func (w writer) of(about, says string) string {
	if about == "" {
		return says
	}
	return about + w.lang.Say("list.colon") + says
}

// compare sets what was told beside what is needed.
func (w writer) compare(l *Line, r *rules.Reason) {
	switch {
	case r.Tested != nil:
		l.Needed, l.bound = w.needed(r.Tested)
		l.value, l.Evidence = w.told(r.Tested.Fact, r.Tested.Told)
		l.Told = w.derived(r.Tested.Fact, w.converted(r.Tested.Fact, l.value))
		l.Follows = w.basis(r.Tested)
		l.Short = w.short(r)
		l.Note = Joined(" ", l.Note, w.entryNote(r.Tested))
		w.denial(l, r)
	case r.Criterion.Node.Confirm != nil:
		v, ok := w.a.Facts.Confirmed[r.Criterion.Node.Confirm.ID]
		if ok {
			l.Told, l.Evidence = w.told(yesOrNo, v)
		}
		w.stated(l, r)
	case counts(r):
		l.Told, l.Needed = w.tally(r), w.lang.Say("result.at-least-of", r.Need, len(r.Children))
	case r.Criterion.Node.Op == rules.OpAny:
		l.Needed = w.lang.Say("result.any-of")
	}
	if l.Evidence != "" {
		l.EvidenceText = w.lang.Say("evidence." + l.Evidence)
	}
}

// denial words a test that something is not so: its sentence says what is needed,
// so that "no" beside it would be read the wrong way round.
func (w writer) denial(l *Line, r *rules.Reason) {
	if !r.Denies() {
		return
	}
	l.Needed, l.bound, l.value, l.Short = "", "", "", ""
	if l.Told != "" && r.State != rules.Unknown {
		l.Told = w.lang.Say("result.so." + r.State.String())
	}
}

// byLeaf tells by which alternative a choice is met, where "yes" beside the
// sentence of the choice would be the answer to another question.
func (w writer) byLeaf(l *Line, leaf *rules.Reason) {
	t := leaf.Tested
	if t == nil || t.Fact.Type != profile.Flag && !leaf.Denies() {
		return
	}
	l.Needed, l.bound, l.value = "", "", ""
	l.Told = bare(w.text(leaf.Criterion.Says))
}

// basis names the answers that a value was worked out from, nothing of one that
// was told as it stands.
func (w writer) basis(t *rules.Tested) string {
	_, one := profile.FactIndex(t.Fact.ID)
	if !one && t.Fact.Type != profile.Months && t.Fact.Type != profile.Years {
		return "" // a part of a record is told as it stands, but for the time since
	}
	if t.Fact.ID == claim || nothingTold(t.Told) || w.p == nil || quoted(w.p, t.Fact) {
		return ""
	}
	var out []string
	for _, path := range t.Fact.From {
		if answered(w.p, path) {
			out = append(out, w.question(path).Short)
		}
	}
	if len(out) == 0 {
		return w.lang.Say("result.other-answers")
	}
	return w.lang.List(out)
}

func answered(p *profile.Profile, path string) bool {
	f, ok := profile.FieldAt(path)
	return ok && f.View(p).State != profile.Unanswered
}

// quoted holds for a fact that is itself the answer to one of its questions.
func quoted(p *profile.Profile, f *profile.Fact) bool {
	return slices.ContainsFunc(f.From, func(path string) bool {
		return path == f.ID && answered(p, path)
	})
}

// stated words what the person stated of a text: nothing more is asked of them,
// and others will look.
func (w writer) stated(l *Line, r *rules.Reason) {
	if r.Cause == rules.TextNotInPack && r.State == rules.Depends {
		l.Why = w.lang.Say("result.stated.not-yet")
	}
	if r.Cause != rules.OwnStatement {
		return
	}
	l.KindText, l.Told = w.lang.Say("result.stated.kind"), w.lang.Say("result.stated.told")
	l.settles = w.lang.Say("result.stated.settles", bare(l.Says))
	for _, s := range append(w.sources(r.Criterion.Node.Confirm.Cite), l.Sources...) {
		if s.Official && s.Origin == "" {
			l.Why = w.lang.Say("result.stated.checks", s.Publisher)
			break
		}
	}
}

// needed says what a bound asks for, and the same without the day from which it
// holds. A bound that never was another needs no day.
func (w writer) needed(t *rules.Tested) (needed, bound string) {
	need := NamedNeed(w.a.Pack, t.Fact, t.Need, w.lang)
	undated := need
	undated.Since = profile.Date{}
	bound = w.lang.Need(t.Fact, undated)
	if t.Need.Since == w.known || t.Need.Since == w.a.Pack.From || t.Need.Since == w.begins {
		return bound, bound
	}
	return w.lang.Need(t.Fact, need), bound
}

// yesOrNo stands for a statement, which is no fact of the schema.
var yesOrNo = &profile.Fact{Type: profile.Flag}

// told says what is known of a fact, nothing when nothing is.
func (w writer) told(f *profile.Fact, v profile.Value) (told, evidence string) {
	if nothingTold(v) {
		return "", ""
	}
	if f.ID == "institution" {
		return w.institution(institutionOf(v.Text)), v.Evidence.String()
	}
	if f.ID == claim && v.Text != "" {
		return w.claimed(v.Text), v.Evidence.String()
	}
	return w.lang.Value(f, v), v.Evidence.String()
}

// derived says of what was taken from other answers that nobody told it so: an
// older answer can mean a profession.
func (w writer) derived(f *profile.Fact, told string) string {
	if told == "" || f.ID != claim || w.p == nil || w.p.Offer.Profession.State != profile.Unanswered {
		return told
	}
	return w.lang.Say("result.derived", told)
}

// converted adds the rates at which the amounts behind a value were converted, so
// that nobody takes them for the program's own.
func (w writer) converted(f *profile.Fact, told string) string {
	used := f.RatesUsed(w.p, w.a.At)
	if told == "" || len(used) == 0 {
		return told
	}
	var rates []string
	for _, r := range used {
		rates = append(rates, w.lang.Rate(r))
	}
	if len(rates) == 1 {
		return w.lang.Say("result.converted", told, rates[0])
	}
	return w.lang.Say("result.converted-many", told, w.lang.List(rates))
}

// nothingTold also holds for a sum of amounts of which none was told: that it
// is not negative says nothing.
func nothingTold(v profile.Value) bool {
	return v.Text == "" && v.Lo <= 0 && math.IsInf(v.Hi, 1)
}

func institutionOf(text string) profile.Institution {
	if name, ok := strings.CutPrefix(text, profile.NamePrefix); ok {
		return profile.Institution{Name: name}
	}
	return profile.Institution{ID: text}
}

// short tells how far an answer that fails is from the bound.
func (w writer) short(r *rules.Reason) string {
	t := r.Tested
	if r.State != rules.NotMet || t.Fact.Type == profile.Category || t.Fact.Type == profile.Flag {
		return ""
	}
	if t.Told.Hi < t.Need.Lo {
		return w.lang.Say("result.short-by", w.lang.Value(t.Fact, profile.Exactly(t.Need.Lo-t.Told.Hi)))
	}
	if t.Told.Lo > t.Need.Hi {
		return w.lang.Say("result.over-by", w.lang.Value(t.Fact, profile.Exactly(t.Told.Lo-t.Need.Hi)))
	}
	return ""
}

func (w writer) shows(all []rules.Tested) []Shown {
	var out []Shown
	for _, t := range all {
		s := Shown{Label: w.lang.Fact(t.Fact.ID)}
		s.Told, s.Evidence = w.told(t.Fact, t.Told)
		s.Told = w.converted(t.Fact, s.Told)
		key := s.Evidence
		if s.Told == "" {
			key, s.Told = "not-told", w.lang.Value(t.Fact, t.Told)
		}
		s.EvidenceText = w.lang.Say("evidence." + key)
		out = append(out, s)
	}
	return out
}

func (w writer) confirmation(c *rules.Confirmation) *Confirmation {
	if c == nil {
		return nil
	}
	out := &Confirmation{Field: rules.ConfirmationPath(c.ID), Question: w.asks(c), URL: w.address(c.URL), Known: w.texts(c.Known), Sources: w.sources(c.Cite)}
	w.aboutClaim(out, c)
	return out
}
