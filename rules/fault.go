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

// faults gathers what is wrong while reading goes on: the first ones in full,
// and how many there are beyond them.
type faults struct {
	all  []Fault
	more int
}

func (f *faults) at(p place, fix, format string, args ...any) {
	if len(f.all) == maxFaults {
		f.more++
		return
	}
	f.all = append(f.all, fault(p, fix, format, args...))
}

func fault(p place, fix, format string, args ...any) Fault {
	for i, a := range args {
		if s, ok := a.(string); ok {
			args[i] = short(s)
		}
	}
	return Fault{p.file, p.line, p.column, fmt.Sprintf(format, args...), fix}
}

// short keeps a fault readable whatever stands in the pack.
func short(s string) string {
	if len(s) <= maxSaid {
		return s
	}
	if r := []rune(s); len(r) > maxSaid {
		return string(r[:maxSaid]) + "…"
	}
	return s
}

func (f *faults) sorted() []Fault {
	slices.SortStableFunc(f.all, Fault.compare)
	if f.more > 0 {
		last := f.all[len(f.all)-1]
		f.all = append(f.all, Fault{File: last.File, Text: fmt.Sprintf("and %d more faults", f.more), Fix: "mend these first"})
		f.more = 0
	}
	return f.all
}

func (f Fault) compare(g Fault) int {
	return cmp.Or(cmp.Compare(f.File, g.File), cmp.Compare(f.Line, g.Line), cmp.Compare(f.Column, g.Column))
}
