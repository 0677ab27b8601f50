package command

import (
	"io"

	"talentnav/app/result"
	"talentnav/rules"
	"talentnav/rules/profile"
)

var openOption = &option{"open", "PROG", "cli.option.open", func(c *call, v string) error { c.wish.open = append(c.wish.open, v); return nil }}

func programmesCommand() *command {
	return &command{
		name: "programmes", also: []string{"programs"}, about: "cli.command.programmes", run: (*call).programmes,
		options: []*option{asAtOption, programmeProfileOption, openOption, sheetOption, langOption, overlayOption, outputOption, forceOption},
		examples: []string{
			"", "--as-at 2026-02-01", "--format json --lang zh-Hant",
			"--profile me.json", "--profile me.json --open prog-research-talent-hub --open prog-ccmf",
		},
	}
}

var programmeProfileOption = &option{"profile", "FILE", "cli.option.programme-profile", profileOption.set}

// programmes lists the programmes of innovation and technology by who applies,
// or tells where a person stands with those that are opened.
func (c *call) programmes() int {
	pack, err := c.covered()
	if err != nil {
		return c.fail(err.Error())
	}
	if len(c.wish.profiles)+len(c.wish.open) > 0 {
		return c.openProgrammes(pack)
	}
	list := result.ListSchemes(pack, c.asAt(), c.lang)
	list.Warnings = result.Warnings(pack, c.today, c.lang)
	return c.writeSheet(list, func(w io.Writer) error { return result.SchemeListText(w, list, c.sheet()) })
}

// openProgrammes assesses the profile, or nobody, for the programmes opened;
// when none is, it goes through all that can be tested.
func (c *call) openProgrammes(pack *rules.Pack) int {
	ids, text := c.wish.open, result.OpenedText
	for _, id := range ids {
		if pack.Scheme(id) == nil {
			return c.misuse(wrong{"cli.unknown-programme", []any{id, "talentnav rules programmes"}, nearest(id, schemeIDs(pack))})
		}
	}
	if len(ids) == 0 {
		ids, text = assessable(pack), result.OpenedListText
	}
	p, code := c.onlyProfile()
	if code != Done {
		return code
	}
	opened, err := result.OpenSchemes(pack, &p, c.asAt(), c.lang, ids...)
	if err != nil {
		return c.fail(err.Error())
	}
	opened.Warnings = result.Warnings(pack, c.today, c.lang)
	return c.writeSheet(opened, func(w io.Writer) error { return text(w, opened, c.sheet()) })
}

func schemeIDs(pack *rules.Pack) (ids []string) {
	for _, s := range pack.Schemes {
		ids = append(ids, s.ID)
	}
	return ids
}

// onlyProfile is that of the one person asked about; an empty one when no file
// is named.
func (c *call) onlyProfile() (profile.Profile, int) {
	switch len(c.wish.profiles) {
	case 0:
		return profile.New(), Done
	case 1:
		if p, ok := c.profile(c.wish.profiles[0]); ok {
			return p, Done
		}
		return profile.Profile{}, Failed
	}
	return profile.Profile{}, c.misuse(mistaken("cli.one-profile"))
}

func assessable(pack *rules.Pack) (ids []string) {
	for _, s := range pack.Assessable() {
		ids = append(ids, s.ID)
	}
	return ids
}

// showProgramme prints the page of one.
func (c *call) showProgramme(pack *rules.Pack, s *rules.Scheme) int {
	one := result.BuildScheme(pack, s, c.asAt(), c.lang)
	return c.deliver("", func(w io.Writer) error { return result.SchemeText(w, pack, one, c.asAt(), c.lang, c.sheet()) })
}
