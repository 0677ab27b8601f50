package command

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"talentnav/storage"
)

// cases makes a case file with one case of the given title.
func cases(t *testing.T, title string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "cases.talentnav")
	f, err := storage.Open(t.Context(), path, time.Now())
	if err == nil {
		_, err = f.CreateCase(context.Background(), title, time.Now())
	}
	if err == nil {
		err = f.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return path
}

func TestACaseFileIsBackedUpListedAndRestored(t *testing.T) {
	path := cases(t, "one")
	made := run(t, "", "file", "backup", path, "--format", "json")
	var b storage.Backup
	if err := json.Unmarshal([]byte(made.out), &b); err != nil || made.code != Done || b.Reason != storage.ByHand {
		t.Fatalf("got %+v, %v", made, err)
	}
	for lang, want := range map[string]string{"en": "made by hand · 1 case", "zh-Hant": "人手製作 · 1宗個案", "zh-Hans": "手动制作 · 1宗个案"} {
		if got := run(t, "", "file", "backups", path, "--lang", lang); got.code != Done || !strings.Contains(got.out, want) || !strings.Contains(got.out, b.Path) {
			t.Errorf("%s: got %+v", lang, got)
		}
	}
	if err := os.WriteFile(path, []byte("spoilt by something else"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := run(t, "", "file", "backup", path); got.code != Failed || !strings.Contains(got.err, "not made by this program") {
		t.Errorf("got %+v", got)
	}
	got := run(t, "", "file", "restore", path, b.Path)
	if got.code != Done || !strings.Contains(got.out, "is kept: "+path+".damaged-") || !strings.Contains(got.out, "--resume") {
		t.Errorf("got %+v", got)
	}
	if got := run(t, "", "file", "backups", path, "--resume"); got.code != Done {
		t.Errorf("got %+v", got)
	}
}

func TestACaseFileThatIsOpenIsCopiedAndNotMoved(t *testing.T) {
	path := cases(t, "one")
	f, err := storage.Open(t.Context(), path, time.Now())
	if err != nil {
		t.Fatal(err)
	}
	to := filepath.Join(t.TempDir(), "Dropbox", "copy.talentnav")
	if got := run(t, "", "file", "copy", path, to); got.code != Done || !strings.Contains(got.err, "Dropbox copies elsewhere") {
		t.Errorf("got %+v", got)
	}
	if got := run(t, "", "file", "copy", path, to); got.code != Failed || !strings.Contains(got.err, "Nothing was replaced") {
		t.Errorf("got %+v", got)
	}
	moved := filepath.Join(t.TempDir(), "moved.talentnav")
	if got := run(t, "", "file", "move", path, moved); got.code != Failed || !strings.Contains(got.err, "open in another program") {
		t.Errorf("got %+v", got)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	if got := run(t, "", "file", "move", path, moved); got.code != Done {
		t.Errorf("got %+v", got)
	}
	if got := run(t, "", "file", "backup", path); got.code != Failed || !strings.Contains(got.err, "cannot be opened") {
		t.Errorf("got %+v, want that it is gone", got)
	}
}

func TestABackupOfAnotherFileIsNotRestored(t *testing.T) {
	mine, other := cases(t, "mine"), cases(t, "other")
	if got := run(t, "", "file", "restore", mine, other); got.code != Failed || !strings.Contains(got.err, "backup of another case file") {
		t.Errorf("got %+v", got)
	}
}
