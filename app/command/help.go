package command

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// help prints what a command does, its options and what can follow it.
func (c *call) help(cmd *command) int {
	fmt.Fprintln(c.Stdout, c.lang.Say("cli.usage", cmd.usage()))
	fmt.Fprintf(c.Stdout, "\n%s\n", capital(c.lang.Say(cmd.about)))
	if cmd == root {
		fmt.Fprintln(c.Stdout, c.lang.Say("cli.bare"))
	}
	c.commandTable(cmd)
	c.optionTable(cmd)
	c.examples(cmd)
	if cmd == root {
		fmt.Fprintf(c.Stdout, "\n%s\n%s\n", c.lang.Say("cli.exit-codes"), c.lang.Say("cli.help-hint", "talentnav assess --help"))
	}
	return Done
}

// capital makes a sentence of what a table has in small letters.
func capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}

func (cmd *command) usage() string {
	if len(cmd.below) > 0 {
		return cmd.path() + " COMMAND …"
	}
	return strings.TrimSpace(cmd.path() + " " + cmd.args)
}

// leaves are the commands below that do something.
func (cmd *command) leaves() []*command {
	var out []*command
	for _, b := range cmd.below {
		if b.run != nil {
			out = append(out, b)
		}
		out = append(out, b.leaves()...)
	}
	return out
}

func (c *call) commandTable(cmd *command) {
	if len(cmd.below) == 0 {
		return
	}
	fmt.Fprintf(c.Stdout, "\n%s\n", c.lang.Say("cli.commands"))
	for _, b := range cmd.leaves() {
		name := strings.TrimPrefix(b.path(), cmd.path()+" ") + " " + b.args
		fmt.Fprintf(c.Stdout, "  %-24s %s\n", name, c.lang.Say(b.about))
	}
}

func (c *call) optionTable(cmd *command) {
	fmt.Fprintf(c.Stdout, "\n%s\n", c.lang.Say("cli.options"))
	for _, o := range append(cmd.options[:len(cmd.options):len(cmd.options)], helpOption) {
		fmt.Fprintf(c.Stdout, "  %s\n      %s\n", strings.TrimSpace("--"+o.name+" "+o.value), c.lang.Say(o.about))
	}
}

func (c *call) examples(cmd *command) {
	if len(cmd.examples) == 0 {
		return
	}
	fmt.Fprintf(c.Stdout, "\n%s\n", c.lang.Say("cli.examples"))
	for _, e := range cmd.examples {
		fmt.Fprintln(c.Stdout, "  "+cmd.path()+" "+e)
	}
}

// helpOn explains the command named by the arguments.
func (c *call) helpOn() int {
	cmd, _, err := find(c.args)
	if err != nil {
		return c.misuse(err)
	}
	return c.help(cmd)
}
