package edit

import (
	"testing"

	"talentnav/rules/profile"
)

func TestReadAmount(t *testing.T) {
	for _, test := range []struct {
		typed string
		want  profile.Cents
		ok    bool
	}{
		{"2500000", 2500000_00, true},
		{"2,500,000", 2500000_00, true},
		{"2 499 999.99", 2499999_99, true},
		{"HK$2,500,000", 2500000_00, true},
		{"HK$ 2.5m", 2500000_00, true},
		{"2.5 million", 2500000_00, true},
		{"250萬", 2500000_00, true},
		{"250.5万元", 2505000_00, true},
		{"２５０００００", 2500000_00, true},
		{"0", 0, true},
		{"0.5", 50, true},
		{".5", 50, true},
		{"2.345", 0, false},
		{"-1", 0, false},
		{"10000000000001", 0, false},
		{"about 2", 0, false},
		{"2e6", 0, false},
		{"", 0, false},
	} {
		got, ok := ReadAmount(test.typed)
		if got != test.want || ok != test.ok {
			t.Errorf("ReadAmount(%q) = %v, %v; want %v, %v", test.typed, got, ok, test.want, test.ok)
		}
	}
}

func TestReadAmounts(t *testing.T) {
	for _, test := range []struct {
		typed        string
		amount, upTo profile.Cents
		ok           bool
	}{
		{"2,500,000", 2500000_00, 0, true},
		{"1,000,000-2,000,000", 1000000_00, 2000000_00, true},
		{"1,000,000 – 2,000,000", 1000000_00, 2000000_00, true},
		{"HK$1m – HK$1.5m", 1000000_00, 1500000_00, true},
		{"1 to 2 million", 1000000_00, 2000000_00, true},
		{"500,000–1m", 500000_00, 1000000_00, true},
		{"900k～1.2m", 900000_00, 1200000_00, true},
		{"100至200萬", 1000000_00, 2000000_00, true},
		{"100万到200万元", 1000000_00, 2000000_00, true},
		{"5-5", 500, 0, true},
		{"2m-1m", 2000000_00, 1000000_00, true}, // the field says which is the smaller
		{"5-0", 0, 0, false},
		{"0-5", 0, 500, true},
		{"-1", 0, 0, false},
		{"1-", 0, 0, false},
		{"1-2-3", 0, 0, false},
		{"1–2.345", 100, 0, false},
		{"to 5", 0, 0, false},
		{"", 0, 0, false},
	} {
		amount, upTo, ok := ReadAmounts(test.typed)
		if ok != test.ok || ok && (amount != test.amount || upTo != test.upTo) {
			t.Errorf("ReadAmounts(%q) = %v, %v, %v; want %v, %v, %v", test.typed, amount, upTo, ok, test.amount, test.upTo, test.ok)
		}
	}
}

func FuzzReadAmounts(f *testing.F) {
	f.Add("HK$1–2.5m")
	f.Fuzz(func(t *testing.T, s string) {
		amount, upTo, ok := ReadAmounts(s)
		if !ok {
			return
		}
		if a, b, ok := ReadAmounts(Range(amount, upTo)); !ok || a != amount || b != upTo {
			t.Errorf("ReadAmounts(%q) = %v, %v, which reads back as %v, %v, %v", s, amount, upTo, a, b, ok)
		}
	})
}

func TestGrouped(t *testing.T) {
	for c, want := range map[profile.Cents]string{0: "0", 999_00: "999", 1000_00: "1,000", 2500000_50: "2,500,000.50", 100: "1"} {
		if got := Grouped(c); got != want {
			t.Errorf("Grouped(%d) = %q, want %q", c, got, want)
		}
	}
}

func FuzzReadAmount(f *testing.F) {
	f.Add("HK$2.5m")
	f.Fuzz(func(t *testing.T, s string) {
		c, ok := ReadAmount(s)
		if !ok {
			return
		}
		if again, ok := ReadAmount(Grouped(c)); !ok || again != c {
			t.Errorf("ReadAmount(%q) = %v, which reads back as %v, %v", s, c, again, ok)
		}
	})
}
