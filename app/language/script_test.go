package language

import (
	"strings"
	"testing"

	"talentnav/rules"
)

func TestEachChineseCatalogueKeepsToItsScript(t *testing.T) {
	for tag, foreign := range map[Tag]string{Traditional: rules.OnlySimplified, Simplified: rules.OnlyTraditional} {
		for key, sentence := range catalogues[tag]() {
			if i := strings.IndexAny(sentence, foreign); i >= 0 {
				t.Errorf("%s %s: %q is of the other script", tag, key, []rune(sentence[i:])[0])
			}
		}
		for _, code := range tag.Countries() {
			if name := tag.Country(code); strings.ContainsAny(name, foreign) {
				t.Errorf("%s: %s is named %q in the other script", tag, code, name)
			}
		}
	}
}

func TestTheTablesOfCharactersMatch(t *testing.T) {
	if s, h := len([]rune(rules.OnlySimplified)), len([]rune(rules.OnlyTraditional)); s != h || s < 500 {
		t.Fatalf("%d Simplified and %d Traditional characters", s, h)
	}
	if strings.ContainsAny(rules.OnlySimplified, rules.OnlyTraditional) {
		t.Error("a character stands in both tables")
	}
}

// Words that one side of the border uses and the other does not.
func TestEachChineseCatalogueUsesTheWordsOfItsReaders(t *testing.T) {
	foreign := map[Tag][]string{
		Traditional: {"保存", "設置", "默認", "信息", "軟體", "螢幕", "滑鼠", "网", "“", "”", "甚麽", "裡", "您"},
		Simplified:  {"储存", "设定", "资讯", "档案", "视窗", "选单", "萤幕", "程式", "列印", "连结", "身分", "甚么", "「", "」", "合约", "您"},
	}
	for tag, words := range foreign {
		for key, sentence := range catalogues[tag]() {
			for _, word := range words {
				if strings.Contains(terms.Replace(sentence), word) {
					t.Errorf("%s %s: %q is not said there", tag, key, word)
				}
			}
		}
	}
}
