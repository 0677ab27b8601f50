package command

import (
	"io"

	"talentnav/app/result"
)

func glossaryCommand() *command {
	return &command{
		name: "glossary", about: "cli.command.glossary", run: (*call).glossary,
		options:  []*option{langOption, outputOption, forceOption},
		examples: []string{"", "--lang zh-Hans"},
	}
}

// glossary tells what the words mean.
func (c *call) glossary() int {
	return c.deliver(c.wish.output, func(w io.Writer) error { return result.GlossaryText(w, c.lang, c.sheet()) })
}
