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

func TestARangeOfMoneyShowsBothEnds(t *testing.T) {
	hkd := profile.Money{Amount: 100_000_000, UpTo: 200_000_000, Currency: "HKD"}
	usd := profile.Money{Amount: 10_000_000, UpTo: 20_000_050, Currency: "USD"}
	rated := usd
	rated.HKDPerUnit, rated.RateDate = 7.8, profile.MustDate("2026-10-01")
	for _, c := range []struct {
		tag  Tag
		m    profile.Money
		want string
	}{
		{English, hkd, "HK$1,000,000 to HK$2,000,000"},
		{Traditional, hkd, "1,000,000港元至2,000,000港元"},
		{Simplified, hkd, "1,000,000港元至2,000,000港元"},
		{English, usd, "USD 100,000 to 200,000.50 (no exchange rate given)"},
		{English, rated, "USD 100,000 to 200,000.50 = HK$780,000 to HK$1,560,003.90 (one unit = HK$7.8, as at 1 October 2026)"},
		{Traditional, rated, "USD 100,000至200,000.50 = 780,000港元至1,560,003.90港元（2026年10月1日的匯率：一單位 = 7.8港元）"},
	} {
		if got := c.tag.Money(c.m); got != c.want {
			t.Errorf("%s: got %q, want %q", c.tag, got, c.want)
		}
	}
}

func TestYenAreShownWithoutDecimals(t *testing.T) {
	m := profile.Money{Amount: 12_000_000_00, Currency: "JPY", HKDPerUnit: 0.0512}
	if got, want := English.Money(m), "JPY 12,000,000 = HK$614,400 (one unit = HK$0.0512)"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestARateIsNamedWithItsDay(t *testing.T) {
	dated, undated := profile.Rate{Currency: "USD", Date: profile.MustDate("2026-11-01"), HKDPerUnit: 7.78}, profile.Rate{Currency: "JPY", HKDPerUnit: 0.0512}
	for _, c := range []struct {
		tag  Tag
		r    profile.Rate
		want string
	}{
		{English, dated, "1 USD = HK$7.78 of 1 November 2026"}, {English, undated, "1 JPY = HK$0.0512"},
		{Traditional, dated, "1 USD = 7.78港元（2026年11月1日）"}, {Simplified, undated, "1 JPY = 0.0512港元"},
	} {
		if got := c.tag.Rate(c.r); got != c.want {
			t.Errorf("%s: got %q, want %q", c.tag, got, c.want)
		}
	}
}
