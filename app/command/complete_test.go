package command

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"talentnav/app/language"
	"talentnav/app/result"
	"talentnav/rules/complete"
	"talentnav/rules/packs"
	"talentnav/rules/profile"
)

const reading = `firm: our-firm
firm name: Our Firm
url: https://www.talentlist.gov.hk/en/it.html
read: 2026-11-20
by: Chan Tai Man
level: {text: "A recognised bachelor's degree or above", least: bachelor}
experience: {text: "At least 5 years: systems architecture", years: 5, test: related}
licence: {text: TOGAF certification or equivalent}
`

func inFile(t *testing.T, name, text string) string {
	t.Helper()
	name = filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

// architectSince is somebody with a degree who has worked since a day, and who
// states to meet what nobody can count.
func architectSince(t *testing.T, since string) string {
	const states = `"our-firm-tl-systems-architects-post": true, "our-firm-tl-systems-architects-experience": true, "our-firm-tl-systems-architects-licence": true`
	return inFile(t, "me.json", fmt.Sprintf(`{"schema": "talentnav.profile/1",
		"studies": {"degrees": {"items": [{"record": {"level": "bachelor", "graduated": "2015-06-30", "honorary": false}}], "complete": true}},
		"work": {"jobs": {"items": [{"record": {"basis": "full-time", "start": %q, "current": true, "graduate_level": true}}], "complete": true}},
		"offer": {%s"confirmed": true, "relevant": true},
		"confirmations": {%s}}`, since, claimed(), states))
}

// claimed is the profession of the job, where the profile asks for it.
func claimed() string {
	if _, ok := profile.FactIndex("offer.profession"); ok {
		return `"profession": "tl-systems-architects", `
	}
	return ""
}

func standingsOf(t *testing.T, args ...string) map[string]string {
	t.Helper()
	got := run(t, "", append([]string{"assess", "--format", "json"}, args...)...)
	if got.code != Done {
		t.Fatalf("%v: %+v", args, got)
	}
	var r result.Result
	if err := json.Unmarshal([]byte(got.out), &r); err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, one := range r.Routes {
		out[one.ID] = one.Standing
	}
	return out
}

func TestATypedTextChangesAStandingAndNoOfficialOne(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "our-firm")
	long, short, nobody := architectSince(t, "2016-01-01"), architectSince(t, "2023-01-01"), sample("empty")
	before := standingsOf(t, long)
	got := run(t, "", "rules", "complete", "tl-systems-architects", "--from", inFile(t, "reading.yaml", reading), "--output", dir)
	if got.code != Done || !strings.Contains(got.out, "talentnav assess --overlay "+dir) {
		t.Fatalf("got %+v", got)
	}
	const id = "our-firm-tl-systems-architects"
	if _, there := before[id]; there {
		t.Fatal("the route was there before")
	}
	for file, want := range map[string]string{long: "can-apply-if", short: "cannot-apply-now", nobody: "not-known-yet"} {
		if is := standingsOf(t, file, "--overlay", dir)[id]; is != want {
			t.Errorf("%s: %s, wants %s", file, is, want)
		}
	}
	after := standingsOf(t, long, "--overlay", dir)
	for route, was := range before {
		if after[route] != was {
			t.Errorf("%s is %s, was %s", route, after[route], was)
		}
	}
	for _, check := range [][]string{{"rules", "check", "--strict", "--overlay", dir}, {"rules", "test", "--overlay", dir}} {
		if got := run(t, "", check...); got.code != Done {
			t.Errorf("%v: %+v", check, got)
		}
	}
}

func TestAReadingSaysWhatFollowsForTheOfficialRoutes(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "our-firm")
	if got := run(t, "", "rules", "complete", "tl-systems-architects", "--from", inFile(t, "reading.yaml", reading), "--output", dir); got.code != Done {
		t.Fatalf("got %+v", got)
	}
	data, err := os.ReadFile(architectSince(t, "2016-01-01"))
	if err != nil {
		t.Fatal(err)
	}
	me := strings.Replace(string(data), `"offer": {`, `"person": {"birth_date": "1990-05-02", "nationalities": ["FR"], "travel_document": true},
		"record": {"criminal": false, "immigration": false, "self_support": true},
		"offer": {"annual_pay": {"amount": 600000, "currency": "HKD"}, "annual_benefits": {"amount": 0, "currency": "HKD"}, "ai_post": false, "top_100": false, "transfer": false, `, 1)
	for _, lang := range []string{"en", "zh-Hant", "zh-Hans"} {
		got := run(t, me, "assess", "-", "--format", "json", "--overlay", dir, "--lang", lang)
		var r result.Result
		if err := json.Unmarshal([]byte(got.out), &r); err != nil {
			t.Fatalf("%v: %+v", err, got)
		}
		for _, one := range r.Routes {
			switch follows := one.Follows; {
			case one.ID != "our-firm-tl-systems-architects" && len(follows) > 0:
				t.Errorf("%s has %v", one.ID, follows)
			case one.ID == "our-firm-tl-systems-architects" && (len(follows) != 1 || follows[0].Route != "gep-professional" || len(follows[0].Gone) != 1 || len(follows[0].New) != 1):
				t.Errorf("%s: %s: has %+v", lang, one.Standing, follows)
			}
		}
	}
	got := run(t, me, "assess", "-", "--overlay", dir, "--route", "our-firm-tl-systems-architects")
	if want := "It no longer depends on: The Immigration Department accepts the employer's proof"; !strings.Contains(strings.Join(strings.Fields(got.out), " "), want) {
		t.Errorf("no %q in %s%s", want, got.out, got.err)
	}
}

