package rules

import (
	"errors"
	"io/fs"
	"path"
	"slices"
)

// SignOffFile stands beside the rules. It is no rule and no case, so its name
// does not end as theirs do.
const SignOffFile = "mutants.signed-off"

// SignOffs are mutants that no case can notice and gaps that no case can fill,
// each with the reason why not.
type SignOffs struct{ Mutants, Gaps []SignOff }

// SignOff is one of them.
type SignOff struct {
	ID, Because string
	place       place
}

// LoadSignOffs reads the sign-offs beside the rules in dir. A folder without
// the file has none.
func LoadSignOffs(fsys fs.FS, dir string) (SignOffs, []Fault) {
	f, name := &faults{}, path.Join(dir, SignOffFile)
	data, err := readFile(fsys, name)
	if errors.Is(err, fs.ErrNotExist) {
		return SignOffs{}, nil
	}
	if err != nil {
		f.at(place{name, 0, 0}, "", "cannot be read: %v", err)
		return SignOffs{}, f.sorted()
	}
	r := &reader{faults: f, file: name}
	root := r.document(data)
	if root == nil {
		return SignOffs{}, f.sorted()
	}
	m := r.mapping(root)
	out := SignOffs{m.signOffs("mutants"), m.signOffs("gaps")}
	m.done()
	return out, f.sorted()
}

func (m *mapping) signOffs(key string) (out []SignOff) {
	for _, n := range m.items(key) {
		one := m.mapping(n)
		s := SignOff{one.text("is"), one.text("because"), m.place(n)}
		one.done()
		if s.ID == "" || s.Because == "" {
			m.fault(n, "give is: and because:", "the sign-off is incomplete")
		}
		if slices.ContainsFunc(out, func(o SignOff) bool { return o.ID == s.ID }) {
			m.fault(n, "keep one", "%q is signed off twice", s.ID)
		}
		out = append(out, s)
	}
	return out
}

// Survivors returns the mutants that no case notices and nobody signed off, and
// the sign-offs that fit no survivor any more, as faults. signed counts the
// survivors that are signed off.
func (s SignOffs) Survivors(mutants []Mutant) (signed int, out []Fault) {
	f := &faults{}
	left := newOpen(s.Mutants)
	for _, m := range mutants {
		if m.KilledBy == "" && !left.takes(m.ID) {
			f.at(place{m.File, m.Line, 1}, "add a case that comes out otherwise, or sign it off in "+SignOffFile+" with the reason",
				"no case notices this mistake: %s (%s)", m.ID, m.Says)
		}
	}
	return left.taken, left.stale(f, "is no mutant that survives").sorted()
}

// Unseen does the same for the gaps of a cover: it returns those that nobody
// signed off, and what is signed off without need as faults.
func (s SignOffs) Unseen(c Cover) (signed int, unseen []Gap, out []Fault) {
	left := newOpen(s.Gaps)
	for _, g := range c.Gaps {
		if !left.takes(g.ID) {
			unseen = append(unseen, g)
		}
	}
	return left.taken, unseen, left.stale(&faults{}, "is no gap").sorted()
}

// openSignOffs are sign-offs of which some are taken.
type openSignOffs struct {
	all   []SignOff
	used  map[string]bool
	taken int
}

func newOpen(all []SignOff) *openSignOffs { return &openSignOffs{all, map[string]bool{}, 0} }

func (s *openSignOffs) takes(id string) bool {
	found := slices.ContainsFunc(s.all, func(o SignOff) bool { return o.ID == id })
	if found {
		s.used[id] = true
		s.taken++
	}
	return found
}

func (s *openSignOffs) stale(f *faults, what string) *faults {
	for _, o := range s.all {
		if !s.used[o.ID] {
			f.at(o.place, "remove the sign-off, or correct its id", "%q %s", o.ID, what)
		}
	}
	return f
}
