package command

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"talentnav/app/result"
	"talentnav/rules"
	"talentnav/rules/packs"
)

// shipped is the word for the rules that ship with the program.
const shipped = "shipped"

// packNamed loads the shipped rules or those in a folder, and names every fault
// of those that do not load.
func (c *call) packNamed(name string) (*rules.Pack, bool) {
	if name == shipped {
		pack, err := packs.HongKong()
		if err != nil {
			c.fail(err.Error())
		}
		return pack, err == nil
	}
	folder := os.DirFS(name)
	if _, err := fs.Stat(folder, "."); err != nil {
		c.fail(c.lang.Say("error.cannot-open", name, cause(err)))
		return nil, false
	}
	pack, faults := rules.Load(folder, ".")
	if len(faults) == 0 {
		return pack, true
	}
	c.fail(name + ": " + c.lang.Count("cli.faults", len(faults)))
	for _, f := range faults {
		f.File = filepath.Join(name, filepath.Base(f.File))
		fmt.Fprintln(c.Stderr, "  · "+result.Clean(f.Error()))
	}
	return nil, false
}
