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
