package desktop

import (
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"talentnav/app/desktop/history"
	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/app/desktop/session"
	"talentnav/rules/profile"
	"talentnav/storage"
)

// turn is an undo or a redo.
type turn struct {
	do                  func(*storage.File, context.Context, int64, time.Time) (storage.Event, error)
	own                 fyne.Shortcut // what a field that is typed in calls it
	done, nothing, sign string        // keys
}

var (
	undoing = turn{(*storage.File).Undo, &fyne.ShortcutUndo{}, "history.undone", "history.nothing-to-undo", "menu.undo"}
	redoing = turn{(*storage.File).Redo, &fyne.ShortcutRedo{}, "history.redone", "history.nothing-to-redo", "menu.redo"}
)

// turns holds for what undoes and redoes; canTurn says whether it may now. What
// is only tried out is not in the file, so there is nothing of it to undo.
func turns(c command) bool { return c.key == "menu.undo" || c.key == "menu.redo" }

func (w *Window) canTurn() bool {
	return w.opened != nil && w.opened.trial == nil && !w.library.open && w.file.ReadOnly() == nil
}

func (w *Window) onUndo() { w.turn(undoing) }
func (w *Window) onRedo() { w.turn(redoing) }

// turn undoes or redoes what was typed in the field that has the keyboard, and
// when that has nothing left, the last step of the case.
func (w *Window) turn(t turn) {
	if w.inField(t.own) || !w.canTurn() || w.win.Canvas().Overlays().Top() != nil {
		return
	}
	w.page.Settle()
	if err := w.saver.flush(); err != nil {
		w.complain(err)
		return
	}
	event, err := t.do(w.file, context.Background(), w.opened.id, w.opts.Now())
	switch {
	case errors.Is(err, storage.ErrNothing):
		w.sayTurned(func() string { return w.lang().Say(t.nothing) })
	case errors.Is(err, storage.ErrConflict):
		w.sayTurned(func() string { return w.lang().Say("history.conflict") })
	case err != nil:
		w.complain(err)
	default:
		w.reload(t, event)
	}
}

// inField lets the field that has the keyboard do it, and reports whether that
// changed its text.
func (w *Window) inField(own fyne.Shortcut) bool {
	focused := w.win.Canvas().Focused()
	field, ok := focused.(fyne.Shortcutable)
	if !ok {
		return false
	}
	text := func() string {
		switch e := focused.(type) {
		case *piece.Entry:
			return e.Text
		case *piece.Area:
			return e.Text
		}
		return ""
	}
	before := text()
	field.TypedShortcut(own)
	return text() != before
}

// reload shows the case as the file has it now.
func (w *Window) reload(t turn, event storage.Event) {
	c, err := w.file.Case(context.Background(), w.opened.id)
	var s *session.Session
	if err == nil {
		s, err = w.sessionAgain()
	}
	if err != nil {
		w.complain(err)
		w.leaveCase()
		return
	}
	if !c.Trashed.IsZero() {
		w.leaveCase()
		return
	}
	w.opened.title = c.Title
	w.turned = func() string { return w.lang().Say(t.done, w.inShort(w.teller().Tell(event), event)) }
	at := w.concerned(event)
	if !at.same(w.at) {
		w.back = append(w.back, w.at)
		w.at = at
	}
	w.swap(s, w.opened.drafts)
}

// sessionAgain is a session of the answers in the file, as at the day in view and
// with what was seen.
func (w *Window) sessionAgain() (*session.Session, error) {
	p, err := w.file.Profile(context.Background(), w.opened.id)
	if err != nil {
		return nil, err
	}
	old := w.opened.session
	s, err := session.New(w.calendar(), p, w.today())
	if err == nil && old.At() != old.Today() {
		err = s.SetDate(old.At())
	}
	if err == nil {
		for _, path := range old.Seen() {
			s.See(path)
		}
	}
	return s, err
}

