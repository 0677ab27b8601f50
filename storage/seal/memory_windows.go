package seal

import (
	"os"
	"unsafe"

	"golang.org/x/sys/windows"
)

// guarded is memory that the garbage collector never copies and, when held, the
// system never writes to the page file.
type guarded struct {
	bytes, pages []byte
	address      uintptr
	held         bool
}

// guard takes pages of its own, so that nothing else shares them. That they
// cannot be held (a limit on locked memory) is no error.
func guard(size int) (*guarded, error) {
	page := os.Getpagesize()
	whole := (size + page - 1) / page * page
	address, err := windows.VirtualAlloc(0, uintptr(whole), windows.MEM_COMMIT|windows.MEM_RESERVE, windows.PAGE_READWRITE)
	if err != nil {
		return nil, err
	}
	pages := unsafe.Slice((*byte)(*(*unsafe.Pointer)(unsafe.Pointer(&address))), whole)
	held := windows.VirtualLock(address, uintptr(whole)) == nil
	return &guarded{bytes: pages[:size], pages: pages, address: address, held: held}, nil
}

func (g *guarded) wipe() {
	clear(g.pages)
	if g.held {
		windows.VirtualUnlock(g.address, uintptr(len(g.pages)))
	}
	windows.VirtualFree(g.address, 0, windows.MEM_RELEASE)
	g.bytes, g.pages = nil, nil
}
