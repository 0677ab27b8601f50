package storage

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"talentnav/rules/profile"
	"talentnav/storage/record"
)

// everywhere looks for a text in all files beside a case file.
func everywhere(t *testing.T, path, text string) (found []string) {
	t.Helper()
	filepath.WalkDir(filepath.Dir(path), func(name string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			if data, err := os.ReadFile(name); err == nil && bytes.Contains(data, []byte(text)) {
				found = append(found, filepath.Base(name))
			}
		}
		return err
	})
	return found
}

func TestAnErasureReachesHistoryTrashFilesLogBackupsAndOldCopies(t *testing.T) {
	const secret = "ZZSECRETZZ"
	path := newPath(t)
	old := openWith(t, path, shipped[:1])
	if _, err := old.db.Exec(insertOld, "OLD00000000000000000000000"); err != nil {
		t.Fatal(err)
	}
	if _, err := old.db.Exec("UPDATE meta SET value = 1 WHERE name = 'last_case_number'; UPDATE cases SET title = ?", secret); err != nil {
		t.Fatal(err)
	}
	closeFile(t, old)

	f := openAt(t, path) // migrates, and leaves a copy
	stays := newCase(t, f, "stays")
	save(t, f, stays.ID, applicant())
	p := earning(5)
	p.Studies.Degrees = profile.ListOf(profile.Degree{Subject: profile.Told(secret)})
	save(t, f, 1, p)
	a, err := f.Attach(t.Context(), 1, secret+".txt", "text/plain", []byte("a scan of "+secret), now)
	if err == nil {
		_, err = f.AddItem(t.Context(), 1, record.Evidence{Title: secret, Files: []record.Attachment{a}}, now)
	}
	if err == nil {
		err = f.Log(t.Context(), "exported", "OLD00000000000000000000000", map[string]string{"purpose": "for " + secret}, now)
	}
	if err == nil {
		err = f.Trash(t.Context(), 1, now)
	}
	if err != nil {
		t.Fatal(err)
	}
	first := backUp(t, f, ByHand, now)
	backUp(t, f, Scheduled, now.Add(time.Hour))
	if found := everywhere(t, f.Path(), secret); len(found) < 4 {
		t.Fatalf("it is only in %v", found)
	}

	out, err := f.Erase(t.Context(), 1, "asked for by the person", now)
	if err != nil || out.Backups != 4 || len(out.Left) > 0 || out.Rows["cases"] != 1 || out.Rows["files"] != 1 || out.Number != 1 {
		t.Errorf("got %+v, %v", out, err)
	}
	if found := everywhere(t, f.Path(), secret); len(found) > 0 {
		t.Errorf("it is still in %v", found)
	}
	if faults, err := f.Check(t.Context()); err != nil || len(faults) > 0 {
		t.Errorf("got %v, %v", faults, err)
	}
	if got, err := f.Case(t.Context(), stays.ID); err != nil || got.Title != "stays" {
		t.Errorf("got %+v, %v", got, err)
	}
	closeFile(t, f)
	if _, err := RestoreBackup(t.Context(), path, first.Path, now); err != nil {
		t.Error(err)
	}
	f = openAt(t, path)
	if got, err := f.Case(t.Context(), stays.ID); err != nil || got.Revision != 1 {
		t.Errorf("got %+v, %v, want the other case in the backup", got, err)
	}
}

func TestAnErasedCaseDoesNotComeBackByAnArchive(t *testing.T) {
	f := openAt(t, newPath(t))
	c := newCase(t, f, "gone")
	zip := exported(t, f)
	if _, err := f.Erase(t.Context(), c.ID, "the retention ended", now); err != nil {
		t.Fatal(err)
	}
	if out := takenIn(t, f, zip); out.Added != 0 || out.Cases[0].State != CaseErased {
		t.Errorf("got %+v", out)
	}
}

func TestAnErasureNeedsAReasonAndACase(t *testing.T) {
	f := openAt(t, newPath(t))
	c := newCase(t, f, "one")
	if _, err := f.Erase(t.Context(), c.ID, " ", now); !errors.Is(err, ErrInvalid) {
		t.Errorf("got error %v, want %v", err, ErrInvalid)
	}
	if _, err := f.Erase(t.Context(), 99, "why", now); !errors.Is(err, ErrNotFound) {
		t.Errorf("got error %v, want %v", err, ErrNotFound)
	}
	if _, err := f.Case(t.Context(), c.ID); err != nil || len(mustBackups(t, f.Path())) > 0 {
		t.Errorf("something was done: %v", err)
	}
}

func TestAnErasureListsWhatItCannotLookInto(t *testing.T) {
	f := openAt(t, newPath(t))
	c := newCase(t, f, "one")
	kept := f.Path() + ".damaged-20260101T000000.000Z"
	if err := os.WriteFile(kept, []byte("bytes"), 0o600); err != nil {
		t.Fatal(err)
	}
	spoilt := backUp(t, f, ByHand, now)
	if err := os.WriteFile(spoilt.Path, []byte("spoilt"), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := f.Erase(t.Context(), c.ID, "why", now)
	if err != nil || !slices.Contains(out.Left, kept) || !slices.Contains(out.Left, spoilt.Path) || len(out.Left) != 2 {
		t.Errorf("got %+v, %v", out, err)
	}
}

func TestTheRetentionReviewListsWhatIsPast(t *testing.T) {
	f := openAt(t, newPath(t))
	for title, until := range map[string]string{"past": "2026-11-01", "this month": "2026-11", "today": "2026-11-22", "later": "2027", "last year": "2025"} {
		c := newCase(t, f, title)
		if _, err := f.SaveDetails(t.Context(), c.ID, record.Details{RetainUntil: profile.MustDate(until)}, now); err != nil {
			t.Fatal(err)
		}
	}
	newCase(t, f, "no day")
	due, unset, err := f.RetentionReview(t.Context(), profile.MustDate("2026-11-22"))
	var titles []string
	for _, r := range due {
		titles = append(titles, r.Title)
	}
	if err != nil || !slices.Equal(titles, []string{"last year", "past", "today"}) || unset != 1 {
		t.Errorf("got %v, %d, %v", titles, unset, err)
	}
}
