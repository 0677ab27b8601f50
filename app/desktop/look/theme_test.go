package look

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"talentnav/assets"
)

func TestRunningTextIsInOurFonts(t *testing.T) {
	th := New(Options{})
	cases := []struct {
		style fyne.TextStyle
		want  []byte
	}{
		{fyne.TextStyle{}, assets.Font(false)},
		{fyne.TextStyle{Italic: true}, assets.Font(false)},
		{fyne.TextStyle{Bold: true}, assets.Font(true)},
		{fyne.TextStyle{Bold: true, Italic: true}, assets.Font(true)},
		{fyne.TextStyle{Monospace: true}, theme.DefaultTextMonospaceFont().Content()},
		{fyne.TextStyle{Symbol: true}, theme.DefaultSymbolFont().Content()},
	}
	for _, c := range cases {
		if got := th.Font(c.style); !bytes.Equal(got.Content(), c.want) {
			t.Errorf("%+v: %s is another font", c.style, got.Name())
		}
	}
}

func TestVariant(t *testing.T) {
	const byDay, byNight = theme.VariantLight, theme.VariantDark
	cases := []struct {
		chosen       Variant
		system, want fyne.ThemeVariant
	}{
		{FollowSystem, byDay, byDay},
		{FollowSystem, byNight, byNight},
		{"sepia", byNight, byNight},
		{Light, byNight, byDay},
		{Dark, byDay, byNight},
	}
	for _, c := range cases {
		th := New(Options{Variant: c.chosen})
		if got := th.Variant(c.system); got != c.want {
			t.Errorf("%q on a system that prefers %d: %d, want %d", c.chosen, c.system, got, c.want)
		}
		if got, want := th.Color(Muted, c.system), paletteOf(c.want)[Muted]; got != want {
			t.Errorf("%q on a system that prefers %d: colour %v, want %v", c.chosen, c.system, got, want)
		}
	}
}

// A newer toolkit may ask for a colour we have not chosen: this reads its own list.
func TestEveryColourOfTheToolkitIsOurs(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", "{{.Dir}}", "fyne.io/fyne/v2/theme").Output()
	if err != nil {
		t.Fatal(err)
	}
	source, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(out)), "color.go"))
	if err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile(`ColorName\w+ +fyne\.ThemeColorName = "(\w+)"`).FindAllSubmatch(source, -1)
	if len(found) < 25 {
		t.Fatalf("found only %d colour names: has the toolkit moved them?", len(found))
	}
	for _, match := range found {
		if _, ok := light[fyne.ThemeColorName(match[1])]; !ok {
			t.Errorf("no colour for %s", match[1])
		}
	}
}

func TestScale(t *testing.T) {
	test.NewTempApp(t)
	plain := New(Options{})
	for given, want := range map[float32]float32{0: 1, 0.1: MinScale, 0.8: 0.8, 1.5: 1.5, 2: 2, 9: MaxScale, -1: MinScale} {
		th := New(Options{Scale: given})
		for _, name := range []fyne.ThemeSizeName{theme.SizeNameText, theme.SizeNameCaptionText, theme.SizeNameInlineIcon} {
			if got := th.Size(name) / plain.Size(name); got != want {
				t.Errorf("scale %v: %s grows by %v, want %v", given, name, got, want)
			}
		}
		if th.Size(theme.SizeNameInputBorder) != plain.Size(theme.SizeNameInputBorder) {
			t.Errorf("scale %v: borders grow too", given)
		}
	}
}

// The toolkit's app package brings in the window system, which tests and the
// terminal do without.
func TestDrawsWithoutAWindowSystem(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", ".").Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, pkg := range strings.Fields(string(out)) {
		if pkg == "fyne.io/fyne/v2/app" || strings.Contains(pkg, "go-gl") {
			t.Errorf("imports %s", pkg)
		}
	}
}
