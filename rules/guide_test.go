package rules_test

import (
	"fmt"
	"strings"
	"testing"

	"talentnav/rules"
	"talentnav/rules/profile"
)

// guided is the small pack with a guide to break in one place at a time.
var guided = strings.Replace(small, "needs: old-enough\n", "needs: old-enough\n    guides: [g]\n", 1) + `guides:
  g:
    stay:
      - {says: {en: Two years, zh-Hant: 兩年, zh-Hans: 两年}, months: 24 months, contract: true, until: 2024-10-15, cite: [{source: s, at: {en: A, zh-Hant: 甲, zh-Hans: 甲}}]}
      - {says: {en: Three years, zh-Hant: 三年, zh-Hans: 三年到}, months: 36 months, from: 2024-10-16, cite: [{source: s, at: {en: A, zh-Hant: 甲, zh-Hans: 甲}}]}
    filing:
      - says: {en: Four weeks, zh-Hant: 四星期, zh-Hans: 四周}
        opens: 4 weeks
        safer: true
        because: {en: Written down, zh-Hant: 有明文, zh-Hans: 有明文的}
        cite: [{source: s, at: {en: A, zh-Hant: 甲, zh-Hans: 甲}}]
      - {says: {en: Three months, zh-Hant: 三個月, zh-Hans: 三个月}, opens: 3 months, from: 2024-03-01, confidence: reported, cite: [{source: s, at: {en: A, zh-Hant: 甲, zh-Hans: 甲}}]}
    fees:
      - {says: {en: To apply, zh-Hant: 申請, zh-Hans: 申请}, due: application, for: [entry], amount: {2024-02-01: 600 HKD, 2025-01-01: 700 HKD, 2026-01-01: ended}, cite: [{source: s, at: {en: A, zh-Hant: 甲, zh-Hans: 甲}}]}
    documents:
      - {id: passport, says: {en: Passport, zh-Hant: 護照, zh-Hans: 护照}, of: applicant, for: [entry], cite: [{source: s, at: {en: A, zh-Hant: 甲, zh-Hans: 甲}}]}
`

func TestAGuideTellsWhatIsInForceOnTheDay(t *testing.T) {
	pack, faults := load(guided)
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	r := pack.Routes[0]
	for _, c := range []struct {
		day, stay string
		fee       int64
		windows   int
	}{
		{"2024-01-01", "24 months", 0, 1}, {"2024-01-31", "24 months", 0, 1}, {"2024-02-01", "24 months", 60000, 1},
		{"2024-02-29", "24 months", 60000, 1}, {"2024-03-01", "24 months", 60000, 2}, {"2024-10-15", "24 months", 60000, 2},
		{"2024-10-16", "36 months", 60000, 2}, {"2025-01-01", "36 months", 70000, 2}, {"2025-12-31", "36 months", 70000, 2},
		{"2026-01-01", "36 months", 0, 2},
	} {
		day, _ := profile.ParseDate(c.day)
		stay, fees, windows := r.Guide(rules.AboutStay, day), r.Guide(rules.AboutFees, day), r.Guide(rules.AboutFiling, day)
		if len(stay) != 1 || stay[0].Length.String() != c.stay || len(windows) != c.windows || len(fees) != min(int(c.fee), 1) {
			t.Errorf("%s: stay %v, %d windows, fees %v", c.day, stay, len(windows), fees)
			continue
		}
		if c.fee > 0 {
			if got, ok := fees[0].Amount(day); got != c.fee || !ok {
				t.Errorf("%s: the fee is %d, %v", c.day, got, ok)
			}
		}
	}
}

