package result

import (
	"slices"
	"strings"
	"testing"
)

func TestColumnsCountEastAsianCharactersAsTwo(t *testing.T) {
	for text, want := range map[string]int{"": 0, "abc": 3, "香港": 4, "École": 5, "E\u0301cole": 5, "✓ ok": 4, "HK$5，": 6} {
		if got := columns(text); got != want {
			t.Errorf("columns(%q) = %d, want %d", text, got, want)
		}
	}
}

func TestWrap(t *testing.T) {
	tests := []struct {
		name, text string
		limit      int
		want       []string
	}{
		{"nothing is one empty line", "", 10, []string{""}},
		{"words break at spaces", "one two three", 8, []string{"one two", "three"}},
		{"spaces run together", "one   two\nthree", 20, []string{"one two three"}},
		{"an address stays whole", "see https://www.immd.gov.hk/eng/ now", 10, []string{"see", "https://www.immd.gov.hk/eng/", "now"}},
		{"Chinese breaks between characters", "香港人才入境", 8, []string{"香港人才", "入境"}},
		{"a full stop never starts a line", "香港人才。入境", 8, []string{"香港人", "才。入境"}},
		{"an opening mark never ends a line", "香港人「才」入境", 8, []string{"香港人", "「才」入", "境"}},
		{"an English apostrophe breaks nothing", "a person’s work", 9, []string{"a", "person’s", "work"}},
		{"a number inside Chinese stays whole", "收入為2500000港元", 8, []string{"收入為", "2500000", "港元"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := wrap(test.text, test.limit); !slices.Equal(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestWrapKeepsEveryCharacterAndTheLimit(t *testing.T) {
	text := "在緊接申請前一年的收入達港幣2,500,000元（或等值外幣），並須為應課稅的 employment or business income；個人投資收入不計算在內。"
	for limit := 10; limit < 90; limit++ {
		lines := wrap(text, limit)
		if got, want := strings.ReplaceAll(strings.Join(lines, ""), " ", ""), strings.ReplaceAll(text, " ", ""); got != want {
			t.Fatalf("limit %d: got %q", limit, got)
		}
		for _, line := range lines {
			if columns(line) > limit+2 {
				t.Errorf("limit %d: line %q takes %d cells", limit, line, columns(line))
			}
		}
	}
}
