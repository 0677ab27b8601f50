package storage

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"talentnav/rules/profile"
	"talentnav/storage/record"
)

// everything is all that a person can see of all cases, but for revisions and
// times of change.
func everything(t *testing.T, f *File) string {
	t.Helper()
	var out strings.Builder
	rows, err := f.looks.Query("SELECT id FROM cases ORDER BY id")
	if err != nil {
		t.Fatal(err)
	}
	var ids []int64
	for rows.Next() {
		var id int64
		if err := rows.Scan(&id); err != nil {
			t.Fatal(err)
		}
		ids = append(ids, id)
	}
	rows.Close()
	for _, id := range ids {
		c, err := f.Case(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		p, err := f.Profile(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&out, "case %d %q %v %s\n", id, c.Title, c.Trashed, profile.Digest(&p))
		left, _ := f.Items(t.Context(), id)
		gone, err := f.TrashedItems(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		var lines []string
		for _, item := range slices.Concat(left, gone) {
			body, _ := json.Marshal(item.Body)
			lines = append(lines, fmt.Sprintf("  %s %v %v %s\n", item.UID, item.Created, item.Trashed, body))
		}
		slices.Sort(lines)
		out.WriteString(strings.Join(lines, ""))
	}
	return out.String()
}

func undoAll(t *testing.T, f *File, id int64) (n int) {
	t.Helper()
	for ; ; n++ {
		if _, err := f.Undo(t.Context(), id, now); errors.Is(err, ErrNothing) {
			return n
		} else if err != nil {
			t.Fatal(err)
		}
	}
}

func redoAll(t *testing.T, f *File, id int64) (n int) {
	t.Helper()
	for ; ; n++ {
		if _, err := f.Redo(t.Context(), id, now); errors.Is(err, ErrNothing) {
			return n
		} else if err != nil {
			t.Fatal(err)
		}
	}
}

func TestAnyChangesUndoneAreTheStartAndRedoneAreTheEnd(t *testing.T) {
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	r := rand.New(rand.NewPCG(seed, 1))
	for range 15 {
		path := newPath(t)
		f := openAt(t, path)
		c, err := f.CreateCaseWith(t.Context(), "start", applicant(), now)
		if err != nil {
			t.Fatal(err)
		}
		start := everything(t, f)
		at := now
		for range 25 {
			at = at.Add(time.Duration(r.IntN(90)) * time.Second)
			changeSomething(t, f, r, c.ID, at)
		}
		redoAll(t, f, c.ID) // what the last of them took back
		end := everything(t, f)
		closeFile(t, f)
		f = openAt(t, path) // undo outlives the session
		steps := undoAll(t, f, c.ID)
		if got := everything(t, f); got != start {
			t.Fatalf("undone: got\n%s\nwant\n%s", got, start)
		}
		if n := redoAll(t, f, c.ID); n != steps {
			t.Fatalf("%d steps undone, %d redone", steps, n)
		}
		if got := everything(t, f); got != end {
			t.Fatalf("redone: got\n%s\nwant\n%s", got, end)
		}
		if faults, err := f.Check(t.Context()); err != nil || len(faults) > 0 {
			t.Errorf("got faults %v, %v", faults, err)
		}
	}
}

// changeSomething makes one change at random; undo and redo are some of them.
func changeSomething(t *testing.T, f *File, r *rand.Rand, id int64, at time.Time) {
	t.Helper()
	items, err := f.Items(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	gone, _ := f.TrashedItems(t.Context(), id)
	pick := func(from []Item) string { return from[r.IntN(len(from))].UID }
	switch n := r.IntN(12); {
	case n == 0:
		err = f.Rename(t.Context(), id, fmt.Sprint("title ", r.IntN(5)), at)
	case n <= 3:
		_, err = f.SaveProfile(t.Context(), id, someProfile(r), at)
	case n == 4:
		_, err = f.AddItem(t.Context(), id, someone(fmt.Sprint("Name/~", r.IntN(9))), at)
	case n == 5:
		_, err = f.AddItem(t.Context(), id, record.Note{Text: fmt.Sprint("<note> ", r.IntN(9))}, at)
	case n == 6:
		_, err = f.SaveDetails(t.Context(), id, record.Details{Stage: record.Stages[r.IntN(6)], Tags: []string{"a", "b", "c"}[:r.IntN(4)]}, at)
	case n == 7 && len(items) > 0:
		item := items[r.IntN(len(items))]
		if p, ok := item.Body.(record.Person); ok {
			p.Names = append(p.Names, record.Name{Text: "又名"})
			_, err = f.SaveItem(t.Context(), item.UID, p, at)
		}
	case n == 8 && len(items) > 0:
		if uid := pick(items); items[0].UID == uid {
			_, isDetails := items[0].Body.(record.Details)
			if !isDetails {
				err = f.TrashItem(t.Context(), uid, at)
			}
		}
	case n == 9 && len(gone) > 0:
		err = f.RestoreItem(t.Context(), pick(gone), at)
	case n == 10:
		if err = f.Trash(t.Context(), id, at); err == nil && r.IntN(2) == 0 {
			err = f.Restore(t.Context(), id, at)
		}
	case n == 11:
		if _, err = f.Undo(t.Context(), id, at); err == nil && r.IntN(2) == 0 {
			_, err = f.Redo(t.Context(), id, at)
		}
		if errors.Is(err, ErrNothing) {
			err = nil
		}
	}
	if err != nil {
		t.Fatal(err)
	}
}

func someProfile(r *rand.Rand) profile.Profile {
	switch r.IntN(4) {
	case 0:
		return profile.New()
	case 1:
		return applicant()
	}
	p := applicant()
	p.Income.Employment = profile.Told(profile.HKD(int64(r.IntN(5))))
	p.Work.Jobs.Items = p.Work.Jobs.Items[:r.IntN(2)]
	p.Confirmations = map[string]profile.Answer[bool]{fmt.Sprint("a/b~", r.IntN(3)): profile.Told(r.IntN(2) == 0)}
	return p
}

func TestANewChangeLeavesNothingToRedo(t *testing.T) {
	f := openAt(t, newPath(t))
	c := newCase(t, f, "one")
	save(t, f, c.ID, earning(1))
	if _, err := f.Undo(t.Context(), c.ID, now); err != nil {
		t.Fatal(err)
	}
	add(t, f, c.ID, record.Note{Text: "new"})
	if _, err := f.Redo(t.Context(), c.ID, now); !errors.Is(err, ErrNothing) {
		t.Errorf("got error %v", err)
	}
	undo, redo, err := f.CanUndo(t.Context(), c.ID)
	if err != nil || undo.Action != "add note" || redo.ID != 0 {
		t.Errorf("got %+v, %+v, %v", undo, redo, err)
	}
}

func TestSavesOfOneFieldWithinAMinuteAreOneStep(t *testing.T) {
	for name, test := range map[string]struct {
		second profile.Profile
		after  time.Duration
		author string
		steps  int
	}{
		"soon":               {earning(22), 59 * time.Second, "a", 1},
		"late":               {earning(22), time.Minute, "a", 2},
		"the clock set back": {earning(22), -time.Second, "a", 2},
		"another author":     {earning(22), time.Second, "b", 2},
		"another field":      {profile.Profile{Schema: profile.Schema, Income: earning(2).Income, Person: applicant().Person}, time.Second, "a", 2},
	} {
		f := openAt(t, newPath(t))
		c := newCase(t, f, "one")
		f.SetAuthor(t.Context(), "a")
		save(t, f, c.ID, earning(1))
		if _, err := f.SaveProfile(t.Context(), c.ID, earning(2), now.Add(time.Hour)); err != nil {
			t.Fatal(err)
		}
		f.SetAuthor(t.Context(), test.author)
		if _, err := f.SaveProfile(t.Context(), c.ID, test.second, now.Add(time.Hour+test.after)); err != nil {
			t.Fatal(err)
		}
		if got := undoAll(t, f, c.ID); got != test.steps+1 {
			t.Errorf("%s: got %d steps, want %d", name, got, test.steps+1)
		}
	}
}

func TestHistoryTellsEachFieldWithAuthorAndTime(t *testing.T) {
	f := openAt(t, newPath(t))
	c := newCase(t, f, "one")
	f.SetAuthor(t.Context(), "Wong")
	save(t, f, c.ID, earning(1))
	later := earning(2)
	later.Person.Residence = profile.Told("macao")
	if _, err := f.SaveProfile(t.Context(), c.ID, later, now.Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	all, err := f.History(t.Context(), c.ID, 0, 1)
	if err != nil || len(all) != 1 {
		t.Fatalf("got %+v, %v", all, err)
	}
	want := []Change{
		{"/profile/income/employment/amount", json.RawMessage(`1`), json.RawMessage(`2`)},
		{"/profile/person", nil, json.RawMessage(`{"residence":"macao"}`)},
	}
	if e := all[0]; e.Author != "Wong" || !e.At.Equal(now.Add(time.Hour)) || e.Action != "save profile" || !reflect.DeepEqual(e.Changes, want) {
		t.Errorf("got %+v, want %s", e, want)
	}
	if older, err := f.History(t.Context(), c.ID, all[0].ID, 10); err != nil || len(older) != 2 || older[1].Action != "create" {
		t.Errorf("got %+v, %v", older, err)
	}
}

func TestHistoryIsOnlyAddedTo(t *testing.T) {
	f := openAt(t, newPath(t))
	c := newCase(t, f, "one")
	save(t, f, c.ID, earning(1))
	for _, statement := range []string{
		"DELETE FROM history", "UPDATE history SET author = 'x'", "UPDATE history SET body = '{}'", "UPDATE history SET step = 1 WHERE id = 2",
	} {
		if _, err := f.db.Exec(statement); err == nil || !strings.Contains(err.Error(), "only added to") {
			t.Errorf("%s: got error %v", statement, err)
		}
	}
	if _, err := f.db.Exec("UPDATE history SET body = x'00'"); err != nil { // sealing it
		t.Error(err)
	}
	if _, err := f.db.Exec("DELETE FROM cases"); err != nil {
		t.Error(err)
	}
	if n := count(t, f.db, "history"); n != 0 {
		t.Errorf("got %d rows left", n)
	}
}

func TestWhatAnotherToolChangedIsNotUndoneOver(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	c := newCase(t, f, "one")
	if err := f.Rename(t.Context(), c.ID, "two", now); err != nil {
		t.Fatal(err)
	}
	closeFile(t, f)
	tamper(t, path, "UPDATE cases SET title = 'three'")
	f = openAt(t, path)
	if _, err := f.Undo(t.Context(), c.ID, now); !errors.Is(err, ErrConflict) || !strings.Contains(err.Error(), "/title") {
		t.Errorf("got error %v", err)
	}
	if got, err := f.Case(t.Context(), c.ID); err != nil || got.Title != "three" {
		t.Errorf("got %+v, %v", got, err)
	}
}

func TestTheFirstAnswerOfASubjectIsOneStepWithItsNextLetters(t *testing.T) {
	for _, each := range []struct {
		first, second Change
		want          bool
	}{
		{Change{Path: "/profile/income", After: json.RawMessage(`{"employment":2}`)}, Change{Path: "/profile/income/employment"}, true},
		{Change{Path: "/profile", After: json.RawMessage(`{"schema":"x","income":{"employment":2}}`)}, Change{Path: "/profile/income/employment"}, true},
		{Change{Path: "/profile/income", After: json.RawMessage(`{"employment":{"amount":2,"currency":"USD"}}`)}, Change{Path: "/profile/income/employment/amount"}, true},
		{Change{Path: "/profile/record", After: json.RawMessage(`{"criminal":true}`)}, Change{Path: "/profile/record/immigration"}, false},
		{Change{Path: "/profile/income", Before: json.RawMessage(`{}`), After: json.RawMessage(`{"employment":2}`)}, Change{Path: "/profile/income/employment"}, false},
		{Change{Path: "/profile/work/jobs", After: json.RawMessage(`{"items":[{"record":{}}]}`)}, Change{Path: "/profile/work/jobs/items/0/record/title"}, false},
		{Change{Path: "/profile", After: json.RawMessage(`{"income":{"employment":2},"record":{"criminal":true}}`)}, Change{Path: "/profile/income/employment"}, false},
	} {
		if got := goesOn(each.first, each.second); got != each.want {
			t.Errorf("%s then %s: %v", each.first.Path, each.second.Path, got)
		}
	}
}
