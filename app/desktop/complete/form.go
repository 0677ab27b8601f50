package complete

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/edit"
	"talentnav/app/desktop/piece"
	"talentnav/app/language"
	"talentnav/app/result"
	"talentnav/rules"
	"talentnav/rules/complete"
	"talentnav/rules/profile"
)

// Options are what the form is opened with.
type Options struct {
	// Pack is the official rules with what lies over them, Official the same with
	// nothing over them.
	Pack, Official *rules.Pack
	Profession     *rules.Profession // an official one
	Lang           language.Tag
	Today          profile.Date
	// Overlays is the folder in which each firm's overlay has one of its own.
	Overlays string
	// Firm is the firm whose reading is shown again; empty for the first of them.
	Firm string
	// Saved is told the folder of the overlay once it is written.
	Saved func(dir string)
	// Grown is told when the form has become higher or lower; Open opens the
	// official page. Either can be nil.
	Grown func()
	Open  func(url string)
}

// Form is the form. Its owner puts Box into a page that scrolls.
type Form struct {
	Box *fyne.Container

	o      Options
	fields []*field
	old    complete.Specification // what the firm typed before

	firm, name, url, read, by                   input
	language, least, fieldsTest, workTest, more choice
	pasted, level, studies, work, years         input
	licence                                     input
	others                                      []input
	conditions                                  *fyne.Container
	trouble                                     *piece.Text
	save                                        *piece.Button
	replace                                     bool
}

// New makes the form, with what the firm typed before if it did.
func New(o Options) *Form {
	f := &Form{o: o, trouble: piece.NewText("", piece.Style{Color: theme.ColorNameError})}
	f.build()
	f.show()
	return f
}

func (f *Form) say(key string, args ...any) string { return f.o.Lang.Say("complete."+key, args...) }

func (f *Form) build() {
	title := f.o.Profession.Title.In(string(f.o.Lang))
	head := piece.Column(piece.Near, piece.Heading(f.say("title", title)), piece.Body(f.say("lead")))
	page := f.o.Profession.URL
	head.Add(piece.Row(0, -1, piece.NewLink(page, func() { f.open(page) })))
	f.save = piece.NewPrimary(f.say("save"), f.Save)
	f.Box = piece.Column(22, head, f.about(), f.asked(), f.trouble, piece.Row(0, -1, f.save))
}

func (f *Form) open(url string) {
	if f.o.Open != nil {
		f.o.Open(url)
	}
}

// about is who read which page, and when.
func (f *Form) about() fyne.CanvasObject {
	f.firm = f.line("firm", f.say("firm"), f.say("firm.help"), 320)
	f.name = f.line("firm name", f.say("firm-name"), "", 420)
	f.url = f.line("url", f.say("url"), "", 640)
	f.read = f.line("read", f.say("read"), "", 200)
	f.by = f.line("by", f.say("by"), "", 420)
	f.language = f.choice("language", f.say("language"), f.say("language.help"), rules.Languages[:], func(l string) string { return language.Tag(l).Name() })
	return piece.Card(piece.Column(18, piece.Title(f.say("reading")), f.firm.box, f.name.box, f.url.box, f.read.box, f.by.box, f.language.box))
}

// asked is what the page asks for.
func (f *Form) asked() fyne.CanvasObject {
	f.pasted = f.area("", f.say("paste"), f.say("paste.help"), 4)
	propose := piece.NewButton(f.say("propose"), f.Propose)
	f.level = f.area("level.text", f.say("level"), f.say("blank.help"), 2)
	f.least = f.choice("level.least", f.say("least"), "", complete.Levels, func(l string) string { return f.o.Lang.Say("option.degree.level." + l) })
	f.studies = f.area("fields.text", f.say("fields"), f.say("blank.help"), 2)
	f.fieldsTest = f.choice("fields.test", f.say("fields-test"), "", complete.FieldTests, func(t string) string { return f.say("fields-test." + t) })
	f.work = f.area("experience.text", f.say("experience"), f.say("blank.help"), 2)
	f.years = f.line("experience.years", f.say("years"), "", 120)
	f.workTest = f.choice("experience.test", f.say("experience-test"), "", complete.ExperienceTests, func(t string) string { return f.say("experience-test." + t) })
	f.licence = f.area("licence.text", f.say("licence"), f.say("blank.help"), 2)
	f.conditions = piece.Column(18)
	add := piece.NewButton(f.say("add"), func() { f.addCondition(true) })
	f.more = f.choice("", f.say("rest"), "", []string{"more", "whole"}, func(v string) string { return f.say(v) })
	return piece.Card(piece.Column(18, piece.Title(f.say("asked")), f.pasted.box, piece.Row(0, -1, propose),
		f.level.box, f.least.box, f.studies.box, f.fieldsTest.box, f.work.box, f.years.box, f.workTest.box, f.licence.box,
		f.conditions, piece.Row(0, -1, add), f.more.box))
}

