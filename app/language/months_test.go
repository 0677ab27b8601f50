package language

import "testing"

func TestMonthsAreWrittenInYearsAndMonths(t *testing.T) {
	for _, c := range []struct {
		months                           float64
		english, traditional, simplified string
	}{
		{0, "0 months", "0個月", "0个月"},
		{1, "1 month", "1個月", "1个月"},
		{11, "11 months", "11個月", "11个月"},
		{12, "1 year", "1年", "1年"},
		{13, "1 year 1 month", "1年1個月", "1年1个月"},
		{34, "2 years 10 months", "2年10個月", "2年10个月"},
		{36, "3 years", "3年", "3年"},
		{34 + 10.0/31, "2 years 10 months and some days", "2年10個月零若干日", "2年10个月零若干天"},
		{36 + 1.0/31, "3 years and some days", "3年零若干日", "3年零若干天"},
		{0.5, "less than a month", "不足一個月", "不足一个月"},
		{35.9999999999, "3 years", "3年", "3年"},
		{36.0000000001, "3 years", "3年", "3年"},
	} {
		for tag, want := range map[Tag]string{English: c.english, Traditional: c.traditional, Simplified: c.simplified} {
			if got := tag.Months(c.months); got != want {
				t.Errorf("%s %v: got %q, want %q", tag, c.months, got, want)
			}
		}
	}
}

func TestARangeOfMonths(t *testing.T) {
	for _, c := range []struct {
		lo, hi float64
		want   string
	}{
		{34, 34, "2 years 10 months"},
		{34 + 10.0/31, 34 + 10.0/28, "2 years 10 months and some days"},
		{35 + 30.0/31, 35 + 30.0/28, "about 3 years"},
		{30, 36, "between 2 years 6 months and 3 years"},
		{29.7, 36.2, "between 2 years 5 months and 3 years 1 month"},
		{0, 6.5, "at most 7 months"},
	} {
		if got := English.monthsBetween(c.lo, c.hi); got != c.want {
			t.Errorf("%v to %v: got %q, want %q", c.lo, c.hi, got, c.want)
		}
	}
	if got, want := Traditional.monthsBetween(30, 36), "2年6個月至3年"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
