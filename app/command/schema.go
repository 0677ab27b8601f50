package command

import (
	"maps"
	"slices"
	"strings"

	"talentnav/app/command/schema"
	"talentnav/rules"
)

// schemas are the forms of the files that the program reads and writes.
var schemas = map[string]func() []byte{
	"profile": schema.Profile, "result": schema.Result, "pack": rules.PackSchema, "cases": rules.CasesSchema,
}

// schema prints the form of a file.
func (c *call) schema() int {
	form, ok := schemas[c.args[0]]
	if !ok {
		names := slices.Sorted(maps.Keys(schemas))
		return c.misuse(wrong{"cli.unknown-schema", []any{c.args[0], strings.Join(names, ", ")}, nearest(c.args[0], names)})
	}
	if _, err := c.Stdout.Write(form()); err != nil {
		return c.fail(err.Error())
	}
	return Done
}
