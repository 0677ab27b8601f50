package language

import (
	"strings"

	"talentnav/rules"
	"talentnav/rules/profile"
)

// Need writes what a rule needs a fact to be: "HK$2,500,000 or more (since
// 28 December 2022)", "on the list “…”", "no". It is empty when nothing is
// needed. Universities in Names show as they are, like those of [Tag.Value].
func (t Tag) Need(f *profile.Fact, n rules.Need) string {
	text := t.need(f, n)
	if text == "" || n.Since == (profile.Date{}) {
		return text
	}
	return t.Say("need.since", text, n.Since)
}

func (t Tag) need(f *profile.Fact, n rules.Need) string {
	op := strings.ReplaceAll(n.Op, " ", "-")
	switch {
	case op == "":
		return ""
	case n.List != nil:
		return t.Say("need."+op+"-list", n.List.Title)
	case len(n.Names) > 0:
		return t.Say("need."+op, t.Either(t.names(f, n.Names)))
	case f.Type == profile.Flag:
		return t.needFlag(n)
	}
	return t.needNumber(f, op, n)
}

func (t Tag) names(f *profile.Fact, names []string) []string {
	var out []string
	for _, name := range names {
		out = append(out, t.category(f, name))
	}
	return out
}

func (t Tag) needFlag(n rules.Need) string {
	if n.Lo == 0 {
		return t.Say("need.no")
	}
	return t.Say("need.yes")
}

// needNumber words an age its own way: "aged 50 or younger".
func (t Tag) needNumber(f *profile.Fact, op string, n rules.Need) string {
	number := t.number(f)
	if op == "between" && n.Lo == n.Hi {
		op = "is"
	}
	if f.ID == age {
		return t.Say("need.age."+op, ends(op, n, number)...)
	}
	if f.Type == profile.Years {
		number = func(x float64) string { return t.withUnit(f, plain(x), x) }
	}
	return t.Say("need."+op, ends(op, n, number)...)
}

// ends are the numbers that a comparison speaks of.
func ends(op string, n rules.Need, number func(float64) string) []any {
	switch op {
	case "le", "lt":
		return []any{number(n.Hi)}
	case "between":
		return []any{number(n.Lo), number(n.Hi)}
	}
	return []any{number(n.Lo)}
}