// concerned is the page to show after an undo: the question that it was about,
// when another question is in view; any other page shows all of the case.
func (w *Window) concerned(e storage.Event) place {
	if w.at.Kind != atQuestion {
		return w.at
	}
	for _, c := range e.Changes {
		p := place{Kind: atQuestion, ID: w.worksheetOf(c)}
		switch {
		case p.ID == w.at.ID && p.ID != "":
			return w.at
		case p.ID != "" && w.exists(p):
			return p
		case strings.HasPrefix(c.Path, "/items/"):
			return w.ofItems(e)
		}
	}
	to := ""
	for _, l := range w.teller().Tell(e) {
		if l.Question == w.at.ID {
			return w.at
		}
		if to == "" {
			to = l.Question
		}
	}
	if p := (place{Kind: atQuestion, ID: to}); to != "" && w.exists(p) {
		return p
	}
	return w.at
}

// ofItems is the page that shows the items that an event is about: the plan has
// people and papers.
func (w *Window) ofItems(e storage.Event) place {
	if _, kind, _ := strings.Cut(e.Action, " "); kind != "person" && kind != "evidence" && kind != "details" && !ofPlan(e) {
		return place{Kind: atRecords}
	}
	for _, p := range slices.Backward(w.back) {
		if p.Kind == atPlan {
			return p
		}
	}
	return place{Kind: atPlan, ID: w.opened.session.Outcomes(w.lang())[0].ID}
}

// ofPlan holds for an event of one person, paper or the details, told by what
// changed: an undo has no kind of its own.
func ofPlan(e storage.Event) bool {
	return slices.ContainsFunc(e.Changes, func(c storage.Change) bool {
		form := string(c.Before) + string(c.After)
		return strings.Contains(form, `"kind":"person"`) || strings.Contains(form, `"kind":"evidence"`) || strings.Contains(form, `"kind":"details"`) ||
			strings.HasSuffix(c.Path, "/body/birth_date") || strings.HasSuffix(c.Path, "/body/married") || strings.HasSuffix(c.Path, "/body/state")
	})
}

// teller writes the history of the open case in words.
func (w *Window) teller() *history.Teller {
	id := w.opened.id
	t := &history.Teller{Lang: w.lang(), Pack: w.opts.Pack, At: w.opened.session.At(), Profile: func(caseID int64) (profile.Profile, error) {
		return w.file.Profile(context.Background(), caseID)
	}}
	if items, err := w.file.Items(context.Background(), id); err == nil {
		t.Name(items)
	}
	return t
}

// inShort is what an event changed, in one line.
func (w *Window) inShort(lines []history.Line, e storage.Event) string {
	if len(lines) == 0 {
		return w.lang().Say("history.action.changed")
	}
	text := lines[0].Text(w.lang())
	if rest := len(lines) - 1; rest > 0 {
		return w.lang().Say("history.and-more", text, rest)
	}
	return text
}

// sayTurned says something in the line about undoing.
func (w *Window) sayTurned(text func() string) {
	w.turned = text
	w.frame.turned.tell()
	w.win.Content().Refresh()
}

// turned is the quiet line that says what was undone. It stands before the lower
// edge of the page, so that nothing moves when it comes or goes.
type turned struct {
	w    *Window
	text *piece.Text
	box  *fyne.Container
}

func newTurned(w *Window) *turned {
	t := &turned{w: w, text: piece.NewText("", piece.Style{})}
	t.text.Limit(2) // a note can be long
	hide := flat(w.say("hide"), piece.NewSign("×", look.Muted), func() { w.sayTurned(nil) })
	line := piece.CenteredRow(12, 0, t.text, hide)
	t.box = piece.Column(0, piece.Hairline(), piece.On(look.Surface, piece.Insets(4, 4, 24, 16, line)))
	t.tell()
	return t
}

// tell writes the line, in the language of now.
func (t *turned) tell() {
	text := ""
	if t.w.turned != nil {
		text = t.w.turned()
	}
	t.text.Set(text)
	t.refresh()
}

// refresh takes the line away when something else was done.
func (t *turned) refresh() { t.box.Hidden = t.w.turned == nil }
