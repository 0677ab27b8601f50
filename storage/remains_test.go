package storage

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// cutOff leaves what a program that was killed leaves half made beside a file.
func cutOff(t *testing.T, path string) (names []string) {
	t.Helper()
	backup := filepath.Join(BackupFolder(path), "20260101T000000.000Z.scheduled.talentnav")
	for _, name := range []string{
		backup + ".part", backup + ".part-journal", path + ".restoring", path + ".restoring-journal",
		path + ".v1-20260101T000000.000Z.copy.part", path + ".damaged-20260101T000000.000Z.part",
	} {
		if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(planted[0]), 0o600); err != nil {
			t.Fatal(err)
		}
		names = append(names, name)
	}
	return names
}

func TestNothingThatWasCutOffStaysInClearBesideAProtectedFile(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	full(t, f)
	cutOff(t, path)
	protect(t, f)
	if found := inClear(t, filepath.Dir(path)); len(found) > 0 {
		t.Errorf("after protecting, in clear: %v", found)
	}
	f.Lock()
	cutOff(t, path)
	if err := f.Unlock(t.Context(), []byte(passphrase), now); err != nil {
		t.Fatal(err)
	}
	if found := inClear(t, filepath.Dir(path)); len(found) > 0 {
		t.Errorf("after unlocking, in clear: %v", found)
	}
}

func TestAnErasureReachesWhatWasCutOff(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	c := full(t, f)
	cutOff(t, path)
	out, err := f.Erase(t.Context(), c.ID, "asked", now)
	if err != nil || len(out.Left) > 0 {
		t.Fatalf("left %v, %v", out.Left, err)
	}
	if found := inClear(t, filepath.Dir(path)); len(found) > 0 {
		t.Errorf("still there: %v", found)
	}
}

func TestLockingDuringABackupHoldsUpNobody(t *testing.T) {
	path := newPath(t)
	f, err := Open(t.Context(), path, now) // not to be closed when it hangs
	if err != nil {
		t.Fatal(err)
	}
	newCase(t, f, "one")
	done := make(chan error, 1)
	stop := make(chan struct{})
	defer close(stop)
	go func() {
		for {
			select {
			case <-stop:
				return
			default:
				f.gate.Lock()
				f.gate.Unlock()
			}
		}
	}()
	go func() {
		for i := range 3 {
			if _, err := f.Backup(t.Context(), ByHand, now.Add(time.Duration(i)*time.Second)); err != nil {
				done <- err
				return
			}
			if err := f.CopyTo(t.Context(), path+time.Duration(i).String()); err != nil {
				done <- err
				return
			}
		}
		done <- nil
	}()
	select {
	case err := <-done:
		if err != nil {
			t.Fatal(err)
		}
	case <-time.After(20 * time.Second):
		t.Fatal("a backup and a locking wait for each other")
	}
	closeFile(t, f)
}

func TestNothingIsSavedInTheOldPlaceWhileTheFileMoves(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	saved := make(chan int64)
	go func() {
		var n int64
		for {
			if _, err := f.CreateCase(t.Context(), "one more", now); err != nil {
				saved <- n
				return
			}
			n++
		}
	}()
	time.Sleep(30 * time.Millisecond)
	to := filepath.Join(filepath.Dir(path), "moved.talentnav")
	if err := f.MoveTo(t.Context(), to); err != nil {
		t.Fatal(err)
	}
	want := <-saved
	cases, err := openAt(t, to).Cases(t.Context())
	if err != nil || int64(len(cases)) != want {
		t.Errorf("%d cases were acknowledged, %d are there, %v", want, len(cases), err)
	}
}

func TestAnErasureTellsThatAReaderStillHoldsTheCase(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	c := full(t, f)
	newCase(t, f, "another")
	other := reader(path)
	defer other.Close()
	tx, err := other.BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback()
	if _, err := scalar(t.Context(), tx, "SELECT count(*) FROM cases"); err != nil {
		t.Fatal(err)
	}
	out, err := f.Erase(t.Context(), c.ID, "asked", now)
	if err != nil {
		t.Fatal(err)
	}
	if found := inClear(t, filepath.Dir(path)); len(found) > 0 && !slices.Contains(out.Left, f.Path()) {
		t.Errorf("the certificate says nothing of %v", found[:1])
	}
}

func TestABackupIsRestoredByARelativePath(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	newCase(t, f, "one")
	b, err := f.Backup(t.Context(), ByHand, now)
	if err != nil {
		t.Fatal(err)
	}
	closeFile(t, f)
	t.Chdir(filepath.Dir(path))
	relative, err := filepath.Rel(filepath.Dir(path), b.Path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := RestoreBackup(t.Context(), filepath.Base(path), relative, now); err != nil {
		t.Error(err)
	}
}

func TestASealedCopyFromBeforeAMigrationOutlivesUnlocking(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	full(t, f)
	protect(t, f)
	copied := path + ".v1-20260101T000000.000Z.copy"
	if err := f.CopyTo(t.Context(), copied); err != nil {
		t.Fatal(err)
	}
	f.Lock()
	if err := f.Unlock(t.Context(), []byte(passphrase), now); err != nil {
		t.Fatal(err)
	}
	if !exists(copied) {
		t.Error("the copy is gone with the first unlocking")
	}
	r, err := f.ChangePassphrase(t.Context(), []byte(another), now)
	if err != nil || exists(copied) || !slices.Equal(r.Gone, []string{copied}) {
		t.Errorf("under the key before it is still there: %+v, %v", r, err)
	}
}
