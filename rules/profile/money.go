package profile

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
)

// Cents is an amount in hundredths of its currency's unit. It stays below 2⁵³,
// so a float64 holds it exactly.
type Cents int64

// MaxCents bounds every amount a person can enter.
const MaxCents Cents = 1e15

// Money is an amount in a currency. An amount that is not in Hong Kong dollars
// counts only with the rate that the person gives, and its date: this program
// never brings a hidden rate.
type Money struct {
	Amount   Cents  `json:"amount"`
	Currency string `json:"currency"`
	// HKDPerUnit is what one unit of Currency is worth in Hong Kong dollars;
	// 0 means that no rate was given.
	HKDPerUnit float64 `json:"hkd_per_unit,omitempty"`
	RateDate   Date    `json:"rate_date,omitzero"`
}

// HKD returns an amount of whole Hong Kong dollars.
func HKD(dollars int64) Money { return Money{Amount: Cents(dollars) * 100, Currency: "HKD"} }

// InHKD returns the amount in Hong Kong cents, rounded down, and whether it can
// be told.
func (m Money) InHKD() (Cents, bool) {
	if m.Currency == "HKD" || m.Amount == 0 {
		return m.Amount, true
	}
	hkd := math.Floor(float64(m.Amount) * m.HKDPerUnit)
	if m.HKDPerUnit <= 0 || hkd > float64(MaxCents) {
		return 0, false
	}
	return Cents(hkd), true
}

var grouped = regexp.MustCompile(`^\d{1,3}([, \x{a0}_]\d{3})+(\.\d*)?$`)

// ParseCents reads "2500000", "2,500,000.50" or "2 500 000". A comma stands only
// between groups of three digits: where it is a decimal sign, "25000,00" must
// not become two and a half million.
func ParseCents(s string) (Cents, error) {
	clean := strings.TrimSpace(s)
	if grouped.MatchString(clean) {
		clean = strings.NewReplacer(",", "", " ", "", "\u00a0", "", "_", "").Replace(clean)
	}
	whole, frac, _ := strings.Cut(clean, ".")
	if len(frac) > 2 || whole == "" {
		return 0, fmt.Errorf("amount %q: want a number with at most two decimals", s)
	}
	n, err := strconv.ParseInt(whole+frac+"00"[len(frac):], 10, 64)
	if err != nil || n < 0 || n > int64(MaxCents) {
		return 0, fmt.Errorf("amount %q: want a number from 0 to %d", s, MaxCents/100)
	}
	return Cents(n), nil
}

// String writes the amount plainly: "2500000" or "2500000.50".
func (c Cents) String() string {
	if c%100 == 0 {
		return strconv.FormatInt(int64(c/100), 10)
	}
	return fmt.Sprintf("%d.%02d", c/100, c%100)
}

// MarshalJSON writes a number, so that a profile reads naturally.
func (c Cents) MarshalJSON() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalJSON reads a number or a string that holds one.
func (c *Cents) UnmarshalJSON(b []byte) error {
	parsed, err := ParseCents(strings.Trim(string(b), `"`))
	if err != nil {
		return err
	}
	*c = parsed
	return nil
}
