package storage

import (
	"context"
	"slices"
	"strings"

	"talentnav/rules"
	"talentnav/rules/profile"
)

// Query is what a list of cases is asked for. The zero value asks for all that
// is not in the trash, the newest change first.
type Query struct {
	// Text is words or pieces of words, in any script: each must stand in the
	// title, the number, a tag, the reference, or a name or document number of
	// somebody in the household.
	Text     string
	Stages   []string // any of these
	Outcomes []string // any of these
	Tags     []string // all of these
	// Route asks for cases that stand with it as one of Standings.
	Route     string
	Standings []rules.Standing
	// DueBy asks for a deadline on this day or before, RetainBy for a day of
	// review for erasure.
	DueBy, RetainBy profile.Date
	Trashed         bool // of the trash instead
	Order           Order
	Backwards       bool
	Offset, Limit   int // Limit 0 is all
}

// Page is a part of a list.
type Page struct {
	Total int // how many there are in all
	Lines []Line
}

// Search lists cases. The lines share memory with others: do not change what
// they hold.
func (f *File) Search(ctx context.Context, q Query) (Page, error) {
	if err := f.Prepare(ctx); err != nil {
		return Page{}, err
	}
	all := f.index.sorted(q.Order)
	if f.Locked() {
		return Page{}, ErrLocked
	}
	if q.Backwards {
		slices.Reverse(all)
	}
	words := strings.Fields(rules.Searchable(q.Text))
	var page Page
	for i, l := range all {
		if i%4096 == 0 && ctx.Err() != nil {
			return Page{}, ctx.Err()
		}
		if !q.wants(l, words) {
			continue
		}
		if page.Total >= q.Offset && (q.Limit == 0 || len(page.Lines) < q.Limit) {
			page.Lines = append(page.Lines, *l)
		}
		page.Total++
	}
	return page, nil
}

func (q *Query) wants(l *Line, words []string) bool {
	if l.Merged || l.Trashed.IsZero() == q.Trashed {
		return false
	}
	for _, w := range words {
		if !strings.Contains(l.text, w) {
			return false
		}
	}
	return anyOf(q.Stages, l.Stage) && anyOf(q.Outcomes, l.Outcome) && q.wantsTags(l) && q.wantsStanding(l) &&
		by(l.Deadline, q.DueBy) && by(l.RetainUntil, q.RetainBy)
}

func anyOf(wanted []string, have string) bool {
	return len(wanted) == 0 || slices.Contains(wanted, have)
}

func (q *Query) wantsTags(l *Line) bool {
	for _, tag := range q.Tags {
		if !slices.Contains(l.Tags, tag) {
			return false
		}
	}
	return true
}

func (q *Query) wantsStanding(l *Line) bool {
	if q.Route == "" {
		return true
	}
	s, ok := l.Standing(q.Route)
	return ok && slices.Contains(q.Standings, s)
}

// by reports whether a day is there and not after the last one wanted.
func by(day, last profile.Date) bool {
	var none profile.Date
	return last == none || day != none && !last.Before(day)
}
