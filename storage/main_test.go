package storage

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"talentnav/rules/profile"
	"talentnav/storage/seal"
)

// now is the moment of all tests.
var now = time.Date(2026, time.November, 22, 9, 30, 0, 123e6, time.UTC)

// shippedCost is what the program's own files cost, which tests do not pay.
var shippedCost = cost

// TestMain lets a test start this binary again as another process: see child.
func TestMain(m *testing.M) {
	cost = seal.Least
	switch job, path := os.Getenv("STORAGE_CHILD"), os.Getenv("STORAGE_PATH"); job {
	case "":
		os.Exit(m.Run())
	case "hold":
		os.Exit(hold(path))
	case "reseal":
		os.Exit(resealAndDie(path, os.Getenv("RESEAL_FROM"), os.Getenv("RESEAL_TO"), os.Getenv("RESEAL_STEP")))
	case "save":
		os.Exit(saveForever(path))
	case "work":
		os.Exit(workFor(path))
	case "backup":
		os.Exit(backUpFor(path))
	case "restore":
		os.Exit(restoreOver(path))
	case "move":
		os.Exit(moveOver(path))
	case "open":
		os.Exit(openOnce(path))
	case "import":
		os.Exit(importOnce(path))
	case "erase":
		os.Exit(eraseOnce(path))
	}
}

// child prepares a process of its own that does the named job with a file.
func child(t *testing.T, job, path string) *exec.Cmd {
	t.Helper()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), exe)
	cmd.Env = append(os.Environ(), "STORAGE_CHILD="+job, "STORAGE_PATH="+path)
	cmd.Stderr = os.Stderr
	return cmd
}

func newPath(t *testing.T) string {
	t.Helper()
	return filepath.Join(t.TempDir(), "data", "cases.talentnav")
}

func openAt(t *testing.T, path string) *File {
	t.Helper()
	f, err := Open(t.Context(), path, now)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { closeFile(t, f) })
	return f
}

func closeFile(t *testing.T, f *File) {
	t.Helper()
	if err := f.Close(); err != nil {
		t.Error(err)
	}
}

func newCase(t *testing.T, f *File, title string) Case {
	t.Helper()
	c, err := f.CreateCase(t.Context(), title, now)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func save(t *testing.T, f *File, id int64, p profile.Profile) int64 {
	t.Helper()
	revision, err := f.SaveProfile(t.Context(), id, p, now)
	if err != nil {
		t.Fatal(err)
	}
	return revision
}

// earning is a profile that differs with the amount.
func earning(dollars int64) profile.Profile {
	p := profile.New()
	p.Income.Employment = profile.Told(profile.HKD(dollars))
	return p
}

// applicant has an answer of every sort.
func applicant() profile.Profile {
	p := earning(2_600_000)
	p.Person.BirthDate = profile.Told(profile.MustDate("1990-05-02"))
	p.Person.Nationalities = profile.Answer[[]string]{State: profile.Answered, Value: []string{"FR", "CA"}, Evidence: profile.InHand}
	p.Person.Residence = profile.DoNotKnow[string]()
	p.Income.Business = profile.Told(profile.Money{Amount: 1050, Currency: "USD", HKDPerUnit: 7.8, RateDate: profile.MustDate("2026-01-02")})
	p.Record.Criminal = profile.Answer[bool]{State: profile.Answered, Evidence: profile.Verified}
	p.Business.SharePercent = profile.Told(12.5)
	p.Languages.Good = profile.Told([]string{"en", "fr"})
	p.Studies.Degrees = profile.ListOf(profile.Degree{
		Level: profile.Told("bachelor"), Subject: profile.Told(`數學 & "physics" <b>`), Graduated: profile.Told(profile.MustDate("2019-06")),
		Institution: profile.Told(profile.Institution{Name: "École polytechnique"}),
	})
	p.Work.Jobs = profile.List[profile.Job]{Items: []profile.Entry[profile.Job]{{
		Record:   profile.Job{Employer: profile.Told("甲公司"), Basis: profile.Told("full-time"), Start: profile.Told(profile.MustDate("2020-01")), Current: profile.Told(true)},
		Evidence: profile.Verified,
	}}}
	p.Confirmations = map[string]profile.Answer[bool]{"a": profile.Told(true), "b": profile.DoNotKnow[bool]()}
	return p
}

// tamper changes a closed file as another tool would.
func tamper(t *testing.T, path, statement string) {
	t.Helper()
	db, err := sql.Open("sqlite3", "file:"+path+"?mode=rw&_foreign_keys=off")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	if _, err := db.ExecContext(context.Background(), "PRAGMA ignore_check_constraints = ON; "+statement); err != nil {
		t.Fatal(fmt.Errorf("%s: %w", statement, err))
	}
}