func TestAFaultInAGuideIsReportedAtItsPlace(t *testing.T) {
	for _, c := range []struct{ name, old, new, want string }{
		{"unknown topic", "    stay:", "    stays:", `unknown key "stays"`},
		{"a key of another topic", "months: 24 months", "opens: 24 months", `unknown key "opens"`},
		{"no length", "24 months", "24", `"24" is not a length`},
		{"nothing long", "24 months", "0 months", `"0 months" is not a length`},
		{"no such unit", "24 months", "24 moons", `"24 moons" is not a length`},
		{"no source", "source: s, at: {en: A, zh-Hant: 甲, zh-Hans: 甲}}]}\n    filing", "source: z, at: {en: A, zh-Hant: 甲, zh-Hans: 甲}}]}\n    filing", `source "z" is not in the pack`},
		{"no sentence", "says: {en: Two years, zh-Hant: 兩年, zh-Hans: 两年}, ", "", "the provision is incomplete"},
		{"no window is the safer one", "        safer: true\n        because: {en: Written down, zh-Hant: 有明文, zh-Hans: 有明文的}\n", "", `on 2024-03-01 route "r" has 2 filing windows and 0 marked as safer`},
		{"no reason", "        because: {en: Written down, zh-Hant: 有明文, zh-Hans: 有明文的}\n", "", "safer: and because: go together"},
		{"both safer", "opens: 3 months,", "opens: 3 months, safer: true, because: {en: x, zh-Hant: 叉, zh-Hans: 叉叉},", "2 filing windows and 2 marked as safer"},
		{"no amount", "amount: {2024-02-01: 600 HKD, 2025-01-01: 700 HKD, 2026-01-01: ended}, ", "", `key "amount" is missing`},
		{"amount in something else", "600 HKD", "600 USD", `"600 USD" is not such a value`},
		{"amounts out of order", "2025-01-01: 700 HKD", "2024-01-15: 700 HKD", "does not come after the one before it"},
		{"nobody says when it is due", "due: application, ", "", "the fee does not say when it is paid"},
		{"a document without an id", "id: passport, ", "", `key "id" is missing`},
		{"given by nobody known", "of: applicant", "of: uncle", `of "uncle" is not known`},
		{"for nothing known", "of: applicant, for: [entry]", "of: applicant, for: [exit]", `for "exit" is not known`},
		{"ends before it starts", "until: 2024-10-15", "from: 2024-10-17, until: 2024-10-15", "the provision ends before it starts"},
		{"official on reports alone", "kind: official", "kind: reported", "the provision counts as official but cites reports alone"},
		{"in turn without a length", "months: 24 months, contract: true", "in turn: true", `the last stay in turn of route "r" has no length`},
		{"nobody’s answer", "of: applicant", "of: applicant, when: {en: x, zh-Hant: 叉, zh-Hans: 叉叉}, asked if: {person.residence: mars}", "person.residence: mars is no answer"},
		{"an answer without words", "of: applicant", "of: applicant, asked if: {person.residence: macao}", "asked if: has no words for it"},
		{"may come and may not", "    documents:\n", "    family:\n      - {says: {en: F, zh-Hant: 家, zh-Hans: 家}, may come: [child], may not come: [child], cite: [{source: s, at: {en: A, zh-Hant: 甲, zh-Hans: 甲}}]}\n    documents:\n", "child may come and may not"},
		{"an age of nobody", "    documents:\n", "    family:\n      - {says: {en: F, zh-Hant: 家, zh-Hans: 家}, under: 18 years, cite: [{source: s, at: {en: A, zh-Hant: 甲, zh-Hans: 甲}}]}\n    documents:\n", "are about children who may come"},
		{"unknown guide", "guides: [g]", "guides: [h]", `guide "h" is not in the pack`},
		{"named twice", "guides: [g]", "guides: [g, g]", `guide "g" is named twice`},
		{"empty guide", "guides:\n  g:\n", "guides:\n  e: {}\n  g:\n", `guide "e" is empty`},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := strings.Replace(guided, c.old, c.new, 1)
			if text == guided {
				t.Fatal("nothing is replaced")
			}
			if _, faults := load(text); !mentions(faults, c.want) {
				t.Errorf("wants %q, has %v", c.want, faults)
			}
		})
	}
}

func TestAGuideThatNoRouteNamesIsWarnedOf(t *testing.T) {
	pack, faults := load(strings.Replace(guided, "    guides: [g]\n", "", 1))
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	for _, w := range pack.Lint() {
		if strings.Contains(w.Text, `guide "g" is used by nothing`) {
			return
		}
	}
	t.Error("nobody warns")
}

func TestWhatRestsOnASourceCountsProvisionsOfGuides(t *testing.T) {
	pack, faults := load(guided)
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	if uses := pack.Uses(); uses[0].Provisions != 6 {
		t.Errorf("has %d provisions, wants 6", uses[0].Provisions)
	}
}

func TestAFeeIsTakenApartByItsAmounts(t *testing.T) {
	bounded := strings.Replace(guided, "due: application, for: [entry],", "due: application, for: [entry], from: 2024-06-01,", 1)
	for text, want := range map[string]string{
		guided:  "600 2024-02-01 2024-12-31, 700 2025-01-01 2025-12-31",
		bounded: "600 2024-06-01 2024-12-31, 700 2025-01-01 2025-12-31",
	} {
		pack, faults := load(text)
		if len(faults) > 0 {
			t.Fatal(faults)
		}
		var got []string
		for _, p := range pack.Guides["g"].Provisions {
			if p.Topic != rules.AboutFees {
				if apart := p.Apart(); len(apart) != 1 || apart[0].From != p.From || apart[0].Until != p.Until {
					t.Errorf("%s is taken apart", p.Says.En)
				}
				continue
			}
			for _, one := range p.Apart() {
				got = append(got, fmt.Sprint(one.Amounts[0].Lo/100, one.From, " ", one.Until))
				if cents, ok := one.Amount(one.From); !ok || float64(cents) != one.Amounts[0].Lo {
					t.Errorf("on %s it is %d", one.From, cents)
				}
			}
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("got %s, want %s", strings.Join(got, ", "), want)
		}
	}
}
