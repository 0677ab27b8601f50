//go:build !windows

package seal

import (
	"os"

	"golang.org/x/sys/unix"
)

// guarded is memory that the garbage collector never copies and, when held, the
// system never writes to the swap.
type guarded struct {
	bytes, pages []byte
	held         bool
}

// guard takes pages of its own, so that nothing else shares them. That they
// cannot be held (a limit on locked memory) is no error.
func guard(size int) (*guarded, error) {
	page := os.Getpagesize()
	pages, err := unix.Mmap(-1, 0, (size+page-1)/page*page, unix.PROT_READ|unix.PROT_WRITE, unix.MAP_PRIVATE|unix.MAP_ANON)
	if err != nil {
		return nil, err
	}
	g := &guarded{bytes: pages[:size], pages: pages}
	g.held = unix.Mlock(pages) == nil
	leaveOut(pages)
	return g, nil
}

func (g *guarded) wipe() {
	clear(g.pages)
	if g.held {
		unix.Munlock(g.pages)
	}
	unix.Munmap(g.pages)
	g.bytes, g.pages = nil, nil
}
