package rules

import (
	"math"
	"strconv"
	"strings"

	"talentnav/rules/profile"
)

// asWritten gives a value as a case would write it: "2_500_000 HKD", "unknown".
func asWritten(v profile.Value, t profile.Type) string {
	switch {
	case t == profile.Category && v.Text != "":
		return quotedName(v.Text)
	case v.Why == profile.NotSure:
		return "do not know"
	case math.IsInf(v.Lo, -1) && math.IsInf(v.Hi, 1):
		return "unknown"
	case v.Lo == v.Hi:
		return asNumber(v.Lo, t)
	}
	return "[" + asNumber(v.Lo, t) + ", " + asNumber(v.Hi, t) + "]"
}

// quotedName quotes a name that YAML would read as something else.
func quotedName(name string) string {
	plain := strings.ContainsFunc(name, func(r rune) bool {
		return !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '-')
	})
	if plain || name == "NO" {
		return strconv.Quote(name)
	}
	return name
}

// quotedText quotes a sentence where YAML would stumble over it.
func quotedText(text string) string {
	if strings.ContainsAny(text, ":#\"'{}[],&*!|>%@`") {
		return strconv.Quote(text)
	}
	return text
}

// asNumber gives a number in the fact's unit, and an endless one as "more".
func asNumber(x float64, t profile.Type) string {
	switch {
	case math.IsInf(x, 0):
		return "more"
	case t == profile.Flag:
		return strconv.FormatBool(x == 1)
	case t == profile.Amount:
		return grouped(x/100) + " HKD"
	}
	out := strconv.FormatFloat(x, 'f', -1, 64)
	if unit := units[t]; len(unit) > 0 {
		out += " " + unit[0]
	}
	return out
}

// grouped puts a low line between thousands.
func grouped(x float64) string {
	whole, part, _ := strings.Cut(strconv.FormatFloat(x, 'f', -1, 64), ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "_" + whole[i:]
	}
	if part != "" {
		part = "." + part
	}
	return whole + part
}

// smallest is the step by which a number of law could be wrong: a dollar, a
// month, a year, one, one per cent.
func smallest(t profile.Type) float64 {
	if t == profile.Amount {
		return 100
	}
	return 1
}
