package language

import (
	"fmt"
	"math"
	"strconv"

	"talentnav/rules/profile"
)

// HKD writes Hong Kong cents: "HK$2,500,000", "2,500,000港元".
func (t Tag) HKD(cents float64) string { return t.Say("money.hkd", amount(cents)) }

// Money writes an amount, or a range, in the currency that the person gave, and
// what it is in Hong Kong dollars at the rate given with it.
func (t Tag) Money(m profile.Money) string {
	if m.Currency == "HKD" {
		return t.spread(m.Amount, m.Most(), t.HKD)
	}
	foreign := t.Say("money.foreign", m.Currency, t.spread(m.Amount, m.Most(), amount))
	least, most, ok := m.InHKD()
	if !ok {
		return t.Say("money.no-rate", foreign)
	}
	key := "money.rate"
	if (m.RateDate != profile.Date{}) {
		key = "money.rate-dated"
	}
	return t.Say(key, foreign, t.spread(least, most, t.HKD), plain(m.HKDPerUnit), m.RateDate)
}

// spread writes two amounts, or one when they are the same.
func (t Tag) spread(least, most profile.Cents, write func(float64) string) string {
	if least == most {
		return write(float64(least))
	}
	return t.Say("money.to", write(float64(least)), write(float64(most)))
}

// Rate writes an exchange rate: "1 USD = HK$7.78 of 1 November 2026".
func (t Tag) Rate(r profile.Rate) string {
	if (r.Date == profile.Date{}) {
		return t.Say("money.rate-of", r.Currency, plain(r.HKDPerUnit))
	}
	return t.Say("money.rate-of-day", r.Currency, plain(r.HKDPerUnit), r.Date)
}

// amount writes cents as units, with decimals only where there are any.
func amount(cents float64) string {
	n := int64(math.Round(cents))
	if n%100 == 0 {
		return grouped(n / 100)
	}
	return fmt.Sprintf("%s.%02d", grouped(n/100), n%100)
}

// grouped writes a whole number with a comma between thousands.
func grouped(n int64) string {
	s := strconv.FormatInt(n, 10)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// plain writes a number without needless decimals.
func plain(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }
