package packs

import (
	"testing"

	"talentnav/rules"
	"talentnav/rules/profile"
)

// guidedRoutes are those whose guides are written out.
var guidedRoutes = []string{"gep-professional", "asmtp", "iang-recent", "iang-non-recent", "iang-gba-recent", "iang-gba-non-recent"}

func guidedRoute(t *testing.T, id string) *rules.Route {
	t.Helper()
	pack, _, _ := shipped(t)
	for _, r := range pack.Routes {
		if r.ID == id {
			return r
		}
	}
	t.Fatalf("there is no route %q", id)
	return nil
}

func TestTheGuidesSpeakOnEveryTopic(t *testing.T) {
	for _, id := range guidedRoutes {
		r := guidedRoute(t, id)
		for _, topic := range rules.Topics() {
			if len(r.Guide(topic, profile.MustDate("2026-11-22"))) == 0 {
				t.Errorf("%s says nothing on %s", id, topic)
			}
		}
	}
}

// due adds up what one person pays who is granted more than 180 days.
func due(r *rules.Route, day string) (cents int64) {
	at := profile.MustDate(day)
	for _, p := range r.Guide(rules.AboutFees, at) {
		if amount, _ := p.Amount(at); p.UpTo.N == 0 {
			cents += amount
		}
	}
	return cents
}

func TestTheFeesOfALongStayChangeOnTheirDay(t *testing.T) {
	for day, want := range map[string]int64{"2022-12-28": 230_00, "2025-02-25": 230_00, "2025-02-26": 1_900_00, "2026-11-22": 1_900_00} {
		for _, id := range guidedRoutes {
			if got := due(guidedRoute(t, id), day); got != want {
				t.Errorf("%s on %s: %d cents, want %d", id, day, got, want)
			}
		}
	}
}

// Who waits for the last four weeks may have to leave; who is too early tries again.
func TestTheLongerWindowIsTheSaferOnceItIsReported(t *testing.T) {
	r := guidedRoute(t, "gep-professional")
	if before := r.Guide(rules.AboutFiling, profile.MustDate("2026-02-28")); len(before) != 1 || before[0].Length.String() != "4 weeks" {
		t.Errorf("before: %+v", before)
	}
	for _, p := range r.Guide(rules.AboutFiling, profile.MustDate("2026-03-01")) {
		if longer := p.Length.String() == "3 months"; p.Safer != longer || longer == (p.Confidence == rules.Official) {
			t.Errorf("%s: safer %v, confidence %v", p.Length, p.Safer, p.Confidence)
		}
	}
}

func TestATopTierExtensionIsFiveYearsOfEmploymentAndSixOfGraduates(t *testing.T) {
	for id, want := range map[string]string{"gep-professional": "60 months", "asmtp": "60 months", "iang-recent": "72 months", "iang-gba-non-recent": "72 months"} {
		for _, p := range guidedRoute(t, id).Guide(rules.AboutExtension, profile.MustDate("2026-11-22")) {
			if p.TopTier && p.Length.String() != want {
				t.Errorf("%s: %s, want %s", id, p.Length, want)
			}
		}
	}
}
