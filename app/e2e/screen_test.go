//go:build e2e || pace

package e2e

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// patience is how long anything may take on a busy machine.
const patience = 60 * time.Second

// program is the program as somebody has it on screen.
type program struct {
	t      *testing.T
	binary string
	home   string
	cmd    *exec.Cmd
	ended  chan error
	log    bytes.Buffer
	window string
}

// build makes the program as make build does.
func build(t *testing.T) string {
	t.Helper()
	binary := filepath.Join(t.TempDir(), "talentnav")
	cmd := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-tags", "migrated_fynedo,sqlite_fts5", "-o", binary, "talentnav")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return binary
}

// start starts it with a home of its own and waits until its window shows
// something.
func (p *program) start() {
	p.t.Helper()
	p.cmd = exec.Command(p.binary)
	p.cmd.Env = append(os.Environ(), "HOME="+p.home, "XDG_DATA_HOME="+p.home+"/data", "XDG_CONFIG_HOME="+p.home+"/config",
		"XDG_CACHE_HOME="+p.home+"/cache", "DBUS_SESSION_BUS_ADDRESS=unix:path=/dev/null", "LC_ALL=C.UTF-8", "LANGUAGE=en")
	p.cmd.Stdout, p.cmd.Stderr = &p.log, &p.log
	if err := p.cmd.Start(); err != nil {
		p.t.Fatal(err)
	}
	p.ended = make(chan error, 1)
	go func() { p.ended <- p.cmd.Wait() }()
	p.t.Cleanup(func() { p.cmd.Process.Kill() }) // does nothing once it has ended
	p.await("a window", p.findWindow)
	xdotool(p.t, "windowfocus", p.window)
	p.await("something drawn", func() bool { return colours(p.shot()) > 50 })
}

func (p *program) findWindow() bool {
	out, _ := exec.Command("xdotool", "search", "--onlyvisible", "--pid", strconv.Itoa(p.cmd.Process.Pid)).Output()
	lines := strings.Fields(string(out))
	if len(lines) == 0 {
		return false
	}
	p.window = lines[len(lines)-1]
	return true
}

// await waits for a condition, and fails with what stands on screen.
func (p *program) await(what string, holds func() bool) {
	p.t.Helper()
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(100 * time.Millisecond) {
		if holds() {
			return
		}
		select {
		case err := <-p.ended:
			p.t.Fatalf("the program ended (%v) while waiting for %s\n%s", err, what, p.log.String())
		default:
		}
	}
	p.keep("waiting")
	p.t.Fatalf("waited in vain for %s; the title is %q\n%s", what, p.title(), p.log.String())
}

func xdotool(t *testing.T, args ...string) {
	t.Helper()
	if out, err := exec.Command("xdotool", args...).CombinedOutput(); err != nil {
		t.Fatalf("xdotool %q: %v\n%s", args, err, out)
	}
}

func (p *program) keys(keys ...string) {
	p.t.Helper()
	if len(keys) == 0 {
		return
	}
	xdotool(p.t, append([]string{"key", "--delay", "60"}, keys...)...)
}

func (p *program) types(text string) {
	p.t.Helper()
	xdotool(p.t, "type", "--delay", "40", text)
}

// click presses the mouse at a place in the window.
func (p *program) click(x, y int) {
	p.t.Helper()
	xdotool(p.t, "mousemove", "--window", p.window, strconv.Itoa(x), strconv.Itoa(y), "click", "1")
}

// shows waits until doing something has changed the picture, and until the
// picture has come to rest; a blinking cursor is rest.
func (p *program) shows(what string, do func()) {
	p.t.Helper()
	before := p.shot()
	do()
	p.await(what, func() bool { return differing(before, p.shot()) > 800 })
	p.await(what+" at rest", func() bool {
		first := p.shot()
		time.Sleep(150 * time.Millisecond)
		return differing(first, p.shot()) < 200
	})
}

func (p *program) title() string {
	out, _ := exec.Command("xdotool", "getwindowname", p.window).Output()
	return strings.TrimSpace(string(out))
}

// ends waits for the program to end by itself.
func (p *program) ends() {
	p.t.Helper()
	select {
	case err := <-p.ended:
		if err != nil {
			p.t.Fatalf("ended with %v\n%s", err, p.log.String())
		}
	case <-time.After(patience):
		p.keep("not-ended")
		p.t.Fatal("does not end")
	}
}

// shot is what the window shows; nothing when there is none.
func (p *program) shot() image.Image {
	out, err := exec.Command("import", "-window", p.window, "png:-").Output()
	if err != nil {
		return nil
	}
	img, err := png.Decode(bytes.NewReader(out))
	if err != nil {
		return nil
	}
	return img
}

// keep leaves a picture beside the test's other results.
func (p *program) keep(name string) {
	img := p.shot()
	if img == nil {
		return
	}
	path := filepath.Join(p.t.ArtifactDir(), name+".png")
	f, err := os.Create(path)
	if err != nil {
		return
	}
	defer f.Close()
	if png.Encode(f, img) == nil {
		p.t.Logf("picture: %s", path)
	}
}

func colours(img image.Image) int {
	if img == nil {
		return 0
	}
	seen := map[[3]uint32]bool{}
	each(img, func(x, y int) {
		r, g, b, _ := img.At(x, y).RGBA()
		seen[[3]uint32{r, g, b}] = true
	})
	return len(seen)
}

func differing(a, b image.Image) int {
	if a == nil || b == nil || a.Bounds() != b.Bounds() {
		return 1 << 30
	}
	n := 0
	each(a, func(x, y int) {
		if a.At(x, y) != b.At(x, y) {
			n++
		}
	})
	return n
}

func each(img image.Image, visit func(x, y int)) {
	for y := range img.Bounds().Dy() {
		for x := range img.Bounds().Dx() {
			visit(x, y)
		}
	}
}
