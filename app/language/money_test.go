package language

import (
	"testing"

	"talentnav/rules/profile"
)

func TestHongKongDollars(t *testing.T) {
	for _, c := range []struct {
		cents            float64
		english, chinese string
	}{
		{0, "HK$0", "0港元"},
		{100, "HK$1", "1港元"},
		{99900, "HK$999", "999港元"},
		{100000, "HK$1,000", "1,000港元"},
		{250_000_000, "HK$2,500,000", "2,500,000港元"},
		{250_000_050, "HK$2,500,000.50", "2,500,000.50港元"},
		{5, "HK$0.05", "0.05港元"},
		{1e15, "HK$10,000,000,000,000", "10,000,000,000,000港元"},
	} {
		if got := English.HKD(c.cents); got != c.english {
			t.Errorf("%v: got %q, want %q", c.cents, got, c.english)
		}
		for _, tag := range []Tag{Traditional, Simplified} {
			if got := tag.HKD(c.cents); got != c.chinese {
				t.Errorf("%v: got %q, want %q", c.cents, got, c.chinese)
			}
		}
	}
}

func TestNumbersAreGroupedByThousands(t *testing.T) {
	for n, want := range map[int64]string{0: "0", 12: "12", 123: "123", 1234: "1,234", 123456: "123,456", -123: "-123", -1234: "-1,234"} {
		if got := grouped(n); got != want {
			t.Errorf("grouped(%d) = %q, want %q", n, got, want)
		}
	}
}

func TestForeignMoneyShowsTheRateThatThePersonGave(t *testing.T) {
	m := profile.Money{Amount: 30_000_000, Currency: "USD"}
	rated := m
	rated.HKDPerUnit = 7.8
	dated := rated
	dated.RateDate = profile.MustDate("2026-10-01")
	for _, c := range []struct {
		tag  Tag
		m    profile.Money
		want string
	}{
		{English, profile.HKD(2_500_000), "HK$2,500,000"},
		{English, m, "USD 300,000 (no exchange rate given)"},
		{English, rated, "USD 300,000 = HK$2,340,000 (one unit = HK$7.8)"},
		{English, dated, "USD 300,000 = HK$2,340,000 (one unit = HK$7.8, as at 1 October 2026)"},
		{Traditional, m, "USD 300,000（未填匯率）"},
		{Traditional, dated, "USD 300,000 = 2,340,000港元（2026年10月1日的匯率：一單位 = 7.8港元）"},
		{Simplified, rated, "USD 300,000 = 2,340,000港元（一单位 = 7.8港元）"},
	} {
		if got := c.tag.Money(c.m); got != c.want {
			t.Errorf("%s: got %q, want %q", c.tag, got, c.want)
		}
	}
}
