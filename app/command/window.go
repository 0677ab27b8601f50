package command

import (
	"path/filepath"
	"strconv"
	"strings"

	"talentnav/app/language"
)

// Opening is how the window is opened.
type Opening struct {
	Path  string       // of the case file; empty for the one that was open last
	Reset bool         // language, colours, text size and size of everything as on the first start
	Scale float32      // of everything in the window, 1 being 100 %; zero for the one that was kept
	Lang  language.Tag // empty for the one that was kept
}

// The scales that can be asked for, in per cent.
const leastScale, mostScale = 50, 300

func windowCommand() *command {
	return &command{
		name: "window", args: "[FILE]", about: "cli.command.window", run: (*call).window, most: 1,
		options: []*option{
			{"reset", "", "cli.option.reset", func(c *call, _ string) error { c.wish.opening.Reset = true; return nil }},
			{"scale", "PERCENT", "cli.option.scale", setScale},
			{"lang", langOption.value, "cli.option.window-lang", setWindowLang},
		},
		examples: []string{"cases.talentnav", "--reset", "--scale 150"},
	}
}

func setScale(c *call, v string) error {
	n, err := strconv.Atoi(strings.TrimSuffix(v, "%"))
	if err != nil || n < leastScale || n > mostScale {
		return mistaken("cli.bad-value", v, "--scale", strconv.Itoa(leastScale)+" … "+strconv.Itoa(mostScale))
	}
	c.wish.opening.Scale = float32(n) / 100
	return nil
}

// setWindowLang is for the window as well as for what is said here.
func setWindowLang(c *call, v string) error {
	err := setLang(c, v)
	if err == nil {
		c.wish.opening.Lang = c.lang
	}
	return err
}

// window opens the window, which is not this package's to draw.
func (c *call) window() int {
	if len(c.args) == 0 {
		return c.Open(c.wish.opening)
	}
	path, err := filepath.Abs(c.args[0])
	if err != nil {
		return c.fail(c.lang.Say("error.cannot-open", c.args[0], cause(err)))
	}
	if !c.there(path) {
		return Failed
	}
	c.wish.opening.Path = path
	return c.Open(c.wish.opening)
}
