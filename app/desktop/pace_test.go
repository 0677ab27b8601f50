//go:build pace

package desktop

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"talentnav/app/desktop/piece"
)

// frame60 is how long a screen of 60 Hz shows one picture.
const frame60 = time.Second / 60

// TestPaceOfAnAnswer types an amount, each digit of which is an answer that every
// route is held against, and words in a degree's form, of which every letter may
// change what else is asked. It tells how much of one frame the window's thread is
// busy until all standings are as it wants them. Meanwhile the days of the routes
// are worked out apart, as they are in use. It judges nothing.
func TestPaceOfAnAnswer(t *testing.T) {
	fmt.Printf("\n%-40s %10s %10s %10s\n", "of one frame at 60 Hz, from a key on", "median", "95 %", "most")
	b := newBench(t).sample()
	b.ask(income)
	b.clear()
	b.keys("250000")
	b.pace("a digit of an income", "0") // which opens a route
	b.ask("studies.degrees")
	b.press(b.say("change"))
	b.focusField("Mathematics and computer science")
	b.pace("a letter in a degree", "x")
}

// focusField goes on by Tab to the field with a text.
func (b *bench) focusField(text string) {
	b.t.Helper()
	for range 60 {
		b.win.Canvas().FocusNext()
		if e, ok := b.win.Canvas().Focused().(*piece.Entry); ok && e.Text == text {
			return
		}
	}
	b.t.Fatalf("no field says %q", text)
}

// pace types a letter and takes it away, over and over.
func (b *bench) pace(what, letter string) {
	var busy []time.Duration
	for i := range 200 {
		began := time.Now()
		if i%2 == 0 {
			b.keys(letter)
		} else {
			b.keyPress(fyne.KeyBackspace)
		}
		b.news()
		busy = append(busy, time.Since(began))
		time.Sleep(20 * time.Millisecond) // nobody types faster
	}
	slices.Sort(busy)
	fmt.Printf("%-40s", what)
	for _, d := range []time.Duration{busy[len(busy)/2], busy[len(busy)*95/100], busy[len(busy)-1]} {
		fmt.Printf(" %9.2f×", float64(d)/float64(frame60))
	}
	fmt.Println()
}
