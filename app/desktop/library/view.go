package library

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/app/language"
	"talentnav/app/result"
)

// Host is what the library may do outside itself.
type Host struct {
	Lang    language.Tag
	Library *result.Library // as at the day that counts
	// Browse opens an address in the browser, Copy puts a text on the clipboard,
	// Print asks where to save a page.
	Browse func(url string)
	Copy   func(text string)
	Print  func(result.LibraryPage)
	// More is what else can be done about a page, Overview the same about all
	// programmes; nil where there is nothing.
	More     func(result.LibraryPage) More
	Overview func() More
}

// More is a button, or a note where there could be one. Without either there is
// nothing more.
type More struct {
	Button string
	Press  func()
	Note   string
}

// Place is where in the library somebody is. It outlives the view, which is built
// anew when the language or the look changes.
type Place struct {
	Shelf  string // the one looked through; all when empty
	Typed  string
	Before string            // the shelf that was looked through before something was typed
	Page   result.LibraryRef // none when its sort is empty
	Back   []result.LibraryRef
	Offset float32 // of the page
	Words  string  // typed into the field that finds professions
	Open   map[string]bool
}

// Start is where somebody begins.
func Start() Place { return Place{Shelf: "routes", Before: "routes", Open: map[string]bool{}} }

// View is the library.
type View struct {
	Host
	Box *fyne.Container

	at     *Place
	entry  *piece.Entry
	wipe   *piece.Press
	chips  *fyne.Container
	said   *piece.Text // what is to be said of the search
	under  *fyne.Container
	found  *finds
	page   *fyne.Container
	scroll *container.Scroll
	shown  result.LibraryPage
	left   float32 // the width of the list
	hidden bool    // the open page was not scrolled into the list's view yet
	offset float32 // to which the page is scrolled once it has its size
}

// New makes the library as it was left; it keeps at as it moves on.
func New(h Host, at *Place) *View {
	v := &View{Host: h, at: at, page: container.NewStack()}
	v.entry = piece.NewEntry(v.say("search"), v.onTyped)
	v.entry.Key = v.onKey
	v.wipe = piece.NewPress(v.say("clear"), piece.Inset(6, 6, piece.NewSign("×", look.Muted)), v.clear)
	v.wipe.Plain = true
	v.chips = piece.Flow(6)
	v.said = piece.Note("")
	v.under = container.NewStack()
	v.entry.Put(at.Typed)
	v.entry.CursorColumn = len([]rune(at.Typed))
	head := piece.Insets(14, 8, 16, 12, piece.Column(10, piece.CenteredRow(2, 0, v.entry, v.wipe), v.chips, v.said))
	left := piece.On(look.Surface, piece.Under(head, v.under))
	v.Box = container.New(halves{v}, left, v.page)
	v.fill()
	v.turn(at.Offset)
	return v
}

func (v *View) say(key string, args ...any) string {
	return v.Lang.Say("window.library."+key, args...)
}

// First is where the keyboard should start.
func (v *View) First() fyne.Focusable { return v.entry }

// Keep notes how far the page is scrolled.
func (v *View) Keep() {
	if v.scroll != nil {
		v.at.Offset = v.scroll.Offset.Y
	}
}

func (v *View) typed() string { return strings.TrimSpace(v.at.Typed) }

// onTyped looks through everything, whichever shelf was open; when nothing is
// typed any more that shelf comes back.
func (v *View) onTyped(text string) {
	before := v.typed()
	v.at.Typed = text
	switch {
	case before == "" && v.typed() != "":
		v.at.Before, v.at.Shelf = v.at.Shelf, ""
	case before != "" && v.typed() == "":
		v.at.Shelf = v.at.Before
	case before == v.typed():
		return
	}
	v.fill()
}

func (v *View) clear() {
	v.entry.SetText("")
	v.focus(v.entry)
}

func (v *View) focus(what fyne.Focusable) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(v.entry); c != nil {
		c.Focus(what)
	}
}

func (v *View) onKey(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyEscape:
		v.clear()
	case fyne.KeyDown:
		v.found.step(1)
	case fyne.KeyUp:
		v.found.step(-1)
	case fyne.KeyReturn, fyne.KeyEnter:
		v.found.step(0)
	case fyne.KeyPageDown:
		v.leafThrough(1)
	case fyne.KeyPageUp:
		v.leafThrough(-1)
	default:
		return false
	}
	return true
}

// leafThrough scrolls the page by most of what is seen of it.
func (v *View) leafThrough(by float32) {
	high := v.scroll.Size().Height
	most := max(v.scroll.Content.Size().Height-high, 0)
	v.scroll.Offset.Y = min(max(v.scroll.Offset.Y+by*high*0.85, 0), most)
	v.scroll.Refresh()
}

// Pick chooses a shelf; all when it has no name.
func (v *View) Pick(shelf string) {
	v.at.Shelf = shelf
	if v.typed() == "" {
		v.at.Before = shelf
		v.leafTo(result.LibraryRef{})
	}
	v.fill()
}

// halves gives the search a third of the room, within reason.
type halves struct{ view *View }

func (h halves) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	unit := theme.TextSize()
	left := min(max(size.Width*0.34, unit*23), unit*32, size.Width*0.45)
	h.view.fit(left)
	defer h.view.settle()
	objects[0].Resize(fyne.NewSize(left, size.Height))
	objects[0].Move(fyne.NewPos(0, 0))
	objects[1].Resize(fyne.NewSize(size.Width-left, size.Height))
	objects[1].Move(fyne.NewPos(left, 0))
}

func (halves) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(600, 300) }

// fit makes the list anew when its width has changed, for its lines break
// elsewhere then.
func (v *View) fit(left float32) {
	if v.left != left {
		v.left = left
		v.list(v.found.items)
	}
}

// settle scrolls to where the reader was, once there is something to scroll.
func (v *View) settle() {
	v.reveal()
	if v.offset > 0 && v.scroll.Content.Size().Height > v.scroll.Size().Height {
		v.scroll.Offset.Y, v.offset = v.offset, 0
		v.scroll.Refresh()
	}
}
