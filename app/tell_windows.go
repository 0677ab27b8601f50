package app

import (
	"fmt"
	"io"
	"syscall"
	"unsafe"
)

var messageBox = syscall.NewLazyDLL("user32.dll").NewProc("MessageBoxW")

// iconError is MB_ICONERROR with a button to close the box.
const iconError = 0x10

// tell says why there is no window, in a box as well: a program started from the
// desktop has no terminal.
func tell(to io.Writer, sentence string) {
	fmt.Fprintln(to, "talentnav: "+sentence)
	text, err := syscall.UTF16PtrFromString(sentence)
	title, _ := syscall.UTF16PtrFromString("Talent Navigator HK")
	if err == nil {
		messageBox.Call(0, uintptr(unsafe.Pointer(text)), uintptr(unsafe.Pointer(title)), iconError)
	}
}
