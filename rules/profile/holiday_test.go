package profile

import "testing"

func TestMoneyForAHolidayCountsAtTheRateOfTheDay(t *testing.T) {
	i, _ := FactIndex("holiday.funds")
	p := New()
	p.Holiday.Funds = Told(Money{Amount: 2_500_00, Currency: "EUR"})
	if got := Derive(&p, MustDate("2026-11-22")).Values[i]; got != Unknown(NoRate) {
		t.Errorf("without a rate it is %+v", got)
	}
	p.Rates = []Rate{{Currency: "EUR", Date: MustDate("2026-01-01"), HKDPerUnit: 8}, {Currency: "EUR", Date: MustDate("2026-06-01"), HKDPerUnit: 9}}
	for day, want := range map[string]float64{"2026-05-31": 2_000_000, "2026-06-01": 2_250_000} {
		if got := Derive(&p, MustDate(day)).Values[i]; got.Lo != want || got.Hi != want {
			t.Errorf("%s: %v to %v cents, want %v", day, got.Lo, got.Hi, want)
		}
	}
}
