package command

import (
	"io"

	"talentnav/app/result"
	"talentnav/rules"
)

func programmesCommand() *command {
	return &command{
		name: "programmes", also: []string{"programs"}, about: "cli.command.programmes", run: (*call).programmes,
		options:  []*option{asAtOption, sheetOption, langOption, overlayOption, outputOption, forceOption},
		examples: []string{"", "--as-at 2026-02-01", "--format json --lang zh-Hant"},
	}
}

// programmes lists the programmes of innovation and technology by who applies.
func (c *call) programmes() int {
	pack, err := c.covered()
	if err != nil {
		return c.fail(err.Error())
	}
	list := result.ListSchemes(pack, c.asAt(), c.lang)
	list.Warnings = result.Warnings(pack, c.today, c.lang)
	return c.writeSheet(list, func(w io.Writer) error { return result.SchemeListText(w, list, c.sheet()) })
}

// showProgramme prints the page of one.
func (c *call) showProgramme(pack *rules.Pack, s *rules.Scheme) int {
	one := result.BuildScheme(pack, s, c.asAt(), c.lang)
	return c.deliver("", func(w io.Writer) error { return result.SchemeText(w, pack, one, c.asAt(), c.lang, c.sheet()) })
}
