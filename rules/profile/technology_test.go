package profile

import (
	"slices"
	"testing"
)

func TestTheChoicesOfANewQuestionAreThoseOfItsFact(t *testing.T) {
	for path, want := range map[string][]string{
		"technology.quota": quotas, "vocational.completion": completions, "vocational.proof": proofs,
	} {
		f, ok := FieldAt(path)
		if !ok || !slices.Equal(f.Options, want) {
			t.Errorf("%s offers %v, the fact knows %v", path, f.Options, want)
		}
	}
}

func TestNoResearchPostAnswersTheQuestionAboutIt(t *testing.T) {
	p := New()
	p.Technology.Research, p.Technology.Quota = Told(false), Told("applied")
	f := Derive(&p, MustDate("2026-11-22"))
	research, _ := FactIndex("technology.research")
	quota, _ := FactIndex("technology.quota")
	if v := f.Values[research]; !v.Exact() || v.Lo != 0 {
		t.Errorf("research is %+v", v)
	}
	if v := f.Values[quota]; v.Text != "applied" {
		t.Errorf("quota is %+v", v)
	}
}
