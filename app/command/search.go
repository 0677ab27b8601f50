package command

import (
	"io"
	"strings"

	"talentnav/app/result"
)

// mostWords keeps a slip with a whole file from taking long.
const mostWords = 50

func searchCommand() *command {
	return &command{
		name: "search", args: "WORDS…", about: "cli.command.search", run: (*call).search, least: 1, most: mostWords,
		options:  []*option{asAtOption, sheetOption, langOption, overlayOption, outputOption, forceOption},
		examples: []string{"research talent hub", "河套", "港大 --lang zh-Hant", "income --as-at 2025-12-31 --format json"},
	}
}

// search looks for the words in everything that the rules hold.
func (c *call) search() int {
	pack, err := c.covered()
	if err != nil {
		return c.fail(err.Error())
	}
	found := result.Search(pack, strings.Join(c.args, " "), c.asAt(), c.lang)
	return c.writeSheet(found, func(w io.Writer) error { return result.FindingsText(w, found, c.sheet()) })
}
