package command

import (
	"embed"
	"io"
)

//go:embed statement
var statements embed.FS

func statementCommand() *command {
	return &command{
		name: "statement", about: "cli.command.statement", run: (*call).statement,
		options:  []*option{outputOption, forceOption, langOption},
		examples: []string{"--lang zh-Hant --output statement.txt"},
	}
}

// statement prints the template of a statement to be given when personal data are
// collected.
func (c *call) statement() int {
	text, err := statements.ReadFile("statement/" + string(c.lang) + ".txt")
	if err != nil {
		return c.fail(c.lang.Say("error.unexpected", err))
	}
	return c.deliver(c.wish.output, func(w io.Writer) error { _, err := w.Write(text); return err })
}
