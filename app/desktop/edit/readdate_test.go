package edit

import "testing"

func TestReadDate(t *testing.T) {
	for _, test := range []struct{ typed, want string }{
		{"2026-03-01", "2026-03-01"},
		{"2026/3/1", "2026-03-01"},
		{"2026.3.1", "2026-03-01"},
		{"2026 3 1", "2026-03-01"},
		{"20260301", "2026-03-01"},
		{"２０２６－０３－０１", "2026-03-01"},
		{"2026年3月1日", "2026-03-01"},
		{"2026 年 3 月 1 號", "2026-03-01"},
		{"二〇二六年三月一日", "2026-03-01"},
		{"二零二六年十二月三十一日", "2026-12-31"},
		{"二〇二六年十月", "2026-10"},
		{"2026年", "2026"},
		{"1 March 2026", "2026-03-01"},
		{"March 1st, 2026", "2026-03-01"},
		{"the year", ""},
		{"3rd of sept 2026", "2026-09-03"},
		{"Mar 2026", "2026-03"},
		{"1/3/2026", "2026-03-01"},
		{"3/31/2026", "2026-03-31"},
		{"3/2026", "2026-03"},
		{"202603", "2026-03"},
		{" 2026 ", "2026"},
		{"2026-02-30", ""},
		{"2026-13", ""},
		{"29 Feb 2023", ""},
		{"29 Feb 2024", "2024-02-29"},
		{"26-3-1", ""},
		{"2026-", ""},
		{"3 4 March 2026", ""},
		{"", ""},
	} {
		got, ok := ReadDate(test.typed)
		if got.String() != test.want && ok || ok != (test.want != "") {
			t.Errorf("ReadDate(%q) = %v, %v; want %q", test.typed, got, ok, test.want)
		}
	}
}

func FuzzReadDate(f *testing.F) {
	f.Add("2026年3月1日")
	f.Add("1 March 2026")
	f.Fuzz(func(t *testing.T, s string) {
		d, ok := ReadDate(s)
		if !ok {
			return
		}
		again, ok := ReadDate(d.String())
		if !ok || again != d {
			t.Errorf("ReadDate(%q) = %v, which reads back as %v, %v", s, d, again, ok)
		}
	})
}
