package report

import (
	"testing"

	"talentnav/app/result"
)

func TestAppendixHoldsEveryLine(t *testing.T) {
	p := setting(t, sample("en"))
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
