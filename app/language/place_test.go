package language

import (
	"slices"
	"testing"

	"github.com/go-playground/validator/v10"
	"golang.org/x/text/language"
)

func TestThePickerOffersEveryCountryThatAProfileAccepts(t *testing.T) {
	check := validator.New()
	var want []string
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			if code := string(a) + string(b); check.Var(code, "iso3166_1_alpha2") == nil {
				want = append(want, code)
			}
		}
	}
	for _, tag := range All {
		got := tag.Countries()
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("%s: %d countries, want %d", tag, len(got), len(want))
		}
	}
}

func TestEveryPlaceAndLanguageOfThePickersHasANameOfItsOwn(t *testing.T) {
	for _, tag := range All {
		for _, picker := range []struct {
			codes []string
			name  func(string) string
		}{{tag.Countries(), tag.Country}, {tag.Languages(), tag.LanguageName}} {
			seen := map[string]string{}
			for _, code := range picker.codes {
				name := picker.name(code)
				if name == code || seen[name] != "" {
					t.Errorf("%s: %s is named %q, as is %q", tag, code, name, seen[name])
				}
				seen[name] = code
			}
		}
	}
}

func TestEveryLanguageOfThePickerIsOneThatAProfileAccepts(t *testing.T) {
	codes := English.Languages()
	if len(codes) < 60 || !slices.Contains(codes, "zh") || !slices.Contains(codes, "en") {
		t.Errorf("%d languages: %v", len(codes), codes)
	}
	for _, code := range codes {
		if base, err := language.ParseBase(code); err != nil || base.String() != code {
			t.Errorf("%s is %v, %v", code, base, err)
		}
	}
}

func TestPlacesAreNamedAsInHongKongAndInTheMainland(t *testing.T) {
	for _, c := range []struct{ code, english, traditional, simplified string }{
		{"CN", "China", "中國", "中国"},
		{"HK", "Hong Kong", "香港", "香港"},
		{"MO", "Macao", "澳門", "澳门"},
		{"TW", "Taiwan", "台灣", "台湾"},
		{"KP", "North Korea", "朝鮮", "朝鲜"},
		{"CU", "Cuba", "古巴", "古巴"},
		{"AF", "Afghanistan", "阿富汗", "阿富汗"},
		{"IT", "Italy", "意大利", "意大利"},
		{"AU", "Australia", "澳洲", "澳大利亚"},
		{"NZ", "New Zealand", "新西蘭", "新西兰"},
		{"CI", "Côte d’Ivoire", "科特迪瓦", "科特迪瓦"},
		{"TT", "Trinidad and Tobago", "千里達和多巴哥", "特立尼达和多巴哥"},
		{"??", "??", "??", "??"},
	} {
		for tag, want := range map[Tag]string{English: c.english, Traditional: c.traditional, Simplified: c.simplified} {
			if got := tag.Country(c.code); got != want {
				t.Errorf("%s %s: got %q, want %q", tag, c.code, got, want)
			}
		}
	}
}

func TestLanguagesAreNamed(t *testing.T) {
	for _, c := range []struct{ code, english, traditional, simplified string }{
		{"zh", "Chinese", "中文", "中文"},
		{"en", "English", "英文", "英语"},
		{"fr", "French", "法文", "法语"},
		{"fil", "Filipino", "菲律賓文", "菲律宾语"},
		{"gd", "Scottish Gaelic", "蘇格蘭蓋爾文", "苏格兰盖尔语"},
		{"!!", "!!", "!!", "!!"},
	} {
		for tag, want := range map[Tag]string{English: c.english, Traditional: c.traditional, Simplified: c.simplified} {
			if got := tag.LanguageName(c.code); got != want {
				t.Errorf("%s %s: got %q, want %q", tag, c.code, got, want)
			}
		}
	}
}

func TestPickersAreSortedForTheirReaders(t *testing.T) {
	for tag, want := range map[Tag][]string{
		English:     {"AL", "CI", "HR", "MX", "TR", "AE", "ZW"}, // Albania … Côte d’Ivoire, Croatia … Türkiye, United Arab Emirates
		Traditional: {"CN", "TW", "FR", "US", "HK", "KR"},       // by strokes: 中 4, 台 5, 法 8, 美 9, 香 9, 韓 17
		Simplified:  {"AL", "FR", "CA", "US", "SE", "HK", "CN"}, // by pinyin: a, fa, jia, mei, rui, xiang, zhong
	} {
		var got []string
		for _, code := range tag.Countries() {
			if slices.Contains(want, code) {
				got = append(got, code)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: got %v, want %v", tag, got, want)
		}
	}
}

func BenchmarkCountries(b *testing.B) {
	for b.Loop() {
		Traditional.Countries()
	}
}
