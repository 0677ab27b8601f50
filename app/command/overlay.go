package command

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"talentnav/app/result"
	"talentnav/rules"
	"talentnav/rules/packs"
)

var overlayOption = &option{"overlay", "DIR", "cli.option.overlay", func(c *call, v string) error { c.wish.overlays = append(c.wish.overlays, v); return nil }}

// pack is the shipped rules with what the command line lays over them.
func (c *call) pack() (*rules.Pack, error) {
	official, err := packs.HongKong()
	if err != nil {
		return nil, err
	}
	return c.laidOver(official)
}

func (c *call) laidOver(official *rules.Pack) (*rules.Pack, error) {
	if len(c.wish.overlays) == 0 {
		return official, nil
	}
	pack, faults := rules.LoadOver(official, c.overlays()...)
	if pack == nil {
		printFaults(c.Stderr, faults)
		return nil, errors.New(c.lang.Count("cli.faults", len(faults)))
	}
	return pack, nil
}

// overlays are the folders that lie over the rules.
func (c *call) overlays() (out []rules.Folder) {
	for _, dir := range c.wish.overlays {
		out = append(out, onDisk(dir))
	}
	return out
}

func onDisk(dir string) rules.Folder {
	return rules.Folder{FS: os.DirFS(dir), Dir: ".", Shown: filepath.ToSlash(dir)}
}

func printFaults(w io.Writer, faults []rules.Fault) {
	for _, f := range faults {
		f.File = filepath.FromSlash(f.File)
		fmt.Fprintln(w, result.Clean(f.Error()))
	}
}
