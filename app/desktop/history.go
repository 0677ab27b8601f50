package desktop

import (
	"context"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"talentnav/app/desktop/history"
	"talentnav/storage"
)

// historyPage lists what was changed in the case.
type historyPage struct {
	*history.Page
	w *Window
}

func (w *Window) newHistoryPage() page {
	// What waits to be saved belongs on the list; if it cannot be, the head says so.
	_ = w.saver.flush()
	id := w.opened.id
	h := history.Host{
		Lang: w.lang(), Case: id, Teller: w.teller, Trouble: w.trouble, Grown: w.onGrown, Zone: hongKong, Author: w.file.Author(),
		Load: func(before int64) ([]storage.Event, error) {
			return w.file.History(context.Background(), id, before, history.PageSize)
		},
	}
	if w.file.ReadOnly() == nil {
		h.SetAuthor = w.setAuthor
	}
	return historyPage{history.NewPage(h), w}
}

func (p historyPage) Object() fyne.CanvasObject { return p.Box }
func (p historyPage) First() fyne.Focusable     { return nil }
func (p historyPage) Settle() bool              { return true }
func (p historyPage) Next() string              { return p.w.pendingWords() }

// setAuthor keeps the name of whoever makes the changes, or says what is wrong.
func (w *Window) setAuthor(name string) string {
	if utf8.RuneCountInString(name) > storage.MaxAuthor {
		return w.say("history.too-long", storage.MaxAuthor)
	}
	w.saver.setting(storage.Author, name)
	return ""
}

func (w *Window) onHistory() { w.goTo(place{Kind: atHistory}) }
