package history

import (
	"time"

	"fyne.io/fyne/v2"

	"talentnav/app/desktop/piece"
	"talentnav/app/language"
	"talentnav/rules/profile"
	"talentnav/storage"
)

// Host is what the page may ask of the window.
type Host struct {
	Lang language.Tag
	Case int64
	// Load gives the events before the one with the id before, or the newest ones
	// when it is 0, and fewer than PageSize when there are no more.
	Load   func(before int64) ([]storage.Event, error)
	Teller func() *Teller // one that begins with the answers of now
	// Author is the name that changes are kept under; SetAuthor is told each
	// change of it and says what is wrong. Nil where the name cannot be changed.
	Author    string
	SetAuthor func(name string) string
	Trouble   func(error) string
	Grown     func()
	Zone      *time.Location
}

// PageSize is how many events are shown at once.
const PageSize = 40

// Page lists what was changed in a case, the newest first.
type Page struct {
	Host
	Box    *fyne.Container
	list   *fyne.Container
	teller *Teller
	day    profile.Date    // of the last card
	card   *fyne.Container // the rows of that day
}

// NewPage makes the page.
func NewPage(h Host) *Page {
	p := &Page{Host: h, list: piece.Column(18)}
	head := piece.Column(8, piece.Heading(h.Lang.Say("menu.history")), piece.Quiet(h.Lang.Say("window.history.intro")))
	p.Box = piece.Column(18, head)
	if h.SetAuthor != nil {
		p.Box.Add(p.name())
	}
	p.Box.Add(p.list)
	p.Refresh()
	return p
}

// name asks who makes the changes; nobody has to say.
func (p *Page) name() fyne.CanvasObject {
	wrong := piece.Note(p.Lang.Say("window.history.author.hint"))
	entry := piece.NewEntry("", func(name string) {
		problem := p.SetAuthor(name)
		if problem == "" {
			problem = p.Lang.Say("window.history.author.hint")
		}
		wrong.Set(problem)
	})
	entry.Put(p.Author)
	asked, field := piece.Body(p.Lang.Say("window.history.author")), piece.AtLeast(300, entry)
	if piece.Large() {
		return piece.Column(piece.Tight, asked, field, wrong)
	}
	return piece.Column(piece.Tight, piece.CenteredRow(piece.Apart, 0, asked, field), wrong)
}

// Refresh begins the list anew.
func (p *Page) Refresh() {
	p.list.Objects, p.teller, p.day, p.card = nil, p.Teller(), profile.Date{}, nil
	p.more(0)
}

func (p *Page) more(before int64) {
	events, err := p.Load(before)
	if err != nil {
		p.list.Add(piece.Body(p.Trouble(err)))
	}
	for _, e := range Steps(events) {
		if what := p.event(e); what != nil {
			p.add(e, what)
		}
	}
	switch n := len(events); {
	case n == PageSize:
		p.offer(events[n-1].ID)
	case n == 0 && before == 0 && err == nil:
		p.list.Add(piece.Body(p.Lang.Say("window.history.none")))
	}
	p.list.Refresh()
	p.Grown()
}

// offer is the button for what is older.
func (p *Page) offer(before int64) {
	var row *fyne.Container
	older := piece.NewButton(p.Lang.Say("window.history.older"), func() {
		p.list.Remove(row)
		p.more(before)
	})
	row = piece.Row(0, -1, older)
	p.list.Add(row)
}

// add sets an event under its day.
func (p *Page) add(e storage.Event, what fyne.CanvasObject) {
	at := e.At.In(p.Zone)
	if day := profile.DateOf(at); p.card == nil || day != p.day {
		p.day, p.card = day, piece.Column(10)
		p.list.Add(piece.Column(8, piece.Title(p.Lang.Date(day)), piece.Card(p.card)))
	} else {
		p.card.Add(piece.Hairline())
	}
	when := piece.Column(0, piece.Quiet(at.Format("15:04")))
	if e.Author != "" {
		when.Add(piece.Note(e.Author))
	}
	p.card.Add(piece.Quarter(piece.Apart, when, what))
}

// mostLines of one event are shown; a merge can have many.
const mostLines = 10

// event tells what happened; nil when something was typed and taken out again.
func (p *Page) event(e storage.Event) fyne.CanvasObject {
	box := piece.Column(4)
	action, lines := Action(p.Lang, e), p.teller.Tell(e)
	if action == "" && len(lines) == 0 {
		return nil
	}
	if action != "" {
		box.Add(piece.Quiet(action))
	}
	if e.CaseID != p.Case {
		box.Add(piece.Note(p.Lang.Say("history.merged-case")))
	}
	for _, l := range lines[:min(len(lines), mostLines)] {
		text := piece.Column(0)
		if !l.whole || e.Undoes != 0 || e.Action == "merge" { // else the action names it
			text.Add(piece.Strong(l.Field))
		}
		if turn := l.turn(p.Lang); turn != "" {
			text.Add(piece.Body(turn))
		}
		box.Add(text)
	}
	if rest := len(lines) - mostLines; rest > 0 {
		box.Add(piece.Note(p.Lang.Say("history.more", rest)))
	}
	return box
}
