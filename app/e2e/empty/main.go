//go:build pace

// Command empty opens a window of the toolkit with one line in it: what ours is
// measured beside.
package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/widget"
)

func main() {
	w := app.NewWithID("hk.talentnavigator.empty").NewWindow("Empty")
	w.SetContent(widget.NewLabel("Empty"))
	w.Resize(fyne.NewSize(1180, 740))
	w.ShowAndRun()
}
