package command

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"syscall"
)

// output is a file to be written.
type output struct {
	name string
	data []byte
}

// placePair writes two files that are worth nothing without each other, and
// says so.
func (c *call) placePair(a, b output) bool {
	name, err := placeBoth(a, b, c.wish.force)
	switch {
	case errors.Is(err, fs.ErrExist) && c.cmd.option("--force") == nil:
		c.fail(c.lang.Say("cli.exists-for-good", name))
	case errors.Is(err, fs.ErrExist):
		c.fail(c.lang.Say("cli.exists", name, "--force"))
	case err != nil:
		c.fail(c.lang.Say("cli.cannot-write", name, cause(err)))
	default:
		fmt.Fprintln(c.Stdout, c.lang.Say("cli.written", a.name))
		fmt.Fprintln(c.Stdout, c.lang.Say("cli.written", b.name))
	}
	return err == nil
}

// placeBoth puts both files in their places, or leaves both places as they were.
// Without force it takes the place of no other file. The error is about the file
// that is named.
func placeBoth(a, b output, force bool) (name string, err error) {
	var temps [2]string
	for i, o := range []output{a, b} {
		if err := vacant(o.name, force); err != nil {
			return o.name, err
		}
		if temps[i], err = stage(o.name, o.data); err != nil {
			return o.name, err
		}
		defer os.Remove(temps[i])
	}
	return placeStaged(temps, a.name, b.name, force)
}

// placeStaged moves two temporary files to their names. When the second cannot
// be moved, the first is taken back.
func placeStaged(temps [2]string, a, b string, force bool) (name string, err error) {
	before, err := aside(a, temps[0]+".before", force)
	if err != nil {
		return a, err
	}
	if err := settle(temps[0], a); err != nil {
		return a, errors.Join(err, back(before, a))
	}
	if err := last(temps[1], b, force); err != nil {
		return b, errors.Join(err, os.Remove(a), back(before, a))
	}
	return "", forget(before)
}

// vacant reports what stands in the way of a file.
func vacant(name string, force bool) error {
	info, err := os.Lstat(name)
	switch {
	case err == nil && !force:
		return fs.ErrExist
	case err == nil && info.IsDir():
		return syscall.EISDIR
	}
	return nil
}

// aside moves the file that is to be replaced out of the way and returns where
// it is, "" if there is none.
func aside(name, to string, force bool) (string, error) {
	if !force {
		return "", nil
	}
	err := os.Rename(name, to)
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	return to, err
}

// back undoes aside.
func back(from, name string) error {
	if from == "" {
		return nil
	}
	return os.Rename(from, name)
}

// forget removes what was moved aside and is not wanted back.
func forget(aside string) error {
	if aside == "" {
		return nil
	}
	return os.Remove(aside)
}

func last(temp, name string, force bool) error {
	if force {
		return os.Rename(temp, name)
	}
	return settle(temp, name)
}
