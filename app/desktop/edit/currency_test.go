package edit

import (
	"testing"

	"fyne.io/fyne/v2"

	"talentnav/app/language"
	"talentnav/rules/profile"
)

func TestACurrencyIsFoundByItsNameInAnyLanguage(t *testing.T) {
	for typed, want := range map[string]string{
		"usd": "USD", "US dollar": "USD", "美金": "USD", "rmb": "CNY", "人民币": "CNY", "renminbi": "CNY", "sterling": "GBP", "英镑": "GBP",
		"日圓": "JPY", "日元": "JPY", "台币": "TWD", "won": "KRW", "xof": "XOF",
	} {
		c := &Currency{finder: newFinder("", nil, nil), lang: language.English}
		c.finder.entry.Text = typed
		if got := c.Code(); got != want {
			t.Errorf("%q is read as %q, want %s", typed, got, want)
		}
	}
}

func TestACurrencyIsPickedFromTheListWithTheKeyboard(t *testing.T) {
	b := put(t, "income.employment")
	m := b.editor.(*money)
	b.types("100")
	b.win.Canvas().Focus(m.currency.Entry())
	b.types("swiss") // in place of HKD
	if b.view().Value != profile.HKD(100) || b.says(language.English.Say("window.currency.none")) {
		t.Errorf("half a name changes the answer, or is blamed: %+v", b.view())
	}
	b.key(fyne.KeyReturn)
	if v := b.view(); v.Value != (profile.Money{Amount: 100_00, Currency: "CHF"}) || m.currency.Text() != "CHF" || !m.rateRow.Visible() {
		t.Errorf("picked, but %+v and %q", v, m.currency.Text())
	}
	m.currency.Entry().SetText("")
	b.key(fyne.KeyDown)
	if len(m.currency.finder.lines) < 10 {
		t.Errorf("the arrow offers %d currencies", len(m.currency.finder.lines))
	}
	m.currency.Entry().SetText("quid")
	b.win.Canvas().Unfocus()
	if !b.says(language.English.Say("window.currency.none")) || m.Settle() {
		t.Error("what is no currency is not said to be none when the field is left")
	}
}

func TestCountriesAndLanguagesAreFoundInPinyin(t *testing.T) {
	for typed, want := range map[string]string{
		"deguo": "DE", "meiguo": "US", "zhongguo": "CN", "Zhong Guo": "CN", "yingg": "GB", "bilu": "PE", "xinxilan": "NZ", "alianqiu": "AE",
		"中": "CN", "de": "DE", "united s": "US",
	} {
		if got := countryIndex().search(typed); len(got) == 0 || got[0] != want {
			t.Errorf("%q finds %q, want %s first", typed, got, want)
		}
	}
	if got := languageIndex().search("deyu"); len(got) == 0 || got[0] != "de" {
		t.Errorf("deyu finds %q", got)
	}
	if code, ok := countryIndex().exactly("mali"); !ok || code != "ML" {
		t.Errorf("mali is %q: what is typed in pinyin is no name", code)
	}
	for x, left := range map[*index][]string{countryIndex(): nil, languageIndex(): nil} {
		for _, code := range x.codes {
			if len(x.pinyin[code]) == 0 {
				left = append(left, code)
			}
		}
		if len(left) > 0 {
			t.Errorf("without pinyin: %q", left)
		}
	}
}

func TestCountriesAreFoundByShortFormsAndByWhatPeopleAreCalled(t *testing.T) {
	for typed, want := range map[string]string{
		"UK": "GB", "British": "GB", "英國人": "GB", "英国": "GB", "USA": "US", "american": "US", "Korea": "KR", "南韓": "KR", "韩国": "KR", "台灣": "TW", "台湾": "TW", "臺灣": "TW",
		"PRC": "CN", "內地": "CN", "UAE": "AE", "Holland": "NL", "Turkey": "TR", "澳洲": "AU", "印尼": "ID", "Macau": "MO", "Viet Nam": "VN",
	} {
		if got := countryIndex().search(typed); len(got) == 0 || got[0] != want {
			t.Errorf("%q finds %v first, want %s", typed, got[:min(len(got), 3)], want)
		}
	}
	if got := languageIndex().search("粵語"); len(got) == 0 || got[0] != "zh" {
		t.Errorf("Cantonese finds %v", got)
	}
}
