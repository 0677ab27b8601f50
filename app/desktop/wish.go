package desktop

import (
	"talentnav/app/desktop/look"
	"talentnav/app/language"
)

// Wish is how the window is to look from now on, whatever it looked like before.
type Wish struct {
	Reset bool         // language, colours and sizes as on the first start
	Scale float32      // of everything, 1 being what the system asks for; zero leaves it
	Lang  language.Tag // empty leaves it
}

// grant does what was wished for, once: another file that is opened later looks
// as it was left.
func (w *Window) grant() {
	wish := w.opts.Wish
	if wish == (Wish{}) {
		return
	}
	w.opts.Wish = Wish{}
	w.settings = wish.of(w.settings, w.opts.Locale)
	w.keepSettings()
}

func (wish Wish) of(s settings, locale string) settings {
	if wish.Reset {
		idle := s.idle // that is no look, and guards the file
		s = defaultSettings(locale)
		s.idle, s.variant = idle, look.FollowSystem
	}
	if wish.Scale > 0 {
		s = s.scaledTo(min(max(wish.Scale, leastScale), mostScale))
	}
	if wish.Lang != "" {
		s.lang = wish.Lang
	}
	return s
}
