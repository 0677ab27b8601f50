package rules

import (
	"fmt"
	"slices"
	"strings"

	"talentnav/rules/profile"
)

// Cases are the golden cases of a pack, read once by [LoadCases] and run as
// often as wanted. They are not changed by running.
type Cases struct{ Files []CaseFile }

// CaseFile is one *.cases.yaml file.
type CaseFile struct {
	Name  string // path of the file
	Cases []*Case
}

// Case is one example with what must come out.
type Case struct {
	Name string
	Like string // the case whose facts it takes over; empty for none
	Why  string
	At   profile.Date
	// Facts are what the case tells, derived as at its date.
	Facts profile.Facts
	// Expect are standings of routes, Criteria states of named criteria.
	Expect, Criteria []Expected
	// Missing are the paths of the questions that can still matter to the routes
	// expected; nil when the case does not say.
	Missing []string

	place   place
	missing place
	told    account
}

// Expected is one outcome that a case wants: of a route a standing, of a
// criterion a state, by name.
type Expected struct {
	ID, Want string
	place    place
}

// All lists the cases of every file.
func (c Cases) All() []*Case {
	var out []*Case
	for _, f := range c.Files {
		out = append(out, f.Cases...)
	}
	return out
}

// Only keeps the cases whose name holds the text, whatever its case.
func (c Cases) Only(text string) Cases {
	var out Cases
	for _, f := range c.Files {
		kept := CaseFile{Name: f.Name}
		for _, one := range f.Cases {
			if strings.Contains(strings.ToLower(one.Name), strings.ToLower(text)) {
				kept.Cases = append(kept.Cases, one)
			}
		}
		if len(kept.Cases) > 0 {
			out.Files = append(out.Files, kept)
		}
	}
	return out
}

// Run runs every case against the pack and returns what differs.
func (c Cases) Run(pack *Pack) []Fault {
	run := &caseRun{pack: pack.Whole(), own: routeIDs(pack), programs: map[profile.Date]*Program{}}
	for _, one := range c.All() {
		run.one(one)
	}
	return run.sorted()
}

// caseRun resolves the pack once for each day.
type caseRun struct {
	faults
	pack     *Pack
	own      []string // the routes that a case without an expectation speaks of
	programs map[profile.Date]*Program
}

// maxPrograms bounds how many days are kept laid out at a time.
const maxPrograms = 64

const caseOrRule = "the rule or the case is wrong"

func (r *caseRun) one(c *Case) {
	program, err := r.program(c.At)
	if err != nil {
		r.at(c.place, "give another at:", "case %q: %v", c.Name, err)
		return
	}
	a := program.Assess(c.Facts)
	for _, e := range c.Expect {
		got, ok := a.Standing(e.ID)
		r.compare(c, e, got, ok, func() string { return a.because(e.ID) })
	}
	for _, e := range c.Criteria {
		got, ok := a.State(e.ID)
		r.compare(c, e, got, ok, func() string { return "" })
	}
	if got := a.Relevant(c.asked(r.own)...); c.Missing != nil && !sameSet(got, c.Missing) {
		r.at(c.missing, caseOrRule, "case %q: missing %v, want %v", c.Name, got, c.Missing)
	}
}

func (r *caseRun) program(at profile.Date) (*Program, error) {
	if p := r.programs[at]; p != nil {
		return p, nil
	}
	if len(r.programs) == maxPrograms {
		clear(r.programs)
	}
	p, err := r.pack.At(at)
	if err == nil {
		r.programs[at] = p
	}
	return p, err
}

func (r *caseRun) compare(c *Case, e Expected, got fmt.Stringer, ok bool, why func() string) {
	switch {
	case !ok:
		r.at(e.place, "use an id of the pack that is in force", "case %q: nothing has the id %q on %s", c.Name, e.ID, c.At)
	case got.String() != e.Want:
		r.at(e.place, caseOrRule, "case %q: %s is %s, want %s%s", c.Name, e.ID, got, e.Want, why())
	}
}

// asked are the routes whose questions the case speaks of: those that it
// expects, else all of the pack's own.
func (c *Case) asked(own []string) []string {
	if len(c.Expect) == 0 {
		return own
	}
	var ids []string
	for _, e := range c.Expect {
		ids = append(ids, e.ID)
	}
	return ids
}

// sameSet compares without regard to order.
func sameSet(a, b []string) bool {
	return slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b)))
}
