package profile

import (
	"strings"
	"testing"
)

func TestOlderAnswersSayWhichProfessionWasMeant(t *testing.T) {
	for _, test := range []struct{ name, told, want string }{
		{"nothing", `{}`, ""},
		{"the statement on AI", `"confirmations": {"tl-experienced-ai-specialists": true}`, "tl-experienced-ai-specialists"},
		{"with a post for AI", `"offer": {"ai_post": true}, "confirmations": {"tl-experienced-ai-specialists": true}`, "tl-experienced-ai-specialists"},
		{"with a post that is none", `"offer": {"ai_post": false}, "confirmations": {"tl-experienced-ai-specialists": true}`, ""},
		{"a post for AI", `"offer": {"ai_post": true}`, "tl-experienced-ai-specialists"},
		{"a post that is none", `"offer": {"ai_post": false}`, ""},
		{"not known whether one", `"offer": {"ai_post": {"do_not_know": true}}`, ""},
		{"a post for AI whose holder does not meet the text", `"offer": {"ai_post": true}, "confirmations": {"tl-experienced-ai-specialists": false}`, ""},
		{"another profession", `"confirmations": {"talent-list-profession": true, "tl-experienced-ai-specialists": false}`, "other"},
		{"both", `"confirmations": {"talent-list-profession": true, "tl-experienced-ai-specialists": true}`, "tl-experienced-ai-specialists"},
		{"neither", `"confirmations": {"talent-list-profession": false, "tl-experienced-ai-specialists": false}`, "none"},
		{"not AI", `"confirmations": {"tl-experienced-ai-specialists": false}`, ""},
		{"on the list of the points test", `"confirmations": {"qmas-old-talent-list": true}`, "other"},
		{"the question itself", `"offer": {"profession": "tl-nurses", "ai_post": true}, "confirmations": {"tl-experienced-ai-specialists": true}`, "tl-nurses"},
		{"the question not known", `"offer": {"profession": {"do_not_know": true}, "ai_post": true}`, ""},
	} {
		p := read(t, test.told)
		i, _ := FactIndex("offer.profession")
		if got := Derive(&p, MustDate("2026-11-22")).Values[i]; got.Text != test.want {
			t.Errorf("%s: %q, want %q", test.name, got.Text, test.want)
		}
	}
}

func read(t *testing.T, told string) Profile {
	t.Helper()
	told = strings.TrimSuffix(strings.TrimPrefix(told, "{}"), ",")
	if told != "" {
		told = ", " + told
	}
	p, problems := Decode(strings.NewReader(`{"schema": "talentnav.profile/1"`+told+`}`), MustDate("2026-11-22"))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return p
}

func TestAProfessionIsAnID(t *testing.T) {
	for text, ok := range map[string]bool{
		"tl-nurses": true, "none": true, "other": true, "": false, "Nurses": false, "tl nurses": false, "-tl": false, "tl-": false, "護士": false,
		strings.Repeat("a", 101): false,
	} {
		p := New()
		p.Offer.Profession = Told(text)
		problems := p.Validate(MustDate("2026-11-22"))
		if text == "" { // which tags take for no answer
			continue
		}
		if got := len(problems) == 0; got != ok {
			t.Errorf("%q: %v", text, problems)
		}
	}
}

func TestTheOldQuestionIsReadAndNotAsked(t *testing.T) {
	if _, asked := FieldAt("offer.ai_post"); asked {
		t.Error("it is asked")
	}
	p := read(t, `"offer": {"ai_post": true}`)
	if p.Offer.AIPost != Told(true) {
		t.Errorf("read %+v", p.Offer.AIPost)
	}
}
