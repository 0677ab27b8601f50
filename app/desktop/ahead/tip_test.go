package ahead

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
)

func TestATipIsAsHighAsItsWordsHoweverOftenTheyChange(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	tip, line := newTip(), piece.NewFill("", 0)
	w := test.NewTempWindow(t, container.NewStack(line, tip.layer))
	w.Resize(fyne.NewSize(700, 500))
	tip.show(line, 10, piece.Body("Short."))
	low := tip.sheet.Size().Height
	for range 2 {
		tip.show(line, 10, piece.Body(strings.Repeat("Many words that need some lines. ", 12)))
		words := tip.words.Objects[0]
		if bottom := words.Position().Y + words.MinSize().Height; tip.sheet.Size().Height < low*3 || tip.sheet.Size().Height < bottom {
			t.Errorf("the sheet is %v high, the words end at %v, a short tip was %v", tip.sheet.Size().Height, bottom, low)
		}
	}
	tip.show(line, 10, piece.Body("Short."))
	if got := tip.sheet.Size().Height; got != low {
		t.Errorf("a short tip is %v high after a long one, not %v", got, low)
	}
}

func TestATipStandsWhereItIsSeen(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	tip, line := newTip(), piece.NewFill("", 0)
	w := test.NewTempWindow(t, container.NewStack(container.NewWithoutLayout(line), tip.layer))
	w.SetPadded(false)
	w.Resize(fyne.NewSize(700, 500))
	line.Resize(fyne.NewSize(600, 20))
	tip.seen = func() (float32, float32) { return 0, 500 }
	for y, below := range map[float32]bool{100: true, 470: false} {
		line.Move(fyne.NewPos(0, y))
		tip.show(line, 10, piece.Body("What it is."))
		if got := tip.sheet.Position().Y; got > y != below {
			t.Errorf("beside a line at %v it stands at %v", y, got)
		}
	}
}
