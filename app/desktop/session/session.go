// Package session holds one open case: its answers, the rules at a date, and
// what follows from the two. It draws nothing and saves nothing.
//
// A Session belongs to the window's thread.
package session

import (
	"strings"

	"talentnav/app/language"
	"talentnav/app/result"
	"talentnav/rules"
	"talentnav/rules/profile"
)

// Session is one person's answers and where they stand by them.
type Session struct {
	pack    *rules.Pack
	days    *rules.Calendar
	apart   map[string]bool // the questions that only programmes ask
	today   profile.Date
	program *rules.Program
	at      profile.Date

	profile    profile.Profile
	assessment *rules.Assessment
	relevant   []string
	limiting   []string      // open questions that set a last day; see [rules.Assessment.Limiting]
	result     result.Result // in the language it was last asked for
	moved      moved
	elsewhen   *rules.Program        // the rules of today, once another day was assessed
	outlook    map[string]rules.Turn // the nearest day of each route; nil until it is known
	seen       map[string]bool

	// Changed is told after answers or the date have changed and everything
	// that follows from them has been worked out.
	Changed func(answers bool)
}

// New opens a profile as at today. Sessions may share the calendar of their rules.
func New(days *rules.Calendar, p profile.Profile, today profile.Date) (*Session, error) {
	pack := days.Pack()
	s := &Session{pack: pack, days: days, apart: pack.ProgrammeQuestions(), today: today, profile: p, seen: map[string]bool{}}
	if err := s.resolve(today); err != nil {
		return nil, err
	}
	s.assess()
	return s, nil
}

// Pack is the rules in use.
func (s *Session) Pack() *rules.Pack { return s.pack }

// At is the date as at which the person is assessed, Today the real one.
func (s *Session) At() profile.Date    { return s.at }
func (s *Session) Today() profile.Date { return s.today }

// Profile is a copy of the answers that is safe to hand to another goroutine.
func (s *Session) Profile() profile.Profile { return clone(s.profile) }

// Rated is an amount with the rate at which it counts; see [profile.Money.Rated].
func (s *Session) Rated(m profile.Money) profile.Money { return m.Rated(s.at, s.profile.Rates) }

// SetDate assesses as at another date. The date stays as it was if the rules do
// not reach that far.
func (s *Session) SetDate(at profile.Date) error {
	if err := s.resolve(at); err != nil {
		return err
	}
	s.begin("as-at")
	s.assess()
	s.tell(false)
	return nil
}

func (s *Session) resolve(at profile.Date) error {
	program, err := s.days.On(at)
	if err != nil {
		return err
	}
	s.program, s.at = program, at
	return nil
}

func (s *Session) assess() {
	s.assessment = s.program.Assess(profile.Derive(&s.profile, s.at))
	s.relevant, s.limiting = s.assessment.Relevant(), s.assessment.Limiting()
	s.result = result.Result{}
	s.outlook = nil
}

func (s *Session) tell(answers bool) {
	if s.Changed != nil {
		s.Changed(answers)
	}
}

// Result is the sheet that the routes' pages show.
func (s *Session) Result(lang language.Tag) result.Result {
	if s.result.Language != string(lang) {
		s.result = result.Build(s.assessment, &s.profile, lang).WithLimits(s.outlook, s.assessment, &s.profile)
	}
	return s.result
}

// Route is one route of [Session.Result].
func (s *Session) Route(id string, lang language.Tag) (result.Route, bool) {
	for _, r := range s.Result(lang).Routes {
		if r.ID == id {
			return r, true
		}
	}
	return result.Route{}, false
}

// View is the answer to a question, which may be a confirmation.
func (s *Session) View(path string) profile.View {
	if id, ok := confirmation(path); ok {
		return s.profile.Confirmations[id].View()
	}
	if f, ok := profile.FieldAt(path); ok {
		return f.View(&s.profile)
	}
	return profile.View{}
}

// Answer changes one answer, or says what is wrong with it and leaves all as it
// was.
func (s *Session) Answer(path string, v profile.View) *profile.Problem {
	if id, ok := confirmation(path); ok {
		return s.Edit(path, func(p *profile.Profile) { confirm(p, id, v) })
	}
	f, ok := profile.FieldAt(path)
	if !ok {
		return &profile.Problem{Path: path, Code: "unknown-field"}
	}
	var fault error
	problem := s.Edit(path, func(p *profile.Profile) { fault = f.Set(p, v) })
	if fault != nil {
		return &profile.Problem{Path: path, Code: "unreadable", Param: fault.Error()}
	}
	return problem
}

// Edit changes the answer to path in any way, such as a record of a list, unless
// the outcome is not valid.
func (s *Session) Edit(path string, change func(*profile.Profile)) *profile.Problem {
	next := clone(s.profile)
	change(&next)
	for _, problem := range next.Validate(s.latest()) {
		if strings.HasPrefix(problem.Path, path) {
			return &problem
		}
	}
	s.begin(path)
	s.profile = next
	s.assess()
	s.tell(true)
	return nil
}

// latest is the last day that an answer can lie on: who is assessed as at a day
// to come may tell what will have happened by then.
func (s *Session) latest() profile.Date {
	if s.today.Before(s.At()) {
		return s.At()
	}
	return s.today
}

func confirmation(path string) (id string, ok bool) {
	return strings.CutPrefix(path, rules.ConfirmationPath(""))
}

func confirm(p *profile.Profile, id string, v profile.View) {
	if v.State == profile.Unanswered {
		delete(p.Confirmations, id)
		return
	}
	if p.Confirmations == nil {
		p.Confirmations = map[string]profile.Answer[bool]{}
	}
	yes, _ := v.Value.(bool)
	p.Confirmations[id] = profile.Answer[bool]{State: v.State, Value: yes, Evidence: v.Evidence}
}
