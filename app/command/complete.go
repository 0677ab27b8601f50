package command

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"talentnav/app/language"
	"talentnav/app/result"
	"talentnav/rules"
	"talentnav/rules/complete"
	"talentnav/rules/packs"
)

// readingWishes are the options of what somebody read.
type readingWishes struct{ from, paste, firm, title, url, read, by string }

func readingOption(name, value, about string, into func(*readingWishes) *string) *option {
	return &option{name, value, about, func(c *call, v string) error {
		*into(&c.wish.reading) = v
		return nil
	}}
}

func completeCommand() *command {
	return &command{
		name: "complete", args: "tl-…", about: "cli.command.complete", run: (*call).complete, least: 1, most: 1,
		options: []*option{
			readingOption("from", "FILE|-", "cli.option.spec", func(w *readingWishes) *string { return &w.from }),
			readingOption("paste", "FILE|-", "cli.option.paste", func(w *readingWishes) *string { return &w.paste }),
			readingOption("firm", "ID", "cli.option.firm", func(w *readingWishes) *string { return &w.firm }),
			readingOption("title", "NAME", "cli.option.firm-title", func(w *readingWishes) *string { return &w.title }),
			readingOption("url", "URL", "cli.option.page-url", func(w *readingWishes) *string { return &w.url }),
			readingOption("read", "yyyy-mm-dd", "cli.option.read", func(w *readingWishes) *string { return &w.read }),
			readingOption("by", "NAME", "cli.option.by", func(w *readingWishes) *string { return &w.by }),
			{"output", "DIR", "cli.option.overlay-dir", func(c *call, v string) error { c.wish.output = v; return nil }},
			{"force", "", "cli.option.replace-reading", func(c *call, _ string) error { c.wish.force = true; return nil }},
			langOption,
		},
		examples: []string{
			`tl-systems-architects`,
			`tl-systems-architects --paste page.txt --firm our-firm --title "Our Firm" --url https://… --by "Chan Tai Man" > reading.yaml`,
			`tl-systems-architects --from reading.yaml --output our-firm`,
		},
	}
}

// complete makes an overlay of what somebody read on a profession's page.
func (c *call) complete() int {
	pack, err := packs.HongKong()
	if err != nil {
		return c.fail(err.Error())
	}
	official, err := onList(pack, c.args[0])
	if err != nil {
		return c.misuse(err)
	}
	_, asked := c.keyboard()
	asked = asked && c.wish.reading.from == ""
	switch w := c.wish.reading; {
	case w.from != "" && w.paste != "":
		return c.misuse(mistaken("cli.complete-one"))
	case w.from == "" && w.paste == "" && !asked:
		return c.misuse(mistaken("cli.complete-needs"))
	}
	s, ok := c.specification(official)
	switch {
	case !ok:
		return Failed
	case asked:
		return c.askReading(bufio.NewReader(c.Stdin), s, pack, official)
	case c.wish.reading.paste != "":
		return c.propose(s)
	}
	return c.writeReading(s, pack)
}

func onList(pack *rules.Pack, id string) (*rules.Profession, error) {
	if p, ok := pack.Profession(id); ok {
		return p, nil
	}
	var ids []string
	for _, p := range pack.Professions {
		ids = append(ids, p.ID)
	}
	return nil, wrong{"cli.unknown-profession", []any{id, "talentnav rules professions"}, nearest(id, ids)}
}

// specification is what the files and the options say.
func (c *call) specification(official *rules.Profession) (s complete.Specification, ok bool) {
	w := c.wish.reading
	if name := cmp.Or(w.from, w.paste); name != "" {
		in, err := c.open(name)
		if err != nil {
			c.fail(c.lang.Say("error.cannot-open", name, cause(err)))
			return s, false
		}
		defer in.Close()
		if s, ok = c.readSpecification(name, in); !ok {
			return s, false
		}
	}
	if s.Profession != "" && s.Profession != official.ID {
		c.fail(c.lang.Say("cli.complete-other", s.Profession, official.ID))
		return s, false
	}
	s.Profession, s.Language = official.ID, cmp.Or(s.Language, "en")
	s.Firm, s.URL, s.By = cmp.Or(w.firm, s.Firm), cmp.Or(w.url, s.URL), cmp.Or(w.by, s.By)
	s.Read = cmp.Or(w.read, s.Read, c.today.String())
	if w.title != "" {
		s.FirmName = complete.Wording{En: w.title}
	}
	return s, true
}

