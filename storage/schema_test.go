package storage

import (
	"bytes"
	"crypto/rand"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"talentnav/rules/profile"
)

func TestEveryEarlierVersionIsMigratedAndCopiedFirst(t *testing.T) {
	for v := 1; v < len(shipped); v++ {
		t.Run(fmt.Sprintf("from version %d", v), func(t *testing.T) {
			path := newPath(t)
			c := oldFile(t, path, v, "kept")
			f := openAt(t, path)
			if got, err := version(t.Context(), f.db); err != nil || got != len(shipped) {
				t.Errorf("got version %d, %v, want %d", got, err, len(shipped))
			}
			if faults, err := f.Check(t.Context()); err != nil || len(faults) > 0 {
				t.Errorf("got faults %v, %v", faults, err)
			}
			if got, err := f.Case(t.Context(), c.ID); err != nil || got.Title != "kept" || got.Revision != 1 {
				t.Errorf("got %+v, %v", got, err)
			}
			checkCopy(t, f.Copied(), shipped[:v], c.ID)
		})
	}
}

// oldFile makes a file as an earlier version left it, with one case.
func oldFile(t *testing.T, path string, v int, title string) Case {
	t.Helper()
	f := openWith(t, path, shipped[:v])
	defer closeFile(t, f)
	p := applicant()
	body, err := profile.Canonical(&p)
	if err != nil {
		t.Fatal(err)
	}
	const insert = `INSERT INTO cases (uid, number, title, created, updated) VALUES ('ABCDEFGHIJKLMNOPQRSTUVWXYZ', 1, ?1, ?2, ?2);
		UPDATE meta SET value = 1 WHERE name = 'last_case_number';
		INSERT INTO profiles (case_id, revision, updated, digest, body) VALUES (1, 1, ?2, ?3, ?4);
		INSERT INTO facts (case_id, revision, schema, as_at, vector) VALUES (1, 1, ?5, '2026-11-22', ?6)`
	for statement := range strings.SplitSeq(insert, ";") {
		if _, err := f.db.Exec(statement, title, moment{now}, digest(body), string(body), factSchema(), packedOn(&p, dayInHongKong(now))); err != nil {
			t.Fatal(err)
		}
	}
	return Case{ID: 1, Title: title}
}

// insertOldCase adds a case as the first version did.
func insertOldCase(t *testing.T, f *File, number int, title string) {
	t.Helper()
	const insert = "INSERT INTO cases (uid, number, title, created, updated) VALUES (?, ?, ?, ?, ?)"
	if _, err := f.db.Exec(insert, rand.Text(), number, title, moment{now}, moment{now}); err != nil {
		t.Fatal(err)
	}
}

