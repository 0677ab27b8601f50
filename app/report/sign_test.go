package report

import (
	"bytes"
	"testing"
	"time"

	"talentnav/app/report/paper"
	"talentnav/assets"
)

func TestEverySignIsDrawn(t *testing.T) {
	for _, sign := range []string{"✓", "✗", "?", "⚖", "◔", "◇", "☐", "–"} {
		if signs[sign] == nil {
			t.Errorf("no shape for %s", sign)
		}
	}
	for _, standing := range order {
		if _, ok := standings[standing]; !ok {
			t.Errorf("no look for %s", standing)
		}
	}
}

// A sign that is not known yet is set as a character, and every shape stays
// within its circle and a little more.
func TestSigns(t *testing.T) {
	press, err := paper.New(assets.PDFFont(false), assets.PDFFont(true))
	if err != nil {
		t.Fatal(err)
	}
	furniture := func(p *paper.Press, _ paper.Page) {
		x := 60.0
		for _, sign := range []string{"✓", "✗", "?", "⚖", "◔", "◇", "☐", "–", "★", "", "ab"} {
			drawSign(p, sign, red, paper.Point{X: x, Y: 100}, 20)
			x += 45
		}
		for i, standing := range append(order, "new") {
			l := standingLook(standing)
			l.shape(p, l.ink, paper.Point{X: 80 + 60*float64(i), Y: 200}, 25)
		}
	}
	var out bytes.Buffer
	if err := press.Print(&out, paper.Book{Language: "en", Created: time.Unix(0, 0).UTC(), Bottom: 800, Furniture: furniture}); err != nil {
		t.Fatal(err)
	}
}
