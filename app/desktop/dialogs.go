package desktop

import (
	"context"
	"net/url"
	"strconv"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"

	"talentnav/app/desktop/piece"
	"talentnav/storage"
)

// panel is the width of a dialog's content.
const panel = 460

// box is a dialog with buttons of ours, which the keyboard reaches as it reaches
// everything else. Escape closes it.
type box struct {
	*dialog.CustomDialog
	w      *Window
	scroll *container.Scroll // nil where all is in view
}

func (w *Window) box(title string, width float32, content fyne.CanvasObject, buttons func(*box) []*piece.Button) *box {
	d := &box{w: w}
	row := piece.CenteredRow(piece.Near, 0, piece.Column(0))
	all := buttons(d)
	for _, b := range all {
		b.Key = d.key
		row.Add(b)
	}
	d.CustomDialog = dialog.NewCustomWithoutButtons(title, sized(width, piece.Column(20, d.inView(width, content), row)), w.win)
	d.Show()
	w.win.Canvas().Focus(all[len(all)-1])
	return d
}

// inView lets content scroll that is higher than the window has room for, so that
// the buttons stay in view.
func (d *box) inView(width float32, content fyne.CanvasObject) fyne.CanvasObject {
	room := d.w.win.Canvas().Size().Height - 12*unit()
	if sized(width, content).MinSize().Height <= room {
		return content
	}
	area, scroll := piece.Scrolled(piece.Insets(0, 0, 0, 14, content))
	d.scroll = scroll
	return piece.Tall(room, area)
}

func (d *box) key(ev *fyne.KeyEvent) bool {
	if d.scroll != nil && d.turns(ev) {
		return true
	}
	if ev.Name != fyne.KeyEscape {
		return false
	}
	d.Hide()
	return true
}

// turns scrolls what is higher than the dialog.
func (d *box) turns(ev *fyne.KeyEvent) bool {
	by := map[fyne.KeyName]float32{fyne.KeyUp: -40, fyne.KeyDown: 40}[ev.Name]
	switch {
	case piece.Pages(ev):
		piece.Turn(d.scroll, ev)
	case by != 0:
		d.scroll.ScrollToOffset(fyne.NewPos(0, max(d.scroll.Offset.Y+by, 0)))
	default:
		return false
	}
	return true
}

// form shows a small dialog with two buttons; done is told when the second is
// pressed.
func (w *Window) form(title, yes string, content fyne.CanvasObject, done func()) *box {
	return w.twoButtons(title, yes, content, func(d *box) {
		d.Hide() // first, for hiding takes away what stands above it too
		done()
	})
}

// formUntil is a form that stays until done says that all is right.
func (w *Window) formUntil(title, yes string, content fyne.CanvasObject, done func() bool) *box {
	return w.twoButtons(title, yes, content, func(d *box) {
		if done() {
			d.Hide()
		}
	})
}

func (w *Window) twoButtons(title, yes string, content fyne.CanvasObject, pressed func(*box)) *box {
	return w.box(title, panel, content, func(d *box) []*piece.Button {
		finish := func() { pressed(d) }
		return []*piece.Button{piece.NewButton(w.say("cancel"), func() { d.Hide() }), piece.NewPrimary(yes, finish)}
	})
}

// tell shows something to read.
func (w *Window) tell(title string, content fyne.CanvasObject) {
	w.box(title, panel+80, content, func(d *box) []*piece.Button {
		return []*piece.Button{piece.NewPrimary(w.say("close"), func() { d.Hide() })}
	})
}

// sized gives content its width first, because the dialog asks for its height
// before it lays it out.
func sized(width float32, content fyne.CanvasObject) fyne.CanvasObject {
	box := piece.AtLeast(width, content)
	box.Resize(fyne.NewSize(width, 1))
	return box
}

// complain says what went wrong, in a sentence.
func (w *Window) complain(err error) {
	w.tell(w.say("title"), piece.Body(w.trouble(err)))
}

// askName changes the name of the case.
func (w *Window) askName() {
	entry := piece.NewEntry(w.say("case-unnamed"), nil)
	entry.SetText(w.opened.title)
	wrong := piece.Note("")
	done := func() bool {
		if utf8.RuneCountInString(entry.Text) > storage.MaxTitle {
			wrong.Set(w.say("name-too-long", storage.MaxTitle))
			return false
		}
		w.rename(entry.Text)
		return true
	}
	d := w.formUntil(w.say("case-name"), w.say("ok"), piece.Column(piece.Tight, entry, wrong), done)
	entry.Key = d.key
	entry.OnSubmitted = func(string) {
		if done() {
			d.Hide()
		}
	}
	w.win.Canvas().Focus(entry)
}

