package desktop

import (
	_ "unsafe" // for the link below

	"github.com/go-text/typesetting/shaping"
)

// The toolkit shapes all text with this one. It keeps what it worked out for every
// font that it ever met, and with every application and theme the fonts are read
// anew: over all tests that comes to many gigabytes.
//
//go:linkname shaper fyne.io/fyne/v2/internal/painter.shaper
var shaper *shaping.HarfbuzzShaper

// forgetFonts lets go of the fonts of windows that are closed.
func forgetFonts() { *shaper = shaping.HarfbuzzShaper{} }
