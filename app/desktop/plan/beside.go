package plan

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// roomBeside is the width, in sizes of text, from which a name stands beside
// what it is of; below it stands above.
const roomBeside = 28

// beside sets a name at the left of what it is of, with the same share of the
// width in every line.
func beside(share float32, name, of fyne.CanvasObject) *fyne.Container {
	return container.New(&side{share: share}, name, of)
}

type side struct {
	share float32
	above bool
}

func (s *side) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	name, of := objects[0], objects[1]
	s.above = size.Width < roomBeside*theme.TextSize()
	if s.above {
		h := high(name, size.Width)
		if h > 0 {
			h += 2
		}
		name.Move(fyne.NewPos(0, 0))
		high(of, size.Width)
		of.Move(fyne.NewPos(0, h))
		return
	}
	width := size.Width * s.share
	h, low := high(name, width-10), high(of, size.Width-width)
	name.Move(fyne.NewPos(0, max(0, min(4, (low-h)/2))))
	of.Move(fyne.NewPos(width, 0))
}

// high gives an object its width, and then the height that it needs at it.
func high(o fyne.CanvasObject, width float32) float32 {
	o.Resize(fyne.NewSize(width, o.Size().Height))
	h := o.MinSize().Height
	o.Resize(fyne.NewSize(width, h))
	return h
}

func (s *side) MinSize(objects []fyne.CanvasObject) fyne.Size {
	h, low := objects[0].MinSize().Height, objects[1].MinSize().Height
	if !s.above {
		return fyne.NewSize(200, max(h, low))
	}
	if h > 0 {
		h += 2
	}
	return fyne.NewSize(200, h+low)
}
