package edit

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"talentnav/app/desktop/piece"
)

// found is one thing that the typed text may mean.
type found struct {
	id, name, note string
	typed          string // the name that is kept of what has no id
	take           func() // takes it in place of [finder.pick]
}

// finder is a field that lists what the typed text may mean. Arrow keys move
// through the list and Enter takes the marked line. The list stands in the page
// and not in a pop-up: a pop-up would take the keyboard from the input method.
type finder struct {
	entry *piece.Entry
	list  *fyne.Container
	box   *fyne.Container

	search func(typed string) []found
	// otherwise are the lines that stand below whatever is found; nil gives none.
	otherwise func(typed string) []found
	pick      func(found)
	done      func() // Enter in the empty field
	grown     func()

	// choose says that Enter takes nothing before the person has gone to a line.
	choose  bool
	most    int // lines are shown at a time
	results []found
	lines   []*piece.Press
	at      int
}

// mostFound lines are shown at a time: more would push the page away.
const mostFound = 6

func newFinder(hint string, search func(string) []found, pick func(found)) *finder {
	f := &finder{search: search, pick: pick, list: piece.Column(0), most: mostFound}
	f.entry = piece.NewEntry(hint, f.onTyped)
	f.entry.Key = f.onKey
	f.box = piece.Column(piece.Tight, f.entry, f.list)
	return f
}

// Put sets the text without searching.
func (f *finder) Put(text string) {
	f.entry.Put(text)
	f.show(nil)
}

func (f *finder) onTyped(text string) {
	results := f.search(strings.TrimSpace(text))
	if f.at = 0; f.choose {
		f.at = -1
	}
	f.show(results)
}

func (f *finder) show(results []found) {
	f.results = slices.Clip(results[:min(len(results), f.most)])
	if typed := strings.TrimSpace(f.entry.Text); f.otherwise != nil && typed != "" {
		f.results = append(f.results, f.otherwise(typed)...)
	}
	f.lines = f.lines[:0]
	f.list.Objects = nil
	for _, r := range f.results {
		line := piece.NewPress(r.name, f.line(r), func() { f.take(r) })
		line.Plain = true
		f.lines = append(f.lines, line)
		f.list.Add(line)
	}
	f.mark()
	f.list.Refresh()
	if f.grown != nil {
		f.grown()
	}
	if len(f.results) > 0 {
		piece.Reveal(f.box) // what is offered is no help out of sight
	}
}

// close takes the list away and leaves what is typed.
func (f *finder) close() {
	typed := f.entry.Text
	f.Put("")
	f.entry.Put(typed)
}

func (f *finder) line(r found) fyne.CanvasObject {
	text := piece.Column(0, piece.Body(r.name))
	if r.note != "" {
		text.Add(piece.Note(r.note))
	}
	return piece.Inset(6, 10, text)
}

func (f *finder) mark() {
	for i, line := range f.lines {
		line.Select(i == f.at)
	}
}

func (f *finder) take(r found) {
	f.Put("")
	focus(f.entry)
	if r.take != nil {
		r.take()
		return
	}
	f.pick(r)
}

func (f *finder) onKey(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyDown:
		f.move(1)
	case fyne.KeyUp:
		f.move(-1)
	case fyne.KeyEscape:
		f.close()
	case fyne.KeyReturn, fyne.KeyEnter:
		return f.enter()
	default:
		return false
	}
	return true
}

func (f *finder) move(by int) {
	f.at = min(max(f.at+by, 0), max(len(f.results)-1, 0))
	f.mark()
	if f.at < len(f.lines) {
		piece.Reveal(f.lines[f.at])
	}
}

func (f *finder) enter() bool {
	switch {
	case len(f.results) > 0 && f.at < 0: // the person has yet to choose
	case len(f.results) > 0:
		f.take(f.results[f.at])
	case strings.TrimSpace(f.entry.Text) == "" && f.done != nil:
		f.done()
	default:
		return false
	}
	return true
}
