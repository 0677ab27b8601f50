package look

import (
	"fmt"
	"image/color"
	"math"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

var standings = []string{"can-apply", "can-apply-if", "not-known-yet", "cannot-apply-now", "not-open"}

// The ratios of WCAG 2.2 AA.
const (
	text    = 4.5 // for what is read
	visible = 3.0 // for what must be seen: borders, outlines, focus
)

type names = []fyne.ThemeColorName

var (
	// What lies behind words; under the pointer the toolkit lays Hover over it.
	surfaces = names{theme.ColorNameBackground, Surface, Raised, theme.ColorNameOverlayBackground, theme.ColorNameMenuBackground,
		theme.ColorNameHeaderBackground, theme.ColorNameInnerWindowBorder, theme.ColorNameInnerWindowBorderInactive}
	inputs = names{theme.ColorNameInputBackground}
	// The fills of buttons, and the words on them.
	filled = map[fyne.ThemeColorName]fyne.ThemeColorName{
		theme.ColorNameButton:  theme.ColorNameForeground,
		theme.ColorNamePrimary: theme.ColorNameForegroundOnPrimary,
		theme.ColorNameError:   theme.ColorNameForegroundOnError,
		theme.ColorNameWarning: theme.ColorNameForegroundOnWarning,
		theme.ColorNameSuccess: theme.ColorNameForegroundOnSuccess,
	}
	words = names{theme.ColorNameForeground, Muted, theme.ColorNamePlaceHolder, theme.ColorNameHyperlink, theme.ColorNamePrimary,
		theme.ColorNameError, theme.ColorNameWarning, theme.ColorNameSuccess,
		"can-apply", "can-apply-if", "not-known-yet", "cannot-apply-now", "not-open"}
)

func inBoth(t *testing.T, test func(m *meter)) {
	for name, p := range map[string]palette{"light": light, "dark": dark} {
		t.Run(name, func(t *testing.T) {
			m := &meter{T: t, palette: p, least: math.Inf(1)}
			test(m)
			t.Logf("least: %.2f, %s", m.least, m.where)
		})
	}
}

func TestWordsAreLegibleOnEverySurface(t *testing.T) {
	inBoth(t, func(m *meter) {
		for _, word := range words {
			m.atLeast(text, word, theme.ColorNameSelection)
			for _, s := range slices.Concat(surfaces, inputs) {
				m.atLeast(text, word, s)
				m.atLeast(text, word, theme.ColorNameHover, s)
			}
		}
	})
}

func TestStandingsAreLegibleOnTheirTint(t *testing.T) {
	inBoth(t, func(m *meter) {
		for _, s := range standings {
			fg, bg := StandingNames(s)
			m.atLeast(text, fg, bg)
			m.atLeast(text, theme.ColorNameForeground, bg)
			m.atLeast(text, Muted, bg)
		}
	})
}

func TestButtonsAreLegible(t *testing.T) {
	inBoth(t, func(m *meter) {
		for fill, label := range filled {
			m.atLeast(text, label, fill)
			for _, state := range (names{theme.ColorNameHover, theme.ColorNameFocus, theme.ColorNamePressed}) {
				m.atLeast(text, label, state, fill)
			}
		}
	})
}

func TestOutlinesAreVisible(t *testing.T) {
	inBoth(t, func(m *meter) {
		for _, s := range slices.Concat(surfaces, inputs) {
			for _, line := range (names{theme.ColorNameInputBorder, theme.ColorNamePrimary, theme.ColorNameError, theme.ColorNameScrollBar}) {
				m.atLeast(visible, line, s)
			}
		}
		// An unticked box and an empty radio button keep their outline under the pointer and on a chosen row.
		for _, s := range append(surfaces, theme.ColorNameSelection) {
			m.atLeast(visible, theme.ColorNameInputBorder, theme.ColorNameHover, s)
		}
	})
}

// A focused thing must stand out from what is around it, and still be read.
func TestFocusIsVisibleAndLegible(t *testing.T) {
	inBoth(t, func(m *meter) {
		for _, s := range surfaces {
			m.apart(visible, m.over(theme.ColorNameFocus, s), m.over(s), fmt.Sprint("focus on ", s))
			m.atLeast(text, theme.ColorNameForeground, theme.ColorNameFocus, s)
			for fill := range filled {
				m.apart(visible, m.over(theme.ColorNameFocus, fill), m.over(s), fmt.Sprint("focused ", fill, " on ", s))
			}
		}
	})
}

// A button is filled already, so its focus also has to differ from its own fill.
func TestFocusChangesAButton(t *testing.T) {
	inBoth(t, func(m *meter) {
		for fill := range filled {
			m.apart(1.5, m.over(theme.ColorNameFocus, fill), m.over(fill), fmt.Sprint("focused ", fill, " beside itself"))
		}
	})
}

// What cannot be used now need not meet WCAG, but it can be read here.
func TestDisabledIsReadable(t *testing.T) {
	inBoth(t, func(m *meter) {
		for _, s := range slices.Concat(surfaces, inputs, names{theme.ColorNameDisabledButton}) {
			m.atLeast(visible, theme.ColorNameDisabled, s)
		}
	})
}

func TestVariantsNameTheSameColours(t *testing.T) {
	for name := range light {
		if _, ok := dark[name]; !ok {
			t.Errorf("dark has no %s", name)
		}
	}
	if len(light) != len(dark) {
		t.Errorf("light has %d colours, dark %d", len(light), len(dark))
	}
}

func TestStandingsDiffer(t *testing.T) {
	for _, v := range []fyne.ThemeVariant{theme.VariantLight, theme.VariantDark} {
		seen := map[color.NRGBA]string{}
		for _, s := range standings {
			fg, bg := Standing(s, v)
			for _, c := range []color.NRGBA{fg, bg} {
				if other, ok := seen[c]; ok || c.A != 0xff {
					t.Errorf("%s: %v is no colour of its own (%s)", s, c, other)
				}
				seen[c] = s
			}
		}
	}
}

func TestAnUnknownStandingLooksNotKnown(t *testing.T) {
	fg, bg := Standing("approved", theme.VariantLight)
	wantFg, wantBg := Standing("not-known-yet", theme.VariantLight)
	if fg != wantFg || bg != wantBg {
		t.Errorf("got %v on %v, want %v on %v", fg, bg, wantFg, wantBg)
	}
}

// meter measures contrast within one palette and remembers the least it met.
type meter struct {
	*testing.T
	palette palette
	least   float64
	where   string
}

// atLeast wants a contrast between the first colour and what lies under it, named
// from the top down.
func (m *meter) atLeast(want float64, name fyne.ThemeColorName, under ...fyne.ThemeColorName) {
	m.Helper()
	m.apart(want, m.over(append(names{name}, under...)...), m.over(under...), fmt.Sprintf("%s on %s", name, under))
}

func (m *meter) apart(want float64, a, b pixel, what string) {
	m.Helper()
	got := contrast(a, b)
	if got < m.least {
		m.least, m.where = got, what
	}
	if got < want {
		m.Errorf("%s: %.2f, want %.1f", what, got, want)
	}
}

// pixel is red, green and blue, 0 to 1, as they reach the eye: nothing shows through.
type pixel [3]float64

// over lays colours upon each other, named from the top down; the last is opaque.
func (m *meter) over(layers ...fyne.ThemeColorName) (p pixel) {
	m.Helper()
	for _, name := range slices.Backward(layers) {
		c, ok := m.palette[name]
		if !ok {
			m.Fatalf("no colour %q", name)
		}
		alpha := float64(c.A) / 255
		for i, v := range [3]uint8{c.R, c.G, c.B} {
			p[i] = alpha*float64(v)/255 + (1-alpha)*p[i]
		}
	}
	return p
}

// contrast is WCAG's contrast ratio, 1 to 21.
func contrast(a, b pixel) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

func luminance(p pixel) float64 {
	linear := func(v float64) float64 {
		if v <= 0.04045 {
			return v / 12.92
		}
		return math.Pow((v+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(p[0]) + 0.7152*linear(p[1]) + 0.0722*linear(p[2])
}
