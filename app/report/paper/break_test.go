package paper

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// cells measures as a terminal does: Chinese two, everything else one.
func cells(text []rune) []float64 {
	widths := make([]float64, len(text))
	for i, r := range text {
		widths[i] = 1
		if isWide(r) {
			widths[i] = 2
		}
	}
	return widths
}

func broken(s string, limit float64) []string {
	text := []rune(s)
	var lines []string
	start := 0
	for _, end := range breakLines(text, cells(text), limit) {
		lines = append(lines, string(text[start:end]))
		start = end
	}
	return lines
}

func TestLines(t *testing.T) {
	tests := []struct {
		name, text string
		limit      float64
		want       string // lines with | between them
	}{
		{"nothing", "", 10, ""},
		{"between words", "the year before you apply", 10, "the year |before you |apply"},
		{"the space at a break takes no room", "four five", 4, "four |five"},
		{"between Chinese characters", "高端人才通行證計劃", 10, "高端人才通|行證計劃"},
		{"Latin in Chinese stays whole", "請填妥表格ID982再交", 10, "請填妥表格|ID982再交"},
		{"no comma at the beginning", "申請人須年滿，並有", 12, "申請人須年|滿，並有"},
		{"no closing quotes at the beginning", "符合「清單」的", 10, "符合「清|單」的"},
		{"no opening bracket at the end", "高才通計（甲類）", 10, "高才通計|（甲類）"},
		{"no title mark at the end", "閱讀全部《清單》", 10, "閱讀全部|《清單》"},
		{"several closing marks stay together", "（見「清單」）。完", 10, "（見「清|單」）。完"},
		{"no Latin comma at the beginning", "abcd, efgh", 4, "abc|d, |efgh"},
		{"a number keeps its unit", "共計滿三12個月", 10, "共計滿三|12個月"},
		{"a date stays whole", "頁於2024年11月1日", 14, "頁於|2024年11月1日"},
		{"the ordinal keeps its number", "按照規則第14段", 12, "按照規則|第14段"},
		{"a day keeps its month", "page dated 1 November 2024", 14, "page dated |1 November |2024"},
		{"a double dash is one", "人才人才——是", 10, "人才人才|——是"},
		{"amounts stay whole", "at least HK$2,500,000 a year", 14, "at least |HK$2,500,000 a |year"},
		{"after a hyphen between letters", "non-local graduates", 6, "non-|local |gradua|tes"},
		{"not within a range", "in 2024-2025 only", 9, "in |2024-2025 |only"},
		{"after a slash between letters", "work and/or study", 9, "work and/|or study"},
		{"an address after a slash, before a dot", "https://immd.gov.hk/eng/visas.html", 20, "https://immd.gov.hk/|eng/visas.html"},
		{"an address before its question mark", "https://a.hk/list?section=one", 18, "https://a.hk/list|?section=one"},
		{"an address not within its scheme", "see https://immd.gov.hk", 14, "see |https://immd|.gov.hk"},
		{"a word wider than the line", "abcdefghij", 4, "abcd|efgh|ij"},
		{"a character wider than the line", "人才", 1, "人|才"},
		{"newlines", "one\ntwo\n\nthree", 10, "one\n|two\n|\n|three"},
		{"no-break space", "HK$\u00a0500 x", 6, "HK$\u00a050|0 x"},
		{"an accent stays on its letter", "abce\u0301f", 4, "abc|e\u0301f"},
		{"no character alone on the last line", "合共有三年工作經驗", 16, "合共有三年工作|經驗"},
		{"nor one with its full stop", "合共有三年工作經。", 14, "合共有三年工|作經。"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := strings.Join(broken(tt.text, tt.limit), "|"); got != tt.want {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}

// Kinsoku holds in every width that has room for it, over all marks.
func TestNoMarkBeginsOrEndsALineWrongly(t *testing.T) {
	for _, mark := range neverFirst {
		for limit := 12.0; limit < 30; limit++ {
			for _, line := range broken("香港人才香港人才"+string(mark)+"香港人才香港人才", limit)[1:] {
				if strings.HasPrefix(line, string(mark)) {
					t.Errorf("at %v a line begins with %q: %q", limit, mark, line)
				}
			}
		}
	}
	for _, mark := range neverLast {
		for limit := 12.0; limit < 30; limit++ {
			for _, line := range broken("香港人才香港人才"+string(mark)+"香港人才香港人才", limit) {
				if strings.HasSuffix(line, string(mark)) {
					t.Errorf("at %v a line ends with %q: %q", limit, mark, line)
				}
			}
		}
	}
}

func FuzzLines(f *testing.F) {
	f.Add("香港 Immigration（ID(C) 982），https://www.immd.gov.hk/eng/a.html?x=1。\n𨋢𡃁 e\u0301 ——", uint8(7))
	f.Add("，，，，。。）））", uint8(2))
	f.Fuzz(func(t *testing.T, s string, limit uint8) {
		if !utf8.ValidString(s) {
			return
		}
		text := []rune(s)
		widths := cells(text)
		lines := broken(s, float64(limit))
		if strings.Join(lines, "") != s {
			t.Fatalf("lost or moved characters: %q", lines)
		}
		checkWidths(t, lines, text, widths, float64(limit))
	})
}

// checkWidths allows too wide a line only where nothing could be done: one
// character, or a letter with its accents.
func checkWidths(t *testing.T, lines []string, text []rune, widths []float64, limit float64) {
	at := 0
	for _, line := range lines {
		n := utf8.RuneCountInString(line)
		own := text[at : at+n]
		used := len(own)
		for used > 0 && (isSpace(own[used-1]) || own[used-1] == '\n') {
			used--
		}
		sum := 0.0
		for _, w := range widths[at : at+used] {
			sum += w
		}
		if sum > limit && used > 1 && slices.ContainsFunc(own[1:used], func(r rune) bool { return !isMark(r) }) {
			t.Errorf("%q is %v wide, more than %v", line, sum, limit)
		}
		at += n
	}
}
