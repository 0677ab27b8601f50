package result

import (
	"cmp"
	"slices"

	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/profile"
)

// ThenNow is what differs for one person between another day and today, by the
// same answers and the same pack, in one language.
type ThenNow struct {
	Then, Today string // as written in the language
	Later       bool   // the other day is one to come
	Routes      []ThenNowRoute
	Same        int // how many routes stand alike
	Limits      []string
}

// ThenNowRoute is a route that stands otherwise.
type ThenNowRoute struct {
	ID, Short   string
	Then, Today ShortStanding
	Causes      []ThenNowCause
}

// ShortStanding is a standing in words and sign.
type ShortStanding struct{ Standing, Text, Sign string }

// ThenNowCause is why.
type ThenNowCause struct {
	Sort    string // "rule", "time", "dates" or "not-covered"
	Label   string // the same in words
	Text    string
	Sources []Source
}

// BuildThenNow compares two assessments of p, one of another day and one of
// today. The routes come best standing today first.
func BuildThenNow(then, today *rules.Assessment, p *profile.Profile, lang language.Tag) ThenNow {
	t := thenNow{then: writer{a: then, p: p, lang: lang}, today: writer{a: today, p: p, lang: lang}}
	out := ThenNow{Then: lang.Date(then.At), Today: lang.Date(today.At), Later: today.At.Before(then.At), Limits: t.today.limits()}
	now := today.Standings()
	slices.SortStableFunc(now, func(a, b rules.RouteStanding) int { return cmp.Compare(a.Standing.Best(), b.Standing.Best()) })
	for _, r := range now {
		was, _ := then.Standing(r.Route.ID)
		if was == r.Standing {
			out.Same++
			continue
		}
		out.Routes = append(out.Routes, ThenNowRoute{
			ID: r.Route.ID, Short: t.today.name(r.Route), Then: t.today.inShort(was), Today: t.today.inShort(r.Standing), Causes: t.causes(r.Route, was, r.Standing),
		})
	}
	return out
}

func (w writer) inShort(s rules.Standing) ShortStanding {
	return ShortStanding{s.String(), w.standingText(s), StandingSign(s.String())}
}

// thenNow writes what differs between two days.
type thenNow struct{ then, today writer }

func (t thenNow) causes(r *rules.Route, was, is rules.Standing) (out []ThenNowCause) {
	for _, side := range []struct {
		standing rules.Standing
		day      profile.Date
	}{{was, t.then.a.At}, {is, t.today.a.At}} {
		if side.standing == rules.NotCovered {
			return []ThenNowCause{t.labelled("not-covered", t.today.lang.Say("then.cause.not-covered", side.day), nil)}
		}
	}
	backwards := t.today.a.At.Before(t.then.a.At)
	before, after := t.then.a, t.today.a
	if backwards {
		before, after = after, before
	}
	for _, c := range rules.TurnCauses(before, after, r) {
		then, today := c.Before, c.After
		if backwards {
			then, today = today, then
		}
		out = append(out, t.cause(c.Sort, then, today, is))
	}
	return out
}

func (t thenNow) labelled(sort, text string, sources []Source) ThenNowCause {
	return ThenNowCause{sort, t.today.lang.Say("then.label." + sort), text, sources}
}

// causeSorts name what makes a route turn as people tell it apart: the rules, or
// their own facts.
var causeSorts = map[rules.TurnSort]string{
	rules.TurnByTime: "time", rules.TurnByRecord: "time", rules.TurnByOpening: "dates", rules.TurnByClosing: "dates",
}

// cause writes out one; a reason is nil for a criterion that is not in force on
// that day.
func (t thenNow) cause(sort rules.TurnSort, then, today *rules.Reason, is rules.Standing) ThenNowCause {
	name := cmp.Or(causeSorts[sort], "rule")
	lang := t.today.lang
	if then == nil && today == nil {
		key := "then.cause.open-today"
		if is == rules.NotOpen {
			key = "then.cause.open-then"
		}
		return t.labelled(name, lang.Say(key), nil)
	}
	var was, now Line
	if then != nil {
		was = t.then.only(then)
	}
	if today != nil {
		now = t.today.only(today)
	}
	says, sources := bare(cmp.Or(now.Says, was.Says)), now.Sources
	if one := cmp.Or(today, then); sort == rules.TurnByRecord {
		says = cmp.Or(t.today.record(&profile.ListFact{}, one), says) // the degree itself
	}
	if today == nil {
		sources = was.Sources
	}
	return t.labelled(name, t.causeText(sort, says, was, now, then != nil, today != nil), sources)
}

func (t thenNow) causeText(sort rules.TurnSort, says string, was, now Line, inThen, inToday bool) string {
	say := t.today.lang.Say
	switch {
	case sort == rules.TurnByRecord:
		return say("then.cause.record", says)
	case !inToday:
		return say("then.cause.only-then", says)
	case !inThen:
		return say("then.cause.only-today", says)
	case sort == rules.TurnByStep:
		return say("then.cause.step", says, was.bound, now.bound)
	case sort == rules.TurnByList:
		return say("then.cause.list", says)
	case was.Told == "" || now.Told == "" || now.bound == "": // a list as a whole, or a gate
		return says
	}
	return say("then.cause.time", says, was.Told, now.Told, now.bound)
}