func (c *call) readSpecification(name string, in io.Reader) (s complete.Specification, ok bool) {
	if c.wish.reading.paste == "" {
		s, problems := complete.Decode(in)
		c.readingProblems(name, problems)
		return s, len(problems) == 0
	}
	const limit = 256 << 10
	text, err := io.ReadAll(io.LimitReader(in, limit+1))
	if err != nil || len(text) > limit {
		c.readingProblems(name, []complete.Problem{{Code: "too-large", Param: fmt.Sprint(limit)}})
		return s, false
	}
	g := complete.Suggest(string(text))
	g.Into(&s)
	if len(g.Unsure) > 0 {
		fmt.Fprintln(c.Stderr, c.lang.Say("cli.complete-unsure", strings.Join(g.Unsure, c.lang.Say("list.comma"))))
	}
	return s, true
}

// propose prints what a pasted text seems to say. Nobody has read it yet, so
// nothing is made of it.
func (c *call) propose(s complete.Specification) int {
	data, err := yaml.Dump(s, yaml.WithLineWidth(-1))
	if err != nil {
		return c.fail(c.lang.Say("error.unexpected", err))
	}
	c.Stdout.Write(data)
	fmt.Fprintln(c.Stderr, c.lang.Say("cli.complete-proposal", c.cmd.path()+" "+s.Profession+" --from FILE"))
	return Done
}

// folder is where the overlay lies.
func (c *call) folder(s complete.Specification) string { return cmp.Or(c.wish.output, s.Firm) }

// writeReading makes the overlay and says what became of it.
func (c *call) writeReading(s complete.Specification, pack *rules.Pack) int {
	dir := c.folder(s)
	done, err := complete.Write(dir, s, complete.Options{Pack: pack, Today: c.today, Replace: c.wish.force})
	if err != nil {
		return c.notWritten(dir, err)
	}
	for _, name := range done.Files {
		fmt.Fprintln(c.Stdout, c.lang.Say("cli.written", name))
	}
	fmt.Fprintln(c.Stdout, c.lang.Say("cli.complete-cases", done.ID, done.Cases))
	fmt.Fprintln(c.Stdout, c.lang.Say("cli.complete-own"))
	fmt.Fprintln(c.Stdout, c.lang.Say("cli.complete-assess", "talentnav assess --overlay "+dir+" --route "+done.ID+" PROFILE"))
	return Done
}

func (c *call) notWritten(dir string, err error) int {
	var problems complete.Problems
	var there complete.Exists
	var faulty complete.Faulty
	switch {
	case errors.As(err, &problems):
		c.readingProblems(cmp.Or(c.wish.reading.from, dir), problems)
	case errors.As(err, &there):
		c.fail(c.lang.Say("cli.exists", filepath.ToSlash(there.File), "--force"))
	case errors.As(err, &faulty):
		key := "cli.complete-new-faults"
		if faulty.Before {
			key = "cli.complete-folder-faults"
		}
		c.fail(c.lang.Say(key, dir))
		printFaults(c.Stderr, faulty.Faults)
	default:
		c.fail(c.lang.Say("cli.cannot-write", dir, cause(err)))
	}
	return Failed
}

func (c *call) readingProblems(name string, problems []complete.Problem) {
	if len(problems) == 0 {
		return
	}
	c.fail(name + ": " + c.lang.Count("cli.problems", len(problems)))
	for _, p := range problems {
		io.WriteString(c.Stderr, "  · "+result.Clean(p.Message(string(c.lang)))+"\n")
	}
}

// askReading asks in the terminal, one question after the other; what was typed
// before, or proposed, is offered again.
func (c *call) askReading(in *bufio.Reader, s complete.Specification, pack *rules.Pack, official *rules.Profession) int {
	q := &asker{c: c, in: in, s: &s, pack: pack}
	fmt.Fprintln(c.Stdout, c.lang.Say("complete.title", official.Title.In(string(c.lang))))
	fmt.Fprintln(c.Stdout, c.lang.Say("complete.lead"))
	fmt.Fprintln(c.Stdout, official.URL)
	q.about()
	before := q.before(official)
	q.requirements()
	if !q.over && before && !c.wish.force {
		c.wish.force = q.yes("complete.replace")
	}
	if q.over || before && !c.wish.force {
		return c.fail(c.lang.Say("cli.complete-broken-off"))
	}
	return c.writeReading(s, pack)
}

