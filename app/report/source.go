package report

import (
	"fmt"

	"talentnav/app/report/paper"
	"talentnav/app/result"
)

// sources numbers the texts that a result rests on, in the order in which the
// report comes to them. The same page cited at two places is one source.
type sources struct {
	number map[result.Source]int
	list   []result.Source
}

func newSources(r result.Result) *sources {
	s := &sources{number: map[result.Source]int{}}
	for _, route := range r.Routes {
		s.lines(route.Decisive)
		s.lines(route.Conditions)
		for _, c := range route.Caveats {
			s.add(c.Sources)
		}
		if guided(route) {
			s.guide(route.Guide)
		}
	}
	for _, route := range r.Routes {
		s.lines(route.Lines)
	}
	return s
}

func (s *sources) lines(lines []result.Line) {
	for _, l := range lines {
		s.add(l.Sources)
		if l.Confirmation != nil {
			s.add(l.Confirmation.Sources)
		}
		s.lines(l.Children)
	}
}

func (s *sources) guide(topics []result.Topic) {
	for _, t := range topics {
		for _, v := range t.Provisions {
			s.add(v.Sources)
		}
	}
}

func (s *sources) add(all []result.Source) {
	for _, one := range all {
		if page := pageOf(one); s.number[page] == 0 {
			s.list = append(s.list, page)
			s.number[page] = len(s.list)
		}
	}
}

func (s *sources) of(one result.Source) int { return s.number[pageOf(one)] }

// pageOf is a source without the place in it.
func pageOf(s result.Source) result.Source {
	s.At, s.Text = "", ""
	return s
}

// cites are the numbers of sources in brackets, each a link to the list.
func (p *report) cites(all []result.Source, s paper.Style) []paper.Run {
	var runs []paper.Run
	seen := map[int]bool{}
	for _, one := range all {
		n := p.cited.of(one)
		if seen[n] {
			continue
		}
		seen[n] = true
		runs = append(runs, paper.Run{Text: fmt.Sprintf("\u00a0[%d]", n), Style: s.In(linked), To: sourceAnchor(n)})
	}
	return runs
}

func sourceAnchor(n int) string { return fmt.Sprintf("source-%d", n) }

// sourceList prints every source once, with its address in full for those who
// read on paper.
func (p *report) sourceList() []paper.Row {
	if len(p.cited.list) == 0 {
		return nil
	}
	rows := []paper.Row{heading(p, p.say("report.sources"))}
	for i, s := range p.cited.list {
		rows = append(rows, p.sourceRow(i+1, s))
	}
	return rows
}

func (p *report) sourceRow(n int, s result.Source) paper.Row {
	about := result.Joined(" · ", s.Publisher, s.Dated)
	c := p.cell(28, width-28, plain(s.Title, fine.Heavy()))
	c = under(c, p.cell(28, width-28, plain(about, small)), p.cell(28, width-28, p.link(s.URL, small)))
	if s.Check != "" && s.Check != s.URL {
		c = under(c, p.cell(28, width-28, p.link(s.Check, small)))
	}
	if s.Local != "" {
		c = under(c, p.cell(28, width-28, p.link(s.Local, small)))
	}
	return paper.Row{
		Above: 4, Below: 4, Paint: ruled(0), Anchor: sourceAnchor(n), Section: p.say("report.sources"),
		Cells: []paper.Cell{p.cell(0, 28, plain(fmt.Sprintf("[%d]", n), fine)), c},
	}
}

// link is an address in full, with the language of its page where that is another
// than the reader's.
func (p *report) link(url string, s paper.Style) paper.Run {
	return link(result.Noted(p.lang, url), url, s)
}