func openWith(t *testing.T, path string, s schema) *File {
	t.Helper()
	f, err := open(t.Context(), path, now, s)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// checkCopy opens the copy as the version that it is a copy of.
func checkCopy(t *testing.T, path string, s schema, caseID int64) {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm()&0o077 != 0 {
		t.Fatalf("copy: got %v, %v, want one that only the user reads", info, err)
	}
	f := openWith(t, path, s)
	defer closeFile(t, f)
	if c, err := f.Case(t.Context(), caseID); err != nil || c.Title != "kept" {
		t.Errorf("copy: got %+v, %v", c, err)
	}
	if f.Copied() != "" {
		t.Errorf("got a copy %s of a file that needed no migration", f.Copied())
	}
}

func TestAMigrationThatFailsChangesNothing(t *testing.T) {
	for name, script := range map[string]string{
		"bad SQL half-way":     "CREATE TABLE half (x); DELETE FROM cases; nonsense",
		"a dangling reference": "DELETE FROM cases",
	} {
		t.Run(name, func(t *testing.T) {
			path := newPath(t)
			f := openAt(t, path)
			c := newCase(t, f, "kept")
			save(t, f, c.ID, applicant())
			closeFile(t, f)
			if _, err := open(t.Context(), path, now, append(shipped[:len(shipped):len(shipped)], script)); err == nil {
				t.Fatal("got no error")
			}
			f = openAt(t, path)
			if got, err := f.Case(t.Context(), c.ID); err != nil || got.Revision != 1 {
				t.Errorf("got %+v, %v", got, err)
			}
			if copies, _ := filepath.Glob(path + ".v*.copy"); len(copies) != 1 {
				t.Errorf("got copies %v, want one", copies)
			}
		})
	}
}

func TestAMigrationCanRebuildATableThatOthersReferTo(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	c := newCase(t, f, "kept")
	save(t, f, c.ID, applicant())
	closeFile(t, f)
	const rebuild = `CREATE TABLE other AS SELECT * FROM cases;
		DROP TABLE cases; CREATE TABLE cases (id INTEGER PRIMARY KEY, uid, number, title, created, updated, trashed_at);
		INSERT INTO cases SELECT * FROM other; DROP TABLE other;`
	f = openWith(t, path, append(shipped[:len(shipped):len(shipped)], rebuild))
	defer closeFile(t, f)
	if _, err := f.Profile(t.Context(), c.ID); err != nil {
		t.Error(err)
	}
	var on bool
	if err := f.db.QueryRow("PRAGMA foreign_keys").Scan(&on); err != nil || !on {
		t.Errorf("got foreign keys %v, %v after the migration, want on", on, err)
	}
}

func TestAFileThatCannotBeCopiedIsNotMigrated(t *testing.T) {
	path := newPath(t)
	f := openWith(t, path, shipped[:1])
	for i := range 200 {
		insertOldCase(t, f, i+1, strings.Repeat("x", 200))
	}
	closeFile(t, f)
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	last := len(data) - 4096
	copy(data[last:], bytes.Repeat([]byte{0xff}, 4096))
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(t.Context(), path, now); !errors.Is(err, ErrDamaged) {
		t.Errorf("got error %v, want %v", err, ErrDamaged)
	}
	after, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(after, data) {
		t.Errorf("the file was changed: %v", err)
	}
	if rest, _ := filepath.Glob(path + ".v*"); len(rest) > 0 {
		t.Errorf("got %v left beside it", rest)
	}
}

func TestAFileWithARowThatBreaksItsRulesIsNotMigrated(t *testing.T) {
	path := newPath(t)
	f := openWith(t, path, shipped[:1])
	insertOldCase(t, f, 1, "one")
	closeFile(t, f)
	tamper(t, path, "UPDATE cases SET created = 'yesterday'")
	if _, err := Open(t.Context(), path, now); !errors.Is(err, ErrDamaged) {
		t.Errorf("got error %v, want %v", err, ErrDamaged)
	}
	closeFile(t, openWith(t, path, shipped[:1])) // the version that wrote it still opens it
}

func TestMigrationsAreNumberedWithoutGaps(t *testing.T) {
	file := &fstest.MapFile{Data: []byte("SELECT 1")}
	for _, fsys := range []fstest.MapFS{{"0002_a.sql": file}, {"0001_a.sql": file, "0003_b.sql": file}, {"1_a.sql": file}} {
		if s, err := readSchema(fsys); err == nil {
			t.Errorf("got %v, want an error", s)
		}
	}
}

func TestTheTablesRefuseWhatIsNotWellFormed(t *testing.T) {
	f := openAt(t, newPath(t))
	c := newCase(t, f, "one")
	save(t, f, c.ID, applicant())
	for _, statement := range []string{
		"UPDATE cases SET created = 'yesterday'",
		"UPDATE cases SET number = 'one'",
		"UPDATE cases SET title = 5",
		"UPDATE profiles SET body = '{'",
		"UPDATE profiles SET revision = 0",
		"UPDATE profiles SET case_id = 99",
		"UPDATE facts SET vector = 'text'",
		"INSERT INTO assessments (case_id) VALUES (1)",
	} {
		if _, err := f.db.Exec(statement); err == nil {
			t.Errorf("%s: got no error", statement)
		}
	}
}

func TestDeletingACaseDeletesWhatHangsOnIt(t *testing.T) {
	f := openAt(t, newPath(t))
	c, _ := frozenCase(t, f)
	if _, err := f.db.Exec("DELETE FROM cases WHERE id = ?", c.ID); err != nil {
		t.Fatal(err)
	}
	for _, table := range []string{"profiles", "facts", "answers", "assessments", "items", "history", "case_files", "standings", "summaries"} {
		if n := count(t, f.db, table); n != 0 {
			t.Errorf("got %d rows left in %s", n, table)
		}
	}
	if next := newCase(t, f, "two"); next.ID == c.ID || next.Number == c.Number {
		t.Errorf("got %+v, want an id and a number that nobody had", next)
	}
}

func count(t *testing.T, db *sql.DB, table string) (n int) {
	t.Helper()
	if err := db.QueryRow("SELECT count(*) FROM " + table).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}
