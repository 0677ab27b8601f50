package look

import (
	"image/color"

	"fyne.io/fyne/v2"
)

// StandingNames gives the names of the two colours that mark a route's standing:
// for its sign and words, and for the soft tint behind them. A standing is one of
//
//	can-apply  can-apply-if  not-known-yet  cannot-apply-now  not-open  not-covered
//
// Any other counts as not known yet, so that a mistake never looks like an answer.
// Colour is never the only sign: the words stand beside it.
func StandingNames(standing string) (fg, bg fyne.ThemeColorName) {
	if standing == "not-covered" { // as grey as what is closed; the words differ
		standing = "not-open"
	}
	switch standing {
	case "can-apply", "can-apply-if", "cannot-apply-now", "not-open":
	default:
		standing = "not-known-yet"
	}
	fg = fyne.ThemeColorName(standing)
	return fg, fg + "-tint"
}

// Standing is the same two colours themselves, for what is drawn without a theme.
func Standing(standing string, v fyne.ThemeVariant) (fg, bg color.NRGBA) {
	f, b := StandingNames(standing)
	p := paletteOf(v)
	return p[f], p[b]
}
