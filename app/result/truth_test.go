package result

import (
	"strings"
	"testing"

	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/profile"
)

// standsBy assesses answers by the shipped rules.
func standsBy(t *testing.T, answers string, lang language.Tag) Result {
	t.Helper()
	pack := hongKong(t)
	day := profile.MustDate("2026-11-23")
	p, problems := profile.Decode(strings.NewReader(`{"schema": "talentnav.profile/1", `+answers+`}`), day)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	program, err := pack.At(day)
	if err != nil {
		t.Fatal(err)
	}
	turns, err := rules.NewCalendar(pack).Outlook(&p, day)
	if err != nil {
		t.Fatal(err)
	}
	a := program.Assess(profile.Derive(&p, day))
	return Build(a, &p, lang).WithLimits(turns, a, &p)
}

func routeOf(t *testing.T, r Result, id string) Route {
	t.Helper()
	for _, route := range r.Routes {
		if route.ID == id {
			return route
		}
	}
	t.Fatalf("no route %s", id)
	return Route{}
}

const investor = `"person": {"birth_date": "1974-05-05", "nationalities": ["CH"], "residence": "overseas", "travel_document": true},
	"record": {"criminal": false, "immigration": false},
	"investment": {"net_assets": {"amount": 45000000, "currency": "HKD"}, "net_assets_since": "2022-11", "own_means": true,
		"permissible_total": {"amount": 27000000, "currency": "HKD"}, "portfolio": {"amount": 3000000, "currency": "HKD"}, `

const home = investor + `"limited_kinds": true, "residential": {"amount": 15000000, "currency": "HKD"},
	"residential_price": {"amount": 40000000, "currency": "HKD"}}`

func TestOfWaysThatFailOnlyTheOneInQuestionIsAReason(t *testing.T) {
	r := routeOf(t, standsBy(t, home, language.English), "new-cies")
	if len(r.Decisive) != 1 || r.Decisive[0].ID != "cies-home" || r.Decisive[0].Told != "HK$15,000,000" || strings.Contains(r.Headline, "no certificates") {
		t.Errorf("got %q, %+v", r.Headline, r.Decisive)
	}
}

func TestAlternativesAreSaidToBeSuch(t *testing.T) {
	r := routeOf(t, standsBy(t, `"person": {"birth_date": "1990-05-05", "nationalities": ["CN"], "residence": "overseas", "mainland_resident": false,
		"overseas_since": "2026-06-01", "overseas_permanent_resident": false, "applying_from_overseas": true, "travel_document": true}`, language.English), "ttps-a")
	if len(r.Decisive) != 2 || r.Decisive[0].Either == "" || r.Decisive[0].Either != r.Decisive[1].Either {
		t.Errorf("got %+v", r.Decisive)
	}
	if strings.Contains(r.Headline, "needed") || strings.Count(r.Headline, "Chinese national living overseas") != 1 {
		t.Errorf("got %q", r.Headline)
	}
}

func TestADenialIsNeverToldByADoubleNo(t *testing.T) {
	no := map[language.Tag]string{}
	for _, lang := range language.All {
		no[lang] = lang.Say("need.no")
		for _, r := range standsBy(t, investor+`"limited_kinds": false}`, lang).Routes {
			every(r.Lines, func(l Line) {
				if l.Needed == no[lang] {
					t.Errorf("%s, %s: %q is needed to be %q", lang, r.ID, l.Says, l.Needed)
				}
			})
		}
	}
}

func every(lines []Line, look func(Line)) {
	for _, l := range lines {
		look(l)
		every(l.Children, look)
	}
}

func TestWhatWasWorkedOutIsNotSaidToBeTold(t *testing.T) {
	follows := map[string]string{}
	for _, l := range routeOf(t, standsBy(t, investor+`"limited_kinds": false}`, language.English), "new-cies").Decisive {
		follows[l.Says] = l.ToldLabel(language.English)
	}
	if got := follows["You hold a nationality"]; got != "Follows from: Nationality" {
		t.Errorf("a nationality: %q", got)
	}
	if got := follows["The route is open to your nationality"]; got != "You told us" {
		t.Errorf("the nationality itself: %q", got)
	}
}

func TestAStatementAsksForNothingMore(t *testing.T) {
	r := routeOf(t, standsBy(t, investor+`"limited_kinds": false}, "confirmations": {"cies-assets": true}`, language.English), "new-cies")
	if len(r.Conditions) != 1 {
		t.Fatalf("got %+v", r.Conditions)
	}
	l := r.Conditions[0]
	if l.KindText != "You have stated this" || l.Needed != "" || !strings.Contains(l.Why, "nothing more is asked") || !strings.Contains(r.Headline, "the check of what you stated") {
		t.Errorf("got %q, %+v", r.Headline, l)
	}
}

const graduate = `"person": {"birth_date": "2001-05-05", "nationalities": ["IN"], "residence": "hong-kong", "travel_document": true},
	"record": {"criminal": false, "immigration": false, "self_support": true},
	"studies": {"degrees": {"complete": true, "items": [{"record": {"level": "master", "institution": {"id": "university-of-hong-kong"},
		"graduated": "2026-07-15", "programme": "hong-kong"}}]}}`

func TestARouteThatClosesByTimeSaysUntilWhenAndWhatToDo(t *testing.T) {
	r := routeOf(t, standsBy(t, graduate, language.English), "iang-recent")
	l := r.Limit
	if l == nil || l.Sort != "until" || l.Day != "2027-01-15" || l.Days != 53 || !strings.Contains(l.Because, "six months") || l.Confidence != "official" {
		t.Fatalf("got %+v", l)
	}
	if steps := r.Steps(); !strings.HasPrefix(steps[0], "Apply by 15 January 2027") || !strings.Contains(steps[0], "your present stay") {
		t.Errorf("got %q", steps)
	}
}

func TestARouteThatOpensByTimeSaysFromWhen(t *testing.T) {
	young := strings.Replace(investor, "1974-05-05", "2009-05-12", 1) + `"limited_kinds": false}`
	l := routeOf(t, standsBy(t, young, language.English), "new-cies").Limit
	if l == nil || l.Sort != "from" || l.Day != "2027-05-12" || l.Act != "" {
		t.Errorf("got %+v", l)
	}
}
