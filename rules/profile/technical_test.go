package profile

import (
	"slices"
	"testing"
)

func TestTheFactsOfferTheChoicesOfTheirQuestions(t *testing.T) {
	for i := range FactSchema {
		f := &FactSchema[i]
		field, ok := FieldAt(f.From[0])
		if ok && field.Kind == KindChoice && f.ID == field.Path && !slices.Equal(f.Domain, field.Options) {
			t.Errorf("%s has %v, its question %v", f.ID, f.Domain, field.Options)
		}
	}
}

func TestATradeIsSupposed(t *testing.T) {
	p := New()
	i, _ := FactIndex("technical.trade")
	at := MustDate("2026-11-22")
	if err := FactSchema[i].Suppose(&p, at, Value{Text: "nurse"}); err != nil {
		t.Fatal(err)
	}
	if got := Derive(&p, at).Values[i]; got.Text != "nurse" || got.Why != Known {
		t.Errorf("got %+v", got)
	}
}
