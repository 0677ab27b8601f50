package storage

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// soak is a run of faults of every kind. The ordinary tests do a short one;
// SOAK=n does n times as many, which is what "make soak" is for.
type soak struct {
	t      *testing.T
	r      *rand.Rand
	dir    string
	shim   string
	factor int
	rows   []soakRow
}

// soakRow is one kind of fault: how often it was done, how much was
// acknowledged meanwhile, and what of that was lost or read half.
type soakRow struct {
	kind                string
	tries, acknowledged int
	losses              []string
}

func TestNothingIsLostByFaultsOfAnyKind(t *testing.T) {
	factor, err := strconv.Atoi(os.Getenv("SOAK"))
	if err != nil || factor < 1 {
		factor = 1
	}
	seed := uint64(time.Now().UnixNano())
	if given, err := strconv.ParseUint(os.Getenv("SOAK_SEED"), 10, 64); err == nil {
		seed = given
	}
	s := &soak{t: t, r: rand.New(rand.NewPCG(seed, 0)), factor: factor, dir: soakDir(t)}
	s.shim = buildShim(t)
	t.Logf("seed %d", seed)
	s.all()
	t.Log("\n" + s.table())
	for _, row := range s.rows {
		for _, loss := range row.losses {
			t.Errorf("%s: %s", row.kind, loss)
		}
	}
}

// soakDir is in memory where there is such a place: thousands of syncs to a disk
// take hours, and what a disk loses is the shim's work.
func soakDir(t *testing.T) string {
	for _, in := range []string{os.Getenv("SOAK_DIR"), "/dev/shm"} {
		if dir, err := os.MkdirTemp(in, "soak"); in != "" && err == nil {
			t.Cleanup(func() { os.RemoveAll(dir) })
			return dir
		}
	}
	return t.TempDir()
}

// buildShim gives no path where there is no compiler, or no such loader.
func buildShim(t *testing.T) string {
	out := filepath.Join(t.TempDir(), "fault.so")
	if runtime.GOOS != "linux" {
		return ""
	}
	if text, err := exec.Command("cc", "-shared", "-fPIC", "-O2", "-o", out, "testdata/fault.c", "-ldl", "-lpthread").CombinedOutput(); err != nil {
		t.Logf("without faults inside writes, since the shim was not built: %v %s", err, text)
		return ""
	}
	return out
}

func (s *soak) table() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%-52s %7s %13s %7s\n", "kind of fault", "tries", "acknowledged", "losses")
	for _, row := range s.rows {
		fmt.Fprintf(&b, "%-52s %7d %13d %7d\n", row.kind, row.tries, row.acknowledged, len(row.losses))
	}
	return b.String()
}

// kind does one kind of fault so many times, and ends it at the first loss: one
// that is lost spoils what comes after.
func (s *soak) kind(name string, tries int, try func(n int) (acknowledged int, err error)) {
	row := soakRow{kind: name}
	for n := 0; n < tries*s.factor && len(row.losses) == 0; n++ {
		told, err := try(n)
		row.tries++
		row.acknowledged += told
		if err != nil {
			row.losses = append(row.losses, fmt.Sprintf("try %d: %v", n, err))
		}
	}
	s.rows = append(s.rows, row)
	s.t.Logf("%s: %d tries, %d acknowledged, %d losses", row.kind, row.tries, row.acknowledged, len(row.losses))
}

func (s *soak) all() {
	s.killed()
	if s.shim != "" {
		s.shimmed()
	}
	s.fullDisk()
	s.clockSetBack()
	s.twoAtOnce()
	s.cutBackups()
	s.cutRestores()
	s.cutMoves()
	s.cutMigrations()
	s.cutImports()
	s.cutErasures()
	s.malformed()
}

// caseFileOf makes a file with three cases in a folder of its own.
func (s *soak) caseFileOf(name string) string {
	s.t.Helper()
	path := filepath.Join(s.dir, strings.ReplaceAll(name, " ", "-"), "cases.talentnav")
	f := openAt(s.t, path)
	for range 3 {
		newCase(s.t, f, "one")
	}
	closeFile(s.t, f)
	return path
}

