package piece

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/look"
)

// Bar shows how much is done of a whole.
type Bar struct {
	Box   *fyne.Container
	share float32
}

// NewBar makes an empty bar.
func NewBar() *Bar {
	b := &Bar{}
	track, done := NewFill(look.Border, 2), NewFill(theme.ColorNamePrimary, 2)
	b.Box = container.New((*bar)(b), track, done)
	return b
}

// Set shows done of all.
func (b *Bar) Set(done, all int) {
	b.share = 0
	if all > 0 {
		b.share = float32(done) / float32(all)
	}
	b.Box.Refresh()
}

type bar Bar

func (b *bar) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(size)
	objects[1].Resize(fyne.NewSize(size.Width*b.share, size.Height))
}

func (b *bar) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(20, 4) }
