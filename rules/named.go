package rules

import (
	"slices"

	"go.yaml.in/yaml/v4"
)

func (l *loader) source(id string, at *yaml.Node, m *mapping) {
	l.unique(m.place(at), id, l.pack.Sources[id] != nil, l.base.Sources[id] != nil)
	s := &Source{
		ID: id, Title: m.sentence("title"), Publisher: m.sentence("publisher"), URL: m.text("url"), Check: m.text("check"),
		Official: m.choice("kind", []string{"reported", "official"}) == 1,
		Revised:  m.date("revised"), Captured: m.date("captured"), Note: m.sentence("note"), AlsoAt: m.addresses(),
		Origin: l.overlay.ID, signed: m.signed(at),
	}
	if s.Title.IsZero() || s.Publisher.IsZero() || s.URL == "" && s.Check == "" {
		m.fault(at, "give title:, publisher: and url: or check:", "source %q is incomplete", id)
	}
	if l.over() && s.Official {
		m.fault(m.value["kind"], "write kind: reported, or cite the official source by its id", "a source of an overlay is never official")
	}
	if l.over() && s.Check != "" {
		m.fault(m.value["check"], "leave it out and give url:, or cite the official source by its id", "a source of an overlay has no official address")
	}
	m.done()
	l.pack.Sources[id] = s
	l.keepAddresses(s)
}

func (l *loader) authority(id string, at *yaml.Node, m *mapping) {
	l.unique(m.place(at), id, l.pack.authorities[id] != nil, l.base.authorities[id] != nil)
	a := &judge{Authority{id, m.sentence("name")}, m.signed(at)}
	if a.Name.IsZero() {
		m.fault(at, "give name: in three languages", "authority %q has no name", id)
	}
	m.done()
	l.pack.authorities[id] = a
}

func (l *loader) confirmation(id string, at *yaml.Node, m *mapping) {
	l.unique(m.place(at), id, l.pack.Confirmations[id] != nil, l.base.Confirmations[id] != nil)
	c := &Confirmation{
		ID: id, Asks: m.sentence("asks"), Known: m.sentences("known"), URL: m.text("url"), Cite: l.cites(m),
		Origin: l.overlay.ID, signed: m.signed(at),
	}
	if c.Asks.IsZero() || c.URL == "" {
		m.fault(at, "give asks: and url:", "confirmation %q is incomplete", id)
	}
	m.done()
	l.pack.Confirmations[id] = c
}

// eachNamed are the things of a pack that a list names by their ids, each once.
func eachNamed[T comparable](l *loader, m *mapping, key, what string, find func(id string) (T, bool)) (out []T) {
	for _, n := range m.items(key) {
		one, ok := find(m.scalar(n))
		switch {
		case !ok:
			m.fault(n, l.gone(), "%s %q is not in the pack", what, n.Value)
		case slices.Contains(out, one):
			m.fault(n, "name it once", "%s %q is named twice", what, n.Value)
		default:
			out = append(out, one)
		}
	}
	return out
}
