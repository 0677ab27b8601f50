package desktop

import (
	"time"
	_ "unsafe" // for the links below

	"fyne.io/fyne/v2"
	"github.com/go-text/typesetting/shaping"
)

// The toolkit shapes all text with this one. It keeps what it worked out for every
// font that it ever met, and with every application and theme the fonts are read
// anew: over all tests that comes to many gigabytes.
//
//go:linkname shaper fyne.io/fyne/v2/internal/painter.shaper
var shaper *shaping.HarfbuzzShaper

// forgetDrawn lets go of the fonts and of everything drawn in windows that are
// closed; the toolkit would keep the latter for a minute and more.
func forgetDrawn() {
	*shaper = shaping.HarfbuzzShaper{}
	later := time.Now().Add(time.Hour)
	forgetRenderers(later)
	forgetCanvases(later)
}

//go:linkname forgetRenderers fyne.io/fyne/v2/internal/cache.destroyExpiredRenderers
func forgetRenderers(now time.Time)

//go:linkname forgetCanvases fyne.io/fyne/v2/internal/cache.destroyExpiredCanvases
func forgetCanvases(now time.Time)

// toolkitNow tells the toolkit's caches the time. They learn it when a picture is
// drawn, and stamp with it whatever is made: after a minute of tests without a
// picture, the next picture would throw away half of what it is about to draw.
//
//go:linkname toolkitNow fyne.io/fyne/v2/internal/cache.refreshNow
func toolkitNow() time.Time

// walk visits everything that is drawn, with its place in the window and the room
// that is in view there. It ends where visit returns true.
//
//go:linkname walk fyne.io/fyne/v2/internal/driver.WalkVisibleObjectTree
func walk(root fyne.CanvasObject, visit func(o fyne.CanvasObject, at, clip fyne.Position, room fyne.Size) bool, after func(o fyne.CanvasObject, at fyne.Position, parent fyne.CanvasObject)) bool
