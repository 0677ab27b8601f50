package result

import (
	"slices"
	"strings"
	"testing"

	"talentnav/app/language"
	"talentnav/rules/packs"
	"talentnav/rules/profile"
)

func TestDecisiveLines(t *testing.T) {
	tests := []struct {
		name, answers, route string
		want                 []string // sign and sentence
	}{
		{"the met ones, each choice by its own name", wealthy, "rich", []string{"✓ Enough income", "✓ France: Not closed to it"}},
		{"a number that fails in two ways fails once", poorer, "rich", []string{"✗ Enough income"}},
		{"what is missing, a choice untold being one thing", "", "rich", []string{"? Enough income", "? Open to your nationality"}},
		{"what it depends on first, then what is met", northern, "learned", []string{
			"◔ A place is left",
			"✓ North University, Bachelor’s degree, 2019: A bachelor's degree",
			"✓ North University, Bachelor’s degree, 2019: From a listed school",
		}},
		{"some of many by their own names", `, "person": {"birth_date": "1980-01-01"}, "languages": {"good": ["en"]}`, "many", []string{
			"◇ You are chosen", "✓ 1. Old enough", "✓ 2. Good English",
		}},
		{"too few of many", `, "person": {"birth_date": "2000-01-01"}, "business": {"owns": false}`, "many", []string{
			"✗ 1. Old enough", "✗ 3. A going business",
		}},
		{"a list that may go on", `, "studies": {"degrees": {"items": [{"record": {"level": "master"}}]}}`, "learned", []string{"? A degree from a listed school"}},
		{"a text that only the person can compare", "", "distant", []string{"? You meet the far text", "? A job offer"}},
		{"a statement and a text not confirmed", `, "confirmations": {"far-text": true}, "offer": {"confirmed": true}`, "distant", []string{
			"☐ You meet the far text", "☐ A job offer",
		}},
		{"a statement that they do not", `, "confirmations": {"far-text": false}`, "distant", []string{"✗ You meet the far text"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			lines := built(t, test.answers, "2026-02-01", language.English).route(t, test.route).Decisive
			if len(lines) != len(test.want) {
				t.Fatalf("got %d lines, want %d: %+v", len(lines), len(test.want), lines)
			}
			for i, l := range lines {
				if got := l.Sign + " " + l.Says; got != test.want[i] || !l.Decisive || len(l.Children) > 0 {
					t.Errorf("line %d: got %q, want %q", i, got, test.want[i])
				}
			}
		})
	}
}

func TestADecisiveLineIsCompleteInItself(t *testing.T) {
	l := built(t, poorer, "2026-02-01", language.English).route(t, "rich").Decisive[0]
	want := Line{
		ID: "income", Told: "HK$999,999", Needed: "HK$1,000,000 or more", Short: "short by HK$1",
		Proof: "Tax bill", Change: "Earn more.", Note: "Gross.", Evidence: "claimed", Confidence: "official",
	}
	got := Line{
		ID: l.ID, Told: l.Told, Needed: l.Needed, Short: l.Short,
		Proof: l.Proof, Change: l.Change, Note: l.Note, Evidence: l.Evidence, Confidence: l.Confidence,
	}
	if got.ID != want.ID || got.Told != want.Told || got.Needed != want.Needed || got.Short != want.Short ||
		got.Proof != want.Proof || got.Change != want.Change || got.Note != want.Note || got.Evidence != want.Evidence || got.Confidence != want.Confidence {
		t.Errorf("got %+v", got)
	}
}

func TestALineIsAsSureAsTheLeastSureTextAboveIt(t *testing.T) {
	lines := built(t, northern, "2026-02-01", language.English).route(t, "learned").Decisive
	if lines[1].Confidence != "official" || lines[2].Confidence != "reported" {
		t.Errorf("got %s and %s", lines[1].Confidence, lines[2].Confidence)
	}
}

func TestConditionsAreWhatItDependsOn(t *testing.T) {
	r := built(t, northern, "2026-02-01", language.English).route(t, "learned")
	if len(r.Conditions) != 1 || r.Conditions[0].Says != "A place is left" || r.Conditions[0].Why != "Only the Office knows whether a place is left." {
		t.Errorf("got %+v", r.Conditions)
	}
}

// A national of France is told of the sum for France, and of no other country's.
func TestWhatDoesNotConcernThePersonIsNotAmongWhatIsMet(t *testing.T) {
	pack, err := packs.HongKong()
	if err != nil {
		t.Fatal(err)
	}
	at := profile.On(2026, 11, 22)
	program, err := pack.At(at)
	if err != nil {
		t.Fatal(err)
	}
	p := profile.New()
	p.Person.BirthDate = profile.Told(profile.On(2000, 1, 1))
	p.Person.Nationalities, p.Person.TravelDocument = profile.Told([]string{"FR"}), profile.Told(true)
	p.Record.Criminal, p.Record.Immigration = profile.Told(false), profile.Told(false)
	h := &p.Holiday
	h.MainPurpose, h.AtHome, h.ReturnTicket, h.Insurance, h.TookPart = profile.Told(true), profile.Told(true), profile.Told(true), profile.Told(true), profile.Told(false)
	h.Funds = profile.Told(profile.HKD(26000))
	var said, everything []string
	for _, r := range Build(program.Assess(profile.Derive(&p, at)), &p, language.English).Routes {
		if r.ID != "working-holiday" {
			continue
		}
		for _, l := range r.Decisive {
			said = append(said, l.Says)
		}
		everything = append(everything, flat(r.Lines)...)
	}
	all := strings.Join(said, "\n")
	if !strings.Contains(all, "Nationals of France and Hungary: HK$25,000 or more") || strings.Contains(all, "New Zealand") || strings.Contains(all, "no national") {
		t.Errorf("told:\n%s", all)
	}
	if !slices.Contains(everything, "Nationals of Canada: HK$15,000 or more: Does not concern you") {
		t.Errorf("the whole tree leaves something out: %q", everything)
	}
}

func flat(lines []Line) (out []string) {
	for _, l := range lines {
		out = append(append(out, l.Says+": "+l.StateText), flat(l.Children)...)
	}
	return out
}
