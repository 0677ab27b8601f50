package language

import "math"

// Months writes a length of time in calendar months: "2 years 10 months". A
// part month is "and some days": how its days count is published nowhere, so
// no number is put on them.
func (t Tag) Months(months float64) string {
	whole, rest := math.Modf(months + rounding)
	switch {
	case rest <= 2*rounding:
		return t.yearsMonths(int(whole))
	case whole == 0:
		return t.Say("unit.under-a-month")
	}
	return t.Say("unit.some-days", t.yearsMonths(int(whole)))
}

// rounding is far less than a day, and more than what adding up shares of
// months can lose.
const rounding = 1e-6

func (t Tag) yearsMonths(n int) string {
	years, months := n/12, n%12
	switch {
	case years == 0:
		return t.Count("unit.month", months)
	case months == 0:
		return t.Count("unit.year", years)
	}
	return t.Say("unit.year-month", t.Count("unit.year", years), t.Count("unit.month", months))
}

// monthsBetween writes a range of months. One that is narrower than a month
// comes from part months alone and reads better as one length.
func (t Tag) monthsBetween(lo, hi float64) string {
	least, most := t.Months(lo), t.Months(hi)
	switch {
	case least == most:
		return least
	case lo <= 0:
		return t.Say("unit.at-most", t.Months(math.Ceil(hi-rounding)))
	case hi-lo < 1:
		return t.Say("unit.about", t.Months(math.Round((lo+hi)/2)))
	}
	return t.Say("unit.between", t.Months(math.Floor(lo+rounding)), t.Months(math.Ceil(hi-rounding)))
}
