package profile

import "testing"

func TestWhoToldANationalityIsNotStateless(t *testing.T) {
	at := MustDate("2026-11-22")
	i, _ := FactIndex("person.stateless")
	for _, test := range []struct {
		name          string
		nationalities Answer[[]string]
		stateless     Answer[bool]
		want          Value
	}{
		{"nothing told", Answer[[]string]{}, Answer[bool]{}, Unknown(NotAsked)},
		{"a nationality", Told([]string{"FR"}), Answer[bool]{}, Exactly(0)},
		{"a nationality and stateless", Told([]string{"FR"}), Told(true), Exactly(0)},
		{"no country named", Told([]string{}), Told(true), Exactly(1)},
		{"stateless", Answer[[]string]{}, Told(true), Exactly(1)},
		{"nationality not known", DoNotKnow[[]string](), Told(false), Exactly(0)},
	} {
		p := New()
		p.Person.Nationalities, p.Person.Stateless = test.nationalities, test.stateless
		if got := Derive(&p, at).Values[i]; got.Lo != test.want.Lo || got.Hi != test.want.Hi || got.Why != test.want.Why {
			t.Errorf("%s: %+v, want %+v", test.name, got, test.want)
		}
	}
}

func TestTheChoicesOfOriginAreThoseOfTheFacts(t *testing.T) {
	for _, id := range []string{"origin.birthplace", "origin.parent_at_birth"} {
		i, _ := FactIndex(id)
		f, ok := FieldAt(id)
		if !ok || len(f.Options) != len(FactSchema[i].Domain) {
			t.Fatalf("%s: the question offers %v, the fact knows %v", id, f.Options, FactSchema[i].Domain)
		}
		for k, option := range f.Options {
			if FactSchema[i].Domain[k] != option {
				t.Errorf("%s: the question offers %v, the fact knows %v", id, f.Options, FactSchema[i].Domain)
			}
		}
	}
}
