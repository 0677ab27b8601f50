package result

import (
	"encoding/json"
	"testing"

	"talentnav/app/language"
)

func TestFeesOfOnePersonAreAddedUpFromTheRules(t *testing.T) {
	for _, c := range []struct{ day, text, confidence string }{
		{"2025-02-25", "HK$230 to apply", ""},
		{"2025-02-26", "stay of over 180 days: HK$600 to apply and HK$1,300 on approval, HK$1,900 in all", "reported"}, // the first stay is a year
		{"2027-01-01", "stay of over 180 days: HK$700.50 to apply and HK$1,300 on approval, HK$2,000.50 in all; stay of up to 180 days: HK$700.50 to apply and HK$600 on approval, HK$1,300.50 in all", "reported"},
	} {
		fees := built(t, "", c.day, language.English).route(t, "rich").Fees
		if fees == nil || fees.Text != c.text || fees.Confidence != c.confidence {
			t.Errorf("%s: got %+v", c.day, fees)
		}
	}
}

func TestFeesHaveTheirNumbersBesideTheirWords(t *testing.T) {
	got, _ := json.Marshal(built(t, "", "2026-02-01", language.English).route(t, "rich").Fees.Totals)
	want := `[{"over":{"n":180,"unit":"days","text":"180 days"},"amount":{"hkd":1900,"text":"HK$1,900"},"text":"stay of over 180 days: HK$600 to apply and HK$1,300 on approval"},{"up_to":{"n":180,"unit":"days","text":"180 days"},"amount":{"hkd":1200,"text":"HK$1,200"},"text":"stay of up to 180 days: HK$600 to apply and HK$600 on approval"}]`
	if string(got) != want {
		t.Errorf("got %s", got)
	}
}

func TestARouteOfWhichNoFeeIsKnownHasNone(t *testing.T) {
	if fees := built(t, "", "2026-02-01", language.English).route(t, "learned").Fees; fees != nil {
		t.Errorf("got %+v", fees)
	}
}

func TestFeesPaidTogetherAreAddedUp(t *testing.T) {
	all := paid(paid(nil, payment{due: "application", cents: 60000}), payment{due: "application", cents: 9000})
	if len(all) != 1 || all[0].cents != 69000 {
		t.Errorf("got %+v", all)
	}
	if totals := totalsOf(all); len(totals) != 1 || totals[0].cents != 69000 {
		t.Errorf("got %+v", totals)
	}
}
