package command

import (
	"io"
	"strings"

	"talentnav/app/result"
)

// mostTyped is how many words are taken one by one: without end, so that a whole
// sentence need not be quoted. Their length is bounded.
const mostTyped = result.MaxTyped

func matchCommand() *command {
	return &command{
		name: "match", args: "WORDS…", about: "cli.command.match", run: (*call).match, least: 1, most: mostTyped,
		options:  []*option{asAtOption, sheetOption, langOption, overlayOption, outputOption, forceOption},
		examples: []string{"machine learning engineer", "數據科學家 --lang zh-Hant", "\"site reliability, Kubernetes\" --as-at 2024-06-30"},
	}
}

// typed are the words of the command line as one text.
func (c *call) typed() (string, error) {
	typed := strings.Join(c.args, " ")
	if len(typed) > result.MaxTyped {
		return "", mistaken("cli.match-too-long", len(typed), result.MaxTyped)
	}
	return typed, nil
}

// match tells which professions of the list the words may mean.
func (c *call) match() int {
	typed, err := c.typed()
	if err != nil {
		return c.misuse(err)
	}
	pack, err := c.listed()
	if err != nil {
		return c.fail(err.Error())
	}
	found := result.FindMatches(pack, typed, c.asAt(), c.lang)
	return c.writeSheet(found, func(w io.Writer) error { return result.MatchesText(w, found, c.sheet()) })
}
