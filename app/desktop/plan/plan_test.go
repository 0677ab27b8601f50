package plan

import (
	"reflect"
	"testing"

	"talentnav/app/result"
	"talentnav/rules/profile"
	"talentnav/storage"
	"talentnav/storage/record"
)

func item(uid string, b record.Body) storage.Item { return storage.Item{UID: uid, Body: b} }

func TestAHouseholdIsReadFromTheItemsOfACase(t *testing.T) {
	items := []storage.Item{
		item("me", record.Person{Relation: "applicant", Documents: []record.Document{{Sort: "hkid", Expires: profile.On(2027, 1, 1)}, {Sort: "passport", Expires: profile.On(2031, 5, 6)}}}),
		item("ben", record.Person{Relation: "child", Names: []record.Name{{Text: "Ben"}, {Text: "本"}}, BirthDate: profile.On(2012, 3, 4), Married: "no"}),
		item("1", record.Evidence{Document: "photo", Person: "me", State: "received"}),
		item("2", record.Evidence{Document: "photo", Person: "ben", State: "asked"}),
		item("3", record.Evidence{Criterion: "degree", State: "verified"}), // of no document
		item("4", record.Details{Entries: []record.Entry{{Route: "other", On: profile.On(2028, 1, 1)}, {Route: "r", On: profile.On(2027, 2, 1)}}}),
		item("5", record.Note{Text: "x"}),
	}
	want := result.Household{
		Members: []result.Relative{{ID: "ben", Relation: "child", Name: "Ben", Born: profile.On(2012, 3, 4), Married: "no"}},
		Entry:   profile.On(2027, 2, 1), Passport: profile.On(2031, 5, 6),
		Papers: map[result.Paper]string{{Document: "photo"}: "received", {Document: "photo", Person: "ben"}: "asked"},
	}
	if got := HouseholdOf(items, "r"); !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v", got)
	}
}

func TestADayOfEntryIsSetForOneRouteAndTakenOut(t *testing.T) {
	d := record.Details{Reference: "R1", Entries: []record.Entry{{Route: "a", On: profile.On(2027, 1, 1)}}}
	set := entering(d, "b", profile.On(2028, 1, 1))
	again := entering(set, "b", profile.On(2029, 1, 1))
	if len(set.Entries) != 2 || len(again.Entries) != 2 || again.Entries[1].On.Year != 2029 || again.Reference != "R1" {
		t.Errorf("got %+v, then %+v", set, again)
	}
	if out := entering(again, "b", profile.Date{}); !reflect.DeepEqual(out, d) || len(again.Entries) != 2 {
		t.Errorf("got %+v, from %+v", out, again)
	}
}

func TestAPassportIsSetBesideOtherDocumentsAndChangesNoOtherCopy(t *testing.T) {
	who := record.Person{Relation: "applicant", Documents: []record.Document{{Sort: "hkid", Number: "A1"}, {Sort: "passport", Number: "P1", Expires: profile.On(2027, 1, 1)}}}
	next := withPassport(who, profile.On(2031, 1, 1))
	if passportOf(next).Year != 2031 || passportOf(who).Year != 2027 || next.Documents[1].Number != "P1" || len(next.Documents) != 2 {
		t.Errorf("got %+v, from %+v", next, who)
	}
	if got := withPassport(record.Person{}, profile.On(2031, 1, 1)); passportOf(got).Year != 2031 {
		t.Errorf("got %+v", got)
	}
}

func TestTheScaleHoldsEveryLane(t *testing.T) {
	if _, ok := scaleOf(nil); ok {
		t.Error("there is a scale of nothing")
	}
	s, ok := scaleOf([]lane{{spans: []span{{from: profile.On(2027, 1, 1), to: profile.On(2028, 12, 31)}}}, {spans: []span{{from: profile.On(2026, 1, 1), to: profile.On(2026, 1, 1)}}}})
	if !ok || s.At(profile.On(2026, 1, 1)) != 0 || s.At(profile.On(2028, 12, 31)) >= 1 || s.At(profile.On(2027, 1, 1)) <= 0.3 {
		t.Errorf("got %+v", s)
	}
}
