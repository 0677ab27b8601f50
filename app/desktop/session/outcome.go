package session

import (
	"cmp"
	"slices"

	"talentnav/app/language"
	"talentnav/app/result"
	"talentnav/rules"
)

// Outcome is where the person stands with one route, in short. It is what the
// list beside the page shows: the whole sheet, with every source written out,
// would take longer than a keystroke may.
type Outcome struct {
	ID       string
	Title    string
	Short    string
	Sign     string
	Standing string
	Words    string // the standing in words
	Limit    string // the nearest day that time sets, once it is known: "until 15 January 2027"
	Was      string // how it stood before the last change, in words; empty if it did not move
}

// Outcomes are all routes, the best standing first, as in [Session.Result].
func (s *Session) Outcomes(lang language.Tag) []Outcome {
	all := s.assessment.Standings()
	slices.SortStableFunc(all, func(a, b rules.RouteStanding) int { return cmp.Compare(a.Standing.Best(), b.Standing.Best()) })
	out := make([]Outcome, len(all))
	for i, r := range all {
		standing := r.Standing.String()
		out[i] = Outcome{
			ID: r.Route.ID, Title: result.Title(lang, s.pack, r.Route), Short: result.Short(lang, s.pack, r.Route),
			Sign: result.StandingSign(standing), Standing: standing, Words: lang.Say("standing." + standing),
			Was: s.was(r.Route.ID, lang), Limit: s.limit(r.Route.ID, lang),
		}
	}
	return out
}

func (s *Session) was(routeID string, lang language.Tag) string {
	before, moved := s.Was(routeID)
	if !moved {
		return ""
	}
	return lang.Say("standing." + before.String())
}

// Outcome is the one of a route.
func (s *Session) Outcome(routeID string, lang language.Tag) Outcome {
	all := s.Outcomes(lang)
	i := slices.IndexFunc(all, func(o Outcome) bool { return o.ID == routeID })
	if i < 0 {
		return Outcome{ID: routeID}
	}
	return all[i]
}
