package command

import (
	"fmt"
	"strings"

	"talentnav/app/result"
)

func askCommand() *command {
	return &command{
		name: "ask", args: "FILE|-", about: "cli.command.ask", run: (*call).ask, least: 1, most: 1,
		options: []*option{asAtOption, langOption, routeOption},
	}
}

// settling is how many questions are named as those that settle most.
const settling = 3

// ask lists the questions that still matter, by subject.
func (c *call) ask() int {
	a, p, code := c.assessed()
	if code != Done {
		return code
	}
	subjects := a.Interview(c.wish.routes...)
	if len(subjects) == 0 {
		fmt.Fprintln(c.Stdout, c.lang.Say("ask.none"))
		return Done
	}
	names := result.Questions(a, p, c.lang, a.Settling(settling, c.wish.routes...))
	fmt.Fprintln(c.Stdout, c.lang.Say("ask.settling", strings.Join(names, c.lang.Say("list.semicolon"))))
	for _, s := range subjects {
		fmt.Fprintf(c.Stdout, "\n%s\n", c.lang.Say("section."+s.ID))
		for _, q := range result.Questions(a, p, c.lang, s.Questions) {
			fmt.Fprintln(c.Stdout, "  · "+q)
		}
	}
	return Done
}