// asker holds a conversation about one specification.
type asker struct {
	c    *call
	in   *bufio.Reader
	s    *complete.Specification
	pack *rules.Pack
	over bool // the input has ended
}

// longestLine is how many bytes one may have.
const longestLine = 64 << 10

func (q *asker) line() string {
	if q.over {
		return ""
	}
	var b strings.Builder
	for {
		part, more, err := q.in.ReadLine()
		b.Write(part)
		if q.over = err != nil || b.Len() > longestLine; q.over || !more {
			return strings.TrimSpace(b.String())
		}
	}
}

// text asks for a line and says what is wrong with it until nothing is.
func (q *asker) text(key, path string, value *string, args ...any) {
	for !q.over {
		q.prompt(q.c.lang.Say(key, args...), *value, "")
		if typed := q.line(); typed != "" {
			*value = typed
		}
		if q.over || !q.wrong(path, key, args...) {
			return
		}
	}
}

// prompt shows a question, and what Enter does.
func (q *asker) prompt(label, value, skip string) {
	fmt.Fprintf(q.c.Stdout, "\n%s\n", label)
	switch {
	case value != "":
		fmt.Fprintln(q.c.Stdout, "  "+q.c.lang.Say("cli.complete-enter", strings.ReplaceAll(result.Clean(value), "\n", "\n    ")))
		if skip != "" {
			fmt.Fprintln(q.c.Stdout, "  "+q.c.lang.Say("cli.complete-none"))
		}
	case skip != "":
		fmt.Fprintln(q.c.Stdout, "  "+skip)
	}
	fmt.Fprint(q.c.Stdout, "> ")
}

// wrong says what is wrong with one part.
func (q *asker) wrong(path, key string, args ...any) bool {
	problems := q.s.Problems(q.pack, q.c.today)
	i := slices.IndexFunc(problems, func(p complete.Problem) bool { return p.Path == path })
	if i >= 0 {
		p := problems[i]
		p.Path = q.c.lang.Say(key, args...)
		fmt.Fprintln(q.c.Stdout, result.Clean(p.Message(string(q.c.lang))))
	}
	return i >= 0
}

// about asks who read what.
func (q *asker) about() {
	q.text("complete.firm", "firm", &q.s.Firm)
	q.choose("complete.language", rules.Languages[:], &q.s.Language, func(lang string) string { return language.Tag(lang).Name() })
	name := firstWords(q.s.FirmName, q.s.Language)
	if q.named() {
		q.s.FirmName = complete.Wording{}
	} else {
		for !q.over && q.s.FirmName.IsZero() {
			q.prompt(q.c.lang.Say("complete.firm-name"), name, "")
			q.s.FirmName = complete.Typed(q.s.Language, cmp.Or(q.line(), name))
		}
	}
	q.text("complete.url", "url", &q.s.URL)
	q.text("complete.read", "read", &q.s.Read)
	q.text("complete.by", "by", &q.s.By)
}

// named reports whether the folder has the firm's name already.
func (q *asker) named() bool {
	_, err := fs.Stat(onDisk(q.c.folder(*q.s)).FS, "overlay.yaml")
	return err == nil && q.c.wish.reading.title == ""
}

// before offers what the firm typed before.
func (q *asker) before(official *rules.Profession) bool {
	dir := q.c.folder(*q.s)
	over, _ := rules.LoadOver(q.pack, onDisk(dir))
	if over == nil {
		return false
	}
	old, ok := complete.Of(over, official, q.s.Firm)
	if ok && q.c.wish.reading.paste == "" {
		fmt.Fprintln(q.c.Stdout, "\n"+q.c.lang.Say("cli.complete-before", q.s.Firm))
		q.s.Level, q.s.Fields, q.s.Experience, q.s.Licence, q.s.Others, q.s.Whole = old.Level, old.Fields, old.Experience, old.Licence, old.Others, old.Whole
	}
	return ok
}

func (q *asker) requirements() {
	level, fields, work, licence := parts(q.s)
	if q.wording("complete.level", &level.Text) {
		q.s.Level = &level
		q.choose("complete.least", complete.Levels, &level.Least, func(l string) string { return q.c.lang.Say("option.degree.level." + l) })
	}
	if q.wording("complete.fields", &fields.Text) {
		q.s.Fields = &fields
		q.choose("complete.fields-test", complete.FieldTests, &fields.Test, func(t string) string { return q.c.lang.Say("complete.fields-test." + t) })
	}
	if q.wording("complete.experience", &work.Text) {
		q.s.Experience = &work
		q.choose("complete.experience-test", complete.ExperienceTests, &work.Test, func(t string) string { return q.c.lang.Say("complete.experience-test." + t) })
		q.years(&work)
	}
	if q.wording("complete.licence", &licence.Text) {
		q.s.Licence = &licence
	}
	q.others()
	q.s.Whole = q.yes("complete.whole")
}

