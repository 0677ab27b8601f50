package complete

import (
	"strings"
	"unicode"

	"go.yaml.in/yaml/v4"

	"talentnav/rules"
)

// Wording is a text in one language at least. In YAML it is {en: …, zh-Hant: …}
// or, in the specification's own language, the text alone.
type Wording struct {
	En     string `yaml:"en,omitempty"`
	ZhHant string `yaml:"zh-Hant,omitempty"`
	ZhHans string `yaml:"zh-Hans,omitempty"`

	plain string // not yet of a language
}

// Typed is a text in the language of the specification.
func Typed(lang, text string) Wording {
	w := Wording{plain: text}
	w.settle(lang)
	return w
}

// UnmarshalYAML reads either form.
func (w *Wording) UnmarshalYAML(n *yaml.Node) error {
	if n.Kind == yaml.ScalarNode {
		w.plain = n.Value
		return nil
	}
	type bare Wording
	return n.Load((*bare)(w), yaml.WithKnownFields())
}

// IsZero reports whether nothing was typed.
func (w Wording) IsZero() bool { return w == Wording{} }

// In is what was typed in the language.
func (w Wording) In(lang string) string {
	return rules.Text{En: w.En, ZhHant: w.ZhHant, ZhHans: w.ZhHans}.In(lang)
}

func (w *Wording) at(lang string) *string {
	switch lang {
	case "zh-Hant":
		return &w.ZhHant
	case "zh-Hans":
		return &w.ZhHans
	}
	return &w.En
}

// settle gives a plain text its language, and leaves out blanks around all.
func (w *Wording) settle(lang string) {
	if w.plain != "" {
		*w.at(lang), w.plain = w.plain, ""
	}
	for _, l := range rules.Languages {
		*w.at(l) = strings.TrimSpace(*w.at(l))
	}
}

// all are the texts that were typed.
func (w Wording) all() (out []string) {
	for _, t := range []string{w.plain, w.En, w.ZhHant, w.ZhHans} {
		if t != "" {
			out = append(out, t)
		}
	}
	return out
}

// typedIn is how a language says in which other a text was typed.
var typedIn = map[string]map[string]string{
	"en":      {"zh-Hant": "(typed in Traditional Chinese) ", "zh-Hans": "(typed in Simplified Chinese) "},
	"zh-Hant": {"en": "（以英文輸入）", "zh-Hans": "（以簡體中文輸入）"},
	"zh-Hans": {"en": "（以英文录入）", "zh-Hant": "（以繁体中文录入）"},
}

// in three languages: what was not typed in one is shown as it was typed, with a
// mark that says so. Nobody translates what may be law.
func (w Wording) inAll(first string) rules.Text {
	from := first
	for _, lang := range rules.Languages {
		if w.In(from) == "" {
			from = lang
		}
	}
	return eachLanguage(func(lang string) string {
		if own := w.In(lang); own != "" {
			return own
		}
		return typedIn[lang][from] + w.In(from)
	})
}

// name is a wording that needs no mark: names are the same in all languages.
func (w Wording) name() rules.Text {
	return eachLanguage(func(lang string) string {
		for _, l := range append([]string{lang}, rules.Languages[:]...) {
			if w.In(l) != "" {
				return w.In(l)
			}
		}
		return ""
	})
}

func eachLanguage(say func(lang string) string) rules.Text {
	return rules.Text{En: say("en"), ZhHant: say("zh-Hant"), ZhHans: say("zh-Hans")}
}

// typedOf is what was typed of a text that [Wording.inAll] made.
func typedOf(t rules.Text) Wording {
	w := Wording{En: t.En, ZhHant: t.ZhHant, ZhHans: t.ZhHans}
	for lang, marks := range typedIn {
		for from, mark := range marks {
			if t.In(lang) == mark+t.In(from) {
				*w.at(lang) = ""
			}
		}
	}
	return w
}

// hidden are characters that could make a text look like another, as in packs.
func hidden(c rune) bool {
	return unicode.IsControl(c) && c != '\n' || unicode.Is(unicode.Bidi_Control, c) || c == '\ufeff' || c == unicode.ReplacementChar
}
