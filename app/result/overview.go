package result

import (
	"cmp"
	"slices"
	"strings"

	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/profile"
)

// Overview is where the person stands with all routes at once: the whole in a
// few sentences, and the routes by their standing.
type Overview struct {
	Lead []string // the first says the most
	// Open are those that can be applied for, Depend those that can if something is
	// settled, Undecided the unknown ones with the fewest questions first.
	Open, Depend, Undecided, Closed, Shut []Route
}

// Told says how much of the interview is done.
type Told struct {
	Answered, Open int  // questions; the open ones can still change a standing
	Fewest, Most   int  // how many most people answer in all
	Today          bool // whether the day assessed is the real one
}

// NewOverview sorts a result's routes and says the whole in words. What firms
// added is among the routes but not in the words: it is not official.
func NewOverview(r Result, told Told) Overview {
	o := sorted(r.Routes)
	if told.Answered > 0 {
		slices.SortStableFunc(o.Undecided, func(a, b Route) int { return cmp.Compare(effortOf(a), effortOf(b)) })
	}
	o.Lead = lead{sorted(r.OfficialRoutes()), told, language.Tag(r.Language), r.AsAt, r.StayEnded}.sentences()
	return o
}

// effortOf is how many questions a route waits for; what waits for a more exact
// answer comes last.
func effortOf(r Route) int {
	if len(r.Missing) == 0 {
		return 1 << 20
	}
	return len(r.Missing)
}

func sorted(routes []Route) (o Overview) {
	to := map[string]*[]Route{
		rules.CanApply.String(): &o.Open, rules.CanApplyIf.String(): &o.Depend, rules.NotKnownYet.String(): &o.Undecided,
		rules.CannotApplyNow.String(): &o.Closed, rules.NotOpen.String(): &o.Shut, rules.NotCovered.String(): &o.Shut,
	}
	for _, r := range routes {
		*to[r.Standing] = append(*to[r.Standing], r)
	}
	return o
}

// lead says the whole in words.
type lead struct {
	Overview
	told  Told
	lang  language.Tag
	asAt  string
	ended string // that the stay that was told has ended
}

func (l lead) say(key string, args ...any) string { return l.lang.Say("result.stand."+key, args...) }

func (l lead) sentences() []string {
	all := []string{l.outcome(), joinedSentences(l.lang, l.undecided(), l.questions()), l.ended}
	return slices.DeleteFunc(all, func(s string) bool { return s == "" })
}

// outcome is what is open to the person, or that nothing is.
func (l lead) outcome() string {
	can, depend := l.can(), l.depends()
	switch {
	case can != "" || depend != "":
		return joinedSentences(l.lang, can, depend)
	case len(l.Undecided)+len(l.Closed) == 0:
		return l.say("not-on-day", l.day())
	case l.told.Answered == 0:
		return l.say("nothing-told")
	case len(l.Undecided) > 0:
		return l.say("none-yet")
	case l.told.Today:
		return l.say("none")
	}
	return l.say("none-on", l.day())
}

func (l lead) can() string {
	switch {
	case len(l.Open) == 0:
		return ""
	case l.told.Today:
		return l.say("can", l.names(l.Open))
	}
	return l.say("can-on", l.names(l.Open), l.day())
}

func (l lead) depends() string {
	key := "if"
	if len(l.Open) > 0 {
		key = "if-too"
	}
	switch len(l.Depend) {
	case 0:
		return ""
	case 1:
		return l.say(key+".one", l.names(l.Depend))
	}
	return l.say(key+".other", l.names(l.Depend))
}

// undecided counts what is not known, where something is.
func (l lead) undecided() string {
	if n := len(l.Undecided); n > 0 && l.told.Answered > 0 {
		return l.lang.Count("result.stand.undecided", n)
	}
	return ""
}

func (l lead) questions() string {
	switch {
	case len(l.Open)+len(l.Depend)+len(l.Undecided)+len(l.Closed) == 0:
		return ""
	case l.told.Open > 0 && l.told.Answered == 0:
		return l.say("usual-first", l.told.Fewest, l.told.Most)
	case l.told.Open > fewOpen && l.told.Answered < l.told.Most:
		return l.say("usual", l.told.Answered, l.told.Fewest, l.told.Most)
	case l.told.Open > fewOpen:
		return l.say("many")
	case l.told.Open > 0:
		return l.lang.Count("result.stand.questions", l.told.Open)
	case len(l.Undecided) > 0:
		return l.say("inexact")
	}
	return l.say("all-told")
}

// fewOpen questions are counted as they are; of more, most fall away before they
// are asked, and the number would only frighten.
const fewOpen = 10

// mostNames are named one by one.
const mostNames = 3

func (l lead) names(routes []Route) string {
	var names []string
	for _, r := range routes {
		names = append(names, r.Short)
	}
	if len(names) <= mostNames {
		return l.lang.List(names)
	}
	return l.say("names-more", strings.Join(names[:mostNames-1], l.lang.Say("list.comma")), len(names)-mostNames+1)
}

func (l lead) day() string {
	d, _ := profile.ParseDate(l.asAt) // [Build] wrote it
	return l.lang.Date(d)
}

// joinedSentences sets sentences one after the other; Chinese needs no space.
func joinedSentences(lang language.Tag, all ...string) string {
	gap := ""
	if lang == language.English {
		gap = " "
	}
	return Joined(gap, all...)
}
