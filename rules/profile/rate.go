package profile

import (
	"fmt"
	"math/big"
	"slices"
	"strconv"
)

// MaxRates bounds a profile's table of rates, as its tag does, and MaxRate what one unit of a currency
// can be worth in Hong Kong dollars.
const (
	MaxRates = 500
	MaxRate  = 1e6
)

// Rate is what one unit of a currency was worth on a day, as the person found it.
// It counts from that day on, until the day of the next rate of that currency,
// and never for a day before. This program brings no rate of its own.
type Rate struct {
	Currency   string  `json:"currency"`
	Date       Date    `json:"date"`
	HKDPerUnit float64 `json:"hkd_per_unit"`
}

// RateUsed is the rate at which an amount counts as at a date: the one that was
// given with the amount, whatever its day, else the latest of the table. There is
// none for Hong Kong dollars and for an amount of nothing, which need none, and
// when none was given.
func (m Money) RateUsed(at Date, table []Rate) (Rate, bool) {
	switch {
	case m.Currency == "HKD" || m.Amount == 0 && m.UpTo == 0:
		return Rate{}, false
	case m.HKDPerUnit > 0:
		return Rate{m.Currency, m.RateDate, m.HKDPerUnit}, true
	}
	var latest Rate
	for _, r := range table {
		if r.Currency == m.Currency && !at.Before(r.Date) && !r.Date.Before(latest.Date) {
			latest = r
		}
	}
	return latest, latest.HKDPerUnit > 0
}

// Rated is the amount with the rate at which it counts as at a date, as if it had
// been given with it.
func (m Money) Rated(at Date, table []Rate) Money {
	if r, ok := m.RateUsed(at, table); ok {
		m.HKDPerUnit, m.RateDate = r.HKDPerUnit, r.Date
	}
	return m
}

// RatesUsed are the rates at which the amounts behind a fact were converted as at
// a date, each one once.
func (f *Fact) RatesUsed(p *Profile, at Date) []Rate {
	var used []Rate
	for _, path := range f.From {
		field, ok := FieldAt(path)
		if !ok || field.Kind != KindMoney || path == "income.business" && f.ID == countable && !p.countsBusiness() {
			continue
		}
		m, _ := field.View(p).Value.(Money)
		if r, ok := m.RateUsed(at, p.Rates); ok && !slices.Contains(used, r) {
			used = append(used, r)
		}
	}
	return used
}

// convert multiplies without loss: the rate counts as the decimal number that was
// written, not as the nearest that a float64 can hold, so that 100 at 0.29 is 29
// and not 28. What is less than a cent does not count.
func convert(c Cents, rate float64) (Cents, bool) {
	exact, ok := new(big.Rat).SetString(strconv.FormatFloat(rate, 'f', -1, 64))
	if !ok || rate <= 0 {
		return 0, false
	}
	exact.Mul(exact, new(big.Rat).SetInt64(int64(c)))
	hkd := new(big.Int).Quo(exact.Num(), exact.Denom())
	if !hkd.IsInt64() || hkd.Int64() > int64(MaxCents) {
		return 0, false
	}
	return Cents(hkd.Int64()), true
}

func isRate(x float64) bool { return x > 0 && x <= MaxRate }

// rateProblems checks the table: each rate by itself, and that no two are of the
// same currency and day.
func (p *Profile) rateProblems(now Date) []Problem {
	if len(p.Rates) > MaxRates {
		return nil // the tag says so
	}
	type key struct {
		currency string
		date     Date
	}
	seen := map[key]bool{}
	var out []Problem
	for i, r := range p.Rates {
		path := fmt.Sprintf("rates[%d]", i)
		out = append(out, r.problems(path, now)...)
		if seen[key{r.Currency, r.Date}] {
			out = append(out, Problem{path, "rate-twice", r.Currency + " " + r.Date.String()})
		}
		seen[key{r.Currency, r.Date}] = true
	}
	return out
}

func (r Rate) problems(path string, now Date) []Problem {
	var out []Problem
	switch {
	case r.Currency == "HKD":
		out = append(out, Problem{path + ".currency", "rate-of-hkd", ""})
	case !IsCurrency(r.Currency):
		out = append(out, Problem{path + ".currency", "iso4217", r.Currency})
	}
	if !isRate(r.HKDPerUnit) {
		out = append(out, Problem{path + ".hkd_per_unit", "rate", strconv.FormatFloat(r.HKDPerUnit, 'f', -1, 64)})
	}
	if !r.Date.Exact() {
		return append(out, Problem{path + ".date", "date-not-exact", r.Date.String()})
	}
	return append(out, dateProblem(path+".date", r.Date, now)...)
}
