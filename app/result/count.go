package result

import "talentnav/rules"

// counts reports whether the reason is a gate that needs some of many, so that
// the numbers say more than its name.
func counts(r *rules.Reason) bool {
	return r.Criterion.Node.Op == rules.OpAtLeast && r.Need > 1 && r.Need < len(r.Children)
}

// tally says "6 of 12 met; 6 needed", and of a decided gate that the open ones
// cannot change it.
func (w writer) tally(r *rules.Reason) string {
	var n [4]int
	for _, child := range r.Children {
		n[child.State]++
	}
	met, open := n[rules.Met], n[rules.Unknown]+n[rules.Depends]
	decided := r.State == rules.Met || r.State == rules.NotMet
	switch {
	case open == 0:
		return w.lang.Say("result.tally", met, len(r.Children), r.Need)
	case decided:
		return w.lang.Say("result.tally.decided", met, len(r.Children), r.Need, open)
	}
	return w.lang.Say("result.tally.open", met, len(r.Children), r.Need, open)
}

// firstTally is the tally of the first such gate of a route.
func (w writer) firstTally(r *rules.Reason) string {
	if counts(r) {
		return w.tally(r)
	}
	for _, child := range r.Children {
		if s := w.firstTally(child); s != "" {
			return s
		}
	}
	return ""
}
