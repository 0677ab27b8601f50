package records

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/app/language"
	"talentnav/rules/profile"
)

// Host is what the page may do outside itself.
type Host struct {
	Held
	Lang  language.Tag
	Today profile.Date
	Zone  *time.Location
	// Drafts keep what was typed and not added yet, by field.
	Drafts map[string]string
	Grown  func()
	Focus  func(fyne.Focusable) // gives the keyboard
}

// The fields of Drafts.
const (
	TaskDraft     = "records.task"
	DeadlineDraft = "records.deadline"
	NoteDraft     = "records.note"
)

// Page is the tasks and the notes of a case.
type Page struct {
	Host
	Box     *fyne.Container
	trouble *piece.Text
	tasks   *fyne.Container
	notes   *fyne.Container
	first   *piece.Entry // of the task to add
}

// First is the field of the next task.
func (p *Page) First() fyne.Focusable { return p.first }

// NewPage makes the page.
func NewPage(h Host) *Page {
	p := &Page{Host: h, trouble: piece.NewText("", piece.Style{Color: theme.ColorNameError}), tasks: piece.Column(10), notes: piece.Column(10)}
	p.trouble.Hidden = true
	p.Box = piece.Column(18, piece.Heading(h.Lang.Say("menu.records")), p.trouble,
		piece.Column(10, piece.Title(h.Lang.Say("records.tasks")), p.tasks, p.newTask()),
		piece.Column(10, piece.Title(h.Lang.Say("records.notes")), p.newNote(), p.notes))
	p.Refresh()
	return p
}

// Refresh shows what the case holds now; what is being typed stays.
func (p *Page) Refresh() {
	items, err := p.Items()
	if err != nil {
		p.say(p.Lang.Say("error.unexpected", err))
		return
	}
	p.showTasks(items)
	p.showNotes(items)
	p.Box.Refresh()
	p.Grown()
}

// did shows the outcome of a change.
func (p *Page) did(problem string) bool {
	p.say(problem)
	if problem != "" {
		return false
	}
	p.Refresh()
	return true
}

func (p *Page) say(problem string) {
	p.trouble.Set(problem)
	p.trouble.Hidden = problem == ""
	p.Box.Refresh()
}

// field is an entry whose text is kept until it is added.
func (p *Page) field(draft, hint string) *piece.Entry {
	e := piece.NewEntry(hint, func(text string) { p.Drafts[draft] = text })
	e.Put(p.Drafts[draft])
	return e
}

func (p *Page) remove(uid, name string) *piece.Press {
	press := piece.NewPress(p.Lang.Say("window.remove-named", name), piece.Inset(4, 6, piece.NewSign("×", look.Muted)), func() { p.did(p.Remove(uid)) })
	press.Plain = true
	return press
}
