package storage

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"talentnav/storage/record"
)

// saveForever changes a few cases turn by turn and tells each change on standard
// output after it was acknowledged: "case revision notes events", as they then
// were.
func saveForever(path string) int {
	ctx := context.Background()
	f, err := Open(ctx, path, now)
	if err != nil {
		fmt.Println(err)
		return 1
	}
	for n := int64(0); ; n++ {
		id := n%3 + 1
		if n%10 == 9 {
			c, err := f.CreateCase(ctx, "made while saving", now)
			if err != nil {
				fmt.Println(err)
				return 1
			}
			id = c.ID
		}
		if err := changeOnce(ctx, f, id, n); err != nil {
			fmt.Println(err)
			return 1
		}
		s, err := stateNow(ctx, f, id)
		if err != nil {
			fmt.Println(err)
			return 1
		}
		fmt.Println(id, s.revision, s.notes, s.events)
	}
}

// changeOnce makes one change of one sort or another.
func changeOnce(ctx context.Context, f *File, id, n int64) error {
	c, err := f.Case(ctx, id)
	if err != nil {
		return err
	}
	switch n % 5 {
	case 0:
		s, err := stateNow(ctx, f, id)
		if err == nil {
			_, err = f.AddItem(ctx, id, record.Note{Text: fmt.Sprint(s.notes + 1)}, now)
		}
		return err
	case 1:
		return f.Rename(ctx, id, fmt.Sprint("title ", n), now.Add(time.Duration(n)*time.Minute))
	case 2:
		_, err := f.Attach(ctx, id, "scan", "", fmt.Append(nil, "contents ", id), now)
		return err
	case 3:
		if _, err = f.Undo(ctx, id, now); err == nil || errors.Is(err, ErrNothing) {
			_, err = f.Redo(ctx, id, now)
		}
		if errors.Is(err, ErrNothing) {
			err = nil
		}
		return err
	}
	_, err = f.SaveProfile(ctx, id, earning(c.Revision+1), now)
	return err
}

// state is what a case is known by in this test.
type state struct{ revision, notes, events int64 }

func stateNow(ctx context.Context, f *File, id int64) (s state, err error) {
	c, err := f.Case(ctx, id)
	if err != nil {
		return s, err
	}
	items, err := f.Items(ctx, id)
	if err != nil {
		return s, err
	}
	events, err := f.History(ctx, id, 0, 1_000_000)
	return state{c.Revision, int64(len(items)), int64(len(events))}, err
}

// TestNothingAcknowledgedIsLostWhenTheProgramIsKilled kills a process that
// saves, again and again over one file, and looks for everything it was told.
func TestNothingAcknowledgedIsLostWhenTheProgramIsKilled(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	for range 3 {
		newCase(t, f, "one")
	}
	closeFile(t, f)
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	r := rand.New(rand.NewPCG(seed, 0))
	acknowledged := map[int64]state{}
	total := 0
	for range 25 {
		total += killWhileSaving(t, path, time.Duration(r.IntN(40_000))*time.Microsecond, acknowledged)
		checkAcknowledged(t, path, acknowledged)
	}
	t.Logf("%d changes acknowledged over 25 kills", total)
}

// killWhileSaving lets a process save for some time after its first change and
// kills it. It notes the last state that was acknowledged for each case.
func killWhileSaving(t *testing.T, path string, after time.Duration, acknowledged map[int64]state) int {
	t.Helper()
	cmd := child(t, "save", path)
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewReader(out)
	var killer *time.Timer
	for n := 0; ; n++ {
		line, err := lines.ReadString('\n')
		if err == io.EOF { // a line without its end was cut by the kill
			killer.Stop()
			cmd.Wait()
			return n
		}
		var id int64
		var s state
		if _, err := fmt.Sscan(line, &id, &s.revision, &s.notes, &s.events); err != nil {
			t.Fatalf("the saving process said %q", line)
		}
		acknowledged[id] = s
		if n == 0 {
			killer = time.AfterFunc(after, func() { cmd.Process.Kill() })
		}
	}
}

// checkAcknowledged takes what it sees for acknowledged from then on.
func checkAcknowledged(t *testing.T, path string, acknowledged map[int64]state) {
	t.Helper()
	f := openAt(t, path)
	defer closeFile(t, f)
	for id, want := range acknowledged {
		got, err := stateNow(t.Context(), f, id)
		if err != nil || got.events < want.events || got.events > want.events+2 { // an undo and a redo can be saved and not yet told
			t.Fatalf("case %d: got %+v, %v, want %+v", id, got, err, want)
		}
		if got.events == want.events && got != want {
			t.Fatalf("case %d: got %+v, want %+v", id, got, want)
		}
		checkWhole(t, f, id)
		acknowledged[id] = got
	}
	if faults, err := f.Check(t.Context()); err != nil || len(faults) > 0 {
		t.Fatalf("got faults %v, %v", faults, err)
	}
}

// checkWhole holds that what a case is now is what its history leads to: all of
// it undone and done again in memory gives the same.
func checkWhole(t *testing.T, f *File, id int64) {
	t.Helper()
	events, err := f.History(t.Context(), id, 0, 1_000_000)
	if err != nil {
		t.Fatal(err)
	}
	_, err = reading(t.Context(), f, func(tx *transaction) (bool, error) {
		now := newForms(tx, id)
		for _, e := range events {
			for _, c := range slices.Backward(e.Changes) {
				if e.Action == created {
					continue
				}
				if err := now.replace(c.inverse()); err != nil {
					return false, fmt.Errorf("event %d: %w", e.ID, err)
				}
			}
		}
		return true, nil
	})
	if err != nil {
		t.Fatalf("case %d: %v", id, err)
	}
}
