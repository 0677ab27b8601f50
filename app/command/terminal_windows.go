package command

import (
	"os"

	"golang.org/x/sys/windows"
)

// console returns the width of the console that f is, and false if it is none
// or cannot be made to understand colours.
func console(f *os.File) (width int, ok bool) {
	handle := windows.Handle(f.Fd())
	var info windows.ConsoleScreenBufferInfo
	var mode uint32
	if windows.GetConsoleScreenBufferInfo(handle, &info) != nil || windows.GetConsoleMode(handle, &mode) != nil {
		return 0, false
	}
	err := windows.SetConsoleMode(handle, mode|windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING)
	return int(info.Window.Right-info.Window.Left) + 1, err == nil
}
