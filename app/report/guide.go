package report

import (
	"fmt"
	"slices"
	"strings"

	"talentnav/app/report/paper"
	"talentnav/app/result"
)

// guided holds for routes that somebody may still apply for: only of these the
// report tells what comes with them.
func guided(r result.Route) bool {
	return r.Standing != "cannot-apply-now" && !closed(r)
}

// shared is what several routes of the report bring and ask alike. It is told
// once, after the routes.
type shared struct {
	guides []string
	routes []int
	topics []result.Topic
}

// sharedGuides gathers the guides that more than one route tells of, those of
// the same routes together.
func sharedGuides(routes []result.Route) (out []shared) {
	users := map[string][]int{}
	var order []string
	for i, r := range routes {
		for _, guide := range guidesOf(r) {
			if users[guide] == nil {
				order = append(order, guide)
			}
			users[guide] = append(users[guide], i)
		}
	}
	for _, guide := range order {
		if len(users[guide]) > 1 {
			out = together(out, guide, users[guide])
		}
	}
	for i := range out {
		out[i].topics = only(routes[out[i].routes[0]].Guide, func(t result.Topic, v result.Provision) bool {
			return t.Topic != "filing" && slices.Contains(out[i].guides, v.Guide)
		})
	}
	return slices.DeleteFunc(out, func(s shared) bool { return len(s.topics) == 0 })
}

func together(all []shared, guide string, routes []int) []shared {
	for i := range all {
		if slices.Equal(all[i].routes, routes) {
			all[i].guides = append(all[i].guides, guide)
			return all
		}
	}
	return append(all, shared{guides: []string{guide}, routes: routes})
}

// guidesOf are the guides behind what comes with a route, each once.
func guidesOf(r result.Route) (out []string) {
	if !guided(r) {
		return nil
	}
	for _, t := range r.Guide {
		for _, v := range t.Provisions {
			if !slices.Contains(out, v.Guide) {
				out = append(out, v.Guide)
			}
		}
	}
	return out
}

// only keeps the provisions that are wanted, and the topics that have any.
func only(topics []result.Topic, wanted func(result.Topic, result.Provision) bool) (out []result.Topic) {
	for _, t := range topics {
		all := t.Provisions
		t.Provisions = nil
		for _, v := range all {
			if wanted(t, v) {
				t.Provisions = append(t.Provisions, v)
			}
		}
		if len(t.Provisions) > 0 {
			out = append(out, t)
		}
	}
	return out
}

// guide tells on a route's pages what comes with it alone, and where the rest
// stands. Filing windows always stand here, for they can disagree.
func (p *report) guide(i int, r result.Route) []paper.Row {
	if !guided(r) {
		return nil
	}
	var rows []paper.Row
	if r.Fees != nil {
		rows = append(rows, p.list(p.say("guide.pay.label"), []item{p.feesItem(*r.Fees)})...)
	}
	rows = append(rows, p.topics(only(r.Guide, func(t result.Topic, v result.Provision) bool {
		return t.Topic == "filing" || !p.isShared(v.Guide)
	}))...)
	if see := p.see(i); len(see) > 0 {
		row := p.point(p.say("report.guides-more"))
		row.Cells[1].Lines = see
		rows = append(rows, row)
	}
	return headed(p.columnHeads(head{0, width, p.say("guide.title")}), rows)
}

// headed puts rows below their heading, if there are any.
func headed(head paper.Row, rows []paper.Row) []paper.Row {
	if len(rows) == 0 {
		return nil
	}
	head.Gap = 12
	return append([]paper.Row{head}, rows...)
}

func (p *report) isShared(guide string) bool {
	return slices.ContainsFunc(p.shared, func(s shared) bool { return slices.Contains(s.guides, guide) })
}

