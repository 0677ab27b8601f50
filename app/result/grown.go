package result

import (
	"slices"

	"talentnav/rules"
	"talentnav/rules/profile"
)

// Grown is the day on which a child turns an age from which it cannot come along.
type Grown struct {
	Years int
	Day   profile.Date
}

// GrownDays are those days by the texts of all routes that speak of children on the
// day at, the first one first. Of a birth that is not told to the day they are the
// first possible days: who applies before them is on the safe side.
func GrownDays(pack *rules.Pack, born, at profile.Date) (out []Grown) {
	if born.Year == 0 {
		return nil
	}
	for _, r := range pack.Routes {
		for _, g := range r.Guides {
			for _, p := range g.Provisions {
				one := Grown{p.Under.N, plus(born.First(), p.Under)}
				if p.Topic == rules.AboutFamily && p.InForce(at) && p.Under.Unit == "years" && !slices.Contains(out, one) {
					out = append(out, one)
				}
			}
		}
	}
	slices.SortFunc(out, func(a, b Grown) int { return a.Day.Compare(b.Day) })
	return out
}
