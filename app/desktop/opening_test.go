package desktop

import (
	"testing"

	"talentnav/rules"
)

func TestTheWindowShowsItsNameUntilTheRulesAreRead(t *testing.T) {
	left := newBench(t)
	left.sample()
	left.shut()
	read := make(chan *rules.Pack)
	b := opened(t, left.path, Options{Rules: func() *rules.Pack { return <-read }})
	if !b.reads(b.lang().Say("start.title")) || b.opened != nil || b.win.MainMenu() != nil {
		t.Error("something else than the name is shown before the rules are there")
	}
	read <- thePack(t)
	b.worked()
	if b.opened == nil || b.opts.Pack == nil || b.win.MainMenu() == nil {
		t.Error("the case that was left is not open once the rules are there")
	}
}

func TestTheWindowCanBeClosedBeforeTheRulesAreRead(t *testing.T) {
	read := make(chan *rules.Pack)
	b := opened(t, t.TempDir()+"/cases.talentnav", Options{Rules: func() *rules.Pack { return <-read }})
	b.shut()
	read <- thePack(t)
	b.tasks.Wait()
}
