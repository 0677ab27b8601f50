package command

import (
	"fmt"
	"io"
	"time"

	"talentnav/app/result"
	"talentnav/storage"
)

func backupsCommand() *command {
	resume := &option{"resume", "", "cli.option.resume", func(c *call, _ string) error { c.wish.file.resume = true; return nil }}
	return &command{
		name: "backups", args: "FILE", about: "cli.command.backups", run: (*call).backups, least: 1, most: 1,
		options:  []*option{resume, plainFormatOption, langOption},
		examples: []string{"cases.talentnav", "cases.talentnav --format json", "cases.talentnav --resume"},
	}
}

// backups lists the backups of a case file, each checked. The file itself need
// not be there: it is when it is lost that backups are looked for.
func (c *call) backups() int {
	if c.wish.file.resume {
		return c.resumeBackups()
	}
	all, err := storage.Backups(c.args[0])
	if err != nil {
		return c.fail(c.fileTrouble(storage.BackupFolder(c.args[0]), err))
	}
	list := []backupLine{}
	for _, b := range all {
		list = append(list, c.backupLine(b))
	}
	return c.written(list, func(w io.Writer) error { c.backupTable(w, list); return nil })
}

// backupLine is a backup and whether it can be restored.
type backupLine struct {
	storage.Backup
	Cases int64  `json:"cases"`
	Fault string `json:"fault,omitempty"`
}

func (c *call) backupLine(b storage.Backup) backupLine {
	held, err := storage.CheckBackup(c.ctx(), b.Path)
	line := backupLine{Backup: b, Cases: held.Rows["cases"]}
	if err != nil {
		line.Fault = c.fileTrouble(b.Path, err)
	}
	return line
}

func (c *call) backupTable(w io.Writer, list []backupLine) {
	if len(list) == 0 {
		c.say("cli.file.no-backups", c.args[0])
	}
	for _, b := range list {
		state := c.lang.Count("cli.file.cases", int(b.Cases))
		if b.Fault != "" {
			state = b.Fault
		}
		text := fmt.Sprintf("%s  %s · %s", b.Made.In(hongKong).Format(time.DateTime), c.lang.Say("cli.file.reason."+string(b.Reason)), state)
		fmt.Fprintf(w, "%s\n  %s\n", result.Clean(text), result.Clean(b.Path))
	}
}

func (c *call) resumeBackups() int {
	f := c.existing()
	if f == nil {
		return Failed
	}
	if err := f.ResumeBackups(c.ctx()); err != nil {
		return c.shut(f, c.fail(c.fileTrouble(f.Path(), err)))
	}
	c.say("cli.file.resumed", f.Path())
	return c.shut(f, Done)
}
