package report

import (
	"fmt"

	"talentnav/app/report/paper"
	"talentnav/app/result"
)

// The columns of the appendix.
const (
	treeW       = 256.0
	treeStateX  = 264.0
	treeStateW  = 50.0
	treeToldX   = 320.0
	treeToldW   = 78.0
	treeNeededX = 406.0
	indent      = 11.0
	deepest     = 9 // further levels are not moved in, so that text keeps room
)

// appendix is the whole tree of every route that has one. Of a route that is ruled
// out, what rules it out stands on its own page already.
func (p *report) appendix() []paper.Row {
	name := p.say("result.everything")
	begin := heading(p, name)
	begin.Break = true
	rows := []paper.Row{begin}
	telling := result.NewTelling(p.lang)
	left := false
	for i, r := range p.Routes {
		if ruledOut(r) && !p.all {
			left = true
			continue
		}
		rows = append(rows, p.tree(i, r, telling.Lines(r))...)
	}
	if len(rows) == 1 {
		return nil
	}
	if left {
		rows = append(rows, paper.Row{Gap: 14, Cells: []paper.Cell{p.cell(0, width, plain(p.say("report.left-out"), small))}})
	}
	rows[1].Gap = 0
	for i := range rows {
		rows[i].Section = name
	}
	return rows
}

func (p *report) tree(i int, r result.Route, lines []result.Line) []paper.Row {
	if len(lines) == 0 {
		return nil
	}
	heads := p.columnHeads(
		head{0, treeW, r.Title}, head{treeStateX, treeStateW, p.say("report.state")},
		head{treeToldX, treeToldW, p.say("result.told")}, head{treeNeededX, width - treeNeededX, p.say("result.needed")},
	)
	first := heads
	first.Gap, first.Anchor, first.Bookmark, first.Level = 14, fmt.Sprintf("tree-%d", i), r.Title, 1
	return p.branch([]paper.Row{first}, &heads, lines, 0)
}

func (p *report) branch(rows []paper.Row, heads *paper.Row, lines []result.Line, depth int) []paper.Row {
	for _, l := range lines {
		rows = append(rows, p.leaf(l, heads, depth))
		rows = p.branch(rows, heads, l.Children, depth+1)
	}
	return rows
}

// leaf is one line of the tree. A line that has others below it stays with the
// first of them.
func (p *report) leaf(l result.Line, heads *paper.Row, depth int) paper.Row {
	x := float64(min(depth, deepest))*indent + 12
	says := append([]paper.Run{plain(l.Says, fine)}, append(p.doubt(l), unlinked(p.cites(l.Sources, fine))...)...)
	if l.Same != "" {
		says = append(says, plain(" "+l.Same, small))
	}
	told := under(p.cell(treeToldX, treeToldW, plain(l.Told, fine)), p.cell(treeToldX, treeToldW, plain(l.Short, small)))
	return paper.Row{
		Above: 2, Below: 2, Keep: len(l.Children) > 0, Head: heads, Paint: ruled(x - 12),
		Cells: []paper.Cell{
			p.withTreeSign(p.cell(x, treeW-x, says...), l),
			p.cell(treeStateX, treeStateW, plain(l.StateText, fine.Heavy().In(stateInk(l)))),
			told, p.cell(treeNeededX, width-treeNeededX, plain(l.Needed, fine)),
		},
	}
}

// unlinked keeps the numbers of sources without their links, which in the
// hundreds of lines here would take more room in the file than all the text.
func unlinked(runs []paper.Run) []paper.Run {
	for i := range runs {
		runs[i].To, runs[i].Style.Ink = "", muted
	}
	return runs
}

func (p *report) withTreeSign(c paper.Cell, l result.Line) paper.Cell {
	return signed(c, -13, func(press *paper.Press, at paper.Point) { drawSign(press, l.Sign, stateInk(l), at, 3.4) })
}

// doubt says so where a line does not rest on the official text.
func (p *report) doubt(l result.Line) []paper.Run {
	if l.Confidence == "official" || l.ConfidenceText == "" {
		return nil
	}
	return []paper.Run{plain(" · "+l.ConfidenceText, fine.In(amber))}
}
