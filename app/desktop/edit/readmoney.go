package edit

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"talentnav/rules/profile"
)

// ReadMoney reads an amount that is typed with its currency's code and, for another
// one than Hong Kong dollars, a rate to them, which may be left out. It gives the key of what
// is wrong, or nothing.
func ReadMoney(amount, code, rate string) (value profile.Money, fault string) {
	least, upTo, ok := ReadAmounts(amount)
	switch {
	case !ok:
		return value, "error.amount"
	case upTo != 0 && upTo < least:
		return value, "error.amount-order"
	case !profile.IsCurrency(code):
		return value, "window.currency.none"
	case !fits(namedCurrencies(amount), code):
		return value, "error.currency-differs"
	}
	value = profile.Money{Amount: least, UpTo: upTo, Currency: code}
	if code == "HKD" || strings.TrimSpace(rate) == "" {
		return value, ""
	}
	rate = strings.ReplaceAll(strings.TrimSpace(norm.NFKC.String(rate)), ",", ".")
	x, err := strconv.ParseFloat(rate, 64)
	if err != nil || strings.Trim(rate, "0123456789.") != "" || x <= 0 || x > profile.MaxRate {
		return value, "error.rate"
	}
	value.HKDPerUnit = x
	return value, ""
}

// fits reports whether each sign can mean the currency beside the amount.
func fits(named [][]string, code string) bool {
	return !slices.ContainsFunc(named, func(codes []string) bool { return !slices.Contains(codes, code) })
}

// examples are amounts of about the size that a question is about.
var examples = map[string][2]string{
	"offer.annual_pay":             {"960,000", "900,000–1,000,000"},
	"offer.annual_benefits":        {"120,000", "100,000–150,000"},
	"income.business":              {"600,000", "550,000–650,000"},
	"business.profit":              {"1,500,000", "1,400,000–1,600,000"},
	"holiday.funds":                {"30,000", "28,000–32,000"},
	"investment.net_assets":        {"35,000,000", "30,000,000–40,000,000"},
	"investment.permissible_total": {"27,000,000", "25,000,000–30,000,000"},
	"project.cost":                 {"800,000", "700,000–900,000"},
	"project.own_money":            {"400,000", "350,000–450,000"},
	"company.rd_increase":          {"5,000,000", "4,000,000–6,000,000"},
}

// Example is an amount and a range, as an answer to a question could be written.
func Example(question string) (amount, span string) {
	if own, ok := examples[question]; ok {
		return own[0], own[1]
	}
	return "1,800,000", "1,700,000–1,900,000"
}
