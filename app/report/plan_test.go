package report

import (
	"bytes"
	"os"
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
			if err := os.WriteFile(dir+"/"+r.ID+"-"+string(lang)+".pdf", one.Bytes(), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
}
