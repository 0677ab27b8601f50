package storage

import (
	"bytes"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strconv"
	"testing"
)

func TestWhatIsSavedIsThereAfterClosingAndOpeningAgain(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	c := newCase(t, f, "陳大文 Chan Tai Man")
	want := applicant()
	save(t, f, c.ID, want)
	closeFile(t, f)

	f = openAt(t, path)
	got, err := f.Profile(t.Context(), c.ID)
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, %v, want %+v", got, err, want)
	}
	again, err := f.Case(t.Context(), c.ID)
	c.Revision = 1
	if err != nil || again != c {
		t.Errorf("got %+v, %v, want %+v", again, err, c)
	}
}

func TestOnlyTheUserCanReadTheFile(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows keeps other users out of the folder instead")
	}
	path := newPath(t)
	f := openAt(t, path)
	newCase(t, f, "one")
	for name, want := range map[string]os.FileMode{path: 0o600, path + "-wal": 0o600, path + ".lock": 0o600, filepath.Dir(path): 0o700} {
		info, err := os.Stat(name)
		if err != nil {
			t.Fatal(err)
		}
		if got := info.Mode().Perm(); got != want {
			t.Errorf("%s: got mode %o, want %o", filepath.Base(name), got, want)
		}
	}
}

func TestAClosedFileLeavesNothingPersonalBesideIt(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	c := newCase(t, f, "SECRETNAME")
	save(t, f, c.ID, applicant())
	save(t, f, c.ID, earning(1)) // its history keeps what was
	if _, err := f.db.Exec("DELETE FROM cases"); err != nil {
		t.Fatal(err)
	}
	closeFile(t, f)

	for name, data := range files(t, filepath.Dir(path)) {
		for _, gone := range []string{"SECRETNAME", "polytechnique", "1990-05-02"} {
			if bytes.Contains(data, []byte(gone)) {
				t.Errorf("%s still holds %q", name, gone)
			}
		}
		if name != filepath.Base(path) && len(data) > 0 {
			t.Errorf("%s is left with %d bytes", name, len(data))
		}
	}
}

func TestTheLogIsEmptiedEvenWhileAnotherToolLooksOn(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	tool := reader(f.Path())
	defer tool.Close()
	if n := count(t, tool, "cases"); n != 0 {
		t.Errorf("got %d cases, want none", n)
	}
	newCase(t, f, "one")
	closeFile(t, f)
	if hasLog(path) {
		t.Error("the log is not empty")
	}
	if n := count(t, tool, "cases"); n != 1 {
		t.Errorf("got %d cases, want 1", n)
	}
}

func files(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]byte{}
	for _, e := range entries {
		if e.IsDir() {
			continue
		}
		if out[e.Name()], err = os.ReadFile(filepath.Join(dir, e.Name())); err != nil {
			t.Fatal(err)
		}
	}
	return out
}

