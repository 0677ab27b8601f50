package command

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"talentnav/app/result"
	"talentnav/storage"
	"talentnav/storage/folder"
)

func fileCommand() *command {
	return &command{name: "file", about: "cli.command.file", options: []*option{langOption}, below: []*command{
		backupCommand(),
		backupsCommand(),
		restoreCommand(),
		copyFileCommand(),
		moveFileCommand(),
		protectCommand(),
		unprotectCommand(),
		passphraseCommand(),
		unlockCheckCommand(),
		recoverySheetCommand(),
		keyRingCommand(),
		checkFileCommand(),
		repairCommand(),
		exportFileCommand(),
		importFileCommand(),
		retentionCommand(),
		eraseCommand(),
		personFileCommand(),
		statementCommand(),
	}}
}

// fileWishes are the values of the options on case files.
type fileWishes struct {
	resume, recovery, forget, preview, sure bool
	why                                     string
	numbers                                 []int64
}

// ctx is that of a command, which runs until it is done or killed.
func (c *call) ctx() context.Context { return context.Background() }

// caseFile opens the case file named first to change it. What is wrong with it
// was said when it is nil.
func (c *call) caseFile() *storage.File {
	return c.openedFile(storage.Open(c.ctx(), c.args[0], c.Now()))
}

// caseFileToRead opens it to read only when another program has it, or when it
// cannot be written.
func (c *call) caseFileToRead() *storage.File {
	return c.openedFile(storage.OpenOrRead(c.ctx(), c.args[0], c.Now()))
}

// existing is caseFile of a file that is there: to open any other would make it.
func (c *call) existing() *storage.File {
	if !c.there(c.args[0]) {
		return nil
	}
	return c.caseFile()
}

// existingToRead is the same of caseFileToRead.
func (c *call) existingToRead() *storage.File {
	if !c.there(c.args[0]) {
		return nil
	}
	return c.caseFileToRead()
}

// withCases opens a file that is there and finds the cases that are named by their
// numbers. What is wrong was said when the file is nil.
func (c *call) withCases() (*storage.File, []int64) {
	f := c.existing()
	if f == nil {
		return nil, nil
	}
	ids, err := c.numbered(f)
	if err != nil {
		c.shut(f, c.fail(err.Error()))
		return nil, nil
	}
	return f, ids
}

func (c *call) openedFile(f *storage.File, err error) *storage.File {
	if err != nil {
		c.fail(c.fileTrouble(c.args[0], err))
		return nil
	}
	return f
}

// there says when there is no file of that name.
func (c *call) there(name string) bool {
	_, err := os.Stat(name)
	if err != nil {
		c.fail(c.lang.Say("error.cannot-open", name, cause(err)))
	}
	return err == nil
}

// shut ends the work with a case file: what could not be written back is said.
func (c *call) shut(f *storage.File, code int) int {
	if err := f.Close(); err != nil && code == Done {
		return c.fail(c.fileTrouble(f.Path(), err))
	}
	return code
}

// fileTrouble says in a sentence what is wrong with a case file.
func (c *call) fileTrouble(name string, err error) string {
	for _, known := range []struct {
		cause error
		key   string
	}{
		{storage.ErrInUse, "cli.file.in-use"}, {storage.ErrNewer, "error.newer"}, {storage.ErrForeign, "error.not-ours"},
		{storage.ErrDamaged, "cli.file.damaged"}, {storage.ErrDiskFull, "cli.file.disk-full"}, {storage.ErrOlder, "cli.file.older"},
		{fs.ErrExist, "cli.file.exists"}, {storage.ErrLocked, "cli.file.locked"},
	} {
		if errors.Is(err, known.cause) {
			return c.lang.Say(known.key, name, err)
		}
	}
	return c.lang.Say("cli.file.trouble", name, cause(err))
}

// say prints one line of a result.
func (c *call) say(key string, args ...any) {
	fmt.Fprintln(c.Stdout, result.Clean(c.lang.Say(key, args...)))
}

// warnOfPlace says what is to be known of the folder of a case file.
func (c *call) warnOfPlace(name string) {
	p, err := folder.Of(name)
	if err != nil || p.Good() {
		return
	}
	if p.Sync != "" {
		fmt.Fprintln(c.Stderr, result.Clean("talentnav: "+c.lang.Say("cli.file.synced", name, p.Sync)))
	}
	if p.Network != "" {
		fmt.Fprintln(c.Stderr, result.Clean("talentnav: "+c.lang.Say("cli.file.network", name, p.Network)))
	}
}
