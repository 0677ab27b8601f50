package complete

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"talentnav/rules"
)

// Suggestion is what a pasted text seems to say. It is a proposal: somebody
// reads it beside the text before it becomes a specification.
type Suggestion struct {
	Language   string
	Level      *Level
	Fields     *Fields
	Experience *Experience
	Licence    *Requirement
	Others     []Requirement // what was not understood, word for word
	// Unsure are the parts of which the text says more than one thing: "level",
	// "experience". The least was taken.
	Unsure []string
}

// Into puts the proposal into a specification, in place of what that had.
func (g Suggestion) Into(s *Specification) {
	s.Language, s.Level, s.Fields, s.Experience, s.Licence, s.Others = g.Language, g.Level, g.Fields, g.Experience, g.Licence, g.Others
}

// Suggest reads a pasted specification, in English or Chinese, and proposes what
// to fill in. Every sentence stands in at least one part of the proposal as it
// was pasted; what no part claims is another condition. Of several levels or
// numbers of years it takes the least, which rules out nobody who might be meant.
func Suggest(text string) Suggestion {
	g := Suggestion{Language: languageOf(text)}
	var levels, fields, work, licences, others []string
	var tops []int
	var years []int
	for _, said := range sentencesOf(text) {
		top, n := levelIn(said), yearsIn(said)
		claimed := false
		claim := func(part *[]string, holds bool) {
			if holds {
				*part, claimed = append(*part, said), true
			}
		}
		claim(&levels, top >= 0)
		claim(&work, n > 0)
		claim(&licences, licenceWords.MatchString(said))
		claim(&fields, !claimed && fieldWords.MatchString(said))
		claim(&others, !claimed)
		if top >= 0 {
			tops = append(tops, top)
		}
		if n > 0 {
			years = append(years, n)
		}
	}
	g.take(levels, tops, work, years, &others)
	g.claim(fields, licences, &others)
	g.Others = g.rest(others)
	return g
}

// take fills in level and experience.
func (g *Suggestion) take(levels []string, tops []int, work []string, years []int, others *[]string) {
	if len(tops) > 0 {
		g.Level = &Level{g.joined(levels, others), Levels[slices.Min(tops)]}
		if slices.Min(tops) != slices.Max(tops) {
			g.Unsure = append(g.Unsure, "level")
		}
	}
	if len(years) > 0 {
		g.Experience = &Experience{g.joined(work, others), slices.Min(years), "related"}
		if slices.Min(years) != slices.Max(years) {
			g.Unsure = append(g.Unsure, "experience")
		}
	}
}

func (g *Suggestion) claim(fields, licences []string, others *[]string) {
	if len(fields) > 0 {
		g.Fields = &Fields{g.joined(fields, others), "statement"}
	}
	if len(licences) > 0 {
		g.Licence = &Requirement{g.joined(licences, others)}
	}
}

// longest is how many characters one text may have.
const longest = 2000

// joined puts sentences of one part below each other; what has no room goes to
// the others.
func (g *Suggestion) joined(all []string, others *[]string) Wording {
	text := all[0]
	for _, said := range all[1:] {
		if utf8.RuneCountInString(text)+1+utf8.RuneCountInString(said) > longest {
			*others = append(*others, said)
			continue
		}
		text += "\n" + said
	}
	return Typed(g.Language, text)
}

// rest makes conditions of what is left. Beyond what a specification can have,
// several share one.
func (g *Suggestion) rest(others []string) (out []Requirement) {
	const most = 20
	packed := others
	if len(others) > most {
		packed = nil
		for _, said := range others {
			if n := len(packed); n > 0 && utf8.RuneCountInString(packed[n-1])+1+utf8.RuneCountInString(said) <= longest {
				packed[n-1] += "\n" + said
				continue
			}
			packed = append(packed, said)
		}
	}
	for _, said := range packed {
		out = append(out, Requirement{Typed(g.Language, said)})
	}
	return out
}