const mostConditions = 20

// addCondition adds a blank one, and gives it the keyboard if somebody asked.
func (f *Form) addCondition(asked bool) (in input, ok bool) {
	n := len(f.others)
	if n == mostConditions {
		return in, false
	}
	in = f.area(fmt.Sprintf("others[%d].text", n), f.say("condition", n+1), f.say("blank.help"), 2)
	f.others = append(f.others, in)
	f.conditions.Add(in.box)
	f.grown()
	if asked {
		f.focus(in.field)
	}
	return in, true
}

// show fills the form in with what is known.
func (f *Form) show() {
	s := complete.Specification{Language: string(f.o.Lang), Read: f.o.Today.String(), Firm: f.o.Firm}
	for _, own := range f.o.Pack.Readings(f.o.Profession) {
		if old, ok := complete.Read(f.o.Pack, own); ok && (f.o.Firm == "" || f.o.Firm == own.Origin) {
			s, f.old, f.replace = old, old, true
			break
		}
	}
	if own, ok := f.o.Pack.OverlayOf(f.o.Firm); ok && !f.replace {
		s.FirmName = complete.Wording{En: own.Title.En, ZhHant: own.Title.ZhHant, ZhHans: own.Title.ZhHans}
		f.old.FirmName = s.FirmName
	}
	f.put(s)
	if f.replace {
		f.save.SetText(f.say("save-again"))
	}
}

func (f *Form) put(s complete.Specification) {
	f.language.put(s.Language)
	f.firm.put(s.Firm)
	f.name.put(f.words(s.FirmName))
	f.url.put(s.URL)
	f.read.put(s.Read)
	f.by.put(s.By)
	f.putRequirements(s)
	f.more.put("more")
	if s.Whole {
		f.more.put("whole")
	}
	f.hide()
}

func (f *Form) putRequirements(s complete.Specification) {
	f.least.put("bachelor")
	f.fieldsTest.put("statement")
	f.workTest.put("related")
	if s.Level != nil {
		f.level.put(f.words(s.Level.Text))
		f.least.put(s.Level.Least)
	}
	if s.Fields != nil {
		f.studies.put(f.words(s.Fields.Text))
		f.fieldsTest.put(s.Fields.Test)
	}
	if s.Experience != nil {
		f.work.put(f.words(s.Experience.Text))
		f.workTest.put(s.Experience.Test)
		if s.Experience.Years > 0 {
			f.years.put(strconv.Itoa(s.Experience.Years))
		}
	}
	if s.Licence != nil {
		f.licence.put(f.words(s.Licence.Text))
	}
	for _, o := range s.Others {
		f.putCondition(f.words(o.Text))
	}
}

// putCondition puts a text into the first blank one.
func (f *Form) putCondition(text string) {
	for _, in := range f.others {
		if strings.TrimSpace(in.text()) == "" {
			in.put(text)
			return
		}
	}
	if in, ok := f.addCondition(false); ok {
		in.put(text)
		return
	}
	last := f.others[len(f.others)-1]
	last.put(last.text() + "\n" + text)
}

// words is what was typed, in the form's language if that is there.
func (f *Form) words(w complete.Wording) string {
	for _, lang := range append([]string{f.language.value()}, rules.Languages[:]...) {
		if t := w.In(lang); t != "" {
			return t
		}
	}
	return ""
}

