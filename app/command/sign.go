package command

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"talentnav/rules"
	"talentnav/rules/packfile"
)

// packWishes are the values of the options on pack files.
type packWishes struct {
	secretKey, signature, version, folder string
	keys                                  []string
	noPassphrase                          bool
}

func signCommand() *command {
	return &command{
		name: "sign", args: "DIR", about: "cli.command.sign", run: (*call).sign, least: 1, most: 1,
		options: []*option{
			{"secret-key", "FILE", "cli.option.secret-key", func(c *call, v string) error { c.wish.pack.secretKey = v; return nil }},
			{"output", "FILE", "cli.option.pack-output", func(c *call, v string) error { c.wish.output = v; return nil }},
			forceOption, langOption,
		},
		examples: []string{"rules/packs/hk --secret-key publisher.key", "firm --secret-key firm.key --output firm.tnpack"},
	}
}

// sign makes a pack file and its signature from a folder without faults.
func (c *call) sign() int {
	switch {
	case c.wish.pack.secretKey == "":
		return c.misuse(mistaken("cli.too-few", c.cmd.path()+" DIR --secret-key FILE"))
	case c.wish.output == "-":
		return c.misuse(mistaken("cli.bad-value", "-", "--output", "FILE"+packfile.Extension))
	}
	data, pack, ok := c.packed(c.args[0])
	if !ok {
		return Failed
	}
	key, ok := c.secretKey(c.wish.pack.secretKey)
	if !ok {
		return Failed
	}
	signature, err := packfile.Sign(data, key)
	switch {
	case errors.Is(err, packfile.ErrDamagedKey):
		return c.fail(c.lang.Say("cli.damaged-key", c.wish.pack.secretKey))
	case err != nil:
		return c.fail(c.lang.Say("error.unexpected", err))
	}
	name := cmp.Or(c.wish.output, packfile.Name(pack))
	if !c.placePair(output{name, data}, output{name + packfile.SignatureExtension, signature}) {
		return Failed
	}
	c.describe(pack, packfile.KeyID(key.ID()))
	c.warnOfReview(pack)
	return Done
}

// packed is the pack file of a folder, whose rules and cases hold.
func (c *call) packed(dir string) ([]byte, *rules.Pack, bool) {
	folder := os.DirFS(dir)
	if _, err := fs.Stat(folder, "."); err != nil {
		c.fail(c.lang.Say("error.cannot-open", dir, cause(err)))
		return nil, nil, false
	}
	if _, _, found := check([]rules.Folder{{FS: folder, Dir: "."}}); len(found) > 0 {
		c.faulty(dir, found)
		return nil, nil, false
	}
	var b bytes.Buffer
	pack, err := packfile.Write(&b, folder, ".")
	if err != nil {
		c.refuse(dir, err)
	}
	return b.Bytes(), pack, err == nil
}

// describe prints by what a pack can be told from any other.
func (c *call) describe(pack *rules.Pack, key string) {
	fmt.Fprintln(c.Stdout, c.lang.Say("report.rules-version", pack.ID, pack.Version))
	fmt.Fprintln(c.Stdout, c.lang.Say("cli.pack-digest", "sha256:"+pack.Digest))
	fmt.Fprintln(c.Stdout, c.lang.Say("cli.pack-key", key))
	if pack.ReviewBy.Year == 0 {
		fmt.Fprintln(c.Stdout, c.lang.Say("cli.pack-no-review"))
		return
	}
	fmt.Fprintln(c.Stdout, c.lang.Say("cli.pack-review", pack.ReviewBy))
}
