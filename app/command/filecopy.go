package command

func copyFileCommand() *command {
	return &command{
		name: "copy", args: "FILE NEW", about: "cli.command.copy-file", run: (*call).copyFile, least: 2, most: 2,
		options:  []*option{langOption},
		examples: []string{"cases.talentnav /media/usb/cases.talentnav"},
	}
}

// copyFile copies also while another program has the file open.
func (c *call) copyFile() int {
	f := c.existingToRead()
	if f == nil {
		return Failed
	}
	if err := f.CopyTo(c.ctx(), c.args[1]); err != nil {
		return c.shut(f, c.fail(c.fileTrouble(c.args[1], err)))
	}
	c.warnOfPlace(c.args[1])
	c.say("cli.file.copied", f.Path(), c.args[1])
	return c.shut(f, Done)
}
