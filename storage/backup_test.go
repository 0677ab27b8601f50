package storage

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
)

func backUp(t *testing.T, f *File, why Reason, at time.Time) Backup {
	t.Helper()
	b, err := f.Backup(t.Context(), why, at)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestABackupHoldsEverythingAsItWasAndStandsAlone(t *testing.T) {
	f := openAt(t, newPath(t))
	c, _ := frozenCase(t, f)
	b := backUp(t, f, ByHand, now)
	save(t, f, c.ID, earning(7))

	all, err := Backups(f.Path())
	if err != nil || len(all) != 1 || all[0] != b || !b.Made.Equal(now) || b.Reason != ByHand || b.Size == 0 {
		t.Fatalf("got %+v, %v, want %+v", all, err, b)
	}
	held, err := CheckBackup(t.Context(), b.Path)
	if err != nil || held.Rows["cases"] != 1 || held.Rows["assessments"] != 1 || held.Version != len(shipped) || len(held.UID) != 26 {
		t.Errorf("got %+v, %v", held, err)
	}
	if rest := files(t, filepath.Dir(b.Path)); len(rest) != 1 {
		t.Errorf("got %v beside it", names(rest))
	}
	if info, err := os.Stat(b.Path); err != nil || info.Mode().Perm()&0o077 != 0 {
		t.Errorf("got %v, %v, want one that only the user reads", info, err)
	}
	g := openAt(t, b.Path)
	if got, err := g.Profile(t.Context(), c.ID); err != nil || reflect.DeepEqual(got, earning(7)) {
		t.Errorf("got %+v, %v, want what was there before", got, err)
	}
}

func TestABackupThatIsNotWholeGetsNoName(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	for range 40 {
		save(t, f, newCase(t, f, "one").ID, applicant())
	}
	closeFile(t, f)
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	copy(data[len(data)-8192:], bytes.Repeat([]byte{0xff}, 8192))
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	f = openAt(t, path)
	if _, err := f.Backup(t.Context(), ByHand, now); !errors.Is(err, ErrDamaged) {
		t.Errorf("got error %v, want %v", err, ErrDamaged)
	}
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := f.Backup(cancelled, ByHand, now); !errors.Is(err, context.Canceled) {
		t.Errorf("got error %v, want %v", err, context.Canceled)
	}
	if left := files(t, BackupFolder(f.Path())); len(left) > 0 {
		t.Errorf("got %v left", names(left))
	}
}

func TestBackupsOfOneMomentStandSideBySide(t *testing.T) {
	f := openAt(t, newPath(t))
	first, second := backUp(t, f, ByHand, now), backUp(t, f, ByHand, now)
	if all, err := Backups(f.Path()); err != nil || len(all) != 2 || first.Path == second.Path {
		t.Errorf("got %v, %v", all, err)
	}
	os.WriteFile(second.Path+".part", []byte("half"), 0o600)
	os.WriteFile(filepath.Join(BackupFolder(f.Path()), "notes.txt"), nil, 0o600)
	if all, err := Backups(f.Path()); err != nil || len(all) != 2 {
		t.Errorf("got %v, %v, want the two whole ones", all, err)
	}
}

func TestABackupIsDueAfterAnHourInWhichSomethingChanged(t *testing.T) {
	f := openAt(t, newPath(t))
	c := newCase(t, f, "one")
	at := now
	for _, step := range []struct {
		name   string
		after  time.Duration
		change bool
		want   bool
	}{
		{"the first", 0, false, true},
		{"at once", time.Minute, true, false},
		{"after an hour", time.Hour, false, true},
		{"nothing changed", 2 * time.Hour, false, false},
		{"a change", time.Minute, true, true},
		{"a clock set back", -48 * time.Hour, true, true},
	} {
		at = at.Add(step.after)
		if step.change {
			save(t, f, c.ID, earning(at.Unix()))
		}
		if made, err := f.BackupIfDue(t.Context(), at); err != nil || made != step.want {
			t.Errorf("%s: got %v, %v, want %v", step.name, made, err, step.want)
		}
	}
}

func TestBeforeSomethingRiskyThereIsABackupOfWhatThereIs(t *testing.T) {
	f := openAt(t, newPath(t))
	into, from := newCase(t, f, "one"), newCase(t, f, "the same")
	if err := f.Merge(t.Context(), into.ID, from.ID, now); err != nil {
		t.Fatal(err)
	}
	all := mustBackups(t, f.Path())
	if len(all) != 1 || all[0].Reason != BeforeMerge {
		t.Fatalf("got %+v", all)
	}
	if got, err := openAt(t, all[0].Path).Case(t.Context(), from.ID); err != nil || !got.Trashed.IsZero() {
		t.Errorf("got %+v, %v, want both as they were", got, err)
	}
	if _, err := f.Undo(t.Context(), into.ID, now); err != nil {
		t.Fatal(err)
	}
	for range 2 { // nothing changes in between
		if err := f.BackupBefore(t.Context(), BeforeMerge, now.Add(time.Minute)); err != nil {
			t.Error(err)
		}
	}
	if all := mustBackups(t, f.Path()); len(all) != 2 {
		t.Errorf("got %d backups, want one more", len(all))
	}
}

func TestRestoringBringsBackABackupAndKeepsWhatWasThere(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	c := newCase(t, f, "one")
	save(t, f, c.ID, earning(1))
	b := backUp(t, f, ByHand, now)
	save(t, f, c.ID, earning(2))
	if _, err := RestoreBackup(t.Context(), path, b.Path, now); !errors.Is(err, ErrInUse) {
		t.Errorf("got error %v while it is open, want %v", err, ErrInUse)
	}
	closeFile(t, f)
	later := now.Add(time.Hour)
	out, err := RestoreBackup(t.Context(), path, b.Path, later)
	if err != nil {
		t.Fatal(err)
	}
	f = openAt(t, path)
	if got, err := f.Profile(t.Context(), c.ID); err != nil || !reflect.DeepEqual(got, earning(1)) {
		t.Errorf("got %+v, %v, want the backup", got, err)
	}
	if got, err := openAt(t, out.Kept).Profile(t.Context(), c.ID); err != nil || !reflect.DeepEqual(got, earning(2)) {
		t.Errorf("got %+v, %v, want what was there", got, err)
	}
	if since, err := f.BackupsPaused(t.Context()); err != nil || !since.Equal(later) {
		t.Errorf("got %v, %v, want a pause since %v", since, err, later)
	}
	newCase(t, f, "after the restoring")
	if made, err := f.BackupIfDue(t.Context(), later.AddDate(3, 0, 0)); made || err != nil {
		t.Errorf("got %v, %v, want no backup while paused", made, err)
	}
	if err := f.ThinBackups(later.AddDate(30, 0, 0)); err != nil || len(mustBackups(t, path)) != 2 {
		t.Errorf("got %v, %v, want both backups", mustBackups(t, path), err)
	}
	if err := f.ResumeBackups(t.Context()); err != nil {
		t.Error(err)
	}
	if made, err := f.BackupIfDue(t.Context(), later.Add(time.Hour)); !made || err != nil {
		t.Errorf("got %v, %v, want a backup", made, err)
	}
}

func mustBackups(t *testing.T, path string) []Backup {
	t.Helper()
	all, err := Backups(path)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestADamagedFileIsKeptAsItIsBeforeABackupTakesItsPlace(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	c := newCase(t, f, "one")
	b := backUp(t, f, ByHand, now)
	closeFile(t, f)
	wreck := []byte("this was a case file once")
	if err := os.WriteFile(path, wreck, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path+"-wal", []byte("and its log"), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := RestoreBackup(t.Context(), path, b.Path, now)
	if err != nil {
		t.Fatal(err)
	}
	if kept, err := os.ReadFile(out.Kept); err != nil || !bytes.Equal(kept, wreck) {
		t.Errorf("got %q, %v", kept, err)
	}
	if log, err := os.ReadFile(out.Kept + "-wal"); err != nil || string(log) != "and its log" {
		t.Errorf("got %q, %v", log, err)
	}
	if got, err := openAt(t, path).Case(t.Context(), c.ID); err != nil || got.Title != "one" {
		t.Errorf("got %+v, %v", got, err)
	}
}

func TestWhatIsNoWholeBackupOfThisFileIsNotRestored(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	newCase(t, f, "mine")
	b := backUp(t, f, ByHand, now)
	closeFile(t, f)
	other := openAt(t, newPath(t))
	others := backUp(t, other, ByHand, now)
	half := filepath.Join(t.TempDir(), "half")
	data, err := os.ReadFile(b.Path)
	if err == nil {
		err = os.WriteFile(half, data[:len(data)/2], 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	before := files(t, filepath.Dir(path))
	for backup, want := range map[string]error{half: ErrDamaged, others.Path: ErrInvalid, path + ".none": os.ErrNotExist} {
		if _, err := RestoreBackup(t.Context(), path, backup, now); !errors.Is(err, want) {
			t.Errorf("%s: got error %v, want %v", backup, err, want)
		}
	}
	if after := files(t, filepath.Dir(path)); !reflect.DeepEqual(after[filepath.Base(path)], before[filepath.Base(path)]) || len(after) != len(before) {
		t.Errorf("got %v, want %v unchanged", names(after), names(before))
	}
}

func TestARestoringThatWasCutOffIsEndedOnOpening(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	c := newCase(t, f, "old")
	b := backUp(t, f, ByHand, now)
	if err := f.Rename(t.Context(), c.ID, "new", now); err != nil {
		t.Fatal(err)
	}
	closeFile(t, f)
	if _, err := prepare(t.Context(), b.Path, path+restored, nil, now); err != nil { // decided, and cut off
		t.Fatal(err)
	}
	if err := os.WriteFile(path+"-wal", []byte("the old log"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := OpenToRead(t.Context(), path); !errors.Is(err, ErrReadOnly) {
		t.Errorf("got error %v, want %v", err, ErrReadOnly)
	}
	if got, err := openAt(t, path).Case(t.Context(), c.ID); err != nil || got.Title != "old" {
		t.Errorf("got %+v, %v, want what is restored", got, err)
	}
}

func TestACaseErasedSinceIsErasedFromABackupThatIsRestored(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	gone, stays := newCase(t, f, "SECRETNAME"), newCase(t, f, "other")
	save(t, f, gone.ID, applicant())
	b := backUp(t, f, ByHand, now)
	held, err := CheckBackup(t.Context(), b.Path)
	if err != nil {
		t.Fatal(err)
	}
	erased := register{erasureKey(held.UID, gone.UID): now}
	if err := erased.writeBeside(f.Path()); err != nil {
		t.Fatal(err)
	}
	closeFile(t, f)
	if err := os.Remove(path); err != nil { // lost; the register beside the backups is left
		t.Fatal(err)
	}
	out, err := RestoreBackup(t.Context(), path, b.Path, now)
	if err != nil || out.Erased != 1 {
		t.Fatalf("got %+v, %v, want one erased", out, err)
	}
	if data, err := os.ReadFile(path); err != nil || bytes.Contains(data, []byte("SECRETNAME")) {
		t.Errorf("the name is still in the file (%v)", err)
	}
	f = openAt(t, path)
	if _, err := f.Case(t.Context(), gone.ID); !errors.Is(err, ErrNotFound) {
		t.Errorf("got error %v, want %v", err, ErrNotFound)
	}
	if _, err := f.Case(t.Context(), stays.ID); err != nil {
		t.Error(err)
	}
	if known, err := readRegister(t.Context(), f.looks); err != nil || !reflect.DeepEqual(known, erased.inMilliseconds()) {
		t.Errorf("got %v, %v, want %v", known, err, erased)
	}
}

// inMilliseconds is how the file keeps times.
func (r register) inMilliseconds() register {
	out := register{}
	for key, at := range r {
		out[key] = at.UTC().Truncate(time.Millisecond)
	}
	return out
}

func TestARegisterOfErasuresThatCannotBeReadStopsARestoring(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	b := backUp(t, f, ByHand, now)
	closeFile(t, f)
	if err := os.WriteFile(filepath.Join(BackupFolder(f.Path()), registerName), []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := RestoreBackup(t.Context(), path, b.Path, now); err == nil || !strings.Contains(err.Error(), registerName) {
		t.Errorf("got error %v, want one that names it", err)
	}
}

func TestACopyHasAllAndAMoveLeavesNothing(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	c := newCase(t, f, "one")
	save(t, f, c.ID, applicant())
	backUp(t, f, ByHand, now)
	other := filepath.Join(t.TempDir(), "new folder", "other.talentnav")
	if err := f.CopyTo(t.Context(), other); err != nil {
		t.Fatal(err)
	}
	if err := f.CopyTo(t.Context(), other); !errors.Is(err, os.ErrExist) {
		t.Errorf("got error %v, want %v", err, os.ErrExist)
	}
	moved := filepath.Join(t.TempDir(), "moved.talentnav")
	if err := f.MoveTo(t.Context(), moved); err != nil {
		t.Fatal(err)
	}
	closeFile(t, f)
	for _, at := range []string{other, moved} {
		g := openAt(t, at)
		if got, err := g.Profile(t.Context(), c.ID); err != nil || !reflect.DeepEqual(got, applicant()) {
			t.Errorf("%s: got %+v, %v", at, got, err)
		}
		if faults, err := g.Check(t.Context()); err != nil || len(faults) > 0 {
			t.Errorf("%s: got %v, %v", at, faults, err)
		}
	}
	if left := names(files(t, filepath.Dir(path))); !slices.Equal(left, []string{filepath.Base(path) + ".lock"}) {
		t.Errorf("got %v left, want the empty lock", left)
	}
	if all := mustBackups(t, moved); len(all) != 1 {
		t.Errorf("got backups %v, want the one that moved along", all)
	}
}
