package command

import (
	"errors"
	"io"
	"slices"
	"strings"

	"talentnav/app/result"
	"talentnav/rules"
	"talentnav/rules/profile"
)

var segmentOption = &option{"segment", "SEGMENT", "cli.option.segment", func(c *call, v string) error { c.wish.segment = v; return nil }}

func professionsCommand() *command {
	return &command{
		name: "professions", about: "cli.command.professions", run: (*call).professions,
		options:  []*option{asAtOption, segmentOption, sheetOption, langOption, overlayOption, outputOption, forceOption},
		examples: []string{"--segment innovation-technology", "--as-at 2018-08-28 --lang zh-Hant"},
	}
}

// professions lists those of the day, by segment.
func (c *call) professions() int {
	pack, err := c.listed()
	if err != nil {
		return c.fail(err.Error())
	}
	segment, err := c.segment(pack)
	if err != nil {
		return c.misuse(err)
	}
	list := result.ListProfessions(pack, c.asAt(), segment, c.lang)
	return c.writeSheet(list, func(w io.Writer) error { return result.ProfessionListText(w, list, c.sheet()) })
}

// listed is the pack, when it has a list on the day.
func (c *call) listed() (*rules.Pack, error) {
	pack, err := c.pack()
	if err != nil {
		return nil, err
	}
	if first := pack.FirstProfession(); c.asAt().Before(first) {
		return nil, errors.New(c.lang.Say("cli.before-list", c.lang.Date(c.asAt()), c.lang.Date(first)))
	}
	return pack, nil
}

// segment is the one asked for, by its id or by a part of its name; nil for all.
func (c *call) segment(pack *rules.Pack) (*rules.Segment, error) {
	if c.wish.segment == "" {
		return nil, nil
	}
	var ids []string
	var found []*rules.Segment
	for _, s := range pack.Segments {
		ids = append(ids, s.ID)
		if s.ID == c.wish.segment {
			return s, nil
		}
		if s.InForce(c.asAt()) && isCalled(s.Title, c.wish.segment) {
			found = append(found, s)
		}
	}
	if len(found) != 1 {
		return nil, wrong{"cli.unknown-segment", []any{c.wish.segment, strings.Join(ids, ", ")}, nearest(c.wish.segment, ids)}
	}
	return found[0], nil
}

// isCalled tells whether a title has the words in it, in any language.
func isCalled(t rules.Text, words string) bool {
	folded := rules.Fold(words)
	return folded != "" && slices.ContainsFunc(rules.Languages[:], func(lang string) bool { return strings.Contains(rules.Fold(t.In(lang)), folded) })
}

// showProfession prints a profession's page and, where it is a route as well and
// the rules cover the day, what that one asks for.
func (c *call) showProfession(pack *rules.Pack, p *rules.Profession) int {
	page := result.BuildProfession(pack, p, c.lang)
	nobody := profile.New()
	frame := result.Result{Language: string(c.lang), AsAt: c.asAt().String(), Pack: result.PackOf(pack, c.lang)}
	code := c.deliver("", func(w io.Writer) error { return result.ProfessionText(w, page, frame, c.sheet()) })
	if p.Route == nil || p.Route.ID != p.ID || c.asAt().Before(pack.From) || code != Done {
		return code
	}
	io.WriteString(c.Stdout, "\n")
	return c.showRoute(pack, &nobody)
}