// parts are what is there, or blank ones; the specification itself is emptied.
func parts(s *complete.Specification) (complete.Level, complete.Fields, complete.Experience, complete.Requirement) {
	level, fields, work, licence := complete.Level{Least: "bachelor"}, complete.Fields{Test: "statement"}, complete.Experience{Test: "related"}, complete.Requirement{}
	if s.Level != nil {
		level = *s.Level
	}
	if s.Fields != nil {
		fields = *s.Fields
	}
	if s.Experience != nil {
		work = *s.Experience
	}
	if s.Licence != nil {
		licence = *s.Licence
	}
	s.Level, s.Fields, s.Experience, s.Licence = nil, nil, nil, nil
	return level, fields, work, licence
}

func (q *asker) years(work *complete.Experience) {
	for work.Test != "statement" && !q.over {
		value := ""
		if work.Years > 0 {
			value = fmt.Sprint(work.Years)
		}
		q.prompt(q.c.lang.Say("complete.years"), value, "")
		if typed := q.line(); typed != "" {
			work.Years = 0
			fmt.Sscanf(typed, "%d", &work.Years)
		}
		if q.over || !q.wrong("experience.years", "complete.years") {
			return
		}
	}
	work.Years = 0
}

// others asks until nothing more comes.
func (q *asker) others() {
	old := q.s.Others
	q.s.Others = nil
	for i := 0; i < 20 && !q.over; i++ {
		var one complete.Requirement
		if i < len(old) {
			one = old[i]
		}
		switch {
		case q.wording("complete.condition", &one.Text, len(q.s.Others)+1):
			q.s.Others = append(q.s.Others, one)
		case i >= len(old):
			return
		}
	}
}

// wording asks for a text of the page, and reports whether there is one.
func (q *asker) wording(key string, w *complete.Wording, args ...any) bool {
	for !q.over {
		q.prompt(q.c.lang.Say(key, args...), firstWords(*w, q.s.Language), q.c.lang.Say("cli.complete-skip"))
		switch typed := q.line(); {
		case typed == "-":
			*w = complete.Wording{}
		case typed != "":
			*w = complete.Typed(q.s.Language, typed)
		}
		trial := complete.Specification{Others: []complete.Requirement{{Text: *w}}}
		problems := trial.Problems(q.pack, q.c.today)
		i := slices.IndexFunc(problems, func(p complete.Problem) bool { return p.Path == "others[0].text" && p.Code != "given" })
		if i < 0 {
			return !w.IsZero()
		}
		problems[i].Path = q.c.lang.Say(key, args...)
		fmt.Fprintln(q.c.Stdout, result.Clean(problems[i].Message(string(q.c.lang))))
		*w = complete.Wording{}
	}
	return false
}

// firstWords is what was typed, in the given language if that is there.
func firstWords(w complete.Wording, lang string) string {
	return cmp.Or(w.In(lang), w.En, w.ZhHant, w.ZhHans)
}

// choose asks for one of several by its number.
func (q *asker) choose(key string, all []string, value *string, name func(string) string) {
	for !q.over {
		fmt.Fprintf(q.c.Stdout, "\n%s\n", q.c.lang.Say(key))
		for i, one := range all {
			fmt.Fprintf(q.c.Stdout, "  %d  %s\n", i+1, name(one))
		}
		now := slices.Index(all, *value) + 1
		fmt.Fprintf(q.c.Stdout, "%s [%d]> ", q.c.lang.Say("cli.complete-choose"), now)
		n, typed := now, q.line()
		if typed != "" {
			n = 0
			fmt.Sscanf(typed, "%d", &n)
		}
		if n >= 1 && n <= len(all) {
			*value = all[n-1]
			return
		}
		fmt.Fprintln(q.c.Stdout, q.c.lang.Say("cli.complete-bad-choice", len(all)))
	}
}

// yes asks a question of which no answer is no.
func (q *asker) yes(key string) bool {
	answer := "no"
	q.choose(key, []string{"yes", "no"}, &answer, func(a string) string { return q.c.lang.Say("value." + a) })
	return answer == "yes" && !q.over
}
