package app

import (
	"strings"
	"testing"
)

// The toolkit logs three lines for one error.
func TestGuardLetsThroughWhatMatters(t *testing.T) {
	var out strings.Builder
	g := &guard{to: &out, say: "no window here", exit: func(int) { t.Error("the program was ended") }}
	for _, line := range []string{
		"2026/11/22 Fyne error:  failed to watch theme settings\n", "2026/11/22   Cause: no bus\n", "2026/11/22   At: app.go:1\n",
		"2026/11/22 Fyne error:  something else\n", "2026/11/22   Cause: broken\n",
	} {
		if n, err := g.Write([]byte(line)); n != len(line) || err != nil {
			t.Fatalf("Write = %d, %v", n, err)
		}
	}
	if want := "2026/11/22 Fyne error:  something else\n2026/11/22   Cause: broken\n"; out.String() != want {
		t.Errorf("got %q, want %q", out.String(), want)
	}
}

func TestGuardEndsTheProgramWhenNoWindowCanCome(t *testing.T) {
	for _, line := range []string{"Fyne error:  window creation error", "Fyne error:  failed to initialise GLFW"} {
		var out strings.Builder
		code := 0
		g := &guard{to: &out, say: "no window here", exit: func(c int) { code = c }}
		g.Write([]byte(line))
		if code != NoDisplay || !strings.HasPrefix(out.String(), "talentnav: no window here\n") {
			t.Errorf("%q: code %d, said %q", line, code, out.String())
		}
	}
}

func TestX11IsPreferredWhereChineseInputNeedsIt(t *testing.T) {
	for _, test := range []struct {
		system, display, platform, want string
	}{
		{"linux", ":0", "", "x11"},
		{"linux", "", "", ""},
		{"linux", ":0", "wayland", ""},
		{"windows", ":0", "", ""},
	} {
		env := map[string]string{"DISPLAY": test.display, "FYNE_PLATFORM": test.platform}
		got := ""
		preferX11(test.system, func(k string) string { return env[k] }, func(_, v string) error { got = v; return nil })
		if got != test.want {
			t.Errorf("%+v: set %q", test, got)
		}
	}
}
