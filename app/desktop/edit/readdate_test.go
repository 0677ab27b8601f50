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
		{"12/5/1995", "1995-05-12"},
		{"12 May 1995", "1995-05-12"},
		{"12MAY1995", "1995-05-12"},
		{"12May 1995", "1995-05-12"},
		{"May-12-1995", "1995-05-12"},
		{"Friday, 12 May 1995", "1995-05-12"},
		{"the 12th of May, 1995", "1995-05-12"},
		{"1995年5月12日", "1995-05-12"},
		{"5月1995", "1995-05"},
		{"5月12日1995年", "1995-05-12"},
		{"七月二〇一九", "2019-07"},
		{"二〇一九年七月", "2019-07"},
		{"二〇一九年七月廿五日", "2019-07-25"},
		{"1995年5月份", "1995-05"},
		{"民國84年5月12日", "1995-05-12"},
		{"Jul 2019", "2019-07"},
		{"2019-7", "2019-07"},
		{"199505", "1995-05"},
		{"19950512", "1995-05-12"},
		{"12.5.1995", "1995-05-12"},
		{"1995-05-12 00:00:00", "1995-05-12"},
		{"1995-05-12T08:30:00Z", "1995-05-12"},
		{"12/5/95", ""},
		{"May 95", ""},
		{"84年5月", ""},
		{"31/11/2020", ""},
		{"summer 2019", ""},
		{"3 4 March 2026", ""},
		{"", ""},
	} {
		got, ok := ReadDate(test.typed)
		if got.String() != test.want && ok || ok != (test.want != "") {
			t.Errorf("ReadDate(%q) = %v, %v; want %q", test.typed, got, ok, test.want)
		}
	}
}

func TestDayAndMonthThatCanBeExchangedAreOfferedBothWays(t *testing.T) {
	for typed, want := range map[string]string{
		"03/04/2019": "2019-03-04", "3-4-2019": "2019-03-04", "12/5/1995": "1995-12-05", "5/5/1995": "", "13/5/1995": "", "5/13/1995": "", "5/1995": "", "1995-05-12": "", "3 April 2019": "",
	} {
		got, ok := OtherDate(typed)
		if ok != (want != "") || ok && got.String() != want {
			t.Errorf("%q: got %v, %v, want %q", typed, got, ok, want)
		}
	}
}

func TestAWrongDateIsToldWhatIsWrongWithIt(t *testing.T) {
	for typed, want := range map[string]string{
		"31/11/2020": "error.date-none", "2023-02-29": "error.date-none", "30 Feb 2020": "error.date-none", "2020年2月30日": "error.date-none",
		"12/5/95": "error.date-year", "May 95": "error.date-year", "95-5-12": "error.date-year", "95年5月": "error.date-year",
		"soon": "error.date", "2020-13": "error.date", "45/1/2020": "error.date",
	} {
		if got := dateFault(typed); got != want {
			t.Errorf("%q: got %s, want %s", typed, got, want)
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
