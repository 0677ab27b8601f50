package report

import (
	"testing"

	"talentnav/app/result"
)

func TestAppendixHoldsEveryLine(t *testing.T) {
	p := setting(t, sample("en"))
	p.all = true
	want := 1 // the heading
	for _, r := range p.Routes {
		if len(r.Lines) > 0 {
			want += 1 + len(below(r.Lines))
		}
	}
	if got := len(p.appendix()); got != want {
		t.Errorf("%d rows, want %d", got, want)
	}
}

func TestTheAppendixLeavesOutWhatIsRuledOutUnlessAllIsWanted(t *testing.T) {
	r := sample("en")
	ruled := 0
	for i := range r.Routes {
		if len(r.Routes[i].Lines) > 0 && ruled == 0 {
			r.Routes[i].Standing = "cannot-apply-now"
			ruled = len(below(r.Routes[i].Lines))
		}
	}
	p := setting(t, r)
	short := len(p.appendix())
	p.all = true
	if all := len(p.appendix()); ruled == 0 || short >= all {
		t.Errorf("%d rows, and %d of all; a route of %d lines is ruled out", short, all, ruled)
	}
}

func TestDeepLinesKeepRoom(t *testing.T) {
	p := setting(t, sample("en"))
	shallow, deep := p.leaf(result.Line{Says: "a"}, nil, 0), p.leaf(result.Line{Says: "a"}, nil, 400)
	if at := deep.Cells[0].X - shallow.Cells[0].X; at > treeW/2 {
		t.Errorf("a deep line begins %v further right; too little room is left", at)
	}
}

func TestNoAppendixWithoutLines(t *testing.T) {
	p := setting(t, result.Result{Routes: []result.Route{{Title: "A", Standing: "not-open"}}})
	if rows := p.appendix(); rows != nil {
		t.Errorf("%d rows, want none", len(rows))
	}
}
