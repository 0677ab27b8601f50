package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Further colours, for what we draw ourselves.
const (
	Muted   fyne.ThemeColorName = "muted"   // text of less weight
	Border  fyne.ThemeColorName = "border"  // a hairline around or between things; it decorates, it does not inform
	Surface fyne.ThemeColorName = "surface" // a band or side panel, set back from the background
	Raised  fyne.ThemeColorName = "raised"  // a card, set forward from it
)

// palette holds one variant's colours. palette_test.go measures each pair that
// meets on screen against WCAG 2.2 AA: 4.5 for text, 3 for what must be seen.
type palette map[fyne.ThemeColorName]color.NRGBA

func paletteOf(v fyne.ThemeVariant) palette {
	if v == theme.VariantLight {
		return light
	}
	return dark
}

// Paper, ink and deep teal.
//
// Focus is narrow by necessity. The toolkit fills a focused button, list box or
// menu line with it, under the text, and rings a focused tick box with it: it must
// stand out from the surfaces, yet leave both the ink and the text on a primary
// button legible. Being translucent it comes out darker on dark buttons.
var light = palette{
	theme.ColorNameBackground:                rgb(0xf6f8f8),
	Surface:                                  rgb(0xeff3f3),
	Raised:                                   rgb(0xffffff),
	theme.ColorNameOverlayBackground:         rgb(0xffffff),
	theme.ColorNameMenuBackground:            rgb(0xffffff),
	theme.ColorNameHeaderBackground:          rgb(0xeff3f3),
	theme.ColorNameInnerWindowBorder:         rgb(0xeff3f3),
	theme.ColorNameInnerWindowBorderInactive: rgb(0xf6f8f8),

	theme.ColorNameForeground:  rgb(0x11252b),
	Muted:                      rgb(0x495d64),
	theme.ColorNamePlaceHolder: rgb(0x495d64),
	theme.ColorNameDisabled:    rgb(0x75868c),
	theme.ColorNameHyperlink:   rgb(0x0b5e86),

	theme.ColorNamePrimary:             rgb(0x0b4f5c),
	theme.ColorNameForegroundOnPrimary: rgb(0xffffff),
	theme.ColorNameError:               rgb(0x8c2520),
	theme.ColorNameForegroundOnError:   rgb(0xffffff),
	theme.ColorNameWarning:             rgb(0x6b4400),
	theme.ColorNameForegroundOnWarning: rgb(0xffffff),
	theme.ColorNameSuccess:             rgb(0x145637),
	theme.ColorNameForegroundOnSuccess: rgb(0xffffff),

	theme.ColorNameButton:          rgb(0xdce7e8),
	theme.ColorNameDisabledButton:  rgb(0xe6ebec),
	theme.ColorNameInputBackground: rgb(0xebf1f1),
	theme.ColorNameInputBorder:     rgb(0x667a81),

	theme.ColorNameFocus:     rgba(0x178188, 0xcc),
	theme.ColorNameHover:     rgba(0x0b4f5c, 0x1a),
	theme.ColorNamePressed:   rgba(0x0b4f5c, 0x33),
	theme.ColorNameSelection: rgb(0xd8ebea),

	Border:                             rgb(0xd3dddf),
	theme.ColorNameSeparator:           rgb(0xd3dddf),
	theme.ColorNameScrollBar:           rgba(0x11252b, 0x99),
	theme.ColorNameScrollBarBackground: rgb(0xeff3f3),
	theme.ColorNameShadow:              rgba(0x11252b, 0x33),

	"can-apply":             rgb(0x17613a),
	"can-apply-tint":        rgb(0xe0f1e7),
	"can-apply-if":          rgb(0x744a00),
	"can-apply-if-tint":     rgb(0xf8edd6),
	"not-known-yet":         rgb(0x2c538b),
	"not-known-yet-tint":    rgb(0xe3ecf8),
	"cannot-apply-now":      rgb(0x932f28),
	"cannot-apply-now-tint": rgb(0xf9e7e4),
	"not-open":              rgb(0x505c62),
	"not-open-tint":         rgb(0xe8ecee),
}

// The same by night: the roles of dark and light are changed, the order of the
// surfaces is kept.
var dark = palette{
	theme.ColorNameBackground:                rgb(0x0f181b),
	Surface:                                  rgb(0x0b1214),
	Raised:                                   rgb(0x172327),
	theme.ColorNameOverlayBackground:         rgb(0x172327),
	theme.ColorNameMenuBackground:            rgb(0x172327),
	theme.ColorNameHeaderBackground:          rgb(0x0b1214),
	theme.ColorNameInnerWindowBorder:         rgb(0x172327),
	theme.ColorNameInnerWindowBorderInactive: rgb(0x0f181b),

	theme.ColorNameForeground:  rgb(0xf2f7f7),
	Muted:                      rgb(0xafc0c5),
	theme.ColorNamePlaceHolder: rgb(0xafc0c5),
	theme.ColorNameDisabled:    rgb(0x74868c),
	theme.ColorNameHyperlink:   rgb(0x86c7ee),

	theme.ColorNamePrimary:             rgb(0x7fd0cb),
	theme.ColorNameForegroundOnPrimary: rgb(0x03161a),
	theme.ColorNameError:               rgb(0xf4a29b),
	theme.ColorNameForegroundOnError:   rgb(0x03161a),
	theme.ColorNameWarning:             rgb(0xe6bd6c),
	theme.ColorNameForegroundOnWarning: rgb(0x03161a),
	theme.ColorNameSuccess:             rgb(0x84d0a3),
	theme.ColorNameForegroundOnSuccess: rgb(0x03161a),

	theme.ColorNameButton:          rgb(0x1e2c31),
	theme.ColorNameDisabledButton:  rgb(0x1a272b),
	theme.ColorNameInputBackground: rgb(0x1b2a2f),
	theme.ColorNameInputBorder:     rgb(0x849aa0),

	theme.ColorNameFocus:     rgba(0x298e98, 0xcc),
	theme.ColorNameHover:     rgba(0x7fd0cb, 0x1f),
	theme.ColorNamePressed:   rgba(0x7fd0cb, 0x3d),
	theme.ColorNameSelection: rgb(0x1a383e),

	Border:                             rgb(0x2c3d43),
	theme.ColorNameSeparator:           rgb(0x2c3d43),
	theme.ColorNameScrollBar:           rgba(0xf2f7f7, 0x80),
	theme.ColorNameScrollBarBackground: rgb(0x0b1214),
	theme.ColorNameShadow:              rgba(0x000000, 0x80),

	"can-apply":             rgb(0x8ad8aa),
	"can-apply-tint":        rgb(0x173324),
	"can-apply-if":          rgb(0xe8c47c),
	"can-apply-if-tint":     rgb(0x372b12),
	"not-known-yet":         rgb(0xa6c8f3),
	"not-known-yet-tint":    rgb(0x1a2c45),
	"cannot-apply-now":      rgb(0xf3aaa3),
	"cannot-apply-now-tint": rgb(0x402220),
	"not-open":              rgb(0xb6c3c8),
	"not-open-tint":         rgb(0x263136),
}

func rgb(hex uint32) color.NRGBA { return rgba(hex, 0xff) }

func rgba(hex uint32, alpha uint8) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: alpha}
}
