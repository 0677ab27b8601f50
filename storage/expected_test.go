package storage

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/mattn/go-sqlite3"
)

func TestAFileInWhichSomethingWasPlantedIsRefused(t *testing.T) {
	for want, statement := range map[string]string{
		"trigger spy is not ours":               "CREATE TRIGGER spy AFTER UPDATE ON cases BEGIN DELETE FROM profiles; END",
		"table settings is missing":             "DROP TABLE settings; CREATE VIEW settings AS SELECT uid AS name, title AS value FROM cases",
		"index slow is not ours":                "CREATE INDEX slow ON cases (abs(number))",
		"table profiles_fts is not ours":        "CREATE VIRTUAL TABLE profiles_fts USING fts5(a)",
		"index cases_by_change is missing":      "DROP INDEX cases_by_change",
		"table settings is not as it should be": "ALTER TABLE settings ADD COLUMN more TEXT",
		"trigger sqlite_sequence is not ours":   "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema VALUES ('trigger', 'sqlite_sequence', 'cases', 0, 'CREATE TRIGGER sqlite_sequence AFTER UPDATE ON cases BEGIN SELECT 1; END')",
		"table cases is not as it should be":    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'CHECK (number > 0)', '') WHERE name = 'cases'",
	} {
		path := newPath(t)
		f := openAt(t, path)
		newCase(t, f, "one")
		closeFile(t, f)
		tamper(t, path, statement)
		if _, err := Open(t.Context(), path, now); !errors.Is(err, ErrDamaged) || !strings.Contains(err.Error(), "schema: "+want) {
			t.Errorf("%s: got error %v, want %q", statement, err, want)
		}
	}
}

func TestWhatTheEngineMakesByItselfIsNoFault(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	newCase(t, f, "one")
	closeFile(t, f)
	tamper(t, path, "ANALYZE; VACUUM")
	openAt(t, path)
}

func TestTheEngineTakesOnlySoMuch(t *testing.T) {
	f := openAt(t, newPath(t))
	conn, err := f.db.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	conn.Raw(func(driver any) error {
		for name, want := range limits {
			if got := driver.(*sqlite3.SQLiteConn).GetLimit(name); got != want {
				t.Errorf("limit %d: got %d, want %d", name, got, want)
			}
		}
		return nil
	})
	deep := "SELECT " + strings.Repeat("(", 200) + "1" + strings.Repeat(")", 200)
	if _, err := conn.ExecContext(context.Background(), deep+"+"+strings.Repeat("1+", 150)+"1"); err == nil {
		t.Error("got no error for a deep expression")
	}
}
