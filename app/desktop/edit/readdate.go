package edit

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"

	"talentnav/rules/profile"
)

// ReadDate reads a date as people write them: 2026-03-01, 2026/3/1, 20260301,
// 2026年3月1日, 3月1日2026, 二〇二六年三月, 民國115年3月, 1 March 2026, 1MAR2026, March
// 2026, 1/3/2026, 2026. Days come before months, as in Hong Kong, unless that
// gives no date. The form should say what it understood; see [OtherDate].
func ReadDate(s string) (profile.Date, bool) {
	y, m, d, ok := readParts(s)
	if !ok {
		return profile.Date{}, false
	}
	return makeDate(y, m, d)
}

// OtherDate is the other day that was meant where day and month can be exchanged,
// as in 3/4/2026.
func OtherDate(s string) (profile.Date, bool) {
	p := yearLast.FindStringSubmatch(plainDate(s))
	if p == nil || p[1] == "" {
		return profile.Date{}, false
	}
	first, second := number(p[1]), number(p[2])
	if first == second || first > 12 || second > 12 {
		return profile.Date{}, false
	}
	return makeDate(number(p[3]), first, second)
}

// dateFault is the key of what is wrong with a text that is no date.
func dateFault(s string) string {
	_, m, d, ok := readParts(s)
	switch {
	case ok && m >= 1 && m <= 12 && d >= 1 && d <= 31:
		return "error.date-none"
	case shortYear.MatchString(plainDate(s)):
		return "error.date-year"
	}
	return "error.date"
}

// shortYear is a date whose year has two digits: whether 95 is 1995 is not ours to
// say.
var shortYear = regexp.MustCompile(`^(\d{1,2}\s*[-/. ]\s*){0,2}\d{1,2}$|^(\d{1,2}\s*[-/. ]?\s*)?[a-z]{3,}\s*[-/. ’']?\s*\d{2}$|^\d{2}\s*年`)

func readParts(s string) (y, m, d int, ok bool) {
	s = plainDate(s)
	for _, read := range []func(string) (y, m, d int, ok bool){readChinese, readNamed, readNumbers} {
		if y, m, d, ok := read(s); ok {
			return y, m, d, true
		}
	}
	return 0, 0, 0, false
}

// clock is a time of day behind a date, as spreadsheets copy it.
var clock = regexp.MustCompile(`(?:t|\s)\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*z?$`)

func plainDate(s string) string {
	return clock.ReplaceAllString(strings.ToLower(strings.TrimSpace(norm.NFKC.String(s))), "")
}

// makeDate checks that the day exists; zero stands for not given.
func makeDate(y, m, d int) (profile.Date, bool) {
	date := profile.On(y, time.Month(m), d)
	if y < 1000 || y > 9999 || m < 0 || m > 12 || d < 0 || d > 31 || m == 0 && d != 0 {
		return profile.Date{}, false
	}
	return date, d == 0 || profile.DateOf(date.Time()) == date
}

var (
	chinese = regexp.MustCompile(`^(民國|民国|中華民國|中华民国)?\s*(\S+?)\s*年\s*(?:(\S+?)\s*月\s*(?:份\s*)?(?:(\S+?)\s*[日号號])?)?$`)
	// lastly is Chinese with the year behind, as forms in English order bring about.
	lastly = regexp.MustCompile(`^(\S+?)\s*月\s*(?:(\S+?)\s*[日号號])?\s*[,，]?\s*(\S+?)\s*年?$`)
)

// republic is the year before the first of the calendar that Taiwan uses.
const republic = 1911

func readChinese(s string) (y, m, d int, ok bool) {
	if p := chinese.FindStringSubmatch(s); p != nil {
		if y, m, d, ok = chineseParts(p[2], p[3], p[4]); ok && p[1] != "" {
			y += republic
		}
	}
	if p := lastly.FindStringSubmatch(s); p != nil && !ok {
		return chineseParts(p[3], p[1], p[2])
	}
	return y, m, d, ok
}

func chineseParts(year, month, day string) (y, m, d int, ok bool) {
	y, ok1 := chineseNumber(year)
	m, ok2 := chineseNumber(month)
	d, ok3 := chineseNumber(day)
	return y, m, d, ok1 && ok2 && ok3
}

// chineseNumber reads 12, 一二, 十二, 二十二 and 廿二; nothing is zero.
func chineseNumber(s string) (int, bool) {
	s = strings.NewReplacer("廿", "二十", "卅", "三十").Replace(s)
	if n, err := strconv.Atoi(s); err == nil || s == "" {
		return n, true
	}
	if before, after, ok := strings.Cut(s, "十"); ok {
		tens, ok1 := chineseDigits(before)
		ones, ok2 := chineseDigits(after)
		if before == "" {
			tens = 1
		}
		return tens*10 + ones, ok1 && ok2 && tens < 10 && ones < 10
	}
	return chineseDigits(s)
}

func chineseDigits(s string) (n int, ok bool) {
	for _, r := range s {
		i := strings.IndexRune("〇一二三四五六七八九", r)
		if r == '零' {
			i = 0
		}
		if i < 0 {
			return 0, false
		}
		n = n*10 + i/len("〇")
	}
	return n, true
}

var months = []string{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}

// readNamed reads dates with an English month, in any order: 1 March 2026,
// March 1st, 2026, Mar 2026, 2026 March 1.
func readNamed(s string) (y, m, d int, ok bool) {
	s = apart.ReplaceAllString(s, "$1$3 $2$4")
	for _, token := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" ,./-", r) }) {
		switch n, isNumber := ordinal(token); {
		case isNumber && n > 31 && y == 0:
			y = n
		case isNumber && n > 0 && d == 0:
			d = n
		case !isNumber && m == 0 && monthNamed(token) > 0:
			m = monthNamed(token)
		case !slices.Contains(idle, token):
			return 0, 0, 0, false
		}
	}
	return y, m, d, y != 0 && m != 0
}

// apart is where letters stand at digits, as in 12MAY1995.
var apart = regexp.MustCompile(`(\d)([a-z])|([a-z])(\d)`)

// idle are words in a date that say nothing.
var idle = []string{"of", "st", "nd", "rd", "th", "the", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}

func ordinal(token string) (int, bool) {
	n, err := strconv.Atoi(token)
	return n, err == nil
}

func monthNamed(token string) int {
	for i, short := range months {
		full := strings.ToLower(time.Month(i + 1).String())
		if len(token) >= len(short) && (strings.HasPrefix(full, token) || token == "sept" && short == "sep") {
			return i + 1
		}
	}
	return 0
}

var (
	yearFirst = regexp.MustCompile(`^(\d{4})(?:\s*[-/. ]\s*(\d{1,2})(?:\s*[-/. ]\s*(\d{1,2}))?)?$`)
	yearLast  = regexp.MustCompile(`^(?:(\d{1,2})\s*[-/. ]\s*)?(\d{1,2})\s*[-/. ]\s*(\d{4})$`)
	together  = regexp.MustCompile(`^(\d{4})(\d{2})(\d{2})?$`)
)

func readNumbers(s string) (y, m, d int, ok bool) {
	for _, form := range []*regexp.Regexp{yearFirst, together} {
		if p := form.FindStringSubmatch(s); p != nil {
			return number(p[1]), number(p[2]), number(p[3]), true
		}
	}
	p := yearLast.FindStringSubmatch(s)
	if p == nil {
		return 0, 0, 0, false
	}
	d, m = number(p[1]), number(p[2])
	if m > 12 && d <= 12 {
		d, m = m, d
	}
	return number(p[3]), m, d, true
}

func number(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}
