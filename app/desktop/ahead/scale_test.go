package ahead

import (
	"testing"

	"talentnav/rules/profile"
)

func TestADayLiesWhereItsShareOfTheTimeIs(t *testing.T) {
	s := scale{profile.MustDate("2026-01-01"), profile.MustDate("2029-12-31")} // 1461 days
	for day, days := range map[string]float32{"2026-01-01": 0, "2026-01-02": 1, "2027-01-01": 365, "2028-03-01": 365 + 365 + 60, "2030-01-01": 1461} {
		if got := s.at(profile.MustDate(day)); got != days/1461 {
			t.Errorf("%s: got %v, want %v", day, got, days/1461)
		}
	}
}
