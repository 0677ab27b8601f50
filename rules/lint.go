package rules

import (
	"fmt"
	"slices"
)

// Warning is something in a pack that works but is probably a mistake. Its
// writer mends it, or signs it off where it stands: accept: {lint: reason}.
type Warning struct {
	Fault
	Lint string // one of [Lints]
}

func (w Warning) Error() string {
	return fmt.Sprintf("%s:%d:%d: warning: %s (%s) [%s]", w.File, w.Line, w.Column, w.Text, w.Fix, w.Lint)
}

// The ids of warnings.
const (
	lintUntranslated  = "untranslated"
	lintScript        = "script"
	lintBlanks        = "blanks"
	lintUnused        = "unused"
	lintUnusedEntry   = "unused-entry"
	lintUnreachable   = "unreachable"
	lintImpossible    = "impossible"
	lintContradictory = "contradictory"
	lintFactTwice     = "fact-twice"
	lintGap           = "gap"
	lintOverlap       = "overlap"
	lintAccept        = "accept"
)

// Lints are the ids of all warnings, in the order of docs/packs.md.
var Lints = []string{
	lintUntranslated, lintScript, lintBlanks, lintUnused, lintUnusedEntry, lintUnreachable, lintImpossible, lintContradictory,
	lintFactTwice, lintGap, lintOverlap, lintAccept,
}

// acceptable are the warnings that can be signed off: all but that of a sign-off.
func acceptable() []string {
	return slices.DeleteFunc(slices.Clone(Lints), func(lint string) bool { return lint == lintAccept })
}

// Lint looks through a pack for what is probably a mistake, in the order of the
// files. What is signed off is left out; a sign-off of nothing is a warning too.
func (p *Pack) Lint() []Warning {
	p = p.Whole()
	l := &linter{pack: p, reached: map[*Criterion][]span{}, seen: map[visit]bool{}, hushed: map[hush]bool{}}
	for _, r := range p.Routes {
		l.walk(r.Root, span{r.From, r.Until})
	}
	l.all = l.inOrder()
	l.texts()
	l.uses()
	l.reach()
	l.gates()
	l.acceptances()
	slices.SortStableFunc(l.out, func(a, b Warning) int { return a.compare(b.Fault) })
	return l.out
}

// linter gathers warnings.
type linter struct {
	pack    *Pack
	out     []Warning
	all     []*Criterion          // below routes, each once, parents first
	reached map[*Criterion][]span // when each is in force
	seen    map[visit]bool
	hushed  map[hush]bool // the sign-offs that something was left out for
}

type hush struct {
	at   place
	lint string
}

// warn leaves out what is signed off there.
func (l *linter) warn(s signed, lint, fix, format string, args ...any) {
	if s.accepts[lint] != "" {
		l.hushed[hush{s.place, lint}] = true
		return
	}
	l.out = append(l.out, Warning{fault(s.place, fix, format, args...), lint})
}

// walk notes when each criterion is in force.
func (l *linter) walk(c *Criterion, within span) {
	within, ok := within.meet(c.span())
	v := visit{c: c, from: within.from, until: within.until}
	if !ok || l.seen[v] {
		return
	}
	l.seen[v] = true
	l.reached[c] = append(l.reached[c], within)
	for _, below := range c.under() {
		l.walk(below, within)
	}
}

// inOrder lists the criteria below all routes, whether ever in force or not.
func (l *linter) inOrder() []*Criterion {
	var roots []*Criterion
	for _, r := range l.pack.Routes {
		roots = append(roots, r.Root)
	}
	return unfolded(roots...)
}

// acceptances warns of sign-offs for which there was nothing to leave out.
func (l *linter) acceptances() {
	for _, s := range l.signatures() {
		for _, lint := range Lints {
			if s.accepts[lint] != "" && !l.hushed[hush{s.place, lint}] {
				l.out = append(l.out, Warning{fault(s.place, "take it out", "there is no warning %q here to accept", lint), lintAccept})
			}
		}
	}
}

func (l *linter) signatures() (out []signed) {
	for _, o := range l.owners() {
		out = append(out, o.signed)
	}
	return out
}