func (w *Window) rename(title string) {
	if err := w.file.Rename(context.Background(), w.opened.id, title, w.opts.Now()); err != nil {
		w.complain(err)
		return
	}
	w.opened.title = title
	w.win.SetTitle(w.title())
	w.turned = nil
	w.page.Refresh()
	w.frame.refresh()
}

// askDelete puts a case into the trash, after asking.
func (w *Window) askDelete(c storage.Summary) {
	w.form(w.say("delete"), w.say("delete"), piece.Body(w.say("delete.ask", w.caseName(c.Title))), func() {
		if err := w.file.Trash(context.Background(), c.ID, w.opts.Now()); err != nil {
			w.complain(err)
			return
		}
		w.showStart()
	})
}

// askToClose says that something could not be saved, and lets the person choose.
func (w *Window) askToClose(err error) {
	text := piece.Column(12, piece.Strong(w.say("not-saved")), piece.Body(w.trouble(err)))
	w.form(w.say("not-saved"), w.say("close-anyway"), text, func() {
		w.finish.Do(func() { w.file.Close() })
		w.win.Close()
	})
}

// showHowTo tells how the program is used, with the quick ways.
func (w *Window) showHowTo() {
	list := piece.Column(10)
	for n := range 5 {
		list.Add(piece.Body(w.say("how-to." + strconv.Itoa(n+1))))
	}
	w.tell(w.lang().Say("menu.how-to"), list)
}

// showShortcuts lists every key.
func (w *Window) showShortcuts() {
	list := piece.Column(6)
	for _, group := range [][]command{w.fileCommands(), w.editCommands(), w.goCommands(), w.viewCommands(), w.helpCommands()} {
		for _, c := range group {
			if c.shortcut != nil {
				list.Add(piece.Halves(piece.Apart, piece.Body(w.lang().Say(c.key)), piece.Strong(keys(c.shortcut))))
			}
		}
	}
	for _, each := range [][2]string{{"menu.language", "Ctrl+1, 2, 3"}, {"menu.quit", "Ctrl+Q"}} {
		list.Add(piece.Halves(piece.Apart, piece.Body(w.lang().Say(each[0])), piece.Strong(each[1])))
	}
	list.Add(piece.Hairline())
	list.Add(piece.Note(w.say("keys.hint")))
	w.tell(w.lang().Say("menu.shortcuts"), list)
}

// keys writes a shortcut as keyboards do.
func keys(s fyne.Shortcut) string {
	c := s.(fyne.KeyboardShortcut)
	name := map[fyne.KeyName]string{fyne.KeyReturn: "Enter", fyne.KeyEqual: "=", fyne.KeyMinus: "−", fyne.KeyLeft: "←"}[c.Key()]
	if name == "" {
		name = string(c.Key())
	}
	switch {
	case c.Mod() == alt:
		return "Alt+" + name
	case c.Mod()&fyne.KeyModifierShift != 0:
		return "Ctrl+Shift+" + name
	}
	return "Ctrl+" + name
}

func (w *Window) showLimits() {
	say := w.lang().Say
	list := piece.Column(10, piece.Body(say("start.what-it-is")), piece.Body(say("start.what-it-is-not")))
	for _, key := range []string{"result.limit.1", "result.limit.2", "result.limit.3", "result.limit.4"} {
		list.Add(piece.Body(say(key)))
	}
	w.tell(say("menu.limits"), list)
}

func (w *Window) showAbout() {
	say := w.lang().Say
	pack := w.opts.Pack
	lines := piece.Column(8, piece.Strong(say("start.title")+" "+w.opts.Version),
		piece.Body(pack.Title.In(string(w.lang()))+" "+pack.Version), piece.Note(say("result.rules-digest", pack.Digest)),
		piece.Body(say("start.privacy")))
	if w.file != nil {
		lines.Add(piece.Note(w.say("case-file", w.file.Path())))
	}
	w.tell(say("menu.about"), lines)
}

// browse opens an official page, only ever because somebody pressed its link.
func (w *Window) browse(address string) {
	u, err := url.Parse(address)
	if err == nil {
		err = w.app.OpenURL(u)
	}
	if err != nil {
		w.tell(w.say("open-page"), piece.Body(w.lang().Say("error.no-browser", address)))
	}
}

func (w *Window) copy(text string) { w.app.Clipboard().SetContent(text) }
