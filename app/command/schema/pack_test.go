package schema

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"go.yaml.in/yaml/v4"

	"talentnav/rules"
	"talentnav/rules/packs"
)

// asJSON reads YAML as an editor does: only true, false and numbers are not text.
func asJSON(t *testing.T, text string) any {
	t.Helper()
	var doc yaml.Node
	if err := yaml.Load([]byte(text), &doc); err != nil {
		t.Fatal(err)
	}
	data, err := json.Marshal(plain(doc.Content[0]))
	if err != nil {
		t.Fatal(err)
	}
	return value(t, data)
}

func plain(n *yaml.Node) any {
	switch n.Kind {
	case yaml.MappingNode:
		out := map[string]any{}
		for i := 0; i < len(n.Content); i += 2 {
			out[n.Content[i].Value] = plain(n.Content[i+1])
		}
		return out
	case yaml.SequenceNode:
		out := []any{}
		for _, c := range n.Content {
			out = append(out, plain(c))
		}
		return out
	}
	if n.Tag == "!!int" || n.Tag == "!!float" || n.Tag == "!!bool" {
		var v any
		if json.Unmarshal([]byte(n.Value), &v) == nil {
			return v
		}
	}
	return n.Value
}

func TestTheShippedPackAndItsCasesFitTheirSchemas(t *testing.T) {
	pack, cases := compiled(t, rules.PackSchema()), compiled(t, rules.CasesSchema())
	names, err := fs.Glob(packs.FS, "hk/*.yaml")
	if err != nil || len(names) == 0 {
		t.Fatal(err)
	}
	for _, name := range names {
		data, err := packs.FS.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		s := pack
		if strings.HasSuffix(name, ".cases.yaml") {
			s = cases
		}
		if err := s.Validate(asJSON(t, string(data))); err != nil {
			t.Errorf("%s: %.2000s", name, fmt.Sprintf("%#v", err))
		}
	}
}

// every part that a pack or an overlay can have, each key at least once.
const full = `pack: t
version: "1"
title: {en: T, zh-Hant: 測, zh-Hans: 测}
from: 2024-01-01
authorities:
  board: {name: {en: B, zh-Hant: 會, zh-Hans: 会}}
sources:
  s: {title: {en: S, zh-Hant: 來, zh-Hans: 来}, publisher: {en: P, zh-Hant: 出, zh-Hans: 出}, url: u, kind: official}
confirmations:
  c: {asks: {en: S, zh-Hant: 來, zh-Hans: 来}, url: u}
lists:
  l: {of: country, title: {en: S, zh-Hant: 來, zh-Hans: 来}, entries: [{id: FR, from: 2024-01-01, name: {en: F, zh-Hant: 法, zh-Hans: 法}}]}
criteria:
  root:
    says: {en: A, zh-Hant: 甲, zh-Hans: 甲}
    cite: [{source: s, at: {en: A, zh-Hant: 甲, zh-Hans: 甲}}]
    all:
      - {says: {en: A, zh-Hant: 甲, zh-Hans: 甲}, any: [old-enough]}
      - {says: {en: A, zh-Hant: 甲, zh-Hans: 甲}, at least: 1, of: [old-enough]}
      - {says: {en: A, zh-Hant: 甲, zh-Hans: 甲}, pass: 5, points: [{points: 5, when: old-enough}]}
      - {says: {en: A, zh-Hant: 甲, zh-Hans: 甲}, some: nationalities, where: {says: {en: A, zh-Hant: 甲, zh-Hans: 甲}, fact: country, in: l}}
      - {says: {en: A, zh-Hant: 甲, zh-Hans: 甲}, every: degrees, where: {says: {en: A, zh-Hant: 甲, zh-Hans: 甲}, any: [{says: {en: A, zh-Hant: 甲, zh-Hans: 甲}, fact: level, in: [master]}]}}
      - {says: {en: A, zh-Hant: 甲, zh-Hans: 甲}, judged by: board}
      - {says: {en: A, zh-Hant: 甲, zh-Hans: 甲}, confirm: c, presume: true}
      - {says: {en: A, zh-Hant: 甲, zh-Hans: 甲}, fact: business.share_percent, between: {2024-01-01: [10 %, 20.5 %]}}
      - {says: {en: A, zh-Hant: 甲, zh-Hans: 甲}, fact: languages.count, ge: {2024-01-01: 2}}
  old-enough:
    says: {en: A, zh-Hant: 甲, zh-Hans: 甲}
    cite: [{source: s, at: {en: A, zh-Hant: 甲, zh-Hans: 甲}}]
    fact: person.age
    ge: {2024-01-01: 18 years}
routes:
  r:
    title: {en: R, zh-Hant: 路, zh-Hans: 路}
    short: {en: R, zh-Hant: 路, zh-Hans: 路}
    from: 2024-01-01
    url: u
    needs: root
    caveats: [{says: {en: R, zh-Hant: 路, zh-Hans: 路}, cite: [{source: s, at: {en: A, zh-Hant: 甲, zh-Hans: 甲}}]}]
`

