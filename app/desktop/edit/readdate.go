package edit

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"

	"talentnav/rules/profile"
)

// ReadDate reads a date as people write them: 2026-03-01, 2026/3/1, 20260301,
// 2026年3月1日, 二〇二六年三月, 1 March 2026, March 2026, 1/3/2026, 2026. Days come
// before months, as in Hong Kong, unless that gives no date. The form should
// say what it understood.
func ReadDate(s string) (profile.Date, bool) {
	s = strings.ToLower(strings.TrimSpace(norm.NFKC.String(s)))
	for _, read := range []func(string) (y, m, d int, ok bool){readChinese, readNamed, readNumbers} {
		if y, m, d, ok := read(s); ok {
			return makeDate(y, m, d)
		}
	}
	return profile.Date{}, false
}

// makeDate checks that the day exists; zero stands for not given.
func makeDate(y, m, d int) (profile.Date, bool) {
	date := profile.On(y, time.Month(m), d)
	if y < 1000 || y > 9999 || m < 0 || m > 12 || d < 0 || d > 31 || m == 0 && d != 0 {
		return profile.Date{}, false
	}
	return date, d == 0 || profile.DateOf(date.Time()) == date
}

var chinese = regexp.MustCompile(`^(\S+?)\s*年\s*(?:(\S+?)\s*月\s*(?:(\S+?)\s*[日号號])?)?$`)

func readChinese(s string) (y, m, d int, ok bool) {
	parts := chinese.FindStringSubmatch(s)
	if parts == nil {
		return 0, 0, 0, false
	}
	y, ok1 := chineseNumber(parts[1])
	m, ok2 := chineseNumber(parts[2])
	d, ok3 := chineseNumber(parts[3])
	return y, m, d, ok1 && ok2 && ok3
}

// chineseNumber reads 12, 一二, 十二 and 二十二; nothing is zero.
func chineseNumber(s string) (int, bool) {
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
	for _, token := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" ,./-", r) }) {
		switch n, isNumber := ordinal(token); {
		case isNumber && n > 31 && y == 0:
			y = n
		case isNumber && n > 0 && d == 0:
			d = n
		case !isNumber && m == 0 && monthNamed(token) > 0:
			m = monthNamed(token)
		case token != "of":
			return 0, 0, 0, false
		}
	}
	return y, m, d, y != 0 && m != 0
}

func ordinal(token string) (int, bool) {
	for _, end := range []string{"st", "nd", "rd", "th"} {
		token = strings.TrimSuffix(token, end)
	}
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
