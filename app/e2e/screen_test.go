//go:build e2e || pace

package e2e

import (
	"bytes"
	"fmt"
	"image"
	"image/draw"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
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

// built is the program as make build makes it, once for all tests.
var built = sync.OnceValues(func() (string, error) {
	binary := filepath.Join(os.TempDir(), "talentnav-e2e-"+strconv.Itoa(os.Getpid()))
	cmd := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-tags", "migrated_fynedo,sqlite_fts5", "-o", binary, "talentnav")
	out, err := cmd.CombinedOutput()
	if err != nil {
		err = fmt.Errorf("%w\n%s", err, out)
	}
	return binary, err
})

func TestMain(m *testing.M) {
	code := m.Run()
	if binary, err := built(); err == nil {
		os.Remove(binary)
	}
	os.Exit(code)
}

// newProgram is the program with a home of its own, not started yet.
func newProgram(t *testing.T) *program {
	t.Helper()
	if os.Getenv("DISPLAY") == "" {
		t.Skip("no display: run it with xvfb-run")
	}
	binary, err := built()
	if err != nil {
		t.Fatal(err)
	}
	return &program{t: t, binary: binary, home: t.TempDir()}
}

// caseFile is where it keeps its cases.
func (p *program) caseFile() string {
	return filepath.Join(p.home, "data", "talentnav", "cases.talentnav")
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
	p.await("its menu", func() bool { return colours(top(p.shot())) > 5 }) // there only once the rules are read
}

// top is the strip of the menu.
func top(img image.Image) image.Image {
	if img == nil {
		return nil
	}
	const strip = 26
	whole, out := points(img), image.NewNRGBA(image.Rect(0, 0, img.Bounds().Dx(), strip))
	copy(out.Pix, whole.Pix[:strip*whole.Stride])
	return out
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
	xdotool(p.t, append([]string{"key", "--delay", "25"}, keys...)...)
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
	out, err := exec.Command("import", "-window", p.window, "-depth", "8", "ppm:-").Output()
	if err != nil {
		return nil
	}
	return plain(out)
}

// plain reads a picture in the plainest form there is, which costs a tenth of PNG.
func plain(data []byte) image.Image {
	var width, height, most int
	in := bytes.NewReader(data)
	if n, err := fmt.Fscanf(in, "P6\n%d %d\n%d\n", &width, &height, &most); n != 3 || err != nil || in.Len() < 3*width*height {
		return nil
	}
	img := image.NewNRGBA(image.Rect(0, 0, width, height))
	pix := data[len(data)-in.Len():]
	for i := range width * height {
		copy(img.Pix[4*i:], pix[3*i:3*i+3])
		img.Pix[4*i+3] = 0xff
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
	seen := map[[3]uint8]bool{}
	pix := points(img).Pix
	for i := 0; i < len(pix); i += 4 {
		seen[[3]uint8{pix[i], pix[i+1], pix[i+2]}] = true
	}
	return len(seen)
}

func differing(a, b image.Image) int {
	if a == nil || b == nil || a.Bounds() != b.Bounds() {
		return 1 << 30
	}
	one, other, n := points(a).Pix, points(b).Pix, 0
	for i := 0; i < len(one); i += 4 {
		if !bytes.Equal(one[i:i+3], other[i:i+3]) {
			n++
		}
	}
	return n
}

// points are the points of a picture, which its own form gives slowly.
func points(img image.Image) *image.NRGBA {
	if n, ok := img.(*image.NRGBA); ok && n.Stride == 4*n.Rect.Dx() {
		return n
	}
	n := image.NewNRGBA(image.Rect(0, 0, img.Bounds().Dx(), img.Bounds().Dy()))
	draw.Draw(n, n.Rect, img, img.Bounds().Min, draw.Src)
	return n
}
