package storage

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"talentnav/storage/seal"
)

// steps are the moments at which sealing anew can be broken off. The new form
// holds from "wipe" on.
var steps = []string{"written", "verified", "hold", "swap", "wipe"}

var errBroken = errors.New("broken off")

func TestAFailureAtAnyStepLeavesTheFileWholeAndNothingBesideIt(t *testing.T) {
	for _, step := range steps {
		t.Run(step, func(t *testing.T) {
			path := newPath(t)
			f := openAt(t, path)
			full(t, f)
			want := whole(t, f)
			f.step = func(at string) error {
				if at == step {
					return errBroken
				}
				return nil
			}
			r, err := f.Protect(t.Context(), []byte(passphrase), now)
			sealed := step == "wipe"
			if sealed != (err == nil) || sealed != f.Protected() || sealed != (len(r.Left) == 1) || !sealed && !errors.Is(err, errBroken) {
				t.Fatalf("protected %v, left %v, %v", f.Protected(), r.Left, err)
			}
			f.step = nil
			if got := whole(t, f); got != want {
				t.Errorf("it holds something else")
			}
			closeFile(t, f)
			f = openAt(t, path) // wipes what was left
			if sealed {
				if err := f.Unlock(t.Context(), []byte(passphrase), now); err != nil {
					t.Fatal(err)
				}
				if found := inClear(t, filepath.Dir(path)); len(found) > 0 {
					t.Errorf("in clear: %v", found)
				}
			}
			if got := whole(t, f); got != want {
				t.Errorf("opened again it holds something else")
			}
			wantAlone(t, path)
		})
	}
}

// wantAlone fails when there is anything but the open file, its log and lock.
func wantAlone(t *testing.T, path string) {
	t.Helper()
	for name := range files(t, filepath.Dir(path)) {
		base := filepath.Base(path)
		if !slices.Contains([]string{base, base + "-wal", base + "-shm", base + ".lock"}, name) {
			t.Errorf("%s is left", name)
		}
	}
}

// resealAndDie seals a file anew in a process of its own, which is killed at a
// step.
func resealAndDie(path, from, to, step string) int {
	ctx := context.Background()
	f, err := Open(ctx, path, now)
	if err == nil && from != "" {
		err = f.Unlock(ctx, []byte(from), now)
	}
	if err != nil {
		fmt.Println(err)
		return 1
	}
	f.step = func(at string) error {
		if at == step {
			self, _ := os.FindProcess(os.Getpid())
			self.Kill()
			select {}
		}
		return nil
	}
	switch {
	case to == "":
		_, err = f.Unprotect(ctx, now)
	case from == "":
		_, err = f.Protect(ctx, []byte(to), now)
	default:
		_, err = f.ChangePassphrase(ctx, []byte(to), now)
	}
	fmt.Println("not killed", err)
	return 1
}

func TestAKillAtAnyStepLeavesOneFormOfTheFileWhole(t *testing.T) {
	for _, turn := range []struct{ name, from, to string }{
		{"protect", "", passphrase}, {"change", passphrase, another}, {"unprotect", passphrase, ""},
	} {
		for _, step := range steps {
			t.Run(turn.name+" "+step, func(t *testing.T) {
				path := newPath(t)
				f := openAt(t, path)
				full(t, f)
				want := whole(t, f)
				if turn.from != "" {
					protect(t, f)
				}
				closeFile(t, f)
				cmd := child(t, "reseal", path)
				cmd.Env = append(cmd.Env, "RESEAL_FROM="+turn.from, "RESEAL_TO="+turn.to, "RESEAL_STEP="+step)
				if out, err := cmd.Output(); err == nil || len(out) > 0 {
					t.Fatalf("got %q, %v", out, err)
				}
				now := turn.from
				if step == "wipe" {
					now = turn.to
				}
				checkForm(t, path, now, want)
			})
		}
	}
}

func checkForm(t *testing.T, path, by, want string) {
	t.Helper()
	f := openAt(t, path)
	if f.Locked() != (by != "") {
		t.Fatalf("locked: %v, want a passphrase: %v", f.Locked(), by != "")
	}
	if by != "" {
		if err := f.Unlock(t.Context(), []byte(by), now); err != nil {
			t.Fatal(err)
		}
		if found := inClear(t, filepath.Dir(path)); len(found) > 0 {
			t.Errorf("in clear: %v", found)
		}
	}
	if got := whole(t, f); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	wantAlone(t, path)
}

func TestSealingAnewWaitsForOtherToolsToLetGo(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	full(t, f)
	want := whole(t, f)
	tool := reader(f.Path())
	defer tool.Close()
	tx, err := tool.Begin()
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback()
	var n int
	if err := tx.QueryRow("SELECT count(*) FROM cases").Scan(&n); err != nil { // it looks at the log from now on
		t.Fatal(err)
	}
	newCase(t, f, "made meanwhile")
	if _, err := f.Protect(t.Context(), []byte(passphrase), now); !errors.Is(err, ErrInUse) || f.Protected() {
		t.Fatalf("got %v", err)
	}
	if err := tx.QueryRow("SELECT count(*) FROM items").Scan(&n); err != nil || n != 2 {
		t.Errorf("the other tool sees %d items, %v", n, err)
	}
	tx.Rollback()
	tool.Close()
	protect(t, f)
	if got := whole(t, f); len(got) < len(want) {
		t.Error("something is gone")
	}
}

func TestWhatTidyFindsIsNeverTheFileItself(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	newCase(t, f, "one")
	closeFile(t, f)
	if err := os.Link(path, path+goneEnding); err != nil {
		t.Skip("no links here")
	}
	f = openAt(t, path)
	if all, err := f.Cases(t.Context()); err != nil || len(all) != 1 {
		t.Errorf("got %v, %v", all, err)
	}
	closeFile(t, f)
	if err := os.Rename(path, path+goneEnding); err != nil {
		t.Fatal(err)
	}
	f = openAt(t, path)
	if all, err := f.Cases(t.Context()); err != nil || len(all) != 1 {
		t.Errorf("moved away and left behind: got %v, %v", all, err)
	}
	wantAlone(t, path)
}

func TestAStrangersHeaderIsRefused(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	newCase(t, f, "one")
	protect(t, f)
	closeFile(t, f)
	other := newPath(t)
	g := openAt(t, other)
	protect(t, g)
	p, err := g.protection(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	tamper(t, path, fmt.Sprintf("UPDATE protection SET header = x'%x'", p.header.Bytes()))
	f = openAt(t, path)
	if err := f.Unlock(t.Context(), []byte(passphrase), now); !errors.Is(err, ErrDamaged) || !f.Locked() {
		t.Errorf("got %v", err)
	}
	closeFile(t, f)
	for _, bad := range []string{"x''", "x'00'", fmt.Sprintf("x'%x'", make([]byte, seal.HeaderSize)), fmt.Sprintf("x'%x'", make([]byte, 1<<20))} {
		tamper(t, path, "UPDATE protection SET header = "+bad)
		if _, err := Open(t.Context(), path, now); !errors.Is(err, ErrDamaged) {
			t.Errorf("%.20s: got %v", bad, err)
		}
	}
}
