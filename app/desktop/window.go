package desktop

import (
	"context"
	"errors"
	"sync"
	"time"

	"fyne.io/fyne/v2"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/app/desktop/session"
	"talentnav/app/language"
	"talentnav/app/overlays"
	"talentnav/rules"
	"talentnav/rules/profile"
	"talentnav/storage"
)

// Options are what the window is opened with.
type Options struct {
	Path string // of the case file, unless another was open last
	// Recent is the list of case files that were open; empty for none.
	Recent string
	Pack   *rules.Pack
	// Rules reads the rules where no pack is given; it is called once, apart from
	// the window's thread, while the window opens.
	Rules func() *rules.Pack
	// Overlays is the folder with the firms' overlays, each in a folder of its own;
	// empty for none.
	Overlays string
	Now      func() time.Time
	Locale   string // of the system, for the first start
	Version  string
	// Named is a case file that was asked for by name; empty for the one that was
	// open last.
	Named string
	Wish  Wish
	// Enlarge tells the toolkit the size of everything, before its theme is set.
	Enlarge func(scale float32)
	// Do runs a function on the window's thread; tests give their own.
	Do func(func())
}

// Window is the program's one window.
type Window struct {
	app   fyne.App
	win   fyne.Window
	opts  Options
	file  *storage.File
	saver *saver

	settings settings
	opened   *openCase // nil on the start page
	at       place
	back     []place
	page     page
	frame    *frame
	library  reading
	turned   func() string // tells what was undone or redone last, until something else is done
	keeping  keeper
	// wholeFile is held by what works on the whole file: a backup that is made by
	// itself must not keep what is erased meanwhile.
	wholeFile  sync.Mutex
	routine    *time.Timer // to the next backup that is made by itself
	finish     sync.Once
	saving     saving          // the last news of it, for a head that is built later
	exports    sync.WaitGroup  // reports that are being written
	tasks      sync.WaitGroup  // what is worked out apart from the window's thread
	hushed     bool            // the notice about old rules was hidden, until the program ends
	official   *rules.Pack     // with nothing over it
	days       *rules.Calendar // see calendar
	unlaid     []overlays.Left // overlays that have faults
	retried    bool            // somebody pressed "try again" and waits for the outcome
	fault      error           // why no file is open
	watching   *watching       // nil unless a protected file is open
	awaiting   func()          // what the rules are waited for with
	enlarged   float32         // the size of everything that the toolkit knows
	foreseeing anew
	// recovered says that the file was opened by its recovery key: the passphrase
	// of now is lost and not asked for.
	recovered bool
}

// openCase is the case that is being worked on.
type openCase struct {
	id      int64
	title   string
	session *session.Session
	drafts  map[string]string
	typed   map[string]string // of tasks and notes that were not added yet
	trial   *trial            // nil unless things are tried out
	// prospects are what was found of the answers last, kept for a page that is
	// built anew.
	prospects session.Prospects
	folds     map[string]map[string]bool // that the reader opened, by page
}

// New makes the window and shows where the person was when they left. It
// opens the case file; if that fails the window says why.
func New(a fyne.App, o Options) *Window {
	if o.Do == nil {
		o.Do = fyne.Do
	}
	w := &Window{app: a, opts: o, win: a.NewWindow(""), enlarged: 1}
	w.win.SetMaster()
	w.win.SetPadded(false)
	w.win.SetCloseIntercept(w.onClose)
	w.win.Canvas().SetOnTypedKey(w.onKey)
	for _, plus := range []fyne.Shortcut{key(fyne.KeyPlus, ctrl), key(fyne.KeyEqual, ctrl|fyne.KeyModifierShift), key(fyne.KeyPlus, ctrl|fyne.KeyModifierShift)} {
		w.win.Canvas().AddShortcut(plus, func(fyne.Shortcut) { w.grow(1) }) // as keyboards have it
	}
	if w.opts.Pack != nil {
		w.layOver()
	}
	w.opts.Path = w.lastFile()
	w.open()
	return w
}

// Show shows the window, and then begins to read the rules.
func (w *Window) Show() {
	w.win.Show()
	if w.opts.Pack == nil {
		w.readRules()
	}
}

