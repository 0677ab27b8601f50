package desktop

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"talentnav/app/desktop/look"
	"talentnav/app/language"
	"talentnav/storage"
)

// settings are what the program remembers about how it looks.
type settings struct {
	lang    language.Tag
	variant look.Variant
	scale   float32 // of text
	size    fyne.Size
	// everything is the scale of the whole window, text included.
	everything float32
	idle       time.Duration // without a touch, before a protected file locks
}

// startSize leaves room on a small laptop's screen.
var startSize = fyne.NewSize(1180, 740)

func defaultSettings(locale string) settings {
	return settings{lang: language.FromLocale(locale), scale: 1, everything: 1, size: startSize, idle: idleTime}
}

// readSettings reads what was kept; whatever cannot be read is as on the first
// start.
func readSettings(file *storage.File, locale string) settings {
	s := defaultSettings(locale)
	read := func(name string) string {
		value, _ := file.Setting(context.Background(), name)
		return value
	}
	if lang, err := language.Parse(read(storage.Language)); err == nil {
		s.lang = lang
	}
	s.variant = look.Variant(read(storage.Theme))
	if scale, err := strconv.ParseFloat(read(storage.TextScale), 32); err == nil {
		s.scale = min(max(float32(scale), look.MinScale), look.MaxScale)
	}
	if scale, err := strconv.ParseFloat(read(storage.Scale), 32); err == nil {
		s.everything = min(max(float32(scale), leastScale), mostScale)
	}
	if minutes, err := strconv.Atoi(read(storage.IdleMinutes)); err == nil && slices.Contains(idleTimes, minutes) {
		s.idle = time.Duration(minutes) * time.Minute
	}
	var width, height float32
	if n, _ := fmt.Sscanf(read(storage.WindowSize), "%gx%g", &width, &height); n == 2 {
		s.size = fyne.NewSize(min(max(width, 800/s.everything), 8000), min(max(height, 500/s.everything), 8000))
	}
	return s
}

func (w *Window) keepSettings() {
	if w.saver == nil {
		return
	}
	s := w.settings
	w.saver.setting(storage.Language, string(s.lang))
	w.saver.setting(storage.Theme, string(s.variant))
	w.saver.setting(storage.TextScale, strconv.FormatFloat(float64(s.scale), 'g', 4, 32))
	w.saver.setting(storage.Scale, strconv.FormatFloat(float64(s.everything), 'g', 4, 32))
	w.saver.setting(storage.IdleMinutes, strconv.Itoa(int(s.idle.Minutes())))
	w.saver.setting(storage.WindowSize, fmt.Sprintf("%gx%g", s.size.Width, s.size.Height))
}

// placeOf is the setting that keeps where a case was left.
func placeOf(caseID int64) string { return fmt.Sprintf("place.%d", caseID) }

// speakIn switches the language while the program runs: the page is built anew
// where it stands.
func (w *Window) speakIn(lang language.Tag) {
	if w.settings.lang != lang {
		w.settings.lang = lang
		w.redress()
	}
}

// lockAfter chooses how long nobody has to touch anything before the file locks.
func (w *Window) lockAfter(minutes int) {
	w.settings.idle = time.Duration(minutes) * time.Minute
	w.keepSettings()
	if w.watching != nil {
		w.watching.watch.SetIdle(w.settings.idle)
	}
	w.win.SetMainMenu(w.menu())
}

func (w *Window) wear(v look.Variant) {
	w.settings.variant = v
	w.redress()
}

// grow makes text larger or smaller by one step; zero makes it normal.
func (w *Window) grow(steps int) {
	scale := w.settings.scale + 0.1*float32(steps)
	if steps == 0 {
		scale = 1
	}
	w.settings.scale = min(max(scale, look.MinScale), look.MaxScale)
	w.redress()
	if w.frame != nil && w.opened != nil && !w.library.open && !w.keeping.open && !w.isLocked() {
		w.sayTurned(func() string { return w.say("text-size.now", math.Round(float64(w.settings.scale)*10)/10) })
	}
}

func (w *Window) redress() {
	back := w.scrolled()
	w.win.SetContent(container.NewWithoutLayout()) // or a theme would be put on what is built anew just after
	w.dress()
	w.keepSettings()
	w.rebuild()
	back()
}

// scrolled remembers how far the page and the list of routes are scrolled, to go
// back there when the window is built anew.
func (w *Window) scrolled() (back func()) {
	f := w.frame
	if f == nil || f.scroll == nil {
		return func() {}
	}
	page, rail := f.scroll.Offset, f.rail.Scroll.Offset
	return func() {
		if w.frame != nil && w.frame.scroll != nil && !w.library.open && !w.keeping.open {
			w.frame.scroll.ScrollToOffset(page)
			w.frame.rail.Scroll.ScrollToOffset(rail)
		}
	}
}
