package command

import (
	"io"
	"slices"
	"strconv"
	"strings"

	"talentnav/app/report"
	"talentnav/app/result"
	"talentnav/rules"
)

func whenIfCommand() *command {
	return &command{
		name: "when-if", args: "FILE|-", about: "cli.command.when-if", run: (*call).whenIf, least: 1, most: 1,
		options:  []*option{asAtOption, yearsOption, yearsFormatOption, langOption, routeOption, outputOption, forceOption},
		examples: []string{"me.json", "me.json --route ttps-b --years 3 --format json", "me.json --format ics --output days.ics"},
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

// yearsFormats are the forms of what time changes.
var yearsFormats = []string{"text", "json", "pdf", "png", "ics"}

var yearsFormatOption = &option{"format", strings.Join(yearsFormats, "|"), "cli.option.format", setYearsFormat}

func setYearsFormat(c *call, v string) error {
	if !slices.Contains(yearsFormats, v) {
		return mistaken("cli.bad-value", v, "--format", strings.Join(yearsFormats, ", "))
	}
	c.wish.format = v
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
	return c.writeYears(result.BuildAhead(f, a, p, c.lang))
}

// writeYears delivers them in the form that was asked for. PDF and PNG are always
// files, as of an assessment.
func (c *call) writeYears(ahead result.Ahead) int {
	write := map[string]func(io.Writer, result.Ahead) error{
		"pdf": report.AheadPDF, "png": report.AheadPNG, "ics": report.AheadCalendar,
	}[c.wish.format]
	switch {
	case c.wish.format == "ics":
		return c.deliver(c.wish.output, func(w io.Writer) error { return write(w, ahead) })
	case write != nil:
		return c.writeFile(c.wish.format, func(w io.Writer) error { return write(w, ahead) })
	}
	return c.writeSheet(ahead, func(w io.Writer) error { return result.AheadText(w, ahead, c.sheet()) })
}
