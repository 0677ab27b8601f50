package command

import (
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"slices"

	"talentnav/app/result"
	"talentnav/rules"
	"talentnav/rules/packs"
)

var strictOption = &option{"strict", "", "cli.option.strict", func(c *call, _ string) error { c.wish.strict = true; return nil }}

func checkRulesCommand() *command {
	return &command{
		name: "check", args: "[DIR]", about: "cli.command.check-rules", run: (*call).checkRules, most: 1,
		options:  []*option{langOption, strictOption, overlayOption},
		examples: []string{"", "rules/packs/hk", "--strict --overlay our-firm"},
	}
}

// checkRules loads a pack, and what lies over it, and runs the cases of all.
// Faults and warnings are the result, so they go to standard output.
func (c *call) checkRules() int {
	official := rules.Folder{FS: packs.FS, Dir: "hk"}
	if len(c.args) > 0 {
		official = onDisk(c.args[0])
	}
	all := append([]rules.Folder{official}, c.overlays()...)
	for _, f := range all {
		if _, err := fs.Stat(f.FS, f.Dir); err != nil {
			return c.fail(c.lang.Say("error.cannot-open", shown(f), cause(err)))
		}
	}
	pack, ran, faults := check(all)
	printFaults(c.Stdout, faults)
	if len(faults) > 0 {
		return c.fail(shown(all[0]) + ": " + c.lang.Count("cli.faults", len(faults)))
	}
	return c.checked(pack, ran)
}

// checked ends a check of what has no faults; it may have warnings.
func (c *call) checked(pack *rules.Pack, ran int) int {
	warnings := pack.Lint()
	for _, w := range warnings {
		w.File = filepath.FromSlash(w.File)
		fmt.Fprintln(c.Stdout, result.Clean(w.Error()))
	}
	if c.wish.strict && len(warnings) > 0 {
		return c.fail(c.lang.Count("cli.warnings", len(warnings)))
	}
	fmt.Fprintln(c.Stdout, c.lang.Say("cli.rules-good", pack.ID+" "+pack.Version, len(pack.Routes), len(pack.Criteria), ran))
	if len(warnings) > 0 {
		fmt.Fprintln(c.Stdout, c.lang.Count("cli.warnings", len(warnings)))
	}
	c.warnOfReview(pack)
	return Done
}

// check runs the cases only of rules that load.
func check(all []rules.Folder) (pack *rules.Pack, ran int, faults []rules.Fault) {
	pack, faults = rules.LoadFolder(all[0])
	if pack != nil && len(all) > 1 {
		pack, faults = rules.LoadOver(pack, all[1:]...)
	}
	if pack == nil {
		return nil, 0, faults
	}
	for _, f := range all {
		n, failures := rules.CheckCases(f.FS, f.Dir, pack)
		for i := range failures {
			failures[i].File = path.Join(shown(f), path.Base(failures[i].File))
		}
		ran, faults = ran+n, slices.Concat(faults, failures)
	}
	return pack, ran, faults
}

func shown(f rules.Folder) string {
	if f.Shown != "" {
		return f.Shown
	}
	return f.Dir
}
