package command

import (
	"io"

	"talentnav/app/result"
	"talentnav/storage"
)

func personFileCommand() *command {
	return &command{
		name: "person", args: "FILE NUMBER ARCHIVE", about: "cli.command.person-file", run: (*call).personFile, least: 3, most: 3,
		options:  []*option{purposeOption, forceOption, plainFormatOption, langOption},
		examples: []string{`cases.talentnav 12 person.zip --purpose "data access request of 3 November 2026"`},
	}
}

// personFile gives everything that is held on one person: an archive of one case
// with a page that anybody can read.
func (c *call) personFile() int {
	if c.wish.file.why == "" {
		return c.misuse(mistaken("cli.file.no-purpose", "--purpose"))
	}
	if err := setNumber(c, c.args[1]); err != nil {
		return c.misuse(err)
	}
	f, ids := c.withCases()
	if f == nil {
		return Failed
	}
	var out storage.Exported
	err := writeWhole(c.args[2], c.wish.force, func(w io.Writer) (err error) {
		page := func(data []byte) ([]byte, error) { return result.PersonPage(data, c.lang, c.Now().In(hongKong)) }
		out, err = f.ExportPerson(c.ctx(), w, ids[0], c.wish.file.why, page, c.Now())
		return err
	})
	if err != nil {
		return c.shut(f, c.fail(c.fileTrouble(c.args[2], err)))
	}
	return c.shut(f, c.written(out, func(io.Writer) error {
		c.say("cli.file.person", c.args[2], c.wish.file.numbers[0], out.Files)
		c.say("cli.file.archive-open", c.args[2])
		return nil
	}))
}
