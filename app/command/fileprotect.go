package command

import (
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"strings"

	"talentnav/app/report"
	"talentnav/app/result"
	"talentnav/storage"
	"talentnav/storage/seal"
)

// recoveryPDFOption names the recovery sheet, recoveryOption the other way in.
var (
	recoveryPDFOption = &option{"output", "SHEET.pdf", "cli.option.sheet", func(c *call, v string) error { c.wish.output = v; return nil }}
	recoveryOption    = &option{"recovery", "", "cli.option.recovery", func(c *call, _ string) error { c.wish.file.recovery = true; return nil }}
)

// none is what there is instead of a recovery key when nothing was sealed.
var none seal.RecoveryKey

func protectCommand() *command {
	return &command{
		name: "protect", args: "FILE", about: "cli.command.protect", run: (*call).protect, least: 1, most: 1,
		options:  []*option{recoveryPDFOption, langOption},
		examples: []string{"cases.talentnav --output sheet.pdf"},
	}
}

func unprotectCommand() *command {
	return &command{
		name: "unprotect", args: "FILE", about: "cli.command.unprotect", run: (*call).unprotect, least: 1, most: 1,
		options: []*option{recoveryOption, langOption},
	}
}

func passphraseCommand() *command {
	return &command{
		name: "passphrase", args: "FILE", about: "cli.command.passphrase", run: (*call).changePassphrase, least: 1, most: 1,
		options:  []*option{recoveryOption, recoveryPDFOption, langOption},
		examples: []string{"cases.talentnav", "cases.talentnav --recovery --output sheet.pdf"},
	}
}

func unlockCheckCommand() *command {
	return &command{
		name: "unlock-check", args: "FILE", about: "cli.command.unlock-check", run: (*call).unlockCheck, least: 1, most: 1,
		options: []*option{recoveryOption, langOption},
	}
}

func recoverySheetCommand() *command {
	return &command{
		name: "recovery-sheet", args: "FILE", about: "cli.command.recovery-sheet", run: (*call).recoverySheet, least: 1, most: 1,
		options:  []*option{recoveryPDFOption, langOption},
		examples: []string{"cases.talentnav --output sheet.pdf"},
	}
}

// protect gives a file its first passphrase.
func (c *call) protect() int {
	if !c.there(c.args[0]) || !c.roomForSheet() {
		return Failed
	}
	f := c.caseFile()
	if f == nil {
		return Failed
	}
	if f.Protected() {
		return c.shut(f, c.fail(c.lang.Say("cli.file.has-passphrase", c.args[0])))
	}
	return c.shut(f, c.underNewPassphrase(f, "cli.file.protected"))
}

func (c *call) changePassphrase() int {
	if !c.roomForSheet() {
		return Failed
	}
	f := c.unlocked()
	if f == nil {
		return Failed
	}
	return c.shut(f, c.underNewPassphrase(f, "cli.file.passphrase-changed"))
}

func (c *call) underNewPassphrase(f *storage.File, done string) int {
	text, ok := c.newPassphrase(c.lang.Say("cli.file.new-passphrase", c.args[0]))
	if !ok {
		return Failed
	}
	passphrase := []byte(text)
	defer clear(passphrase)
	seal := f.Protect
	if f.Protected() {
		seal = f.ChangePassphrase
	}
	r, err := seal(c.ctx(), passphrase, c.Now())
	code := Done
	if err != nil {
		code = c.fail(c.lockTrouble(err))
	}
	if r.Recovery == none { // or it is sealed, and only the log does not say so
		return code
	}
	c.say(done, c.args[0])
	c.tellCopies(r)
	return max(code, c.handOver(f, r.Recovery))
}

func (c *call) unprotect() int {
	f := c.unlocked()
	if f == nil {
		return Failed
	}
	r, err := f.Unprotect(c.ctx(), c.Now())
	if err != nil {
		return c.shut(f, c.fail(c.lockTrouble(err)))
	}
	c.say("cli.file.unprotected", c.args[0])
	c.tellCopies(r)
	return c.shut(f, Done)
}

