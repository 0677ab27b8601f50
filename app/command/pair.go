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
	before, err := aside(a.name, temps[0]+".before", force)
	if err != nil {
		return a.name, err
	}
	if err := settle(temps[0], a.name); err != nil {
		return a.name, errors.Join(err, back(before, a.name))
	}
	if err := last(temps[1], b.name, force); err != nil {
		return b.name, errors.Join(err, os.Remove(a.name), back(before, a.name))
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
