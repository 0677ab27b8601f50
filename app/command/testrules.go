package command

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"talentnav/app/result"
	"talentnav/rules"
	"talentnav/rules/packs"
)

var onlyOption = &option{"only", "TEXT", "cli.option.only", func(c *call, v string) error { c.wish.only = v; return nil }}

func testRulesCommand() *command {
	return &command{
		name: "test", args: "[DIR]", about: "cli.command.test-rules", run: (*call).testRules, most: 1,
		options: []*option{onlyOption, overlayOption, langOption}, examples: []string{"", "rules/packs/hk --only nationality", "--overlay our-firm"},
	}
}

// testRules runs the cases beside the rules and tells of each file how many ran:
// of overlays theirs alone.
func (c *call) testRules() int {
	if len(c.wish.overlays) > 0 {
		return c.testOverlays()
	}
	f, ok := c.openRules()
	if !ok {
		return Failed
	}
	return c.testCases(f)
}

func (c *call) testOverlays() int {
	if len(c.args) > 0 {
		return c.misuse(mistaken("cli.too-many", c.args[0], c.cmd.path()+" --overlay DIR"))
	}
	pack, err := c.pack()
	if err != nil {
		return c.fail(err.Error())
	}
	code := Done
	for _, dir := range c.wish.overlays {
		f := rulesFolder{fs: os.DirFS(dir), dir: ".", shown: dir, pack: pack}
		f.cases, f.faults = rules.LoadCases(f.fs, f.dir, pack)
		code = max(code, c.testCases(f))
	}
	return code
}

func (c *call) testCases(f rulesFolder) int {
	cases := f.cases.Only(c.wish.only)
	failed := f.faults
	for _, file := range cases.Files {
		differ := rules.Cases{Files: []rules.CaseFile{file}}.Run(f.pack)
		failed = append(failed, differ...)
		c.print("cli.cases-ran", filepath.Base(file.Name), len(file.Cases), len(differ))
	}
	ran := len(cases.All())
	switch {
	case c.report(f, failed) > 0:
		return c.fail(f.shown + ": " + c.lang.Count("cli.failures", len(failed)))
	case ran == 0:
		return c.fail(c.lang.Say("cli.no-cases", f.shown))
	}
	c.print("cli.cases-hold", ran)
	return Done
}

// rulesFolder is a pack with its cases, from a folder or the shipped one.
type rulesFolder struct {
	fs     fs.FS
	dir    string
	shown  string // the folder as the person named it
	pack   *rules.Pack
	cases  rules.Cases
	faults []rules.Fault // of the cases that cannot be read
}

// openRules loads the pack of the call and reads its cases. It tells what is
// wrong itself when there is no pack to work with.
func (c *call) openRules() (rulesFolder, bool) {
	f := rulesFolder{fs: packs.FS, dir: "hk", shown: "hk"}
	if len(c.args) > 0 {
		f.fs, f.dir, f.shown = os.DirFS(c.args[0]), ".", c.args[0]
	}
	if _, err := fs.Stat(f.fs, f.dir); err != nil {
		c.fail(c.lang.Say("error.cannot-open", f.shown, cause(err)))
		return f, false
	}
	var faults []rules.Fault
	if f.pack, faults = rules.Load(f.fs, f.dir); len(faults) > 0 {
		c.fail(f.shown + ": " + c.lang.Count("cli.faults", c.report(f, faults)))
		return f, false
	}
	f.cases, f.faults = rules.LoadCases(f.fs, f.dir, f.pack)
	return f, true
}

// sound opens the rules and insists that all cases hold.
func (c *call) sound() (rulesFolder, bool) {
	f, ok := c.openRules()
	if !ok {
		return f, false
	}
	failed := append(f.faults, f.cases.Run(f.pack)...)
	if len(failed) > 0 {
		c.fail(f.shown + ": " + c.lang.Count("cli.failures", c.report(f, failed)))
		return f, false
	}
	return f, true
}

// report prints faults, each with the folder as the person named it. They are
// the result, so they go to standard output.
func (c *call) report(f rulesFolder, faults []rules.Fault) int {
	for _, one := range faults {
		one.File = filepath.Join(f.shown, filepath.Base(one.File))
		fmt.Fprintln(c.Stdout, result.Clean(one.Error()))
	}
	return len(faults)
}

func (c *call) print(key string, args ...any) {
	fmt.Fprintln(c.Stdout, result.Clean(c.lang.Say(key, args...)))
}
