package storage

import (
	"reflect"
	"testing"

	"talentnav/rules/profile"
)

func TestFactsOfTheDayComeFromTheVectorAndOthersAreDerived(t *testing.T) {
	f := openAt(t, newPath(t))
	c := newCase(t, f, "one")
	p := applicant()
	save(t, f, c.ID, p)
	today := dayInHongKong(now)
	for _, at := range []profile.Date{today, today.AddDays(400)} {
		got, err := f.Facts(t.Context(), c.ID, at)
		if want := profile.Derive(&p, at); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%v: got %+v, %v, want %+v", at, got, err, want)
		}
	}
	if _, err := f.db.Exec("UPDATE profiles SET body = '{}'"); err != nil { // the vector alone must do
		t.Fatal(err)
	}
	if _, err := f.Facts(t.Context(), c.ID, today); err != nil {
		t.Error(err)
	}
	if _, err := f.Facts(t.Context(), c.ID, today.AddDays(1)); err == nil {
		t.Error("got no error on a day that no vector is of")
	}
}

func TestAVectorOfAnotherSchemaOrRevisionOrDamagedIsNotUsed(t *testing.T) {
	p, other, today := applicant(), earning(1), dayInHongKong(now)
	want := profile.Derive(&p, today)
	wrong := packedOn(&other, today)
	for change, args := range map[string][]any{
		"UPDATE facts SET vector = ?, schema = ?":   {wrong, digest(nil)},
		"UPDATE facts SET vector = ?, revision = 7": {wrong},
		"UPDATE facts SET vector = x'0102'":         nil,
		"DELETE FROM facts":                         nil,
	} {
		f := openAt(t, newPath(t))
		c := newCase(t, f, "one")
		save(t, f, c.ID, p)
		if _, err := f.db.Exec(change, args...); err != nil {
			t.Fatal(err)
		}
		if got, err := f.Facts(t.Context(), c.ID, today); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%s: got %+v, %v, want %+v", change, got, err, want)
		}
	}
}

func TestFactsOfACaseWithNothingToldAreUnknown(t *testing.T) {
	f := openAt(t, newPath(t))
	c := newCase(t, f, "one")
	p, today := profile.New(), dayInHongKong(now)
	if got, err := f.Facts(t.Context(), c.ID, today); err != nil || !reflect.DeepEqual(got, profile.Derive(&p, today)) {
		t.Errorf("got %+v, %v", got, err)
	}
}