func TestTheCasesOfAnOverlayAreRunByThemselves(t *testing.T) {
	dir := firm(t, "", "")
	if got := run(t, "", "rules", "test", "--overlay", dir); got.code != Done || !strings.Contains(got.out, "overlay.cases.yaml") || strings.Contains(got.out, "ttps") {
		t.Errorf("got %+v", got)
	}
	if err := os.WriteFile(filepath.Join(dir, "wrong.cases.yaml"), []byte("cases:\n  - {case: X, at: 2026-11-22, expect: {our-firm-mandate: can-apply}}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := run(t, "", "rules", "test", "--overlay", dir); got.code != Failed || !strings.Contains(got.out, "our-firm-mandate is not-known-yet") {
		t.Errorf("got %+v", got)
	}
	if got := run(t, "", "rules", "test", "rules", "--overlay", dir); got.code != Misuse {
		t.Errorf("got %+v", got)
	}
}

func TestAReadingIsShownApartFromWhatIsOfficial(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "our-firm")
	if got := run(t, "", "rules", "complete", "tl-systems-architects", "--from", inFile(t, "reading.yaml", reading), "--output", dir); got.code != Done {
		t.Fatalf("got %+v", got)
	}
	for _, c := range []struct {
		args []string
		want []string
	}{
		{[]string{"rules", "show", "tl-systems-architects"}, []string{"title only", "The requirements were not found", "Requirements as the firm read them (Our Firm: not official)", "Read by Chan Tai Man of Our Firm on 20 November 2026:", "At least 5 years: systems architecture"}},
		{[]string{"rules", "show", "tl-systems-architects", "--lang", "zh-Hant"}, []string{"（以英文輸入）At least 5 years: systems architecture", "機構讀到的要求"}},
		{[]string{"rules", "show", "our-firm-tl-systems-architects"}, []string{"Read by Chan Tai Man of Our Firm", "not checked by anybody else"}},
		{[]string{"rules", "professions"}, []string{"read by Our Firm, not official"}},
		{[]string{"assess", sample("empty"), "--route", "our-firm-tl-systems-architects"}, []string{"(Our Firm: not official)", "If this reading is right, under Employment (GEP)", "The official standings shown stay as they are"}},
	} {
		got := run(t, "", append(c.args, "--overlay", dir)...)
		for _, want := range c.want {
			if got.code != Done || !strings.Contains(strings.Join(strings.Fields(got.out), " "), want) {
				t.Errorf("%v: no %q in %s%s", c.args, want, got.out, got.err)
			}
		}
		if strings.Contains(got.out, "⟦") || strings.Contains(got.out, "Skilled trades: This stream") && c.args[0] == "assess" {
			t.Errorf("%v: %s", c.args, got.out)
		}
	}
	if got := run(t, "", "rules", "professions", "--overlay", dir); strings.Contains(got.out, "our-firm-tl-") {
		t.Error("a reading is taken for an entry of the list")
	}
}

func TestAPastedTextIsOnlyProposed(t *testing.T) {
	page := inFile(t, "page.txt", "A bachelor's degree or above.\nAt least 5 years of work experience in architecture.\nMust have led a team.\n")
	dir := filepath.Join(t.TempDir(), "our-firm")
	got := run(t, "", "rules", "complete", "tl-systems-architects", "--paste", page, "--firm", "our-firm", "--title", "Our Firm",
		"--url", "https://www.talentlist.gov.hk/en/it.html", "--by", "Chan: #1", "--output", dir)
	if got.code != Done || !strings.Contains(got.err, "This is a proposal") {
		t.Fatalf("got %+v", got)
	}
	if _, err := os.Stat(dir); err == nil {
		t.Error("an overlay was made of what nobody read")
	}
	if got := run(t, "", "rules", "complete", "tl-systems-architects", "--from", inFile(t, "proposal.yaml", got.out), "--output", dir); got.code != Done {
		t.Errorf("got %+v of %s", got, got.out)
	}
}

