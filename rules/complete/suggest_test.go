package complete_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"

	"talentnav/rules/complete"
)

func TestAPastedTextProposesWhatItSays(t *testing.T) {
	for _, c := range []struct {
		text, language, level string
		years, others         int
		licence               bool
	}{
		{"Applicants should possess a bachelor's degree or above in computer science.\nAt least 5 years of relevant work experience.", "en", "bachelor", 5, 0, false},
		{"A recognised degree with a minimum of five (5) years' experience, or a master's degree with 3 years of experience", "en", "bachelor", 3, 0, false},
		{"(a) PhD in a relevant discipline; and\n(b) not less than ten years of post-qualification experience\n(c) Registered Professional Engineer", "en", "doctorate", 10, 0, true},
		{"3-5 years of working experience in cloud", "en", "", 3, 0, false},
		{"10+ years experience", "en", "", 10, 0, false},
		{"Good command of English.\nMust have led a team.", "en", "", 0, 2, false},
		{"The list was revised 2 years ago.", "en", "", 0, 1, false},
		{"持有認可大學學士學位或以上學歷；\n具備至少五年相關工作經驗；\n須為註冊工程師。", "zh-Hant", "bachelor", 5, 0, true},
		{"拥有硕士或以上学位，并具备不少于３年相关工作经验", "zh-Hans", "master", 3, 0, false},
		{"具十二年或以上經驗", "zh-Hant", "", 12, 0, false},
		{"具兩年經驗", "zh-Hant", "", 2, 0, false},
		{"Certified Scrum Master", "en", "", 0, 0, true},
		{"", "en", "", 0, 0, false},
		{" \n\t ", "en", "", 0, 0, false},
	} {
		g := complete.Suggest(c.text)
		level, years := "", 0
		if g.Level != nil {
			level = g.Level.Least
		}
		if g.Experience != nil {
			years = g.Experience.Years
		}
		if g.Language != c.language || level != c.level || years != c.years || len(g.Others) != c.others || (g.Licence != nil) != c.licence {
			t.Errorf("%q: language %s, level %q, %d years, %d others, licence %v", c.text, g.Language, level, years, len(g.Others), g.Licence)
		}
	}
	g := complete.Suggest("A bachelor's degree. Or a doctorate. With 3 years of experience. Or 8 years of experience.")
	if g.Level.Least != "bachelor" || g.Experience.Years != 3 || strings.Join(g.Unsure, " ") != "level experience" {
		t.Errorf("has %+v", g)
	}
}

// letters are those of a text in order, which no proposal may lose.
func letters(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) && !unicode.Is(unicode.Bidi_Control, c) {
			return c
		}
		return -1
	}, s)
}

func TestNothingThatIsPastedIsLost(t *testing.T) {
	words := []string{"degree", "bachelor", "of", "5", "years", "experience.", "e.g. ", "\n", "• ", "licence", "。", "學士", "五年經驗", "；", "and", "團隊", "\t", "\r\n", "\u202e", strings.Repeat("long ", 600), "1.", "Ph.D. "}
	r := rand.New(rand.NewPCG(1, 2))
	for range 400 {
		var b strings.Builder
		for range r.IntN(60) {
			b.WriteString(words[r.IntN(len(words))] + " ")
		}
		g := complete.Suggest(b.String())
		var s complete.Specification
		g.Into(&s)
		all := ""
		for _, w := range typedIn(s) {
			all += letters(w.En + w.ZhHant + w.ZhHans)
		}
		for _, word := range strings.Fields(b.String()) {
			if !strings.Contains(all, letters(word)) {
				t.Fatalf("%q of %q is lost", word, b.String())
			}
		}
		if len(letters(b.String())) > len(all) {
			t.Fatalf("%q: has %q", b.String(), all)
		}
	}
}

func typedIn(s complete.Specification) (out []complete.Wording) {
	if s.Level != nil {
		out = append(out, s.Level.Text)
	}
	if s.Fields != nil {
		out = append(out, s.Fields.Text)
	}
	if s.Experience != nil {
		out = append(out, s.Experience.Text)
	}
	if s.Licence != nil {
		out = append(out, s.Licence.Text)
	}
	for _, o := range s.Others {
		out = append(out, o.Text)
	}
	return out
}

func TestAProposalCanBeWritten(t *testing.T) {
	s := architect()
	g := complete.Suggest("• A bachelor's degree; and\n• at least 5 years’ experience\n• membership of a professional body\n\n" + strings.Repeat("Some other condition.\n", 60) + strings.Repeat("x", 7000))
	g.Into(&s)
	if problems := s.Problems(hongKong(t), today); len(problems) > 0 {
		t.Error(problems)
	}
}