// languageOf goes by the characters; a text in Chinese has English names in it.
func languageOf(text string) string {
	han, traditional, simplified := 0, 0, 0
	for _, c := range text {
		switch {
		case strings.ContainsRune(rules.OnlyTraditional, c):
			traditional++
		case strings.ContainsRune(rules.OnlySimplified, c):
			simplified++
		}
		if unicode.Is(unicode.Han, c) {
			han++
		}
	}
	switch {
	case han == 0 || 6*han < utf8.RuneCountInString(text):
		return "en"
	case simplified > traditional:
		return "zh-Hans"
	}
	return "zh-Hant"
}

// bullet is what stands before an item of a list and means nothing.
var bullet = regexp.MustCompile(`^(?:[•·●▪◦‣*–—-]+\s*|\(?(?:[0-9]{1,2}|[a-z]|[ivx]{1,4})[.)、]\s+|[（(][一二三四五六七八九十]+[)）]\s*|[一二三四五六七八九十]+、\s*)`)

// sentencesOf are the lines and sentences of a text without bullets, in order,
// none longer than a part can hold.
func sentencesOf(text string) (out []string) {
	for _, line := range strings.FieldsFunc(seenOnly(text), func(c rune) bool { return c == '\n' }) {
		for _, said := range split(bullet.ReplaceAllString(strings.TrimSpace(line), "")) {
			if n := len(out); n > 0 && joining.MatchString(said) && utf8.RuneCountInString(out[n-1]) < longest-len(said) {
				out[n-1] += " " + said
				continue
			}
			out = append(out, pieces(said)...)
		}
	}
	return slices.DeleteFunc(out, func(said string) bool { return !strings.ContainsFunc(said, tells) })
}

// joining are words that say nothing by themselves.
var joining = regexp.MustCompile(`(?i)^(?:and|or|及|或|和|[^\p{L}\p{N}]+)[.;；。]?$`)

func tells(c rune) bool { return unicode.IsLetter(c) || unicode.IsNumber(c) }

// seenOnly takes the characters out that a page's layout leaves in what is
// copied from it: what cannot be seen says nothing.
func seenOnly(text string) string {
	return strings.Map(func(c rune) rune {
		switch {
		case c == '\t' || c == '\u00a0' || c == '\u3000':
			return ' '
		case c == '\r' || c == '\v' || c == '\f' || c == '\u2028' || c == '\u2029' || c == '\u0085':
			return '\n'
		case hidden(c):
			return -1
		}
		return c
	}, text)
}

var (
	ends = regexp.MustCompile(`[。；]|[.;]\s`)
	// shortened are words whose full stop ends no sentence.
	shortened = regexp.MustCompile(`(?i)(?:\b(?:e\.g|i\.e|etc|no|mr|ms|dr|vs|ph\.d|b\.sc|m\.sc|b\.eng)|\b[a-z])\.\s$`)
)

// split ends a sentence at a full stop or a semicolon, which stays with it.
func split(line string) (out []string) {
	start := 0
	for _, at := range ends.FindAllStringIndex(line, -1) {
		if shortened.MatchString(line[start:at[1]]) {
			continue
		}
		if said := strings.TrimSpace(line[start:at[1]]); said != "" {
			out = append(out, said)
		}
		start = at[1]
	}
	if said := strings.TrimSpace(line[start:]); said != "" {
		out = append(out, said)
	}
	return out
}

// pieces cuts what is too long for one part.
func pieces(said string) (out []string) {
	all := []rune(said)
	for len(all) > longest {
		cut := longest
		for i := longest; i > longest/2; i-- {
			if unicode.IsSpace(all[i]) {
				cut = i
				break
			}
		}
		out, all = append(out, strings.TrimSpace(string(all[:cut]))), all[cut:]
	}
	return append(out, strings.TrimSpace(string(all)))
}