// see names the parts that hold for a route too, each with what it tells of and its
// page, which is known only when all pages are set.
func (p *report) see(route int) (lines []paper.Line) {
	for i, s := range p.shared {
		if !slices.Contains(s.routes, route) {
			continue
		}
		var topics []string
		for _, t := range s.topics {
			topics = append(topics, t.Title)
		}
		name := p.partName(i) + " – " + strings.Join(topics, " · ")
		lines = append(lines, paper.Line{Height: body.Leading, Draw: func(press *paper.Press, x, y float64) {
			number := plain(p.say("report.on-page", press.PageOf(partAnchor(i))), body.In(muted))
			room := width - textX - press.Width(number) - 8
			press.Text(press.Fit(paper.Run{Text: name, Style: body.In(linked), To: partAnchor(i)}, room), x, y)
			press.TextRight(number, x+width-textX, y)
		}})
	}
	return lines
}

func (p *report) partName(i int) string { return p.say("report.part", partLetter(i)) }

// partLetter goes on with AA after Z.
func partLetter(i int) string {
	if i >= 26 {
		return partLetter(i/26-1) + partLetter(i%26)
	}
	return string(rune('A' + i))
}

func partAnchor(i int) string { return fmt.Sprintf("part-%d", i) }

// sharedParts tell once what several routes bring and ask.
func (p *report) sharedParts() []paper.Row {
	if len(p.shared) == 0 {
		return nil
	}
	name := p.say("report.guides")
	rows := []paper.Row{heading(p, name)}
	for i, s := range p.shared {
		var routes []string
		for _, r := range s.routes {
			routes = append(routes, p.Routes[r].Short)
		}
		head := p.columnHeads(head{0, width, p.partName(i) + " – " + strings.Join(routes, " · ")})
		head.Anchor = partAnchor(i)
		rows = append(rows, headed(head, p.topics(s.topics))...)
	}
	for i := range rows {
		rows[i].Section = name
	}
	return rows
}

func (p *report) topics(all []result.Topic) (rows []paper.Row) {
	for _, t := range all {
		if t.Topic == "documents" {
			rows = append(rows, p.checklists(t)...)
			continue
		}
		var items []item
		for _, v := range t.Provisions {
			items = append(items, p.provision(v))
		}
		rows = append(rows, p.list(t.Title, items)...)
	}
	return rows
}

// checklists are the documents with a box before each, by who gives them.
func (p *report) checklists(t result.Topic) (rows []paper.Row) {
	for i, g := range t.ByGiver(p.lang) {
		name := g.Title
		if i == 0 {
			name = t.Title + "\n" + name
		}
		var items []item
		for _, v := range g.Provisions {
			items = append(items, p.provision(v))
		}
		rows = append(rows, p.signedList(name, g.Title, items, box)...)
	}
	return rows
}

func box(press *paper.Press, at paper.Point) { square(press, ink, at, 4) }

// provision is a sentence after its figures, with what bounds it and how sure it
// is in small print.
func (p *report) provision(v result.Provision) item {
	var runs item
	if v.Safer {
		runs = append(runs, plain(p.say("guide.safer")+" · ", body.Heavy().In(green)))
	}
	if figures := result.Joined(" · ", v.Number, v.Short); figures != "" {
		runs = append(runs, plain(figures+p.say("list.colon"), body.Heavy()))
	}
	runs = append(runs, plain(result.Joined(" ", v.Asked(p.lang), v.Because), body))
	if about := result.Joined(" · ", v.Waiver(p.lang), v.Applies(p.lang), v.Note); about != "" {
		runs = append(runs, plain(" "+about, small))
	}
	if v.ConfidenceText != "" {
		runs = append(runs, plain(" · "+v.ConfidenceText, small.Heavy().In(amber)))
	}
	if v.URL != "" {
		runs = append(runs, plain(" ", small), p.link(v.URL, small))
	}
	return append(runs, p.cites(v.Sources, small)...)
}

func (p *report) feesItem(f result.Fees) item {
	runs := item{plain(f.Text, body)}
	if f.ConfidenceText != "" {
		runs = append(runs, plain(" · "+f.ConfidenceText, small.Heavy().In(amber)))
	}
	return runs
}