// Propose puts what a pasted text seems to say into the fields that are blank,
// and the rest under the other conditions, for the person to compare.
func (f *Form) Propose() {
	g := complete.Suggest(f.pasted.text())
	if f.level.text()+f.studies.text()+f.work.text()+f.licence.text() == "" {
		f.language.put(g.Language)
	}
	var rest []complete.Wording
	blank := func(in input, w complete.Wording) bool {
		if strings.TrimSpace(in.text()) == "" {
			in.put(f.words(w))
			return true
		}
		rest = append(rest, w)
		return false
	}
	if g.Level != nil && blank(f.level, g.Level.Text) {
		f.least.put(g.Level.Least)
	}
	if g.Fields != nil {
		blank(f.studies, g.Fields.Text)
	}
	if g.Experience != nil && blank(f.work, g.Experience.Text) {
		f.years.put(strconv.Itoa(g.Experience.Years))
		f.workTest.put(g.Experience.Test)
	}
	if g.Licence != nil {
		blank(f.licence, g.Licence.Text)
	}
	for _, o := range g.Others {
		rest = append(rest, o.Text)
	}
	for _, w := range rest {
		f.putCondition(f.words(w))
	}
	note := f.say("proposed")
	if len(g.Unsure) > 0 {
		note += " " + f.say("unsure")
	}
	f.pasted.message.Set(note)
	f.hide()
	f.grown()
	f.focus(f.level.field)
}

// Specification is what the form says now.
func (f *Form) Specification() complete.Specification {
	lang := f.language.value()
	text := func(in input) complete.Wording { return f.kept(in.text(), lang) }
	s := complete.Specification{
		Profession: f.o.Profession.ID, Firm: f.firm.text(), FirmName: text(f.name), URL: f.url.text(), Read: f.day(), By: f.by.text(),
		Language: lang, Whole: f.more.value() == "whole",
	}
	if given(f.level) {
		s.Level = &complete.Level{Text: text(f.level), Least: f.least.value()}
	}
	if given(f.studies) {
		s.Fields = &complete.Fields{Text: text(f.studies), Test: f.fieldsTest.value()}
	}
	if given(f.work) {
		s.Experience = &complete.Experience{Text: text(f.work), Test: f.workTest.value()}
		if s.Experience.Test != "statement" {
			s.Experience.Years, _ = strconv.Atoi(strings.TrimSpace(f.years.text()))
		}
	}
	if given(f.licence) {
		s.Licence = &complete.Requirement{Text: text(f.licence)}
	}
	for _, in := range f.others {
		if given(in) {
			s.Others = append(s.Others, complete.Requirement{Text: text(in)})
		}
	}
	return s
}

// day is the day typed, in any of the ways that the window reads.
func (f *Form) day() string {
	if d, ok := edit.ReadDate(f.read.text()); ok && d.Exact() {
		return d.String()
	}
	return f.read.text()
}

func given(in input) bool { return strings.TrimSpace(in.text()) != "" }

// kept is a text in all the languages that it was typed in before, as long as
// nobody changed it: the form has room for one.
func (f *Form) kept(text, lang string) complete.Wording {
	for _, w := range typedBefore(f.old) {
		if !w.IsZero() && f.words(w) == text {
			return w
		}
	}
	return complete.Typed(lang, text)
}

func typedBefore(s complete.Specification) []complete.Wording {
	out := []complete.Wording{s.FirmName}
	if s.Level != nil {
		out = append(out, s.Level.Text)
	}
	if s.Fields != nil {
		out = append(out, s.Fields.Text)
	}
	if s.Experience != nil {
		out = append(out, s.Experience.Text)
	}
	if s.Licence != nil {
		out = append(out, s.Licence.Text)
	}
	for _, o := range s.Others {
		out = append(out, o.Text)
	}
	return out
}

// changed is told whenever something is typed or chosen.
func (f *Form) changed(one *field) {
	if one == f.firm.field && f.replace && f.firm.text() != f.old.Firm {
		f.replace = false
		f.save.SetText(f.say("save"))
	}
	f.trouble.Set("")
	if one.touched {
		f.check()
	}
	f.hide()
}

func (f *Form) leave(one *field) {
	one.touched = true
	f.check()
}

