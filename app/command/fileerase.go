package command

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"

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
	if !c.there(c.args[0]) {
		return Failed
	}
	f := c.caseFile()
	if f == nil {
		return Failed
	}
	ids, err := c.numbered(f)
	if err != nil {
		return c.shut(f, c.fail(err.Error()))
	}
	out, err := f.Erase(c.ctx(), ids[0], c.wish.file.why, c.Now())
	if err != nil {
		return c.shut(f, c.fail(c.fileTrouble(f.Path(), err)))
	}
	return c.shut(f, c.writeSheet(out, func(w io.Writer) error { return c.certificate(w, out) }))
}

// certificate says what was erased. It names nobody.
func (c *call) certificate(w io.Writer, e storage.Erasure) error {
	say := func(key string, args ...any) {
		fmt.Fprintln(w, result.Clean(c.lang.Say("cli.certificate."+key, args...)))
	}
	say("title")
	fmt.Fprintln(w)
	say("case", e.Number, e.Case)
	say("file", e.File)
	say("at", e.At.In(hongKong).Format("2006-01-02 15:04:05"))
	if e.Author != "" {
		say("author", e.Author)
	}
	say("why", e.Why)
	for _, table := range slices.Sorted(maps.Keys(e.Rows)) {
		say("rows", table, strconv.FormatInt(e.Rows[table], 10))
	}
	say("backups", e.Backups)
	say("restored")
	for _, left := range e.Left {
		say("left", left)
	}
	return nil
}
