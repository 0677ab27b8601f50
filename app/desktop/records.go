package desktop

import (
	"context"
	"errors"
	"strings"

	"fyne.io/fyne/v2"

	"talentnav/app/desktop/records"
	"talentnav/storage"
	"talentnav/storage/record"
)

// recordsPage is the tasks and notes of the case.
type recordsPage struct {
	*records.Page
	w *Window
}

func (w *Window) newRecordsPage() page {
	return recordsPage{records.NewPage(records.Host{
		Held: w.held(), Lang: w.lang(), Today: w.today(), Zone: hongKong, Drafts: w.opened.typed, Grown: w.onGrown,
		Focus: func(o fyne.Focusable) { w.win.Canvas().Focus(o) },
	}), w}
}

// held is what the open case holds.
func (w *Window) held() records.Held {
	ctx, id := context.Background(), w.opened.id
	return records.Held{
		Items: func() ([]storage.Item, error) { return w.file.Items(ctx, id) },
		Add: func(b record.Body) string {
			return w.keptItem(func() error { _, err := w.file.AddItem(ctx, id, b, w.opts.Now()); return err })
		},
		Save: func(uid string, b record.Body) string {
			return w.keptItem(func() error { _, err := w.file.SaveItem(ctx, uid, b, w.opts.Now()); return err })
		},
		Remove: func(uid string) string {
			return w.keptItem(func() error { return w.file.TrashItem(ctx, uid, w.opts.Now()) })
		},
	}
}

// keptItem saves a change of an item, after the answers that were given before
// it, so that undo takes them back in the order in which they were made.
func (w *Window) keptItem(save func() error) string {
	err := errors.Join(w.saver.flush(), save())
	var wrong *record.Error
	switch {
	case err == nil:
		w.turned = nil
		w.frame.refresh()
		return ""
	case errors.As(err, &wrong):
		return w.lang().Say("records.too-long")
	}
	return w.trouble(err)
}

// keepTyped adds what was typed as a note or a task and not added yet, before the
// case is left: it would be gone.
func (w *Window) keepTyped() {
	if w.opened == nil || w.file == nil || w.file.ReadOnly() != nil {
		return
	}
	w.leavePage()
	w.keepDraft(records.NoteDraft, func(text string) record.Body { return record.Note{Text: text} })
	w.keepDraft(records.TaskDraft, func(text string) record.Body {
		return record.Task{Title: text, Deadline: records.Deadline(w.opened.typed)}
	})
}

func (w *Window) keepDraft(name string, body func(string) record.Body) {
	text := strings.TrimSpace(w.opened.typed[name])
	if text == "" {
		return
	}
	if _, err := w.file.AddItem(context.Background(), w.opened.id, body(text), w.opts.Now()); err == nil {
		delete(w.opened.typed, name)
	}
}

func (p recordsPage) Object() fyne.CanvasObject { return p.Box }
func (p recordsPage) First() fyne.Focusable     { return p.Page.First() }
func (p recordsPage) Settle() bool              { return true }
func (p recordsPage) Next() string              { return p.w.pendingWords() }

func (w *Window) onRecords() { w.goTo(place{Kind: atRecords}) }