// hide leaves out how something is tested while nothing is asked for.
func (f *Form) hide() {
	changed := false
	for _, each := range []struct {
		one  *field
		show bool
	}{
		{f.least.field, given(f.level)}, {f.fieldsTest.field, given(f.studies)}, {f.workTest.field, given(f.work)},
		{f.years.field, given(f.work) && f.workTest.value() != "statement"},
	} {
		changed = changed || each.one.box.Hidden == each.show
		each.one.box.Hidden = !each.show
	}
	if changed {
		f.grown()
	}
}

// problems are those of what is there; the conditions are numbered as shown.
func (f *Form) problems() []complete.Problem {
	return f.Specification().Problems(f.o.Official, f.o.Today)
}

// check shows what is wrong with the fields that were left, and returns the
// first of all that is.
func (f *Form) check() (first *field) {
	problems, grew := f.problems(), false
	for _, one := range f.fields {
		text := ""
		if i := slices.IndexFunc(problems, func(p complete.Problem) bool { return f.at(p) == one }); i >= 0 {
			p := problems[i]
			p.Path = one.label
			if first == nil {
				first = one
			}
			if one.touched {
				text = result.Clean(p.Message(string(f.o.Lang)))
			}
		}
		grew = one.say(text) || grew
	}
	if grew {
		f.grown()
	}
	return first
}

// at is the field that a problem is about. Conditions that are blank are left
// out of the specification, and so not counted in its paths.
func (f *Form) at(p complete.Problem) *field {
	n := 0
	for _, in := range f.others {
		if given(in) {
			if p.Path == fmt.Sprintf("others[%d].text", n) {
				return in.field
			}
			n++
		}
	}
	if i := slices.IndexFunc(f.fields, func(one *field) bool { return one.path == p.Path && p.Path != "" }); i >= 0 {
		return f.fields[i]
	}
	return nil
}

// Save writes the overlay, or says what is in the way.
func (f *Form) Save() {
	for _, one := range f.fields {
		one.touched = true
	}
	if wrong := f.check(); wrong != nil {
		f.trouble.Set(f.say("wrong"))
		f.grown()
		f.focus(wrong)
		return
	}
	s := f.Specification()
	dir := filepath.Join(f.o.Overlays, s.Firm)
	if _, err := complete.Write(dir, s, complete.Options{Pack: f.o.Official, Today: f.o.Today, Replace: f.replace}); err != nil {
		f.refuse(err)
		return
	}
	f.old, f.replace = s, true
	f.trouble.Set("")
	if f.o.Saved != nil {
		f.o.Saved(dir)
	}
}

// refuse says why nothing was written. What is there already can be replaced by
// pressing again.
func (f *Form) refuse(err error) {
	var there complete.Exists
	var problems complete.Problems
	text := result.Clean(err.Error())
	switch {
	case errors.As(err, &there):
		text, f.replace, f.old.Firm = f.say("there"), true, f.firm.text()
		f.save.SetText(f.say("save-again"))
	case errors.As(err, &problems):
		text = f.said(problems)
	}
	f.trouble.Set(text)
	f.grown()
}

// said are the sentences of problems that only writing finds, each at its field.
func (f *Form) said(problems complete.Problems) string {
	var out []string
	for _, p := range problems {
		if one := f.at(p); one != nil {
			p.Path = one.label
			f.focus(one)
		}
		out = append(out, result.Clean(p.Message(string(f.o.Lang))))
	}
	return strings.Join(out, " ")
}

// First is where the keyboard begins.
func (f *Form) First() fyne.Focusable { return f.firm.first() }

func (f *Form) grown() {
	if f.Box != nil {
		f.Box.Refresh()
	}
	if f.o.Grown != nil {
		f.o.Grown()
	}
}

// focus gives a field the keyboard, if the form is on screen.
func (f *Form) focus(one *field) {
	if o, ok := one.first().(fyne.CanvasObject); ok {
		if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil {
			c.Focus(one.first())
		}
	}
}

// win is the canvas that the form stands on.
func (f *Form) win() interface{ FocusNext() } {
	if c := fyne.CurrentApp().Driver().CanvasForObject(f.Box); c != nil {
		return c
	}
	return nowhere{}
}

type nowhere struct{}

func (nowhere) FocusNext() {}
