package edit

import (
	"strconv"
	"strings"

	"talentnav/app/language"
	"talentnav/app/result"
	"talentnav/rules"
	"talentnav/rules/profile"
)

// Universities is the list of a pack that universities are looked up in.
const Universities = "ttps-universities"

// Answer writes an answer out, a line for each record of a list, with amounts as
// they count at a date.
func Answer(lang language.Tag, path string, p profile.Profile, at profile.Date, pack *rules.Pack) []string {
	if id, ok := strings.CutPrefix(path, rules.ConfirmationPath("")); ok {
		return []string{yesNo(lang, p.Confirmations[id].Value)}
	}
	f, _ := profile.FieldAt(path)
	ask := Ask{Lang: lang, Institutions: pack.Lists[Universities]}
	switch f.Kind {
	case profile.KindDegrees:
		return recordLines(ask, degrees, p.Studies.Degrees)
	case profile.KindJobs:
		return recordLines(ask, jobs, p.Work.Jobs)
	}
	value := f.View(&p).Value
	if m, ok := value.(profile.Money); ok {
		value = m.Rated(at, p.Rates)
	}
	if f.Kind == profile.KindProfession {
		name, _ := result.Claimed(pack, value.(string), at, lang)
		return []string{name}
	}
	return []string{written(lang, path, value)}
}

func recordLines[T any](a Ask, k kind[T], list profile.List[T]) []string {
	var out []string
	for i := range list.Items {
		first, second := k.title(a, &list.Items[i].Record)
		if first == "" {
			first = a.Lang.Say("window."+k.words, i+1)
		}
		out = append(out, joined(first, second))
	}
	switch {
	case list.Complete && len(out) == 0:
		out = append(out, a.Lang.Say("window.no-"+k.words+"s"))
	case !list.Complete:
		out = append(out, a.Lang.Say("window.not-all-"+k.words+"s"))
	}
	return out
}

func written(lang language.Tag, path string, value any) string {
	switch v := value.(type) {
	case bool:
		return yesNo(lang, v)
	case profile.Date:
		return lang.Date(v)
	case profile.Money:
		return lang.Money(v)
	case float64:
		return lang.Say("unit.percent", strconv.FormatFloat(v, 'f', -1, 64))
	case int:
		return strconv.Itoa(v)
	case []string:
		return lang.List(namesOf(lang, path, v))
	}
	return lang.Option(path, value.(string)) // no question of the profile itself is free text
}

func namesOf(lang language.Tag, path string, codes []string) []string {
	f, _ := profile.FieldAt(path)
	var out []string
	for _, code := range codes {
		if f.Kind == profile.KindLanguages {
			out = append(out, lang.LanguageName(code))
		} else {
			out = append(out, lang.Country(code))
		}
	}
	return out
}

func yesNo(lang language.Tag, yes bool) string {
	if yes {
		return lang.Say("window.yes")
	}
	return lang.Say("window.no")
}
