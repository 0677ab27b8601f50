package command

import (
	"fmt"
	"io"

	"talentnav/app/result"
	"talentnav/storage"
)

func retentionCommand() *command {
	return &command{
		name: "retention", args: "FILE", about: "cli.command.retention", run: (*call).retention, least: 1, most: 1,
		options:  []*option{asAtOption, plainFormatOption, langOption},
		examples: []string{"cases.talentnav", "cases.talentnav --as-at 2027-03-31"},
	}
}

// retention lists the cases that are to be reviewed for erasure.
func (c *call) retention() int {
	f := c.existingToRead()
	if f == nil {
		return Failed
	}
	due, unset, err := f.RetentionReview(c.ctx(), c.asAt())
	if err != nil {
		return c.shut(f, c.fail(c.fileTrouble(f.Path(), err)))
	}
	list := append([]storage.Retained{}, due...)
	return c.shut(f, c.written(list, func(w io.Writer) error {
		for _, r := range list {
			fmt.Fprintln(w, result.Clean(fmt.Sprintf("  %d  %s · %s", r.Number, r.Title, c.lang.Say("cli.file.retain-until", r.Until))))
		}
		c.say("cli.file.retained", c.lang.Count("cli.file.cases", len(list)), c.lang.Date(c.asAt()))
		if unset > 0 {
			c.say("cli.file.retain-unset", c.lang.Count("cli.file.cases", unset))
		}
		return nil
	}))
}
