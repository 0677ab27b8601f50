package profile

import "slices"

// noMoney are codes of ISO 4217 that name no currency: metals, units of the bond
// market, the code for tests and the one for no currency at all.
var noMoney = []string{"XAG", "XAU", "XPD", "XPT", "XBA", "XBB", "XBC", "XBD", "XTS", "XXX"}

// IsCurrency reports whether code is one of ISO 4217 for a currency in use. Codes
// that were withdrawn are not, since nobody can find a rate for them; the lev,
// withdrawn at the start of 2026, still is, for who earned in it the year before.
func IsCurrency(code string) bool {
	return !slices.Contains(noMoney, code) && validate().Var(code, "iso4217") == nil
}
