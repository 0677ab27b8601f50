package command

func moveFileCommand() *command {
	return &command{
		name: "move", args: "FILE NEW", about: "cli.command.move-file", run: (*call).moveFile, least: 2, most: 2,
		options:  []*option{langOption},
		examples: []string{"cases.talentnav /data/firm/cases.talentnav"},
	}
}

// moveFile moves the file with its backups, and never while another program has
// it open.
func (c *call) moveFile() int {
	f := c.existing()
	if f == nil {
		return Failed
	}
	if err := f.MoveTo(c.ctx(), c.args[1]); err != nil {
		return c.shut(f, c.fail(c.fileTrouble(c.args[1], err)))
	}
	c.warnOfPlace(c.args[1])
	c.say("cli.file.moved", f.Path(), c.args[1])
	return Done
}
