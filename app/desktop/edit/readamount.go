package edit

import (
	"math/big"
	"regexp"
	"strings"

	"golang.org/x/text/unicode/norm"

	"talentnav/rules/profile"
)

var (
	sum = regexp.MustCompile(`^([\d, _']*\d(?:\.\d+)?|\.\d+)\s*([a-z萬万億亿]*)$`)
	// sign is what people write before or after an amount; see namedCurrencies.
	sign = regexp.MustCompile(`^(?:hk\$|us\$|nt\$|hkd|rmb|cny|usd|eur|gbp|[$€£¥])\s*|\s*(?:hkd|hk\$|元|港元|港幣|港币|rmb|人民幣|人民币)$`)
)

// grouped is a number whose commas stand between groups of three digits.
var grouped = regexp.MustCompile(`^\d{1,3}(,\d{3})+(\.\d+)?$`)

// signs are the currencies that a sign can mean. A bare dollar or yuan sign names
// none: the currency stands beside the field.
var signs = map[string][]string{
	"hk$": {"HKD"}, "hkd": {"HKD"}, "港元": {"HKD"}, "港幣": {"HKD"}, "港币": {"HKD"},
	"us$": {"USD"}, "usd": {"USD"}, "nt$": {"TWD"}, "eur": {"EUR"}, "€": {"EUR"}, "gbp": {"GBP"}, "£": {"GBP"},
	"rmb": {"CNY"}, "cny": {"CNY"}, "人民幣": {"CNY"}, "人民币": {"CNY"}, "¥": {"CNY", "JPY"},
}

// namedCurrencies are those that the sign of a typed amount can mean; none when
// there is no sign, or one that says nothing.
func namedCurrencies(s string) []string {
	s = strings.ToLower(strings.TrimSpace(norm.NFKC.String(s)))
	return signs[strings.TrimSpace(sign.FindString(s))]
}

var scales = map[string]int64{
	"": 1, "k": 1e3, "thousand": 1e3, "萬": 1e4, "万": 1e4,
	"m": 1e6, "mn": 1e6, "mio": 1e6, "million": 1e6, "億": 1e8, "亿": 1e8,
}

// ReadAmount reads an amount as people write them: 2500000, 2,500,000.50,
// HK$2.5m, 250萬. More than two decimals are refused rather than rounded.
func ReadAmount(s string) (profile.Cents, bool) {
	s = strings.ToLower(strings.TrimSpace(norm.NFKC.String(s)))
	s = strings.TrimSpace(sign.ReplaceAllString(s, ""))
	parts := sum.FindStringSubmatch(s)
	if parts == nil {
		return 0, false
	}
	scale, known := scales[parts[2]]
	if strings.Contains(parts[1], ",") && !grouped.MatchString(parts[1]) {
		return 0, false // a decimal comma: 25000,00 must not become 2,500,000
	}
	digits := strings.NewReplacer(",", "", " ", "", "_", "", "'", "").Replace(parts[1])
	amount, ok := new(big.Rat).SetString(digits)
	if !known || !ok {
		return 0, false
	}
	cents := amount.Mul(amount, big.NewRat(100*scale, 1))
	if !cents.IsInt() || !cents.Num().IsInt64() || cents.Num().Int64() > int64(profile.MaxCents) {
		return 0, false
	}
	return profile.Cents(cents.Num().Int64()), true
}

// Grouped writes an amount with a comma between thousands.
func Grouped(c profile.Cents) string {
	whole, decimals, _ := strings.Cut(c.String(), ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if decimals != "" {
		return whole + "." + decimals
	}
	return whole
}
