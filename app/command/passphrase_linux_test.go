package command

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// screen is a terminal that nobody sees: what is written to the keyboard is
// typed, and shown keeps what it shows.
type screen struct {
	keyboard, tty *os.File
	mutex         sync.Mutex
	shown         bytes.Buffer
}

// left are screens at which somebody may still read after a break. They are not
// closed: the reader sets its terminal back by number when it ends, and that number
// must not be another screen's by then.
var left []*screen

func newScreen(t *testing.T) *screen {
	t.Helper()
	keyboard, err := os.OpenFile("/dev/ptmx", os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	fd := int(keyboard.Fd())
	if err := unix.IoctlSetPointerInt(fd, unix.TIOCSPTLCK, 0); err != nil {
		t.Fatal(err)
	}
	number, err := unix.IoctlGetInt(fd, unix.TIOCGPTN)
	if err != nil {
		t.Fatal(err)
	}
	tty, err := os.OpenFile(fmt.Sprintf("/dev/pts/%d", number), os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	s := &screen{keyboard: keyboard, tty: tty}
	go s.watch()
	t.Cleanup(func() {
		if !slices.Contains(left, s) {
			tty.Close()
			keyboard.Close()
		}
	})
	return s
}

func (s *screen) watch() {
	b := make([]byte, 256)
	for {
		n, err := s.keyboard.Read(b)
		if err != nil {
			return
		}
		s.mutex.Lock()
		s.shown.Write(b[:n])
		s.mutex.Unlock()
	}
}

func (s *screen) text() string {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return s.shown.String()
}

func (s *screen) shows(t *testing.T, want string) {
	t.Helper()
	for range 6000 { // a busy machine takes its time
		if strings.Contains(s.text(), want) && !s.echoes(t) {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatalf("the screen never showed %q, or still shows what is typed: %q", want, s.text())
}

func (s *screen) echoes(t *testing.T) bool {
	t.Helper()
	state, err := unix.IoctlGetTermios(int(s.tty.Fd()), unix.TCGETS)
	if err != nil {
		t.Fatal(err)
	}
	return state.Lflag&unix.ECHO != 0
}

// runOn starts a command at the screen.
func (s *screen) runOn(args ...string) <-chan int {
	done := make(chan int, 1)
	go func() {
		done <- Run(args, Env{Stdin: s.tty, Stdout: &bytes.Buffer{}, Stderr: s.tty, Now: time.Now, Getenv: func(string) string { return "" }})
	}()
	return done
}

func TestAPassphraseIsNotShown(t *testing.T) {
	secret, _ := protectedKey(t, "sesame")
	dir, pack := packWith(t, "", ""), filepath.Join(t.TempDir(), "p.tnpack")
	s := newScreen(t)
	done := s.runOn("rules", "sign", dir, "--secret-key", secret, "--output", pack)
	s.shows(t, "Passphrase for "+secret+":")
	s.keyboard.WriteString("sesame\n")
	if code := <-done; code != Done || strings.Contains(s.text(), "sesame") {
		t.Errorf("code %d, the screen shows %q", code, s.text())
	}
	if !s.echoes(t) {
		t.Error("the terminal stays blind")
	}
}

func TestTheTerminalShowsAgainWhatIsTypedAfterABreak(t *testing.T) {
	secret, _ := protectedKey(t, "sesame")
	dir, pack := packWith(t, "", ""), filepath.Join(t.TempDir(), "p.tnpack")
	s := newScreen(t)
	left = append(left, s)
	done := s.runOn("rules", "sign", dir, "--secret-key", secret, "--output", pack)
	s.shows(t, "Passphrase")
	if err := syscall.Kill(os.Getpid(), syscall.SIGINT); err != nil {
		t.Fatal(err)
	}
	if code := <-done; code != Failed || !s.echoes(t) {
		t.Errorf("code %d, it shows what is typed: %v", code, s.echoes(t))
	}
	if _, err := os.Stat(pack); err == nil {
		t.Error("something is written")
	}
	s.keyboard.WriteString("\n") // for whoever still reads
}

func TestANewPassphraseIsTypedTwice(t *testing.T) {
	name := filepath.Join(t.TempDir(), "k")
	s := newScreen(t)
	done := s.runOn("rules", "new-key", name)
	s.shows(t, "Passphrase")
	s.keyboard.WriteString("sesame\n")
	s.shows(t, "The same again:")
	s.keyboard.WriteString("seseme\n")
	if code := <-done; code != Failed || strings.Contains(s.text(), "sesame") || strings.Contains(s.text(), "seseme") {
		t.Errorf("code %d, %q", code, s.text())
	}
	if left, _ := filepath.Glob(name + "*"); len(left) > 0 {
		t.Errorf("%v is there", left)
	}
}
