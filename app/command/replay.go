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
		options:  []*option{packOption, overlayOption, langOption},
		examples: []string{"result.json me.json", "result.json me.json --pack rules/packs/hk", "result.json me.json --overlay our-firm"},
	}
}

var packOption = &option{"pack", "DIR", "cli.option.pack", func(c *call, v string) error { c.wish.pack.folder = v; return nil }}

// replay makes the assessment of a result again and names every difference.
func (c *call) replay() int {
	kept, day, ok := c.keptResult(c.args[0])
	if !ok {
		return Failed
	}
	pack, ok := c.replayPack()
	if !ok {
		return Failed
	}
	c.wish.asAt = day // the profile's dates may lie as far ahead as the result's
	p, ok := c.profile(c.args[1])
	if !ok {
		return Failed
	}
	out, err := kept.Replay(pack, &p)
	if err != nil {
		return c.fail(c.lang.Say("cli.replay.bad", c.args[0], err))
	}
	return c.replayed(kept, out, pack)
}

// replayPack is the rules named, with what is named to lie over them.
func (c *call) replayPack() (*rules.Pack, bool) {
	pack, ok := c.packNamed(cmp.Or(c.wish.pack.folder, shipped))
	if !ok || len(c.wish.overlays) == 0 {
		return pack, ok
	}
	covered, faults := rules.LoadOver(pack, c.overlays()...)
	if covered == nil {
		printFaults(c.Stderr, faults)
		c.fail(c.lang.Count("cli.faults", len(faults)))
	}
	return covered, covered != nil
}

// mostDifferences is how many are told one by one.
const mostDifferences = 20

// replayed tells what came of a replay.
func (c *call) replayed(kept result.Result, out result.Replayed, pack *rules.Pack) int {
	var told []string
	for _, d := range out.Record {
		told = append(told, c.divergence(kept, pack, d))
	}
	for _, d := range out.Shown {
		told = append(told, c.lang.Say("replay.shown", d.Path, c.brief(d.Stored), c.brief(d.Now)))
	}
	if len(told) == 0 {
		return c.verified(out, pack)
	}
	for _, text := range told[:min(len(told), mostDifferences)] {
		fmt.Fprintln(c.Stdout, "  · "+result.Clean(text))
	}
	if more := len(told) - mostDifferences; more > 0 {
		fmt.Fprintln(c.Stdout, "  · "+c.lang.Say("cli.replay.more", more))
	}
	return c.fail(c.args[0] + ": " + c.lang.Count("cli.replay.differences", len(told)))
}

// verified says so, and of a sheet that leaves routes out, how many it shows.
func (c *call) verified(out result.Replayed, pack *rules.Pack) int {
	text := c.lang.Say("cli.replay.good", c.args[0], c.wish.asAt, pack.ID+" "+pack.Version)
	if out.Routes < out.Of {
		text += " " + c.lang.Say("cli.replay.some", out.Routes, out.Of)
	}
	fmt.Fprintln(c.Stdout, result.Clean(text))
	return Done
}

// brief keeps a long text to its beginning.
func (c *call) brief(text string) string {
	const most = 160
	if text == "" {
		return c.lang.Say("replay.none")
	}
	if all := []rune(text); len(all) > most {
		return string(all[:most]) + "…"
	}
	return text
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
func (c *call) divergence(kept result.Result, pack *rules.Pack, d rules.Divergence) string {
	switch d.Aspect {
	case rules.OtherStanding:
		return c.lang.Say("replay.standing", c.routeName(pack, d.Route), c.outcome("standing.", d.Stored), c.outcome("standing.", d.Now))
	case rules.OtherState:
		return c.lang.Say("replay.state", d.Says, d.Criterion, c.outcome("state.", d.Stored), c.outcome("state.", d.Now))
	}
	text := c.lang.Say("replay."+d.Aspect.String(), d.Stored, d.Now)
	if over := overlayNames(kept.Pack.Overlays); d.Aspect == rules.OtherPack && len(over) > 0 {
		text += " " + c.lang.Say("replay.overlays", c.lang.List(over))
	}
	return text
}

func overlayNames(overlays []result.Overlay) (out []string) {
	for _, o := range overlays {
		out = append(out, o.Title+" "+o.Version)
	}
	return out
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
