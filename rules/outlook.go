package rules

import "talentnav/rules/profile"

// OutlookYears is how far ahead an outlook looks: near enough to be worked out
// between two frames, far enough for every deadline that somebody must act on.
const OutlookYears = 2

// Outlook finds the nearest day on which time alone ends that the person can apply
// for a route, or begins it, by the route's id. It assesses every day, as
// [Calendar.Forecast] does.
func (c *Calendar) Outlook(p *profile.Profile, from profile.Date) (map[string]Turn, error) {
	s := sweep{calendar: c, facts: profile.NewDeriver(p).At}
	now, err := s.on(from)
	if err != nil {
		return nil, err
	}
	var begin []Standing
	found := map[string]Turn{}
	begin = append(begin, now...)
	to := from.AddMonths(12 * OutlookYears)
	for day := from.AddDays(1); !to.Before(day); day = day.AddDays(1) {
		after, err := s.on(day)
		if err != nil {
			return nil, err
		}
		for i, r := range c.pack.Routes {
			if begin[i].passes(after[i]) {
				found[r.ID] = s.explain(i, day)
				begin[i] = decidedTurn
			}
		}
	}
	return found, nil
}

// decidedTurn marks a route whose nearest turn was found.
const decidedTurn = Standing(255)

// Open tells whether the person can apply, or can if others decide so.
func (s Standing) Open() bool { return s == CanApply || s == CanApplyIf }

// passes tells whether becoming the other standing opens or closes a route. What is
// not known cannot open by time; but it can close.
func (s Standing) passes(to Standing) bool {
	switch s {
	case CanApply, CanApplyIf:
		return !to.Open()
	case NotKnownYet:
		return to == CannotApplyNow || to == NotOpen
	case CannotApplyNow, NotOpen:
		return to.Open()
	}
	return false
}
