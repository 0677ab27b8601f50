package profile

import (
	"fmt"
	"reflect"
	"regexp"
	"strconv"
	"strings"
)

// Cents is an amount in hundredths of its currency's unit. It stays below 2⁵³,
// so a float64 holds it exactly.
type Cents int64

// MaxCents bounds every amount a person can enter.
const MaxCents Cents = 1e15

// Money is an amount in a currency, or a range of amounts when UpTo is not zero.
// An amount that is not in Hong Kong dollars counts only with a rate that the
// person gives, here or in [Profile].Rates: this program never brings a hidden
// rate.
type Money struct {
	Amount   Cents  `json:"amount"`
	UpTo     Cents  `json:"up_to,omitempty"`
	Currency string `json:"currency"`
	// HKDPerUnit is what one unit of Currency is worth in Hong Kong dollars;
	// 0 means that no rate was given with the amount.
	HKDPerUnit float64 `json:"hkd_per_unit,omitempty"`
	RateDate   Date    `json:"rate_date,omitzero"`
}

// HKD returns an amount of whole Hong Kong dollars.
func HKD(dollars int64) Money { return Money{Amount: Cents(dollars) * 100, Currency: "HKD"} }

// Most is the upper end: Amount itself unless it is a range.
func (m Money) Most() Cents { return max(m.Amount, m.UpTo) }

// InHKD returns both ends in Hong Kong cents at the rate given with the amount,
// and whether they can be told. Each is rounded down, so that no amount reaches a
// threshold of whole cents by rounding.
func (m Money) InHKD() (lo, hi Cents, ok bool) {
	if m.Currency == "HKD" || m.Most() == 0 {
		return m.Amount, m.Most(), true
	}
	lo, _ = convert(m.Amount, m.HKDPerUnit)
	hi, ok = convert(m.Most(), m.HKDPerUnit)
	return lo, hi, ok
}

// decode reads the fields; an upper end of nothing would look like none.
func (m *Money) decode(d *decoder, path string, n node) {
	before := len(d.problems)
	d.object(path, n, reflect.ValueOf(m).Elem())
	if _, told := n.field("up_to"); told && m.UpTo == 0 && m.Amount > 0 && len(d.problems) == before {
		d.fault(path+".up_to", "up-to", m.Amount.String())
	}
}

func (m Money) problems(path string, now Date) []Problem {
	var out []Problem
	if !IsCurrency(m.Currency) {
		out = append(out, Problem{path + ".currency", "iso4217", m.Currency})
	}
	if m.Amount < 0 || m.UpTo < 0 || m.Most() > MaxCents {
		out = append(out, Problem{path + ".amount", "want-amount", m.Most().String()})
	}
	if m.UpTo != 0 && m.UpTo < m.Amount {
		out = append(out, Problem{path + ".up_to", "up-to", m.Amount.String()})
	}
	if m.HKDPerUnit != 0 && !isRate(m.HKDPerUnit) {
		out = append(out, Problem{path + ".hkd_per_unit", "rate", strconv.FormatFloat(m.HKDPerUnit, 'f', -1, 64)})
	}
	if m.RateDate == (Date{}) {
		return out
	}
	return append(out, dateProblem(path+".rate_date", m.RateDate, now)...)
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
