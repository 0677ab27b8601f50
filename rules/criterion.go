package rules

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"talentnav/rules/profile"
)

// chain is the names of the criteria that are being linked, innermost first. It
// guards against a criterion that contains itself.
type chain struct {
	id    string
	above *chain
	depth int
}

func (c *chain) with(id string) *chain {
	if c == nil {
		return &chain{id, nil, 1}
	}
	return &chain{id, c, c.depth + 1}
}

// to writes the circle out that closes with id.
func (c *chain) to(id string) string {
	var out []string
	for ; c != nil; c = c.above {
		out = append(out, c.id)
		if c.id == id {
			break
		}
	}
	slices.Reverse(out)
	return strings.Join(append(out, id), " → ")
}

// criterion links the named criterion once and returns it.
func (l *loader) criterion(id string, path *chain) *Criterion {
	if c := l.pack.Criteria[id]; c != nil {
		return c
	}
	raw := l.rawCriteria[id]
	if l.linking[id] {
		l.at(raw.at, "break the circle", "criterion %q contains itself: %s", id, path.to(id))
		return nil
	}
	path = path.with(id)
	if path.depth > maxLevels {
		l.at(raw.at, "flatten the rule", "more than %d criteria contain each other", maxLevels)
		return nil
	}
	l.linking[id] = true
	c := l.build(raw.m, id, path, -1)
	l.linking[id] = false
	l.pack.Criteria[id] = c
	return c
}

// child is a reference to a named criterion, or a node written in place.
func (l *loader) child(r *reader, n *yaml.Node, path *chain) *Criterion {
	return l.childIn(r, n, path, -1)
}

// childIn does so inside the "where" of the given list.
func (l *loader) childIn(r *reader, n *yaml.Node, path *chain, list int) *Criterion {
	if n.Kind != yaml.ScalarNode {
		return l.build(r.mapping(n), "", path, list)
	}
	if _, ok := l.rawCriteria[n.Value]; !ok && l.base.Criteria[n.Value] == nil {
		r.fault(n, l.gone(), "criterion %q is not in the pack", n.Value)
		return nil
	}
	if list >= 0 {
		r.fault(n, "write the test in place", "a criterion by name cannot stand in a where")
		return nil
	}
	return l.criterion(n.Value, path)
}

func (l *loader) build(m *mapping, id string, path *chain, list int) *Criterion {
	c := &Criterion{
		ID: id, Says: m.sentence("says"), Note: m.sentence("note"), Evidence: m.sentence("evidence"), Change: m.sentence("change"),
		Kind:       Kind(m.choice("kind", kindNames[:])),
		Confidence: l.confidence(m),
		From:       m.date("from"), Until: m.date("until"),
		Cite: l.cites(m), Shows: m.names("shows"), Spares: m.choice("spares", []string{"false", "true"}) == 1, Origin: l.overlay.ID, signed: m.signed(m.node),
	}
	if c.Until.Year != 0 && c.Until.Before(c.From) {
		m.fault(m.node, "correct one of the two days", "the criterion ends before it starts")
	}
	l.linkCites(c.place, c.Cite)
	for _, fact := range c.Shows {
		if _, ok := profile.FactIndex(fact); !ok {
			l.at(c.place, "use a fact's id", "shows: fact %q is not known", fact)
		}
	}
	l.node(m, c, path, list)
	m.done()
	return c
}

// confidence is official when left out; in an overlay, where nothing is, reported.
func (l *loader) confidence(m *mapping) Confidence {
	c := Confidence(m.choice("confidence", confidenceNames[:]))
	if n := m.value["confidence"]; l.over() && c == Official {
		if n != nil && n.Value == confidenceNames[Official] {
			m.fault(n, "leave it out, or write reported or unconfirmed", "a criterion of an overlay is never official")
		}
		return Reported
	}
	return c
}

// nodeKeys are the words that say what a node is; each has exactly one.
var nodeKeys = []string{"all", "any", "at least", "points", "some", "every", "fact", "judged by", "confirm"}

func (l *loader) node(m *mapping, c *Criterion, path *chain, list int) {
	var found []string
	for _, key := range nodeKeys {
		if m.has(key) {
			found = append(found, key)
		}
	}
	if len(found) != 1 {
		m.fault(m.node, "use exactly one of: "+strings.Join(nodeKeys, ", "), "the node has %d kinds of test", len(found))
		m.taken = append(m.taken, nodeKeys...)
		return
	}
	switch found[0] {
	case "all", "any", "at least", "points":
		l.gate(m, c, found[0], path, list)
	case "some", "every":
		l.quantifier(m, c, found[0], path, list)
	case "fact":
		l.test(m, c, list)
	case "judged by":
		l.judged(m, c)
	case "confirm":
		l.confirmed(m, c, list)
	}
}