func TestTheSchemaRefusesWhatTheLoaderRefuses(t *testing.T) {
	s := compiled(t, rules.PackSchema())
	if err := s.Validate(asJSON(t, full)); err != nil {
		t.Fatalf("%#v", err)
	}
	for _, c := range []struct{ old, new string }{
		{"    ge: {2024", "    gee: {2024"}, {"fact: person.age", "fact: person.agee"}, {"18 years", "18 months"}, {"{2024-01-01: 18 years}", "18 years"},
		{"2024-01-01: 18", "2024-1-1: 18"}, {"    ge: {2024", "    is: {2024"}, {", zh-Hans: 路}", "}"}, {"    needs: root\n", ""}, {"    url: u\n", ""},
		{"kind: official", "kind: rumour"}, {"    fact: person.age", "    judged by: board\n    fact: person.age"}, {"says: {en: A, zh-Hant: 甲, zh-Hans: 甲}, judged", "judged"},
		{"at least: 1, of", "of"}, {"pass: 5, ", ""}, {"points: 5, when", "points: 1001, when"}, {", where: {says: {en: A, zh-Hant: 甲, zh-Hans: 甲}, fact: country, in: l}", ""},
		{"some: nationalities", "some: cars"}, {"fact: country, in: l", "fact: level, in: [master]"}, {"fact: level, in: [master]", "fact: level, in: [phd]"},
		{"fact: country, in: l", "confirm: c"}, {"any: [old-enough]", "any: old-enough"}, {"[10 %, 20.5 %]", "[10 %]"}, {"10 %", "10"}, {"ge: {2024-01-01: 2}", "ge: {2024-01-01: two}"},
		{"presume: true", "presume: maybe"}, {"of: country", "of: shoe-size"}, {"id: FR, from: 2024-01-01, ", "id: FR, "}, {"from: 2024-01-01\nauth", "auth"}, {"  old-enough:", "  old enough:"},
		{"pack: t", "overlay: t"}, {"routes:\n", "notes: [{route: r, says: {en: A, zh-Hant: 甲, zh-Hans: 甲}}]\nroutes:\n"},
	} {
		broken := strings.Replace(full, c.old, c.new, 1)
		if broken == full {
			t.Fatalf("%q changes nothing", c.new)
		}
		if s.Validate(asJSON(t, broken)) == nil {
			t.Errorf("the schema accepts %q", c.new)
		}
		if pack, _ := rules.Load(fstest.MapFS{"p/a.yaml": {Data: []byte(broken)}}, "p"); pack != nil {
			t.Errorf("the loader accepts %q", c.new)
		}
	}
	if pack, faults := rules.Load(fstest.MapFS{"p/a.yaml": {Data: []byte(full)}}, "p"); pack == nil {
		t.Errorf("the loader refuses the whole: %v", faults)
	}
}

// keysOf asks the loader which keys it knows at a place: a stray key there is
// refused with all of them.
func keysOf(t *testing.T, text, before string) []string {
	t.Helper()
	at := strings.Index(text, before)
	if at < 0 {
		t.Fatalf("no %q", before)
	}
	stray := text[:at+len(before)] + "stray: x, " + text[at+len(before):]
	if strings.HasSuffix(before, "\n") {
		indent := regexp.MustCompile(`^ *`).FindString(text[at+len(before):])
		stray = text[:at+len(before)] + indent + "stray: x\n" + text[at+len(before):]
	}
	var faults []rules.Fault
	if strings.HasPrefix(text, "overlay:") {
		base, _ := rules.Load(fstest.MapFS{"p/a.yaml": {Data: []byte(full)}}, "p")
		_, faults = rules.LoadOver(base, rules.Folder{FS: fstest.MapFS{"a.yaml": {Data: []byte(stray)}}, Dir: "."})
	} else {
		_, faults = rules.Load(fstest.MapFS{"p/a.yaml": {Data: []byte(stray)}}, "p")
	}
	for _, f := range faults {
		if f.Text == `unknown key "stray"` {
			return strings.Split(strings.TrimPrefix(f.Fix, "use one of: "), ", ")
		}
	}
	t.Fatalf("behind %q: %v", before, faults)
	return nil
}

const fullOverlay = `overlay: our
over: t
version: "1"
title: {en: T, zh-Hant: 測, zh-Hans: 测}
notes: [{route: r, says: {en: A, zh-Hant: 甲, zh-Hans: 甲}}]
`