// disturbed starts a process of ours that is killed after a time, unless it is 0.
func (s *soak) disturbed(job, path string, after time.Duration, env ...string) []string {
	s.t.Helper()
	ctx, cancel := context.WithTimeout(s.t.Context(), time.Minute)
	defer cancel()
	exe, err := os.Executable()
	if err != nil {
		s.t.Fatal(err)
	}
	cmd := exec.CommandContext(ctx, exe)
	cmd.Env = append(append(os.Environ(), "STORAGE_CHILD="+job, "STORAGE_PATH="+path), env...)
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		s.t.Fatal(err)
	}
	if after > 0 {
		defer time.AfterFunc(after, func() { cmd.Process.Kill() }).Stop()
	}
	lines := wholeLines(out)
	cmd.Wait()
	return lines
}

// wholeLines leaves out a line that the kill cut.
func wholeLines(from io.Reader) (out []string) {
	in := bufio.NewReader(from)
	for {
		line, err := in.ReadString('\n')
		if err != nil {
			return out
		}
		out = append(out, strings.TrimSpace(line))
	}
}

// ledger is what was acknowledged: case → revision.
type ledger map[int64]int64

func (l ledger) add(lines []string) error {
	for _, line := range lines {
		var id, revision, dollars int64
		if _, err := fmt.Sscan(line, &id, &revision, &dollars); err != nil || revision != dollars {
			return fmt.Errorf("the working process said %q", line)
		}
		l[id] = max(l[id], revision)
	}
	return nil
}

// check opens the file and looks for everything that was acknowledged.
func (l ledger) check(path string) error {
	f, err := Open(context.Background(), path, now)
	if err != nil {
		return err
	}
	defer f.Close()
	for id := int64(1); id <= 3; id++ {
		if err := l.checkCase(f, id); err != nil {
			return err
		}
	}
	faults, err := f.Check(context.Background())
	if err == nil && len(faults) > 0 {
		err = fmt.Errorf("%v", faults)
	}
	return err
}

func (l ledger) checkCase(f *File, id int64) error {
	c, err := f.Case(context.Background(), id)
	if err != nil || c.Revision < l[id] || c.Revision > l[id]+1 { // one more can be saved and not yet told
		return fmt.Errorf("case %d: revision %d, want %d (%v)", id, c.Revision, l[id], err)
	}
	l[id] = c.Revision
	p, err := f.Profile(context.Background(), id)
	if got := int64(p.Income.Employment.Value.Amount / 100); err != nil || got != c.Revision {
		return fmt.Errorf("case %d: %d dollars in revision %d (%v)", id, got, c.Revision, err)
	}
	return nil
}

// worked lets a process work on a file, disturbs it, and looks for what it was
// told.
func (s *soak) worked(path string, told ledger, after time.Duration, env ...string) (int, error) {
	lines := s.disturbed("work", path, after, env...)
	if err := told.add(lines); err != nil {
		return len(lines), err
	}
	return len(lines), told.check(path)
}

func (s *soak) killed() {
	path, told := s.caseFileOf("killed"), ledger{}
	s.kind("process killed at a random moment", 40, func(int) (int, error) {
		return s.worked(path, told, time.Duration(10+s.r.IntN(60_000))*time.Microsecond, "STORAGE_TURNS=1000000")
	})
}

// faultKinds are those of testdata/fault.c. A process that goes on after the
// fault does few turns, one that ends by it as many as it can.
var faultKinds = []struct {
	kind, name string
	tries, at  int // at: among how many steps the fault comes
	turns      int
}{
	{"torn", "killed inside a write", 50, 250, 60},
	{"power", "power cut, unsynced writes lost at random", 60, 250, 60},
	{"error", "input/output error once", 30, 250, 50},
	{"sync", "sync fails", 30, 250, 50},
	{"short", "short write, then the disk is full", 30, 250, 50},
	{"full", "disk full for a while", 30, 250, 50},
}

func (s *soak) shimmed() {
	for _, k := range faultKinds {
		path, told := s.caseFileOf(k.name), ledger{}
		s.kind(k.name, k.tries, func(int) (int, error) {
			return s.worked(path, told, 0, append(s.fault(k.kind, path, k.at), "STORAGE_TURNS="+strconv.Itoa(k.turns))...)
		})
	}
}

