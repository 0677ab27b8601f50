package paper

import (
	"strings"
	"unicode"
)

// What may not begin a line and what may not end one (kinsoku shori), in Chinese
// and in Latin text. A slash and a hyphen belong to what stands before them.
const (
	neverFirst = ",.;:!?)]}%/-–’”»›…‥‧·•°‰℃′″" +
		"，。、；：？！）】」』》〉〕｝］〗〙〟％～／・ーｰ々〻ゝゞヽヾ" +
		"ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ，．：；！？﹐﹑﹒﹔﹕﹖﹗﹚"
	neverLast = "([{“‘«‹（【「『《〈〔｛［〖〘〝$£€¥＄￥£＃#№﹙"
	// Units stay with their number: 12 and 月 on two lines read as two things.
	units = "年月日時时歲岁萬万億亿元個个次分項项名位倍級级點点成人港"
	glue  = "\u00a0\u202f\u2007"
)

// breakLines says where lines no wider than limit end, as indices into text.
// Every character belongs to exactly one line; a newline and the spaces at a
// break end the line that they stand on, and spaces there take no room. A
// character wider than limit gets a line to itself.
func breakLines(text []rune, widths []float64, limit float64) []int {
	allowed := opportunities(text)
	var ends []int
	for start := 0; start < len(text); {
		start = lineEnd(text, widths, allowed, start, limit)
		ends = append(ends, start)
	}
	return withCompany(text, allowed, ends)
}

func lineEnd(text []rune, widths []float64, allowed []bool, start int, limit float64) int {
	used, last := 0.0, start
	for i := start; i < len(text); i++ {
		if text[i] == '\n' {
			return i + 1
		}
		// The allowance is for sums that differ in their last digit.
		if used += widths[i]; used > limit+1e-6 && !isSpace(text[i]) && i > start {
			return orForced(text, start, last, i)
		}
		if allowed[i+1] {
			last = i + 1
		}
	}
	return len(text)
}

// orForced breaks where it is allowed or, in a word wider than the line, where
// the line is full or shortly before: even there an accent stays on its letter
// and, if it can be, a comma on its word.
func orForced(text []rune, start, last, full int) int {
	if last > start {
		return last
	}
	for _, possible := range []func([]rune, int) bool{mayForce, isWhole} {
		for i := full; i > start; i-- {
			if possible(text, i) {
				return i
			}
		}
	}
	return full
}

func mayForce(text []rune, i int) bool {
	return isWhole(text, i) && !strings.ContainsRune(neverFirst, text[i]) && !strings.ContainsRune(neverLast, text[i-1])
}

func isWhole(text []rune, i int) bool { return !isMark(text[i]) }

// withCompany moves a character down to one that would stand alone on the last
// line of a Chinese paragraph.
func withCompany(text []rune, allowed []bool, ends []int) []int {
	n := len(ends)
	if n < 2 || text[ends[n-2]-1] == '\n' || !lonely(text[ends[n-2]:]) {
		return ends
	}
	start := 0
	if n > 2 {
		start = ends[n-3]
	}
	for i := ends[n-2] - 1; i > start+3; i-- {
		if allowed[i] {
			ends[n-2] = i
			break
		}
	}
	return ends
}

func lonely(line []rune) bool {
	rest := strings.TrimRight(string(line), neverFirst+" \n")
	return len([]rune(rest)) == 1 && isWide([]rune(rest)[0])
}

// opportunities says for each index whether a line may begin there.
func opportunities(text []rune) []bool {
	allowed := make([]bool, len(text)+1)
	inURL := urls(text)
	for i := 1; i < len(text); i++ {
		if inURL[i-1] && inURL[i] {
			allowed[i] = mayBreakURL(text, i)
		} else {
			allowed[i] = mayBreak(text, i)
		}
	}
	allowed[len(text)] = true
	return allowed
}

// mayBreak says whether a line may end with text[i-1] and the next begin with
// text[i].
func mayBreak(text []rune, i int) bool {
	before, after := text[i-1], text[i]
	switch {
	case before == '\n':
		return true
	case isSpace(after) || after == '\n' || isMark(after):
		return false
	case strings.ContainsRune(glue, before) || strings.ContainsRune(glue, after):
		return false
	case strings.ContainsRune(neverFirst, after) || strings.ContainsRune(neverLast, before):
		return false
	case isSpace(before):
		return !isDayAndMonth(text, i)
	case isWide(before) || isWide(after):
		return !sticks(before, after)
	}
	return mayBreakWord(text, i)
}

// sticks says whether two characters read as one although a line could break
// between them: a number and its unit, 第 and its number, the parts of a date, a
// double dash.
func sticks(before, after rune) bool {
	switch {
	case unicode.IsDigit(before):
		return strings.ContainsRune(units, after)
	case strings.ContainsRune("第年月", before):
		return unicode.IsDigit(after)
	}
	return before == after && (before == '—' || before == '─')
}

// isDayAndMonth says whether a name follows a number of one or two digits, as in
// 1 November: a lone 1 at the end of a line looks lost.
func isDayAndMonth(text []rune, i int) bool {
	digits := 0
	for j := i - 2; j >= 0 && unicode.IsDigit(text[j]); j-- {
		digits++
	}
	alone := i-2-digits < 0 || isSpace(text[max(0, i-2-digits)])
	return (digits == 1 || digits == 2) && alone && unicode.IsUpper(text[i])
}

// mayBreakWord allows a break after a hyphen, dash or slash between letters, so
// not in a date or a range.
func mayBreakWord(text []rune, i int) bool {
	if i < 2 || !strings.ContainsRune("-–—/", text[i-1]) {
		return false
	}
	return unicode.IsLetter(text[i-2]) && unicode.IsLetter(text[i])
}

// mayBreakURL allows a break after a slash and before the other separators: a
// line that begins with a dot is plainly not the beginning of something new.
func mayBreakURL(text []rune, i int) bool {
	if text[i-1] == '/' {
		return text[i] != '/' && !(i > 2 && text[i-2] == '/' && text[i-3] == ':')
	}
	return strings.ContainsRune(".?&#", text[i])
}

// urls marks the characters of web addresses.
func urls(text []rune) []bool {
	in := make([]bool, len(text))
	for start := 0; start < len(text); start++ {
		end := start
		for end < len(text) && isAddress(text[end]) {
			end++
		}
		if word := string(text[start:end]); strings.Contains(word, "://") || strings.HasPrefix(word, "www.") {
			for i := start; i < end; i++ {
				in[i] = true
			}
		}
		start = end
	}
	return in
}

func isAddress(r rune) bool { return r > ' ' && r < unicode.MaxASCII }

func isSpace(r rune) bool { return r == ' ' || r == '\u3000' || r == '\t' }

func isMark(r rune) bool { return unicode.In(r, unicode.Mn, unicode.Me) }

// isWide says whether a character is set in a full square, so that lines may
// break on both sides of it.
func isWide(r rune) bool {
	return r >= 0x2e80 && r < 0xa4d0 || r >= 0xac00 && r < 0xd7b0 || r >= 0xf900 && r < 0xfb00 ||
		r >= 0xfe30 && r < 0xfe70 || r >= 0xff00 && r < 0xff61 || r >= 0xffe0 && r < 0xfff0 ||
		r >= 0x20000 && r < 0x40000
}
