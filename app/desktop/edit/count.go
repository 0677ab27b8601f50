package edit

import (
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"talentnav/app/language"
)

type countReader struct{ lang language.Tag }

// read takes a whole number of up to seven digits; its bounds are checked with
// the answer.
func (r countReader) read(text string) (any, bool) {
	clean := strings.TrimSpace(norm.NFKC.String(text))
	if strings.Trim(clean, "0123456789") != "" || len(clean) > 7 {
		return nil, false
	}
	n, err := strconv.Atoi(clean)
	return n, err == nil
}

func (r countReader) write(v any) string { return strconv.Itoa(v.(int)) }

func (r countReader) understood(any) string { return "" }
func (r countReader) hint() string          { return r.lang.Say("error.count") }
func (r countReader) fault(string) string   { return r.lang.Say("error.count") }
func (r countReader) inField() string       { return "" }
func (r countReader) width() float32        { return 160 }
