package storage

import (
	"bytes"
	"maps"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"talentnav/rules/profile"
)

func TestFactsReadBackAsTheyWerePacked(t *testing.T) {
	day := profile.On(2026, 11, 22)
	empty, full := profile.New(), applicant()
	for name, p := range map[string]profile.Profile{"empty": empty, "full": full, "one answer": earning(1)} {
		want := profile.Derive(&p, day)
		got, err := UnpackFacts(PackFacts(want), day)
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%s: got %+v, %v, want %+v", name, got, err, want)
		}
	}
}

func TestEveryKindOfValueReadsBack(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		want := randomFacts(r)
		got, err := UnpackFacts(PackFacts(want), want.At)
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Fatalf("got %+v, %v, want %+v", got, err, want)
		}
	}
}

func randomFacts(r *rand.Rand) profile.Facts {
	f := profile.Facts{At: profile.On(2026, 1, 1+r.IntN(28)), Confirmed: map[string]profile.Value{}, Open: map[string]bool{}}
	for _, field := range profile.Fields {
		if r.IntN(2) == 1 {
			f.Open[field.Path] = true
		}
	}
	for range profile.FactSchema {
		f.Values = append(f.Values, randomValue(r))
	}
	for _, l := range profile.Lists {
		rows := profile.Rows{Closed: r.IntN(2) == 1, Why: profile.Why(r.IntN(5))}
		for range r.IntN(4) {
			var row []profile.Value
			for range l.Fields {
				row = append(row, randomValue(r))
			}
			rows.Rows, rows.Names = append(rows.Rows, row), append(rows.Names, randomText(r))
		}
		f.Lists = append(f.Lists, rows)
	}
	for range r.IntN(3) {
		f.Confirmed[randomText(r)] = randomValue(r)
	}
	return f
}

func randomValue(r *rand.Rand) profile.Value {
	ends := []float64{math.Inf(-1), -1e15, -0.5, 0, math.SmallestNonzeroFloat64, 1.0 / 28, 250_000_000, 1 << 53, math.MaxFloat64, math.Inf(1)}
	i := r.IntN(len(ends))
	return profile.Value{
		Lo: ends[i], Hi: ends[i+r.IntN(len(ends)-i)], Why: profile.Why(r.IntN(5)), Evidence: profile.Evidence(r.IntN(3)), Text: randomText(r),
	}
}

func randomText(r *rand.Rand) string {
	return []string{"", "", "bachelor", "name:École 大學", "\x00"}[r.IntN(5)]
}

func TestAVectorThatIsNotWellFormedIsRefused(t *testing.T) {
	day := profile.On(2026, 11, 22)
	p := applicant()
	good := PackFacts(profile.Derive(&p, day))
	for n := range good { // cut at every byte
		if f, err := UnpackFacts(good[:n], day); err == nil {
			t.Fatalf("cut at %d: got %+v", n, f)
		}
	}
	if _, err := UnpackFacts(append(bytes.Clone(good), 0), day); err == nil {
		t.Error("a byte too many: got no error")
	}
	nan := profile.Derive(&p, day)
	nan.Values[0].Lo = math.NaN()
	if _, err := UnpackFacts(PackFacts(nan), day); err == nil {
		t.Error("not a number: got no error")
	}
	short := profile.Derive(&p, day)
	short.Values = short.Values[1:]
	if _, err := UnpackFacts(PackFacts(short), day); err == nil {
		t.Error("a fact too few: got no error")
	}
}

func FuzzUnpackingTrustsNoByte(f *testing.F) {
	day := profile.On(2026, 11, 22)
	p, empty := applicant(), profile.New()
	f.Add(PackFacts(profile.Derive(&p, day)))
	f.Add(PackFacts(profile.Derive(&empty, day)))
	f.Fuzz(func(t *testing.T, b []byte) {
		facts, err := UnpackFacts(b, day)
		if err != nil {
			return
		}
		again, err := UnpackFacts(PackFacts(facts), day)
		if err != nil || !reflect.DeepEqual(again, facts) {
			t.Errorf("got %+v, %v, want %+v", again, err, facts)
		}
	})
}

func BenchmarkUnpackFacts(b *testing.B) {
	day := profile.On(2026, 11, 22)
	p := applicant()
	packed := PackFacts(profile.Derive(&p, day))
	for b.Loop() {
		if _, err := UnpackFacts(packed, day); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(packed)), "bytes")
}

func TestAReaderOfManyVectorsReadsWhatUnpackingDoes(t *testing.T) {
	day, reader := dayInHongKong(now), newVectorReader()
	empty := profile.New()
	for range 3 {
		for _, p := range []profile.Profile{applicant(), earning(7), empty, applicant()} {
			packed := PackFacts(profile.Derive(&p, day))
			want, err := UnpackFacts(packed, day)
			if err != nil {
				t.Fatal(err)
			}
			got, err := reader.read(packed, day)
			if err != nil || !reflect.DeepEqual(got.Values, want.Values) || !maps.Equal(got.Confirmed, want.Confirmed) {
				t.Fatalf("got %+v, %v, want %+v", got, err, want)
			}
			for i, l := range want.Lists {
				if g := got.Lists[i]; g.Closed != l.Closed || g.Why != l.Why || !slices.EqualFunc(g.Rows, l.Rows, slices.Equal) {
					t.Errorf("list %d: got %+v, want %+v", i, g, l)
				}
			}
			for n := range len(packed) {
				if _, err := reader.read(packed[:n], day); err == nil {
					t.Fatalf("cut at %d: got no error", n)
				}
			}
		}
	}
}

func BenchmarkReadVectors(b *testing.B) {
	p, day, reader := applicant(), dayInHongKong(now), newVectorReader()
	packed := PackFacts(profile.Derive(&p, day))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := reader.read(packed, day); err != nil {
			b.Fatal(err)
		}
	}
}