func (l *loader) gate(m *mapping, c *Criterion, key string, path *chain, list int) {
	n := &c.Node
	kids := key
	switch key {
	case "all":
		n.Op = OpAll
	case "any":
		n.Op = OpAny
	case "at least":
		n.Op, n.Need, kids = OpAtLeast, m.number("at least"), "of"
	case "points":
		n.Op, n.Need = OpPoints, m.number("pass")
	}
	items := m.items(kids)
	if m.many(m.node, len(items), maxKids, "kids of one gate") {
		items = nil
	}
	for _, item := range items {
		if kid, ok := l.kid(m, item, key, path, list); ok {
			n.Kids = append(n.Kids, kid)
		}
	}
	l.gateNeed(m, n)
}

func (l *loader) kid(m *mapping, item *yaml.Node, key string, path *chain, list int) (Kid, bool) {
	weight := 1
	if key == "points" {
		w := m.mapping(item)
		weight = w.number("points")
		if item = w.need("when"); item == nil {
			return Kid{}, false
		}
		w.done()
	}
	c := l.childIn(m.reader, item, path, list)
	return Kid{c, weight}, c != nil
}

// gateNeed keeps the need within what the kids can give; "all" and "any" are
// the same counting gate with another need.
func (l *loader) gateNeed(m *mapping, n *Node) {
	total := 0
	for _, k := range n.Kids {
		if k.Weight < 1 || k.Weight > 1000 {
			m.fault(m.node, "use points from 1 to 1000", "a kid gives %d points", k.Weight)
		}
		total += k.Weight
	}
	switch n.Op {
	case OpAll:
		n.Need = total
	case OpAny:
		n.Need = 1
	}
	if total >= 1<<lane {
		m.fault(m.node, "split the gate", "the kids give %d points, more than %d", total, 1<<lane-1)
	}
	if len(n.Kids) == 0 || n.Need < 1 || n.Need > total {
		m.fault(m.node, "ask for 1 to as many as there are", "the gate asks for %d of %d", n.Need, total)
	}
}

func (l *loader) quantifier(m *mapping, c *Criterion, key string, path *chain, list int) {
	name := m.take(key)
	i, ok := profile.ListIndex(m.scalar(name))
	if !ok || list >= 0 {
		m.fault(name, "use nationalities or degrees, and not inside another where", "list %q cannot be looked through here", name.Value)
		m.take("where")
		return
	}
	c.Node.Op, c.Node.List = OpSome, i
	if key == "every" {
		c.Node.Op = OpEvery
	}
	if where := m.need("where"); where != nil {
		c.Node.Where = l.childIn(m.reader, where, path, i)
	}
}

func (l *loader) judged(m *mapping, c *Criterion) {
	c.Node.Op = OpJudged
	by := m.take("judged by")
	if a := l.pack.authorities[m.scalar(by)]; a != nil {
		c.Node.By = &a.Authority
	} else {
		m.fault(by, l.gone(), "authority %q is not in the pack", by.Value)
	}
	switch c.Kind {
	case Rule:
		c.Kind = Judgement
	case Confirm:
		m.fault(m.node, "use judgement, quota or selection", "a judged node cannot be of kind confirm")
	}
}

func (l *loader) confirmed(m *mapping, c *Criterion, list int) {
	c.Node.Op, c.Kind = OpConfirmed, Confirm
	c.Node.Presumed = m.choice("presume", []string{"false", "true"}) == 1
	if list >= 0 {
		m.fault(m.node, "state it outside the where", "a person confirms a text as a whole, not for each record")
	}
	n := m.take("confirm")
	if c.Node.Confirm = l.pack.Confirmations[m.scalar(n)]; c.Node.Confirm == nil {
		m.fault(n, l.gone(), "confirmation %q is not in the pack", n.Value)
	}
}

func (l *loader) test(m *mapping, c *Criterion, list int) {
	c.Node.Op = OpTest
	name := m.take("fact")
	facts, find := profile.FactSchema, profile.FactIndex
	if list >= 0 {
		facts, find = profile.Lists[list].Fields, profile.Lists[list].FieldIndex
	}
	i, ok := find(m.scalar(name))
	c.Node.Fact = i
	var found []string
	for _, op := range boundOps {
		if m.has(op) {
			found = append(found, op)
		}
	}
	if !ok || len(found) != 1 {
		m.taken = append(m.taken, boundOps...)
		if !ok {
			m.fault(name, "use a fact's id", "fact %q is not known here", name.Value)
			return
		}
		m.fault(m.node, "use exactly one of: "+strings.Join(boundOps, ", "), "the test has %d comparisons", len(found))
		return
	}
	c.Node.tests = &facts[i]
	c.Node.Bound = l.bound(m, found[0], facts[i])
}
