//go:build e2e

package e2e

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"talentnav/app/desktop/session"
	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/packs"
	"talentnav/rules/profile"
	"talentnav/storage"
)

// person is somebody who goes the whole way: from the first page over the questions
// that matter to them to the page on a route.
type person struct {
	*program
	told *session.Session // what was typed so far, to know what the window asks
	at   string           // the question on show
}

// sits opens the program with a theme and a language.
func sits(t *testing.T, theme, languageKey string) *person {
	t.Helper()
	p := &person{program: newProgram(t)}
	p.prefers(theme)
	p.start()
	if languageKey != "" {
		p.shows("the language", func() { p.keys(languageKey) })
	}
	p.told = p.mirror()
	return p
}

// prefers keeps the theme as an earlier use of the program would have.
func (p *person) prefers(theme string) {
	p.t.Helper()
	if err := os.MkdirAll(filepath.Dir(p.caseFile()), 0o700); err != nil {
		p.t.Fatal(err)
	}
	file, err := storage.Open(context.Background(), p.caseFile(), time.Now())
	if err != nil {
		p.t.Fatal(err)
	}
	defer file.Close()
	if err := file.SetSetting(context.Background(), storage.Theme, theme); err != nil {
		p.t.Fatal(err)
	}
}

// begins a case with nothing told.
func (p *person) begins() {
	p.t.Helper()
	p.shows("the first question", func() { p.keys("space") })
	p.at = p.told.First()
}

// way are the keys to a question, by the list of all questions, which opens at the
// one that was left.
func (p *person) way(to string) (keys []string) {
	all := p.told.Questions()
	steps := slices.Index(all, to) - slices.Index(all, p.at)
	if p.at = to; steps == 0 {
		return nil
	}
	return slices.Concat([]string{"ctrl+l"}, times("Down", steps), times("Up", -steps), []string{"Return"})
}

// answers chooses one of a question's answers; of yes and no they are "yes", "no".
func (p *person) answers(path, answer string) {
	p.t.Helper()
	field, ok := profile.FieldAt(path)
	if !ok {
		p.t.Fatalf("no question %s", path)
	}
	options, value := field.Options, any(answer)
	if field.Kind == profile.KindFlag {
		options, value = []string{"yes", "no"}, answer == "yes"
	}
	keys := slices.Concat(p.way(path), times("Down", slices.Index(options, answer)), []string{"space"})
	p.shows(answer+" to "+path, func() { p.keys(keys...) })
	p.tells(path, value)
}

// names types a country and takes the first one found.
func (p *person) names(country, code string) {
	p.t.Helper()
	p.keys(p.way("person.nationalities")...)
	p.types(country)
	p.shows(country, func() { p.keys("Return") })
	p.tells("person.nationalities", []string{code})
}

func (p *person) tells(path string, value any) {
	p.t.Helper()
	if problem := p.told.Answer(path, profile.View{State: profile.Answered, Value: value}); problem != nil {
		p.t.Fatalf("%s: %v", path, problem)
	}
}

// goes over the answers to the page on the best route, and leaves.
func (p *person) goes() {
	p.t.Helper()
	p.shows("the answers to check", func() { p.keys("ctrl+k") })
	p.keep("check")
	p.shows("the page on a route", func() { p.keys("ctrl+r", "Return") })
	p.keep("route")
	if n := colours(p.shot()); n < 50 {
		p.t.Errorf("only %d colours: nothing is drawn", n)
	}
	p.keys("ctrl+q")
	p.ends()
}

// stands opens the case file as the next start will, and reads how the person
// stands by what it holds.
func (p *person) stands(want map[string]string) {
	p.t.Helper()
	ctx := context.Background()
	file, err := storage.Open(ctx, p.caseFile(), time.Now())
	if err != nil {
		p.t.Fatal(err)
	}
	defer file.Close()
	cases, err := file.Cases(ctx)
	if err != nil || len(cases) != 1 {
		p.t.Fatalf("cases %+v, %v", cases, err)
	}
	told, err := file.Profile(ctx, cases[0].ID)
	if err != nil {
		p.t.Fatal(err)
	}
	pack, err := packs.HongKong()
	if err != nil {
		p.t.Fatal(err)
	}
	s, err := session.New(rules.NewCalendar(pack), told, profile.DateOf(time.Now()))
	if err != nil {
		p.t.Fatal(err)
	}
	for route, standing := range want {
		if got := s.Outcome(route, language.English).Standing; got != standing {
			answers, _ := json.Marshal(told)
			p.t.Errorf("%s: %s, want %s; the case holds %s", route, got, standing, answers)
		}
	}
	if place, err := file.Setting(ctx, "place.1"); err != nil || !strings.Contains(place, `"kind":"route"`) {
		p.t.Errorf("left at %s, %v", place, err)
	}
}

func TestTheSamplePersonReachesTheirStandings(t *testing.T) {
	p := sits(t, "light", "")
	p.shows("the sample’s first question", func() { p.keys("Tab", "space") })
	p.goes()
	p.stands(map[string]string{"ttps-a": "cannot-apply-now", "ttps-b": "can-apply", "qmas-general": "can-apply-if", "gep-professional": "can-apply-if"})
}

// Somebody from India who took a bachelor's degree in Hong Kong two months ago.
func TestAGraduateReachesTheirStandings(t *testing.T) {
	p := sits(t, "dark", "ctrl+2")
	p.begins()
	p.names("India", "IN")
	p.answers("person.mainland_resident", "no")
	p.answers("person.travel_document", "yes")
	p.answers("record.criminal", "no")
	p.answers("record.self_support", "yes")
	p.shows("the form of a degree", func() { p.keys(append(p.way("studies.degrees"), "space")...) })
	p.shows("the level", func() { p.keys("Down", "space") })
	p.keys(times("Tab", stop("graduated")-stop("level"))...)
	graduated := profile.DateOf(time.Now()).AddMonths(-2)
	p.types(graduated.String())
	p.keys(times("Tab", stop("programme")-stop("graduated"))...)
	p.shows("where it was taken", func() { p.keys("space") })
	p.goes()
	p.stands(map[string]string{"iang-recent": "can-apply", "iang-non-recent": "not-known-yet", "ttps-b": "not-known-yet"})
}

// stop is how often Tab is pressed from the first question of a degree's form to
// another of those that are always asked and stand first: Tab stops once at each.
func stop(path string) int {
	return slices.Index([]string{"level", "institution", "graduated", "subject", "programme"}, path)
}

// The wife of somebody with a talent visa.
func TestADependantReachesTheirStandings(t *testing.T) {
	p := sits(t, "light", "ctrl+3")
	p.begins()
	p.names("India", "IN")
	p.answers("person.residence", "overseas")
	p.answers("person.travel_document", "yes")
	p.answers("record.criminal", "no")
	p.answers("record.immigration", "no")
	p.answers("family.sponsor", "listed-scheme")
	p.answers("family.relation", "spouse")
	p.answers("family.proof", "yes")
	p.answers("family.support", "yes")
	p.goes()
	p.stands(map[string]string{"dependant": "can-apply-if", "ttps-b": "not-known-yet"})
}
