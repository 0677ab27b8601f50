package review

import (
	"strconv"

	"talentnav/rules"
)

// item is a line that the checker holds against its source.
type item struct {
	Number string
	Depth  int // at most the indents that the page has
	Says   string
	See    string // the number under which it was told already
	Rows   []row
	Steps  []step
	Value  string // what the steps are of; what is needed when empty
	Cites  []cite
	Notes  []note
	Doubt  bool // its text is not official
}

// note is what a firm says about it.
type note struct {
	Text  string
	Cites []cite
}

func (w *writer) notes(all []rules.Note) []note {
	var out []note
	for _, n := range all {
		out = append(out, note{w.lang.Say("result.firm-note", w.firm(n.Origin), n.Says), w.cites(n.Cite)})
	}
	return out
}

func (w *writer) caveats(all []rules.Caveat) []item {
	var out []item
	for i, c := range all {
		out = append(out, item{Number: "C" + strconv.Itoa(i+1), Says: w.text(c.Says), Cites: w.cites(c.Cite)})
	}
	return out
}

// plain are lines for which the rules name no source of their own.
func (w *writer) plain(letter string, all ...rules.Text) []item {
	var out []item
	for _, t := range all {
		if !t.IsZero() {
			out = append(out, item{Number: letter + strconv.Itoa(len(out)+1), Says: w.text(t)})
		}
	}
	return out
}

// confirmation is a text that the rules do not hold.
type confirmation struct {
	Number string
	Asks   string
	Page   link
	Known  []item
	Cites  []cite
}

func (w *writer) allConfirmations() []confirmation {
	var out []confirmation
	for i, c := range w.confirmations {
		number := confirmationNumber(i)
		out = append(out, confirmation{number, w.marked(c.Origin, w.text(c.Asks)), linkTo(c.URL), w.plain(number+".", c.Known...), w.cites(c.Cite)})
	}
	return out
}

func confirmationNumber(i int) string { return "S" + strconv.Itoa(i+1) }
