package result

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/packs"
	"talentnav/rules/profile"
)

func hongKong(t *testing.T) *rules.Pack {
	t.Helper()
	pack, faults := rules.Load(packs.FS, "hk")
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	return pack
}

func opened(t *testing.T, pack *rules.Pack, p profile.Profile, lang language.Tag, ids ...string) Opened {
	t.Helper()
	out, err := OpenSchemes(pack, &p, profile.MustDate("2026-11-22"), lang, ids...)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestAnEmptyProfileIsToldWhatIsAskedStillAndNeverRefused(t *testing.T) {
	pack := hongKong(t)
	for _, s := range pack.Assessable() {
		if s.Assessed == nil {
			continue
		}
		r := opened(t, pack, profile.New(), language.English, s.ID).Programmes[0].Routes[0]
		switch {
		case r.Standing == rules.NotOpen.String():
		case r.Standing != rules.NotKnownYet.String() || len(r.Missing) == 0:
			t.Errorf("%s: %s, asks %v", s.ID, r.Standing, r.Missing)
		}
		for _, q := range r.Missing {
			if _, ok := profile.FieldAt(q.Field); !ok {
				t.Errorf("%s: %q is no question of a profile", s.ID, q.Field)
			}
		}
	}
}

func TestAFounderInArtificialIntelligenceIsHeldAgainstTheProgrammesOpened(t *testing.T) {
	p := decoded(t, `, "company": {"body": "company", "incorporated": "yes", "founded": "2025-06-01", "relation": "owner", "registered": true},
		"project": {"area": "ai-data", "research": "planned"}, "resident": {"may_work": true}`, "2026-11-22")
	out := opened(t, hongKong(t), p, language.English, "prog-ai-subsidy-scheme", "prog-ess", "prog-research-talent-hub", "prog-tsssu", "prog-sandy-ridge", "prog-none")
	var got []string
	for _, one := range out.Programmes {
		for _, r := range one.Routes {
			got = append(got, r.ID+" "+r.Standing)
		}
	}
	want := []string{"prog-ai-subsidy-scheme can-apply-if", "prog-ess can-apply", "prog-research-talent-hub cannot-apply-now", "prog-tsssu not-known-yet"}
	if !slices.Equal(got, want) || len(out.Programmes) != 5 || len(out.Programmes[4].Routes) != 0 {
		t.Errorf("got %q of %d programmes", got, len(out.Programmes))
	}
}

func TestAnOpenedProgrammeShowsWhatPeopleNeedInEveryLanguage(t *testing.T) {
	pack := hongKong(t)
	for lang, want := range map[language.Tag][]string{
		language.English:     {"? Not known yet", "Still to answer", "enrolment.phd", "1 December 2026 (expected, not confirmed)", "Whoever runs a programme decides", "https://www.rgc.edu.hk/hkphd"},
		language.Traditional: {"尚待回答", "enrolment.phd", "主辦機構決定", "https://www.rgc.edu.hk/hkphd"},
		language.Simplified:  {"尚待回答", "enrolment.phd", "主办机构决定", "https://www.rgc.edu.hk/hkphd"},
	} {
		var b bytes.Buffer
		if err := OpenedText(&b, opened(t, pack, profile.New(), lang, "prog-hkpfs"), Options{}); err != nil {
			t.Fatal(err)
		}
		flat := strings.Join(strings.Fields(b.String()), " ")
		for _, text := range want {
			if !strings.Contains(flat, text) {
				t.Errorf("%s: no %q in %s", lang, text, b.String())
			}
		}
		if strings.Contains(flat, "Director of Immigration") {
			t.Errorf("%s: speaks of the Director of Immigration", lang)
		}
	}
}
