package report

import (
	"testing"

	"talentnav/app/result"
)

func TestColumnsOfAnswersStandOnlyWhereOneIs(t *testing.T) {
	tests := []struct {
		name string
		line result.Line
		want int // columns of the heading
	}{
		{"a judgement", result.Line{Says: "An officer decides."}, 1},
		{"an answer", result.Line{Says: "You are 18.", Told: "31"}, 3},
		{"a need", result.Line{Says: "You are 18.", Needed: "18"}, 3},
	}
	p := setting(t, sample("en"))
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := len(p.criteria("name", []result.Line{tt.line})[0].Cells); got != tt.want {
				t.Errorf("%d columns, want %d", got, tt.want)
			}
		})
	}
}

func TestDetailsLeaveOutWhatGoesWithoutSaying(t *testing.T) {
	p := setting(t, sample("en"))
	change := result.Line{State: "met", Change: "Wait."}
	if got := len(p.details(change, true)); got != 0 {
		t.Errorf("%d rows on how to change what is met, want none", got)
	}
	change.State = "not-met"
	if got := len(p.details(change, true)); got != 1 {
		t.Errorf("%d rows on how to change what is not met, want 1", got)
	}
	open := result.Line{State: "unknown", Why: p.say("why.not-asked")}
	if beside, alone := len(p.details(open, true)), len(p.details(open, false)); beside != 0 || alone != 1 {
		t.Errorf("%d and %d rows on why, want none where it stands beside and 1 where not", beside, alone)
	}
}

func TestACriterionStaysTogether(t *testing.T) {
	p := setting(t, sample("en"))
	lines := p.Routes[0].Decisive
	for _, l := range lines {
		rows := p.criterion(l, true, nil)
		for i, r := range rows {
			if r.Keep != (i < len(rows)-1) {
				t.Errorf("%s: row %d of %d: keep is %v", l.Says, i+1, len(rows), r.Keep)
			}
		}
	}
}
