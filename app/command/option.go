package command

import (
	"slices"
	"strings"

	"talentnav/app/language"
	"talentnav/rules/profile"
)

// option is a flag. Options may stand before or after the arguments.
type option struct {
	name  string // without its dashes
	value string // what help shows for its value; empty for a switch
	about string // key of a sentence
	set   func(c *call, value string) error
}

var (
	asAtOption   = &option{"as-at", "yyyy-mm-dd", "cli.option.as-at", setAsAt}
	formatOption = &option{"format", "text|json|pdf", "cli.option.format", setFormat}
	langOption   = &option{"lang", "en|zh-Hant|zh-Hans", "cli.option.lang", setLang}
	routeOption  = &option{"route", "ROUTE", "cli.option.route", func(c *call, v string) error { c.wish.routes = append(c.wish.routes, v); return nil }}
	outputOption = &option{"output", "FILE", "cli.option.output", func(c *call, v string) error { c.wish.output = v; return nil }}
	allOption    = &option{"all", "", "cli.option.all", func(c *call, _ string) error { c.wish.all = true; return nil }}
	forceOption  = &option{"force", "", "cli.option.force", func(c *call, _ string) error { c.wish.force = true; return nil }}
	helpOption   = &option{"help", "", "cli.option.help", func(c *call, _ string) error { c.wish.help = true; return nil }}
)

func setAsAt(c *call, v string) error {
	d, err := profile.ParseDate(v)
	if err != nil || !d.Exact() {
		return mistaken("cli.bad-value", v, "--as-at", "yyyy-mm-dd")
	}
	c.wish.asAt = d
	return nil
}

func setFormat(c *call, v string) error {
	if !slices.Contains([]string{"text", "json", "pdf"}, v) {
		return mistaken("cli.bad-value", v, "--format", "text, json, pdf")
	}
	c.wish.format = v
	return nil
}

func setLang(c *call, v string) error {
	tag, err := language.Parse(v)
	if err != nil {
		return mistaken("cli.bad-value", v, "--lang", "en, zh-Hant, zh-Hans")
	}
	c.lang = tag
	return nil
}

// isOption tells "-" (standard input) and plain words from options.
func isOption(arg string) bool { return len(arg) > 1 && arg[0] == '-' }

// parse reads options and arguments in any order; after "--" all are arguments.
func (c *call) parse(cmd *command, args []string) error {
	for len(args) > 0 {
		arg := args[0]
		args = args[1:]
		switch {
		case arg == "--":
			c.args, args = append(c.args, args...), nil
		case !isOption(arg):
			c.args = append(c.args, arg)
		default:
			used, err := c.option(cmd, arg, args)
			if err != nil {
				return err
			}
			args = args[used:]
		}
	}
	return c.counted(cmd)
}

// option sets one option and tells how many of the following words it used.
func (c *call) option(cmd *command, arg string, next []string) (used int, err error) {
	name, value, given := strings.Cut(arg, "=")
	o := cmd.option(name)
	switch {
	case o == nil:
		return 0, wrong{"cli.unknown-option", []any{name, cmd.path() + " --help"}, nearest(name, cmd.optionNames())}
	case o.value == "" && given:
		return 0, mistaken("cli.no-value", name)
	case o.value == "" || given:
		return 0, o.set(c, value)
	case len(next) == 0:
		return 0, mistaken("cli.needs-value", name, o.value)
	}
	return 1, o.set(c, next[0])
}

func (cmd *command) option(name string) *option {
	if name == "-h" {
		name = "--help"
	}
	for _, o := range append(slices.Clone(cmd.options), helpOption) {
		if "--"+o.name == name {
			return o
		}
	}
	return nil
}

func (cmd *command) optionNames() []string {
	var out []string
	for _, o := range cmd.options {
		out = append(out, "--"+o.name)
	}
	return out
}

// counted checks the number of arguments. A call for help needs none.
func (c *call) counted(cmd *command) error {
	switch {
	case c.wish.help:
		return nil
	case len(c.args) < cmd.least:
		return mistaken("cli.too-few", cmd.path()+" "+cmd.args)
	case len(c.args) > cmd.most:
		return mistaken("cli.too-many", c.args[cmd.most], cmd.path()+" "+cmd.args)
	}
	return nil
}
