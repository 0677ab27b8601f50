package review

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/packs"
	"talentnav/rules/profile"
)

var november = profile.Date{Year: 2026, Month: 11, Day: 22}

func small(t *testing.T) *rules.Pack {
	t.Helper()
	pack, faults := rules.Load(os.DirFS("testdata/pack"), ".")
	for _, f := range faults {
		t.Error(f)
	}
	if pack == nil {
		t.FailNow()
	}
	return pack
}

func shipped(t *testing.T) *rules.Pack {
	t.Helper()
	pack, err := packs.HongKong()
	if err != nil {
		t.Fatal(err)
	}
	return pack
}

func written(t *testing.T, pack *rules.Pack, route string, at profile.Date, lang language.Tag) string {
	t.Helper()
	r, ok := pack.Route(route)
	if !ok {
		t.Fatalf("no route %s", route)
	}
	var b bytes.Buffer
	if err := HTML(&b, pack, r, at, lang); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestASheetReadsWell(t *testing.T) {
	for _, lang := range language.All {
		path := filepath.Join("testdata", "rich."+string(lang)+".html")
		got := written(t, small(t), "rich", november, lang)
		if os.Getenv("UPDATE") != "" {
			if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if want, err := os.ReadFile(path); err != nil || got != string(want) {
			t.Errorf("%s differs (%v); UPDATE=1 go test ./app/report/review rewrites it, to be read", path, err)
		}
	}
}

// block is the text of a line of the sheet and the addresses that it links to.
type block struct {
	text  string
	links []string
}

// blocks parses the sheet as XML, which is stricter than any browser, and gives
// its lines.
func blocks(t *testing.T, sheet string) []block {
	t.Helper()
	var out []block
	var open []bool // of each element, whether it is a line
	inside := 0
	for d := xml.NewDecoder(strings.NewReader(sheet)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return out
		} else if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			line := slices.Contains(strings.Fields(attribute(token, "class")), "item")
			if open = append(open, line); line {
				inside++
				out = append(out, block{})
			}
			if href := attribute(token, "href"); href != "" && inside > 0 {
				out[len(out)-1].links = append(out[len(out)-1].links, href)
			}
		case xml.EndElement:
			if open[len(open)-1] {
				inside--
			}
			open = open[:len(open)-1]
		case xml.CharData:
			if inside > 0 {
				out[len(out)-1].text += string(token)
			}
		}
	}
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func TestEveryCriterionInForceIsThereWithItsPlaceAndAddress(t *testing.T) {
	pack := shipped(t)
	for _, lang := range language.All {
		for _, r := range pack.Routes {
			all := blocks(t, written(t, pack, r.ID, november, lang))
			for _, c := range inForce(r.Root, november) {
				if !slices.ContainsFunc(all, func(b block) bool { return b.tells(c, lang) }) {
					t.Errorf("%s %s: %q is not there with all that it rests on", lang, r.ID, c.Says.In(string(lang)))
				}
			}
			for _, c := range r.Caveats {
				if !slices.ContainsFunc(all, func(b block) bool { return b.cites(c.Says, c.Cite, lang) }) {
					t.Errorf("%s %s: no caveat %q", lang, r.ID, c.Says.En)
				}
			}
		}
	}
}

// inForce walks the tree on its own, so that the sheet is not its own witness.
func inForce(c *rules.Criterion, at profile.Date) []*rules.Criterion {
	if at.Before(c.From) || c.Until.Year != 0 && c.Until.Before(at) {
		return nil
	}
	out := []*rules.Criterion{c}
	for _, k := range c.Node.Kids {
		out = append(out, inForce(k.Criterion, at)...)
	}
	if c.Node.Where != nil {
		out = append(out, inForce(c.Node.Where, at)...)
	}
	return out
}

func (b block) tells(c *rules.Criterion, lang language.Tag) bool {
	for _, text := range []rules.Text{c.Note, c.Evidence, c.Change} {
		if !strings.Contains(b.text, text.In(string(lang))) {
			return false
		}
	}
	for _, s := range c.Node.Bound.Steps {
		if !strings.Contains(b.text, lang.Date(s.From)) {
			return false
		}
	}
	return b.cites(c.Says, c.Cite, lang) && strings.Contains(b.text, lang.Say("confidence."+c.Confidence.String()))
}

func (b block) cites(says rules.Text, all []rules.Cite, lang language.Tag) bool {
	for _, c := range all {
		s := c.Source
		for _, want := range []string{c.At.In(string(lang)), s.Title.In(string(lang)), s.Publisher.In(string(lang)), s.URL, s.Check, lang.Date(s.Revised), lang.Date(s.Captured)} {
			if !strings.Contains(b.text, want) {
				return false
			}
		}
	}
	return strings.Contains(b.text, says.In(string(lang)))
}

func TestASheetStandsAlone(t *testing.T) {
	pack := shipped(t)
	for _, lang := range language.All {
		for _, r := range pack.Routes {
			got := written(t, pack, r.ID, november, lang)
			for _, never := range []string{"⟦", "ZgotmplZ", "<script", "<link", "<img", " src=", "@import", "url("} {
				if strings.Contains(got, never) {
					t.Errorf("%s %s holds %s", lang, r.ID, never)
				}
			}
			for _, want := range []string{pack.Digest, pack.Version, `lang="` + string(lang) + `"`, `charset="utf-8"`} {
				if !strings.Contains(got, want) {
					t.Errorf("%s %s: no %s", lang, r.ID, want)
				}
			}
		}
	}
}

func TestWhatAPackSaysIsNeverMarkup(t *testing.T) {
	got := written(t, small(t), "rich", november, language.English)
	for _, never := range []string{"<script", "<b>", `href="javascript`} {
		if strings.Contains(got, never) {
			t.Errorf("holds %s", never)
		}
	}
	for _, b := range blocks(t, got) {
		if strings.Contains(b.text, "javascript:alert(1)") {
			return
		}
	}
	t.Error("an address that cannot be opened is not shown at all")
}

// lineWith is the first line that holds all of the given words.
func lineWith(t *testing.T, all []block, words ...string) block {
	t.Helper()
	for _, b := range all {
		if !slices.ContainsFunc(words, func(word string) bool { return !strings.Contains(b.text, word) }) {
			return b
		}
	}
	t.Errorf("no line with %q", words)
	return block{}
}

func TestWhatSeveralCriteriaShareIsToldOnce(t *testing.T) {
	all := blocks(t, written(t, small(t), "rich", november, language.English))
	lineWith(t, all, "1.2.2", "</p><script>", "Decided by", "the Office")
	for _, number := range []string{"1.2.3.2", "1.6"} {
		again := lineWith(t, all, number, "</p><script>", "As told under 1.2.2")
		if strings.Contains(again.text, "agrees") {
			t.Errorf("%s can be ticked a second time", number)
		}
	}
}

func TestEveryStepOfATimelineHasItsDay(t *testing.T) {
	all := blocks(t, written(t, small(t), "rich", november, language.English))
	income := lineWith(t, all, "1.1", "Enough income").text
	for _, want := range []string{"1 January 2023", "HK$1,000,000 or more", "1 January 2025", "HK$1,200,000 or more (rule since 1 January 2025)", "1 January 2027", "It no longer applies"} {
		if !strings.Contains(income, want) {
			t.Errorf("no %q in %s", want, income)
		}
	}
	if n := strings.Count(income, "In force on the day"); n != 1 {
		t.Errorf("%d steps are in force", n)
	}
}

func TestWhatIsNotInForceHasNoNumberAndIsTold(t *testing.T) {
	planned := lineWith(t, blocks(t, written(t, small(t), "rich", november, language.English)), "X1", "Planned for later", "from 1 January 2027", "Part 8")
	if strings.Contains(planned.text, "1.7") || !strings.Contains(planned.text, "Needed on the day") {
		t.Errorf("got %s", planned.text)
	}
	later := profile.Date{Year: 2027, Month: 1, Day: 1}
	lineWith(t, blocks(t, written(t, small(t), "rich", later, language.English)), "1.6", "Planned for later")
}

func TestAListTellsItsSizeAndChanges(t *testing.T) {
	got := written(t, small(t), "rich", november, language.English)
	if !strings.Contains(got, "<dt>Names on the day</dt><dd>1</dd>") {
		t.Error("the number of names in force is not there")
	}
	all := blocks(t, got)
	lineWith(t, all, "1 January 2023", "The list began with 2 names.")
	lineWith(t, all, "1 January 2025", "No longer on the list:", "South University", "A <b>copy</b> & more")
	lineWith(t, all, "1 January 2027", "(after the day of this sheet)", "West University")
}

func TestAClosedRouteSaysSo(t *testing.T) {
	for day, want := range map[profile.Date]bool{november: false, {Year: 2027, Month: 12, Day: 31}: false, {Year: 2028, Month: 1, Day: 1}: true} {
		if got := strings.Contains(written(t, small(t), "rich", day, language.English), "takes no applications"); got != want {
			t.Errorf("%s: closed %t", day, got)
		}
	}
}

func TestTheCriteriaAreCountedByHowSureTheyAre(t *testing.T) {
	got := written(t, small(t), "rich", november, language.English)
	for _, want := range []string{"<dd>14 criteria in force</dd>", "<dd>12. ", "<dt>Copy or report</dt><dd>1. ", "<dt>Not confirmed</dt><dd>1. "} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q", want)
		}
	}
}

func TestEveryListOfRecordsHasItsSentences(t *testing.T) {
	for _, l := range profile.Lists {
		for _, key := range []string{"some.", "every."} {
			if key = "report.review." + key + l.ID; !language.English.Has(key) {
				t.Errorf("no %s", key)
			}
		}
	}
}
