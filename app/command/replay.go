package command

import (
	"cmp"
	"fmt"

	"talentnav/app/result"
	"talentnav/rules"
	"talentnav/rules/profile"
)

func replayCommand() *command {
	return &command{
		name: "replay", args: "RESULT FILE", about: "cli.command.replay", run: (*call).replay, least: 2, most: 2,
		options:  []*option{packOption, langOption},
		examples: []string{"result.json me.json", "result.json me.json --pack rules/packs/hk"},
	}
}

var packOption = &option{"pack", "DIR", "cli.option.pack", func(c *call, v string) error { c.wish.pack.folder = v; return nil }}

// replay makes the assessment of a result again and names every difference.
func (c *call) replay() int {
	kept, day, ok := c.keptResult(c.args[0])
	if !ok {
		return Failed
	}
	pack, ok := c.packNamed(cmp.Or(c.wish.pack.folder, shipped))
	if !ok {
		return Failed
	}
	c.wish.asAt = day // the profile's dates may lie as far ahead as the result's
	p, ok := c.profile(c.args[1])
	if !ok {
		return Failed
	}
	different, err := kept.Replay(pack, &p)
	if err != nil {
		return c.fail(c.lang.Say("cli.replay.bad", c.args[0], err))
	}
	if len(different) == 0 {
		fmt.Fprintln(c.Stdout, result.Clean(c.lang.Say("cli.replay.good", c.args[0], day, pack.ID+" "+pack.Version)))
		return Done
	}
	for _, d := range different {
		fmt.Fprintln(c.Stdout, "  · "+result.Clean(c.divergence(pack, d)))
	}
	return c.fail(c.args[0] + ": " + c.lang.Count("cli.replay.differences", len(different)))
}

func (c *call) keptResult(name string) (result.Result, profile.Date, bool) {
	in, err := c.open(name)
	if err != nil {
		c.fail(c.lang.Say("error.cannot-open", name, cause(err)))
		return result.Result{}, profile.Date{}, false
	}
	defer in.Close()
	r, err := result.Read(in)
	var day profile.Date
	if err == nil {
		day, err = r.Day()
	}
	if err != nil {
		c.fail(c.lang.Say("cli.replay.bad", name, err))
	}
	return r, day, err == nil
}

// divergence says one difference in a sentence.
func (c *call) divergence(pack *rules.Pack, d rules.Divergence) string {
	switch d.Aspect {
	case rules.OtherStanding:
		return c.lang.Say("replay.standing", c.routeName(pack, d.Route), c.outcome("standing.", d.Stored), c.outcome("standing.", d.Now))
	case rules.OtherState:
		return c.lang.Say("replay.state", d.Says, d.Criterion, c.outcome("state.", d.Stored), c.outcome("state.", d.Now))
	}
	return c.lang.Say("replay."+d.Aspect.String(), d.Stored, d.Now)
}

func (c *call) outcome(family, name string) string {
	if name == "" {
		return c.lang.Say("replay.none")
	}
	return c.lang.Say(family + name)
}

// routeName is a route's short name with its id.
func (c *call) routeName(pack *rules.Pack, id string) string {
	r, ok := pack.Route(id)
	if !ok {
		return id
	}
	return r.Short.In(string(c.lang)) + " (" + id + ")"
}
