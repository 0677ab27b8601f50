package language

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/language"
)

// Tag names a language that the program speaks. Any other value speaks English.
type Tag string

const (
	English     Tag = "en"
	Traditional Tag = "zh-Hant" // as written in Hong Kong
	Simplified  Tag = "zh-Hans" // as written in the Mainland
)

// All lists the languages in the order of a picker.
var All = [...]Tag{English, Traditional, Simplified}

// Parse reads the name of a language.
func Parse(s string) (Tag, error) {
	if slices.Contains(All[:], Tag(s)) {
		return Tag(s), nil
	}
	return English, fmt.Errorf("language %q: want en, zh-Hant or zh-Hans", s)
}

// FromLocale picks a language for a locale as operating systems name them:
// "zh_HK.UTF-8", "zh-Hant-TW", "en_GB". A script that is named outweighs the
// region.
func FromLocale(locale string) Tag {
	first, _, _ := strings.Cut(strings.ToLower(locale), ":")
	parts := strings.FieldsFunc(first, func(r rune) bool { return !unicode.IsLetter(r) })
	has := func(part string) bool { return slices.Contains(parts, part) }
	switch {
	case len(parts) == 0 || parts[0] != "zh" && parts[0] != "yue":
		return English
	case has("hans") || has("cn"):
		return Simplified
	case has("hant") || has("hk") || has("mo") || has("tw") || has("yue"):
		return Traditional
	}
	return Simplified
}

// Name is the language's name in itself, for a picker that everybody can read.
func (t Tag) Name() string {
	switch t {
	case Traditional:
		return "繁體中文"
	case Simplified:
		return "简体中文"
	}
	return "English"
}

// unicode is the locale whose names of places and whose order of sorting
// readers expect.
func (t Tag) unicode() language.Tag {
	switch t {
	case Traditional:
		return traditionalOrder
	case Simplified:
		return simplifiedOrder
	}
	return language.English
}

var (
	traditionalOrder = language.MustParse("zh-Hant-HK-u-co-stroke")
	simplifiedOrder  = language.MustParse("zh-Hans-u-co-pinyin")
)
