package paper

import (
	"fmt"
	"strings"
	"testing"
)

func row(name string, height float64) Row {
	return Row{Section: name, Cells: []Cell{stack(height)}}
}

// pagesOf names the rows of each page.
func pagesOf(rows ...Row) string {
	var out []string
	for _, s := range pages(0, 100, rows) {
		var names []string
		for _, r := range s.rows {
			names = append(names, r.Section)
		}
		out = append(out, strings.Join(names, " "))
	}
	return strings.Join(out, " | ")
}

func TestPages(t *testing.T) {
	keep := func(r Row) Row { r.Keep = true; return r }
	gap := func(r Row) Row { r.Gap = 20; return r }
	begin := func(r Row) Row { r.Break = true; return r }
	head := keep(row("head", 10))
	under := func(r Row) Row { r.Head = &head; return r }
	tests := []struct {
		name string
		rows []Row
		want string
	}{
		{"nothing is one page", nil, ""},
		{"rows fill a page", []Row{row("a", 50), row("b", 50), row("c", 50)}, "a b | c"},
		{"a gap counts", []Row{row("a", 50), gap(row("b", 50))}, "a | b"},
		{"but not at the top", []Row{gap(row("a", 50)), row("b", 50)}, "a b"},
		{"what belongs together moves together", []Row{row("a", 50), keep(row("title", 20)), row("b", 50)}, "a | title b"},
		{"unless it fits nowhere", []Row{row("a", 30), keep(row("b", 60)), row("c", 60)}, "a b | c"},
		{"a break", []Row{row("a", 10), begin(row("b", 10))}, "a | b"},
		{"a break at the top is none", []Row{begin(row("a", 10)), row("b", 10)}, "a b"},
		{"a heading is repeated", []Row{head, under(row("a", 60)), under(row("b", 60))}, "head a | head b"},
		{"a heading does not stay alone", []Row{row("x", 60), head, under(row("a", 60)), under(row("b", 60))}, "x | head a | head b"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := pagesOf(tt.rows...); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestARowTallerThanAPageIsSplit(t *testing.T) {
	var tall Row
	tall.Cells = []Cell{stack(make([]float64, 55)...)}
	for i := range tall.Cells[0].Lines {
		tall.Cells[0].Lines[i].Height = 10
	}
	head := Row{Keep: true, Cells: []Cell{stack(20)}}
	tall.Head = &head
	count := 0
	for _, s := range pages(0, 100, []Row{row("x", 15), head, tall}) {
		end := 0.0
		for _, r := range s.rows {
			end = r.top + r.height()
			if r.Head != nil {
				count += len(r.Cells[0].Lines)
			}
		}
		if end > 100 {
			t.Errorf("a page is %v long, want at most 100", end)
		}
	}
	if count != 55 {
		t.Errorf("%d lines were placed, want 55", count)
	}
}

func TestALineTallerThanAPageEnds(t *testing.T) {
	if got := pagesOf(row("a", 1000), row("b", 1000)); got != "a | b" {
		t.Errorf("got %q", got)
	}
}

func TestManyRows(t *testing.T) {
	var rows []Row
	for i := range 20_000 {
		rows = append(rows, row(fmt.Sprint(i), 10))
	}
	if got := len(pages(0, 100, rows)); got != 2_000 {
		t.Errorf("%d pages, want 2000", got)
	}
}
