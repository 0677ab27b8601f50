package command

import (
	"fmt"
	"io"

	"talentnav/app/result"
	"talentnav/storage"
)

func repairCommand() *command {
	return &command{
		name: "repair", args: "FILE NEW", about: "cli.command.repair", run: (*call).repair, least: 2, most: 2,
		options:  []*option{plainFormatOption, langOption},
		examples: []string{"cases.talentnav repaired.talentnav"},
	}
}

// repair makes a new file of what can be read of a damaged one, which stays.
func (c *call) repair() int {
	out, err := storage.Repair(c.ctx(), c.args[0], c.args[1], c.Now())
	if err != nil {
		return c.fail(c.fileTrouble(refused(err, c.args[1]), err))
	}
	return c.written(out, func(w io.Writer) error {
		c.say("cli.file.repaired", out.Path, c.lang.Count("cli.file.cases", int(out.Rows["cases"])))
		for _, l := range out.Lost {
			fmt.Fprintln(w, "  · "+result.Clean(c.lang.Say("cli.file.lost", l.Table, l.Rows, l.Why)))
		}
		if len(out.Lost) == 0 {
			c.say("cli.file.nothing-lost")
		}
		c.say("cli.file.damaged-stays", c.args[0])
		return nil
	})
}
