package storage

import (
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	"talentnav/rules/profile"
	"talentnav/storage/record"
)

func add(t *testing.T, f *File, caseID int64, b record.Body) Item {
	t.Helper()
	item, err := f.AddItem(t.Context(), caseID, b, now)
	if err != nil {
		t.Fatal(err)
	}
	return item
}

func someone(names ...string) record.Person {
	p := record.Person{Relation: "applicant", BirthDate: profile.On(1990, 5, 2)}
	for _, n := range names {
		p.Names = append(p.Names, record.Name{Text: n})
	}
	return p
}

func TestItemsAreThereAfterClosingAndOpeningAgain(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	if err := f.SetAuthor(t.Context(), "梁"); err != nil {
		t.Fatal(err)
	}
	c := newCase(t, f, "one")
	var want []Item
	for _, b := range []record.Body{
		someone("陳大文", "CHAN Tai Man"),
		record.Stay{Status: "ttps", From: profile.On(2024, 1, 2), Until: profile.On(2026, 1, 1)},
		record.Task{Title: "ask for the <degree> & more", Deadline: profile.On(2026, 12, 1)},
		record.Evidence{Criterion: "degree", State: "needs-fix", Why: "the second page is missing", Translation: record.Translation{State: "needed"}},
		record.Note{Text: "first line\nsecond line"},
	} {
		want = append(want, add(t, f, c.ID, b))
	}
	closeFile(t, f)
	f = openAt(t, path)
	got, err := f.Items(t.Context(), c.ID)
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, %v, want %+v", got, err, want)
	}
	if note := got[4].Body.(record.Note); note.Author != "梁" || !note.Written.Equal(now) {
		t.Errorf("got note %+v, want the author and the time in it", note)
	}
	if f.Author() != "梁" {
		t.Errorf("got author %q", f.Author())
	}
}

func TestACaseHasOneSetOfDetails(t *testing.T) {
	f := openAt(t, newPath(t))
	c := newCase(t, f, "one")
	if d, err := f.Details(t.Context(), c.ID); err != nil || !reflect.DeepEqual(d, record.Details{}) {
		t.Errorf("got %+v, %v before any", d, err)
	}
	for i, stage := range []string{"enquiry", "ready"} {
		item, err := f.SaveDetails(t.Context(), c.ID, record.Details{Stage: stage, Tags: []string{"vip"}}, now)
		if err != nil || item.Revision != int64(i+1) {
			t.Errorf("got %+v, %v", item, err)
		}
	}
	if d, err := f.Details(t.Context(), c.ID); err != nil || d.Stage != "ready" {
		t.Errorf("got %+v, %v", d, err)
	}
	if _, err := f.AddItem(t.Context(), c.ID, record.Details{}, now); !errors.Is(err, ErrInvalid) {
		t.Errorf("got error %v for second details", err)
	}
}

func TestAnItemThatIsNotValidIsRefusedAndTheOneBeforeStays(t *testing.T) {
	f := openAt(t, newPath(t))
	c := newCase(t, f, "one")
	note := add(t, f, c.ID, record.Note{Text: "kept"})
	for name, b := range map[string]record.Body{
		"too long":     record.Note{Text: strings.Repeat("x", record.MaxNote+1)},
		"another kind": record.Task{Title: "x"},
	} {
		if _, err := f.SaveItem(t.Context(), note.UID, b, now); !errors.Is(err, ErrInvalid) || !strings.Contains(err.Error(), note.UID) {
			t.Errorf("%s: got error %v", name, err)
		}
	}
	if got, err := f.Item(t.Context(), note.UID); err != nil || !reflect.DeepEqual(got, note) {
		t.Errorf("got %+v, %v", got, err)
	}
	if _, err := f.AddItem(t.Context(), 17, record.Note{}, now); err == nil || err.Error() != "case 17: not found" {
		t.Errorf("got error %v", err)
	}
}

func TestAnItemInTheTrashComesBack(t *testing.T) {
	f := openAt(t, newPath(t))
	c := newCase(t, f, "one")
	task := add(t, f, c.ID, record.Task{Title: "ask"})
	if err := f.TrashItem(t.Context(), task.UID, now.Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	left, _ := f.Items(t.Context(), c.ID)
	gone, err := f.TrashedItems(t.Context(), c.ID)
	if err != nil || len(left) != 0 || len(gone) != 1 || !gone[0].Trashed.Equal(now.Add(time.Hour)) {
		t.Errorf("got %+v and in the trash %+v, %v", left, gone, err)
	}
	if err := f.RestoreItem(t.Context(), task.UID, now.Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	if left, err := f.Items(t.Context(), c.ID); err != nil || len(left) != 1 {
		t.Errorf("got %+v, %v", left, err)
	}
}

func TestAnItemDamagedInTheFileNamesItself(t *testing.T) {
	for name, damage := range map[string]string{
		"a newer form":     `UPDATE items SET body = replace(body, 'note/1', 'note/2')`,
		"an unknown field": `UPDATE items SET body = replace(body, '"text"', '"texts"')`,
		"another kind":     `UPDATE items SET kind = 'task'`,
		"no JSON":          `UPDATE items SET body = '{'`,
		"a blob":           `UPDATE items SET body = x'00'`,
	} {
		path := newPath(t)
		f := openAt(t, path)
		note := add(t, f, newCase(t, f, "one").ID, record.Note{Text: "kept"})
		closeFile(t, f)
		tamper(t, path, damage)
		if _, err := openAt(t, path).Item(t.Context(), note.UID); !errors.Is(err, ErrDamaged) || !strings.Contains(err.Error(), note.UID) {
			t.Errorf("%s: got error %v", name, err)
		}
	}
}
