package rules

import "slices"

// cites reads "cite", whose sources are linked later: a file may come before
// the one that holds them.
func (l *loader) cites(m *mapping) []Cite {
	var out []Cite
	for _, n := range m.items("cite") {
		c := m.mapping(n)
		out = append(out, Cite{Source: &Source{ID: c.text("source")}, At: c.sentence("at")})
		if at := out[len(out)-1].At; at.IsZero() {
			c.fault(n, "add at: the heading, paragraph or note", "the citation has no place in the source")
		}
		c.done()
	}
	return out
}

// linkCites replaces the stand-ins that cites made.
func (l *loader) linkCites(p place, cites []Cite) {
	for i := range cites {
		s := l.pack.Sources[cites[i].Source.ID]
		if s == nil {
			l.at(p, l.gone(), "source %q is not in the pack", cites[i].Source.ID)
			continue
		}
		cites[i].Source = s
	}
}

// gone is the mend for a reference to nothing: over a pack, the id may have been
// the pack's own in an earlier version.
func (l *loader) gone() string {
	if !l.over() {
		return "add it, or correct the name"
	}
	return "add it, or correct the name: neither the overlay nor " + l.base.ID + " " + l.base.Version + " has it"
}

// surer refuses what counts as official and rests on reports alone. What cites
// nothing, or a source that is not there, has a fault of its own.
func (f *faults) surer(p place, what string, c Confidence, cites []Cite) {
	official := func(c Cite) bool { return c.Source.Official || c.Source.Title.IsZero() }
	if c == Official && len(cites) > 0 && !slices.ContainsFunc(cites, official) {
		f.at(p, "write confidence: reported, or cite the official text", "the %s counts as official but cites reports alone", what)
	}
}
