package command

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"talentnav/rules"
	"talentnav/rules/packfile"
	"talentnav/rules/packs"
)

func verifyCommand() *command {
	return &command{
		name: "verify", args: "FILE", about: "cli.command.verify", run: (*call).verify, least: 1, most: 1,
		options: []*option{
			{"key", "FILE.pub", "cli.option.key", func(c *call, v string) error { c.wish.pack.keys = append(c.wish.pack.keys, v); return nil }},
			{"signature", "FILE", "cli.option.signature", func(c *call, v string) error { c.wish.pack.signature = v; return nil }},
			{"version", "VERSION", "cli.option.pack-version", func(c *call, v string) error { c.wish.pack.version = v; return nil }},
			langOption,
		},
		examples: []string{"hk-2026.11.22.tnpack --key publisher.pub", "hk-2026.9.1.tnpack --version 2026.9.1"},
	}
}

// verify tells what a pack file holds, if it can be trusted.
func (c *call) verify() int {
	name := c.args[0]
	opened, ok := c.opened(name)
	if !ok {
		return Failed
	}
	ran, found := rules.CheckCases(opened.Files, ".", opened.Pack)
	if len(found) > 0 {
		return c.faulty(name, found)
	}
	if !c.admitted(opened.Pack) {
		return Failed
	}
	pack := opened.Pack
	c.describe(pack, opened.Key)
	fmt.Fprintln(c.Stdout, c.lang.Say("cli.rules-good", pack.ID+" "+pack.Version, len(pack.Routes), len(pack.Criteria), ran))
	c.warnOfReview(pack)
	return Done
}

// opened is the pack in a file that is signed with a trusted key.
func (c *call) opened(name string) (*packfile.Opened, bool) {
	trusted, ok := c.trustedKeys()
	if !ok {
		return nil, false
	}
	data, err := readLimited(name, packfile.MaxBytes)
	if err != nil {
		c.fail(c.lang.Say("error.cannot-open", name, cause(err)))
		return nil, false
	}
	beside := c.signatureOf(name)
	signature, err := readLimited(beside, packfile.MaxSignatureBytes)
	missing := c.wish.pack.signature == "" && errors.Is(err, fs.ErrNotExist)
	if err != nil && !missing {
		c.fail(c.lang.Say("error.cannot-open", beside, cause(err)))
		return nil, false
	}
	opened, err := packfile.Open(data, signature, trusted)
	if err != nil {
		c.refuse(name, err)
	}
	return opened, err == nil
}

func (c *call) signatureOf(name string) string {
	return cmp.Or(c.wish.pack.signature, name+packfile.SignatureExtension)
}

// readLimited reads a file, and one byte more than the limit if it is larger:
// enough to see that it is.
func readLimited(name string, limit int64) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, limit+1))
}

// refuse says why a pack file is not taken or not made.
func (c *call) refuse(name string, err error) int {
	var faults packfile.Faults
	if errors.As(err, &faults) {
		return c.faulty(name, faults)
	}
	var refusal *packfile.Refusal
	if !errors.As(err, &refusal) {
		return c.fail(c.lang.Say("error.unexpected", err))
	}
	switch refusal.Reason {
	case packfile.ErrUnsigned:
		return c.fail(c.lang.Say("error.pack-unsigned", name, c.signatureOf(name)))
	case packfile.ErrMalformed:
		return c.fail(c.lang.Say("error.pack-malformed", c.signatureOf(name)))
	case packfile.ErrUntrusted:
		return c.fail(c.lang.Say("error.pack-untrusted", name, refusal.Key, "--key"))
	case packfile.ErrChanged:
		return c.fail(c.lang.Say("error.pack-changed", name, refusal.Key))
	case packfile.ErrComment:
		return c.fail(c.lang.Say("error.pack-comment", name, refusal.Key))
	}
	return c.fail(c.lang.Say("error.pack-too-large", name, packfile.MaxBytes>>20))
}

// admitted reports whether the pack could take the place of the shipped one. A
// pack of another name is compared with nothing.
func (c *call) admitted(next *rules.Pack) bool {
	current, err := packs.HongKong()
	if err != nil {
		c.fail(err.Error())
		return false
	}
	if current.ID != next.ID {
		current = nil
	}
	named := next.ID + " " + next.Version
	err = packfile.Admit(current, next, c.wish.pack.version)
	switch {
	case errors.Is(err, packfile.ErrOtherVersion):
		c.fail(c.lang.Say("error.pack-other-version", named, c.wish.pack.version))
	case errors.Is(err, packfile.ErrLower):
		c.fail(c.lang.Say("error.pack-lower", named, current.ID+" "+current.Version, "--version "+next.Version))
	case errors.Is(err, packfile.ErrSameVersion):
		c.fail(c.lang.Say("error.pack-same-version", named, "--version "+next.Version))
	}
	return err == nil
}
