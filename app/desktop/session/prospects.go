package session

import (
	"cmp"
	"context"
	"slices"

	"talentnav/app/language"
	"talentnav/app/result"
	"talentnav/rules"
	"talentnav/rules/profile"
)

// Prospects are what would open the closed routes, the nearest first, and what
// time changes, in no language: who changes the language need not look again.
type Prospects struct {
	of    string // the answers, the day and the rules
	ways  []rules.WhatIf
	ahead rules.Forecast
}

// Of reports whether they are those of the snapshot.
func (p Prospects) Of(s Snapshot) bool { return p.of == s.print() }

// print tells one snapshot from another.
func (s Snapshot) print() string {
	return s.days.Pack().Digest + s.at.String() + profile.Digest(&s.profile)
}

// Prospects looks for them. It takes seconds, so it is asked on a goroutine, and
// ends with the context's error soon after that was cancelled.
func (s Snapshot) Prospects(ctx context.Context) (Prospects, error) {
	a, err := s.assess()
	if err != nil {
		return Prospects{}, err
	}
	out := Prospects{of: s.print()}
	if out.ahead, err = s.days.Forecast(&s.profile, s.at, rules.ForecastYears); err != nil {
		return Prospects{}, err
	}
	for _, r := range a.Standings() {
		if r.Standing != rules.CannotApplyNow {
			continue
		}
		if ctx.Err() != nil {
			return Prospects{}, ctx.Err()
		}
		one, err := s.days.WhatIf(&s.profile, s.at, r.Route.ID)
		if err != nil {
			return Prospects{}, err
		}
		out.ways = append(out.ways, one)
	}
	slices.SortStableFunc(out.ways, nearer)
	return out, nil
}

// nearer puts first what takes the least effort, then what no way was found for,
// and last what cannot be changed.
func nearer(a, b rules.WhatIf) int {
	rank := func(w rules.WhatIf) int {
		switch {
		case len(w.Ways) > 0:
			return w.Ways[0].Effort()
		case len(w.Fixed) == 0:
			return 1 << 20
		}
		return 1<<20 + len(w.Fixed)
	}
	return cmp.Compare(rank(a), rank(b))
}

// Tell writes prospects of the snapshot out.
func (s Snapshot) Tell(p Prospects, lang language.Tag) ([]result.RouteWays, []result.Turn, error) {
	a, err := s.assess()
	if err != nil {
		return nil, nil, err
	}
	return result.BuildWays(p.ways, a, &s.profile, lang).Routes, result.BuildAhead(p.ahead, a, &s.profile, lang).Turns, nil
}
