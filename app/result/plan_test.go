package result

import (
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"talentnav/app/language"
	"talentnav/rules/packs"
	"talentnav/rules/profile"
)

var plannedPack = sync.OnceValues(packs.HongKong)

// planOf is the plan of a route as at 22 November 2026.
func planOf(t *testing.T, p profile.Profile, route string, h Household) (Plan, error) {
	t.Helper()
	pack, err := plannedPack()
	if err != nil {
		t.Fatal(err)
	}
	at := profile.On(2026, 11, 22)
	program, err := pack.At(at)
	if err != nil {
		t.Fatal(err)
	}
	return BuildPlan(program.Assess(profile.Derive(&p, at)), &p, route, h, language.English)
}

func planned(t *testing.T, route string, h Household) Plan {
	t.Helper()
	plan, err := planOf(t, profile.New(), route, h)
	if err != nil {
		t.Fatal(err)
	}
	return plan
}

// wayOf is the way of a plan, one stage a line.
func wayOf(p Plan) string {
	var out []string
	for _, s := range p.Path {
		line := strings.TrimRight(s.Kind+" "+s.From+" "+s.To, " ")
		if s.Assumed {
			line += " assumed"
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}

func TestTheWayGoesFromFilingToTheSeventhYear(t *testing.T) {
	for _, c := range []struct{ route, entry, want string }{
		{"ttps-b", "2027-01-01", `filing 2026-11-22
processing 2026-11-22 2026-12-20
stay 2027-01-01 2028-12-31
window 2028-09-30 2028-12-31
extension 2029-01-01 2031-12-31
window 2031-09-30 2031-12-31
extension 2032-01-01 2034-12-31 assumed
abode 2034-01-01`},
		{"gep-professional", "", `filing 2026-11-22
processing 2026-11-22 2026-12-20
stay 2026-12-20 2029-12-19
window 2029-09-19 2029-12-19
extension 2029-12-20 2032-12-19
window 2032-09-19 2032-12-19
extension 2032-12-20 2034-12-19
abode 2033-12-20`},
		{"vpas-b", "2027-01-01", `filing 2026-11-22
processing 2026-11-22 2026-12-20
stay 2027-01-01 2028-12-31
window 2028-12-03 2028-12-31
extension 2029-01-01 2030-12-31
window 2030-12-03 2030-12-31
extension 2031-01-01 2033-12-31
abode 2034-01-01`},
		{"qmas-achievement", "2027-01-01", "filing 2026-11-22\nprocessing 2026-11-22\nstay 2027-01-01 2034-12-31\nabode 2034-01-01"},
		{"working-holiday", "2027-01-01", "filing 2026-11-22\nprocessing 2026-11-22\nstay 2027-01-01 2027-12-31\nend 2027-12-31"},
		{"dependant", "2027-01-01", "filing 2026-11-22\nprocessing 2026-11-22 2027-01-03\nstay 2027-01-01\nwindow\nextension\nabode 2034-01-01"},
		{"new-cies", "2027-01-01", `filing 2026-11-22
processing 2026-11-22
visit 2027-01-01 2027-06-29
step
stay 2027-06-30 2029-06-29
window 2029-03-29 2029-06-29
extension 2029-06-30 2032-06-29
window 2032-03-29 2032-06-29
extension 2032-06-30 2035-06-29 assumed
abode 2034-06-30`},
		{"qmas-points", "", ""}, // closed
		{"tl-legal-professionals", "", ""},
	} {
		var h Household
		if c.entry != "" {
			h.Entry = profile.MustDate(c.entry)
		}
		p := planned(t, c.route, h)
		if got := wayOf(p); got != c.want {
			t.Errorf("%s:\n%s", c.route, got)
		}
		if (p.NoPath == "") != (c.want != "") {
			t.Errorf("%s: why there is no way: %q", c.route, p.NoPath)
		}
	}
}

func TestWhereTwoWindowsDisagreeTheSaferStandsWithTheOtherBesideIt(t *testing.T) {
	for _, s := range planned(t, "gep-professional", Household{Entry: profile.MustDate("2027-01-01")}).Path {
		if s.Kind != StageWindow {
			continue
		}
		if s.Confidence != "reported" || s.From != "2029-09-30" || !strings.Contains(strings.Join(s.Also, " "), "3 December 2029") {
			t.Errorf("got %+v", s)
		}
		return
	}
	t.Error("no window")
}

func TestWhoMayComeAlongIsToldByTheTextAndByTheAge(t *testing.T) {
	child := func(born, married string) Relative {
		m := Relative{ID: "c", Relation: "child", Married: married}
		if born != "" {
			m.Born = profile.MustDate(born)
		}
		return m
	}
	for _, c := range []struct {
		route   string
		who     Relative
		verdict string
		turns   string
	}{
		{"ttps-b", Relative{ID: "s", Relation: "spouse"}, "may", ""},
		{"ttps-b", Relative{ID: "p", Relation: "parent"}, "may-not", ""},
		{"vpas-a", Relative{ID: "p", Relation: "parent"}, "open", ""},
		{"ttps-b", Relative{ID: "o", Relation: "other"}, "open", ""},
		{"working-holiday", Relative{ID: "s", Relation: "spouse"}, "may-not", ""},
		{"working-holiday", child("2020-01-01", "no"), "may-not", ""},
		{"ttps-b", child("2008-11-22", "no"), "may-not", "2026-11-22"}, // eighteen that very day
		{"ttps-b", child("2008-11-23", "no"), "may", "2026-11-23"},
		{"ttps-b", child("2008-11", "no"), "may-not", "2026-11-01"}, // it may be the first
		{"ttps-b", child("2012-02-29", "no"), "may", "2030-02-28"},
		{"ttps-b", child("2012-02-29", "yes"), "may-not", "2030-02-28"},
		{"ttps-b", child("2012-02-29", ""), "open", "2030-02-28"},
		{"ttps-b", child("", "no"), "open", ""},
		{"tl-legal-professionals", child("2012-02-29", "no"), "open", ""},
	} {
		p := planned(t, c.route, Household{Members: []Relative{c.who}})
		if m := p.Members[0]; m.Verdict != c.verdict || m.Turns != c.turns {
			t.Errorf("%s, %+v: got %s, %s", c.route, c.who, m.Verdict, m.Turns)
		}
	}
}

func TestADayOnTheWayIsMarkedUnlessItIsOver(t *testing.T) {
	h := Household{Passport: profile.MustDate("2029-05-06"), Members: []Relative{{ID: "a", Relation: "child", Born: profile.MustDate("2010-07-01")}, {ID: "b", Relation: "child", Born: profile.MustDate("2000-07-01")}}}
	got := wayOf(planned(t, "ttps-b", h))
	if !strings.Contains(got, "child 2028-07-01\n") || !strings.Contains(got, "passport 2029-05-06\n") || strings.Contains(got, "2018-07-01") {
		t.Error(got)
	}
}

func TestEachOfTheHouseholdPaysAndTheLengthOfTheStayDecidesHowMuch(t *testing.T) {
	family := []Relative{{ID: "s", Relation: "spouse"}, {ID: "p", Relation: "parent"}}
	for _, c := range []struct {
		route, want, later string
		people             int
	}{
		{"ttps-b", "HK$1,900 HK$3,800", "HK$1,900 HK$3,800 HK$1,200 HK$2,400", 2},                             // an extension ends with the contract
		{"gep-professional", "HK$1,900 HK$3,800 HK$1,200 HK$2,400", "HK$1,900 HK$3,800 HK$1,200 HK$2,400", 2}, // the first stay too
		{"new-cies", "HK$1,900 HK$3,800", "HK$1,900 HK$3,800", 2},
		{"working-holiday", "HK$330 HK$660", "", 2}, // the text is silent on parents
		{"vpas-b", "HK$1,900 HK$5,700 HK$1,200 HK$3,600", "HK$1,900 HK$5,700 HK$1,200 HK$3,600", 3},
	} {
		f := planned(t, c.route, Household{Members: family}).Fees
		sums := func(all []PlanFee) string {
			var out []string
			for _, one := range all {
				out = append(out, one.One.Text, one.All.Text)
			}
			return strings.Join(out, " ")
		}
		if got := sums(f.Totals); got != c.want || len(f.People) != c.people {
			t.Errorf("%s: %v pay %s", c.route, f.People, got)
		}
		if got := sums(f.LaterTotal); got != c.later {
			t.Errorf("%s: for an extension %s", c.route, got)
		}
	}
}

// papersOf are the papers for entry, with their states.
func papersOf(p Plan) map[Paper]string {
	out := map[Paper]string{}
	for _, g := range p.Papers {
		for _, one := range g.Papers {
			out[one.Key()] = one.State
		}
	}
	return out
}

func TestPapersAreThoseOfTheHouseholdWithHowFarEachIs(t *testing.T) {
	alone := papersOf(planned(t, "ttps-b", Household{}))
	if _, ok := alone[Paper{"relationship", ""}]; ok || alone[Paper{"photo", ""}] != "needed" || alone[Paper{"sponsor-home", ""}] != "" {
		t.Errorf("alone: %v", alone)
	}
	h := Household{
		Members: []Relative{{ID: "s", Relation: "spouse"}, {ID: "p", Relation: "parent"}},
		Papers:  map[Paper]string{{"photo", ""}: "received", {"dependant-photo", "s"}: "verified", {"translation", ""}: "not-applicable"},
	}
	p := planned(t, "ttps-b", h)
	got := papersOf(p)
	if got[Paper{"photo", ""}] != "received" || got[Paper{"dependant-photo", "s"}] != "verified" || got[Paper{"sponsor-home", ""}] != "needed" {
		t.Errorf("got %v", got)
	}
	if _, ok := got[Paper{"dependant-photo", "p"}]; ok {
		t.Error("papers are asked of who cannot come")
	}
	all := 0
	for key, state := range got {
		if state != "not-applicable" {
			all++
		}
		_ = key
	}
	if p.Progress.InHand != 2 || p.Progress.All+p.Progress.Some != all {
		t.Errorf("got %+v of %d", *p.Progress, all)
	}
}

func TestAPaperIsLeftOutWhenAnAnswerSaysThatItIsNotAsked(t *testing.T) {
	var who profile.Profile
	consent := Paper{"consent-letter", ""}
	for _, c := range []struct {
		told profile.Answer[bool]
		want bool
	}{{profile.Answer[bool]{}, true}, {profile.Answer[bool]{State: profile.Answered, Value: true}, true}, {profile.Answer[bool]{State: profile.Answered}, false}} {
		who.Person.MainlandResident = c.told
		p, err := planOf(t, who, "ttps-b", Household{})
		if err != nil {
			t.Fatal(err)
		}
		if _, ok := papersOf(p)[consent]; ok != c.want {
			t.Errorf("%+v: asked %v", c.told, ok)
		}
	}
}

// Whoever comes along is taken to live where the applicant does until it is told,
// and an answer that settles a paper leaves no "if" behind.
func TestPapersOfTheFamilyFollowWhereTheyLive(t *testing.T) {
	who := profile.New()
	who.Person.Residence, who.Person.MainlandResident = profile.Told("mainland"), profile.Told(true)
	spouse := func(lives string) Household {
		return Household{Members: []Relative{{ID: "s", Relation: "spouse", Lives: lives}}}
	}
	whens := func(h Household) map[string]string {
		p, err := planOf(t, who, "ttps-b", h)
		if err != nil {
			t.Fatal(err)
		}
		out := map[string]string{}
		for _, g := range p.Papers {
			for _, one := range g.Papers {
				out[one.ID] = one.When
			}
		}
		return out
	}
	for lives, want := range map[string]string{"": "", "macao": "dependant-macao-papers", "taiwan": "dependant-taiwan-papers"} {
		got := whens(spouse(lives))
		for _, id := range []string{"dependant-macao-papers", "dependant-taiwan-papers"} {
			if when, asked := got[id]; asked != (id == want) || when != "" {
				t.Errorf("lives in %q: %s asked %v, if %q", lives, id, asked, when)
			}
		}
		if when, asked := got["consent-letter"]; !asked || when != "" {
			t.Errorf("the consent letter is asked %v, if %q", asked, when)
		}
	}
	if when := whens(spouse("overseas"))["dependant-overseas-residence"]; when == "" {
		t.Error("nobody told the nationality of the spouse")
	}
	who.Person.Residence = profile.Answer[string]{}
	if when := whens(spouse(""))["dependant-macao-papers"]; when != "residents of Macao" {
		t.Errorf("nobody told where they live: %q", when)
	}
}

func TestPapersAreCountedInOneWayForTheWholeHousehold(t *testing.T) {
	h := Household{Members: []Relative{{ID: "s", Relation: "spouse"}, {ID: "p", Relation: "parent"}}}
	p := planned(t, "ttps-b", h)
	if want := fmt.Sprintf("%d papers, and %d more in some cases only (for 2 people)", p.Progress.All, p.Progress.Some); p.Progress.Count != want || p.Progress.Text != want+". 0 in hand." {
		t.Errorf("got %q, %q", p.Progress.Count, p.Progress.Text)
	}
	some := 0
	for _, g := range p.Papers {
		for _, one := range g.Papers {
			if one.When != "" {
				some++
			}
		}
	}
	if some != p.Progress.Some {
		t.Errorf("%d papers have an if, %d are counted so", some, p.Progress.Some)
	}
}

func TestThereIsAPlanForEveryRouteAndNoneForAnother(t *testing.T) {
	pack, _ := plannedPack()
	for _, r := range pack.Routes {
		p := planned(t, r.ID, Household{Members: []Relative{{ID: "s", Relation: "spouse"}, {ID: "c", Relation: "child", Born: profile.MustDate("2015")}}})
		if len(p.Next) == 0 || len(p.Path) == 0 && p.NoPath == "" {
			t.Errorf("%s: nothing to do", r.ID)
		}
		if text := fmt.Sprint(p); strings.Contains(text, "⟦") || strings.Contains(text, "{0}") {
			t.Errorf("%s: a sentence is missing", r.ID)
		}
	}
	if _, err := planOf(t, profile.New(), "nowhere", Household{}); !errors.Is(err, ErrNoRoute) {
		t.Errorf("got %v", err)
	}
}
