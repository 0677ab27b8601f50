package rules_test

import (
	"slices"
	"strings"
	"testing"

	"talentnav/rules"
)

// loaded is the pack of a text with some of it changed, in pairs.
func loaded(t *testing.T, text string, edits ...string) *rules.Pack {
	t.Helper()
	for i := 0; i < len(edits); i += 2 {
		if !strings.Contains(text, edits[i]) {
			t.Fatalf("there is no %q", edits[i])
		}
		text = strings.Replace(text, edits[i], edits[i+1], 1)
	}
	pack, faults := load(text)
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	return pack
}

// differing are the differences that keep, each as its sort, id, part and sides.
func differing(t *testing.T, from, to *rules.Pack, fromDay, toDay string, keep func(rules.Difference) (string, bool)) (out []string) {
	t.Helper()
	before, err := from.At(day(fromDay))
	if err != nil {
		t.Fatal(err)
	}
	after, err := to.At(day(toDay))
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range rules.Compare(before, after).Differences {
		if id, wanted := keep(d); wanted {
			out = append(out, strings.TrimSpace(strings.Join([]string{d.What.String(), id, d.Part}, " ")))
			if d.Alters || d.Class != rules.OfWords {
				t.Errorf("%v alters a standing", d.What)
			}
		}
	}
	return out
}

func TestWhatChangesInAProgrammeIsTold(t *testing.T) {
	ofScheme := func(d rules.Difference) (string, bool) {
		if d.Scheme == nil {
			return "", false
		}
		return d.Scheme.ID, true
	}
	pack := loaded(t, schemed)
	for _, c := range []struct {
		name        string
		edits       []string
		from, until string
		want        []string
	}{
		{"nothing", nil, "2024-07-01", "2024-07-01", nil},
		{"the day on which it opens", nil, "2024-05-31", "2024-06-01", []string{"programme-stands prog-fund", "programme-words prog-fund condition"}},
		{"the last day of a state", nil, "2025-12-31", "2026-01-01", []string{"programme-stands prog-fund"}},
		{"the last day to apply", nil, "2024-06-30", "2024-07-01", []string{"deadline-passes prog-fund"}},
		{"a day after it", nil, "2024-07-01", "2024-07-02", nil},
		{"another last day", []string{"closes: 2024-06-30", "closes: 2024-07-31"}, "2024-06-10", "2024-06-10", []string{"programme-words prog-fund deadline"}},
		{"a deadline more", []string{"    amounts:", "      - {says: {en: Second, zh-Hant: 次輪, zh-Hans: 次轮}, closes: 2025-06-30}\n    amounts:"}, "2024-06-10", "2024-06-10", []string{"programme-words prog-fund deadline"}},
		{"another amount", []string{"100_000 HKD", "120_000 HKD"}, "2024-06-10", "2024-06-10", []string{"programme-words prog-fund amount"}},
		{"another share", []string{"50 %", "60 %"}, "2024-06-10", "2024-06-10", []string{"programme-words prog-fund amount"}},
		{"another condition", []string{"en: A firm here", "en: Any firm"}, "2024-06-10", "2024-06-10", []string{"programme-words prog-fund condition", "programme-words prog-fund condition"}},
		{"a surer condition", []string{"confidence: unconfirmed, from: 2024-06-01", "confidence: reported, from: 2024-06-01"}, "2024-06-10", "2024-06-10", []string{"programme-words prog-fund confidence"}},
		{"another warning", []string{"en: Old copy", "en: New copy"}, "2024-06-10", "2024-06-10", []string{"programme-words prog-fund warning", "programme-words prog-fund warning"}},
		{"other names", []string{"also: [RF, ", "also: [Fund of robots, "}, "2024-06-10", "2024-06-10", []string{"programme-words prog-fund match-words"}},
		{"who applies", []string{"applies: company", "applies: university"}, "2024-06-10", "2024-06-10", []string{"programme-words prog-fund applies"}},
	} {
		if got := differing(t, pack, loaded(t, schemed, c.edits...), c.from, c.until, ofScheme); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, wants %q", c.name, got, c.want)
		}
	}
	without := loaded(t, small)
	if got := differing(t, without, pack, "2024-06-10", "2024-06-10", ofScheme); !slices.Equal(got, []string{"programme-added prog-fund"}) {
		t.Errorf("added: got %q", got)
	}
	if got := differing(t, pack, without, "2024-06-10", "2024-06-10", ofScheme); !slices.Equal(got, []string{"programme-removed prog-fund"}) {
		t.Errorf("removed: got %q", got)
	}
}

func TestTheNumberOfProfessionsIsToldOnTheDayItChanges(t *testing.T) {
	counted := func(d rules.Difference) (string, bool) {
		if d.What != rules.ListCounted {
			return "", false
		}
		if d.Segment != nil {
			return d.Segment.ID, true
		}
		if d.Before.Of != 51 || d.After.Of != 60 {
			t.Errorf("from %d to %d", d.Before.Of, d.After.Of)
		}
		return "all", true
	}
	hk := hongKong(t)
	if got := differing(t, hk, hk, "2025-02-28", "2025-03-01", counted); !slices.Contains(got, "list-counted all") {
		t.Errorf("got %q", got)
	}
	if got := differing(t, hk, hk, "2025-03-01", "2026-01-01", counted); len(got) > 0 {
		t.Errorf("got %q", got)
	}
}
