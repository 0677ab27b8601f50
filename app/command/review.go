package command

import (
	"fmt"
	"io"

	"talentnav/app/report/review"
	"talentnav/rules"
)

var reviewOutputOption = &option{"output", "FILE", "cli.option.review-output", outputOption.set}

func reviewCommand() *command {
	return &command{
		name: "review", args: "ROUTE [DIR]", about: "cli.command.review", run: (*call).review, least: 1, most: 2,
		options: []*option{asAtOption, langOption, reviewOutputOption, forceOption, overlayOption},
		examples: []string{
			"ttps-b --output ttps-b.html",
			"qmas-general rules/packs/hk --as-at 2026-12-31 --lang zh-Hant > qmas.html",
		},
	}
}

// review writes the sheet on which somebody checks a route against its sources.
func (c *call) review() int {
	pack, ok := c.reviewed()
	if !ok {
		return Failed
	}
	pack = pack.Whole()
	route, ok := pack.Route(c.args[0])
	if !ok {
		return c.misuse(unknownRoute(pack, c.args[0]))
	}
	if c.asAt().Before(pack.From) {
		return c.fail(c.lang.Say("cli.before-rules", c.asAt(), pack.From))
	}
	code := c.deliver(c.wish.output, func(w io.Writer) error { return review.HTML(w, pack, route, c.asAt(), c.lang) })
	if code == Done && c.wish.output != "" && c.wish.output != "-" {
		fmt.Fprintln(c.Stdout, c.wish.output)
	}
	return code
}

// reviewed are the shipped rules or those of the folder named, with what lies
// over them.
func (c *call) reviewed() (*rules.Pack, bool) {
	if len(c.args) < 2 {
		pack, err := c.pack()
		if err != nil {
			c.fail(err.Error())
		}
		return pack, err == nil
	}
	pack, ok := c.packNamed(c.args[1])
	if !ok || len(c.wish.overlays) == 0 {
		return pack, ok
	}
	pack, faults := rules.LoadOver(pack, c.overlays()...)
	if pack == nil {
		printFaults(c.Stderr, faults)
		c.fail(c.lang.Count("cli.faults", len(faults)))
	}
	return pack, pack != nil
}
