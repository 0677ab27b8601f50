package command

import "slices"

// command is one word of the command line with what can follow it.
type command struct {
	name    string
	also    []string // other spellings that people expect
	args    string   // what follows it, as help shows it
	about   string   // key of a sentence
	options []*option
	below   []*command
	above   *command
	run     func(*call) int
	// least and most are how many arguments it takes.
	least, most int
	examples    []string
}

// root is the program itself. It is put together in init, since help looks at
// the commands and is one of them.
var root = &command{name: "talentnav", about: "cli.about", options: []*option{langOption}}

func init() {
	root.below = []*command{assessCommand(), rulesCommand(), fileCommand(), schemaCommand(), windowCommand(), versionCommand(), helpCommand()}
	root.link()
}

func assessCommand() *command {
	return &command{
		name: "assess", args: "FILE|-", about: "cli.command.assess", run: (*call).assess, least: 1, most: 1,
		options: []*option{asAtOption, formatOption, langOption, routeOption, allOption, outputOption, forceOption, overlayOption},
		examples: []string{
			"me.json",
			"me.json --as-at 2026-12-31 --route ttps-b --route qmas-general",
			"me.json --format pdf --lang zh-Hant --output me.pdf",
			"- --format json < me.json",
		},
	}
}

func rulesCommand() *command {
	list := &command{name: "list", about: "cli.command.routes", run: (*call).listRules, options: []*option{asAtOption, langOption, overlayOption}}
	show := &command{
		name: "show", args: "ID", about: "cli.command.show", run: (*call).showRules, least: 1, most: 1,
		options:  []*option{asAtOption, sheetOption, langOption, overlayOption, leafOutputOption, forceOption},
		examples: []string{"ttps-a", "qmas-general --as-at 2026-12-31 --lang zh-Hans", "tl-systems-architects --output architects.pdf", "tsinghua-university", "prog-ai-subsidy-scheme"},
	}
	return &command{name: "rules", about: "cli.command.rules", options: []*option{langOption}, below: []*command{
		list,
		show,
		reviewCommand(),
		checkRulesCommand(),
		newRulesCommand(),
		completeCommand(),
		testRulesCommand(),
		coverRulesCommand(),
		mutateRulesCommand(),
		whatIfCommand(),
		whenIfCommand(),
		planCommand(),
		askCommand(),
		signCommand(),
		verifyCommand(),
		newKeyCommand(),
		diffCommand(),
		sourcesCommand(),
		professionsCommand(),
		matchCommand(),
		replayCommand(),
		programmesCommand(),
		searchCommand(),
		universitiesCommand(),
		listsCommand(),
		glossaryCommand(),
	}}
}

func schemaCommand() *command {
	return &command{
		name: "schema", args: "profile|result|pack|cases", about: "cli.command.schema", run: (*call).schema, least: 1, most: 1,
		options: []*option{langOption},
	}
}

func versionCommand() *command {
	return &command{
		name: "version", also: []string{"--version"}, about: "cli.command.version", run: (*call).version,
		options: []*option{langOption},
	}
}

func helpCommand() *command {
	return &command{
		name: "help", args: "[COMMAND]", about: "cli.command.help", run: (*call).helpOn, most: 2,
		options: []*option{langOption},
	}
}

func (cmd *command) link() {
	for _, b := range cmd.below {
		b.above = cmd
		b.link()
	}
}

func (cmd *command) called(name string) bool {
	return cmd.name == name || slices.Contains(cmd.also, name)
}

// path is how the command is called: "talentnav rules show".
func (cmd *command) path() string {
	if cmd.above == nil {
		return cmd.name
	}
	return cmd.above.path() + " " + cmd.name
}

func (cmd *command) names() []string {
	var out []string
	for _, b := range cmd.below {
		out = append(out, b.name)
	}
	return out
}
