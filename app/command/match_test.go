package command

import (
	"encoding/json"
	"strings"
	"testing"

	"talentnav/app/result"
)

func TestMatchTellsWhichWordsMetWhat(t *testing.T) {
	for _, c := range []struct {
		words []string
		wants []string
	}{
		{[]string{"machine", "lerning", "engineer"}, []string{"1. Experienced artificial intelligence specialists", "close to a name for it: “machine learning engineer” (spelling corrected)", "for its official text to say"}},
		{[]string{"數據科學家", "--lang", "zh-Hant"}, []string{"1. 資深數據科學家和資深網絡安全專家", "「數據科學家」是此專業的叫法"}},
		{[]string{"nursing", "assistant"}, []string{"No profession that can be named here matches “nursing assistant”", "talentlist.html"}},
		{[]string{"systems architect", "--as-at", "2025-02-28"}, []string{"No profession that can be named here"}},
	} {
		got := run(t, "", append([]string{"rules", "match"}, c.words...)...)
		for _, want := range c.wants {
			if got.code != Done || !strings.Contains(strings.Join(strings.Fields(got.out), " "), want) {
				t.Errorf("%v: no %q in %+v", c.words, want, got)
			}
		}
	}
}

func TestMatchGivesTheSameAsJSON(t *testing.T) {
	got := run(t, "", "rules", "match", "chip design", "--format", "json")
	var m result.Matches
	if err := json.Unmarshal([]byte(got.out), &m); err != nil || got.code != Done {
		t.Fatalf("%v: %+v", err, got)
	}
	if len(m.Matches) == 0 || m.Matches[0].ID != "tl-innovation-technology-experts" || m.Matches[0].Reasons[0].Kind != "field" || m.Typed != "chip design" {
		t.Errorf("got %+v", m)
	}
}

func TestMatchRefusesWhatIsTooLongAndCleansWhatIsTyped(t *testing.T) {
	if got := run(t, "", "rules", "match", strings.Repeat("data ", 500)); got.code != Misuse || !strings.Contains(got.err, "Give at most 2000") {
		t.Errorf("got %+v", got)
	}
	if got := run(t, "", "rules", "match"); got.code != Misuse {
		t.Errorf("got %+v", got)
	}
	if got := run(t, "", "rules", "match", "data\x1b[31m scientist"); strings.Contains(got.out, "\x1b") || got.code != Done {
		t.Errorf("got %+v", got)
	}
}
