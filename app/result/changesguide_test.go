package result

import (
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/profile"
)

func changesBetween(t *testing.T, before *rules.Pack, from string, after *rules.Pack, to string, lang language.Tag) Changes {
	t.Helper()
	var sides [2]*rules.Program
	for i, pack := range []*rules.Pack{before, after} {
		p, err := pack.At(profile.MustDate([]string{from, to}[i]))
		if err != nil {
			t.Fatal(err)
		}
		sides[i] = p
	}
	return BuildChanges(rules.Compare(sides[0], sides[1]), lang)
}

// testPackWith is the test pack with one text replaced.
func testPackWith(t *testing.T, old, now string) *rules.Pack {
	t.Helper()
	data, err := os.ReadFile("testdata/rules/pack.yaml")
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Replace(string(data), old, now, 1)
	if text == string(data) {
		t.Fatalf("no %q", old)
	}
	pack, faults := rules.Load(fstest.MapFS{"pack.yaml": {Data: []byte(text)}}, ".")
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	return pack
}

func guideTexts(c Changes) (out []string) {
	for _, x := range c.Changes {
		if x.Guide != "" || x.Part == "guides" {
			out = append(out, x.Text)
		}
	}
	return out
}

func TestWhatComesWithARouteIsToldWithItsTopicBeforeAndAfter(t *testing.T) {
	pack := testPack(t)
	for _, c := range []struct{ from, to, want string }{
		{"2025-12-31", "2026-01-01", "Stay: 12 months → 24 months · no longer than the contract. Two years at first. (in force since 1 January 2026)"},
		{"2026-01-14", "2026-01-15", "When an extension can be filed, new: 3 months before the stay ends: You can file three months ahead. (in force since 15 January 2026)"},
		{"2026-12-31", "2027-01-01", "Fees: HK$600 · on application → HK$700.50 · on application. Each person pays when they apply. (in force since 1 January 2027)"},
	} {
		got := guideTexts(changesBetween(t, pack, c.from, pack, c.to, language.English))
		if !slices.Equal(got, []string{c.want}) {
			t.Errorf("%s to %s: got %q", c.from, c.to, got)
		}
	}
}

func TestEachChangeOfAGuideHasItsSentenceInEveryLanguage(t *testing.T) {
	before := testPack(t)
	for _, c := range []struct{ old, now, want string }{
		{"months: 36 months, top tier", "months: 48 months, top tier", "Extension of stay: 36 months · top-tier stream → 48 months · top-tier stream. Three years for the best paid."},
		{"2027-01-01: 700.50 HKD", "2027-01-01: 800 HKD", "Fees, no longer from 1 January 2027: HK$700.50 · on application: Each person pays when they apply."},
		{"en: \"A passport.\"", "en: \"Any passport.\"", "Documents: “A passport.” → “Any passport.”"},
		{"en: \"those who are here already\"", "en: \"those who wait here\"", "Documents – The permit to leave, when it is not needed: “those who are here already” → “those who wait here”"},
		{"of: employer", "of: sponsor", "Documents – The contract of employment, who gives it: “From the employer” → “From the sponsor”"},
		{"opens: 3 months, from: 2026-01-15", "opens: 3 months, from: 2026-01-16", "When an extension can be filed, 3 months before the stay ends: You can file three months ahead: from 15 January 2026 → from 16 January 2026"},
		{"guides: [shared, own]", "guides: [own, shared]", ""},
		{"guides: [shared, own]", "guides: [own]", "Route for the rich, what comes with it, gone: “shared”"},
	} {
		after := testPackWith(t, c.old, c.now)
		got := guideTexts(changesBetween(t, before, "2026-02-01", after, "2026-02-01", language.English))
		if strings.Join(got[:min(1, len(got))], "") != c.want {
			t.Errorf("%q: got %q", c.now, got)
		}
		for _, lang := range language.All {
			for _, sides := range [][2]*rules.Pack{{before, after}, {after, before}} {
				for _, text := range guideTexts(changesBetween(t, sides[0], "2026-02-01", sides[1], "2026-02-01", lang)) {
					if strings.Contains(text, "⟦") {
						t.Errorf("%s: %s", lang, text)
					}
				}
			}
		}
	}
}

func TestWhatComesWithRoutesHasAPartOfItsOwn(t *testing.T) {
	pack := testPack(t)
	var b strings.Builder
	if err := ChangesText(&b, changesBetween(t, pack, "2025-12-31", pack, "2026-01-01", language.English), Options{}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"What comes with the routes, which changes no outcome", "→ Stay: 12 months → 24 months", "Nothing here can change where anybody stands", "The Page, Part 31"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in\n%s", want, b.String())
		}
	}
}
