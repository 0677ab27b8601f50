package command

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// deliver writes to the named file, or to standard output for "" and "-". What
// is written is complete before the first byte leaves, so that a failure leaves
// no half a result.
func (c *call) deliver(name string, write func(io.Writer) error) int {
	var b bytes.Buffer
	if err := write(&b); err != nil {
		return c.fail(c.lang.Say("error.unexpected", err))
	}
	var err error
	if name == "" || name == "-" {
		_, err = c.Stdout.Write(b.Bytes())
	} else {
		err = place(name, b.Bytes(), c.wish.force)
	}
	switch {
	case errors.Is(err, fs.ErrExist):
		return c.fail(c.lang.Say("cli.exists", name, "--force"))
	case err != nil:
		return c.fail(c.lang.Say("cli.cannot-write", name, cause(err)))
	}
	return Done
}

// place writes a temporary file beside name and moves it there. Without force
// it never takes the place of another file, not even of one that appears while
// it works; its error is then [fs.ErrExist]. Only the owner can read the file.
func place(name string, data []byte, force bool) error {
	if _, err := os.Lstat(name); err == nil && !force {
		return fs.ErrExist
	}
	temp, err := stage(name, data)
	if err != nil {
		return err
	}
	defer os.Remove(temp)
	if force {
		return os.Rename(temp, name)
	}
	return settle(temp, name)
}

// stage writes a temporary file beside name, onto the disk.
func stage(name string, data []byte) (temp string, err error) {
	f, err := os.CreateTemp(filepath.Dir(name), ".talentnav-*")
	if err != nil {
		return "", err
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		os.Remove(f.Name())
		return "", err
	}
	return f.Name(), nil
}

// settle links the file to its name, which fails if there is one; some file
// systems have no links.
func settle(temp, name string) error {
	err := os.Link(temp, name)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	if _, err := os.Lstat(name); err == nil {
		return fs.ErrExist
	}
	return os.Rename(temp, name)
}
