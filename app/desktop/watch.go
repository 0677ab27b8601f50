package desktop

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"

	"talentnav/app/desktop/piece"
	"talentnav/app/lock"
)

// watching looks every second whether an open protected file is to be locked. A
// file without passphrase is not watched.
type watching struct {
	watch *lock.Watch
	start time.Time
	last  trace
	stop  chan struct{}
}

// trace is what changes when somebody does something: the toolkit tells nobody of
// every key and click.
type trace struct {
	focused fyne.Focusable
	text    string
	overlay fyne.CanvasObject
	at      string
	size    fyne.Size
}

// watch begins, or begins anew.
func (w *Window) watch() {
	w.unwatch()
	if w.file == nil || !w.file.Protected() || w.file.Locked() {
		return
	}
	now := w.opts.Now()
	w.watching = &watching{watch: lock.New(w.settings.idle, lock.At(now, now)), start: now, last: w.trace(), stop: make(chan struct{})}
	go w.tick(w.watching.stop)
}

func (w *Window) unwatch() {
	if w.watching != nil {
		close(w.watching.stop)
		w.watching = nil
	}
}

func (w *Window) tick(stop chan struct{}) {
	every := time.NewTicker(time.Second)
	defer every.Stop()
	for {
		select {
		case <-stop:
			return
		case <-every.C:
			w.opts.Do(w.look)
		}
	}
}

// look locks when it is time. It runs on the window's thread.
func (w *Window) look() {
	if w.watching == nil {
		return
	}
	now := lock.At(w.watching.start, w.opts.Now())
	check := w.watching.watch.Look
	if t := w.trace(); t != w.watching.last {
		w.watching.last, check = t, w.watching.watch.Touch
	}
	if check(now) != lock.Not {
		w.lockNow()
	}
}

func (w *Window) trace() trace {
	c := w.win.Canvas()
	t := trace{focused: c.Focused(), overlay: c.Overlays().Top(), at: w.at.Kind + " " + w.at.ID, size: c.Size()}
	if e, ok := t.focused.(*piece.Entry); ok {
		t.text = fmt.Sprint(e.CursorRow, e.CursorColumn, e.Text)
	}
	return t
}