// TestThePowerCutsFindAFileThatIsNotSynced shows that a loss is seen when there
// is one.
func TestThePowerCutsFindAFileThatIsNotSynced(t *testing.T) {
	s := &soak{t: t, r: rand.New(rand.NewPCG(1, 2)), factor: 1, dir: soakDir(t), shim: buildShim(t)}
	if s.shim == "" {
		t.Skip("no shim here")
	}
	path, told := s.caseFileOf("unsynced"), ledger{}
	s.kind("unsynced", 30, func(int) (int, error) {
		return s.worked(path, told, 0, append(s.fault("power", path, 150), "STORAGE_TURNS=60", "STORAGE_SYNC=OFF")...)
	})
	if len(s.rows[0].losses) == 0 {
		t.Error("got no loss in 30 power cuts without syncs")
	}
}

func (s *soak) fault(kind, path string, within int) []string {
	return []string{"LD_PRELOAD=" + s.shim, "FAULT_KIND=" + kind, "FAULT_DIR=" + filepath.Dir(path),
		fmt.Sprint("FAULT_AT=", 1+s.r.IntN(within)), fmt.Sprint("FAULT_FOR=", 1+s.r.IntN(20)), fmt.Sprint("FAULT_SEED=", s.r.IntN(1e9))}
}

func (s *soak) clockSetBack() {
	path, told := s.caseFileOf("clock"), ledger{}
	s.kind("clock set back between sessions, and killed", 20, func(n int) (int, error) {
		back := fmt.Sprintf("STORAGE_CLOCK=-%dh", 24*n)
		return s.worked(path, told, time.Duration(s.r.IntN(40_000))*time.Microsecond+time.Microsecond, back, "STORAGE_TURNS=1000000")
	})
}

// twoAtOnce lets three processes fight for one file; whoever has it is killed.
func (s *soak) twoAtOnce() {
	path, told := s.caseFileOf("two"), ledger{}
	s.kind("three processes at once, killed one by one", 10, func(int) (int, error) {
		results := make(chan []string)
		for range 3 {
			after := time.Duration(5+s.r.IntN(50)) * time.Millisecond
			go func() { results <- s.disturbed("work", path, after, "STORAGE_TURNS=1000000") }()
		}
		all := slices.Concat(<-results, <-results, <-results)
		if err := told.add(all); err != nil {
			return len(all), err
		}
		return len(all), told.check(path)
	})
}

// cutBackups kills a process that makes backups: each that has its name must be
// whole, and each that was told must be there.
func (s *soak) cutBackups() {
	path := s.caseFileOf("backups")
	s.kind("backup cut half-way", 20, func(int) (int, error) {
		lines := s.disturbed("backup", path, time.Duration(5_000+s.r.IntN(60_000))*time.Microsecond)
		all, err := Backups(path)
		for _, b := range all {
			if err == nil {
				_, err = CheckBackup(context.Background(), b.Path)
			}
		}
		for _, line := range lines {
			if !slices.ContainsFunc(all, func(b Backup) bool { return b.Path == line }) {
				return len(lines), fmt.Errorf("the backup %s is not there", line)
			}
		}
		return len(lines), joined(err, os.RemoveAll(BackupFolder(path)))
	})
}

func joined(a, b error) error {
	if a != nil {
		return a
	}
	return b
}

// cutRestores kills a process that restores: the file has then all of what it
// had before or all of the backup, and what it had is kept.
func (s *soak) cutRestores() {
	path := s.caseFileOf("restores")
	f := openAt(s.t, path)
	b := backUp(s.t, f, ByHand, now)
	for id := int64(1); id <= 3; id++ {
		save(s.t, f, id, earning(1))
	}
	closeFile(s.t, f)
	source := filepath.Join(s.dir, "the-backup.talentnav")
	if err := os.Rename(b.Path, source); err != nil {
		s.t.Fatal(err)
	}
	s.kind("restore cut half-way", 25, func(int) (int, error) {
		env := append(s.fault("torn", path, 400), "STORAGE_BACKUP="+source)
		if s.shim == "" || s.r.IntN(2) == 0 {
			env = []string{"STORAGE_BACKUP=" + source}
		}
		lines := s.disturbed("restore", path, time.Duration(5_000+s.r.IntN(80_000))*time.Microsecond, env...)
		return len(lines), allOrNothing(path)
	})
}

