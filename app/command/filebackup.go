package command

import (
	"io"

	"talentnav/storage"
)

func backupCommand() *command {
	return &command{
		name: "backup", args: "FILE", about: "cli.command.backup", run: (*call).backup, least: 1, most: 1,
		options:  []*option{plainFormatOption, langOption},
		examples: []string{"cases.talentnav"},
	}
}

// backup makes one now, also while another program has the file open.
func (c *call) backup() int {
	f := c.existingToRead()
	if f == nil {
		return Failed
	}
	b, err := f.Backup(c.ctx(), storage.ByHand, c.Now())
	if err != nil {
		return c.shut(f, c.fail(c.fileTrouble(f.Path(), err)))
	}
	c.warnOfPlace(f.Path())
	return c.shut(f, c.written(b, func(io.Writer) error { c.say("cli.file.backed-up", b.Path); return nil }))
}

// written prints a result as JSON or in sentences.
func (c *call) written(out any, text func(io.Writer) error) int {
	if c.wish.format == "json" {
		return c.deliver("", func(w io.Writer) error { return writeJSON(w, out) })
	}
	if err := text(c.Stdout); err != nil {
		return c.fail(c.lang.Say("error.unexpected", err))
	}
	return Done
}
