package paper

import (
	"bytes"
	"errors"
	"testing"
)

func TestSameRowsSameBytes(t *testing.T) {
	make := func() []byte {
		p := press(t)
		return printed(t, p, Row{Anchor: "a", Bookmark: "b", Cells: []Cell{{X: 50, Lines: p.Lines(100, Run{Text: "香港 Hong Kong", Style: plain, URL: "https://www.gov.hk/繁"})}}})
	}
	if !bytes.Equal(make(), make()) {
		t.Error("the bytes differ")
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestAFullDiskIsAnError(t *testing.T) {
	if err := press(t).Print(full{}, book()); err == nil {
		t.Error("want an error")
	}
}

func TestPageOf(t *testing.T) {
	p := press(t)
	seen := 0
	first := Row{Cells: []Cell{{Lines: []Line{{Height: 10, Draw: func(p *Press, _, _ float64) { seen = p.PageOf("later") }}}}}}
	printed(t, p, first, Row{Break: true, Anchor: "later"})
	if seen != 2 {
		t.Errorf("the first page knows of page %d, want 2", seen)
	}
}

func TestFurnitureKnowsItsPage(t *testing.T) {
	b := book(Row{Section: "one"}, Row{Section: "two", Break: true})
	var got []Page
	b.Furniture = func(_ *Press, page Page) { got = append(got, page) }
	if err := press(t).Print(&bytes.Buffer{}, b); err != nil {
		t.Fatal(err)
	}
	if len(got) != 2 || got[0] != (Page{1, 2, "one"}) || got[1] != (Page{2, 2, "two"}) {
		t.Errorf("got %+v", got)
	}
}
