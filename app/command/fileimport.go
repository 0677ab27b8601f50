package command

import (
	"errors"
	"fmt"
	"io"
	"os"

	"talentnav/app/result"
	"talentnav/storage"
	"talentnav/storage/bundle"
)

func importFileCommand() *command {
	preview := &option{"preview", "", "cli.option.preview", func(c *call, _ string) error { c.wish.file.preview = true; return nil }}
	return &command{
		name: "import", args: "FILE ARCHIVE", about: "cli.command.import-file", run: (*call).importFile, least: 2, most: 2,
		options:  []*option{preview, plainFormatOption, langOption},
		examples: []string{"cases.talentnav all.zip --preview", "cases.talentnav all.zip"},
	}
}

// importFile takes in what is new in an archive. The case file may be a new one.
func (c *call) importFile() int {
	zip, err := os.Open(c.args[1])
	var info os.FileInfo
	if err == nil {
		defer zip.Close()
		info, err = zip.Stat()
	}
	if err != nil {
		return c.fail(c.lang.Say("error.cannot-open", c.args[1], cause(err)))
	}
	f := c.caseFile()
	if f == nil {
		return Failed
	}
	take := f.ImportArchive
	if c.wish.file.preview {
		take = f.PreviewArchive
	}
	out, err := take(c.ctx(), zip, info.Size(), c.Now())
	if err != nil {
		return c.shut(f, c.fail(c.archiveTrouble(err)))
	}
	return c.shut(f, c.written(out, func(w io.Writer) error { c.takenTable(w, out); return nil }))
}

func (c *call) archiveTrouble(err error) string {
	switch {
	case errors.Is(err, bundle.ErrNewer):
		return c.lang.Say("cli.file.archive-newer", c.args[1], err)
	case errors.Is(err, bundle.ErrHostile):
		return c.lang.Say("cli.file.archive-bad", c.args[1], err)
	}
	return c.fileTrouble(c.args[0], err)
}

func (c *call) takenTable(w io.Writer, out storage.TakenIn) {
	for _, one := range out.Cases {
		text := fmt.Sprintf("%d  %s · %s", one.Number, one.Title, c.lang.Say("cli.file.taken."+one.State))
		if one.Why != "" {
			text += " (" + one.Why + ")"
		}
		fmt.Fprintln(w, "  "+result.Clean(text))
	}
	if c.wish.file.preview {
		c.say("cli.file.would-add", c.lang.Count("cli.file.cases", out.Added), c.lang.Count("cli.file.cases", len(out.Cases)))
		return
	}
	c.say("cli.file.added", c.lang.Count("cli.file.cases", out.Added), c.lang.Count("cli.file.cases", len(out.Cases)))
	c.say("cli.file.backed-up", out.Backup)
}
