package desktop

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"talentnav/app/desktop/look"
	"talentnav/app/language"
)

// key is a shortcut. Shortcuts hang on menu items: only there do they work while
// somebody is typing in a field.
func key(name fyne.KeyName, modifier fyne.KeyModifier) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: name, Modifier: modifier}
}

const (
	ctrl = fyne.KeyModifierShortcutDefault
	alt  = fyne.KeyModifierAlt
)

// command is one thing that a menu or a key can do.
type command struct {
	key      string // of its words
	shortcut fyne.Shortcut
	do       func()
	inCase   bool // needs an open case
	always   bool // does while the file is locked too
}

func (w *Window) fileCommands() []command {
	return []command{
		{"menu.start", key(fyne.KeyHome, alt), w.leaveCase, true, false},
		{"menu.new", key(fyne.KeyN, ctrl), w.onNew, false, false},
		{"menu.rename", key(fyne.KeyE, ctrl), w.askName, true, false},
		{"menu.keep-until", nil, w.askKeepOpen, true, false},
		{"menu.save-pdf", key(fyne.KeyP, ctrl), w.askPDF, true, false},
		{"menu.case-file", key(fyne.KeyI, ctrl), w.openKeeping, false, false},
		{"menu.passphrase", nil, func() { w.askPassphrase() }, false, false},
		{"menu.lock", key(fyne.KeyL, alt), w.lockNow, false, false},
	}
}

func (w *Window) editCommands() []command {
	return []command{
		{"menu.undo", &fyne.ShortcutUndo{}, w.onUndo, true, false},
		{"menu.redo", key(fyne.KeyZ, ctrl|fyne.KeyModifierShift), w.onRedo, true, false},
		{"menu.history", key(fyne.KeyH, ctrl), w.onHistory, true, false},
	}
}

func (w *Window) goCommands() []command {
	return []command{
		{"window.back", key(fyne.KeyLeft, alt), w.onBack, true, false},
		{"window.continue", key(fyne.KeyReturn, ctrl), w.onContinue, true, false},
		{"menu.questions", key(fyne.KeyL, ctrl), w.onContents, true, false},
		{"menu.stand", key(fyne.KeyG, ctrl), w.onResults, true, false},
		{"menu.routes", key(fyne.KeyR, ctrl), w.onRoutes, true, false},
		{"menu.check-answers", key(fyne.KeyK, ctrl), w.onCheck, true, false},
		{"menu.compare", key(fyne.KeyM, ctrl), w.onCompare, true, false},
		{"menu.ahead", key(fyne.KeyT, ctrl), w.onAhead, true, false},
		{"menu.plan", key(fyne.KeyG, ctrl|fyne.KeyModifierShift), w.onPlan, true, false},
		{"menu.programmes", key(fyne.KeyU, ctrl), w.onProgrammes, true, false},
		{"menu.records", key(fyne.KeyB, ctrl), w.onRecords, true, false},
		{"menu.try", key(fyne.KeyJ, ctrl), w.onTry, true, false},
		{"window.as-at", key(fyne.KeyD, ctrl), w.askDate, true, false},
		{"then.title", key(fyne.KeyD, ctrl|fyne.KeyModifierShift), w.onThen, true, false},
		{"menu.library", key(fyne.KeyF, ctrl), w.openLibrary, false, false},
	}
}

func (w *Window) viewCommands() []command {
	return []command{
		{"menu.text-larger", key(fyne.KeyEqual, ctrl), func() { w.grow(1) }, false, true},
		{"menu.text-smaller", key(fyne.KeyMinus, ctrl), func() { w.grow(-1) }, false, true},
		{"menu.text-normal", key(fyne.Key0, ctrl), func() { w.grow(0) }, false, true},
	}
}

func (w *Window) helpCommands() []command {
	return []command{
		{"menu.how-to", nil, w.showHowTo, false, true},
		{"menu.shortcuts", key(fyne.KeySlash, ctrl), w.showShortcuts, false, true},
		{"menu.limits", nil, w.showLimits, false, true},
		{"menu.about", nil, w.showAbout, false, true},
	}
}

