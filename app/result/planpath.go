package result

import (
	"slices"

	"talentnav/rules"
	"talentnav/rules/profile"
)

// The kinds of [Stage].
const (
	StageFiling     = "filing"
	StageProcessing = "processing"
	StageVisit      = "visit" // a stay before the first one
	StageStep       = "step"  // before the first stay, of no published length
	StageStay       = "stay"
	StageWindow     = "window"
	StageExtension  = "extension"
	StageAbode      = "abode"
	StageEnd        = "end"
	StageChild      = "child"
	StagePassport   = "passport"
	StagePresent    = "present-stay"
)

// Stage is a stretch or a day of the way to the seventh year.
type Stage struct {
	Kind   string  `json:"kind" jsonschema:"enum=filing,enum=processing,enum=visit,enum=step,enum=stay,enum=window,enum=extension,enum=abode,enum=end,enum=child,enum=passport,enum=present-stay"`
	Sign   string  `json:"sign"`
	Title  string  `json:"title"`
	Short  string  `json:"short,omitempty" jsonschema_description:"Its length in words, for a narrow place."`
	Length *Length `json:"length,omitempty"`
	// From and To are both included; To is left out of a single day, and both
	// where no day can be told.
	From     string   `json:"from,omitempty" jsonschema:"format=date"`
	To       string   `json:"to,omitempty" jsonschema:"format=date"`
	Days     string   `json:"days,omitempty" jsonschema_description:"These days in words."`
	Do       string   `json:"do" jsonschema_description:"What to do, or what happens."`
	Says     string   `json:"says,omitempty" jsonschema_description:"What the text says."`
	Also     []string `json:"also,omitempty" jsonschema_description:"What else there is to know, such as another text that disagrees."`
	Contract bool     `json:"contract,omitempty" jsonschema_description:"No longer than the contract."`
	Assumed  bool     `json:"assumed,omitempty" jsonschema_description:"No text says this of this time; it is taken to go on as before."`
	Person   string   `json:"person,omitempty" jsonschema_description:"The member of the family that it is about."`

	Confidence     string   `json:"confidence,omitempty" jsonschema:"enum=reported,enum=unconfirmed"`
	ConfidenceText string   `json:"confidence_text,omitempty"`
	Sources        []Source `json:"sources,omitempty"`
}

// mostExtensions bounds what is reckoned; seven years need fewer.
const mostExtensions = 12

func inTurn(all []saying) (out []saying) {
	for _, p := range all {
		if p.InTurn {
			out = append(out, p)
		}
	}
	return out
}

// path is the way to the seventh year, or why there is none to tell.
func (w *planner) path() ([]Stage, string) {
	stays := w.about(rules.AboutStay)
	if w.file.Year == 0 {
		return nil, w.lang.Say("plan.path.closed", w.lang.Date(w.r.Until))
	}
	if len(stays) == 0 {
		return nil, w.lang.Say("plan.path.nothing")
	}
	out := []Stage{w.filing()}
	if p := w.stageOfProcessing(); p != nil {
		out = append(out, *p)
	}
	if turn := inTurn(stays); len(turn) > 0 {
		out = append(out, w.reckoned(turn, stays)...)
	} else {
		out = append(out, w.open(stays)...)
	}
	for _, m := range w.marks() {
		if last := out[len(out)-1]; last.Kind != StageEnd || compareDays(m.From, last.From) <= 0 {
			out = slices.Insert(out, len(out)-1, m)
		}
	}
	return once(inOrder(out)), ""
}

// inOrder sorts by day; what has no day stays behind what it follows.
func inOrder(all []Stage) (out []Stage) {
	var groups [][]Stage
	for _, s := range all {
		if n := len(groups); n > 0 && s.From == "" {
			groups[n-1] = append(groups[n-1], s)
			continue
		}
		groups = append(groups, []Stage{s})
	}
	slices.SortStableFunc(groups, func(a, b []Stage) int { return compareDays(a[0].From, b[0].From) })
	return slices.Concat(groups...)
}

