package command

import (
	"fmt"
	"io"
	"path/filepath"

	"talentnav/app/result"
	"talentnav/rules"
	"talentnav/rules/profile"
)

// listRules names every route and since when it can be used.
func (c *call) listRules() int {
	_, pack, err := c.program()
	if err != nil {
		return c.fail(err.Error())
	}
	fmt.Fprintln(c.Stdout, c.lang.Say("result.rules", pack.Title.In(string(c.lang))+" "+pack.Version, c.lang.Date(c.asAt())))
	widest := 0
	for _, r := range pack.Routes {
		widest = max(widest, len(r.ID))
	}
	for _, r := range pack.Routes {
		fmt.Fprintf(c.Stdout, "  %-*s  %s · %s\n", widest, r.ID, result.Title(c.lang, pack, r), c.dates(r))
	}
	return Done
}

// dates says when the route takes applications.
func (c *call) dates(r *rules.Route) string {
	if r.Until.Year == 0 {
		return c.lang.Say("cli.from", c.lang.Date(r.From))
	}
	return c.lang.Say("cli.from-until", c.lang.Date(r.From), c.lang.Date(r.Until))
}

// showRules prints a profession's or a programme's page, a route's criteria, or
// the library's page of anything else that the rules hold.
func (c *call) showRules() int {
	pack, err := c.pack()
	if err != nil {
		return c.fail(err.Error())
	}
	if c.onPaper() {
		return c.showLeaf(pack)
	}
	if p, ok := pack.Profession(c.args[0]); ok {
		return c.showProfession(pack, p)
	}
	if s := pack.Scheme(c.args[0]); s != nil {
		return c.showProgramme(pack, s)
	}
	if _, ok := pack.Route(c.args[0]); !ok {
		return c.showLeaf(pack)
	}
	nobody := profile.New()
	return c.showRoute(pack, &nobody)
}

// showRoute prints a route's criteria at a day and its guides on all days,
// without a person.
func (c *call) showRoute(pack *rules.Pack, nobody *profile.Profile) int {
	if err := c.covers(pack); err != nil {
		return c.fail(err.Error())
	}
	route, _ := pack.Route(c.args[0])
	program, err := pack.At(c.asAt())
	if err != nil {
		return c.fail(err.Error())
	}
	a := program.Assess(profile.Derive(nobody, c.asAt()))
	r := result.Build(a, nobody, c.lang)
	c.wish.routes = c.args
	shown := c.chosen(r.Routes)[0]
	shown.Guide = result.GuideOfAllDays(a, route, c.lang)
	return c.deliver("", func(w io.Writer) error { return result.Rules(w, r, shown, c.sheet()) })
}

// faulty prints what is wrong with the pack in a folder or file.
func (c *call) faulty(shown string, faults []rules.Fault) int {
	for _, f := range faults {
		f.File = filepath.Join(shown, filepath.Base(f.File))
		fmt.Fprintln(c.Stdout, result.Clean(f.Error()))
	}
	return c.fail(shown + ": " + c.lang.Count("cli.faults", len(faults)))
}

// warnOfReview says that a pack was not read for long, or is past the day of its
// review. Whoever works with it goes on nevertheless.
func (c *call) warnOfReview(pack *rules.Pack) {
	for _, warning := range result.Warnings(pack, c.today, c.lang) {
		fmt.Fprintln(c.Stderr, "talentnav: "+warning)
	}
}
