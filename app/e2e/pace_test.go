//go:build pace

package e2e

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestPaceOfTheWindow measures the program beside an empty window of the toolkit,
// turn by turn on the same display, and prints a table. It judges nothing: only
// the ratios of one run say something, on a machine that is at rest.
func TestPaceOfTheWindow(t *testing.T) {
	screen := newScreen(t)
	empty, ours := compiled(t, "talentnav/app/e2e/empty"), compiled(t, "talentnav")
	bare, used := t.TempDir(), t.TempDir()
	screen.run(t, empty, bare).leave()
	screen.run(t, ours, used).leave() // started again it finds a case file, and the toolkit's list of fonts
	contenders := []contender{
		{name: "an empty window, started again", binary: empty, home: bare},
		{name: "ours, started again", binary: ours, home: used},
		{name: "an empty window, very first", binary: empty, anew: true},
		{name: "ours, very first", binary: ours, anew: true},
	}
	for range rounds {
		for i := range contenders {
			contenders[i].start(t, screen)
		}
	}
	for i := range contenders {
		contenders[i].rest(t, screen)
	}
	print(contenders)
}

const (
	rounds = 7
	atRest = 10 * time.Second
)

type contender struct {
	name, binary, home string
	anew               bool // with a home that nothing was ever in
	frames             []time.Duration
	idle               float64 // of one core
}

// start measures from the start of the process to its first frame.
func (c *contender) start(t *testing.T, s *screen) {
	if c.anew {
		c.home = t.TempDir()
	}
	p := s.run(t, c.binary, c.home)
	c.frames = append(c.frames, p.frame)
	p.leave()
}

// rest measures what it asks of the processor while nobody does anything.
func (c *contender) rest(t *testing.T, s *screen) {
	p := s.run(t, c.binary, c.home)
	time.Sleep(3 * time.Second)
	before := p.used(t)
	time.Sleep(atRest)
	c.idle = float64(p.used(t)-before) / float64(atRest)
	p.leave()
}

func print(all []contender) {
	fmt.Printf("\n%-32s %12s %8s %14s\n", "from the start to the first frame", "median", "ratio", "core at rest")
	for i, c := range all {
		m, base := median(c.frames), median(all[i&^1].frames)
		fmt.Printf("%-32s %9d ms %7.2f× %11.2f %%\n", c.name, m.Milliseconds(), float64(m)/float64(base), c.idle*100)
	}
}

func median(d []time.Duration) time.Duration {
	slices.Sort(d)
	return d[len(d)/2]
}

// screen is a display whose picture lies in a file, so that looking at it costs
// next to nothing.
type screen struct{ display, file string }

func newScreen(t *testing.T) *screen {
	t.Helper()
	dir := t.TempDir()
	name, numbers, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1280x800x24", "-fbdir", dir, "+extension", "GLX")
	cmd.ExtraFiles = []*os.File{numbers}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cmd.Process.Kill(); cmd.Wait() })
	line := make([]byte, 16)
	n, err := name.Read(line)
	if err != nil {
		t.Fatal(err)
	}
	return &screen{":" + strings.TrimSpace(string(line[:n])), filepath.Join(dir, "Xvfb_screen0")}
}

// drawn reports whether anything but black stands in the middle of the screen.
func (s *screen) drawn(t *testing.T) bool {
	f, err := os.Open(s.file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		t.Fatal(err)
	}
	row := make([]byte, 4096)
	if _, err := f.ReadAt(row, info.Size()/2); err != nil {
		t.Fatal(err)
	}
	return len(bytes.Trim(row, "\x00\xff")) > 0
}

// running is a program whose first frame was seen.
type running struct {
	cmd   *exec.Cmd
	frame time.Duration
}

func (s *screen) run(t *testing.T, binary, home string) *running {
	t.Helper()
	for deadline := time.Now().Add(patience); s.drawn(t); time.Sleep(10 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatal("the screen does not become empty")
		}
	}
	cmd := exec.Command(binary)
	cmd.Env = append(os.Environ(), "DISPLAY="+s.display, "FYNE_PLATFORM=x11", "HOME="+home, "XDG_DATA_HOME="+home+"/data", "XDG_CONFIG_HOME="+home+"/config",
		"XDG_CACHE_HOME="+home+"/cache", "DBUS_SESSION_BUS_ADDRESS=unix:path=/dev/null", "LC_ALL=C.UTF-8")
	began := time.Now()
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cmd.Process.Kill() })
	for !s.drawn(t) {
		if time.Since(began) > patience {
			t.Fatalf("%s draws nothing", binary)
		}
		time.Sleep(time.Millisecond)
	}
	return &running{cmd, time.Since(began)}
}

func (r *running) leave() {
	r.cmd.Process.Signal(syscall.SIGTERM)
	r.cmd.Wait()
}

// used is the time of the processor that it took so far.
func (r *running) used(t *testing.T) time.Duration {
	t.Helper()
	data, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", r.cmd.Process.Pid))
	if err != nil {
		t.Fatal(err)
	}
	_, after, _ := strings.Cut(string(data), ") ")
	fields := strings.Fields(after)
	var ticks int64
	for _, field := range fields[11:13] { // user and system time, in hundredths of a second
		n, err := strconv.ParseInt(field, 10, 64)
		if err != nil {
			t.Fatal(err)
		}
		ticks += n
	}
	return time.Duration(ticks) * 10 * time.Millisecond
}

func compiled(t *testing.T, pkg string) string {
	t.Helper()
	binary := filepath.Join(t.TempDir(), filepath.Base(pkg))
	cmd := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-tags", "pace,migrated_fynedo,sqlite_fts5", "-o", binary, pkg)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return binary
}
