package desktop

import (
	"context"
	"slices"
	"testing"
)

// Letters come faster than what follows from them far ahead can be worked out.
func TestOfWhatIsAskedForAnewOneGoesOnAtATimeAndOnlyTheNewestIsShown(t *testing.T) {
	b := newBench(t).sample()
	var work anew
	var shown []int
	goOn, begun, going := make(chan bool), 0, 0
	ask := func(i int) {
		b.workAnew(&work, func(ctx context.Context) func() {
			if begun, going = begun+1, going+1; going > 1 {
				t.Error("two go on at once")
			}
			<-goOn
			if stopped := ctx.Err() != nil; stopped != (i == 1) {
				t.Errorf("number %d is stopped: %v", i, stopped)
			}
			going--
			return func() { shown = append(shown, i) }
		})
	}
	for i := range 3 {
		ask(i + 1)
	}
	close(goOn)
	if b.worked(); begun != 2 || !slices.Equal(shown, []int{3}) {
		t.Errorf("%d were begun, shown is %v", begun, shown)
	}
	ask(4)
	if b.worked(); !slices.Equal(shown, []int{3, 4}) {
		t.Errorf("afterwards %v", shown)
	}
}

func TestWhatWasAskedForACaseThatWasLeftIsNotWorkedOut(t *testing.T) {
	b := newBench(t).sample()
	var work anew
	goOn, begun := make(chan bool), 0
	for range 2 {
		b.workAnew(&work, func(context.Context) func() {
			begun++
			<-goOn
			return func() { t.Error("it is shown in another case") }
		})
	}
	b.leaveCase()
	close(goOn)
	b.worked()
	if begun != 1 {
		t.Errorf("%d were begun", begun)
	}
	b.sample()
	done := false
	b.workAnew(&work, func(context.Context) func() { return func() { done = true } })
	if b.worked(); !done {
		t.Error("nothing is worked out any more")
	}
}
