package language

import (
	"math"
	"slices"
	"strings"

	"talentnav/rules/profile"
)

// Value writes what is known of a fact: "2 years 10 months", "at least
// HK$2,100,000", "yes", "Bachelor’s degree". A university that was picked from
// a list shows as its id, which only the list's holder can name: put the name
// there behind [profile.NamePrefix] first.
func (t Tag) Value(f *profile.Fact, v profile.Value) string {
	switch {
	case v.Text != "":
		return t.category(f, v.Text)
	case nothing(v):
		return t.Say("value." + whyName(v.Why))
	case f.Type == profile.Category:
		return t.categoryFrom(f, v)
	case f.Type == profile.Flag:
		return t.flag(v)
	case f.Type == profile.Months && !math.IsInf(v.Hi, 1):
		return t.monthsBetween(max(v.Lo, 0), v.Hi)
	}
	return t.withUnit(f, t.bounds(v, t.number(f)), v.Hi)
}

// nothing holds also where only "not negative" is known, which says nothing.
func nothing(v profile.Value) bool { return math.IsInf(v.Hi, 1) && v.Lo <= 0 }

// whyName names the reason of an unknown value in keys.
func whyName(w profile.Why) string {
	switch w {
	case profile.NotSure:
		return "not-sure"
	case profile.Imprecise:
		return "imprecise"
	case profile.NoRate:
		return "no-rate"
	}
	return "not-asked"
}

// Fact is the name of a fact; one of a list's records goes by
// "degrees.level".
func (t Tag) Fact(id string) string { return t.Say("fact." + id) }

func (t Tag) flag(v profile.Value) string {
	switch {
	case v.Lo != v.Hi:
		return t.Say("value.imprecise")
	case v.Lo == 0:
		return t.Say("value.no")
	}
	return t.Say("value.yes")
}

// optionPaths name the question whose choices a fact takes, where it is not the
// fact's own.
var optionPaths = map[string]string{"studies.highest_level": "degree.level", "level": "degree.level", "programme": "degree.programme", "vtc_intake": "degree.vtc_intake"}

func (t Tag) category(f *profile.Fact, text string) string {
	name, typed := strings.CutPrefix(text, profile.NamePrefix)
	path, ok := optionPaths[f.ID]
	if !ok {
		path = f.ID
	}
	switch {
	case typed:
		return name
	case slices.Contains(f.Domain, text):
		return t.Option(path, text)
	case f.ID == "country":
		return t.Country(text)
	case f.ID == "offer.profession" && text == profile.OtherProfession:
		return t.Say("value.another-profession")
	case f.ID == "offer.profession" && text == profile.NoProfession:
		return t.Say("value.no-profession")
	case text == profile.Unlisted:
		return t.Say("value.unlisted")
	}
	return text
}

// categoryFrom writes the least that a category can be, of a set in order.
func (t Tag) categoryFrom(f *profile.Fact, v profile.Value) string {
	if !(v.Lo >= 0 && v.Lo < float64(len(f.Domain))) {
		return t.Say("value." + whyName(v.Why))
	}
	return t.Say("unit.at-least", t.category(f, f.Domain[int(v.Lo)]))
}

// bounds writes a value that lies between two numbers.
func (t Tag) bounds(v profile.Value, number func(float64) string) string {
	switch {
	case v.Lo == v.Hi:
		return number(v.Lo)
	case math.IsInf(v.Hi, 1):
		return t.Say("unit.at-least", number(v.Lo))
	case v.Lo <= 0:
		return t.Say("unit.at-most", number(v.Hi))
	}
	return t.Say("unit.between", number(v.Lo), number(v.Hi))
}

// number writes one number of a fact's type, without the word for years: that
// stands once at the end of a range.
func (t Tag) number(f *profile.Fact) func(float64) string {
	switch f.Type {
	case profile.Amount:
		return t.HKD
	case profile.Months:
		return func(x float64) string { return t.Months(math.Floor(x + rounding)) }
	case profile.Percent:
		return func(x float64) string { return t.Say("unit.percent", plain(x)) }
	}
	return plain
}

const age = "person.age"

func (t Tag) withUnit(f *profile.Fact, text string, n float64) string {
	key := "unit.year"
	switch {
	case f.Type != profile.Years:
		return text
	case f.ID == age:
		key = "unit.age"
	}
	if n == 1 {
		return t.Say(key+".one", text)
	}
	return t.Say(key+".other", text)
}
