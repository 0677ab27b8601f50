package command

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"

	"talentnav/storage"
)

var (
	purposeOption = &option{"purpose", "TEXT", "cli.option.purpose", func(c *call, v string) error { c.wish.file.why = v; return nil }}
	numberOption  = &option{"case", "NUMBER", "cli.option.case", setNumber}
)

func setNumber(c *call, v string) error {
	n, err := strconv.ParseInt(v, 10, 64)
	if err != nil || n < 1 {
		return mistaken("cli.bad-value", v, "--case", "1, 2, 3 …")
	}
	c.wish.file.numbers = append(c.wish.file.numbers, n)
	return nil
}

func exportFileCommand() *command {
	return &command{
		name: "export", args: "FILE ARCHIVE", about: "cli.command.export-file", run: (*call).exportFile, least: 2, most: 2,
		options:  []*option{purposeOption, numberOption, forceOption, plainFormatOption, langOption},
		examples: []string{`cases.talentnav all.zip --purpose "moving to another computer"`, `cases.talentnav two.zip --case 12 --case 15 --purpose "second opinion"`},
	}
}

// exportFile writes an open archive. Whoever exports says what for.
func (c *call) exportFile() int {
	if c.wish.file.why == "" {
		return c.misuse(mistaken("cli.file.no-purpose", "--purpose"))
	}
	f, ids := c.withCases()
	if f == nil {
		return Failed
	}
	var out storage.Exported
	err := writeWhole(c.args[1], c.wish.force, func(w io.Writer) (err error) {
		out, err = f.Export(c.ctx(), w, ids, c.wish.file.why, c.Now())
		return err
	})
	if err != nil {
		return c.shut(f, c.fail(c.fileTrouble(c.args[1], err)))
	}
	c.warnOfPlace(c.args[1])
	return c.shut(f, c.written(out, func(io.Writer) error {
		c.say("cli.file.exported", c.args[1], c.lang.Count("cli.file.cases", out.Cases), out.Files)
		c.say("cli.file.archive-open", c.args[1])
		return nil
	}))
}

// numbered finds the cases that are named by their numbers, in the trash too.
func (c *call) numbered(f *storage.File) (ids []int64, err error) {
	for _, n := range c.wish.file.numbers {
		id, err := f.CaseByNumber(c.ctx(), n)
		if errors.Is(err, storage.ErrNotFound) {
			return nil, errors.New(c.lang.Say("cli.file.no-case", f.Path(), n))
		}
		if err != nil {
			return nil, err
		}
		ids = append(ids, id)
	}
	return ids, nil
}

// writeWhole writes a file that only the owner can read, under another name until
// it is whole and on the disk. Without force it overwrites nothing.
func writeWhole(name string, force bool, write func(io.Writer) error) error {
	if _, err := os.Lstat(name); err == nil && !force {
		return fs.ErrExist
	}
	temp, err := os.CreateTemp(filepath.Dir(name), ".talentnav-*")
	if err != nil {
		return err
	}
	defer os.Remove(temp.Name())
	if err := errors.Join(write(temp), temp.Sync(), temp.Close()); err != nil {
		return err
	}
	if force {
		return os.Rename(temp.Name(), name)
	}
	return settle(temp.Name(), name)
}
