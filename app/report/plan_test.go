package report

import (
	"bytes"
	"os"
	"slices"
	"testing"

	"talentnav/app/language"
	"talentnav/app/result"
	"talentnav/rules/packs"
	"talentnav/rules/profile"
)

func TestAPlanIsPrintedForEveryRouteAndAlwaysTheSame(t *testing.T) {
	pack, err := packs.HongKong()
	if err != nil {
		t.Fatal(err)
	}
	at := profile.On(2026, 11, 22)
	program, err := pack.At(at)
	if err != nil {
		t.Fatal(err)
	}
	p := profile.New()
	a := program.Assess(profile.Derive(&p, at))
	family := result.Household{Members: []result.Relative{{ID: "s", Relation: "spouse", Name: "Anna"}, {ID: "c", Relation: "child", Born: profile.On(2012, 3, 4), Married: "no"}},
		Papers: map[result.Paper]string{{Document: "photo"}: "received", {Document: "translation"}: "not-applicable"}}
	for i, r := range pack.Routes {
		lang := language.All[i%3]
		plan, err := result.BuildPlan(a, &p, r.ID, family, lang)
		if err != nil {
			t.Fatal(err)
		}
		var one, two bytes.Buffer
		if err := PlanPDF(&one, plan); err != nil {
			t.Fatalf("%s: %v", r.ID, err)
		}
		if i == 0 {
			if err := PlanPDF(&two, plan); err != nil || !bytes.Equal(one.Bytes(), two.Bytes()) {
				t.Errorf("twice printed it differs: %v", err)
			}
		}
		if dir := os.Getenv("PLANS"); dir != "" {
			keep(t, dir+"/plan-"+r.ID+"-"+string(lang)+".pdf", one.Bytes())
		}
	}
}

func keep(t *testing.T, path string, made []byte) {
	t.Helper()
	if err := os.WriteFile(path, made, 0o600); err != nil {
		t.Fatal(err)
	}
}

// PLANS=FOLDER leaves what the tests of plans print there.
func TestTheReportOnOneRouteTellsOfTheHousehold(t *testing.T) {
	pack, err := packs.HongKong()
	if err != nil {
		t.Fatal(err)
	}
	at := profile.On(2026, 11, 23)
	program, err := pack.At(at)
	if err != nil {
		t.Fatal(err)
	}
	p := profile.New()
	p.Person.Residence, p.Person.Nationalities = profile.Told("overseas"), profile.Told([]string{"CH"})
	a := program.Assess(profile.Derive(&p, at))
	family := result.Household{Members: []result.Relative{{ID: "s", Relation: "spouse"}, {ID: "c", Relation: "child", Born: profile.On(2009, 3, 9), Married: "no"}}}
	for _, lang := range language.All {
		sheet := result.Build(a, &p, lang)
		sheet.Routes = slices.DeleteFunc(sheet.Routes, func(r result.Route) bool { return r.ID != "new-cies" })
		plan, err := result.BuildPlan(a, &p, "new-cies", family, lang)
		if err != nil {
			t.Fatal(err)
		}
		var made bytes.Buffer
		if err := RoutePDF(&made, sheet, plan); err != nil {
			t.Fatal(err)
		}
		if dir := os.Getenv("PLANS"); dir != "" {
			keep(t, dir+"/route-"+string(lang)+".pdf", made.Bytes())
		}
		one, err := begin(sheet)
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, row := range (&alone{planned{one, plan}, sheet.Routes[0]}).rows() {
			names = append(names, row.Bookmark)
		}
		for _, want := range []string{plan.Title, lang.Say("plan.part.family"), lang.Say("plan.part.papers"), lang.Say("plan.part.fees"), lang.Say(plan.PathTitle())} {
			if !slices.Contains(names, want) {
				t.Errorf("%s: no %s in %q", lang, want, names)
			}
		}
	}
}
