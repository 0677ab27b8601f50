package keeping

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/rules/profile"
)

// The sections of the page.
const (
	ThisFile = "file"
	Trash    = "trash"
	Review   = "review"
	Backups  = "backups"
	Check    = "check"
	Archive  = "archive"
)

var sections = []string{ThisFile, Backups, Check, Archive, Trash, Review}

// Place is where somebody is on the page.
type Place struct {
	Section string
	Typed   string // whom to give out
}

// View is the page.
type View struct {
	Host
	Box   *fyne.Container
	at    *Place
	state State
	news  News

	side   *fyne.Container
	middle *fyne.Container
	scroll *container.Scroll
	tabs   []*piece.Press
	bar    *piece.Bar
	step   *piece.Text
}

// New makes the page at a place, which it keeps up to date.
func New(h Host, at *Place, state State, news News) *View {
	if at.Section == "" {
		at.Section = ThisFile
	}
	v := &View{Host: h, at: at, side: piece.Column(4), middle: container.NewStack()}
	side, _ := piece.Scrolled(piece.Insets(16, 16, 12, 10, v.side))
	v.Box = container.New(beside{}, piece.On(look.Surface, side), v.middle)
	v.Show(state, news)
	return v
}

// Show shows another state, and stays where it was scrolled to.
func (v *View) Show(state State, news News) {
	v.state, v.news = state, news
	offset := fyne.Position{}
	if v.scroll != nil {
		offset = v.scroll.Offset
	}
	v.draw()
	v.scroll.Offset = offset
	v.scroll.Refresh()
}

// Pick shows a section.
func (v *View) Pick(section string) {
	v.at.Section = section
	v.draw()
	v.Picked()
}

// First is what gets the keyboard.
func (v *View) First() fyne.Focusable {
	for i, s := range sections {
		if s == v.at.Section {
			return v.tabs[i]
		}
	}
	return v.tabs[0]
}

// Step shows how far the work is.
func (v *View) Step(w Work) {
	if v.bar != nil {
		v.bar.Set(w.Done, w.All)
		v.step.Set(v.progress(w))
	}
}

func (v *View) say(key string, args ...any) string { return v.Lang.Say("keeping."+key, args...) }

func (v *View) draw() {
	v.side.Objects, v.tabs = nil, nil
	for _, s := range sections {
		tab := v.tab(s)
		v.tabs = append(v.tabs, tab)
		v.side.Add(tab)
	}
	v.side.Refresh()
	content := piece.Column(18, piece.Heading(v.say(v.at.Section)))
	v.bar = nil
	if v.news.Work != nil {
		content.Add(v.working(*v.news.Work))
	}
	if v.news.Last != "" {
		content.Add(piece.Panel(look.Surface, piece.Row(10, 1, piece.Topped(piece.NewSign("✓", theme.ColorNamePrimary)), piece.Body(v.news.Last))))
	}
	if v.state.Err != nil {
		content.Add(piece.NewText(v.Trouble(v.state.Err), piece.Style{Color: theme.ColorNameError}))
	}
	for _, part := range v.section() {
		content.Add(part)
	}
	scrolled, scroll := piece.Scrolled(piece.Insets(20, 30, 34, 34, piece.Centred(760, content)))
	v.scroll = scroll
	v.middle.Objects = []fyne.CanvasObject{scrolled}
	v.middle.Refresh()
}

func (v *View) tab(section string) *piece.Press {
	name := v.say(section)
	row := piece.CenteredRow(8, 0, piece.Body(name))
	if n := v.count(section); n > 0 {
		row.Add(piece.QuietTag(fmt.Sprint(n)))
	}
	tab := piece.NewPress(name, piece.Inset(9, 12, row), func() { v.Pick(section) })
	tab.Plain = true
	tab.Select(section == v.at.Section)
	return tab
}

func (v *View) count(section string) int {
	switch section {
	case Trash:
		return len(v.state.Trash)
	case Review:
		return len(v.state.Due)
	}
	return 0
}

func (v *View) section() []fyne.CanvasObject {
	switch v.at.Section {
	case Trash:
		return v.trash()
	case Review:
		return v.review()
	case Backups:
		return v.backups()
	case Check:
		return v.check()
	case Archive:
		return v.archive()
	}
	return v.file()
}

func (v *View) working(w Work) fyne.CanvasObject {
	v.bar, v.step = piece.NewBar(), piece.Note(v.progress(w))
	v.bar.Set(w.Done, w.All)
	stop := piece.NewButton(v.Lang.Say("window.cancel"), v.Cancel)
	text := piece.Column(6, piece.Strong(w.Text), v.bar.Box, v.step)
	return piece.Card(piece.CenteredRow(16, 0, text, stop))
}

func (v *View) progress(w Work) string {
	if w.All == 0 {
		return v.say("under-way")
	}
	return v.say("so-far", w.Done, w.All)
}

// moment writes a time as people in Hong Kong read it.
func (v *View) moment(t time.Time) string {
	t = t.In(v.Zone)
	return v.Lang.Date(profile.DateOf(t)) + " " + t.Format("15:04")
}

// buttons are side by side, and on further lines where there is no room.
func buttons(all ...fyne.CanvasObject) fyne.CanvasObject { return piece.Flow(piece.Near, all...) }

// paragraph is a title with what it is about and what can be done.
func paragraph(title, text string, below ...fyne.CanvasObject) fyne.CanvasObject {
	out := piece.Column(10, piece.Title(title), piece.Body(text))
	for _, o := range below {
		out.Add(o)
	}
	return out
}

// warning stands out without being an alarm.
func warning(text string) fyne.CanvasObject {
	return piece.Panel("can-apply-if-tint", piece.Row(10, 1, piece.Topped(piece.NewSign("!", "can-apply-if")), piece.Body(text)))
}

// Size writes a number of bytes.
func Size(bytes int64) string {
	switch {
	case bytes >= 1<<30:
		return fmt.Sprintf("%.1f GB", float64(bytes)/(1<<30))
	case bytes >= 1<<20:
		return fmt.Sprintf("%.1f MB", float64(bytes)/(1<<20))
	}
	return fmt.Sprintf("%d KB", (bytes+1023)>>10)
}

// beside sets the sections at the left of the page.
type beside struct{}

func (beside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	side := min(theme.TextSize()*15, size.Width*0.3)
	objects[0].Resize(fyne.NewSize(side, size.Height))
	objects[0].Move(fyne.NewPos(0, 0))
	objects[1].Resize(fyne.NewSize(size.Width-side, size.Height))
	objects[1].Move(fyne.NewPos(side, 0))
}

func (beside) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(600, 300) }
