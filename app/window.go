package app

import (
	"fmt"
	"io"
	"log"
	"os"
	"os/signal"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"

	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/lang"

	"talentnav/app/command"
	"talentnav/app/desktop"
	"talentnav/app/overlays"
	"talentnav/rules"
	"talentnav/rules/packs"
	"talentnav/storage"
)

// id is the program's name for the desktop, as in FyneApp.toml.
const id = "hk.talentnavigator.desktop"

// Window opens the window and returns the exit code when it is closed.
func Window(version string, o command.Opening) int {
	path, err := storage.DefaultPath()
	if err != nil {
		fmt.Fprintln(os.Stderr, "talentnav:", err)
		return 1
	}
	recent, err := storage.RecentPath()
	if err != nil {
		recent = "" // a list is a convenience
	}
	preferX11(runtime.GOOS, os.Getenv, os.Setenv)
	log.SetOutput(&guard{to: os.Stderr, say: command.Locale(os.Getenv).Say("cli.no-window"), exit: os.Exit})
	a := app.NewWithID(id)
	w := desktop.New(a, desktop.Options{
		Path: path, Named: o.Path, Recent: recent, Rules: hongKong, Overlays: overlays.Beside(path), Now: time.Now, Locale: locale(), Version: version,
		Wish: desktop.Wish{Reset: o.Reset, Scale: o.Scale, Lang: o.Lang}, Enlarge: enlarge,
	})
	w.Show()
	go endWhenTold(w)
	a.Run()
	if err := w.Finish(); err != nil {
		fmt.Fprintln(os.Stderr, "talentnav:", err)
		return 1
	}
	return 0
}

// hongKong reads the rules that the program carries. They are tested with it:
// without them there is nothing to go on with.
func hongKong() *rules.Pack {
	pack, err := packs.HongKong()
	if err != nil {
		fmt.Fprintln(os.Stderr, "talentnav:", err)
		os.Exit(1)
	}
	return pack
}

// endWhenTold ends the program when the system asks it to, with everything saved.
// The toolkit ends too, but it asks nobody, and can wait for itself for ever.
func endWhenTold(w *desktop.Window) {
	told := make(chan os.Signal, 1)
	signal.Notify(told, os.Interrupt, syscall.SIGTERM)
	<-told
	if w.Finish() != nil {
		os.Exit(1)
	}
	os.Exit(0)
}

// enlarge tells the toolkit the size of everything; it reads it anew with each
// theme.
func enlarge(scale float32) {
	_ = os.Setenv("FYNE_SCALE", strconv.FormatFloat(float64(scale), 'g', 3, 32))
}

func locale() string { return lang.SystemLocale().String() }

// preferX11 keeps to X11 where both are there: under Wayland the toolkit cannot
// take Chinese from an input method.
func preferX11(system string, getenv func(string) string, setenv func(string, string) error) {
	if system == "linux" && getenv("DISPLAY") != "" && getenv("FYNE_PLATFORM") == "" {
		_ = setenv("FYNE_PLATFORM", "x11")
	}
}

// guard reads what the toolkit logs. Without OpenGL or a display it logs an error
// and stays up with no window, for ever; the guard says so in one sentence and
// ends the program instead.
type guard struct {
	to   io.Writer
	say  string
	exit func(int)
	// muted says that the lines that explain the last one are not wanted either.
	muted bool
}

// hopeless are the lines after which no window will ever come.
var hopeless = []string{"window creation error", "failed to initialise glfw", "failed to initialise gl"}

// harmless are lines about things that this program does not use.
var harmless = []string{"failed to watch theme settings", "dbus", "systray", "cache dir", "favorite locations", "preferences load"}

func (g *guard) Write(line []byte) (int, error) {
	text := strings.ToLower(string(line))
	for _, sign := range hopeless {
		if strings.Contains(text, sign) {
			tell(g.to, g.say)
			g.exit(NoDisplay)
		}
	}
	if !strings.Contains(text, "  cause:") && !strings.Contains(text, "  at:") {
		g.muted = slices.ContainsFunc(harmless, func(sign string) bool { return strings.Contains(text, sign) })
	}
	if g.muted {
		return len(line), nil
	}
	return g.to.Write(line)
}
