package result

import "talentnav/rules"

// confirmationPage tells of an official text that no pack holds what is known of
// it, and where to read it.
func (l *Library) confirmationPage(out *LibraryPage, c *rules.Confirmation) {
	out.mark("doubt", l.lang.Say("kind.confirm"))
	l.firmMark(out, c.Origin)
	l.pageURL(out, c.URL, c.Origin)
	out.add("known", l.lang.Say("window.confirm-known"), texts("", l.texts(c.Known)...)...)
	if n := len(out.Sections); n > 0 {
		first := &out.Sections[n-1].Lines[0]
		first.Sources = l.sources(c.Cite)
	}
	for _, p := range l.a.Pack.Professions {
		if p.Confirmation == c {
			out.link(l.toProfession(p))
		}
	}
	for _, r := range l.a.Pack.Routes {
		if confirms(r.Root, c) {
			l.linkRoutes(out, []*rules.Route{r})
		}
	}
}

func confirms(c *rules.Criterion, wanted *rules.Confirmation) bool {
	return finds(c, func(c *rules.Criterion) bool { return c.Node.Confirm == wanted })
}

// finds looks through a criterion and all below it.
func finds(c *rules.Criterion, is func(*rules.Criterion) bool) bool {
	if c == nil {
		return false
	}
	if is(c) || finds(c.Node.Where, is) {
		return true
	}
	for _, k := range c.Node.Kids {
		if finds(k.Criterion, is) {
			return true
		}
	}
	return false
}

// criterionPage tells of a criterion with a name what it asks for, and of whom.
func (l *Library) criterionPage(out *LibraryPage, c *rules.Criterion) {
	confidence, tone := c.Confidence.String(), "doubt"
	if c.Confidence == rules.Official {
		tone = "sure"
	}
	out.mark(tone, l.lang.Say("confidence."+confidence))
	l.inForceMark(out, c.From, c.Until)
	l.firmMark(out, c.Origin)
	out.fact(l.lang.Say("library.days"), l.days(c.From, c.Until))
	out.fact(l.lang.Say("result.proof"), l.text(c.Evidence))
	out.fact(l.lang.Say("result.change"), l.text(c.Change))
	out.add("criteria", l.lang.Say("library.criteria"), l.own(c)...)
	for _, r := range l.a.Pack.Routes {
		if finds(r.Root, func(k *rules.Criterion) bool { return k == c }) {
			l.linkRoutes(out, []*rules.Route{r})
		}
	}
}

// own is a criterion as a route that is open has it, with all below it.
func (l *Library) own(c *rules.Criterion) []LibraryLine {
	for _, r := range l.a.Pack.Routes {
		if l.at.Before(l.a.Pack.From) || !holds(r.From, r.Until, l.at) || !finds(r.Root, func(k *rules.Criterion) bool { return k == c }) {
			continue
		}
		if line, ok := named(l.treeOf(r), c.ID); ok {
			return l.branches([]Line{line})
		}
	}
	return []LibraryLine{{Says: l.text(c.Says), Note: l.text(c.Note), Sources: l.sources(c.Cite)}}
}

func (l *Library) treeOf(r *rules.Route) []Line {
	standing, _ := l.a.Standing(r.ID)
	w := l.writer
	w.url = r.URL
	if root := w.reason(r, standing); root != nil {
		return []Line{w.tree(root, nil, true)}
	}
	return nil
}

func named(lines []Line, id string) (Line, bool) {
	for _, l := range lines {
		if l.ID == id {
			return l, true
		}
		if found, ok := named(l.Children, id); ok {
			return found, true
		}
	}
	return Line{}, false
}
