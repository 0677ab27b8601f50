package paper

import (
	"bytes"
	"math"
	"strings"
	"testing"
)

func TestLinks(t *testing.T) {
	p := press(t)
	lines := p.Lines(400, Run{Text: "page", Style: plain, URL: "https://a.hk/(x)/繁"}, Run{Text: "script", Style: plain, URL: "javascript:alert(1)"},
		Run{Text: "file", Style: plain, URL: "file:///etc/passwd"})
	pdf := printed(t, p, Row{Cells: []Cell{{X: 50, Lines: lines}}})
	if !bytes.Contains(pdf, []byte(`/URI (https://a.hk/\(x\)/%E7%B9%81)`)) {
		t.Error("the address of a page is not there, or not escaped")
	}
	if n := bytes.Count(pdf, []byte("/S /URI")); n != 1 {
		t.Errorf("%d links, want only the one to the web", n)
	}
}

func TestFit(t *testing.T) {
	p := press(t)
	if got := p.Fit(Run{Text: "a\nb", Style: plain}, 100).Text; got != "a b" {
		t.Errorf("got %q", got)
	}
	cut := p.Fit(Run{Text: "優秀人才入境計劃（綜合計分制）", Style: plain}, 70)
	if !strings.HasSuffix(cut.Text, "…") || p.Width(cut) > 70 {
		t.Errorf("got %q, %v wide", cut.Text, p.Width(cut))
	}
}

func TestArc(t *testing.T) {
	centre := Point{X: 10, Y: 10}
	points := Arc(centre, 5, 0, 0.25)
	first, last := points[0], points[len(points)-1]
	if math.Hypot(first.X-10, first.Y-5) > 1e-9 || math.Hypot(last.X-15, last.Y-10) > 1e-9 {
		t.Errorf("a quarter goes from %v to %v, want from the top to the right", first, last)
	}
	for _, p := range points {
		if r := math.Hypot(p.X-10, p.Y-10); math.Abs(r-5) > 1e-9 {
			t.Errorf("%v is %v from the centre, want 5", p, r)
		}
	}
}

func TestAPictureThatIsNone(t *testing.T) {
	p := press(t)
	bad := Row{Cells: []Cell{{Lines: []Line{{Height: 10, Draw: func(p *Press, x, y float64) { p.Image([]byte("no picture"), x, y, 10, 10) }}}}}}
	if err := p.Print(&bytes.Buffer{}, book(bad)); err == nil {
		t.Error("want an error")
	}
}
