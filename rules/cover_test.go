package rules_test

import (
	"slices"
	"strings"
	"testing"

	"talentnav/rules"
)

func gaps(c rules.Cover) (ids []string) {
	for _, g := range c.Gaps {
		ids = append(ids, g.ID)
	}
	return ids
}

func TestCoverNamesWhatNoCaseShows(t *testing.T) {
	cover := soundCases(t, ordinary).Cover(villagePack(t))
	got := gaps(cover)
	for _, want := range []string{
		"old: not-met", "old: unknown", "old: just beyond 18 years of 2024-01-01", "old: exactly 21 years of 2026-01-01",
		"old: step 2026-01-01, on 2025-12-31", "old: step 2026-01-01, on 2026-01-01",
		"from-far: fails", "from-far/where: not-met", "means: fails", "means/points[0]: exactly 100_000 HKD of 2024-01-01",
		"means/points[1]/all[0]: met", "calm: first day 2025-06-01, on 2025-05-31", "citizen: fails",
		"reader/any[0]: depends", "reader/any[0]: unknown", "reader/any[1]: depends", "reader/any[1]: unknown",
		"route settle: on 2024-01-01", "route read: on 2024-02-29", "route read: on 2026-06-30", "route read: on 2026-07-01",
		"list far: DE, the day before its first", "list far: DE, its last day", "list far: DE, the day after its last",
	} {
		if !slices.Contains(got, want) {
			t.Errorf("no gap %q in %q", want, got)
		}
	}
	for _, no := range []string{
		"old: met", "old: exactly 18 years of 2024-01-01", "from-far/where: met", "citizen: holds", "means/points[1]/all[1]: depends",
		"means/points[1]/all[1]: not-met", "reader/any[1]: not-met", "reader: fails", "route settle: on 2023-12-31", "list far: FR, its first day",
	} {
		if slices.Contains(got, no) {
			t.Errorf("gap %q is seen, or cannot be", no)
		}
	}
	if cover.Leaves != 8 || cover.Possible != [4]int{7, 6, 5, 3} || cover.Seen != [4]int{1, 0, 4, 1} {
		t.Errorf("got %d leaves, possible %v, seen %v", cover.Leaves, cover.Possible, cover.Seen)
	}
}

func TestEveryProposalHoldsAndShowsWhatWasMissing(t *testing.T) {
	text, pack := ordinary, villagePack(t)
	for range 3 {
		cases := soundCases(t, text)
		cover := cases.Cover(pack)
		if len(cover.Gaps) == 0 {
			return
		}
		for _, g := range cases.Propose(pack, cover.Gaps) {
			if g.Proposal == "" {
				t.Errorf("no proposal for %q", g.ID)
			}
			text += g.Proposal
		}
	}
	t.Errorf("still missing: %q", gaps(soundCases(t, text).Cover(pack)))
}

func TestAProposalIsMadeFromTheCaseThatTurnsOnTheLeaf(t *testing.T) {
	other := `  - case: A miller who is turned away anyway
    at: 2025-08-01
    facts: {person.age: 17 years, nationalities: []}
    expect: {settle: cannot-apply-now}
`
	text := strings.Replace(ordinary, "cases:\n", "cases:\n"+other, 1)
	cases := soundCases(t, text)
	for _, g := range cases.Propose(villagePack(t), cases.Cover(villagePack(t)).Gaps) {
		if g.ID == "old: unknown" && !strings.Contains(g.Proposal, "like: A farmer from France\n    at: 2025-08-01\n    facts: {person.age: unknown}\n    expect: {settle: not-known-yet}") {
			t.Errorf("got\n%s", g.Proposal)
		}
	}
}