func TestACompletionThatCannotBeMadeSaysWhy(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "our-firm")
	good := inFile(t, "reading.yaml", reading)
	for _, c := range []struct {
		args []string
		code int
		want string
	}{
		{[]string{"tl-systems-architect", "--from", good}, Misuse, "tl-systems-architects"},
		{[]string{"tl-systems-architects"}, Misuse, "--paste"},
		{[]string{"tl-systems-architects", "--from", good, "--paste", good}, Misuse, "not both"},
		{[]string{"tl-systems-architects", "--from", "nowhere"}, Failed, "nowhere"},
		{[]string{"tl-systems-architects", "--from", inFile(t, "x", "levels: 3")}, Failed, "levels"},
		{[]string{"tl-systems-architects", "--from", inFile(t, "x", "x: [")}, Failed, "not as it should be"},
		{[]string{"tl-systems-architects", "--from", inFile(t, "x", "profession: tl-others")}, Failed, "tl-others"},
		{[]string{"tl-systems-architects", "--from", good, "--read", "2026-11-31"}, Failed, "2026-11-31"},
		{[]string{"tl-systems-architects", "--from", good, "--firm", "Our Firm"}, Failed, "small letters"},
		{[]string{"tl-systems-architects", "--from", good, "--url", "www"}, Failed, "https://"},
		{[]string{"tl-systems-architects", "--from", good, "--by", "a\x1b[31m"}, Failed, "U+001B"},
	} {
		got := run(t, "", append(append([]string{"rules", "complete"}, c.args...), "--output", dir)...)
		if got.code != c.code || !strings.Contains(got.err, c.want) || strings.Contains(got.err, "\x1b") {
			t.Errorf("%v: %+v", c.args, got)
		}
	}
	if _, err := os.Stat(dir); err == nil {
		t.Error("something was written")
	}
	for _, c := range []struct {
		more []string
		code int
	}{{nil, Done}, {nil, Failed}, {[]string{"--force"}, Done}} {
		if got := run(t, "", append([]string{"rules", "complete", "tl-systems-architects", "--from", good, "--output", dir}, c.more...)...); got.code != c.code {
			t.Errorf("%v: %+v", c.more, got)
		}
	}
}

// converse asks in a terminal for which the lines are typed.
func converse(t *testing.T, dir string, lang language.Tag, lines ...string) (code int, out, errs string) {
	t.Helper()
	pack, err := packs.HongKong()
	if err != nil {
		t.Fatal(err)
	}
	official, _ := pack.Profession("tl-systems-architects")
	var stdout, stderr bytes.Buffer
	c := &call{Env: Env{Stdout: &stdout, Stderr: &stderr}, lang: lang, cmd: completeCommand(), today: profile.Date{Year: 2026, Month: 11, Day: 22}}
	c.args, c.wish.output = []string{official.ID}, dir
	s, _ := c.specification(official)
	code = c.askReading(bufio.NewReader(strings.NewReader(strings.Join(lines, "\n")+"\n")), s, pack, official)
	return code, stdout.String(), stderr.String()
}

func TestTheTerminalAsksOneThingAfterTheOther(t *testing.T) {
	for _, lang := range []language.Tag{language.English, language.Traditional, language.Simplified} {
		dir := filepath.Join(t.TempDir(), "our-firm")
		code, out, errs := converse(t, dir, lang, "Our Firm", "our-firm", "1", "Our Firm", "www", "https://www.talentlist.gov.hk/en/it.html", "", "Chan",
			"A bachelor's degree", "9", "2", "", "Five years", "", "0", "5", "", "Led a team", "", "1")
		if code != Done || strings.Contains(out, "⟦") {
			t.Fatalf("%s: %d %s %s", lang, code, out, errs)
		}
		pack, err := packs.HongKong()
		if err != nil {
			t.Fatal(err)
		}
		c := &call{wish: wishes{overlays: []string{dir}}}
		over, err := c.laidOver(pack)
		if err != nil {
			t.Fatal(err)
		}
		official, _ := over.Profession("tl-systems-architects")
		s, ok := complete.Of(over, official, "our-firm")
		if !ok || s.Level.Least != "bachelor" || s.Experience.Years != 5 || s.Experience.Test != "related" || len(s.Others) != 1 || !s.Whole || s.Licence != nil || s.Read != "2026-11-22" {
			t.Errorf("%s: has %+v", lang, s)
		}
		if code, _, _ := converse(t, dir, lang, "our-firm", "1", "https://www.talentlist.gov.hk/en/it.html", "", "Chan", "", "3", "", "", "", "8", "TOGAF", "-", "", "2", "1"); code != Done {
			t.Errorf("%s: not replaced", lang)
		}
		if over, err = c.laidOver(pack); err != nil {
			t.Fatal(err)
		}
		official, _ = over.Profession("tl-systems-architects")
		s, _ = complete.Of(over, official, "our-firm")
		if s.Level.Least != "master" || s.Level.Text.En != "A bachelor's degree" || s.Experience.Years != 8 || len(s.Others) != 0 || s.Licence == nil || s.Whole {
			t.Errorf("%s: has %+v", lang, s)
		}
	}
}

func TestAConversationThatIsBrokenOffWritesNothing(t *testing.T) {
	lines := []string{"our-firm", "1", "Our Firm", "https://www.talentlist.gov.hk/en/it.html", "", "Chan", "A degree", "2", "", "Five years", "", "5", "", "", "1"}
	for n := range lines {
		dir := filepath.Join(t.TempDir(), "our-firm")
		if code, _, _ := converse(t, dir, language.English, lines[:n]...); code != Failed {
			t.Errorf("after %d lines: %d", n, code)
		}
		if _, err := os.Stat(dir); err == nil {
			t.Errorf("after %d lines something was written", n)
		}
	}
}
