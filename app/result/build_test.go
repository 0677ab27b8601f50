package result

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/profile"
)

// testPack has one of everything that a result can show.
func testPack(t *testing.T) *rules.Pack {
	t.Helper()
	pack, faults := rules.Load(os.DirFS("testdata/rules"), ".")
	for _, f := range faults {
		t.Error(f)
	}
	if pack == nil {
		t.FailNow()
	}
	return pack
}

// decoded reads answers, JSON without its schema, that were given by a day.
func decoded(t *testing.T, answers, now string) profile.Profile {
	t.Helper()
	p, problems := profile.Decode(strings.NewReader(`{"schema": "talentnav.profile/1"`+answers+`}`), profile.MustDate(now))
	for _, problem := range problems {
		t.Fatal(problem)
	}
	return p
}

// assessed builds the result of a profile on a day.
func assessed(t *testing.T, p profile.Profile, at string, lang language.Tag) Result {
	t.Helper()
	day := profile.MustDate(at)
	program, err := testPack(t).At(day)
	if err != nil {
		t.Fatal(err)
	}
	return Build(program.Assess(profile.Derive(&p, day)), &p, lang)
}

func built(t *testing.T, answers, at string, lang language.Tag) Result {
	t.Helper()
	return assessed(t, decoded(t, answers, at), at, lang)
}

func (r Result) route(t *testing.T, id string) Route {
	t.Helper()
	for _, route := range r.Routes {
		if route.ID == id {
			return route
		}
	}
	t.Fatalf("no route %s", id)
	return Route{}
}

const (
	french   = `, "person": {"nationalities": ["FR"]}`
	wealthy  = french + `, "income": {"employment": {"amount": 1000000, "currency": "HKD"}, "business": {"amount": 0, "currency": "HKD"}}`
	poorer   = french + `, "income": {"employment": {"amount": 999999, "currency": "HKD"}, "business": {"amount": 0, "currency": "HKD"}}`
	northern = `, "studies": {"degrees": {"items": [{"record": {"level": "bachelor", "institution": {"id": "north"}, "graduated": "2019"}, "evidence": "in-hand"}], "complete": true}}`
)

func TestStandingsAndHeadlines(t *testing.T) {
	tests := []struct{ name, answers, at, route, standing, headline string }{
		{"enough is enough", wealthy, "2026-02-01", "rich", "can-apply", "Rich: you can apply"},
		{"a dollar less is not", poorer, "2026-02-01", "rich", "cannot-apply-now",
			"Rich: you cannot apply now, because this is not met: Enough income (you told us: HK$999,999; needed: HK$1,000,000 or more)"},
		{"nothing told", "", "2026-02-01", "rich", "not-known-yet",
			"Rich: not known yet. Still missing: Nationality; Pay from work; Income from own business; and 1 more"},
		{"a quota is left", northern, "2026-02-01", "learned", "can-apply-if", "Learned: you can apply, if this is settled: A place is left"},
		{"told but not exact", `, "person": {"birth_date": "1996", "nationalities": ["FR"]}, "languages": {"good": ["en"]}, "business": {"owns": false}`, "2026-02-01", "many", "not-known-yet",
			"Many: not known yet. Not exact enough: 1. Old enough"},
		{"over", wealthy, "2026-02-01", "past", "not-open", "Past: took applications until 30 June 2024"},
		{"not begun", wealthy, "2026-02-01", "future", "not-open", "Future: takes applications from 1 January 2027"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			route := built(t, test.answers, test.at, language.English).route(t, test.route)
			if route.Standing != test.standing || route.Headline != test.headline {
				t.Errorf("got %s, %q", route.Standing, route.Headline)
			}
		})
	}
}

func TestRoutesStandBestFirstAndThenInThePacksOrder(t *testing.T) {
	var got []string
	for _, r := range built(t, wealthy+northern, "2026-02-01", language.English).Routes {
		got = append(got, r.ID)
	}
	if want := "rich learned many distant past future"; strings.Join(got, " ") != want {
		t.Errorf("got %v, want %s", got, want)
	}
}

func TestAnEmptyProfileGivesNoCanAndNoCannot(t *testing.T) {
	for _, lang := range language.All {
		for _, r := range built(t, "", "2026-02-01", lang).Routes {
			if r.Standing != "not-known-yet" && r.Standing != "not-open" {
				t.Errorf("%s: %s is %s", lang, r.ID, r.Standing)
			}
		}
	}
}

func TestTheSameAssessmentGivesTheSameBytes(t *testing.T) {
	first, _ := json.Marshal(built(t, wealthy+northern, "2026-02-01", language.Traditional))
	for range 5 {
		again, _ := json.Marshal(built(t, wealthy+northern, "2026-02-01", language.Traditional))
		if string(again) != string(first) {
			t.Fatal("the result changed between two runs")
		}
	}
}

func TestEverySentenceIsThereInEveryLanguage(t *testing.T) {
	everything := []string{"", wealthy, poorer, wealthy + northern, `, "confirmations": {"far-text": true}, "offer": {"confirmed": true}`}
	for _, lang := range language.All {
		for _, answers := range everything {
			data, _ := json.Marshal(built(t, answers, "2026-02-01", lang))
			if i := strings.Index(string(data), "⟦"); i >= 0 {
				t.Errorf("%s: %s", lang, string(data)[i:min(i+60, len(data))])
			}
		}
	}
}

func TestListsAreNeverNullInJSON(t *testing.T) {
	data, _ := json.Marshal(built(t, "", "2026-02-01", language.English))
	if strings.Contains(string(data), "null") {
		t.Error("a list is null")
	}
}

func TestMissingAsksOnlyWhatCanStillMatter(t *testing.T) {
	r := built(t, french, "2026-02-01", language.English).route(t, "rich")
	var got []string
	for _, q := range r.Missing {
		got = append(got, q.Field)
		if q.Label == "" || q.Short == "" {
			t.Errorf("question %s has no words", q.Field)
		}
	}
	if want := "income.employment income.business income.shares_held_all_year"; strings.Join(got, " ") != want {
		t.Errorf("got %v", got)
	}
	if r := built(t, "", "2026-02-01", language.English).route(t, "distant"); r.Missing[len(r.Missing)-1] != (Question{"confirmations.far-text", "Do you meet the far text?", "Do you meet the far text?"}) {
		t.Errorf("got %v", r.Missing)
	}
}
