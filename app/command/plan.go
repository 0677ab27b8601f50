package command

import (
	"errors"
	"io"

	"talentnav/app/result"
	"talentnav/rules"
	"talentnav/rules/profile"
)

func planCommand() *command {
	return &command{
		name: "plan", args: "FILE|- ROUTE", about: "cli.command.plan", run: (*call).plan, least: 2, most: 2,
		options:  []*option{asAtOption, spouseOption, childOption, startOption, sheetOption, langOption, outputOption, forceOption},
		examples: []string{"me.json ttps-b", "me.json ttps-b --spouse --child 2012-05-03 --start 2027-02-01"},
	}
}

var (
	spouseOption = &option{"spouse", "", "cli.option.spouse", func(c *call, _ string) error {
		c.wish.family = append(c.wish.family, result.Relative{ID: "spouse", Relation: "spouse"})
		return nil
	}}
	childOption = &option{"child", "yyyy-mm-dd", "cli.option.child", setChild}
	startOption = &option{"start", "yyyy-mm-dd", "cli.option.start", setStart}
)

func setChild(c *call, v string) error {
	d, err := profile.ParseDate(v)
	if err != nil {
		return mistaken("cli.bad-value", v, "--child", "yyyy-mm-dd")
	}
	c.wish.family = append(c.wish.family, result.Relative{ID: v, Relation: "child", Born: d, Married: "no"})
	return nil
}

func setStart(c *call, v string) error {
	d, err := profile.ParseDate(v)
	if err != nil || !d.Exact() {
		return mistaken("cli.bad-value", v, "--start", "yyyy-mm-dd")
	}
	c.wish.start = d
	return nil
}

// plan shows what to do, and when, to apply for one route.
func (c *call) plan() int {
	a, p, code := c.assessed()
	if code != Done {
		return code
	}
	plan, err := result.BuildPlan(a, p, c.args[1], result.Household{Members: c.wish.family, Entry: c.wish.start}, c.lang)
	if errors.Is(err, result.ErrNoRoute) {
		return c.misuse(unknownRoute(a.Pack, c.args[1]))
	}
	if err != nil {
		return c.fail(err.Error())
	}
	if plan, err = c.limited(plan, a, p); err != nil {
		return c.fail(err.Error())
	}
	return c.writeSheet(plan, func(w io.Writer) error { return result.PlanText(w, plan, c.sheet()) })
}

// limited is the plan with the day that time sets to its route.
func (c *call) limited(plan result.Plan, a *rules.Assessment, p *profile.Profile) (result.Plan, error) {
	turns, err := rules.NewCalendar(a.Pack).Outlook(p, a.At)
	if err != nil {
		return plan, err
	}
	for _, r := range result.Build(a, p, c.lang).WithLimits(turns, a, p).Routes {
		if r.ID == plan.Route {
			return plan.WithLimit(r.Limit), nil
		}
	}
	return plan, nil
}
