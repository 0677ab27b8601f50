package rules

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"

	"talentnav/rules/profile"
)

// ChangeSort is what sort of change would help.
type ChangeSort uint8

const (
	ChangeFact   ChangeSort = iota // something about the person becomes otherwise
	ChangeDegree                   // another degree
	ChangeJob                      // work of a certain kind, for long enough
	ChangeWait                     // nothing but time
)

var changeSortNames = [...]string{"fact", "degree", "job", "wait"}

func (s ChangeSort) String() string { return changeSortNames[s] }

// Change is one thing that would have to become otherwise.
type Change struct {
	Sort   ChangeSort
	Effort profile.Effort
	// Leaf explains the criterion that fails without the change; for a degree the
	// one that looks through the degrees, for waiting and work one of those that
	// wait.
	Leaf *Reason

	fact    int               // of ChangeFact, in profile.FactSchema
	regions map[int]region    // by fact, or by field of the new degree
	gains   map[string]Tested // the facts of months that new work adds to, by id
}

// Wanted tells what is told and what it would have to be: of the one fact, of
// each field of the new degree, of each length of work.
func (c *Change) Wanted() []Tested {
	var out []Tested
	for _, i := range slices.Sorted(maps.Keys(c.regions)) {
		out = append(out, c.regions[i].wanted())
	}
	for _, id := range slices.Sorted(maps.Keys(c.gains)) {
		out = append(out, c.gains[id])
	}
	return out
}

// region is what a value must lie in.
type region struct {
	lo, hi float64
	names  []string // of a category; nil for any
	tested Tested
	merged bool // several tests made it what it is
}

// wanted is the test itself, or what several ask for together.
func (r region) wanted() Tested {
	t := r.tested
	if !r.merged {
		return t
	}
	t.Need = Need{Lo: r.lo, Hi: r.hi, Names: r.names}
	switch {
	case r.names != nil:
		t.Need.Op = "in"
	case math.IsInf(r.hi, 1):
		t.Need.Op = "ge"
	case math.IsInf(r.lo, -1):
		t.Need.Op = "le"
	default:
		t.Need.Op = "between"
	}
	return t
}

func anything() region { return region{lo: math.Inf(-1), hi: math.Inf(1)} }

// with is the region that meets both; false when none does.
func (r region) with(o region) (region, bool) {
	r.lo, r.hi = max(r.lo, o.lo), min(r.hi, o.hi)
	if o.names != nil {
		if r.names != nil {
			r.names = slices.DeleteFunc(slices.Clone(r.names), func(n string) bool { return !slices.Contains(o.names, n) })
		} else {
			r.names = o.names
		}
	}
	return r, r.lo <= r.hi && (r.names == nil || len(r.names) > 0)
}

// key is the same for the same region; of a long list of names their number and
// ends tell enough.
func (r region) key() string {
	if n := len(r.names); n > 0 {
		return fmt.Sprint(" ", n, r.names[0], r.names[n-1])
	}
	return fmt.Sprint(" ", r.lo, r.hi)
}

// severalNames is how many names a region may have for each to be tried alone; of
// a longer list, such as all universities, one stands for all.
const severalNames = 12

// narrow keeps the names that do, each tried alone; of numbers the far end must
// do as well as the near one. It is false when nothing is left.
func (r region) narrow(does func(region) bool) (region, bool) {
	if r.names == nil {
		far := r
		far.lo = r.hi
		if math.IsInf(r.hi, 1) {
			far.lo = 2*r.lo + 1
		}
		return r, does(far)
	}
	if len(r.names) > severalNames {
		return r, true
	}
	all := r.names
	r.names = slices.DeleteFunc(slices.Clone(all), func(name string) bool {
		one := r
		one.names = []string{name}
		return !does(one)
	})
	r.merged = r.merged || len(r.names) < len(all)
	return r, len(r.names) > 0
}