// once leaves out of a stage what an earlier one said already.
func once(all []Stage) []Stage {
	said := map[string]bool{}
	for i := range all {
		all[i].Also = slices.DeleteFunc(all[i].Also, func(text string) bool { return said[text] })
		for _, text := range all[i].Also {
			said[text] = true
		}
	}
	return all
}

// compareDays puts what has no day where it stands.
func compareDays(a, b string) int {
	if a == "" || b == "" {
		return 0
	}
	return profile.MustDate(a).Compare(profile.MustDate(b))
}

// stage writes what is alike in all stages.
func (w *planner) stage(kind, sign string, from, to profile.Date, p *saying) Stage {
	s := Stage{Kind: kind, Sign: sign, Title: w.lang.Say("plan.stage." + kind), From: from.String(), To: to.String(), Days: w.spanOf(from, to)}
	if p != nil {
		v := w.said(*p)
		s.Says, s.Short, s.Length, s.Contract, s.Sources = v.Says, v.Short, v.Length, p.Contract, v.Sources
		s.Confidence, s.ConfidenceText = v.Confidence, v.ConfidenceText
		if v.Note != "" {
			s.Also = append(s.Also, v.Note)
		}
	}
	return s
}

func (w *planner) spanOf(from, to profile.Date) string {
	switch {
	case from.Year == 0:
		return ""
	case to.Year == 0:
		return w.lang.Date(from)
	}
	return w.lang.Say("plan.span", w.lang.Date(from), w.lang.Date(to))
}

func (w *planner) filing() Stage {
	s := w.stage(StageFiling, "›", w.file, profile.Date{}, nil)
	s.Do = w.lang.Say("plan.do.filing")
	if w.r.First != "" {
		s.Do = w.lang.Say("plan.do.filing-then")
	}
	return s
}

// stageOfProcessing is left out where the day of entry was given before its end.
func (w *planner) stageOfProcessing() *Stage {
	if w.processing == nil {
		p := first(w.about(rules.AboutProcessing), func(p saying) bool { return p.isFor("entry") })
		if p == nil {
			return nil
		}
		s := w.stage(StageProcessing, "◔", w.file, profile.Date{}, p)
		s.Days, s.Do = "", w.lang.Say("plan.do.processing-unknown")
		for _, other := range w.about(rules.AboutProcessing) {
			if text := w.text(other.Says); other.isFor("entry") && text != s.Says {
				s.Also = append(s.Also, text)
			}
		}
		return &s
	}
	s := w.stage(StageProcessing, "◔", w.file, plus(w.file, w.processing.Length), w.processing)
	s.Do = w.lang.Say("plan.do.processing")
	return &s
}

// before are the steps that lead to the first stay, and the day on which it would
// begin: a step of no published length takes no days.
func (w *planner) before(steps []saying) (out []Stage, begins profile.Date) {
	begins = w.entry
	for i := range steps {
		p := &steps[i]
		if p.Length.Unit == "" {
			s := w.stage(StageStep, "◔", profile.Date{}, profile.Date{}, p)
			s.Do = s.Says
			out = append(out, s)
			continue
		}
		next := plus(begins, p.Length)
		s := w.stage(StageVisit, "○", begins, next.AddDays(-1), p)
		s.Do, begins = s.Says, next
		out = append(out, s)
	}
	return out, begins
}

