package command

import (
	"fmt"
	"path/filepath"
	"strings"

	"talentnav/app/result"
	"talentnav/rules"
)

func coverRulesCommand() *command {
	return &command{
		name: "cover", args: "[DIR]", about: "cli.command.cover-rules", run: (*call).coverRules, most: 1,
		options: []*option{langOption}, examples: []string{"", "rules/packs/hk"},
	}
}

// coverRules tells what no case shows and proposes cases. All but the cases
// themselves is written as comments, so that the whole can be pasted.
func (c *call) coverRules() int {
	f, ok := c.sound()
	if !ok {
		return Failed
	}
	signed, faults := rules.LoadSignOffs(f.fs, f.dir)
	cover := f.cases.Cover(f.pack)
	_, unseen, stale := signed.Unseen(cover)
	c.coverSummary(cover, len(cover.Gaps)-len(unseen))
	for _, g := range f.cases.Propose(f.pack, unseen) {
		c.gap(f, g)
	}
	faults = append(faults, stale...)
	if c.report(f, faults)+len(unseen) > 0 {
		return c.fail(c.lang.Say("cli.gaps", f.shown, len(unseen)))
	}
	return Done
}

func (c *call) coverSummary(cover rules.Cover, signed int) {
	of := func(s rules.State) string { return fmt.Sprintf("%d/%d", cover.Seen[s], cover.Possible[s]) }
	c.print("cli.cover", cover.Leaves, of(rules.Met), of(rules.NotMet), of(rules.Unknown), of(rules.Depends),
		fmt.Sprintf("%d/%d", cover.OthersSeen, cover.Others), signed)
}

// gap prints what is missing and the case that would show it.
func (c *call) gap(f rulesFolder, g rules.Gap) {
	file := filepath.Join(f.shown, filepath.Base(g.File))
	fmt.Fprintf(c.Stdout, "\n  # %s:%d: %s (%s)\n", result.Clean(file), g.Line, result.Clean(g.ID), result.Clean(g.Says))
	switch {
	case g.Proposal == "":
		c.note("cli.no-proposal", rules.SignOffFile)
	case g.For != "":
		c.note("cli.proposal-for", filepath.Base(g.For))
	}
	for line := range strings.Lines(g.Proposal) {
		fmt.Fprintln(c.Stdout, result.Clean(strings.TrimSuffix(line, "\n")))
	}
}

func (c *call) note(key string, args ...any) {
	fmt.Fprintln(c.Stdout, "  # "+result.Clean(c.lang.Say(key, args...)))
}
