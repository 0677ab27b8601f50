package command

import (
	"talentnav/app/keyring"
	"talentnav/storage"
)

func keyRingCommand() *command {
	return &command{
		name: "key-ring", args: "FILE", about: "cli.command.key-ring", run: (*call).keyRing, least: 1, most: 1,
		options: []*option{
			{"forget", "", "cli.option.forget", func(c *call, _ string) error { c.wish.file.forget = true; return nil }},
			langOption,
		},
		examples: []string{"cases.talentnav", "cases.talentnav --forget"},
	}
}

// keyRing keeps the key of a file in the system's key ring, or takes it out. To
// take it out needs no passphrase.
func (c *call) keyRing() int {
	if c.wish.file.forget {
		return c.forgetKey()
	}
	f := c.unlocked()
	if f == nil {
		return Failed
	}
	uid, err := f.UID(c.ctx())
	if err == nil {
		err = keep(f, uid)
	}
	if err != nil {
		return c.shut(f, c.fail(c.lang.Say("cli.file.no-key-ring", err)))
	}
	if err := f.SetSetting(c.ctx(), storage.KeyRing, "on"); err != nil {
		return c.shut(f, c.fail(c.fileTrouble(c.args[0], err)))
	}
	c.say("cli.file.key-kept", c.args[0])
	return c.shut(f, Done)
}

func keep(f *storage.File, uid string) error {
	key, err := f.Key()
	if err != nil {
		return err
	}
	defer clear(key)
	return keyring.Keep(uid, key)
}

func (c *call) forgetKey() int {
	f := c.existing()
	if f == nil {
		return Failed
	}
	uid, err := f.UID(c.ctx())
	if err == nil {
		err = f.SetSetting(c.ctx(), storage.KeyRing, "")
	}
	if err == nil {
		err = keyring.Forget(uid)
	}
	if err != nil {
		return c.shut(f, c.fail(c.lang.Say("cli.file.no-key-ring", err)))
	}
	c.say("cli.file.key-forgotten", c.args[0])
	return c.shut(f, Done)
}
