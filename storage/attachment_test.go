package storage

import (
	"errors"
	"strings"
	"testing"

	"talentnav/storage/record"
)

func attach(t *testing.T, f *File, caseID int64, contents string) record.Attachment {
	t.Helper()
	a, err := f.Attach(t.Context(), caseID, "scan.pdf", "application/pdf", []byte(contents), now)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestAFileIsKeptOnceAndReadByTheCasesThatHoldIt(t *testing.T) {
	f := openAt(t, newPath(t))
	one, two := newCase(t, f, "1"), newCase(t, f, "2")
	a := attach(t, f, one.ID, "contents")
	if again := attach(t, f, one.ID, "contents"); again != a || count(t, f.db, "files") != 1 {
		t.Errorf("got %+v after %+v, and %d files", again, a, count(t, f.db, "files"))
	}
	if data, err := f.Attached(t.Context(), one.ID, a.Digest); err != nil || string(data) != "contents" {
		t.Errorf("got %q, %v", data, err)
	}
	if _, err := f.Attached(t.Context(), two.ID, a.Digest); !errors.Is(err, ErrNotFound) {
		t.Errorf("another case: got error %v", err)
	}
	if _, err := f.AddItem(t.Context(), two.ID, record.Evidence{Files: []record.Attachment{a}}, now); !errors.Is(err, ErrInvalid) {
		t.Errorf("an item of another case: got error %v", err)
	}
	attach(t, f, two.ID, "contents")
	if _, err := f.AddItem(t.Context(), two.ID, record.Evidence{Files: []record.Attachment{a}}, now); err != nil {
		t.Error(err)
	}
	if empty := attach(t, f, one.ID, ""); empty.Size != 0 {
		t.Errorf("got %+v", empty)
	}
}

func TestAFileThatIsTooLargeIsRefused(t *testing.T) {
	f := openAt(t, newPath(t))
	c := newCase(t, f, "1")
	if _, err := f.Attach(t.Context(), c.ID, "x", "", make([]byte, MaxFile+1), now); !errors.Is(err, ErrInvalid) || !strings.Contains(err.Error(), "26214401 bytes") {
		t.Errorf("got error %v", err)
	}
	if _, err := f.Attach(t.Context(), c.ID, strings.Repeat("x", 256), "", nil, now); !errors.Is(err, ErrInvalid) {
		t.Errorf("a long name: got error %v", err)
	}
	if _, err := f.Attach(t.Context(), 17, "x", "", nil, now); err == nil || err.Error() != "case 17: not found" {
		t.Errorf("got error %v", err)
	}
}

func TestADamagedFileIsNeverReadAsWhole(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	a := attach(t, f, newCase(t, f, "1").ID, "contents")
	closeFile(t, f)
	tamper(t, path, "UPDATE files SET body = CAST('cOntents' AS BLOB)")
	f = openAt(t, path)
	if data, err := f.Attached(t.Context(), 1, a.Digest); !errors.Is(err, ErrDamaged) || data != nil {
		t.Errorf("got %q, %v", data, err)
	}
	faults, err := f.Check(t.Context())
	if err != nil || len(faults) != 1 || !strings.Contains(faults[0].Text, "not what they were") {
		t.Errorf("got %v, %v", faults, err)
	}
}

func TestCheckFindsWhatIsWrongWithItemsHistoryAndFiles(t *testing.T) {
	for damage, want := range map[string]string{
		"UPDATE items SET body = replace(body, 'note/1', 'note/9')":               "newer version",
		"DROP TRIGGER history_stays; UPDATE history SET body = '{}' WHERE id = 2": "history 2: damaged",
		"DELETE FROM case_files":                                "no case holds it",
		"DELETE FROM files":                                     "refers to nothing in files",
		"UPDATE items SET case_id = 99":                         "refers to nothing in cases",
		"DROP TRIGGER audit_stays; UPDATE audit SET what = 'x'": "the log: line 1",
	} {
		path := newPath(t)
		f := openAt(t, path)
		c := newCase(t, f, "1")
		add(t, f, c.ID, record.Note{Text: "x"})
		attach(t, f, c.ID, "contents")
		logged(t, f, "x")
		if trigger, dropped := strings.CutPrefix(damage, "DROP TRIGGER "); dropped { // a file without it is not opened
			damage += "; " + statements(t, f, strings.Split(trigger, ";")[0])
		}
		closeFile(t, f)
		tamper(t, path, damage)
		faults, err := openAt(t, path).Check(t.Context())
		text := ""
		for _, fault := range faults {
			text += fault.Text + "\n"
		}
		if err != nil || !strings.Contains(text, want) {
			t.Errorf("%s: got %q, %v, want %q", damage, text, err, want)
		}
	}
}

func TestAnAuthorsNameHasALimit(t *testing.T) {
	f := openAt(t, newPath(t))
	if err := f.SetAuthor(t.Context(), strings.Repeat("梁", MaxAuthor)); err != nil {
		t.Error(err)
	}
	for _, name := range []string{strings.Repeat("梁", MaxAuthor+1), "\xff"} {
		if err := f.SetAuthor(t.Context(), name); !errors.Is(err, ErrInvalid) {
			t.Errorf("got error %v", err)
		}
	}
	if f.Author() != strings.Repeat("梁", MaxAuthor) {
		t.Errorf("got %q", f.Author())
	}
}