// menu is the main menu in the language of now.
func (w *Window) menu() *fyne.MainMenu {
	say := w.lang().Say
	quit := fyne.NewMenuItem(say("menu.quit"), w.onClose)
	quit.IsQuit, quit.Shortcut = true, key(fyne.KeyQ, ctrl)
	file := append(w.items(w.fileCommands()), w.idleMenu(), fyne.NewMenuItemSeparator(), quit)
	view := append([]*fyne.MenuItem{w.languageMenu(), w.themeMenu(), w.scaleMenu(), fyne.NewMenuItemSeparator()}, w.items(w.viewCommands())...)
	return fyne.NewMainMenu(
		fyne.NewMenu(say("menu.file"), file...),
		fyne.NewMenu(say("menu.edit"), w.items(w.editCommands())...),
		fyne.NewMenu(say("menu.go"), w.items(w.goCommands())...),
		fyne.NewMenu(say("menu.view"), view...),
		fyne.NewMenu(say("menu.help"), w.items(w.helpCommands())...),
	)
}

func (w *Window) items(commands []command) []*fyne.MenuItem {
	var out []*fyne.MenuItem
	for _, c := range commands {
		do := c.do
		if !turns(c) { // a dialog's field has an undo of its own
			do = w.unlessAsked(do)
		}
		item := fyne.NewMenuItem(w.lang().Say(c.key), do)
		item.Shortcut = c.shortcut
		if c.inCase && w.opened == nil && !w.ofLibrary(c) && !w.ofKeeping(c) || w.besideKeeping(c) || w.file == nil || w.isLocked() && !c.always || c.key == "menu.lock" && !w.file.Protected() || turns(c) && !w.canTurn() {
			item.Disabled, item.Action = true, nil // a shortcut works even on a disabled item
		}
		out = append(out, item)
	}
	return out
}

// ofLibrary holds for what the library does as well, where it is open.
func (w *Window) ofLibrary(c command) bool {
	return w.library.open && (c.key == "window.back" || c.key == "menu.save-pdf")
}

// ofKeeping holds for what leads away from the page on the case file.
func (w *Window) ofKeeping(c command) bool { return w.keeping.open && c.key == "window.back" }

// besideKeeping holds for what is of the case that the page on the case file
// stands before.
func (w *Window) besideKeeping(c command) bool {
	return w.keeping.open && !w.library.open && c.inCase && !w.ofKeeping(c)
}

// unlessAsked does nothing while a dialog waits for an answer.
func (w *Window) unlessAsked(do func()) func() {
	return func() {
		if w.win.Canvas().Overlays().Top() == nil {
			do()
		}
	}
}

func (w *Window) languageMenu() *fyne.MenuItem {
	var items []*fyne.MenuItem
	for i, tag := range language.All {
		item := fyne.NewMenuItem(tag.Name(), w.unlessAsked(func() { w.speakIn(tag) }))
		item.Checked = tag == w.lang()
		item.Shortcut = key([]fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3}[i], ctrl)
		items = append(items, item)
	}
	return submenu(w.lang().Say("menu.language"), items)
}

func (w *Window) themeMenu() *fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, v := range []look.Variant{look.FollowSystem, look.Light, look.Dark} {
		name := string(v)
		if v == look.FollowSystem {
			name = "system"
		}
		item := fyne.NewMenuItem(w.say("theme."+name), w.unlessAsked(func() { w.wear(v) }))
		item.Checked = v == w.settings.variant
		items = append(items, item)
	}
	return submenu(w.lang().Say("menu.theme"), items)
}

// idleMenu chooses after how many minutes a protected file locks.
func (w *Window) idleMenu() *fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, minutes := range idleTimes {
		item := fyne.NewMenuItem(w.say("idle.minutes", minutes), w.unlessAsked(func() { w.lockAfter(minutes) }))
		item.Checked = w.settings.idle == time.Duration(minutes)*time.Minute
		items = append(items, item)
	}
	menu := submenu(w.lang().Say("menu.lock-after"), items)
	menu.Disabled = w.file == nil || !w.file.Protected() || w.isLocked()
	return menu
}

func submenu(name string, items []*fyne.MenuItem) *fyne.MenuItem {
	item := fyne.NewMenuItem(name, nil)
	item.ChildMenu = fyne.NewMenu("", items...)
	return item
}

func (w *Window) onRoutes() {
	w.leaveLibrary()
	w.frame.room(false)
	if first := w.frame.rail.First(); first != nil {
		w.win.Canvas().Focus(first)
	}
}

func (w *Window) onCheck() { w.goTo(place{Kind: atCheck}) }
