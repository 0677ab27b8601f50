package command

import "talentnav/rules"

func mutateRulesCommand() *command {
	return &command{
		name: "mutate", args: "[DIR]", about: "cli.command.mutate-rules", run: (*call).mutateRules, most: 1,
		options: []*option{langOption}, examples: []string{"", "rules/packs/hk"},
	}
}

// mutateRules makes small mistakes in the rules and tells which of them no case
// notices.
func (c *call) mutateRules() int {
	f, ok := c.sound()
	if !ok {
		return Failed
	}
	signOffs, faults := rules.LoadSignOffs(f.fs, f.dir)
	mutants := f.cases.Mutants(f.pack)
	signed, survivors := signOffs.Survivors(mutants)
	faults = append(faults, survivors...)
	killed := 0
	for _, m := range mutants {
		if m.KilledBy != "" {
			killed++
		}
	}
	c.report(f, faults)
	c.print("cli.mutants", len(mutants), killed, signed, len(mutants)-killed-signed)
	if len(faults) > 0 {
		return c.fail(f.shown + ": " + c.lang.Count("cli.failures", len(faults)))
	}
	return Done
}
