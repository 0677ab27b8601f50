package command

import (
	"fmt"
	"io"

	"talentnav/app/result"
	"talentnav/storage"
)

func checkFileCommand() *command {
	return &command{
		name: "check", args: "FILE", about: "cli.command.check-file", run: (*call).checkFile, least: 1, most: 1,
		options:  []*option{plainFormatOption, langOption},
		examples: []string{"cases.talentnav", "cases.talentnav --format json"},
	}
}

// fileFault is a fault as it is printed.
type fileFault struct {
	Case int64  `json:"case,omitempty"`
	Text string `json:"text"`
}

// checkFile reads a whole case file, in whatever state it is, and changes
// nothing. A file with faults is a failure.
func (c *call) checkFile() int {
	faults, err := storage.CheckFile(c.ctx(), c.args[0])
	if err != nil {
		return c.fail(c.fileTrouble(c.args[0], err))
	}
	list := []fileFault{}
	for _, f := range faults {
		list = append(list, fileFault{f.Case, f.Text})
	}
	c.warnOfPlace(c.args[0])
	code := c.written(list, func(w io.Writer) error { c.faultTable(w, list); return nil })
	if len(list) > 0 {
		return Failed
	}
	return code
}

func (c *call) faultTable(w io.Writer, list []fileFault) {
	if len(list) == 0 {
		c.say("cli.file.whole", c.args[0])
		return
	}
	for _, f := range list {
		fmt.Fprintln(w, "  · "+result.Clean(f.Text))
	}
	fmt.Fprintln(w, result.Clean(c.args[0]+": "+c.lang.Count("cli.faults", len(list))))
	c.say("cli.file.mend", "talentnav file repair "+c.args[0]+" NEW")
}
