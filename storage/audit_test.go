package storage

import (
	"errors"
	"strings"
	"testing"
)

func logged(t *testing.T, f *File, purposes ...string) {
	t.Helper()
	for _, p := range purposes {
		if err := f.Log(t.Context(), "exported", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", map[string]string{"purpose": p}, now); err != nil {
			t.Fatal(err)
		}
	}
}

func TestTheLogTellsWhatWasDoneAndItsChainHolds(t *testing.T) {
	f := openAt(t, newPath(t))
	f.SetAuthor(t.Context(), "Wong")
	logged(t, f, "for counsel", "for the client")
	all, err := f.Audit(t.Context(), 0, 1)
	if err != nil || len(all) != 1 || all[0].Detail["purpose"] != "for the client" || all[0].Author != "Wong" || len(all[0].Detail) != 1 || !all[0].At.Equal(now) {
		t.Errorf("got %+v, %v", all, err)
	}
	if faults, err := f.VerifyAudit(t.Context()); err != nil || len(faults) > 0 {
		t.Errorf("got %v, %v", faults, err)
	}
	if err := f.Log(t.Context(), "", "", nil, now); !errors.Is(err, ErrInvalid) {
		t.Errorf("got error %v", err)
	}
}

func TestAChangedLogIsFound(t *testing.T) {
	for damage, want := range map[string]string{
		"UPDATE audit SET author = 'x' WHERE id = 2":                                           "line 2",
		"UPDATE audit SET detail = replace(detail, 'two', 'six') WHERE id = 2":                 "the detail of line 2",
		"DELETE FROM audit WHERE id = 2":                                                       "line 2 is missing",
		"DELETE FROM audit WHERE id = 3":                                                       "line 3 is missing",
		"UPDATE audit SET digest = detail_digest WHERE id = 1":                                 "line 1",
		"UPDATE audit SET at = '2020-01-01T00:00:00.000Z' WHERE id = 3":                        "line 3",
		"UPDATE audit SET id = 9 WHERE id = 1; UPDATE audit SET id = 1 WHERE id = 2; SELECT 1": "line 1",
	} {
		path := newPath(t)
		f := openAt(t, path)
		logged(t, f, "one", "two", "three")
		if _, err := f.db.Exec(strings.Split(damage, ";")[0]); err == nil {
			t.Errorf("%s: the file let it be", damage)
		}
		guards := statements(t, f, "audit_stays", "audit_is_kept")
		closeFile(t, f)
		tamper(t, path, "DROP TRIGGER audit_stays; DROP TRIGGER audit_is_kept; "+damage+"; "+guards)
		if faults, err := openAt(t, path).VerifyAudit(t.Context()); err != nil || len(faults) != 1 || !strings.Contains(faults[0].Text, want) {
			t.Errorf("%s: got %v, %v, want %q", damage, faults, err, want)
		}
	}
}

// statements are those that made the named objects.
func statements(t *testing.T, f *File, names ...string) (all string) {
	t.Helper()
	for _, name := range names {
		var one string
		if err := f.looks.QueryRow("SELECT sql FROM sqlite_schema WHERE name = ?", name).Scan(&one); err != nil {
			t.Fatal(err)
		}
		all += one + "; "
	}
	return all
}

func TestADetailCanBeErasedAndTheChainHolds(t *testing.T) {
	f := openAt(t, newPath(t))
	logged(t, f, "one", "two")
	if _, err := f.db.Exec("UPDATE audit SET detail = '' WHERE id = 1"); err != nil {
		t.Fatal(err)
	}
	if faults, err := f.VerifyAudit(t.Context()); err != nil || len(faults) > 0 {
		t.Errorf("got %v, %v", faults, err)
	}
}
