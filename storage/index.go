package storage

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"sync"

	"talentnav/rules/profile"
)

// index keeps the lines of all cases in memory, since no SQL can look into a
// sealed column. It is made in one scan when first needed, and kept up by every
// change in the order in which the changes were written.
type index struct {
	mu     sync.RWMutex
	lines  map[int64]*Line // nil until it was made
	orders map[Order][]*Line
}

// Order is what a list goes by.
type Order string

const (
	ByChange   Order = "change" // the newest first
	ByCreation Order = "creation"
	ByNumber   Order = "number"
	ByTitle    Order = "title"
	ByDeadline Order = "deadline" // the earliest first; those without at the end
	ByStage    Order = "stage"
)

// compare orders two lines, and no two alike.
func (o Order) compare(a, b *Line) int {
	first := 0
	switch o {
	case ByCreation:
		first = a.Created.Compare(b.Created)
	case ByNumber:
		first = cmp.Compare(a.Number, b.Number)
	case ByTitle:
		first = cmp.Or(compareText(a.text, b.text), strings.Compare(a.Title, b.Title))
	case ByDeadline:
		first = compareDays(a.Deadline, b.Deadline)
	case ByStage:
		first = strings.Compare(a.Stage, b.Stage)
	default:
		first = b.Updated.Compare(a.Updated)
	}
	return cmp.Or(first, cmp.Compare(b.ID, a.ID))
}

// compareText compares the first lines, which are the titles as they are
// searched.
func compareText(a, b string) int { return strings.Compare(a, b) }

func compareDays(a, b profile.Date) int {
	var none profile.Date
	switch {
	case a == b:
		return 0
	case a == none:
		return 1
	case b == none || a.Before(b):
		return -1
	}
	return 1
}

// put replaces the lines of cases; nil takes one out. It does nothing before the
// index was made.
func (x *index) put(lines map[int64]*Line) {
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.lines == nil {
		return
	}
	for id, l := range lines {
		old := x.lines[id]
		if l != nil && old != nil && l.stands == "" {
			l.stands = old.stands
		}
		for order, sorted := range x.orders {
			x.orders[order] = replaceIn(sorted, order, old, l)
		}
		if l == nil {
			delete(x.lines, id)
		} else {
			x.lines[id] = l
		}
	}
}

func replaceIn(sorted []*Line, order Order, old, l *Line) []*Line {
	if old != nil {
		if i, ok := slices.BinarySearchFunc(sorted, old, order.compare); ok {
			sorted = slices.Delete(sorted, i, i+1)
		}
	}
	if l != nil {
		i, _ := slices.BinarySearchFunc(sorted, l, order.compare)
		sorted = slices.Insert(sorted, i, l)
	}
	return sorted
}

// stand gives cases other standings. No order goes by them, so each line keeps its
// place. Lines are never changed in place: somebody may be reading them.
func (x *index) stand(standings map[int64]string) {
	x.mu.Lock()
	defer x.mu.Unlock()
	for id, s := range standings {
		old := x.lines[id]
		if old == nil {
			continue
		}
		l := *old
		l.stands = s
		x.lines[id] = &l
		for order, sorted := range x.orders {
			if i, ok := slices.BinarySearchFunc(sorted, old, order.compare); ok {
				sorted[i] = &l
			}
		}
	}
}

// forget empties the index, so that nothing of it stays in memory.
func (x *index) forget() {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.lines, x.orders = nil, nil
}

// sorted gives all lines in an order. Nobody changes the slice's lines.
func (x *index) sorted(o Order) []*Line {
	x.mu.Lock()
	defer x.mu.Unlock()
	if all, ok := x.orders[o]; ok {
		return slices.Clone(all)
	}
	all := make([]*Line, 0, len(x.lines))
	for _, l := range x.lines {
		all = append(all, l)
	}
	slices.SortFunc(all, o.compare)
	if x.orders == nil { // forgotten
		return nil
	}
	x.orders[o] = all
	return slices.Clone(all)
}

func (x *index) made() bool {
	x.mu.RLock()
	defer x.mu.RUnlock()
	return x.lines != nil
}

// Prepare reads what lists and searches need, so that the first of them does not
// have to. After the first time it does nothing.
func (f *File) Prepare(ctx context.Context) error {
	if f.index.made() {
		return nil
	}
	f.order.Lock() // or a change between the scan and the index would be missed
	defer f.order.Unlock()
	if f.index.made() {
		return nil
	}
	// They are kept to save time only: a file that cannot be written is listed too.
	if err := f.summariseRest(ctx); err != nil && ctx.Err() != nil {
		return err
	}
	lines, err := reading(ctx, f, readLines)
	if err != nil {
		return err
	}
	f.gate.RLock() // or the index of a file that was locked meanwhile would come back
	defer f.gate.RUnlock()
	if f.seal.locked {
		return ErrLocked
	}
	f.index.mu.Lock()
	defer f.index.mu.Unlock()
	f.index.lines, f.index.orders = lines, map[Order][]*Line{}
	return nil
}

// summariseRest makes the summaries that a file of an earlier version lacks.
func (f *File) summariseRest(ctx context.Context) error {
	ids, err := reading(ctx, f, func(tx *transaction) ([]int64, error) { return unsummarised(ctx, tx, 500) })
	for ; err == nil && len(ids) > 0; ids, err = reading(ctx, f, func(tx *transaction) ([]int64, error) { return unsummarised(ctx, tx, 500) }) {
		_, err = writing(ctx, f, func(tx *transaction) (bool, error) {
			for _, id := range ids {
				l, err := tx.summarise(id)
				if err == nil {
					err = tx.saveSummary(l)
				}
				if err != nil {
					return false, err
				}
			}
			return true, nil
		})
		if err != nil {
			return err
		}
	}
	return err
}

func readLines(tx *transaction) (map[int64]*Line, error) {
	lines := map[int64]*Line{}
	rest, err := unsummarised(tx.ctx, tx, -1)
	if err != nil {
		return nil, err
	}
	for _, id := range rest {
		if lines[id], err = tx.summarise(id); err != nil {
			return nil, err
		}
	}
	rows, err := tx.QueryContext(tx.ctx, "SELECT case_id, body FROM summaries WHERE format = ?", summaryFormat)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var id int64
		var kept any
		if err := rows.Scan(&id, &kept); err != nil {
			return nil, err
		}
		l, err := tx.openLine(id, kept)
		if err != nil {
			return nil, caseError(id, err)
		}
		lines[id] = l
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	return lines, tx.readAllStandings(lines)
}

// openLine makes a line again where its summary is damaged: nothing is lost by it.
func (tx *transaction) openLine(id int64, kept any) (*Line, error) {
	body, err := tx.open(summaryOf(id), kept)
	if err == nil {
		if l, err := unpackLine(id, body); err == nil {
			return l, nil
		}
	}
	return tx.summarise(id)
}
