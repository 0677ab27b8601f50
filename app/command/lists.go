package command

import (
	"io"
	"maps"
	"slices"
	"strings"

	"talentnav/app/result"
)

func listsCommand() *command {
	return &command{
		name: "lists", args: "[LIST]", about: "cli.command.lists", run: (*call).lists, most: 1,
		options:  []*option{asAtOption, langOption, overlayOption, outputOption, forceOption},
		examples: []string{"", "ttps-universities --as-at 2024-10-31 --lang zh-Hant"},
	}
}

// lists names the lists of names, or all that stands on one on the day.
func (c *call) lists() int {
	pack, err := c.covered()
	if err != nil {
		return c.fail(err.Error())
	}
	list := ""
	if len(c.args) > 0 {
		if list = c.args[0]; pack.Lists[list] == nil {
			ids := slices.Sorted(maps.Keys(pack.Lists))
			return c.misuse(wrong{"cli.unknown-list", []any{list, strings.Join(ids, ", ")}, nearest(list, ids)})
		}
	}
	return c.deliver(c.wish.output, func(w io.Writer) error { return result.ListsText(w, pack, list, c.asAt(), c.lang, c.sheet()) })
}
