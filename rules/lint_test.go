package rules_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"talentnav/rules"
	"talentnav/rules/packs"
)

const (
	plain = "    fact: person.age\n    ge: {2024-01-01: 18 years}"
	x     = "says: {en: %, zh-Hant: 甲%, zh-Hans: 甲%}"
)

// leaf writes a kid that says something of its own.
func leaf(says, rest string) string {
	return "{" + strings.ReplaceAll(x, "%", says) + ", " + rest + "}"
}

func kids(gate string, all ...string) string {
	return "    " + gate + " [" + strings.Join(all, ", ") + "]"
}

var lintCases = []struct{ name, old, new, lint string }{
	{"zh is the English", "zh-Hant: 夠大, zh-Hans: 够大", "zh-Hant: Old enough, zh-Hans: 够大", "untranslated"},
	{"a title is the English", "title: {en: R, zh-Hant: 路,", "title: {en: R, zh-Hant: R,", "untranslated"},
	{"Simplified is the Traditional", "zh-Hans: 够大", "zh-Hans: 夠大，為", "script"},
	{"Traditional is the Simplified", "zh-Hant: 夠大", "zh-Hant: 为夠大", "script"},
	{"blanks", "en: Old enough", `en: "Old enough "`, "blanks"},
	{"a source for nothing", "criteria:", "  z: {title: {en: S, zh-Hant: 來, zh-Hans: 来}, publisher: {en: P, zh-Hant: 出, zh-Hans: 出}, url: u}\ncriteria:", "unused"},
	{"an authority for nothing", "sources:", "  nobody: {name: {en: B, zh-Hant: 會, zh-Hans: 会}}\nsources:", "unused"},
	{"a confirmation for nothing", "routes:", "confirmations:\n  c: {asks: {en: B, zh-Hant: 會, zh-Hans: 会}, url: u}\nroutes:", "unused"},
	{"a list for nothing", "routes:", "lists:\n  ls: {of: country, title: {en: B, zh-Hant: 會, zh-Hans: 会}, entries: [{id: FR, from: 2024-01-01, name: {en: F, zh-Hant: 法, zh-Hans: 法}}]}\nroutes:", "unused"},
	{"an entry that nothing uses", plain, "    until: 2024-12-31\n    some: nationalities\n    where: " + leaf("a", "fact: country, in: ls") +
		"\nlists:\n  ls: {of: country, title: {en: B, zh-Hant: 會, zh-Hans: 会}, entries: [{id: FR, from: 2024-01-01, name: {en: F, zh-Hant: 法, zh-Hans: 法}}, {id: DE, from: 2025-01-01, name: {en: D, zh-Hant: 德, zh-Hans: 德}}]}", "unused-entry"},
	{"a kid that is never in force", plain, kids("any:", leaf("a", "judged by: board"), leaf("b", "until: 2023-01-01, judged by: board")), "unreachable"},
	{"a value that is never in force", plain, "    until: 2024-12-31\n    fact: person.age\n    ge: {2024-01-01: 18 years, 2025-01-01: 19 years}", "unreachable"},
	{"a share of more than all", plain, "    fact: business.share_percent\n    gt: {2024-01-01: 100 %}", "impossible"},
	{"a route that nobody can meet", plain, "    fact: business.share_percent\n    gt: {2024-01-01: 100 %}", "unreachable"},
	{"none of a closed set", plain, "    fact: person.talent_scheme\n    not in: [none, now, ended]", "impossible"},
	{"too old and too young", plain, kids("all:", leaf("a", "fact: person.age, ge: {2024-01-01: 18 years}"), leaf("b", "fact: person.age, lt: {2024-01-01: 18 years}")), "contradictory"},
	{"an all within an all", plain, kids("all:", leaf("a", "fact: person.residence, is: mainland"), leaf("b", "all: ["+leaf("c", "fact: person.residence, in: [macao, taiwan]")+"]")), "contradictory"},
	{"contradictory from a day on", plain, kids("all:", leaf("a", "fact: person.age, ge: {2024-01-01: 18 years, 2026-01-01: 30 years}"), leaf("b", "fact: person.age, le: {2024-01-01: 20 years}")), "contradictory"},
	{"yes or no", plain, kids("any:", leaf("a", "fact: record.criminal, is: true"), leaf("b", "fact: record.criminal, is: false")), "fact-twice"},
	{"a gap between two", plain, kids("any:", leaf("j", "judged by: board"), leaf("a", "until: 2024-06-30, fact: record.criminal, is: true"), leaf("a", "from: 2024-07-02, fact: record.criminal, is: false")), "gap"},
	{"a gap between two bounds of a fact", plain, kids("any:", leaf("j", "judged by: board"), leaf("a", "until: 2024-06-30, fact: record.criminal, is: true"), leaf("b", "from: 2024-07-02, fact: record.criminal, is: false")), "gap"},
	{"two at a time", plain, kids("any:", leaf("a", "until: 2024-07-01, fact: record.criminal, is: true"), leaf("a", "from: 2024-07-01, fact: record.immigration, is: false")), "overlap"},
	{"a sign-off of nothing", plain, "    accept: {gap: none here}\n" + plain, "accept"},
}

