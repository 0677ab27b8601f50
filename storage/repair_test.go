package storage

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"talentnav/storage/record"
)

// filled makes a file with forty cases that have something of everything.
func filled(t *testing.T) string {
	t.Helper()
	path := newPath(t)
	f := openAt(t, path)
	for range 40 {
		c := newCase(t, f, "one")
		save(t, f, c.ID, applicant())
		a, err := f.Attach(t.Context(), c.ID, "scan.pdf", "application/pdf", bytes.Repeat([]byte("page"), 3000), now)
		if err == nil {
			_, err = f.AddItem(t.Context(), c.ID, record.Evidence{Title: "passport", Files: []record.Attachment{a}}, now)
		}
		if err == nil {
			err = f.Log(t.Context(), "opened", c.UID, nil, now)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	closeFile(t, f)
	return path
}

func TestARepairOfAWholeFileTakesEverythingOver(t *testing.T) {
	path := filled(t)
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	to := filepath.Join(t.TempDir(), "repaired.talentnav")
	out, err := Repair(t.Context(), path, to, now)
	if err != nil || len(out.Lost) > 0 || out.Rows["cases"] != 40 || out.Rows["items"] != 40 || out.Rows["files"] != 1 {
		t.Fatalf("got %+v, %v", out, err)
	}
	f := openAt(t, to)
	if faults, err := f.Check(t.Context()); err != nil || len(faults) > 0 {
		t.Errorf("got %v, %v", faults, err)
	}
	if got, err := f.Profile(t.Context(), 7); err != nil || !reflect.DeepEqual(got, applicant()) {
		t.Errorf("got %+v, %v", got, err)
	}
	if c := newCase(t, f, "next"); c.ID != 41 || c.Number != 41 {
		t.Errorf("got %+v, want the next id and number", c)
	}
	if after, err := os.ReadFile(path); err != nil || !bytes.Equal(after, before) {
		t.Errorf("the damaged file was changed (%v)", err)
	}
	if left := files(t, filepath.Dir(to)); len(left) > 4 { // with the log, its index and the lock of the open file
		t.Errorf("got %v left", names(left))
	}
}

func TestARepairTakesOverWhatBrokenPagesLeave(t *testing.T) {
	path := filled(t)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	repaired := 0
	for page := 4096; page < len(whole); page += 4096 * 3 {
		bad := bytes.Clone(whole)
		copy(bad[page:page+4096], bytes.Repeat([]byte{0xa5}, 4096))
		broken := filepath.Join(t.TempDir(), "broken.talentnav")
		if err := os.WriteFile(broken, bad, 0o600); err != nil {
			t.Fatal(err)
		}
		to := broken + ".new"
		out, err := Repair(t.Context(), broken, to, now)
		if errors.Is(err, ErrDamaged) {
			continue // the page that says what there is
		}
		if err != nil {
			t.Fatalf("page at %d: %v", page, err)
		}
		if f, err := Open(t.Context(), to, now); err != nil {
			t.Errorf("page at %d: %+v: %v", page, out, err)
		} else {
			closeFile(t, f)
		}
		repaired++
	}
	if repaired < 5 {
		t.Errorf("%d files were repaired", repaired)
	}
}

func TestARepairLeavesBehindWhatWasPlantedAndWhatIsCutOff(t *testing.T) {
	for name, c := range map[string]struct {
		spoil func(path string)
		cases int64
	}{
		"a trigger": {func(path string) {
			tamper(t, path, "CREATE TRIGGER spy AFTER UPDATE ON cases BEGIN DELETE FROM profiles; END")
		}, 40},
		"a view in place of a table": {func(path string) {
			tamper(t, path, "DROP TABLE settings; CREATE VIEW settings AS SELECT uid AS name, uid AS value FROM cases")
		}, 40},
		"a row that refers to nothing": {func(path string) { tamper(t, path, "DELETE FROM cases WHERE id = 3") }, 39},
		"a row that breaks a rule":     {func(path string) { tamper(t, path, "UPDATE cases SET created = 'x' WHERE id = 3") }, 39},
	} {
		path := filled(t)
		c.spoil(path)
		if faults, err := CheckFile(t.Context(), path); err != nil || len(faults) == 0 {
			t.Errorf("%s: got %v, %v, want a fault", name, faults, err)
		}
		to := path + ".new"
		out, err := Repair(t.Context(), path, to, now)
		if err != nil || out.Rows["cases"] != c.cases {
			t.Errorf("%s: got %+v, %v", name, out, err)
			continue
		}
		if faults, err := CheckFile(t.Context(), to); err != nil || len(faults) > 0 {
			t.Errorf("%s: got %v, %v", name, faults, err)
		}
	}
}

func TestARepairOverwritesNothingAndMakesNothingOfNothing(t *testing.T) {
	path := filled(t)
	if _, err := Repair(t.Context(), path, path, now); !errors.Is(err, os.ErrExist) {
		t.Errorf("got error %v, want %v", err, os.ErrExist)
	}
	text := filepath.Join(t.TempDir(), "text")
	if err := os.WriteFile(text, []byte(strings.Repeat("no case file ", 1000)), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Repair(t.Context(), text, text+".new", now); !errors.Is(err, ErrForeign) {
		t.Errorf("got error %v, want %v", err, ErrForeign)
	}
	empty := filepath.Join(t.TempDir(), "empty")
	if err := os.WriteFile(empty, append([]byte("SQLite format 3\x00"), make([]byte, 8000)...), 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := Repair(t.Context(), empty, empty+".new", now); !errors.Is(err, ErrDamaged) {
		t.Errorf("got %+v, %v, want %v", out, err, ErrDamaged)
	}
	if exists(empty + ".new") {
		t.Error("a file was made of nothing")
	}
}
