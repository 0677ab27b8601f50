package command

import (
	"io"

	"talentnav/app/result"
)

func sourcesCommand() *command {
	return &command{
		name: "sources", args: "[DIR]", about: "cli.command.sources", run: (*call).sources, most: 1,
		options:  []*option{asAtOption, sheetOption, langOption, overlayOption, outputOption, forceOption},
		examples: []string{"", "rules/packs/hk --as-at 2027-03-31", "--format json --overlay our-firm"},
	}
}

// sources lists the texts that the rules rest on, with their age.
func (c *call) sources() int {
	folder := shipped
	if len(c.args) > 0 {
		folder = c.args[0]
	}
	official, ok := c.packNamed(folder)
	if !ok {
		return Failed
	}
	pack, err := c.laidOver(official)
	if err != nil {
		return c.fail(err.Error())
	}
	list := result.ListSources(pack, c.asAt(), c.lang)
	list.Warnings = result.Warnings(pack, c.today, c.lang)
	return c.writeSheet(list, func(w io.Writer) error { return result.SourceListText(w, list, c.sheet()) })
}
