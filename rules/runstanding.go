package rules

// Standings runs the program on what was loaded and appends every route's
// standing to out, in the pack's order.
func (r *Run) Standings(out []Standing) []Standing {
	states := r.States()
	for i, route := range r.program.pack.Routes {
		out = append(out, route.standing(r.program.at, states[r.program.roots[i]]))
	}
	return out
}
