package result

import (
	"slices"
	"testing"

	"talentnav/app/language"
	"talentnav/rules/packs"
	"talentnav/rules/profile"
)

// lookedAt is what a route looks at in an answer of somebody who told nothing.
func lookedAt(t *testing.T, at profile.Date, path, route string) []string {
	t.Helper()
	pack, err := packs.HongKong()
	if err != nil {
		t.Fatal(err)
	}
	program, err := pack.At(at)
	if err != nil {
		t.Fatal(err)
	}
	p := profile.New()
	for _, l := range Looks(program.Assess(profile.Derive(&p, at)), path, language.English) {
		if l.RouteID == route {
			return l.Needs
		}
	}
	return nil
}

func TestAQuestionSaysWhatARouteWants(t *testing.T) {
	at := profile.On(2026, 11, 23)
	for _, c := range []struct {
		path, route string
		want        []string
	}{
		{"investment.permissible_total", "new-cies", []string{"HK$27,000,000 or more"}},
		{"income.employment", "ttps-a", []string{"HK$2,500,000 or more"}},
		{"income.employment", "qmas-general", []string{"HK$1,000,000 or more; there are other ways to meet it"}},
		{"person.birth_date", "working-holiday", []string{"aged 18 to 30"}},
		{"person.residence", "ttps-a", []string{"It decides what else counts"}},
		{"studies.hong_kong_non_local", "ttps-c", []string{"The answer “no” meets it"}},
		{"income.employment", "training", nil},
	} {
		if got := lookedAt(t, at, c.path, c.route); !slices.Equal(got, c.want) {
			t.Errorf("%s for %s: %q, want %q", c.path, c.route, got, c.want)
		}
	}
}

func TestNoRouteIsLeftOutThatAnAnswerCanChange(t *testing.T) {
	at := profile.On(2026, 11, 23)
	pack, err := packs.HongKong()
	if err != nil {
		t.Fatal(err)
	}
	program, _ := pack.At(at)
	p := profile.New()
	a := program.Assess(profile.Derive(&p, at))
	for _, r := range pack.Routes {
		for _, path := range a.Relevant(r.ID) {
			if !slices.ContainsFunc(Looks(a, path, language.English), func(l Looked) bool { return l.RouteID == r.ID && len(l.Needs) > 0 }) {
				t.Errorf("%s can change %s, and nobody says so", path, r.ID)
			}
		}
	}
}

func TestWhatARouteWantsIsThatOfTheDay(t *testing.T) {
	before, after := lookedAt(t, profile.On(2024, 2, 1), "investment.permissible_total", "new-cies"), lookedAt(t, profile.On(2024, 6, 1), "investment.permissible_total", "new-cies")
	if before != nil || after == nil {
		t.Errorf("before the scheme: %q, after its start: %q", before, after)
	}
}
