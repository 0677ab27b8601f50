package command

import (
	"io"
	"slices"
	"strconv"

	"talentnav/app/result"
	"talentnav/rules"
)

func whenIfCommand() *command {
	return &command{
		name: "when-if", args: "FILE|-", about: "cli.command.when-if", run: (*call).whenIf, least: 1, most: 1,
		options:  []*option{asAtOption, yearsOption, sheetOption, langOption, routeOption, outputOption, forceOption},
		examples: []string{"me.json", "me.json --route ttps-b --years 3 --format json"},
	}
}

var yearsOption = &option{"years", "N", "cli.option.years", setYears}

func setYears(c *call, v string) error {
	n, err := strconv.Atoi(v)
	if err != nil || n < 1 || n > 30 {
		return mistaken("cli.bad-value", v, "--years", "1 … 30")
	}
	c.wish.years = n
	return nil
}

// whenIf shows the days to come on which time changes a standing.
func (c *call) whenIf() int {
	a, p, code := c.assessed()
	if code != Done {
		return code
	}
	years := c.wish.years
	if years == 0 {
		years = rules.ForecastYears
	}
	f, err := rules.NewCalendar(a.Pack).Forecast(p, a.At, years)
	if err != nil {
		return c.fail(err.Error())
	}
	f.Turns = slices.DeleteFunc(f.Turns, func(t rules.Turn) bool { return !c.wanted(t.Route.ID) })
	f.Routes = slices.DeleteFunc(f.Routes, func(r rules.RouteForecast) bool { return !c.wanted(r.Route.ID) })
	ahead := result.BuildAhead(f, a, p, c.lang)
	return c.writeSheet(ahead, func(w io.Writer) error { return result.AheadText(w, ahead, c.sheet()) })
}
