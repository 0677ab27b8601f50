package command

import (
	"io"
	"path/filepath"

	"talentnav/app/result"
	"talentnav/rules"
	"talentnav/rules/profile"
)

func diffCommand() *command {
	return &command{
		name: "diff", args: "A [B]", about: "cli.command.diff", run: (*call).diff, least: 1, most: 2,
		options: []*option{fromOption, toOption, asAtOption, profileOption, plainFormatOption, langOption},
		examples: []string{
			"shipped --from 2025-12-31 --to 2026-01-02",
			"shipped new-rules --as-at 2026-12-01 --profile me.json",
			"shipped new-rules --format json",
		},
	}
}

var (
	fromOption    = &option{"from", "yyyy-mm-dd", "cli.option.from", dayOption("--from", func(c *call) *profile.Date { return &c.wish.from })}
	toOption      = &option{"to", "yyyy-mm-dd", "cli.option.to", dayOption("--to", func(c *call) *profile.Date { return &c.wish.to })}
	profileOption = &option{"profile", "FILE", "cli.option.profile", func(c *call, v string) error {
		c.wish.profiles = append(c.wish.profiles, v)
		return nil
	}}
	plainFormatOption = &option{"format", "text|json", "cli.option.format", setPlainFormat}
)

func dayOption(name string, where func(*call) *profile.Date) func(*call, string) error {
	return func(c *call, v string) error {
		d, err := profile.ParseDate(v)
		if err != nil || !d.Exact() {
			return mistaken("cli.bad-value", v, name, "yyyy-mm-dd")
		}
		*where(c) = d
		return nil
	}
}

func setPlainFormat(c *call, v string) error {
	if v != "text" && v != "json" {
		return mistaken("cli.bad-value", v, "--format", "text, json")
	}
	c.wish.format = v
	return nil
}

// diff shows what differs between two packs or two days, and for whom.
func (c *call) diff() int {
	from, to, err := c.twoDays()
	if err != nil {
		return c.misuse(err)
	}
	before, ok := c.packOf(c.args[0], from)
	if !ok {
		return Failed
	}
	after, ok := c.packOf(c.args[len(c.args)-1], to)
	if !ok {
		return Failed
	}
	d, err := compared(before.Whole(), after.Whole(), from, to)
	if err != nil {
		return c.fail(err.Error())
	}
	changes := result.BuildChanges(d, c.lang)
	if d, err = compared(before, after, from, to); err != nil { // nobody is held against programmes who opened none
		return c.fail(err.Error())
	}
	if !c.affected(&changes, d) {
		return Failed
	}
	return c.deliver("", func(w io.Writer) error {
		if c.wish.format == "json" {
			return writeJSON(w, changes)
		}
		return result.ChangesText(w, changes, c.sheet())
	})
}

// twoDays are the days of the two sides; one pack needs two.
func (c *call) twoDays() (from, to profile.Date, err error) {
	from, to = c.wish.from, c.wish.to
	if from.Year == 0 {
		from = c.asAt()
	}
	if to.Year == 0 {
		to = c.asAt()
	}
	switch {
	case to.Before(from):
		err = mistaken("cli.diff.backwards", from, to)
	case len(c.args) == 1 && from == to:
		err = mistaken("cli.diff.one-side")
	}
	return from, to, err
}

// packOf is the named pack, when it covers the day.
func (c *call) packOf(name string, at profile.Date) (*rules.Pack, bool) {
	pack, ok := c.packNamed(name)
	if ok && at.Before(pack.From) {
		c.fail(c.lang.Say("cli.before-rules", at, pack.From))
		return nil, false
	}
	return pack, ok
}

// compared resolves each pack at its day and compares them.
func compared(before, after *rules.Pack, from, to profile.Date) (rules.Diff, error) {
	a, err := before.At(from)
	if err != nil {
		return rules.Diff{}, err
	}
	b, err := after.At(to)
	if err != nil {
		return rules.Diff{}, err
	}
	return rules.Compare(a, b), nil
}

// affected says for each profile named what changes for that person.
func (c *call) affected(changes *result.Changes, d rules.Diff) bool {
	touch := d.Toucher()
	c.wish.asAt = d.After.At // dates may lie as far ahead as the later day
	for _, name := range c.wish.profiles {
		p, ok := c.profile(name)
		if !ok {
			return false
		}
		before, after := profile.Derive(&p, d.Before.At), profile.Derive(&p, d.After.At)
		changes.Add(filepath.Base(name), touch.Touches(&before, &after))
	}
	return true
}
