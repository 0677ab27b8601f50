package command

import (
	"database/sql"
	"strings"
	"testing"
)

func TestADamagedFileIsFoundAndRepairedIntoAnother(t *testing.T) {
	path := cases(t, "one")
	if got := run(t, "", "file", "check", path); got.code != Done || !strings.Contains(got.out, "is whole") {
		t.Errorf("got %+v", got)
	}
	db, err := sql.Open("sqlite3", path)
	if err == nil {
		_, err = db.Exec("CREATE TRIGGER spy AFTER UPDATE ON cases BEGIN DELETE FROM profiles; END")
	}
	if err != nil {
		t.Fatal(err)
	}
	db.Close()
	if got := run(t, "", "file", "check", path); got.code != Failed || !strings.Contains(got.out, "trigger spy is not ours") || !strings.Contains(got.out, "talentnav file repair") {
		t.Errorf("got %+v", got)
	}
	to := path + ".new"
	if got := run(t, "", "file", "repair", path, to); got.code != Done || !strings.Contains(got.out, "1 case") || !strings.Contains(got.out, "Everything was taken over") {
		t.Errorf("got %+v", got)
	}
	if got := run(t, "", "file", "check", to, "--format", "json"); got.code != Done || strings.TrimSpace(got.out) != "[]" {
		t.Errorf("got %+v", got)
	}
}
