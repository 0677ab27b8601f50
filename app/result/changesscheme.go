package result

import (
	"strconv"

	"talentnav/rules"
)

// schemeChange tells of a programme.
func (w changeWriter) schemeChange(c *Change, x rules.Difference) {
	switch x.What {
	case rules.SchemeAdded, rules.SchemeRemoved:
		c.Text = w.say(x, c.About)
	case rules.SchemeStands:
		c.Before, c.After = w.schemeStands(x.Before), w.schemeStands(x.After)
		c.Text = w.say(x, c.About, c.Before, c.After)
	case rules.DeadlinePasses:
		w.deadlinePasses(c, x)
	default:
		w.words(c, x)
	}
}

// deadlinePasses says which deadline ended.
func (w changeWriter) deadlinePasses(c *Change, x rules.Difference) {
	c.From = x.After.Until.String()
	c.After = w.text(x.After.Text)
	c.Text = w.say(x, c.About, c.After, x.After.Until)
}

// schemeStands is a state in words, with its sentence.
func (w changeWriter) schemeStands(s rules.Side) string {
	if s.State == "" {
		return w.lang.Say("scheme.state.none")
	}
	state, says := w.schemeWord("state", s.State), bare(w.text(s.Text))
	if says == state {
		return state
	}
	return Joined(" – ", state, says)
}

// schemeSide is a line of a programme with its figure.
func (w changeWriter) schemeSide(x rules.Difference, s rules.Side) string {
	text := w.text(s.Text)
	switch x.Part {
	case "applies":
		return w.schemeWord("party", text)
	case "scheme-kind":
		return w.schemeWord("kind", text)
	case "testable":
		return w.schemeWord("testable", text)
	case "confidence":
		return w.lang.Say("confidence." + text)
	case "deadline":
		if s.From.Year+s.Until.Year != 0 {
			return Joined(" · ", text, w.span(s))
		}
	case "amount":
		return Joined(" · ", text, w.figure(rules.Grant{Amount: s.Figure.Amount, Share: s.Figure.Share, Per: s.Figure.Per}))
	}
	return text
}

// counted tells how many professions the list or a segment has.
func (w changeWriter) counted(c *Change, x rules.Difference) {
	c.About = w.lang.Say("diff.list-counted.all")
	if x.Segment != nil {
		c.Segment, c.About = x.Segment.ID, w.text(x.Segment.Title)
	}
	c.Before, c.After = w.count(x.Before.Of), w.count(x.After.Of)
	c.Text = w.say(x, c.About, c.Before, c.After)
}

func (w changeWriter) count(n int) string {
	if n == 0 {
		return w.lang.Say("diff.list-counted.none")
	}
	return strconv.Itoa(n)
}
