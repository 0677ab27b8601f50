package storage

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"talentnav/rules/profile"
	"talentnav/storage/record"
	"talentnav/storage/seal"
)

const passphrase, another = "four small words here", "five other words stand here"

// planted are names that must be in no file once it is protected.
var planted = []string{"Kowloon-Witness-Chan", "甲公司機密", "Zürich-Geheim", "attachment-in-clear", "M1234567", "noted in private"}

// full puts something personal into every table.
func full(t *testing.T, f *File) Case {
	t.Helper()
	c := newCase(t, f, planted[0])
	p := applicant()
	p.Work.Jobs = profile.List[profile.Job]{Items: []profile.Entry[profile.Job]{{Record: profile.Job{Employer: profile.Told(planted[1])}}}}
	p.Studies.Degrees = profile.ListOf(profile.Degree{Institution: profile.Told(profile.Institution{Name: planted[2]})})
	save(t, f, c.ID, p)
	pack := smallPack(t)
	if err := f.KeepPack(t.Context(), pack, small, "small", now); err != nil {
		t.Fatal(err)
	}
	if _, err := f.FreezeAssessment(t.Context(), c.ID, p, assess(t, pack, p, profile.On(2026, 11, 22)), now); err != nil {
		t.Fatal(err)
	}
	a, err := f.Attach(t.Context(), c.ID, planted[0]+".pdf", "application/pdf", bytes.Repeat([]byte(planted[3]+"\n"), 400), now)
	if err == nil {
		_, err = f.AddItem(t.Context(), c.ID, record.Evidence{Document: "passport", State: "received", Files: []record.Attachment{a}}, now)
	}
	if err == nil {
		_, err = f.AddItem(t.Context(), c.ID, record.Note{Text: planted[4] + " " + planted[5]}, now)
	}
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func protect(t *testing.T, f *File) seal.RecoveryKey {
	t.Helper()
	r, err := f.Protect(t.Context(), []byte(passphrase), now)
	if err != nil || len(r.Left) > 0 {
		t.Fatalf("left %v, %v", r.Left, err)
	}
	return r.Recovery
}

// whole is what a file tells of itself, in words.
func whole(t *testing.T, f *File) string {
	t.Helper()
	var b strings.Builder
	cases, err := f.Cases(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range cases {
		c, err := f.Case(t.Context(), s.ID)
		if found, err := f.Search(t.Context(), Query{Text: s.Title}); err != nil || found.Total == 0 {
			t.Fatalf("search: %v, %v", found, err)
		}
		p, profileErr := f.Profile(t.Context(), s.ID)
		text, textErr := profile.Canonical(&p)
		items, itemErr := f.Items(t.Context(), s.ID)
		events, historyErr := f.History(t.Context(), s.ID, 0, 1000)
		frozen, frozenErr := f.Assessments(t.Context(), s.ID)
		if err := errors.Join(err, profileErr, textErr, itemErr, historyErr, frozenErr); err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&b, "%+v\n%s\n%+v\n%+v\n%+v\n", c, text, items, events, frozen)
		for _, i := range items {
			if e, ok := i.Body.(record.Evidence); ok {
				for _, a := range e.Files {
					data, err := f.Attached(t.Context(), s.ID, a.Digest)
					fmt.Fprintf(&b, "%s %v\n", data, err)
				}
			}
		}
		for _, a := range frozen {
			differ, err := f.Replay(t.Context(), a.ID)
			if err != nil || len(differ) > 0 {
				t.Fatalf("replay: %v, %v", differ, err)
			}
		}
	}
	if faults, err := f.Check(t.Context()); err != nil || len(faults) > 0 {
		t.Fatalf("check: %v, %v", faults, err)
	}
	return b.String()
}

// inClear lists where in a folder any of the planted names stands.
func inClear(t *testing.T, dir string) (found []string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		for _, name := range planted {
			for form, text := range encodings(name) {
				if bytes.Contains(data, text) {
					found = append(found, fmt.Sprintf("%s: %s in %s", filepath.Base(path), name, form))
				}
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func encodings(name string) map[string][]byte {
	little, big := []byte{}, []byte{}
	for _, r := range name { // all in the basic plane
		little, big = append(little, byte(r), byte(r>>8)), append(big, byte(r>>8), byte(r))
	}
	return map[string][]byte{"UTF-8": []byte(name), "UTF-16LE": little, "UTF-16BE": big}
}

func TestAProtectedFileHoldsAllOfItAndNothingInClear(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	full(t, f)
	want := whole(t, f)
	if len(inClear(t, filepath.Dir(path))) == 0 {
		t.Fatal("the names cannot be found even where they stand in clear")
	}
	recovery := protect(t, f)
	if found := inClear(t, filepath.Dir(path)); len(found) > 0 {
		t.Errorf("in clear: %v", found)
	}
	if got := whole(t, f); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	closeFile(t, f)

	f = openAt(t, path)
	if !f.Protected() || !f.Locked() {
		t.Error("it opens by itself")
	}
	if err := f.Unlock(t.Context(), []byte(passphrase), now); err != nil {
		t.Fatal(err)
	}
	if got := whole(t, f); got != want {
		t.Errorf("opened again: got\n%s\nwant\n%s", got, want)
	}
	f.Lock()
	if err := f.Recover(t.Context(), recovery, now); err != nil {
		t.Fatal(err)
	}
	if got := whole(t, f); got != want {
		t.Error("by the recovery key it holds something else")
	}
}

func TestALockedFileTellsNothing(t *testing.T) {
	f := openAt(t, newPath(t))
	c := full(t, f)
	protect(t, f)
	if found, err := f.Search(t.Context(), Query{Text: "witness-ch"}); err != nil || found.Total != 1 {
		t.Fatalf("search: %v, %v", found, err)
	}
	if err := f.SetSetting(t.Context(), Language, "zh-Hant"); err != nil {
		t.Fatal(err)
	}
	f.Lock()
	_, createErr := f.CreateCase(t.Context(), "x", now)
	_, caseErr := f.Case(t.Context(), c.ID)
	_, listErr := f.Cases(t.Context())
	_, profileErr := f.Profile(t.Context(), c.ID)
	_, itemErr := f.Items(t.Context(), c.ID)
	_, historyErr := f.History(t.Context(), c.ID, 0, 10)
	_, protectErr := f.Protect(t.Context(), []byte(another), now)
	_, changeErr := f.ChangePassphrase(t.Context(), []byte(another), now)
	_, offErr := f.Unprotect(t.Context(), now)
	_, recoveryErr := f.NewRecoveryKey(t.Context(), now)
	_, searchErr := f.Search(t.Context(), Query{})
	trashErr := f.Trash(t.Context(), c.ID, now)
	for i, err := range []error{searchErr, createErr, caseErr, listErr, profileErr, itemErr, historyErr, protectErr, changeErr, offErr, recoveryErr, trashErr} {
		if !errors.Is(err, ErrLocked) {
			t.Errorf("%d: got %v", i, err)
		}
	}
	if f.index.lines != nil || f.index.orders != nil {
		t.Error("the index is still in memory")
	}
	if lang, err := f.Setting(t.Context(), Language); err != nil || lang != "zh-Hant" {
		t.Errorf("setting: got %q, %v", lang, err)
	}
	if err := f.SetSetting(t.Context(), Theme, "dark"); err != nil {
		t.Error(err)
	}
}

func TestWrongPassphrasesTellNothingAndCostTime(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	newCase(t, f, "one")
	protect(t, f)
	f.Lock()
	at := now
	for range freeTries {
		if err := f.Unlock(t.Context(), []byte("wrong"), at); err != seal.ErrWrong {
			t.Fatalf("got %v", err)
		}
	}
	var wait *WaitError
	if err := f.Unlock(t.Context(), []byte(passphrase), at); !errors.As(err, &wait) || wait.Wait != time.Second {
		t.Errorf("too soon: got %v", err)
	}
	closeFile(t, f)

	f = openAt(t, path) // to end the program is no way round
	if err := f.Unlock(t.Context(), []byte(passphrase), at); !errors.As(err, &wait) {
		t.Errorf("after opening again: got %v", err)
	}
	if err := f.Unlock(t.Context(), []byte(passphrase), at.Add(-time.Hour)); !errors.As(err, &wait) || wait.Wait != time.Second {
		t.Errorf("clock set back: got %v", err)
	}
	if err := f.Unlock(t.Context(), []byte(passphrase), at.Add(-time.Hour+2*time.Second)); err != nil {
		t.Errorf("set back and waited: got %v", err)
	}
	f.Lock()
	if err := f.Unlock(t.Context(), []byte("wrong"), at); err != seal.ErrWrong {
		t.Errorf("the count does not begin anew: %v", err)
	}
	recovery := seal.RecoveryKey{1}
	if err := f.Recover(t.Context(), recovery, now); err != seal.ErrWrong {
		t.Errorf("wrong recovery key: got %v", err)
	}
}

func TestAChangedPassphraseMakesNewKeysAndLeavesNothingOfTheOld(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	full(t, f)
	want := whole(t, f)
	old := protect(t, f)
	r, err := f.ChangePassphrase(t.Context(), []byte(another), now)
	if err != nil || len(r.Left) > 0 {
		t.Fatal(r.Left, err)
	}
	if got := whole(t, f); got != want {
		t.Error("it holds something else")
	}
	f.Lock()
	if err := f.Unlock(t.Context(), []byte(passphrase), now); err != seal.ErrWrong {
		t.Errorf("old passphrase: %v", err)
	}
	if err := f.Recover(t.Context(), old, now); err != seal.ErrWrong {
		t.Errorf("old recovery key: %v", err)
	}
	if err := f.Recover(t.Context(), r.Recovery, now); err != nil {
		t.Errorf("new recovery key: %v", err)
	}
	again, err := f.NewRecoveryKey(t.Context(), now)
	if err != nil {
		t.Fatal(err)
	}
	f.Lock()
	if err := f.Recover(t.Context(), r.Recovery, now); err != seal.ErrWrong {
		t.Errorf("replaced recovery key: %v", err)
	}
	if err := f.Recover(t.Context(), again, now); err != nil {
		t.Errorf("the one in its place: %v", err)
	}
	if found := inClear(t, filepath.Dir(path)); len(found) > 0 {
		t.Errorf("in clear: %v", found)
	}
}

func TestAPassphraseCanBeTakenOffAgain(t *testing.T) {
	f := openAt(t, newPath(t))
	full(t, f)
	want := whole(t, f)
	before := dump(t, f)
	protect(t, f)
	if slices.Equal(dump(t, f), before) {
		t.Fatal("nothing was sealed")
	}
	if r, err := f.Unprotect(t.Context(), now); err != nil || len(r.Left) > 0 {
		t.Fatal(r.Left, err)
	}
	if got := whole(t, f); got != want || f.Protected() {
		t.Error("it holds something else")
	}
	if got := dump(t, f); !reflect.DeepEqual(got, before) {
		t.Errorf("the rows differ from those before:\n%v\n%v", got, before)
	}
	if _, err := f.Unprotect(t.Context(), now); !errors.Is(err, ErrInvalid) {
		t.Errorf("again: %v", err)
	}
}

// dump is every row as any SQLite tool reads it.
func dump(t *testing.T, f *File) (out []string) {
	t.Helper()
	tx, err := f.looks.BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback()
	names, err := tables(t.Context(), tx)
	if err != nil {
		t.Fatal(err)
	}
	names = slices.DeleteFunc(names, func(name string) bool { return name == "audit" }) // it grows with each passphrase
	for _, name := range names {
		err := scanTable(t.Context(), tx, name, func(columns []string, r row) error {
			for _, c := range columns {
				out = append(out, fmt.Sprintf("%s.%s %T %v", name, c, r[c], r[c]))
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	slices.Sort(out)
	return out
}

func TestNoColumnIsForgotten(t *testing.T) {
	f := openAt(t, newPath(t))
	tx, err := f.looks.BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback()
	names, err := tables(t.Context(), tx)
	if err != nil {
		t.Fatal(err)
	}
	open := []string{"meta.value", "packs.files"} // counters and the rules, which are public
	for _, table := range names {
		const query = "SELECT name FROM pragma_table_info(?) WHERE type IN ('ANY', 'BLOB')"
		columns, err := column[string](t.Context(), tx, query, table)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range columns {
			if !slices.Contains(sealedTables[table].columns(), c) && !slices.Contains(open, table+"."+c) {
				t.Errorf("%s.%s is not sealed", table, c)
			}
		}
	}
}

func TestATextInClearInAProtectedFileIsDamage(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	c := full(t, f)
	other := newCase(t, f, "another")
	protect(t, f)
	closeFile(t, f)
	for _, statement := range []string{
		"UPDATE cases SET title = 'planted' WHERE id = 1",
		"UPDATE cases SET title = (SELECT title FROM cases WHERE id = 2) WHERE id = 1",
	} {
		tamper(t, path, statement)
		f := openAt(t, path)
		if err := f.Unlock(t.Context(), []byte(passphrase), now); err != nil {
			t.Fatal(err)
		}
		if got, err := f.Case(t.Context(), c.ID); !errors.Is(err, ErrDamaged) {
			t.Errorf("%s: got %+v, %v", statement, got, err)
		}
		if _, err := f.Case(t.Context(), other.ID); err != nil {
			t.Error(err)
		}
		closeFile(t, f)
	}
}

func TestAnItemMovedToAnotherCaseIsDamage(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	full(t, f)
	other := newCase(t, f, "another")
	protect(t, f)
	closeFile(t, f)
	tamper(t, path, fmt.Sprintf("UPDATE items SET case_id = %d", other.ID))
	f = openAt(t, path)
	if err := f.Unlock(t.Context(), []byte(passphrase), now); err != nil {
		t.Fatal(err)
	}
	if got, err := f.Items(t.Context(), other.ID); !errors.Is(err, ErrDamaged) {
		t.Errorf("got %v, %v", got, err)
	}
}

func TestAWeakPassphraseChangesNothing(t *testing.T) {
	f := openAt(t, newPath(t))
	full(t, f)
	before := dump(t, f)
	if _, err := f.Protect(t.Context(), []byte("short"), now); !errors.Is(err, seal.ErrWeak) || f.Protected() {
		t.Errorf("got %v", err)
	}
	if got := dump(t, f); !reflect.DeepEqual(got, before) {
		t.Error("something changed")
	}
}

// A day's work on a protected file: the names are planted by every way of saving,
// while the log is in use, and looked for while the file is open, after it was
// locked, and after it was closed, also where the system keeps temporary files.
func TestADaysWorkOnAProtectedFileLeavesNoNameInClear(t *testing.T) {
	path, temp := newPath(t), t.TempDir()
	for _, name := range []string{"TMPDIR", "SQLITE_TMPDIR", "TMP", "TEMP"} {
		t.Setenv(name, temp)
	}
	f := openAt(t, path)
	protect(t, f)
	look := func(when string) {
		t.Helper()
		for _, dir := range []string{filepath.Dir(path), temp} {
			if found := inClear(t, dir); len(found) > 0 {
				t.Errorf("%s: in clear: %v", when, found)
			}
		}
	}
	for day := range 3 {
		c := full(t, f)
		look("open")
		if err := f.Rename(t.Context(), c.ID, planted[5], now); err != nil {
			t.Fatal(err)
		}
		if err := f.Log(t.Context(), "exported", c.UID, map[string]string{"purpose": planted[2]}, now); err != nil {
			t.Fatal(err)
		}
		if day == 1 {
			if err := f.Trash(t.Context(), c.ID, now); err != nil {
				t.Fatal(err)
			}
		}
		whole(t, f)
		look("after reading")
		f.Lock()
		look("locked")
		if err := f.Unlock(t.Context(), []byte(passphrase), now); err != nil {
			t.Fatal(err)
		}
		if day == 2 {
			if _, err := f.ChangePassphrase(t.Context(), []byte(another), now); err != nil {
				t.Fatal(err)
			}
			look("after a new passphrase")
		}
	}
	closeFile(t, f)
	look("closed")
}

func TestWhatIsDoneWithThePassphraseIsLogged(t *testing.T) {
	f := openAt(t, newPath(t))
	recovery := protect(t, f)
	f.Lock()
	if err := f.Recover(t.Context(), recovery, now); err != nil {
		t.Fatal(err)
	}
	if _, err := f.ChangePassphrase(t.Context(), []byte(another), now); err != nil {
		t.Fatal(err)
	}
	if _, err := f.Unprotect(t.Context(), now); err != nil {
		t.Fatal(err)
	}
	entries, err := f.Audit(t.Context(), 0, 10)
	var got []string
	for _, e := range entries {
		got = append(got, e.What)
	}
	want := []string{"unprotected", "passphrase changed", "unlocked by recovery key", "protected"}
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("got %v, %v", got, err)
	}
	if faults, err := f.VerifyAudit(t.Context()); err != nil || len(faults) > 0 {
		t.Errorf("the chain: %v, %v", faults, err)
	}
}

func TestBackupsFollowThePassphrase(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	full(t, f)
	want := whole(t, f)
	b, err := f.Backup(t.Context(), ByHand, now)
	if err != nil {
		t.Fatal(err)
	}
	old, damaged := path+".v3-20260101T000000.000Z.copy", path+".damaged-20260101T000000.000Z"
	for _, name := range []string{old, damaged} {
		if err := os.WriteFile(name, []byte(planted[0]), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	r, err := f.Protect(t.Context(), []byte(passphrase), now)
	if err != nil || !slices.Equal(r.Gone, []string{old}) || !slices.Equal(r.Left, []string{damaged}) {
		t.Fatalf("gone %v, left %v, %v", r.Gone, r.Left, err)
	}
	os.Remove(damaged)
	if found := inClear(t, filepath.Dir(path)); len(found) > 0 {
		t.Errorf("in clear: %v", found)
	}
	if _, err := f.ChangePassphrase(t.Context(), []byte(another), now); err != nil {
		t.Fatal(err)
	}
	closeFile(t, f)
	if _, err := RestoreBackup(t.Context(), path, b.Path, now); err != nil {
		t.Fatal(err)
	}
	f = openAt(t, path)
	if err := f.Unlock(t.Context(), []byte(another), now); err != nil {
		t.Fatalf("the backup has another passphrase: %v", err)
	}
	if got := whole(t, f); got != want {
		t.Error("the backup holds something else")
	}
	if _, err := f.Unprotect(t.Context(), now); err != nil {
		t.Fatal(err)
	}
	closeFile(t, f)
	if _, err := RestoreBackup(t.Context(), path, b.Path, now); err != nil {
		t.Fatal(err)
	}
	f = openAt(t, path)
	if got := whole(t, f); got != want || f.Protected() {
		t.Error("the backup does not follow back")
	}
}

func TestABackupLeftInClearIsSealedAtTheNextUnlocking(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	full(t, f)
	b, err := f.Backup(t.Context(), ByHand, now)
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(b.Path)
	if err != nil {
		t.Fatal(err)
	}
	protect(t, f)
	f.Lock()
	if err := os.WriteFile(b.Path, data, 0o600); err != nil { // as if the program had been killed before it came to it
		t.Fatal(err)
	}
	if err := f.Unlock(t.Context(), []byte(passphrase), now); err != nil {
		t.Fatal(err)
	}
	if found := inClear(t, filepath.Dir(path)); len(found) > 0 {
		t.Errorf("in clear: %v", found)
	}
}

func TestAProtectedFileCanBeReadWhereNothingCanBeWritten(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	full(t, f)
	want := whole(t, f)
	protect(t, f)
	closeFile(t, f)
	f, err := OpenToRead(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if _, err := f.Cases(t.Context()); !errors.Is(err, ErrLocked) {
		t.Errorf("got %v", err)
	}
	for range freeTries {
		if err := f.Unlock(t.Context(), []byte("wrong"), now); err != seal.ErrWrong {
			t.Fatal(err)
		}
	}
	var wait *WaitError
	if err := f.Unlock(t.Context(), []byte(passphrase), now); !errors.As(err, &wait) {
		t.Errorf("got %v", err)
	}
	if err := f.Unlock(t.Context(), []byte(passphrase), now.Add(time.Minute)); err != nil {
		t.Fatal(err)
	}
	if got := whole(t, f); got != want {
		t.Error("it holds something else")
	}
	if _, err := f.ChangePassphrase(t.Context(), []byte(another), now); !errors.Is(err, ErrReadOnly) {
		t.Errorf("got %v", err)
	}
}

// What walks over all cases must not care whether the file is sealed.
func TestACaseloadIsWorkedOnUnderAPassphrase(t *testing.T) {
	path, pack := newPath(t), shippedPack(t)
	f := openAt(t, path)
	fill(t, f, 1, 40)
	protect(t, f)
	fill(t, f, 2, 40)
	for _, day := range []profile.Date{profile.On(2026, 11, 22), profile.On(2027, 3, 1)} {
		if r := reassess(t, f, pack, day); r.Skipped > 0 || r.Done != 80 {
			t.Fatalf("got %+v", r)
		}
		checkStandings(t, f, pack, day)
	}
	before, err := f.Search(t.Context(), Query{Order: ByTitle})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.ChangePassphrase(t.Context(), []byte(another), now); err != nil {
		t.Fatal(err)
	}
	closeFile(t, f)
	f = openAt(t, path)
	if err := f.Unlock(t.Context(), []byte(another), now); err != nil {
		t.Fatal(err)
	}
	checkStandings(t, f, pack, profile.On(2027, 3, 1))
	after, err := f.Search(t.Context(), Query{Order: ByTitle})
	if err != nil || !reflect.DeepEqual(before, after) {
		t.Errorf("the list differs, %v", err)
	}
	for _, l := range after.Lines[:5] {
		if _, err := f.DuplicatesOf(t.Context(), l.ID); err != nil {
			t.Error(err)
		}
	}
	if err := f.Merge(t.Context(), after.Lines[0].ID, after.Lines[1].ID, now); err != nil {
		t.Error(err)
	}
	if faults, err := f.Check(t.Context()); err != nil || len(faults) > 0 {
		t.Errorf("check: %v, %v", faults, err)
	}
}

func TestALockedFileIsCheckedAsFarAsItCanBe(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	full(t, f)
	protect(t, f)
	closeFile(t, f)
	if faults, err := CheckFile(t.Context(), path); err != nil || len(faults) > 0 {
		t.Errorf("got %v, %v", faults, err)
	}
	tamper(t, path, "UPDATE items SET case_id = 99")
	if faults, err := CheckFile(t.Context(), path); err != nil || len(faults) == 0 {
		t.Errorf("a reference to nothing: got %v, %v", faults, err)
	}
}

func TestAnErasureReachesAProtectedFileAndItsBackups(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	c := full(t, f)
	other := newCase(t, f, "stays")
	protect(t, f)
	if _, err := f.Backup(t.Context(), ByHand, now); err != nil {
		t.Fatal(err)
	}
	if _, err := f.Erase(t.Context(), c.ID, "asked for", now); err != nil {
		t.Fatal(err)
	}
	if _, err := f.Case(t.Context(), c.ID); !errors.Is(err, ErrNotFound) {
		t.Errorf("got %v", err)
	}
	if got, err := f.Case(t.Context(), other.ID); err != nil || got.Title != "stays" {
		t.Errorf("got %+v, %v", got, err)
	}
	if faults, err := f.Check(t.Context()); err != nil || len(faults) > 0 {
		t.Errorf("check: %v, %v", faults, err)
	}
	if r, err := f.ChangePassphrase(t.Context(), []byte(another), now); err != nil || len(r.Left) > 0 {
		t.Errorf("left %v, %v", r.Left, err)
	}
}

func TestAKeyRingsKeyOpensTheFileUntilThePassphraseChanges(t *testing.T) {
	f := openAt(t, newPath(t))
	if _, err := f.Key(); !errors.Is(err, ErrInvalid) {
		t.Errorf("got %v", err)
	}
	protect(t, f)
	key, err := f.Key()
	if err != nil {
		t.Fatal(err)
	}
	f.Lock()
	if _, err := f.Key(); !errors.Is(err, ErrLocked) {
		t.Errorf("got %v", err)
	}
	if err := f.UnlockByKey(t.Context(), slices.Clone(key), now); err != nil || f.Locked() {
		t.Errorf("got %v", err)
	}
	if _, err := f.ChangePassphrase(t.Context(), []byte(another), now); err != nil {
		t.Fatal(err)
	}
	f.Lock()
	for _, wrong := range [][]byte{key, {}, make([]byte, 32)} {
		if err := f.UnlockByKey(t.Context(), wrong, now); err != seal.ErrWrong || !f.Locked() {
			t.Errorf("got %v", err)
		}
	}
}

func TestAFileOfThePersonHasTheUsualCost(t *testing.T) {
	if shippedCost != seal.Usual || shippedCost.Memory < 64<<10 || shippedCost.Passes < 3 {
		t.Errorf("a try costs %v", shippedCost)
	}
}
