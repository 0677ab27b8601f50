package storage

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"talentnav/rules/profile"
	"talentnav/storage/record"
)

// twins are two cases of one person.
func twins(t *testing.T, f *File) (into, from Case) {
	t.Helper()
	into, from = newCase(t, f, "陳大文"), newCase(t, f, "Chan Tai Man")
	a := earning(1)
	a.Person.Residence = profile.Told("macao")
	b := applicant()
	b.Person.Residence = profile.Told("taiwan")
	save(t, f, into.ID, a)
	save(t, f, from.ID, b)
	for _, one := range []struct {
		id int64
		b  record.Body
	}{
		{into.ID, record.Details{Stage: "ready", Tags: []string{"a"}}}, {into.ID, record.Note{Text: "one"}},
		{from.ID, record.Details{Stage: "enquiry", Reference: "R7", Tags: []string{"a", "b"}}}, {from.ID, someone("Chan Tai Man")},
	} {
		add(t, f, one.id, one.b)
	}
	at, err := f.Attach(t.Context(), from.ID, "scan.pdf", "application/pdf", []byte("scan"), now)
	if err != nil {
		t.Fatal(err)
	}
	add(t, f, from.ID, record.Evidence{Criterion: "degree", Files: []record.Attachment{at}})
	return into, from
}