// value is the nearest one to what is told that lies in the region.
func (r region) value(told profile.Value) profile.Value {
	if len(r.names) > 0 {
		return profile.Value{Lo: math.Inf(-1), Hi: math.Inf(1), Text: r.names[0]}
	}
	if told.Lo > r.hi || math.IsInf(r.lo, -1) {
		return profile.Exactly(r.hi)
	}
	return profile.Exactly(r.lo)
}

// key tells changes apart of which a plan needs only one.
func (c *Change) key() string {
	if c.Sort == ChangeFact {
		return fmt.Sprint("fact ", c.fact)
	}
	return c.Sort.String()
}

// effect tells changes apart that do something else to the answers.
func (c *Change) effect() string {
	if c.Sort != ChangeFact {
		return c.key() + c.regionKey()
	}
	return profile.FactSchema[c.fact].From[0] + c.regions[c.fact].key()
}

// with is the change that does for both; false when none does.
func (c Change) with(o Change) (Change, bool) {
	c.regions, c.gains = maps.Clone(c.regions), maps.Clone(c.gains)
	for i, r := range o.regions {
		mine, had := c.regions[i]
		if !had {
			mine = anything()
		}
		both, ok := mine.with(r)
		if !ok {
			return c, false
		}
		both.tested, both.merged = r.tested, mine.merged || r.merged || had && mine.key() != r.key()
		c.regions[i] = both
	}
	if c.gains == nil && o.gains != nil {
		c.gains = map[string]Tested{}
	}
	maps.Copy(c.gains, o.gains)
	return c, true
}

// apply makes the change in p, as on the given day.
func (c *Change) apply(p *profile.Profile, at profile.Date) error {
	switch c.Sort {
	case ChangeFact:
		f := &profile.FactSchema[c.fact]
		told := profile.Derive(p, at).Values[c.fact]
		return f.Suppose(p, at, c.regions[c.fact].value(told))
	case ChangeDegree:
		p.Graduate(c.Awarded(at), c.degree(profile.Lists[degreeList].Fields))
	}
	return nil
}

// takeUp adds the new work.
func (c *Change) takeUp(p *profile.Profile, begins profile.Date) {
	var gains []func(*profile.Job)
	for _, id := range slices.Sorted(maps.Keys(c.gains)) {
		gains = append(gains, gainsOf(id))
	}
	p.TakeUp(begins, gains...)
}

// studyYears is how long a full course usually takes. No rule: it keeps advice
// from reckoning with a degree that nobody can have by today.
var studyYears = map[string]int{"sub-degree": 2, "bachelor": 4, "master": 1, "doctorate": 3}

// Awarded is the day on which a new degree, begun on the given day, is taken to
// be awarded.
func (c *Change) Awarded(begun profile.Date) profile.Date {
	level := c.named(profile.Lists[degreeList].Fields, "level", "bachelor")
	return begun.AddMonths(12 * studyYears[level])
}

// degree is the new degree: what no part of the plan asks for is as in most
// degrees.
func (c *Change) degree(fields []profile.Fact) profile.Degree {
	return profile.Degree{
		Level:       profile.Told(c.named(fields, "level", "bachelor")),
		Institution: profile.Told(profile.Institution{ID: c.named(fields, "institution", profile.Unlisted)}),
		Programme:   profile.Told(c.named(fields, "programme", "neither")),
		STEM:        profile.Told(c.regions[field(fields, "stem")].lo == 1),
		UGCFunded:   profile.Told(c.regions[field(fields, "ugc_funded")].lo == 1),
		VTCIntake:   profile.Told("none"), // nobody can begin in a year that is past
	}
}

// named is the name that the new degree needs in a field, or the given one.
func (c *Change) named(fields []profile.Fact, id, otherwise string) string {
	if r, ok := c.regions[field(fields, id)]; ok && len(r.names) > 0 {
		return r.names[0]
	}
	return otherwise
}

func field(fields []profile.Fact, id string) int {
	return slices.IndexFunc(fields, func(f profile.Fact) bool { return f.ID == id })
}

var degreeList, _ = profile.ListIndex("degrees")

