//go:build !windows

package app

import (
	"fmt"
	"io"
)

// tell says why there is no window.
func tell(to io.Writer, sentence string) { fmt.Fprintln(to, "talentnav: "+sentence) }
