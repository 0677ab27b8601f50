package command

import (
	"errors"
	"io"

	"talentnav/storage"
)

func restoreCommand() *command {
	return &command{
		name: "restore", args: "FILE BACKUP", about: "cli.command.restore", run: (*call).restore, least: 2, most: 2,
		options:  []*option{plainFormatOption, langOption},
		examples: []string{"cases.talentnav cases.talentnav.backups/20261122T093000.000Z.scheduled.talentnav"},
	}
}

// restore puts a backup in the place of the case file, and tells where that was
// kept.
func (c *call) restore() int {
	out, err := storage.RestoreBackup(c.ctx(), c.args[0], c.args[1], c.Now())
	switch {
	case errors.Is(err, storage.ErrInvalid):
		return c.fail(c.lang.Say("cli.file.other-backup", c.args[1], c.args[0]))
	case err != nil:
		return c.fail(c.fileTrouble(refused(err, c.args[0]), err))
	}
	return c.written(out, func(io.Writer) error {
		c.say("cli.file.restored", c.args[0], c.args[1])
		if out.Kept != "" {
			c.say("cli.file.kept", out.Kept)
		}
		if out.Erased > 0 {
			c.say("cli.file.erased-again", out.Erased)
		}
		c.say("cli.file.paused", "talentnav file backups "+c.args[0]+" --resume")
		return nil
	})
}

// refused is the file that an error is about.
func refused(err error, name string) string {
	if e, ok := errors.AsType[*storage.OpenError](err); ok {
		return e.Path
	}
	return name
}