// levelWords are how each of [Levels] is called.
var levelWords = []*regexp.Regexp{
	regexp.MustCompile(`(?i)\b(sub-?degree|associate degree|higher diploma|higher certificate)|副學士|副学士|副學位|副学位|高級文憑|高级文凭|專上文憑|大專|大专`),
	regexp.MustCompile(`(?i)\b(bachelor|undergraduate|first degree|university degree|degree holder|b\.?sc|b\.?eng)|(?:recogni[sz]ed|relevant|academic) degree|degree (?:in|or above|or higher|from)|學士|学士|大學學位|大学学位|本科`),
	regexp.MustCompile(`(?i)\b(master|postgraduate|m\.?sc|m\.?phil|mba)|碩士|硕士|研究生`),
	regexp.MustCompile(`(?i)\b(doctora|ph\.?d|d\.?phil)|博士`),
}

// levelIn is the lowest level that a sentence names; -1 for none.
func levelIn(said string) int {
	for i, words := range levelWords {
		if words.MatchString(aside.ReplaceAllString(said, " ")) {
			return i
		}
	}
	return -1
}

// aside are words that sound like a level and are none.
var aside = regexp.MustCompile(`(?i)副學士學位教師|master ?piece|scrum master|web ?master|master planning`)

const count = `(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)`

var (
	englishYears = regexp.MustCompile(`(?i)\b` + count + `(?:\s*\((?:\d{1,2})\))?\s*(?:\+|or more|or above|full|complete)?\s*years?\b`)
	// rangedYears is "three to five years": the lower is the least.
	rangedYears  = regexp.MustCompile(`(?i)\b` + count + `\s*(?:-|–|to)\s*` + count + `\s*years?\b`)
	chineseYears = regexp.MustCompile(`([0-9]{1,2}|[一二兩两三四五六七八九十]{1,3})\s*年`)
	workWords    = regexp.MustCompile(`(?i)experience|work(?:ed|ing)|practi[cs]|經驗|经验|年資|年资|工作|從業|从业|執業|执业`)
	licenceWords = regexp.MustCompile(`(?i)licen[cs]e|registered|registration|chartered|member(?:ship)?\b|fellow\b|certifi(?:ed|cation)|accredited by|professional qualification|牌照|執照|执照|註冊|注册|會員|会员|會籍|认证|認證|專業資格|专业资格|持牌`)
	fieldWords   = regexp.MustCompile(`(?i)\b(?:major|discipline|field of study|fields of study|subject)|學科|学科|主修|專修|专业为|修讀|修读`)
	wide         = strings.NewReplacer("０", "0", "１", "1", "２", "2", "３", "3", "４", "4", "５", "5", "６", "6", "７", "7", "８", "8", "９", "9")
)

// yearsIn is the least number of years of work that a sentence names; 0 for none.
func yearsIn(said string) (least int) {
	said = wide.Replace(said)
	if !workWords.MatchString(said) {
		return 0
	}
	for _, words := range []*regexp.Regexp{rangedYears, englishYears, chineseYears} {
		for _, found := range words.FindAllStringSubmatch(said, -1) {
			if n := number(found[1]); n > 0 && n <= 50 && (least == 0 || n < least) {
				least = n
			}
		}
	}
	return least
}

var (
	englishNumbers = []string{"", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "", "twelve", "", "", "fifteen", "", "", "", "", "twenty"}
	chineseDigits  = map[rune]int{'一': 1, '二': 2, '兩': 2, '两': 2, '三': 3, '四': 4, '五': 5, '六': 6, '七': 7, '八': 8, '九': 9}
)

// number reads "5", "five" and 五; 0 for what it cannot read.
func number(s string) int {
	if n, err := strconv.Atoi(s); err == nil {
		return n
	}
	if i := slices.Index(englishNumbers, strings.ToLower(s)); i > 0 {
		return i
	}
	tens, units, found := strings.Cut(s, "十")
	if !found {
		return chineseNumber(s)
	}
	n := 10
	if tens != "" {
		n = 10 * chineseNumber(tens)
	}
	return n + chineseNumber(units)
}

// chineseNumber reads one digit.
func chineseNumber(s string) int {
	if utf8.RuneCountInString(s) != 1 {
		return 0
	}
	c, _ := utf8.DecodeRuneInString(s)
	return chineseDigits[c]
}
