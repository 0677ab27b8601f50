package desktop

import (
	"context"

	"talentnav/app/keyring"
	"talentnav/storage"
)

// ringed reports whether the person asked the system's key ring to open the file
// when the program starts.
func (w *Window) ringed() (uid string, on bool) {
	setting, err := w.file.Setting(context.Background(), storage.KeyRing)
	if err != nil || setting != "on" {
		return "", false
	}
	uid, err = w.file.UID(context.Background())
	return uid, err == nil
}

// unlockedByRing opens the file at the start of the program. What fails leads to
// the passphrase.
func (w *Window) unlockedByRing() bool {
	uid, on := w.ringed()
	if !on {
		return false
	}
	key, err := keyring.Find(uid)
	return err == nil && w.file.UnlockByKey(context.Background(), key, w.opts.Now()) == nil
}

// renewRing gives the key ring the key of a new passphrase. Should it fail, the
// old key in it opens nothing, and the passphrase is asked for.
func (w *Window) renewRing() {
	uid, on := w.ringed()
	if !on {
		return
	}
	if key, err := w.file.Key(); err == nil {
		defer clear(key)
		_ = keyring.Keep(uid, key)
	}
}
