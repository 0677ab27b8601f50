package language

import "testing"

func TestALocalePicksTheScriptItsReadersUse(t *testing.T) {
	for locale, want := range map[string]Tag{
		"":                       English,
		"C":                      English,
		"POSIX":                  English,
		"en_GB.UTF-8":            English,
		"en-HK":                  English,
		"fr_CA":                  English,
		"zhx":                    English,
		"zh":                     Simplified,
		"zh_CN.UTF-8":            Simplified,
		"zh-SG":                  Simplified,
		"zh-Hans-HK":             Simplified,
		"zh_HK":                  Traditional,
		"zh_HK.UTF-8":            Traditional,
		"zh_TW.Big5":             Traditional,
		"zh-MO":                  Traditional,
		"ZH-hant":                Traditional,
		"zh-Hant-US":             Traditional,
		"zh_Hant_TW@calendar=ro": Traditional,
		"yue_HK":                 Traditional,
		"yue-CN":                 Simplified,
		"zh_TW:zh:en":            Traditional,
		"en:zh_TW":               English,
	} {
		if got := FromLocale(locale); got != want {
			t.Errorf("FromLocale(%q) = %s, want %s", locale, got, want)
		}
	}
}

func TestOnlyTheThreeLanguagesParse(t *testing.T) {
	for _, tag := range All {
		if got, err := Parse(string(tag)); got != tag || err != nil {
			t.Errorf("Parse(%q) = %s, %v", tag, got, err)
		}
	}
	for _, s := range []string{"", "EN", "zh", "zh-hant", "fr"} {
		if got, err := Parse(s); err == nil {
			t.Errorf("Parse(%q) = %s, want an error", s, got)
		}
	}
}

func TestALanguageNamesItselfInItself(t *testing.T) {
	for tag, want := range map[Tag]string{English: "English", Traditional: "繁體中文", Simplified: "简体中文"} {
		if got := tag.Name(); got != want {
			t.Errorf("%s is named %q, want %q", tag, got, want)
		}
	}
}