func TestAMergeKeepsEverything(t *testing.T) {
	f := openAt(t, newPath(t))
	into, from := twins(t, f)
	if err := f.Merge(t.Context(), into.ID, from.ID, now.Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	p, err := f.Profile(t.Context(), into.ID)
	if err != nil || p.Income.Employment.Value.Amount != 100 || p.Person.Residence.Value != "macao" || len(p.Work.Jobs.Items) != 1 || !p.Confirmations["a"].Value {
		t.Errorf("got %+v, %v, want the answers of both", p, err)
	}
	if other, err := f.Profile(t.Context(), from.ID); err != nil || other.Person.Residence.Value != "taiwan" {
		t.Errorf("got %+v, %v, want the other's as they were", other.Person, err)
	}
	items, err := f.Items(t.Context(), into.ID)
	if err != nil || len(items) != 5 {
		t.Fatalf("got %d items, %v", len(items), err)
	}
	note := items[len(items)-1].Body.(record.Note).Text
	for _, want := range []string{"No. 2", "person.residence", "income.employment", "stage: enquiry"} {
		if !strings.Contains(note, want) {
			t.Errorf("the note %q does not name %s", note, want)
		}
	}
	if d, _ := f.Details(t.Context(), into.ID); d.Reference != "R7" || d.Stage != "ready" || !slices.Equal(d.Tags, []string{"a", "b"}) {
		t.Errorf("got details %+v", d)
	}
	if data, err := f.Attached(t.Context(), into.ID, sha([]byte("scan"))); err != nil || string(data) != "scan" {
		t.Errorf("got %q, %v", data, err)
	}
	all, err := f.History(t.Context(), into.ID, 0, 100)
	if err != nil || !slices.ContainsFunc(all, func(e Event) bool { return e.CaseID == from.ID && e.Action == "save profile" }) {
		t.Errorf("the history of the other case is not told: %v", err)
	}
	if got := titles(t, f.Trashed); len(got) != 0 {
		t.Errorf("got %q in the trash", got)
	}
	if err := f.Restore(t.Context(), from.ID, now); !errors.Is(err, ErrInvalid) {
		t.Errorf("restore: got error %v", err)
	}
}

func TestAMergeIsUndoneAndRedoneWhole(t *testing.T) {
	for _, side := range []int{0, 1} {
		f := openAt(t, newPath(t))
		into, from := twins(t, f)
		before := everything(t, f)
		if err := f.Merge(t.Context(), into.ID, from.ID, now); err != nil {
			t.Fatal(err)
		}
		after := everything(t, f)
		id := []int64{into.ID, from.ID}[side]
		if _, err := f.Undo(t.Context(), id, now); err != nil {
			t.Fatal(err)
		}
		if got := everything(t, f); got != before {
			t.Errorf("undone: got\n%s\nwant\n%s", got, before)
		}
		if _, err := f.Redo(t.Context(), id, now); err != nil {
			t.Fatal(err)
		}
		if got := everything(t, f); got != after {
			t.Errorf("redone: got\n%s\nwant\n%s", got, after)
		}
		if faults, err := f.Check(t.Context()); err != nil || len(faults) > 0 {
			t.Errorf("got faults %v, %v", faults, err)
		}
	}
}

func TestAMergeIsNotUndoneOverWhatCameAfter(t *testing.T) {
	f := openAt(t, newPath(t))
	into, from := twins(t, f)
	if err := f.Merge(t.Context(), into.ID, from.ID, now); err != nil {
		t.Fatal(err)
	}
	save(t, f, from.ID, earning(7))
	if _, err := f.Undo(t.Context(), into.ID, now); !errors.Is(err, ErrConflict) || !strings.Contains(err.Error(), "case 2") {
		t.Errorf("got error %v", err)
	}
}

func TestWhatWasMergedGoesWithTheCaseThatHoldsIt(t *testing.T) {
	f := openAt(t, newPath(t))
	one, two, three := newCase(t, f, "1"), newCase(t, f, "2"), newCase(t, f, "3")
	for _, m := range [][2]int64{{two.ID, one.ID}, {three.ID, two.ID}} {
		if err := f.Merge(t.Context(), m[0], m[1], now); err != nil {
			t.Fatal(err)
		}
	}
	if n, err := f.EmptyTrash(t.Context(), now.Add(time.Hour), now); err != nil || n != 0 || count(t, f.db, "cases") != 3 {
		t.Errorf("got %d, %v, want none: what was merged is not trash", n, err)
	}
	if err := f.Trash(t.Context(), three.ID, now); err != nil {
		t.Fatal(err)
	}
	if n, err := f.EmptyTrash(t.Context(), now, now.Add(time.Hour)); err != nil || n != 1 || count(t, f.db, "cases") != 0 {
		t.Errorf("got %d, %v and %d cases left", n, err, count(t, f.db, "cases"))
	}
	if page, err := f.Search(t.Context(), Query{}); err != nil || page.Total != 0 {
		t.Errorf("got %+v, %v", page, err)
	}
}

func TestCasesThatCannotBeMergedAreRefused(t *testing.T) {
	f := openAt(t, newPath(t))
	one, two := newCase(t, f, "1"), newCase(t, f, "2")
	if err := f.Trash(t.Context(), two.ID, now); err != nil {
		t.Fatal(err)
	}
	for _, m := range []struct {
		into, from int64
		want       error
	}{{one.ID, one.ID, ErrInvalid}, {one.ID, two.ID, ErrInvalid}, {two.ID, one.ID, ErrInvalid}, {one.ID, 17, ErrNotFound}} {
		if err := f.Merge(t.Context(), m.into, m.from, now); !errors.Is(err, m.want) {
			t.Errorf("%d into %d: got error %v", m.from, m.into, err)
		}
	}
}

func TestAnswersThatDoNotGoTogetherStayApart(t *testing.T) {
	f := openAt(t, newPath(t))
	into, from := newCase(t, f, "1"), newCase(t, f, "2")
	a, b := profile.New(), profile.New()
	a.Person.Residence = profile.Told("macao")
	a.Rates = []profile.Rate{}
	b.Person.BirthDate = profile.Told(profile.On(1990, 1, 1))
	save(t, f, into.ID, a)
	save(t, f, from.ID, b)
	if err := f.Merge(t.Context(), into.ID, from.ID, now); err != nil {
		t.Fatal(err)
	}
	p, err := f.Profile(t.Context(), into.ID)
	if err != nil || !reflect.DeepEqual(p.Person.BirthDate, b.Person.BirthDate) || p.Person.Residence.Value != "macao" {
		t.Errorf("got %+v, %v", p.Person, err)
	}
}

func TestTheTrashIsEmptiedOfWhatIsOldEnough(t *testing.T) {
	f := openAt(t, newPath(t))
	old, young := newCase(t, f, "old"), newCase(t, f, "young")
	for id, at := range map[int64]time.Time{old.ID: now, young.ID: now.Add(time.Hour)} {
		if _, err := f.Attach(t.Context(), id, "x", "", []byte("both hold it"), now); err != nil {
			t.Fatal(err)
		}
		if _, err := f.Attach(t.Context(), id, "x", "", []byte{byte(id)}, now); err != nil {
			t.Fatal(err)
		}
		if err := f.Trash(t.Context(), id, at); err != nil {
			t.Fatal(err)
		}
	}
	if n, err := f.EmptyTrash(t.Context(), now, now.Add(2*time.Hour)); err != nil || n != 1 {
		t.Errorf("got %d, %v", n, err)
	}
	if got := titles(t, f.Trashed); !slices.Equal(got, []string{"young"}) {
		t.Errorf("got %q", got)
	}
	if n := count(t, f.db, "files"); n != 2 {
		t.Errorf("got %d files, want the shared one and the young one's", n)
	}
	if log, err := f.Audit(t.Context(), 0, 1); err != nil || log[0].What != "deleted" || log[0].Case != old.UID {
		t.Errorf("got %+v, %v", log, err)
	}
}
