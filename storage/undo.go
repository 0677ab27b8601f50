package storage

import (
	"context"
	"crypto/rand"
	"fmt"
	"slices"
	"time"
)

// Undo takes back the last step of a case that is not undone, also after the
// file was closed. Together with a step that was made on several cases, as a
// merge, it takes back all of it. It fails with ErrNothing, and with ErrConflict
// when a field is no longer what the step left, or another case of the step was
// changed since.
func (f *File) Undo(ctx context.Context, caseID int64, at time.Time) (Event, error) {
	return f.turn(ctx, caseID, at, "undo", func(s stacks) []stepRef { return s.undo })
}

// Redo does again what [File.Undo] took back last. Any new change leaves nothing
// to redo.
func (f *File) Redo(ctx context.Context, caseID int64, at time.Time) (Event, error) {
	return f.turn(ctx, caseID, at, "redo", func(s stacks) []stepRef { return s.redo })
}

// CanUndo tells the last event of the step that [File.Undo] would take back, and
// of that which [File.Redo] would do again. Either is zero when there is none.
func (f *File) CanUndo(ctx context.Context, caseID int64) (undo, redo Event, err error) {
	_, err = reading(ctx, f, func(tx *transaction) (bool, error) {
		s, err := tx.stacks(caseID)
		if err == nil {
			undo, err = tx.lastOf(s.undo)
		}
		if err == nil {
			redo, err = tx.lastOf(s.redo)
		}
		return true, err
	})
	return undo, redo, err
}

func (tx *transaction) lastOf(stack []stepRef) (Event, error) {
	if len(stack) == 0 {
		return Event{}, nil
	}
	all, err := listHistory(tx, "step = ? ORDER BY id DESC LIMIT 1", stack[len(stack)-1].step)
	if err != nil || len(all) == 0 {
		return Event{}, err
	}
	return all[0], nil
}

// stepRef names a step of a case's history.
type stepRef struct {
	step  int64
	batch string
}

// stacks are the steps that can be undone and redone, the next one last.
type stacks struct{ undo, redo []stepRef }

// stacks follow from the history alone, so that they survive whatever the file
// does.
func (tx *transaction) stacks(caseID int64) (s stacks, err error) {
	if _, err := findCase(tx.ctx, tx, caseID); err != nil {
		return s, err
	}
	const query = "SELECT action, step, coalesce(undoes, 0), coalesce(batch, '') FROM history WHERE case_id = ? ORDER BY id"
	err = eachRow(tx.ctx, tx, func(scan scanner) error {
		var action string
		var ref stepRef
		var undoes int64
		err := scan(&action, &ref.step, &undoes, &ref.batch)
		if err == nil {
			s.take(action, ref, undoes)
		}
		return err
	}, query, caseID)
	return s, caseError(caseID, err)
}

func (s *stacks) take(action string, ref stepRef, undoes int64) {
	last := func(stack []stepRef) int { return len(stack) - 1 }
	switch i, k := last(s.undo), last(s.redo); {
	case action == created:
	case action == "undo" && i >= 0 && s.undo[i].step == undoes:
		s.undo, s.redo = s.undo[:i], append(s.redo, s.undo[i])
	case action == "redo" && k >= 0 && s.redo[k].step == undoes:
		s.redo, s.undo = s.redo[:k], append(s.undo, s.redo[k])
	case undoes != 0: // of a row that another tool took out
	case i >= 0 && s.undo[i].step == ref.step: // goes on with the same step
	default:
		s.undo, s.redo = append(s.undo, ref), nil
	}
}

func (f *File) turn(ctx context.Context, caseID int64, at time.Time, action string, stack func(stacks) []stepRef) (Event, error) {
	return changing(ctx, f, at, func(c *change) (Event, error) {
		s, err := c.stacks(caseID)
		if err != nil {
			return Event{}, err
		}
		steps := stack(s)
		if len(steps) == 0 {
			return Event{}, fmt.Errorf("case %d: %w", caseID, ErrNothing)
		}
		if err := c.turnStep(caseID, steps[len(steps)-1], action, stack); err != nil {
			return Event{}, err
		}
		all, err := listHistory(c.transaction, "case_id = ? ORDER BY id DESC LIMIT 1", caseID)
		if err != nil {
			return Event{}, err
		}
		return all[0], nil
	})
}

// turnStep undoes or redoes a step, on all cases that it was made on.
func (c *change) turnStep(caseID int64, ref stepRef, action string, stack func(stacks) []stepRef) error {
	if ref.batch == "" {
		m, err := c.turned(caseID, ref.step, action)
		if err != nil {
			return err
		}
		return c.commitAll("", m)
	}
	others, err := c.inBatch(ref.batch)
	if err != nil {
		return err
	}
	var moves []move
	for _, o := range others {
		s, err := c.stacks(o.caseID)
		if err != nil {
			return err
		}
		if steps := stack(s); len(steps) == 0 || steps[len(steps)-1].step != o.step {
			return fmt.Errorf("case %d: %w: %s what was done with it since first", o.caseID, ErrConflict, action)
		}
		m, err := c.turned(o.caseID, o.step, action)
		if err != nil {
			return err
		}
		moves = append(moves, m)
	}
	return c.commitAll(rand.Text(), moves...)
}

// stepOf is the step of one case.
type stepOf struct{ caseID, step int64 }

func (tx *transaction) inBatch(batch string) ([]stepOf, error) {
	return collect(tx.ctx, tx, func(scan scanner) (s stepOf, err error) { return s, scan(&s.caseID, &s.step) },
		"SELECT case_id, step FROM history WHERE batch = ? ORDER BY id", batch)
}

// turned is the move that undoes a step, or does it again.
func (c *change) turned(caseID, step int64, action string) (move, error) {
	order := "DESC"
	if action == "redo" {
		order = "ASC"
	}
	events, err := listHistory(c.transaction, "case_id = ? AND step = ? ORDER BY id "+order, caseID, step)
	if err != nil {
		return move{}, err
	}
	forms := newForms(c.transaction, caseID)
	for _, e := range events {
		changes := slices.Clone(e.Changes)
		if action == "undo" {
			slices.Reverse(changes)
		}
		for _, one := range changes {
			if action == "undo" {
				one = one.inverse()
			}
			if err := forms.replace(one); err != nil {
				return move{}, fmt.Errorf("case %d: %s of event %d: %w", caseID, action, e.ID, err)
			}
		}
	}
	return move{caseID, action, step, forms.edits()}, nil
}

// forms are the parts of a case while changes are made in them.
type forms struct {
	tx     *transaction
	caseID int64
	order  []part
	trees  map[part]any
}

func newForms(tx *transaction, caseID int64) *forms {
	return &forms{tx: tx, caseID: caseID, trees: map[part]any{}}
}

func (f *forms) replace(c Change) error {
	p, path := split(c.Path)
	if _, ok := f.trees[p]; !ok {
		text, err := f.tx.read(f.caseID, p)
		if err != nil {
			return err
		}
		if f.trees[p], err = tree(text); err != nil {
			return err
		}
		f.order = append(f.order, p)
	}
	next, err := replaced(f.trees[p], path, c)
	if err == nil {
		f.trees[p] = next
	}
	return err
}

func (f *forms) edits() (out []edit) {
	for _, p := range f.order {
		e := edit{part: p}
		if text := treeText(f.trees[p]); text != nil {
			e.form = []byte(text)
		}
		out = append(out, e)
	}
	return out
}
