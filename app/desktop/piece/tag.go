package piece

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/look"
)

func tag(text string, style Style, bg fyne.ThemeColorName) *fyne.Container {
	return container.NewStack(NewFill(bg, 4), Inset(1, 7, NewSoft(text, style)))
}

// Chip is a chosen thing that can be taken away again.
func Chip(name, remove string, removed func()) *fyne.Container {
	off := NewPress(remove, Inset(3, 5, newSign("×", theme.ColorNameForeground, 0.9)), removed)
	off.Plain = true
	off.Key = func(ev *fyne.KeyEvent) bool {
		if ev.Name != fyne.KeyDelete && ev.Name != fyne.KeyBackspace {
			return false
		}
		removed()
		return true
	}
	back := NewFill(theme.ColorNameSelection, 6).Outlined(look.Border)
	content := CenteredRow(4, -1, NewLine(name, Style{}), off)
	return container.NewStack(back, container.New(insets{4, 4, 12, 4}, content))
}

// insets is room on each side.
type insets struct{ top, bottom, left, right float32 }

func (in insets) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(size.SubtractWidthHeight(in.left+in.right, in.top+in.bottom))
	objects[0].Move(fyne.NewPos(in.left, in.top))
}

func (in insets) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().AddWidthHeight(in.left+in.right, in.top+in.bottom)
}

// Insets puts different room on each side of an object.
func Insets(top, bottom, left, right float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(insets{top, bottom, left, right}, o)
}
