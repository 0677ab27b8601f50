package edit

import (
	"slices"

	"fyne.io/fyne/v2"

	"talentnav/app/desktop/piece"
	"talentnav/rules/profile"
)

// choice answers with yes or no, or with one of a few names. Its last line is
// "I do not know".
type choice struct {
	ask     Ask
	values  []any
	options *piece.Options
	shown   int // the choice on screen, -1 if none
	proof   proof
	message *message
	box     *fyne.Container
	told    bool // that nothing is chosen
}

func newChoice(a Ask) *choice {
	c := &choice{ask: a, shown: -1, message: newMessage(a.Grown)}
	var lines []piece.Choice
	if a.Field.Kind == profile.KindFlag {
		c.values = []any{true, false}
		lines = []piece.Choice{{Name: a.Lang.Say("window.yes")}, {Name: a.Lang.Say("window.no")}}
	}
	for _, name := range a.Field.Options {
		c.values = append(c.values, name)
		lines = append(lines, piece.Choice{Name: a.Lang.Option(a.Words, name)})
	}
	lines = append(lines, piece.Choice{Name: a.Lang.Say("window.do-not-know")})
	c.options = piece.NewOptions(lines)
	if a.Compact {
		c.options = piece.NewRowOptions(lines)
	}
	c.options.Chosen, c.options.Entered = c.onChosen, c.onEntered
	c.box = piece.Column(piece.Near, c.options.Box, c.message.Object())
	return c
}

// onChosen answers. In a form of many questions a second press on the same
// choice takes it back; a page of its own has a button for that.
func (c *choice) onChosen(i int) {
	if c.ask.Compact && i == c.shown {
		c.Show(profile.View{})
		c.message.Warn(c.ask.Answer(profile.View{}))
		return
	}
	c.shown, c.told = i, false
	v := profile.View{State: profile.NotKnown}
	if i < len(c.values) {
		v = c.proof.answer(c.values[i])
	}
	c.message.Warn(c.ask.Answer(v))
}

// onEntered goes on. The choice with the keyboard looks as if it were chosen: with
// none chosen it says so first, and goes on when Enter comes again.
func (c *choice) onEntered() {
	if c.shown < 0 && !c.told && !c.ask.Compact {
		c.told = true
		c.message.Warn(c.ask.Lang.Say("window.nothing-chosen"))
		piece.Reveal(c.message.Object())
		return
	}
	if c.ask.Done != nil {
		c.ask.Done()
	}
}

func (c *choice) Object() fyne.CanvasObject { return c.box }
func (c *choice) First() fyne.Focusable     { return c.options.First() }
func (c *choice) Settle() bool              { return true }

func (c *choice) Show(v profile.View) {
	c.proof = proof{v}
	at := -1
	switch v.State {
	case profile.NotKnown:
		at = len(c.values)
	case profile.Answered:
		at = slices.Index(c.values, v.Value)
	}
	c.shown = at
	c.options.Set(at)
}
