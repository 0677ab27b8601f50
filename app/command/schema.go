package command

import (
	"talentnav/app/command/schema"
)

// schema prints the form of a file.
func (c *call) schema() int {
	var data []byte
	switch c.args[0] {
	case "profile":
		data = schema.Profile()
	case "result":
		data = schema.Result()
	default:
		return c.misuse(wrong{"cli.unknown-schema", []any{c.args[0], "profile, result"}, nearest(c.args[0], []string{"profile", "result"})})
	}
	if _, err := c.Stdout.Write(data); err != nil {
		return c.fail(err.Error())
	}
	return Done
}
