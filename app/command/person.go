package command

import (
	"io"
	"slices"

	"talentnav/rules"
	"talentnav/rules/profile"
)

// assessed reads the profile named on the command line and assesses it.
// Whatever is wrong was said when the code is not Done.
func (c *call) assessed() (a *rules.Assessment, p *profile.Profile, code int) {
	program, pack, err := c.program()
	if err != nil {
		return nil, nil, c.fail(err.Error())
	}
	if err := c.knownRoutes(pack); err != nil {
		return nil, nil, c.misuse(err)
	}
	told, ok := c.profile(c.args[0])
	if !ok {
		return nil, nil, Failed
	}
	c.warnOfReview(pack)
	return program.Assess(profile.Derive(&told, c.asAt())), &told, Done
}

// wanted holds for the routes asked for, for all when none was.
func (c *call) wanted(routeID string) bool {
	return len(c.wish.routes) == 0 || slices.Contains(c.wish.routes, routeID)
}

// sheetOption is formatOption for what has no PDF.
var sheetOption = &option{"format", "text|json", "cli.option.format", setSheetFormat}

func setSheetFormat(c *call, v string) error {
	if v != "text" && v != "json" {
		return mistaken("cli.bad-value", v, "--format", "text, json")
	}
	c.wish.format = v
	return nil
}

// writeSheet delivers a sheet as JSON or as the given text.
func (c *call) writeSheet(sheet any, text func(io.Writer) error) int {
	if c.wish.format == "json" {
		return c.deliver(c.wish.output, func(w io.Writer) error { return writeJSON(w, sheet) })
	}
	return c.deliver(c.wish.output, text)
}
