package command

import (
	"crypto/rand"
	"fmt"

	"aead.dev/minisign"

	"talentnav/rules/packfile"
)

func newKeyCommand() *command {
	return &command{
		name: "new-key", args: "NAME", about: "cli.command.new-key", run: (*call).newKey, least: 1, most: 1,
		options: []*option{
			{"no-passphrase", "", "cli.option.no-passphrase", func(c *call, _ string) error { c.wish.pack.noPassphrase = true; return nil }},
			langOption,
		},
		examples: []string{"publisher"},
	}
}

// newKey makes NAME.key and NAME.pub. Neither ever takes the place of a file:
// a key that is lost cannot be made again.
func (c *call) newKey() int {
	secretName, publicName := c.args[0]+".key", c.args[0]+".pub"
	public, secret, err := minisign.GenerateKey(rand.Reader)
	if err != nil {
		return c.fail(c.lang.Say("error.unexpected", err))
	}
	text, ok := c.protected(secretName, secret)
	if !ok {
		return Failed
	}
	id := packfile.KeyID(public.ID())
	publicText := "untrusted comment: minisign public key " + id + "\n" + public.String() + "\n"
	if !c.placePair(output{secretName, append(text, '\n')}, output{publicName, []byte(publicText)}) {
		return Failed
	}
	fmt.Fprintln(c.Stdout, c.lang.Say("cli.new-key", id))
	fmt.Fprintln(c.Stdout, c.lang.Say("cli.new-key-secret", secretName))
	fmt.Fprintln(c.Stdout, c.lang.Say("cli.new-key-public", publicName))
	return Done
}

// protected is the text of a secret key's file, under a passphrase unless the
// wish is for none.
func (c *call) protected(name string, secret minisign.PrivateKey) ([]byte, bool) {
	if c.wish.pack.noPassphrase {
		text, err := secret.MarshalText()
		return text, err == nil
	}
	passphrase, ok := c.newPassphrase(name)
	if !ok {
		return nil, false
	}
	text, err := minisign.EncryptKey(passphrase, secret)
	if err != nil {
		c.fail(c.lang.Say("error.unexpected", err))
	}
	return text, err == nil
}
