package storage

import (
	"errors"
	"path/filepath"
	"testing"

	"talentnav/storage/record"
)

func TestAnArchiveOfAProtectedFileComesBackInAnother(t *testing.T) {
	f := openAt(t, newPath(t))
	c := fullCase(t, f)
	protect(t, f)
	zip := exported(t, f)
	g := openAt(t, newPath(t))
	newCase(t, g, "a case with number 1")
	protect(t, g)
	if out := takenIn(t, g, zip); out.Added != 1 {
		t.Fatalf("got %+v", out)
	}
	if again := takenIn(t, g, zip); again.Cases[0].State != CaseSame {
		t.Errorf("got %+v, want %s", again.Cases, CaseSame)
	}
	sameCase(t, f, g, c)
	if faults, err := g.Check(t.Context()); err != nil || len(faults) > 0 {
		t.Errorf("got %v, %v", faults, err)
	}
	if faults, err := CheckFile(t.Context(), g.Path()); err != nil || len(faults) > 0 {
		t.Errorf("from outside: got %v, %v", faults, err)
	}
	f.Lock()
	if _, err := f.Export(t.Context(), nil, nil, "while locked", now); !errors.Is(err, ErrLocked) {
		t.Errorf("got error %v, want %v", err, ErrLocked)
	}
}

func TestAnErasureReachesTheBackupsOfAProtectedFile(t *testing.T) {
	f := openAt(t, newPath(t))
	c, stays := newCase(t, f, "gone"), newCase(t, f, "stays")
	a, err := f.Attach(t.Context(), c.ID, "a.txt", "text/plain", []byte("a scan"), now)
	if err == nil {
		_, err = f.AddItem(t.Context(), c.ID, record.Evidence{Files: []record.Attachment{a}}, now)
	}
	if err != nil {
		t.Fatal(err)
	}
	protect(t, f)
	b := backUp(t, f, ByHand, now)
	out, err := f.Erase(t.Context(), c.ID, "asked for", now)
	if err != nil || out.Backups != 2 || len(out.Left) > 0 {
		t.Errorf("got %+v, %v", out, err)
	}
	held, err := CheckBackup(t.Context(), b.Path)
	if err != nil || held.Rows["cases"] != 1 || held.Rows["files"] != 0 {
		t.Errorf("got %+v, %v", held, err)
	}
	if got, err := f.Case(t.Context(), stays.ID); err != nil || got.Title != "stays" {
		t.Errorf("got %+v, %v", got, err)
	}
	if faults, err := f.Check(t.Context()); err != nil || len(faults) > 0 {
		t.Errorf("got %v, %v", faults, err)
	}
	closeFile(t, f)
	to := filepath.Join(t.TempDir(), "repaired.talentnav")
	if out, err := Repair(t.Context(), f.Path(), to, now); err != nil || len(out.Lost) > 0 {
		t.Errorf("got %+v, %v", out, err)
	}
	if _, err := openAt(t, to).Case(t.Context(), stays.ID); !errors.Is(err, ErrLocked) {
		t.Errorf("got error %v, want a repaired file that is as locked as the other", err)
	}
}
