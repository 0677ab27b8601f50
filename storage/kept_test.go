package storage

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"talentnav/rules/profile"
	"talentnav/storage/caseload"
)

func packedOn(p *profile.Profile, day profile.Date) []byte {
	d := profile.NewDeriver(p)
	return packKept(d, d.At(day))
}

func TestKeptFactsAreReadOnAnyDayAsTheyAreDerivedOnIt(t *testing.T) {
	rnd, m, reader := rand.New(rand.NewPCG(5, 6)), caseload.New(5), newFactsReader()
	for range 300 {
		p := m.Next().Profile
		kept, of := packedOn(&p, dayInHongKong(now)), dayInHongKong(now)
		for range 4 {
			day := profile.On(2000+rnd.IntN(40), 1, 1).AddDays(rnd.IntN(366))
			want := profile.Derive(&p, day)
			got, err := reader.read(kept, day == of, day)
			if err != nil || !reflect.DeepEqual(got.Values, want.Values) || got.At != day {
				t.Fatalf("at %v: got %+v, %v, want %+v", day, got, err, want)
			}
			for i, l := range want.Lists {
				if g := got.Lists[i]; g.Closed != l.Closed || g.Why != l.Why || !slices.EqualFunc(g.Rows, l.Rows, slices.Equal) {
					t.Fatalf("at %v: list %d: got %+v, want %+v", day, i, g, l)
				}
			}
		}
	}
}

func TestKeptFactsThatAreNotWellFormedAreRefused(t *testing.T) {
	p, day, reader := applicant(), dayInHongKong(now), newFactsReader()
	good := packedOn(&p, day)
	if got, err := unpackKept(good, day); err != nil || !reflect.DeepEqual(got, profile.Derive(&p, day)) {
		t.Errorf("got %+v, %v", got, err)
	}
	for n := range good { // cut at every byte
		if _, err := unpackKept(good[:n], day); err == nil {
			t.Fatalf("cut at %d: read", n)
		}
		if _, err := reader.read(good[:n], false, day.AddDays(1)); err == nil {
			t.Fatalf("cut at %d: brought to another day", n)
		}
	}
}

func TestCheckFindsABasisOfOtherAnswers(t *testing.T) {
	f, day := openAt(t, newPath(t)), dayInHongKong(now)
	p, other := applicant(), earning(5)
	save(t, f, newCase(t, f, "one").ID, p)
	vector := PackFacts(profile.Derive(&p, day))
	mixed := profile.NewDeriver(&other).AppendBasis(append(word(nil, len(vector)), vector...))
	if _, err := f.db.Exec("UPDATE facts SET vector = ?", mixed); err != nil {
		t.Fatal(err)
	}
	if faults, err := f.Check(t.Context()); err != nil || len(faults) != 1 {
		t.Errorf("got %v, %v, want one", faults, err)
	}
}

func BenchmarkReadKeptOnAnotherDay(b *testing.B) {
	p, day, reader := applicant(), dayInHongKong(now), newFactsReader()
	kept := packedOn(&p, day)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if _, err := reader.read(kept, false, day.AddDays(i%3653)); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(kept)), "bytes")
}
