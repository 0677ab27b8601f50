package rules

import (
	"maps"
	"slices"
)

// compareLists goes by the ids of the lists and, within one, by the order of
// its entries.
func (c *comparer) compareLists() {
	ids := maps.Clone(c.before.pack.Lists)
	maps.Copy(ids, c.after.pack.Lists)
	for _, id := range slices.Sorted(maps.Keys(ids)) {
		c.compareList(c.before.pack.Lists[id], c.after.pack.Lists[id])
	}
}

func (c *comparer) compareList(b, a *List) {
	switch {
	case b == nil:
		c.list(Difference{What: ListAdded, Alters: a.Of == "institution"}, a)
		return
	case a == nil:
		c.list(Difference{What: ListRemoved, Alters: b.Of == "institution"}, b)
		return
	}
	w := words{c, Difference{What: ListWords, List: a, Routes: c.routesTesting(a)}}
	w.text("title", b.Title, a.Title)
	w.text("note", b.Note, a.Note)
	w.names("lookalikes", b.lookalikeNames(), a.lookalikeNames())
	w.texts("cautions", b.cautionTexts(), a.cautionTexts())
	for i := range b.Entries {
		if _, still := a.Entry(b.Entries[i].ID); !still {
			c.entryGone(a, &b.Entries[i])
		}
	}
	for i := range a.Entries {
		if was, ok := b.Entry(a.Entries[i].ID); ok {
			c.compareEntry(a, &was, &a.Entries[i])
		} else {
			c.entryCome(a, &a.Entries[i])
		}
	}
}

// list completes a difference of a list and adds it.
func (c *comparer) list(d Difference, l *List) {
	var open bool
	d.List = l
	d.Routes, open = c.movable(c.routesTesting(l))
	d.Alters = d.Alters && open
	if !d.Alters && d.Class == OfRule {
		d.Class = OfLater
	}
	c.add(d)
}

// entryGone and entryCome tell of an entry that stands in one pack only. The
// name of a university counts even while it is not on the list: it is known to
// be no other one.
func (c *comparer) entryGone(l *List, e *Entry) {
	d := Difference{What: EntryRemoved, Entry: e, Alters: e.InForce(c.before.at) || c.recognises(l), Before: Side{From: e.From, Until: e.Until}}
	d.Cite = citeOf(c.before.pack, e.Source)
	c.list(d, l)
}

func (c *comparer) entryCome(l *List, e *Entry) {
	d := Difference{What: EntryAdded, Entry: e, Alters: e.InForce(c.after.at) || c.recognises(l), After: Side{From: e.From, Until: e.Until}}
	d.Cite = citeOf(c.after.pack, e.Source)
	c.list(d, l)
}

func (c *comparer) recognises(l *List) bool { return l.Of == "institution" && c.learned }

func (c *comparer) compareEntry(l *List, b, a *Entry) {
	before, after := b.InForce(c.before.at), a.InForce(c.after.at)
	d := Difference{Entry: a, Alters: before != after, Before: Side{From: b.From, Until: b.Until}, After: Side{From: a.From, Until: a.Until}}
	d.Cite = citeOf(c.after.pack, a.Source)
	switch {
	case after && !before:
		d.What = EntryStarts
	case before && !after:
		d.What, d.Cite = EntryEnds, citeOf(c.after.pack, a.Removed)
	case b.From != a.From || b.Until != a.Until:
		d.What, d.Class = EntryDates, OfLater
	}
	if d.What != 0 {
		c.list(d, l)
	}
	c.compareNames(l, b, a)
	w := words{c, Difference{What: EntryWords, List: l, Entry: a, Routes: c.routesTesting(l), Cite: citeOf(c.after.pack, a.Source)}}
	w.text("name", b.Name, a.Name)
	w.text("note", b.Note, a.Note)
	w.plain("place", b.Place, a.Place)
	w.names("search", b.Search, a.Search)
	w.plain("source", b.Source, a.Source)
	w.plain("removed", b.Removed, a.Removed)
}

// compareNames tells of writings that are recognised on one side only.
func (c *comparer) compareNames(l *List, b, a *Entry) {
	if slices.Equal(b.names(), a.names()) {
		return
	}
	lost, won := unlike(b.names(), a.names()), unlike(a.names(), b.names())
	if len(lost)+len(won) == 0 {
		return
	}
	c.list(Difference{
		What: EntryNames, Entry: a, Alters: c.recognises(l), Cite: citeOf(c.after.pack, a.Source),
		Before: Side{Need: Need{Names: lost}}, After: Side{Need: Need{Names: won}},
	}, l)
}

