package edit

import (
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"talentnav/app/language"
)

type percentReader struct{ lang language.Tag }

// read takes 25, 25% and 25.5; the bounds are checked with the answer.
func (r percentReader) read(text string) (any, bool) {
	clean := strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(norm.NFKC.String(text)), "%"))
	if strings.Trim(clean, "0123456789.") != "" {
		return nil, false // ParseFloat would take NaN, 1e3 and 0x1p2
	}
	x, err := strconv.ParseFloat(clean, 64)
	return x, err == nil && x <= 100
}

func (r percentReader) write(v any) string { return strconv.FormatFloat(v.(float64), 'f', -1, 64) }

func (r percentReader) understood(v any) string {
	return "= " + r.lang.Say("unit.percent", r.write(v))
}
func (r percentReader) hint() string        { return r.lang.Say("error.percent") }
func (r percentReader) fault(string) string { return r.lang.Say("error.percent") }
func (r percentReader) inField() string     { return "%" }
func (r percentReader) width() float32      { return 160 }

// textReader takes whatever is written; its length is checked with the answer.
type textReader struct{}

func (textReader) read(text string) (any, bool) {
	text = strings.TrimSpace(text)
	return text, text != ""
}
func (textReader) write(v any) string    { return v.(string) }
func (textReader) understood(any) string { return "" }
func (textReader) hint() string          { return "" }
func (textReader) fault(string) string   { return "" }
func (textReader) inField() string       { return "" }
func (textReader) width() float32        { return 520 }