func TestEachWarningIsFoundWithItsPlace(t *testing.T) {
	for _, c := range lintCases {
		t.Run(c.name, func(t *testing.T) {
			warnings := lint(t, c.old, c.new)
			i := slices.IndexFunc(warnings, func(w rules.Warning) bool { return w.Lint == c.lint })
			if i < 0 {
				t.Fatalf("got %v, want %s", warnings, c.lint)
			}
			if w := warnings[i]; w.File != "p/a.yaml" || w.Line == 0 || w.Column == 0 || w.Fix == "" || !strings.HasSuffix(w.Error(), "["+c.lint+"]") {
				t.Errorf("got %+v", w)
			}
		})
	}
}

// lint loads the small pack with one part changed, without the parts of it that
// are themselves unused.
func lint(t *testing.T, old, new string) []rules.Warning {
	t.Helper()
	broken := strings.Replace(sound(), old, new, 1)
	if strings.Contains(new, "until: 2024-12-31\n") { // the route closes with its root
		broken = strings.Replace(broken, "    url: \"https://example.org/r", "    until: 2024-12-31\n    url: \"https://example.org/r", 1)
	}
	if broken == sound() {
		t.Fatal("the case changes nothing")
	}
	pack, faults := load(broken)
	if pack == nil {
		t.Fatal(faults)
	}
	return pack.Lint()
}

func sound() string {
	return strings.Replace(small, "    needs: old-enough", "    needs: "+"{"+strings.ReplaceAll(x, "%", "r")+
		", cite: [{source: s, at: {en: A, zh-Hant: 甲, zh-Hans: 甲}}], all: [old-enough, {"+strings.ReplaceAll(x, "%", "s")+", judged by: board}]}", 1)
}

func TestASoundPackHasNoWarnings(t *testing.T) {
	pack, faults := load(sound())
	if pack == nil {
		t.Fatal(faults)
	}
	if warnings := pack.Lint(); len(warnings) > 0 {
		t.Error(warnings)
	}
}

func TestTheShippedPackHasNoWarnings(t *testing.T) {
	pack, err := packs.HongKong()
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range pack.Lint() {
		t.Error(w)
	}
}

func TestEveryWarningHasACaseAndIsDescribed(t *testing.T) {
	page, err := os.ReadFile("../docs/packs.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range rules.Lints {
		if !strings.Contains(string(page), "\n| `"+id+"` | ") {
			t.Errorf("docs/packs.md does not tell of %q", id)
		}
		if !slices.ContainsFunc(lintCases, func(c struct{ name, old, new, lint string }) bool { return c.lint == id }) {
			t.Errorf("no case for %q", id)
		}
	}
}

func TestAWarningCanBeSignedOffWhereItStands(t *testing.T) {
	both := kids("any:", leaf("a", "fact: record.criminal, is: true"), leaf("b", "fact: record.criminal, is: false"))
	if got := lint(t, plain, "    accept: {fact-twice: each answer leads elsewhere}\n"+both); len(got) > 0 {
		t.Errorf("got %v", got)
	}
	for bad, want := range map[string]string{"{fact-thrice: x}": `there is no warning "fact-thrice"`, `{fact-twice: ""}`: "the acceptance has no reason"} {
		if _, faults := load(strings.Replace(small, plain, "    accept: "+bad+"\n"+both, 1)); !mentions(faults, want) {
			t.Errorf("%s: got %v", bad, faults)
		}
	}
}

func TestWhatIsRightHasNoWarning(t *testing.T) {
	for name, rule := range map[string]string{
		"one ends and the other starts": kids("any:", leaf("a", "until: 2024-06-30, fact: person.age, ge: {2024-01-01: 18 years}"), leaf("a", "from: 2024-07-01, fact: person.age, ge: {2024-07-01: 21 years}")),
		"steps of a ladder": "    pass: 10\n    points: [{points: 10, when: " + leaf("a", "fact: person.age, ge: {2024-01-01: 18 years}") + "}, {points: 5, when: " +
			leaf("b", "fact: person.age, ge: {2024-01-01: 30 years}") + "}]",
		"bounds that leave one value": kids("all:", leaf("a", "all: ["+leaf("c", "fact: person.age, ge: {2024-01-01: 18 years}")+"]"), leaf("b", "fact: person.age, le: {2024-01-01: 18 years}")),
	} {
		if got := lint(t, plain, rule); len(got) > 0 {
			t.Errorf("%s: got %v", name, got)
		}
	}
}
