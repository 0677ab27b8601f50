package result

import "talentnav/rules"

// paint puts colour on words that already say the same without it.
type paint bool

const escape = '\x1b'

const (
	bold   = "1"
	dim    = "2"
	red    = "31"
	green  = "32"
	yellow = "33"
	cyan   = "36"
)

func (p paint) with(code, s string) string {
	if !p || s == "" {
		return s
	}
	return string(escape) + "[" + code + "m" + s + string(escape) + "[0m"
}

var standingColours = map[string]string{
	rules.CanApply.String():       bold + ";" + green,
	rules.CanApplyIf.String():     bold + ";" + cyan,
	rules.NotKnownYet.String():    bold + ";" + yellow,
	rules.CannotApplyNow.String(): bold + ";" + red,
	rules.NotOpen.String():        dim,
	rules.NotCovered.String():     dim,
}

var stateColours = map[string]string{
	rules.Met.String():     green,
	rules.NotMet.String():  red,
	rules.Unknown.String(): yellow,
	rules.Depends.String(): cyan,
}

func (p paint) standing(standing, s string) string { return p.with(standingColours[standing], s) }

func (p paint) state(state, s string) string { return p.with(stateColours[state], s) }

func (p paint) heading(s string) string { return p.with(bold, s) }