// reckoned are the stays and extensions with their days.
func (w *planner) reckoned(turn, stays []saying) []Stage {
	stay := turn[len(turn)-1]
	out, begins := w.before(turn[:len(turn)-1])
	end := plus(begins, stay.Length).AddDays(-1)
	one := w.stage(StageStay, "●", begins, end, &stay)
	one.Do = w.lang.Say("plan.do.stay" + hereOrNot(w.here()))
	if len(out) > 0 {
		one.Do = w.lang.Say("plan.do.stay-after")
	}
	for _, other := range stays {
		if !other.InTurn {
			one.Also = append(one.Also, w.text(other.Says))
		}
	}
	out = append(out, one)
	abode := first(w.about(rules.AboutAbode), func(p saying) bool { return p.Length.Unit != "" })
	goal := profile.Date{}
	if abode != nil {
		goal = plus(begins, abode.Length)
	}
	extensions := inTurn(w.about(rules.AboutExtension))
	for i := 0; i < mostExtensions && len(extensions) > 0 && end.AddDays(1).Before(goal); i++ {
		n := min(i, len(extensions)-1)
		out = append(out, w.window(end))
		next := plus(end, extensions[n].Length)
		s := w.stage(StageExtension, "+", end.AddDays(1), next, &extensions[n])
		s.Title, s.Do = w.lang.Say("plan.stage.extension", i+1), w.lang.Say("plan.do.extension")
		if s.Assumed = i > n; s.Assumed {
			s.Also = append([]string{w.lang.Say("plan.again")}, s.Also...)
		}
		out, end = append(out, s), next
	}
	if goal.Year != 0 && !end.AddDays(1).Before(goal) {
		return append(out, w.stageOfAbode(goal, abode))
	}
	return append(out, w.ending(end))
}

// here holds for who is in Hong Kong already, as far as they told, and enters
// nothing anew.
func (w *planner) here() bool {
	lives, stay := w.p.Person.Residence, w.p.PresentStay()
	return lives.State == profile.Answered && lives.Value == "hong-kong" || stay.Year != 0 && !stay.Before(w.a.At)
}

// hereOrNot ends the key of a sentence that is another one for who is there already.
func hereOrNot(here bool) string {
	if here {
		return ".here"
	}
	return ""
}

// window is when the extension of a stay that ends on the day can be filed: by
// the safer text, and by the others.
func (w *planner) window(end profile.Date) Stage {
	var all []saying
	for _, p := range w.about(rules.AboutFiling) {
		if p.Length.Unit != "" {
			all = append(all, p)
		}
	}
	slices.SortStableFunc(all, func(a, b saying) int { return saferFirst(Provision{Safer: a.Safer}, Provision{Safer: b.Safer}) })
	if len(all) == 0 {
		s := w.stage(StageWindow, "›", profile.Date{}, profile.Date{}, nil)
		s.Do = w.lang.Say("plan.do.window-unknown")
		return s
	}
	s := w.opening(end, &all[0])
	if all[0].Safer {
		s.Also = append([]string{w.text(all[0].Because)}, s.Also...)
	}
	for _, other := range all[1:] {
		from := profile.Date{}
		text := w.text(other.Says)
		if end.Year != 0 {
			from = less(end, other.Length)
			text = w.lang.Say("plan.window.another", w.text(other.Says), w.lang.Date(from))
		}
		s.Also = append([]string{text}, s.Also...)
	}
	return s
}

func (w *planner) opening(end profile.Date, p *saying) Stage {
	if end.Year == 0 {
		s := w.stage(StageWindow, "›", profile.Date{}, profile.Date{}, p)
		s.Do = w.lang.Say("plan.do.window-open")
		return s
	}
	from := less(end, p.Length)
	s := w.stage(StageWindow, "›", from, end, p)
	s.Do = w.lang.Say("plan.do.window", w.lang.Date(from), w.lang.Date(end))
	return s
}

func (w *planner) stageOfAbode(day profile.Date, p *saying) Stage {
	s := w.stage(StageAbode, "✓", day, profile.Date{}, p)
	s.Do = w.lang.Say("plan.do.abode" + hereOrNot(w.here()))
	return s
}

// ending is of a way that does not go on to the seventh year.
func (w *planner) ending(end profile.Date) Stage {
	why := first(w.about(rules.AboutExtension), func(p saying) bool { return p.Length.Unit == "" })
	s := w.stage(StageEnd, "–", end, profile.Date{}, why)
	s.Do = w.lang.Say("plan.do.end")
	s.Also = append(told(s.Says), s.Also...)
	return s
}

