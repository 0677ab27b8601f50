package rules

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"talentnav/rules/profile"
)

// Reading is how a firm came to know the text of an official profession.
type Reading struct {
	On       profile.Date // the day on which the page was read
	By       string       // who read it
	Language string       // in which it was typed, one of [Languages]
}

// Readings are the professions of overlays that complete the given one, in the
// order of the overlays.
func (p *Pack) Readings(official *Profession) (out []*Profession) {
	for _, one := range p.Professions {
		if one.Completes == official && official != nil {
			out = append(out, one)
		}
	}
	return out
}

// CompletedBy is the profession of an overlay whose standing the route is, if it
// is a firm's reading.
func (p *Pack) CompletedBy(r *Route) (*Profession, bool) {
	i := slices.IndexFunc(p.Professions, func(one *Profession) bool { return one.Completes != nil && one.Route == r })
	if i < 0 {
		return nil, false
	}
	return p.Professions[i], true
}

// reading reads who read the page, and when.
func (m *mapping) reading(key string) (r Reading) {
	n := m.take(key)
	if n == nil {
		return r
	}
	inner := m.mapping(n)
	r = Reading{inner.date("on"), inner.text("by"), Languages[inner.choice("in", Languages[:])]}
	if r.On.Year == 0 || strings.TrimSpace(r.By) == "" {
		m.fault(n, "give on: and by:, and in: unless it was English", "the reading is incomplete")
	}
	inner.done()
	return r
}

// checkReading wants a reading of what an overlay completes, and of nothing else.
func (l *loader) checkReading(m *mapping, at *yaml.Node, raw rawProfession) {
	read := raw.one.Read.On.Year != 0
	switch {
	case raw.completes != "" && !l.over():
		m.fault(at, "write it into the profession itself", "an official profession completes no other")
	case raw.completes != "" && !read:
		m.fault(at, "add read: {on: …, by: …}", "nobody is said to have read the page of %q", raw.completes)
	case raw.completes == "" && m.has("read"):
		m.fault(at, "add completes:, or leave read: out", "the reading completes no profession")
	}
}

// linkReading ties a firm's profession to the official one that it completes.
func (l *loader) linkReading(raw rawProfession) {
	if raw.completes == "" {
		return
	}
	p, official := raw.one, (*Profession)(nil)
	if one, ok := l.base.Profession(raw.completes); ok {
		official = one
	}
	switch {
	case official == nil:
		l.at(p.place, l.gone(), "profession %q is not in the pack", raw.completes)
	case len(l.pack.Readings(official)) > 0:
		l.at(p.place, "keep one of the two", "profession %q is completed twice", raw.completes)
	case !official.InForce(p.Read.On):
		l.at(p.place, "correct the day, or the profession", "profession %q was not on the list on %s, when its page was read", raw.completes, p.Read.On)
	}
	p.Completes = official
}

// readings keeps what a firm read from being more than "can apply if".
func (k *checker) readings() {
	for _, raw := range k.rawProfessions {
		r := raw.one.Route
		if raw.one.Completes != nil && r != nil && k.sizes[r.Root].nodes <= maxNodes && r.Root.certain() {
			k.at(raw.one.place, "put a judged by: below all:", "route %q could be met by a firm's reading alone", r.ID)
		}
	}
}

// certain reports whether the criterion can be met by what is told alone, with
// nobody else left to decide.
func (c *Criterion) certain() bool {
	if c.Confidence == Unconfirmed {
		return false
	}
	sure, all := 0, 0
	for _, k := range c.Node.Kids {
		if all += k.Weight; k.Criterion.certain() {
			sure += k.Weight
		}
	}
	switch c.Node.Op {
	case OpJudged, OpConfirmed:
		return false
	case OpTest:
		return true
	case OpSome, OpEvery:
		return c.Node.Where.certain()
	}
	return sure >= c.Node.Need && all > 0
}
