package command

import (
	"fmt"
	"io"
	"strings"

	"talentnav/app/result"
	"talentnav/storage"
)

func eraseCommand() *command {
	reason := &option{"reason", "TEXT", "cli.option.reason", func(c *call, v string) error { c.wish.file.why = v; return nil }}
	sure := &option{"sure", "", "cli.option.sure", func(c *call, _ string) error { c.wish.file.sure = true; return nil }}
	return &command{
		name: "erase", args: "FILE NUMBER", about: "cli.command.erase", run: (*call).erase, least: 2, most: 2,
		options:  []*option{reason, sure, outputOption, forceOption, plainFormatOption, langOption},
		examples: []string{`cases.talentnav 12 --reason "asked for by the person" --sure --output certificate.txt`},
	}
}

// erase deletes a case everywhere and prints a certificate.
func (c *call) erase() int {
	switch {
	case c.wish.file.why == "":
		return c.misuse(mistaken("cli.file.no-purpose", "--reason"))
	case !c.wish.file.sure:
		return c.misuse(mistaken("cli.file.not-sure", "--sure"))
	}
	if err := setNumber(c, c.args[1]); err != nil {
		return c.misuse(err)
	}
	f, ids := c.withCases()
	if f == nil {
		return Failed
	}
	out, err := f.Erase(c.ctx(), ids[0], c.wish.file.why, c.Now())
	if err != nil {
		return c.shut(f, c.fail(c.fileTrouble(f.Path(), err)))
	}
	return c.shut(f, c.writeSheet(out, func(w io.Writer) error { return c.certificate(w, out) }))
}

// certificate says what was erased. It names nobody.
func (c *call) certificate(w io.Writer, e storage.Erasure) error {
	lines := result.Certificate(e, c.lang, hongKong)
	_, err := fmt.Fprintf(w, "%s\n\n%s\n", lines[0], strings.Join(lines[1:], "\n"))
	return err
}
