package edit

import (
	"talentnav/app/language"
	"talentnav/rules/profile"
)

type dateReader struct{ lang language.Tag }

func (r dateReader) read(text string) (any, bool) {
	d, ok := ReadDate(text)
	return d, ok
}

func (r dateReader) write(v any) string       { return v.(profile.Date).String() }
func (r dateReader) understood(v any) string  { return "= " + r.lang.Date(v.(profile.Date)) }
func (r dateReader) hint() string             { return r.lang.Say("window.date.hint") }
func (r dateReader) fault(text string) string { return r.lang.Say(dateFault(text)) }

// otherwise is the other day that a text can mean, and what to press for it.
func (r dateReader) otherwise(text string) (value any, name string, ok bool) {
	d, ok := OtherDate(text)
	return d, r.lang.Say("window.date.meant", d), ok
}

func (r dateReader) inField() string { return r.lang.Say("window.date.placeholder") }
func (r dateReader) width() float32  { return 260 }
