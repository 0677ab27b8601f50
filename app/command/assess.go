package command

import (
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"talentnav/app/report"
	"talentnav/app/result"
	"talentnav/rules"
	"talentnav/rules/packs"
	"talentnav/rules/profile"
)

// assess shows where a profile stands with the routes.
func (c *call) assess() int {
	a, p, code := c.assessed()
	if code != Done {
		return code
	}
	turns, err := rules.NewCalendar(a.Pack).Outlook(p, a.At)
	if err != nil {
		return c.fail(err.Error())
	}
	r := result.Build(a, p, c.lang).WithLimits(turns, a, p)
	r.Warnings = result.Warnings(a.Pack, c.today, c.lang)
	r.Routes = c.chosen(r.Routes)
	return c.write(r)
}

// program is the shipped rules, with what is laid over them, at the day that
// counts.
func (c *call) program() (*rules.Program, *rules.Pack, error) {
	pack, err := c.covered()
	if err != nil {
		return nil, nil, err
	}
	program, err := pack.At(c.asAt())
	return program, pack, err
}

// covered is the pack, when it covers the day.
func (c *call) covered() (*rules.Pack, error) {
	pack, err := c.pack()
	if err != nil {
		return nil, err
	}
	return pack, c.covers(pack)
}

func (c *call) covers(pack *rules.Pack) error {
	if c.asAt().Before(pack.From) {
		return errors.New(c.lang.Say("cli.before-rules", c.lang.Date(c.asAt()), c.lang.Date(pack.From)))
	}
	return nil
}

func (c *call) knownRoutes(pack *rules.Pack) error {
	for _, id := range c.wish.routes {
		if _, ok := pack.Route(id); !ok {
			return unknownRoute(pack, id)
		}
	}
	return nil
}

func unknownRoute(pack *rules.Pack, id string) error {
	if pack.Scheme(id) != nil {
		return mistaken("cli.route-is-programme", id, "talentnav rules programmes --profile FILE --open "+id)
	}
	return wrong{"cli.unknown-route", []any{id, "talentnav rules list"}, nearest(id, routeIDs(pack))}
}

func routeIDs(pack *rules.Pack) []string {
	var ids []string
	for _, r := range pack.Routes {
		ids = append(ids, r.ID)
	}
	return ids
}

// profile reads a file, or standard input for "-". Everything that is wrong is
// said at once, each with its path and its mend. Dates may lie ahead of today
// when the assessment does.
func (c *call) profile(name string) (profile.Profile, bool) {
	in, err := c.open(name)
	if err != nil {
		c.fail(c.lang.Say("error.cannot-open", name, cause(err)))
		return profile.Profile{}, false
	}
	defer in.Close()
	now := c.today
	if now.Before(c.asAt()) {
		now = c.asAt()
	}
	p, problems := profile.Decode(in, now)
	if len(problems) == 0 {
		problems = c.unlisted(&p)
	}
	if len(problems) == 0 {
		return p, true
	}
	c.problems(name, problems)
	return p, false
}

// unlisted is what the profile says of the rules' own lists that cannot be meant.
// Whether the rules can be read is said where they are used.
func (c *call) unlisted(p *profile.Profile) []profile.Problem {
	pack, err := packs.HongKong()
	if err != nil {
		return nil
	}
	return pack.CheckProfile(p)
}

func (c *call) open(name string) (io.ReadCloser, error) {
	if name == "-" {
		return io.NopCloser(c.Stdin), nil
	}
	return os.Open(name)
}

// cause is an error without the file's name, which is said beside it.
func cause(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}

func (c *call) problems(name string, problems []profile.Problem) {
	c.fail(name + ": " + c.lang.Count("cli.problems", len(problems)))
	for _, p := range problems {
		io.WriteString(c.Stderr, "  · "+result.Clean(p.Message(string(c.lang)))+"\n")
	}
}

// chosen keeps the routes asked for, in the order of the result.
func (c *call) chosen(all []result.Route) []result.Route {
	if len(c.wish.routes) == 0 {
		return all
	}
	return slices.DeleteFunc(all, func(r result.Route) bool { return !c.wanted(r.ID) })
}

func (c *call) write(r result.Result) int {
	switch c.wish.format {
	case "json":
		return c.deliver(c.wish.output, func(w io.Writer) error { return writeJSON(w, r) })
	case "pdf":
		return c.writePDF(r)
	}
	return c.deliver(c.wish.output, func(w io.Writer) error { return result.Text(w, r, c.sheet()) })
}

func writeJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

// sheet says how to set text: for the terminal when it goes there.
func (c *call) sheet() result.Options {
	o := result.Options{All: c.wish.all || len(c.wish.routes) > 0}
	if c.wish.output == "" {
		o.Width, o.Colour = terminal(c.Stdout, c.Getenv)
	}
	return o
}

func (c *call) writePDF(r result.Result) int {
	return c.writeFile("pdf", func(w io.Writer) error {
		return report.PDF(w, r, report.Options{All: c.sheet().All, Brief: !c.sheet().All})
	})
}

// writeFile always writes a file, and prints its name.
func (c *call) writeFile(kind string, write func(io.Writer) error) int {
	name := c.wish.output
	if name == "" {
		name = fileName(c.args[0], kind)
	}
	code := c.deliver(name, write)
	if code == Done && name != "-" {
		io.WriteString(c.Stdout, name+"\n")
	}
	return code
}

// fileName is the profile's own name in the current folder.
func fileName(file, kind string) string {
	if file == "-" {
		return "talentnav." + kind
	}
	base := filepath.Base(file)
	return strings.TrimSuffix(base, filepath.Ext(base)) + "." + kind
}
