package command

import (
	"io"
	"os"
	"strconv"
)

// terminal tells how wide the output is, 0 when that is not known, and whether
// it shows colours: only a terminal does, and NO_COLOR and TERM=dumb forbid it.
func terminal(w io.Writer, getenv func(string) string) (width int, colour bool) {
	if n, err := strconv.Atoi(getenv("COLUMNS")); err == nil && n > 0 {
		width = n
	}
	f, ok := w.(*os.File)
	if !ok {
		return width, false
	}
	cells, ok := console(f)
	if ok && width == 0 {
		width = cells
	}
	return width, ok && getenv("NO_COLOR") == "" && getenv("TERM") != "dumb"
}
