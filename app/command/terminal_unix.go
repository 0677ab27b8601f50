//go:build unix

package command

import (
	"os"

	"golang.org/x/sys/unix"
)

// console returns the width of the terminal that f is, and false if it is none.
func console(f *os.File) (width int, ok bool) {
	size, err := unix.IoctlGetWinsize(int(f.Fd()), unix.TIOCGWINSZ)
	if err != nil {
		return 0, false
	}
	return int(size.Col), true
}
