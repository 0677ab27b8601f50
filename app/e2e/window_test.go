//go:build e2e

package e2e

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"talentnav/app/desktop/session"
	"talentnav/rules"
	"talentnav/rules/packs"
	"talentnav/rules/profile"
	"talentnav/storage"
)

// A person starts the program, answers three questions by keyboard, going on with
// Enter and by the list of questions, names the case, switches the language by
// mouse, closes the window and comes back.
func TestAnswersGivenInTheWindowAreThereAgain(t *testing.T) {
	p := newProgram(t)
	p.start()
	p.keep("start")
	p.answer()
	p.keep("question")
	p.keys("ctrl+q")
	p.ends()
	p.saved()

	p.start()
	p.await("the case under its name", func() bool { return strings.HasPrefix(p.title(), "Ada Test · 香港") })
	if n := colours(p.shot()); n < 50 {
		t.Errorf("only %d colours: nothing is drawn", n)
	}
	p.keep("again")
	p.keys("ctrl+q")
	p.ends()
}

func (p *program) answer() {
	p.t.Helper()
	same := p.mirror()
	p.shows("the first question", func() { p.keys("space") })
	p.await("a case", func() bool { return strings.Contains(p.title(), "·") })
	p.goTo(same, same.First(), "person.birth_date")
	p.types("1 May 1990")
	p.shows("the next question", func() { p.keys("Return") })

	same.Answer("person.birth_date", profile.View{State: profile.Answered, Value: profile.On(1990, 5, 1)})
	next, _ := same.Next("person.birth_date")
	p.goTo(same, next, "person.nationalities")
	p.types("Franc")
	p.shows("the chosen country", func() { p.keys("Return") })

	p.goTo(same, "person.nationalities", "person.residence")
	field, _ := profile.FieldAt("person.residence")
	p.keys(times("Down", slices.Index(field.Options, "overseas"))...)
	p.shows("the chosen place", func() { p.keys("space") })

	p.name("Ada Test")
	p.click(p.shot().Bounds().Dx()-50, languagesY)
	p.await("Simplified Chinese", func() bool { return strings.Contains(p.title(), "香港人才导航") })
}

// mirror knows what the program asks, so that the test holds whatever the rules
// come to ask first.
func (p *program) mirror() *session.Session {
	p.t.Helper()
	pack, err := packs.HongKong()
	if err != nil {
		p.t.Fatal(err)
	}
	s, err := session.New(rules.NewCalendar(pack), profile.New(), profile.DateOf(time.Now()))
	if err != nil {
		p.t.Fatal(err)
	}
	return s
}

// goTo goes from one question to another by the list of all questions, which
// opens at the one that was left.
func (p *program) goTo(s *session.Session, from, to string) {
	p.t.Helper()
	all := s.Questions()
	if from == to {
		return
	}
	p.shows("the list of questions", func() { p.keys("ctrl+l") })
	steps := slices.Index(all, to) - slices.Index(all, from)
	p.keys(append(times("Down", steps), times("Up", -steps)...)...)
	p.shows(to, func() { p.keys("Return") })
}

func times(key string, n int) []string { return slices.Repeat([]string{key}, max(n, 0)) }

// languagesY is the middle of the line that ends in the name of Simplified
// Chinese, below the menu.
const languagesY = 54

func (p *program) name(name string) {
	p.t.Helper()
	p.shows("the field for the name", func() { p.keys("ctrl+e") })
	p.types(name)
	p.keys("Return")
	p.await("the name in the title", func() bool { return strings.HasPrefix(p.title(), name+" ·") })
}

// saved opens the case file as the next start will, and compares.
func (p *program) saved() {
	p.t.Helper()
	ctx := context.Background()
	file, err := storage.Open(ctx, p.caseFile(), time.Now())
	if err != nil {
		p.t.Fatal(err)
	}
	defer file.Close()
	cases, err := file.Cases(ctx)
	if err != nil || len(cases) != 1 || cases[0].Title != "Ada Test" {
		p.t.Fatalf("cases %+v, %v", cases, err)
	}
	told, err := file.Profile(ctx, cases[0].ID)
	if err != nil {
		p.t.Fatal(err)
	}
	if got := told.Person.BirthDate.Value; got != profile.On(1990, 5, 1) {
		p.t.Errorf("birth date %v", got)
	}
	if got := told.Person.Nationalities.Value; !slices.Equal(got, []string{"FR"}) {
		p.t.Errorf("nationalities %v", got)
	}
	if got := told.Person.Residence.Value; got != "overseas" {
		p.t.Errorf("residence %q", got)
	}
	if told.Record.Criminal.State != profile.Unanswered {
		p.t.Error("a question that was never shown has an answer")
	}
	if lang, err := file.Setting(ctx, storage.Language); lang != "zh-Hans" || err != nil {
		p.t.Errorf("language %q, %v", lang, err)
	}
}
