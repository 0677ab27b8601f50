package command

import (
	"embed"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"unicode"

	"talentnav/rules"
	"talentnav/rules/packs"
)

// templates are the packs that a new one starts from.
//
//go:embed templates
var templates embed.FS

var (
	idOption    = &option{"id", "ID", "cli.option.id", setID}
	titleOption = &option{"title", "TITLE", "cli.option.title", setTitle}
	overOption  = &option{"over", "PACK", "cli.option.over", setOver}
)

func newRulesCommand() *command {
	return &command{
		name: "new", args: "DIR", about: "cli.command.new-rules", run: (*call).newRules, least: 1, most: 1,
		options:  []*option{idOption, titleOption, overOption, langOption},
		examples: []string{`my-rules --id my-rules --title "My rules"`, `our-firm --id our-firm --title "Our Firm" --over hk`},
	}
}

var newID = regexp.MustCompile(`^[a-z][a-z0-9-]{1,30}[a-z0-9]$`)

func setID(c *call, v string) error {
	if !newID.MatchString(v) {
		return mistaken("cli.bad-value", v, "--id", "a-z, 0-9, -")
	}
	c.wish.id = v
	return nil
}

func setTitle(c *call, v string) error {
	if strings.TrimSpace(v) == "" || len(v) > 200 || strings.ContainsFunc(v, func(r rune) bool { return !unicode.IsPrint(r) }) {
		return mistaken("cli.bad-value", v, "--title", "1–200")
	}
	c.wish.title = strings.TrimSpace(v)
	return nil
}

func setOver(c *call, v string) error {
	pack, err := packs.HongKong()
	if err != nil {
		return err
	}
	if v != pack.ID {
		return mistaken("cli.bad-value", v, "--over", pack.ID)
	}
	c.wish.over = v
	return nil
}

// newRules writes a folder to start from, with the schemas that an editor needs.
func (c *call) newRules() int {
	for _, o := range []struct{ value, name, form string }{{c.wish.id, "--id", "ID"}, {c.wish.title, "--title", "TITLE"}} {
		if o.value == "" {
			return c.misuse(mistaken("cli.needs-option", o.name, c.cmd.path()+" DIR --id ID --title TITLE"))
		}
	}
	pack, err := packs.HongKong()
	if err != nil {
		return c.fail(err.Error())
	}
	dir := c.args[0]
	if entries, err := os.ReadDir(dir); err == nil && len(entries) > 0 {
		return c.fail(c.lang.Say("cli.new-not-empty", dir))
	}
	if err := c.start(dir, pack); err != nil {
		return c.fail(c.lang.Say("cli.cannot-write", dir, cause(err)))
	}
	check := "talentnav rules check " + dir
	if c.wish.over != "" {
		check = "talentnav rules check --overlay " + dir
	}
	c.Stdout.Write([]byte(c.lang.Say("cli.new-written", dir, check) + "\n"))
	return Done
}

func (c *call) start(dir string, pack *rules.Pack) error {
	folder := "templates/pack"
	if c.wish.over != "" {
		folder = "templates/overlay"
	}
	files, err := fs.Sub(templates, folder)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	filled := c.filled(pack)
	names, err := fs.Glob(files, "*.yaml")
	for _, name := range names {
		data, err := fs.ReadFile(files, name)
		if err != nil {
			return err
		}
		if err := create(filepath.Join(dir, name), []byte(filled.Replace(string(data)))); err != nil {
			return err
		}
	}
	if err != nil {
		return err
	}
	if err := create(filepath.Join(dir, "pack.schema.json"), rules.PackSchema()); err != nil {
		return err
	}
	return create(filepath.Join(dir, "cases.schema.json"), rules.CasesSchema())
}

// filled puts the names in. Titles are quoted as JSON, which YAML reads too.
func (c *call) filled(pack *rules.Pack) *strings.Replacer {
	first := pack.Routes[0]
	return strings.NewReplacer(
		"{{id}}", c.wish.id, "{{over}}", pack.ID, "{{from}}", pack.From.String(), "{{today}}", c.today.String(),
		"{{route}}", first.ID, "{{criterion}}", first.Root.ID,
		"{{title}}", quoted(c.wish.title), "{{title-zh-Hant}}", quoted("（待譯）"+c.wish.title), "{{title-zh-Hans}}", quoted("（待译）"+c.wish.title),
	)
}

func quoted(s string) string {
	data, err := json.Marshal(s)
	if err != nil {
		panic(err) // a text always can be
	}
	return string(data)
}

// create writes a file that was not there.
func create(name string, data []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	if _, err := f.Write(data); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}