// unlike are the names that are no writing of any of the others.
func unlike(names, others []string) (out []string) {
	known := map[string]bool{}
	for _, o := range others {
		known[Fold(o)] = true
	}
	for _, n := range names {
		if folded := Fold(n); !known[folded] {
			known[folded] = true
			out = append(out, n)
		}
	}
	return out
}

func citeOf(p *Pack, source string) []Cite {
	if s := p.Sources[source]; s != nil {
		return []Cite{{Source: s}}
	}
	return nil
}

// routesTesting are the routes with a leaf in force that tests a list, or, of a
// list of universities, that tests any university: what one list knows, all do.
func (c *comparer) routesTesting(l *List) []*Route {
	var out []*Route
	for _, r := range slices.Concat(c.after.pack.Routes, c.before.pack.Routes) {
		if r = c.find(r.ID); !slices.Contains(out, r) && (c.before.tests(r.ID, l) || c.after.tests(r.ID, l)) {
			out = append(out, r)
		}
	}
	return out
}

func (p *Program) tests(route string, l *List) bool {
	r, ok := p.pack.Route(route)
	return ok && p.testsBelow(r.Root, -1, l)
}

func (p *Program) testsBelow(c *Criterion, list int, l *List) bool {
	n := &c.Node
	if n.Op == OpTest {
		f := factAt(c, list)
		step, ok := n.Bound.at(p.at)
		return ok && f.ID == l.Of && (l.Of == "institution" || step.List.id() == l.ID)
	}
	if n.Where != nil && p.testsBelow(n.Where, n.List, l) {
		return true
	}
	return slices.ContainsFunc(n.Kids, func(k Kid) bool {
		return inForce(k.Criterion.From, k.Criterion.Until, p.at) && p.testsBelow(k.Criterion, list, l)
	})
}

// compareConfirmations tells of official texts: they decide nothing by
// themselves, but whoever stated to meet one should read it again.
func (c *comparer) compareConfirmations() {
	all := maps.Clone(c.before.pack.Confirmations)
	maps.Copy(all, c.after.pack.Confirmations)
	for _, id := range slices.Sorted(maps.Keys(all)) {
		b, a := c.before.pack.Confirmations[id], c.after.pack.Confirmations[id]
		base := Difference{Confirmation: all[id], Cite: all[id].Cite, Class: OfWords, Routes: c.routesConfirming(id)}
		switch {
		case b == nil:
			base.What = ConfirmationAdded
			c.add(base)
		case a == nil:
			base.What = ConfirmationRemoved
			c.add(base)
		default:
			base.What = ConfirmationWords
			c.confirmationWords(words{c, base}, b, a)
		}
	}
}

func (c *comparer) confirmationWords(w words, b, a *Confirmation) {
	w.text("asks", b.Asks, a.Asks)
	w.texts("known", b.Known, a.Known)
	w.plain("url", b.URL, a.URL)
	if !sameCites(b.Cite, a.Cite) {
		w.side("cite", Side{Cite: b.Cite}, Side{Cite: a.Cite})
	}
}

func (c *comparer) routesConfirming(id string) []*Route {
	var out []*Route
	for i, under := range c.under {
		for k := range under {
			if k.Node.Confirm != nil && k.Node.Confirm.ID == id {
				for _, r := range c.routesOf([]*Criterion{k, nil}[i], []*Criterion{nil, k}[i]) {
					if !slices.Contains(out, r) {
						out = append(out, r)
					}
				}
			}
		}
	}
	return c.inOrder(out)
}

// inOrder puts routes in the packs' order.
func (c *comparer) inOrder(routes []*Route) []*Route {
	var out []*Route
	for _, r := range slices.Concat(c.after.pack.Routes, c.before.pack.Routes) {
		if r = c.find(r.ID); slices.Contains(routes, r) && !slices.Contains(out, r) {
			out = append(out, r)
		}
	}
	return out
}

// compareSources tells of sources that both packs have: one that came or went
// shows where it is cited.
func (c *comparer) compareSources() {
	for _, id := range slices.Sorted(maps.Keys(c.after.pack.Sources)) {
		b, a := c.before.pack.Sources[id], c.after.pack.Sources[id]
		if b == nil {
			continue
		}
		w := words{c, Difference{What: SourceWords, Source: a, Cite: []Cite{{Source: a}}}}
		w.text("title", b.Title, a.Title)
		w.text("publisher", b.Publisher, a.Publisher)
		w.plain("url", b.URL, a.URL)
		w.plain("check", b.Check, a.Check)
		w.text("also-at", b.AlsoAt, a.AlsoAt)
		w.flag("official", b.Official, a.Official)
		w.date("revised", b.Revised, a.Revised)
		w.date("captured", b.Captured, a.Captured)
		w.text("note", b.Note, a.Note)
	}
}
