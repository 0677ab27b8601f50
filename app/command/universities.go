package command

import (
	"errors"
	"io"

	"talentnav/app/result"
	"talentnav/rules"
)

func universitiesCommand() *command {
	return &command{
		name: "universities", args: "WORDS…", about: "cli.command.universities", run: (*call).universities, least: 1, most: mostTyped,
		options:  []*option{asAtOption, sheetOption, langOption, overlayOption, outputOption, forceOption},
		examples: []string{"hong kong uni", "科大 --lang zh-Hant", "\"Ecole Polytechnique\" --as-at 2025-12-31 --format json"},
	}
}

// universities tells which universities of the list a name may mean.
func (c *call) universities() int {
	typed, err := c.typed()
	if err != nil {
		return c.misuse(err)
	}
	pack, err := c.covered()
	if err != nil {
		return c.fail(err.Error())
	}
	list, err := c.institutions(pack)
	if err != nil {
		return c.fail(err.Error())
	}
	found := result.FindUniversities(pack, list, typed, c.asAt(), c.lang)
	return c.writeSheet(found, func(w io.Writer) error { return result.UniversitiesText(w, found, c.sheet()) })
}

// institutions is the official list of universities.
func (c *call) institutions(pack *rules.Pack) (*rules.List, error) {
	if list := pack.Institutions(); list != nil {
		return list, nil
	}
	return nil, errors.New(c.lang.Say("cli.no-universities", pack.ID))
}
