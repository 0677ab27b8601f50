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
