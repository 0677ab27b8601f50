package profile

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"unsafe"
)

// fullProfile answers questions of every part, not only those that most ask.
func fullProfile(rnd *rand.Rand) Profile {
	p := randomProfile(rnd)
	p.Offer.Profession = Answer[string]{}
	answerAny(rnd, reflect.ValueOf(&p).Elem())
	return p
}

// answerAny answers the dates, amounts and yes-or-no questions of all records but
// those in lists.
func answerAny(rnd *rand.Rand, v reflect.Value) {
	switch a := v.Addr().Interface().(type) {
	case *Answer[Date]:
		*a = sometimes(rnd, blur(rnd, randomDay(rnd, 1950, 2034)))
	case *Answer[Money]:
		*a = sometimes(rnd, randomMoney(rnd))
	case *Answer[bool]:
		*a = sometimes(rnd, flip(rnd))
	default:
		for i := 0; v.Kind() == reflect.Struct && i < v.NumField(); i++ {
			answerAny(rnd, v.Field(i))
		}
	}
}

// The facts of one day, and what was packed, must lead to those of every other
// day exactly as the answers do.
func TestFactsBroughtToAnotherDayAreThoseDerivedFromTheAnswers(t *testing.T) {
	rnd := rand.New(rand.NewPCG(61, 62))
	basis := NewBasis() // one for all, as a walk over a caseload has
	for n := range 2000 {
		p := fullProfile(rnd)
		if n == 0 {
			p = *sample(t)
		}
		packed := NewDeriver(&p).AppendBasis(nil)
		if err := basis.Unpack(packed); err != nil {
			t.Fatalf("%v\n%+v", err, p)
		}
		got := Derive(&p, randomDay(rnd, 2000, 2040))
		for range 6 {
			at := randomDay(rnd, 2000, 2040)
			if rnd.IntN(8) == 0 {
				at = On(2024+4*rnd.IntN(3), 2, 28+rnd.IntN(2))
			}
			if err := basis.Redate(&got, at); err != nil {
				t.Fatal(err)
			}
			if want := Derive(&p, at); !reflect.DeepEqual(got, want) {
				differ(t, got, want)
				t.Fatalf("at %s of %+v", at, p)
			}
		}
	}
}

func differ(t *testing.T, got, want Facts) {
	for i := range FactSchema {
		if got.Values[i] != want.Values[i] {
			t.Errorf("%s: got %+v, want %+v", FactSchema[i].ID, got.Values[i], want.Values[i])
		}
	}
	for i := range Lists {
		if !reflect.DeepEqual(got.Lists[i], want.Lists[i]) {
			t.Errorf("%s: got %+v, want %+v", Lists[i].ID, got.Lists[i], want.Lists[i])
		}
	}
}

// Whoever adds a field to what derivations look at must pack it too.
func TestAPackedBasisLeavesNothingOut(t *testing.T) {
	rnd := rand.New(rand.NewPCG(71, 72))
	for range 50 {
		var want source
		scribble(rnd, reflect.ValueOf(&want).Elem())
		want.at = Date{}
		k := packer{}
		k.source(&want)
		got := Basis{packer: packer{reading: true, names: map[string]string{}}}
		if err := got.Unpack(k.out); err != nil || !reflect.DeepEqual(got.source, want) {
			t.Fatalf("got %+v, %v, want %+v", got.source, err, want)
		}
	}
}

// scribble writes something else than nothing into every field of a source, the
// ones that are private included.
func scribble(rnd *rand.Rand, v reflect.Value) {
	if v.CanAddr() {
		v = reflect.NewAt(v.Type(), unsafe.Pointer(v.UnsafeAddr())).Elem()
	}
	switch x := v.Addr().Interface().(type) {
	case *State:
		*x = Answered
		return
	case *Date:
		*x = randomDay(rnd, 1, 9999)
		return
	case *spans: // in order
		from := randomDay(rnd, 1950, 2000)
		*x = spans{{from, from.AddDays(9)}, {from.AddDays(10 + rnd.IntN(5)), forever}}
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			scribble(rnd, v.Field(i))
		}
	case reflect.Array:
		for i := range v.Len() {
			scribble(rnd, v.Index(i))
		}
	case reflect.Slice:
		n := 1 + rnd.IntN(3)
		if v.Type() == reflect.TypeFor[[]Value]() {
			n = len(degreeFields)
		}
		v.Set(reflect.MakeSlice(v.Type(), n, n))
		for i := range n {
			scribble(rnd, v.Index(i))
		}
	case reflect.Uint8:
		v.SetUint(uint64(1 + rnd.IntN(2)))
	case reflect.Int64:
		v.SetInt(1 + rnd.Int64N(whole))
	case reflect.Float64:
		v.SetFloat(rnd.Float64())
	case reflect.Bool:
		v.SetBool(true)
	case reflect.String:
		v.SetString(oneOf(rnd, "a", "大學"))
	case reflect.Pointer: // memory only
	default:
		panic("no basis holds a " + v.Type().String())
	}
}

func TestABasisThatIsNotWellFormedIsRefused(t *testing.T) {
	p, basis := sample(t), NewBasis()
	good := NewDeriver(p).AppendBasis(nil)
	for n := range good { // cut at every byte
		if basis.Unpack(good[:n]) == nil {
			t.Fatalf("cut at %d: taken", n)
		}
	}
	if basis.Unpack(append(good[:len(good):len(good)], 0)) == nil {
		t.Error("a byte too many: taken")
	}
	if err := basis.Unpack(good); err != nil {
		t.Error(err)
	}
	if basis.Redate(&Facts{}, today) == nil {
		t.Error("facts of another schema were taken")
	}
}

func TestTheSchemaOfABasisTellsItsFields(t *testing.T) {
	for _, part := range []string{"practised", "wholly", "degrees", "year"} {
		if has := strings.Contains(strings.ToLower(BasisSchema()), part); has == (part == "wholly") {
			t.Errorf("%s: %v in %s", part, has, BasisSchema())
		}
	}
}

func FuzzABasisTrustsNoByte(f *testing.F) {
	rnd := rand.New(rand.NewPCG(81, 82))
	for range 20 {
		p := fullProfile(rnd)
		f.Add(NewDeriver(&p).AppendBasis(nil))
	}
	empty := New()
	f.Fuzz(func(t *testing.T, b []byte) {
		basis, facts := NewBasis(), Derive(&empty, today)
		if basis.Unpack(b) != nil {
			return
		}
		if err := basis.Redate(&facts, today.AddDays(1)); err == nil {
			ordered(t, facts)
		}
	})
}

func BenchmarkRedate(b *testing.B) {
	p := sample(b)
	packed, basis, facts := NewDeriver(p).AppendBasis(nil), NewBasis(), Derive(p, today)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if err := basis.Unpack(packed); err != nil {
			b.Fatal(err)
		}
		if err := basis.Redate(&facts, today.AddDays(i%3653)); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(packed)), "bytes")
}