func gainsOf(id string) func(*profile.Job) {
	if i, ok := profile.FactIndex(id); ok {
		return profile.FactSchema[i].Gains()
	}
	fields := profile.Lists[degreeList].Fields
	return fields[field(fields, id)].Gains()
}

// plan is a set of changes, at most one of each key.
type plan []Change

// effort counts an answer once that serves several facts.
func (p plan) effort() (sum int) {
	counted := map[string]bool{}
	for i := range p {
		if a := p[i].answer(); !counted[a] {
			counted[a] = true
			sum += effortWeight[p[i].Effort]
		}
	}
	return sum
}

// slow counts the changes that take time.
func (p plan) slow() (n int) {
	for i := range p {
		if p[i].Sort != ChangeFact {
			n++
		}
	}
	return n
}

// answer is what the person would tell otherwise.
func (c *Change) answer() string {
	if c.Sort == ChangeFact {
		return profile.FactSchema[c.fact].From[0]
	}
	return c.Sort.String()
}

// effortWeight makes a heavy change worth more than a few light ones.
var effortWeight = [...]int{0, profile.Light: 1, profile.Medium: 4, profile.Heavy: 16}

func (p plan) key() string {
	var keys []string
	for i := range p {
		keys = append(keys, fmt.Sprint(p[i].key(), p[i].regionKey()))
	}
	slices.Sort(keys)
	return strings.Join(keys, "; ")
}

func (c *Change) regionKey() string {
	var b strings.Builder
	for _, i := range slices.Sorted(maps.Keys(c.regions)) {
		fmt.Fprint(&b, " ", i, c.regions[i].key())
	}
	return b.String() + strings.Join(slices.Sorted(maps.Keys(c.gains)), " ")
}

// with is the plan with another region in one of its changes.
func (p plan) with(i, fact int, r region) plan {
	p = slices.Clone(p)
	p[i].regions = maps.Clone(p[i].regions)
	p[i].regions[fact] = r
	return p
}

// oneByOne are the plans in which a fact that may have one of several names has
// a certain one. The first is left out: the plan itself begins with it.
func (p plan) oneByOne() (out []plan) {
	for i := range p {
		for _, fact := range slices.Sorted(maps.Keys(p[i].regions)) {
			r := p[i].regions[fact]
			if len(r.names) > severalNames {
				continue
			}
			for _, name := range r.names[min(1, len(r.names)):] {
				one := r
				one.names, one.merged = []string{name}, true
				out = append(out, p.with(i, fact, one))
			}
		}
	}
	return out
}

// lesser are the plans that ask for one thing less: a change, or one length of
// work. The parts of a degree belong together.
func (p plan) lesser() []plan {
	var out []plan
	for i := range p {
		out = append(out, slices.Delete(slices.Clone(p), i, i+1))
		for _, id := range slices.Sorted(maps.Keys(p[i].gains)) {
			less := slices.Clone(p)
			less[i].gains = maps.Clone(p[i].gains)
			delete(less[i].gains, id)
			out = append(out, less)
		}
	}
	return out
}

// within holds when o asks for all that c does.
func (c *Change) within(o *Change) bool {
	if c.Sort == ChangeFact || c.key() != o.key() {
		return c.effect() == o.effect()
	}
	for f, r := range c.regions {
		if have, ok := o.regions[f]; !ok || have.key() != r.key() {
			return false
		}
	}
	for id := range c.gains {
		if _, ok := o.gains[id]; !ok {
			return false
		}
	}
	return true
}

// and is the plan that does what both do; false when they contradict.
func (p plan) and(q plan) (plan, bool) {
	out := slices.Clone(p)
	for _, c := range q {
		i := slices.IndexFunc(out, func(o Change) bool { return o.key() == c.key() })
		if i < 0 {
			out = append(out, c)
			continue
		}
		both, ok := out[i].with(c)
		if !ok {
			return nil, false
		}
		out[i] = both
	}
	return out, true
}