// TestTheSchemaKnowsTheKeysOfTheLoader fails when one of them learns a key that
// the other does not have.
func TestTheSchemaKnowsTheKeysOfTheLoader(t *testing.T) {
	var s struct {
		Definitions map[string]struct{ Properties map[string]any }
	}
	if err := json.Unmarshal(rules.PackSchema(), &s); err != nil {
		t.Fatal(err)
	}
	list := "list: l\nof: country\ntitle: {en: S, zh-Hant: 來, zh-Hans: 来}\nentries: [{id: FR, from: 2024-01-01, name: {en: F, zh-Hant: 法, zh-Hans: 法}}]\n"
	for definition, places := range map[string][]string{
		"pack-file": {"pack: t\n"}, "authority": {"board: {"}, "source": {"  s: {"}, "confirmation": {"  c: {"}, "list": {"  l: {"}, "entry": {"entries: [{"}, "text": {"title: {"},
		"route": {"  r:\n"}, "caveat": {"caveats: [{"},
		"criterion": {"  root:\n", "any: [old-enough]", "of: [old-enough]", "pass: 5, ", "some: nationalities, ", "every: degrees, ", "judged by: board", "confirm: c, ", "  old-enough:\n"},
	} {
		known := map[string]bool{}
		for _, before := range places {
			text := full
			if before[len(before)-1] != ' ' && before[len(before)-1] != '\n' && before[len(before)-1] != '{' {
				text, before = strings.Replace(full, before, before+", ", 1), before+", "
			}
			for _, key := range keysOf(t, text, before) {
				known[key] = true
			}
		}
		agree(t, definition, known, s.Definitions[definition].Properties)
	}
	overlay := map[string]bool{}
	for _, key := range keysOf(t, fullOverlay, "over: t\n") {
		overlay[key] = true
	}
	for key := range overlay {
		if s.Definitions["pack-file"].Properties[key] == nil {
			t.Errorf("overlay: the schema has no %q", key)
		}
	}
	for definition, text := range map[string][2]string{"note": {fullOverlay, "notes: [{"}, "list-file": {list, "of: country\n"}} {
		known := map[string]bool{}
		for _, key := range keysOf(t, text[0], text[1]) {
			known[key] = true
		}
		agree(t, definition, known, s.Definitions[definition].Properties)
	}
}

// apart are keys that the loader did not name here: those of an overlay, those of
// the head that it may not ask for, and the comparisons, which come from one list.
var apart = map[string][]string{
	"pack-file": {"overlay", "over", "accept", "notes", "review by", "stale after"},
	"criterion": {"gt", "le", "lt", "between", "is", "in", "not in"},
}

func agree(t *testing.T, definition string, loader map[string]bool, schema map[string]any) {
	t.Helper()
	for key := range loader {
		if schema[key] == nil {
			t.Errorf("%s: the schema has no %q", definition, key)
		}
	}
	for _, key := range slices.Sorted(maps.Keys(schema)) {
		if !loader[key] && !slices.Contains(apart[definition], key) {
			t.Errorf("%s: the loader has no %q", definition, key)
		}
	}
}

func TestTheCasesSchemaRefusesWhatIsNoCase(t *testing.T) {
	s := compiled(t, rules.CasesSchema())
	for text, good := range map[string]bool{
		"cases: [{case: a, at: 2026-01-01}]": true,
		"cases: [{case: a, at: 2026-01-01, facts: {person.age: 18 years, record.criminal: do not know, income.year_before_application: [1 HKD, 2_000 HKD], degrees: [{level: master}, maybe more]}}]": true,
		"cases: [{case: a, at: 2026-01-01, expect: {ttps-a: can-apply}, criteria: {x: met}, missing: [person.birth_date], confirms: {y: true}, why: because, like: b}]":                               true,
		"cases: [{at: 2026-01-01}]":                                            false,
		"cases: [{case: a, at: 2026-01}]":                                      false,
		"cases: [{case: a, at: 2026-01-01, facts: {person.age: 18 months}}]":   false,
		"cases: [{case: a, at: 2026-01-01, facts: {person.agee: 18 years}}]":   false,
		"cases: [{case: a, at: 2026-01-01, expect: {ttps-a: approved}}]":       false,
		"cases: [{case: a, at: 2026-01-01, facts: {degrees: [{level: phd}]}}]": false,
		"case: [{case: a, at: 2026-01-01}]":                                    false,
	} {
		if err := s.Validate(asJSON(t, text)); (err == nil) != good {
			t.Errorf("%s: %v", text, err)
		}
	}
}

// TestTheCasesSchemaKnowsTheKeysOfTheReader does for cases what is done for packs.
func TestTheCasesSchemaKnowsTheKeysOfTheReader(t *testing.T) {
	var s struct {
		Definitions map[string]struct{ Properties map[string]any }
	}
	if err := json.Unmarshal(rules.CasesSchema(), &s); err != nil {
		t.Fatal(err)
	}
	pack, err := packs.HongKong()
	if err != nil {
		t.Fatal(err)
	}
	_, faults := rules.CheckCases(fstest.MapFS{"p/a.cases.yaml": {Data: []byte("cases: [{case: a, at: 2026-01-01, stray: x}]")}}, "p", pack)
	known := map[string]bool{}
	for _, f := range faults {
		keys, of := strings.CutPrefix(f.Fix, "use one of: ")
		for _, key := range strings.Split(keys, ", ") {
			if of {
				known[key] = true
			}
		}
	}
	if len(known) < 5 {
		t.Fatalf("got %s", strconv.Quote(fmt.Sprint(faults)))
	}
	agree(t, "case", known, s.Definitions["case"].Properties)
}
