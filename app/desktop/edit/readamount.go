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

// namedCurrencies are those that the signs of a typed amount can mean, one set
// for each sign; none when there is no sign, or one that says nothing.
func namedCurrencies(s string) [][]string {
	var named [][]string
	for _, part := range ends(s) {
		if codes := signs[strings.TrimSpace(sign.FindString(part))]; codes != nil {
			named = append(named, codes)
		}
	}
	return named
}

// between stands between the two ends of a range.
var between = regexp.MustCompile(`^(.*?\S)\s*(?:-|–|—|~|至|到|to)\s*(\S.*)$`)

// ends are the one or two amounts that are typed, in lower case.
func ends(s string) []string {
	s = strings.ToLower(strings.TrimSpace(norm.NFKC.String(s)))
	if two := between.FindStringSubmatch(s); two != nil {
		return two[1:]
	}
	return []string{s}
}

var scales = map[string]int64{
	"": 1, "k": 1e3, "thousand": 1e3, "萬": 1e4, "万": 1e4,
	"m": 1e6, "mn": 1e6, "mio": 1e6, "million": 1e6, "億": 1e8, "亿": 1e8,
}

// ReadAmount reads an amount as people write them: 2500000, 2,500,000.50,
// HK$2.5m, 250萬. More than two decimals are refused rather than rounded.
func ReadAmount(s string) (profile.Cents, bool) {
	n, ok := readFigure(strings.ToLower(strings.TrimSpace(norm.NFKC.String(s))))
	if !ok {
		return 0, false
	}
	return n.cents()
}

// ReadAmounts reads an amount, or a range such as 2,400,000–2,600,000 or 240萬至
// 260萬, whose upper end is 0 when there is but one amount. The second one's word
// serves both where the first has none: 1–2m is a million to two. Which of
// the two is larger is for the caller to see.
func ReadAmounts(s string) (amount, upTo profile.Cents, ok bool) {
	parts := ends(s)
	if len(parts) == 1 {
		amount, ok = ReadAmount(parts[0])
		return amount, 0, ok
	}
	first, firstOK := readFigure(parts[0])
	second, secondOK := readFigure(parts[1])
	if !firstOK || !secondOK {
		return 0, 0, false
	}
	if first.scale == 1 && first.digits.Cmp(second.digits) < 0 {
		first.scale = second.scale
	}
	amount, firstOK = first.cents()
	upTo, secondOK = second.cents()
	if amount == upTo {
		return amount, 0, firstOK && secondOK
	}
	return amount, upTo, firstOK && secondOK && upTo > 0
}

// figure is an amount as it is typed: 2.5 and a million.
type figure struct {
	digits *big.Rat
	scale  int64
}

func readFigure(s string) (figure, bool) {
	parts := sum.FindStringSubmatch(strings.TrimSpace(sign.ReplaceAllString(s, "")))
	if parts == nil {
		return figure{}, false
	}
	scale, known := scales[parts[2]]
	if strings.Contains(parts[1], ",") && !grouped.MatchString(parts[1]) {
		return figure{}, false // a decimal comma: 25000,00 must not become 2,500,000
	}
	digits := strings.NewReplacer(",", "", " ", "", "_", "", "'", "").Replace(parts[1])
	x, ok := new(big.Rat).SetString(digits)
	return figure{x, scale}, known && ok
}

func (n figure) cents() (profile.Cents, bool) {
	cents := new(big.Rat).Mul(n.digits, big.NewRat(100*n.scale, 1))
	if !cents.IsInt() || !cents.Num().IsInt64() || cents.Num().Int64() > int64(profile.MaxCents) {
		return 0, false
	}
	return profile.Cents(cents.Num().Int64()), true
}

// Range writes an amount, or both ends of a range, with commas.
func Range(amount, upTo profile.Cents) string {
	if upTo == 0 {
		return Grouped(amount)
	}
	return Grouped(amount) + " – " + Grouped(upTo)
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
