package report

import (
	"testing"

	"talentnav/app/result"
)

func TestABriefReportTellsInFullWhatIsOpenOrNearlyDecided(t *testing.T) {
	many := make([]result.Question, fewOpen+1)
	r, short := brief(result.Result{Routes: []result.Route{
		{ID: "open", Standing: "can-apply", Decisive: make([]result.Line, 1)},
		{ID: "nearly", Standing: "not-known-yet", Missing: many[1:], Decisive: make([]result.Line, 1)},
		{ID: "far", Standing: "not-known-yet", Missing: many, Decisive: make([]result.Line, 1)},
		{ID: "out", Standing: "cannot-apply-now", Decisive: make([]result.Line, 1)},
		{ID: "shut", Standing: "not-open"},
	}})
	for i, wantShort := range []bool{false, false, true, true, false} {
		if got := r.Routes[i]; short[got.ID] != wantShort || wantShort && got.Decisive != nil {
			t.Errorf("%s: short %v, %d lines", got.ID, short[got.ID], len(got.Decisive))
		}
	}
}
