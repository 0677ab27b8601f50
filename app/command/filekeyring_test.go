package command

import (
	"strings"
	"testing"
	"time"

	ring "github.com/zalando/go-keyring"

	"talentnav/app/keyring"
	"talentnav/storage"
)

func TestAKeyRingKeepsAKeyOnlyWhenAsked(t *testing.T) {
	ring.MockInit()
	path := cases(t, "one")
	if got := run(t, firstPhrase+"\n", "file", "protect", path); got.code != Done {
		t.Fatalf("got %+v", got)
	}
	uid := uidOf(t, path)
	if _, err := keyring.Find(uid); err != keyring.ErrNone {
		t.Errorf("kept though nobody asked: %v", err)
	}
	if got := run(t, "wrong\n", "file", "key-ring", path); got.code != Failed {
		t.Errorf("got %+v", got)
	}
	if got := run(t, firstPhrase+"\n", "file", "key-ring", path); got.code != Done || !strings.Contains(got.out, "logged in as you") {
		t.Errorf("got %+v", got)
	}
	if key, err := keyring.Find(uid); err != nil || len(key) != 32 {
		t.Errorf("got %d bytes, %v", len(key), err)
	}
	if got := run(t, "", "file", "key-ring", path, "--forget"); got.code != Done {
		t.Errorf("got %+v", got)
	}
	if _, err := keyring.Find(uid); err != keyring.ErrNone {
		t.Errorf("got %v", err)
	}
}

func uidOf(t *testing.T, path string) string {
	t.Helper()
	f, err := storage.Open(t.Context(), path, time.Now())
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	uid, err := f.UID(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return uid
}
