package storage

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"
)

func TestTheListOfRecentFilesHasTheLastOpenedFirstAndEachOnce(t *testing.T) {
	list := filepath.Join(t.TempDir(), "data", "recent.json")
	if got, err := ReadRecent(list); len(got) != 0 || err != nil {
		t.Errorf("got %v, %v, want none", got, err)
	}
	for n := range mostRecent + 5 {
		for _, path := range []string{fmt.Sprint("/cases/", n), "/often"} {
			if err := NoteRecent(list, path, now.Add(time.Duration(n)*time.Minute)); err != nil {
				t.Fatal(err)
			}
		}
	}
	got, err := ReadRecent(list)
	if err != nil || len(got) != mostRecent || got[0].Path != "/often" || got[1].Path != fmt.Sprint("/cases/", mostRecent+4) {
		t.Errorf("got %v, %v", got, err)
	}
	if err := ForgetRecent(list, "/often"); err != nil {
		t.Error(err)
	}
	if got, _ := ReadRecent(list); got[0].Path == "/often" {
		t.Errorf("got %v", got[0])
	}
	if info, err := os.Stat(list); err != nil || info.Mode().Perm()&0o077 != 0 {
		t.Errorf("got %v, %v, want a list that only the user reads", info, err)
	}
}

func TestAListThatCannotBeReadIsBegunAgain(t *testing.T) {
	list := filepath.Join(t.TempDir(), "recent.json")
	if err := os.WriteFile(list, []byte(`[{"path": "/ca`), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := ReadRecent(list); err == nil {
		t.Error("got no error")
	}
	if err := NoteRecent(list, "/cases", now); err != nil {
		t.Error(err)
	}
	if got, err := ReadRecent(list); err != nil || len(got) != 1 {
		t.Errorf("got %v, %v", got, err)
	}
}
