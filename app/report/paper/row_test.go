package paper

import "testing"

func stack(heights ...float64) Cell {
	var c Cell
	for _, h := range heights {
		c.Lines = append(c.Lines, Space(h))
	}
	return c
}

func TestRowIsAsTallAsItsTallestCell(t *testing.T) {
	r := Row{Above: 3, Below: 4, Gap: 50, Cells: []Cell{stack(10), stack(10, 10), {}}}
	if got := r.height(); got != 27 {
		t.Errorf("height %v, want 27", got)
	}
}

func TestSplit(t *testing.T) {
	r := Row{Above: 5, Anchor: "a", Bookmark: "b", Cells: []Cell{stack(10, 10, 10), stack(10)}}
	first, rest := r.split(28)
	if got := len(first.Cells[0].Lines); got != 2 {
		t.Errorf("the first part has %d lines, want 2", got)
	}
	if got := len(rest.Cells[0].Lines) + len(rest.Cells[1].Lines); got != 1 {
		t.Errorf("the rest has %d lines, want 1", got)
	}
	if rest.Anchor != "" || rest.Bookmark != "" || first.Anchor != "a" {
		t.Error("the name of a row belongs to its first part only")
	}
}

func TestSplitAlwaysTakesALine(t *testing.T) {
	first, rest := Row{Cells: []Cell{stack(100, 100)}}.split(10)
	if len(first.Cells[0].Lines) != 1 || len(rest.Cells[0].Lines) != 1 {
		t.Errorf("got %d and %d lines, want one each", len(first.Cells[0].Lines), len(rest.Cells[0].Lines))
	}
}
