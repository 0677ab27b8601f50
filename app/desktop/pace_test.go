//go:build pace

package desktop

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
)

// frame60 is how long a screen of 60 Hz shows one picture.
const frame60 = time.Second / 60

// TestPaceOfAnAnswer types amounts, each digit of which is an answer that every
// route is held against, and tells how much of one frame the window's thread is
// busy with a digit until all standings are as it wants them. Meanwhile the days
// of the routes are worked out apart, as they are in use. It judges nothing.
func TestPaceOfAnAnswer(t *testing.T) {
	b := newBench(t).sample()
	b.ask(income)
	b.clear()
	b.keys("250000")
	var busy []time.Duration
	for i := range 200 {
		began := time.Now()
		if i%2 == 0 {
			b.keys("0") // which opens a route
		} else {
			b.keyPress(fyne.KeyBackspace)
		}
		b.news()
		busy = append(busy, time.Since(began))
		time.Sleep(20 * time.Millisecond) // nobody types faster
	}
	slices.Sort(busy)
	fmt.Printf("\n%-40s %10s %10s %10s\n", "from a digit to all standings", "median", "95 %", "most")
	fmt.Printf("%-40s", "of one frame at 60 Hz")
	for _, d := range []time.Duration{busy[len(busy)/2], busy[len(busy)*95/100], busy[len(busy)-1]} {
		fmt.Printf(" %9.2f×", float64(d)/float64(frame60))
	}
	fmt.Println()
}
