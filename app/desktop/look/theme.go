// Package look is how the program looks: its theme for the toolkit, with our own
// fonts, colours and text sizes.
//
// Widgets find their colours by name through the theme. What we draw ourselves
// should do the same, with the names the toolkit has and the further ones here
// ([Muted], [Border], [Surface], [Raised], [StandingNames]): then it follows a
// change from light to dark by itself.
package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"talentnav/assets"
)

// Variant says which colours to use. Its text form is what settings keep.
type Variant string

const (
	FollowSystem Variant = "" // what the desktop prefers; so does any unknown value
	Light        Variant = "light"
	Dark         Variant = "dark"
)

// The text sizes a person can choose between, as factors of the standard one.
const (
	MinScale = 0.8
	MaxScale = 2.0
)

// Options are the choices a person has.
type Options struct {
	Variant Variant
	Scale   float32 // of text; zero stands for 1, anything else is brought into MinScale to MaxScale
}

// Theme is the program's look. It does not change after [New]; to change the
// look, set a new one in the application's settings.
type Theme struct {
	variant Variant
	scale   float32
}

var _ fyne.Theme = (*Theme)(nil)

// New makes a theme. It is cheap: fonts are shared by all themes.
func New(o Options) *Theme {
	if o.Scale == 0 {
		o.Scale = 1
	}
	return &Theme{variant: o.Variant, scale: min(max(o.Scale, MinScale), MaxScale)}
}

// Variant is the one in use, where system is the one the desktop prefers.
func (t *Theme) Variant(system fyne.ThemeVariant) fyne.ThemeVariant {
	switch t.variant {
	case Light:
		return theme.VariantLight
	case Dark:
		return theme.VariantDark
	}
	return system
}

// Color finds a colour of ours, or the toolkit's for a name we do not know.
func (t *Theme) Color(name fyne.ThemeColorName, system fyne.ThemeVariant) color.Color {
	variant := t.Variant(system)
	if c, ok := paletteOf(variant)[name]; ok {
		return c
	}
	return theme.DefaultTheme().Color(name, variant)
}

var (
	regular = fyne.NewStaticResource("NotoSansHK-Regular.otf", assets.Font(false))
	bold    = fyne.NewStaticResource("NotoSansHK-Bold.otf", assets.Font(true))
)

// Font is ours for all running text. Chinese has no italics, so italic text is
// upright.
func (t *Theme) Font(style fyne.TextStyle) fyne.Resource {
	switch {
	case style.Monospace:
		return theme.DefaultTextMonospaceFont()
	case style.Symbol:
		return theme.DefaultSymbolFont()
	case style.Bold:
		return bold
	}
	return regular
}

// Icon is the toolkit's.
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource {
	return theme.DefaultTheme().Icon(name)
}

// textSizes grow with the person's text size, and so do the icons and gaps that
// stand within a line of text.
var textSizes = map[fyne.ThemeSizeName]float32{
	theme.SizeNameCaptionText:    12,
	theme.SizeNameText:           14,
	theme.SizeNameSubHeadingText: 17,
	theme.SizeNameHeadingText:    23,
	theme.SizeNameInlineIcon:     20,
	theme.SizeNameLineSpacing:    4,
}

var shapes = map[fyne.ThemeSizeName]float32{
	theme.SizeNameScrollBarSmall:  4,
	theme.SizeNameInputRadius:     6,
	theme.SizeNameButtonRadius:    6,
	theme.SizeNameCardRadius:      8,
	theme.SizeNamePopupRadius:     6,
	theme.SizeNameSelectionRadius: 4,
}

// Size is ours where we have one, otherwise the toolkit's.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	if size, ok := textSizes[name]; ok {
		return size * t.scale
	}
	if size, ok := shapes[name]; ok {
		return size
	}
	return theme.DefaultTheme().Size(name)
}
