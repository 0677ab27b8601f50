package rules

import (
	"testing"

	"talentnav/rules/profile"
)

func TestADocumentIsAskedOfWhoDidNotAnswerOtherwise(t *testing.T) {
	d := Provision{If: []Told{{"person.mainland_resident", "true"}}}
	var p profile.Profile
	if !d.AskedOf(&p) {
		t.Error("it falls away though nothing was answered")
	}
	p.Person.MainlandResident = profile.Answer[bool]{State: profile.Answered, Value: true}
	if !d.AskedOf(&p) {
		t.Error("it falls away for whom it is asked of")
	}
	p.Person.MainlandResident.Value = false
	if d.AskedOf(&p) {
		t.Error("it is asked of who answered no")
	}
}

func TestADocumentIsSettledOnceEveryAnswerIsGivenForIt(t *testing.T) {
	d := Provision{If: []Told{{"person.residence", "overseas"}, {"person.nationalities", "CN"}}}
	var p profile.Profile
	p.Person.Residence = profile.Told("overseas")
	if d.Settled(&p) || !d.AskedOf(&p) || (Provision{}).Settled(&p) {
		t.Error("half an answer settles it, or none")
	}
	p.Person.Nationalities = profile.Told([]string{"AU", "CN"})
	if !d.Settled(&p) || !d.AskedOf(&p) {
		t.Error("one of two nationalities does not count")
	}
	p.Person.Nationalities = profile.Told([]string{"CH"})
	if d.Settled(&p) || d.AskedOf(&p) {
		t.Error("it is asked of another national")
	}
}

func TestAConditionOnAnAnswerIsOneThatCanBeGiven(t *testing.T) {
	for told, want := range map[Told]bool{
		{"person.residence", "macao"}: true, {"person.residence", "mars"}: false, {"person.mainland_resident", "yes"}: false,
		{"person.mainland_resident", "false"}: true, {"person.birth_date", "2000"}: false, {"person.nationalities", "CN"}: true, {"person.nationalities", "china"}: false, {"nobody.asks", "true"}: false,
	} {
		if told.known() != want {
			t.Errorf("%v: got %v", told, !want)
		}
	}
}
