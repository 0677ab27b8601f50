package command

import (
	"io"

	"talentnav/app/result"
	"talentnav/rules"
	"talentnav/rules/profile"
)

func whatIfCommand() *command {
	return &command{
		name: "what-if", args: "FILE|-", about: "cli.command.what-if", run: (*call).whatIf, least: 1, most: 1,
		options:  []*option{asAtOption, sheetOption, langOption, routeOption, outputOption, forceOption},
		examples: []string{"me.json", "me.json --route ttps-a --lang zh-Hant"},
	}
}

// whatIf shows the smallest sets of changes that open the closed routes.
func (c *call) whatIf() int {
	a, p, code := c.assessed()
	if code != Done {
		return code
	}
	all, err := c.ways(a, p)
	if err != nil {
		return c.fail(err.Error())
	}
	ways := result.BuildWays(all, a, p, c.lang)
	return c.writeSheet(ways, func(w io.Writer) error { return result.WaysText(w, ways, c.sheet()) })
}

// ways are those of the routes that are closed, or of the ones asked for.
func (c *call) ways(a *rules.Assessment, p *profile.Profile) ([]rules.WhatIf, error) {
	calendar := rules.NewCalendar(a.Pack)
	var out []rules.WhatIf
	for _, s := range a.Standings() {
		if s.Standing != rules.CannotApplyNow && !s.Standing.Shut() || !c.wanted(s.Route.ID) {
			continue
		}
		one, err := calendar.WhatIf(p, a.At, s.Route.ID)
		if err != nil {
			return nil, err
		}
		out = append(out, one)
	}
	return out, nil
}