func TestAFileThatIsNotOursIsRefusedAndUntouched(t *testing.T) {
	whole := func(path string) {
		f := openAt(t, path)
		save(t, f, newCase(t, f, "one").ID, applicant())
		closeFile(t, f)
	}
	cut := func(at func(size int64) int64) func(string) {
		return func(path string) {
			whole(path)
			info, err := os.Stat(path)
			if err == nil {
				err = os.Truncate(path, at(info.Size()))
			}
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	text := func(s string) func(string) {
		return func(path string) {
			if err := os.WriteFile(path, []byte(s), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	for name, test := range map[string]struct {
		make func(path string)
		want error
	}{
		"a text file":                  {text("Dear Sir or Madam, nothing to see here."), ErrForeign},
		"a short text file":            {text("x"), ErrForeign},
		"a long text file":             {text(string(bytes.Repeat([]byte("text "), 10000))), ErrForeign},
		"an empty file":                {text(""), ErrDamaged},
		"another program's file":       {func(path string) { whole(path); tamper(t, path, "PRAGMA application_id = 7") }, ErrForeign},
		"a file without a program":     {func(path string) { text("")(path); tamper(t, path, "CREATE TABLE t (x)") }, ErrForeign},
		"a newer file":                 {func(path string) { whole(path); tamper(t, path, "PRAGMA user_version = 99") }, ErrNewer},
		"a file without a version":     {func(path string) { whole(path); tamper(t, path, "PRAGMA user_version = 0") }, ErrDamaged},
		"a file of a negative version": {func(path string) { whole(path); tamper(t, path, "PRAGMA user_version = -1") }, ErrNewer},
		"a file cut in half":           {cut(func(n int64) int64 { return n / 2 }), ErrDamaged},
		"a file without its last byte": {cut(func(n int64) int64 { return n - 1 }), ErrDamaged},
		"a file cut in its header":     {cut(func(n int64) int64 { return 60 }), ErrDamaged},
		"a file of one page":           {cut(func(n int64) int64 { return 4096 }), ErrDamaged},
		"a folder":                     {func(path string) { os.Mkdir(path, 0o700) }, ErrForeign},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "cases.talentnav")
			test.make(path)
			before := snapshot(t, path)
			f, err := Open(t.Context(), path, now)
			if !errors.Is(err, test.want) {
				t.Errorf("got error %v, want %v", err, test.want)
			}
			if refused, ok := errors.AsType[*OpenError](err); !ok || refused.Path == "" {
				t.Errorf("got error %T, want one that names the path", err)
			}
			if f != nil {
				t.Error("got a file")
			}
			if after := snapshot(t, path); !reflect.DeepEqual(before, after) {
				t.Errorf("got %v beside it, want %v, unchanged", names(after), names(before))
			}
		})
	}
}

// snapshot is everything in the folder of path.
func snapshot(t *testing.T, path string) map[string][]byte {
	t.Helper()
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return files(t, path)
	}
	return files(t, filepath.Dir(path))
}

func names(m map[string][]byte) (out []string) {
	for name := range m {
		out = append(out, name)
	}
	return out
}

func TestTheVersionInTheLogCountsToo(t *testing.T) {
	for pragma, want := range map[string]error{"PRAGMA user_version = 99": ErrNewer, "PRAGMA user_version = -1": ErrDamaged} {
		path := newPath(t)
		f := openAt(t, path)
		if _, err := f.db.Exec(pragma); err != nil {
			t.Fatal(err)
		}
		killed := filepath.Join(t.TempDir(), "killed.talentnav")
		for _, rest := range []string{"", "-wal"} { // as a killed program leaves them
			data, err := os.ReadFile(path + rest)
			if err == nil {
				err = os.WriteFile(killed+rest, data, 0o600)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		if _, err := Open(t.Context(), killed, now); !errors.Is(err, want) {
			t.Errorf("%s: got error %v, want %v", pragma, err, want)
		}
	}
}

func TestALogWithoutItsFileIsNotTakenIntoANewOne(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	newCase(t, f, "one")
	moved := path + ".moved"
	if err := os.Rename(path, moved); err != nil {
		t.Skip("an open file cannot be moved here")
	}
	if _, err := Open(t.Context(), path, now); !errors.Is(err, ErrDamaged) {
		t.Errorf("got error %v, want %v", err, ErrDamaged)
	}
	if err := os.Rename(moved, path); err != nil {
		t.Fatal(err)
	}
}

func TestAnInterruptedCreationIsBegunAgain(t *testing.T) {
	path := filepath.Join(t.TempDir(), "cases.talentnav")
	if err := os.WriteFile(path+".new", []byte("half a fi"), 0o600); err != nil {
		t.Fatal(err)
	}
	f := openAt(t, path)
	newCase(t, f, "one")
	if _, err := os.Stat(path + ".new"); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("got %v, want nothing left", err)
	}
}

func TestPathsWithStrangeCharactersWork(t *testing.T) {
	for _, name := range []string{"a b?c#d%20e&f.db", "個案 檔.talentnav", "file:x", "a'b\"c"} {
		path := filepath.Join(t.TempDir(), name)
		f := openAt(t, path)
		newCase(t, f, "one")
		if _, err := os.Stat(path); err != nil {
			t.Error(err)
		}
	}
}

func TestEveryConnectionIsGuardedAndTheWritingOneDurable(t *testing.T) {
	f := openAt(t, newPath(t))
	both := map[string]string{
		"journal_mode": "wal", "foreign_keys": "1", "trusted_schema": "0", "cell_size_check": "1", "temp_store": "2",
		"busy_timeout": "5000", "user_version": strconv.Itoa(len(shipped)), "application_id": "1414416459",
	}
	checkPragmas(t, f.db, both)
	checkPragmas(t, f.looks, both)
	checkPragmas(t, f.db, map[string]string{"synchronous": "2", "fullfsync": "1", "checkpoint_fullfsync": "1", "secure_delete": "1", "query_only": "0"})
	checkPragmas(t, f.looks, map[string]string{"query_only": "1"})
}

func checkPragmas(t *testing.T, db *sql.DB, pragmas map[string]string) {
	t.Helper()
	for pragma, want := range pragmas {
		var got string
		if err := db.QueryRow("PRAGMA " + pragma).Scan(&got); err != nil || got != want {
			t.Errorf("%s: got %q, %v, want %q", pragma, got, err, want)
		}
	}
}

func TestALongReadingHoldsUpNoSaving(t *testing.T) {
	f := openAt(t, newPath(t))
	c := newCase(t, f, "one")
	_, err := reading(t.Context(), f, func(tx *transaction) (bool, error) {
		before, err := findCase(t.Context(), tx, c.ID)
		if err != nil {
			return false, err
		}
		save(t, f, c.ID, applicant())
		after, err := findCase(t.Context(), tx, c.ID)
		if before != after {
			t.Errorf("got %+v, want the state at the beginning, %+v", after, before)
		}
		return true, err
	})
	if err != nil {
		t.Error(err)
	}
	if got, err := f.Case(t.Context(), c.ID); err != nil || got.Revision != 1 {
		t.Errorf("got %+v, %v, want what was saved meanwhile", got, err)
	}
}

func TestClosingTwiceDoesNothing(t *testing.T) {
	f := openAt(t, newPath(t))
	closeFile(t, f)
	closeFile(t, f)
}

func TestAFullDiskIsToldAndLosesNothing(t *testing.T) {
	f := openAt(t, newPath(t))
	c := newCase(t, f, "one")
	save(t, f, c.ID, earning(1))
	if _, err := f.db.Exec("PRAGMA max_page_count = 1"); err != nil { // it cannot grow any more
		t.Fatal(err)
	}
	var err error
	for i := 0; i < 1000 && err == nil; i++ {
		_, err = f.CreateCase(t.Context(), "filler", now)
	}
	if !errors.Is(err, ErrDiskFull) {
		t.Errorf("got error %v, want %v", err, ErrDiskFull)
	}
	if p, err := f.Profile(t.Context(), c.ID); err != nil || !reflect.DeepEqual(p, earning(1)) {
		t.Errorf("got %+v, %v", p, err)
	}
}