// allOrNothing looks at a file in which three cases were saved once or never,
// and saves them again for the next try.
func allOrNothing(path string) error {
	ctx := context.Background()
	f, err := Open(ctx, path, now)
	if err != nil {
		return err
	}
	defer f.Close()
	var found []int64
	for id := int64(1); id <= 3; id++ {
		c, err := f.Case(ctx, id)
		if err != nil {
			return err
		}
		found = append(found, c.Revision)
	}
	if found[0] != found[1] || found[1] != found[2] {
		return fmt.Errorf("revisions %v, want all of one file", found)
	}
	for id := int64(1); id <= 3 && found[0] == 0; id++ {
		if _, err := f.SaveProfile(ctx, id, earning(1), now); err != nil {
			return err
		}
	}
	return os.RemoveAll(BackupFolder(path))
}

// cutMoves kills a process that moves the file: one of the two places has it.
func (s *soak) cutMoves() {
	path := s.caseFileOf("moves")
	told := ledger{}
	s.kind("move cut half-way", 25, func(int) (int, error) {
		lines := s.disturbed("move", path, time.Duration(5_000+s.r.IntN(60_000))*time.Microsecond)
		there := path + ".there"
		if exists(path) {
			os.Remove(there) // a move leaves both at most, and then both are whole
			return len(lines), told.check(path)
		}
		err := told.check(there)
		if err == nil {
			err = os.Rename(there, path)
		}
		return len(lines), err
	})
}

// cutMigrations kills a process while it migrates a file of the first version.
func (s *soak) cutMigrations() {
	s.kind("migration cut half-way", 25, func(n int) (int, error) {
		path := filepath.Join(s.dir, fmt.Sprint("migration", n), "cases.talentnav")
		f := openWith(s.t, path, shipped[:1])
		for range 3 {
			if _, err := f.db.Exec(insertOld, fmt.Sprintf("%026d", s.r.IntN(1e9))); err != nil {
				return 0, err
			}
		}
		closeFile(s.t, f)
		env := []string{}
		if s.shim != "" {
			env = s.fault([]string{"torn", "power", "error", "full"}[s.r.IntN(4)], path, 200)
		}
		lines := s.disturbed("open", path, time.Duration(5_000+s.r.IntN(80_000))*time.Microsecond, env...)
		g, err := Open(context.Background(), path, now)
		if err != nil {
			return len(lines), err
		}
		defer os.RemoveAll(filepath.Dir(path))
		defer g.Close()
		return len(lines), threeCases(g)
	})
}

const insertOld = `INSERT INTO cases (uid, number, title, created, updated)
	VALUES (?, (SELECT coalesce(max(number), 0) + 1 FROM cases), 'kept', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z')`

func threeCases(f *File) error {
	n, err := scalar(context.Background(), f.looks, "SELECT count(*) FROM cases WHERE title = 'kept'")
	if err == nil && n != "3" {
		err = fmt.Errorf("%s cases, want 3", n)
	}
	if err != nil {
		return err
	}
	faults, err := f.Check(context.Background())
	if err == nil && len(faults) > 0 {
		err = fmt.Errorf("%v", faults)
	}
	return err
}

// malformed opens files that were changed at random, as rot or somebody's hand
// changes them. None may stop the program, take long, or be read as saying
// something that nobody told.
func (s *soak) malformed() {
	path := s.caseFileOf("malformed")
	f := openAt(s.t, path)
	want := applicant()
	for id := int64(1); id <= 3; id++ {
		save(s.t, f, id, want)
	}
	closeFile(s.t, f)
	whole, err := os.ReadFile(path)
	if err != nil {
		s.t.Fatal(err)
	}
	s.kind("malformed file: header, pages, length", 200, func(n int) (int, error) {
		bad := filepath.Join(s.dir, "malformed", "bad.talentnav")
		if err := os.WriteFile(bad, s.spoil(whole, n), 0o600); err != nil {
			return 0, err
		}
		return 0, readsOnly(bad, want)
	})
}

// spoil changes bytes of the header, of the pages, or the length.
func (s *soak) spoil(whole []byte, n int) []byte {
	bad := bytes.Clone(whole)
	span := len(bad)
	switch n % 4 {
	case 0:
		span = 100
	case 1:
		span = 4096
	case 2:
		bad = bad[:s.r.IntN(len(bad))]
		return bad
	}
	for range 1 + s.r.IntN(8) {
		at := s.r.IntN(span)
		copy(bad[at:], bytes.Repeat([]byte{byte(s.r.IntN(256))}, 1+s.r.IntN(16)))
	}
	return bad
}