// open is a stay of which no length is known beforehand.
func (w *planner) open(stays []saying) []Stage {
	s := w.stage(StageStay, "●", w.entry, profile.Date{}, &stays[0])
	s.Short, s.Length, s.Do = "", nil, w.lang.Say("plan.do.stay-open"+hereOrNot(w.here()))
	s.Also = append(told(s.Says), s.Also...)
	for _, other := range stays[1:] {
		s.Also = append(s.Also, w.text(other.Says))
	}
	out := []Stage{s, w.window(profile.Date{})}
	for i, p := range w.about(rules.AboutExtension) {
		if i == 0 {
			e := w.stage(StageExtension, "+", profile.Date{}, profile.Date{}, &p)
			e.Title, e.Short, e.Length, e.Do = w.lang.Say("plan.stage.extensions"), "", nil, w.lang.Say("plan.do.extension")
			e.Also = append(told(e.Says), e.Also...)
			out = append(out, e)
			continue
		}
		out[len(out)-1].Also = append(out[len(out)-1].Also, w.text(p.Says))
	}
	if abode := first(w.about(rules.AboutAbode), func(p saying) bool { return p.Length.Unit != "" }); abode != nil {
		out = append(out, w.stageOfAbode(plus(w.entry, abode.Length), abode))
	}
	return out
}

// told is a sentence, if there is one.
func told(text string) []string {
	if text == "" {
		return nil
	}
	return []string{text}
}

// Begins is the day on which the first stay begins, from which the years are
// reckoned.
func (p Plan) Begins() string {
	for _, s := range p.Path {
		if s.Kind == StageStay {
			return s.From
		}
	}
	return p.Entry
}

// PathTitle is the key of what the way is called: not every one goes on to the
// seventh year.
func (p Plan) PathTitle() string {
	if slices.ContainsFunc(p.Path, func(s Stage) bool { return s.Kind == StageAbode }) {
		return "plan.part.path"
	}
	return "plan.part.path.short"
}

// faster are the extensions of the top tier.
func (w *planner) faster() (out []Provision) {
	for _, p := range w.about(rules.AboutExtension) {
		if p.TopTier {
			out = append(out, w.said(p))
		}
	}
	return out
}

// presentStay is the end of the stay that the person has now, with what the route's
// text says of who applies from within Hong Kong.
func (w *planner) presentStay(day profile.Date) Stage {
	var text *saying
	if p, g, ok := w.r.Bounding(w.day()); ok {
		text = &saying{p, g}
	}
	s := w.stage(StagePresent, "!", day, profile.Date{}, text)
	s.Do = w.lang.Say("plan.do.present-stay")
	if text == nil {
		s.Do = w.lang.Say("plan.do.present-stay-unsaid")
	}
	return s
}

// marks are the days that fall into the way and are not of it.
func (w *planner) marks() (out []Stage) {
	if day := w.p.PresentStay(); day.Year != 0 && !day.Before(w.a.At) {
		out = append(out, w.presentStay(day))
	}
	if day := w.home.Passport; day.Year != 0 && !day.First().Before(w.a.At) {
		s := w.stage(StagePassport, "!", day.First(), profile.Date{}, nil)
		s.Days, s.Do = w.lang.Date(day), w.lang.Say("plan.do.passport")
		out = append(out, s)
	}
	for _, m := range w.home.Members {
		turn, under := w.grown(m)
		if turn.Year == 0 || turn.Before(w.a.At) {
			continue
		}
		s := w.stage(StageChild, "!", turn, profile.Date{}, under)
		s.Title, s.Do, s.Person = w.lang.Say("plan.stage.child", w.called(m), under.Under.N), w.lang.Say("plan.do.child"), m.ID
		out = append(out, s)
	}
	return out
}
