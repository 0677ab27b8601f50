package ahead

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/piece"
)

// tip is a small sheet with words beside what the pointer or the keyboard is at.
// It stands over the page and takes no room in it, so that nothing jumps.
type tip struct {
	layer *fyne.Container
	sheet *fyne.Container
	words *fyne.Container
	// seen is what of the window's height shows the page; nil for all of it.
	seen func() (top, bottom float32)
	by   fyne.CanvasObject // the line that it stands beside
	x    float32           // where in that line
}

func newTip() *tip {
	t := &tip{words: piece.Column(piece.Tight)}
	back := piece.NewFill(theme.ColorNameOverlayBackground, 6).Outlined(theme.ColorNameInputBorder)
	t.sheet = container.NewStack(back, piece.Inset(9, 12, t.words))
	t.sheet.Hide()
	t.layer = container.New(t, t.sheet)
	return t
}

// show says something beside a place in a line.
func (t *tip) show(by fyne.CanvasObject, x float32, words ...fyne.CanvasObject) {
	t.by, t.x = by, x
	t.words.Objects = words
	t.sheet.Show()
	t.layer.Refresh()
}

func (t *tip) hide() {
	if t.sheet.Visible() {
		t.sheet.Hide()
		t.layer.Refresh()
	}
}

// tipWidth is the widest that a tip is, in standard text.
const tipWidth = 330

// Layout sets the sheet under its line, or above it where more of it is seen
// there.
func (t *tip) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	if !t.sheet.Visible() || t.by == nil {
		return
	}
	width := min(size.Width, tipWidth*theme.TextSize()/14)
	t.words.Resize(fyne.NewSize(width, 0)) // or a sheet of the same size would keep the lines of the words before
	t.sheet.Resize(fyne.NewSize(width, 0))
	height := ceil(t.sheet.MinSize().Height)
	t.sheet.Resize(fyne.NewSize(width, height))
	where := fyne.CurrentApp().Driver().AbsolutePositionForObject
	page, line := where(t.layer), where(t.by)
	y := line.Y + t.by.Size().Height - 2
	if t.seen != nil {
		if top, bottom := t.seen(); y+height > bottom && line.Y-height > top {
			y = line.Y - height + 2
		}
	}
	x := line.X - page.X + t.x - width/2
	t.sheet.Move(fyne.NewPos(ceil(max(0, min(x, size.Width-width))), ceil(y-page.Y)))
}

func (t *tip) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// said are the texts in a sheet, in order.
func said(o fyne.CanvasObject) (out []string) {
	switch o := o.(type) {
	case *piece.Text:
		out = append(out, o.Text())
	case *fyne.Container:
		for _, each := range o.Objects {
			out = append(out, said(each)...)
		}
	}
	return out
}