// open opens the case file and goes to the page that was left.
func (w *Window) open() {
	err := w.missing()
	var file *storage.File
	if err == nil {
		file, err = storage.Open(context.Background(), w.opts.Path, w.opts.Now())
	}
	if err != nil {
		if w.settings.scale == 0 { // nothing was open before
			w.settings = defaultSettings(w.opts.Locale)
		}
		w.fault = err
		w.dress()
		w.showTrouble(err)
		return
	}
	w.settings = readSettings(file, w.opts.Locale)
	w.take(file)
}

// take goes on with an open case file.
func (w *Window) take(file *storage.File) {
	w.file, w.fault = file, nil
	w.saver = newSaver(file, w.opts.Now, w.onSaving)
	w.saving = saving{}
	w.grant()
	w.noteRecent()
	w.backUpLater()
	w.dress()
	w.win.Resize(w.settings.size)
	w.withRules(w.begin)
}

// begin goes where the person was, once the file may be read.
func (w *Window) begin() {
	if w.isLocked() && !w.unlockedByRing() {
		w.showLocked(false)
		return
	}
	w.watch()
	w.resume()
}

// dress gives the window its theme, and the toolkit its words. With every theme
// the toolkit reads its fonts again, and keeps the old ones for long, so one that
// would look the same is not set.
func (w *Window) dress() {
	wanted := look.New(look.Options{Variant: w.settings.variant, Scale: w.settings.scale})
	scaled := w.scaled()
	if worn, ours := w.app.Settings().Theme().(*look.Theme); scaled || !ours || *worn != *wanted {
		w.app.Settings().SetTheme(wanted)
	}
	speak(w.settings.lang)
}

// calendar is that of the rules, which all cases share.
func (w *Window) calendar() *rules.Calendar {
	if w.days == nil || w.days.Pack() != w.opts.Pack {
		w.days = rules.NewCalendar(w.opts.Pack)
	}
	return w.days
}

// today is the day in Hong Kong, where the rules hold.
func (w *Window) today() profile.Date { return profile.DateOf(w.opts.Now().In(hongKong)) }

var hongKong = time.FixedZone("HKT", 8*60*60)

func (w *Window) say(key string, args ...any) string {
	return w.settings.lang.Say("window."+key, args...)
}

// lang is the language that the window speaks.
func (w *Window) lang() language.Tag { return w.settings.lang }

func (w *Window) onClose() {
	w.stopWork()
	w.exports.Wait()
	w.keepTyped()
	w.settings.size = w.win.Canvas().Size()
	w.keepSettings()
	if w.saver == nil {
		w.win.Close()
		return
	}
	if err := w.saver.close(); err != nil {
		w.askToClose(err)
		return
	}
	w.unwatch()
	w.restBackups()
	w.finish.Do(func() { w.file.Close() })
	w.win.Close()
}

// Finish saves what is waiting and lets the case file go, for a program that is
// told to end. It may be called from any goroutine; after the window was closed
// it does nothing.
func (w *Window) Finish() (err error) {
	w.exports.Wait()
	w.finish.Do(func() {
		if w.saver != nil {
			err = errors.Join(w.saver.close(), w.file.Close())
		}
	})
	return err
}

// turnPage scrolls the page in view by a key.
func (w *Window) turnPage(ev *fyne.KeyEvent) {
	if w.frame != nil && w.frame.scroll != nil && !w.library.open && !w.keeping.open && w.win.Canvas().Overlays().Top() == nil {
		piece.Turn(w.frame.scroll, ev)
	}
}

// onKey gets the keys that nothing in focus takes.
func (w *Window) onKey(ev *fyne.KeyEvent) {
	if piece.Pages(ev) {
		w.turnPage(ev)
		return
	}
	if _, years := w.page.(*aheadPage); years && (ev.Name == fyne.KeyDown || ev.Name == fyne.KeyUp) && !w.library.open && !w.keeping.open {
		w.focusPage()
	}
	if (ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter) && !w.library.open && !w.keeping.open {
		w.onContinue()
	}
}
