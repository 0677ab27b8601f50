package command

import (
	"aead.dev/minisign"

	"talentnav/rules/packs"
)

// maxKeyBytes is more than any key file has.
const maxKeyBytes = 4 << 10

// secretKey reads a secret key, and asks for its passphrase if it has one.
func (c *call) secretKey(name string) (minisign.PrivateKey, bool) {
	var key minisign.PrivateKey
	text, err := readLimited(name, maxKeyBytes)
	if err != nil {
		c.fail(c.lang.Say("error.cannot-open", name, cause(err)))
		return key, false
	}
	if !minisign.IsEncrypted(text) {
		if err = key.UnmarshalText(text); err != nil {
			c.fail(c.lang.Say("cli.no-secret-key", name))
		}
		return key, err == nil
	}
	passphrase, ok := c.passphrase(name)
	if !ok {
		return key, false
	}
	if key, err = minisign.DecryptKey(passphrase, text); err != nil {
		c.fail(c.lang.Say("cli.passphrase-wrong", name))
	}
	return key, err == nil
}

// trustedKeys are the keys that the program ships and those named beside them.
func (c *call) trustedKeys() ([]minisign.PublicKey, bool) {
	keys, err := packs.Keys()
	if err != nil {
		c.fail(err.Error())
		return nil, false
	}
	for _, name := range c.wish.pack.keys {
		var key minisign.PublicKey
		text, err := readLimited(name, maxKeyBytes)
		if err != nil {
			c.fail(c.lang.Say("error.cannot-open", name, cause(err)))
			return nil, false
		}
		if err := key.UnmarshalText(text); err != nil {
			c.fail(c.lang.Say("cli.no-public-key", name))
			return nil, false
		}
		keys = append(keys, key)
	}
	return keys, true
}