func (c *call) unlockCheck() int {
	f := c.unlocked()
	if f == nil {
		return Failed
	}
	c.say("cli.file.unlocks", c.args[0])
	return c.shut(f, Done)
}

func (c *call) recoverySheet() int {
	if !c.roomForSheet() {
		return Failed
	}
	f := c.unlocked()
	if f == nil {
		return Failed
	}
	key, err := f.NewRecoveryKey(c.ctx(), c.Now())
	code := Done
	if err != nil {
		code = c.fail(c.lockTrouble(err))
	}
	if key == none { // or the one before is void, and only the log does not say so
		return c.shut(f, code)
	}
	return c.shut(f, max(code, c.handOver(f, key)))
}

// unlocked opens a protected file with what the person types. What is wrong was
// said when it is nil.
func (c *call) unlocked() *storage.File {
	if !c.there(c.args[0]) {
		return nil
	}
	f := c.caseFile()
	if f == nil {
		return nil
	}
	if !f.Protected() {
		c.shut(f, c.fail(c.lang.Say("cli.file.no-passphrase", c.args[0])))
		return nil
	}
	ok, err := c.unlock(f)
	if err != nil {
		c.fail(c.lockTrouble(err))
	}
	if !ok || err != nil {
		f.Close()
		return nil
	}
	return f
}

// unlock says itself when nothing was typed.
func (c *call) unlock(f *storage.File) (ok bool, err error) {
	if c.wish.file.recovery {
		text, err := c.unseen(c.lang.Say("cli.file.recovery-key", c.args[0]))
		if err != nil {
			return false, err
		}
		key, err := seal.ParseRecoveryKey(text)
		if err != nil {
			return false, err
		}
		return true, f.Recover(c.ctx(), key, c.Now())
	}
	text, ok := c.passphrase(c.args[0])
	if !ok {
		return false, nil
	}
	passphrase := []byte(text)
	defer clear(passphrase)
	return true, f.Unlock(c.ctx(), passphrase, c.Now())
}

// lockTrouble says in a sentence why a file did not open or close.
func (c *call) lockTrouble(err error) string {
	var wait *storage.WaitError
	var typed *seal.TypedError
	switch {
	case errors.Is(err, seal.ErrWrong):
		return c.lang.Say("cli.file.wrong-passphrase", c.args[0])
	case errors.Is(err, seal.ErrWeak):
		return c.lang.Say("cli.file.weak", seal.ShortestPassphrase)
	case errors.As(err, &wait):
		return c.lang.Say("cli.file.wait", int(math.Ceil(wait.Wait.Seconds())))
	case errors.As(err, &typed):
		return c.lang.Say("cli.file.mistyped", min(typed.Group, 8))
	}
	return c.fileTrouble(c.args[0], err)
}

// tellCopies says what became of copies beside the file.
func (c *call) tellCopies(r storage.Resealed) {
	for _, name := range r.Gone {
		c.say("cli.file.wiped", name)
	}
	for _, name := range r.Left {
		fmt.Fprintln(c.Stderr, result.Clean("talentnav: "+c.lang.Say("cli.file.left", name)))
	}
}

// roomForSheet looks before anything is done: the key is told only once.
func (c *call) roomForSheet() bool {
	if c.wish.output == "" {
		return true
	}
	if _, err := os.Lstat(c.wish.output); err == nil || c.wish.output == "-" {
		c.fail(c.lang.Say("cli.file.exists", c.wish.output))
		return false
	}
	return true
}

// handOver gives the person the recovery key: as a sheet, or in the terminal when
// they want none or it cannot be written.
func (c *call) handOver(f *storage.File, key seal.RecoveryKey) int {
	code := Done
	if c.wish.output != "" {
		uid, err := f.UID(c.ctx())
		if err != nil {
			uid = strings.Repeat("?", 12)
		}
		sheet := report.Recovery{Key: key.String(), File: uid, Made: c.Now(), Lang: c.lang}
		if code = c.deliver(c.wish.output, func(w io.Writer) error { return report.RecoveryPDF(w, sheet) }); code == Done {
			c.say("cli.file.recovery-sheet", c.wish.output)
			return Done
		}
	}
	c.say("cli.file.recovery-is", key)
	return code
}
