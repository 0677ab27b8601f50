package rules

import (
	"cmp"
	"fmt"
	"slices"
)

// Fault is something wrong in a pack: data with a place, so that an editor can
// jump there and all faults can be shown at once.
type Fault struct {
	File         string
	Line, Column int // from 1; 0 when the whole file is meant
	Text         string
	Fix          string // what to do about it
}

func (f Fault) Error() string {
	if f.Fix == "" {
		return fmt.Sprintf("%s:%d:%d: %s", f.File, f.Line, f.Column, f.Text)
	}
	return fmt.Sprintf("%s:%d:%d: %s (%s)", f.File, f.Line, f.Column, f.Text, f.Fix)
}

// place is where something stands in a pack.
type place struct {
	file         string
	line, column int
}

// faults gathers what is wrong while reading goes on.
type faults struct{ all []Fault }

func (f *faults) at(p place, fix, format string, args ...any) {
	f.all = append(f.all, Fault{p.file, p.line, p.column, fmt.Sprintf(format, args...), fix})
}

func (f *faults) sorted() []Fault {
	slices.SortStableFunc(f.all, func(a, b Fault) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	return f.all
}
