package result

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/profile"
)

// steppedPack is the pack of the tests with another income from 2025 on.
func steppedPack(t *testing.T) *rules.Pack {
	t.Helper()
	files := fstest.MapFS{}
	entries, err := os.ReadDir("testdata/rules")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		text, err := os.ReadFile("testdata/rules/" + e.Name())
		if err != nil {
			t.Fatal(err)
		}
		stepped := strings.Replace(string(text), "ge: {2023-01-01: 1_000_000 HKD}", "ge: {2023-01-01: 1_000_000 HKD, 2025-01-01: 2_000_000 HKD}", 1)
		files[e.Name()] = &fstest.MapFile{Data: []byte(stepped)}
	}
	pack, faults := rules.Load(files, ".")
	for _, f := range faults {
		t.Fatal(f)
	}
	return pack
}

func thenNowOf(t *testing.T, pack *rules.Pack, answers, then, today string) ThenNow {
	t.Helper()
	p := decoded(t, answers, today)
	var each []*rules.Assessment
	for _, day := range []string{then, today} {
		program, err := pack.At(profile.MustDate(day))
		if err != nil {
			t.Fatal(err)
		}
		each = append(each, program.Assess(profile.Derive(&p, profile.MustDate(day))))
	}
	return BuildThenNow(each[0], each[1], &p, language.English)
}

func (n ThenNow) route(t *testing.T, id string) ThenNowRoute {
	t.Helper()
	for _, r := range n.Routes {
		if r.ID == id {
			return r
		}
	}
	t.Fatalf("%s stands alike", id)
	return ThenNowRoute{}
}

func TestARuleThatChangedIsToldWithBothValues(t *testing.T) {
	for _, c := range []struct{ then, today, text string }{
		{"2024-06-01", "2026-02-01", "HK$1,000,000 or more then, HK$2,000,000 or more today"},
		{"2026-02-01", "2024-06-01", "HK$2,000,000 or more then, HK$1,000,000 or more today"}, // a day to come
	} {
		n := thenNowOf(t, steppedPack(t), wealthy, c.then, c.today)
		r := n.route(t, "rich")
		if len(r.Causes) != 1 || r.Causes[0].Sort != "rule" || !strings.HasSuffix(r.Causes[0].Text, c.text) || len(r.Causes[0].Sources) == 0 {
			t.Errorf("%s, today %s: got %+v", c.then, c.today, r.Causes)
		}
		if r.Then.Standing == r.Today.Standing || n.Later != (c.then > c.today) {
			t.Errorf("%s, today %s: %+v", c.then, c.today, n)
		}
	}
}

func TestARouteThatOpensAndOneWhoseDaysAreOverAreToldByTheirDates(t *testing.T) {
	n := thenNowOf(t, testPack(t), wealthy, "2024-06-01", "2026-02-01")
	if r := n.route(t, "past"); r.Causes[0].Sort != "dates" || r.Causes[0].Text != "It takes applications on that day, not today." {
		t.Errorf("got %+v", r)
	}
	if n := thenNowOf(t, testPack(t), wealthy, "2026-02-01", "2026-02-01"); len(n.Routes) != 0 || n.Same == 0 {
		t.Errorf("one day twice differs: %+v", n)
	}
}
