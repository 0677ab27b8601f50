package rules_test

import (
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"talentnav/rules"
	"talentnav/rules/packs"
	"talentnav/rules/profile"
)

// FuzzLoad feeds the loader what nobody would write: it never panics and never
// hangs, each fault has a place and a text, and what loads works to the end.
func FuzzLoad(f *testing.F) {
	for _, seed := range seeds(f) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		start := time.Now()
		pack, faults := rules.Load(fstest.MapFS{"p/a.yaml": {Data: []byte(text)}}, "p")
		if (pack == nil) == (len(faults) == 0) {
			t.Fatalf("pack %v with %d faults", pack != nil, len(faults))
		}
		for _, fault := range faults {
			if fault.File == "" || fault.Text == "" || len(fault.Error()) > 5000 {
				t.Errorf("fault %+v", fault)
			}
		}
		if pack != nil {
			works(t, pack)
		}
		if spent := time.Since(start); spent > 5*time.Second {
			t.Errorf("took %s", spent)
		}
	})
}

// FuzzOverlay does the same with what lies over a pack; nothing official may
// change by it.
func FuzzOverlay(f *testing.F) {
	f.Add(smallOverlay)
	f.Add(strings.Replace(smallOverlay, "our-firm-", "", 1))
	f.Add("overlay: o\nover: t\nversion: 1\ntitle: {en: T, zh-Hant: 測, zh-Hans: 测}\nnotes: [{route: r, says: {en: a, zh-Hant: a, zh-Hans: a}}]")
	official, faults := load(small)
	if official == nil {
		f.Fatal(faults)
	}
	f.Fuzz(func(t *testing.T, text string) {
		pack, faults := rules.LoadOver(official, rules.Folder{FS: fstest.MapFS{"o/a.yaml": {Data: []byte(text)}}, Dir: "o"})
		if (pack == nil) == (len(faults) == 0) {
			t.Fatalf("pack %v with %d faults", pack != nil, len(faults))
		}
		if pack == nil {
			return
		}
		works(t, pack)
		if pack.Routes[0] != official.Routes[0] || pack.Official != official.Digest || pack.Digest == official.Digest {
			t.Errorf("the official pack changed")
		}
	})
}

// works resolves, assesses and explains a pack for somebody who told nothing, on
// its first day and long after.
func works(t *testing.T, pack *rules.Pack) {
	t.Helper()
	pack.Lint()
	nobody := profile.New()
	for _, at := range []profile.Date{pack.From, profile.On(2026, 11, 22), profile.On(9999, 12, 31)} {
		program, err := pack.At(at)
		if err != nil {
			continue
		}
		a := program.Assess(profile.Derive(&nobody, at))
		if diff := a.Differs(); diff != "" {
			t.Error(diff)
		}
		for _, s := range a.Standings() {
			if _, ok := a.Explain(s.Route.ID); !ok {
				t.Errorf("route %q is not explained", s.Route.ID)
			}
		}
		a.Relevant()
		a.Vector()
		pack.Search("a 甲 18", at)
	}
}

func seeds(f *testing.F) []string {
	all := []string{
		small, schemed, "pack: [", "criteria: {a: {all: [a]}}\nroutes: {r: {needs: a}}", "a: &a [*a]", "? [a]: b", "<<: {a: b}", "a: !!binary x", "--- a\n--- b",
		"pack: \"\\0\"", "\xff\xfea\x00", "%YAML 1.1\n---\npack: t", "list: l\nof: country\nentries: [{id: FR}]", "pack: ~\nversion: 2026-01-01",
		"cases: [{case: a, at: 2026-01-01, facts: {person.age: [1 years, 2 years]}}]", "{pack: t, pack: t}", "- - - - -", "a: |\n  b\n c", "a: 'b\n\n c'",
		strings.Replace(small, "ge: {2024-01-01: 18 years}", "between: {2024-01-01: [18 years, 20 years], 2025-01-01: ended}", 1),
		strings.Replace(small, "    fact: person.age\n    ge: {2024-01-01: 18 years}", "    at least: 1\n    of: [{from: 2030-01-01, says: {en: x, zh-Hant: x, zh-Hans: x}, judged by: board}]", 1),
		strings.Replace(small, "    fact: person.age\n    ge: {2024-01-01: 18 years}", "    pass: 3\n    points: [{points: 3, when: {says: {en: x, zh-Hant: x, zh-Hans: x}, some: degrees, where: {says: {en: x, zh-Hant: x, zh-Hans: x}, fact: level, not in: [master]}}}]", 1),
		strings.Replace(small, "    fact: person.age\n    ge: {2024-01-01: 18 years}", "    confirm: c\n    presume: true\nconfirmations: {c: {asks: {en: x, zh-Hant: x, zh-Hans: x}, url: u}}", 1),
	}
	for _, name := range []string{"hk/common.yaml", "hk/talent-list.yaml", "hk/employment.yaml"} {
		data, err := packs.FS.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		pieces := strings.Split(string(data), "\n\n")
		all = append(all, pieces[:min(4, len(pieces))]...)
	}
	return all
}
