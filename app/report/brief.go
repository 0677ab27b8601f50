package report

import "talentnav/app/result"

// fewOpen is how many open questions a route may have that a brief report still
// tells in full.
const fewOpen = 3

// near holds for what is open to the person, or is close to being decided.
func near(r result.Route) bool {
	switch r.Standing {
	case "can-apply", "can-apply-if":
		return true
	}
	return r.Standing == "not-known-yet" && len(r.Missing) <= fewOpen
}

// brief leaves of the routes that are not near what the table of the first page
// says of them. Where none is near, the table is the report.
func brief(r result.Result) (out result.Result, short map[string]bool) {
	routes, short := make([]result.Route, len(r.Routes)), map[string]bool{}
	for i, route := range r.Routes {
		if !near(route) && !closed(route) {
			short[route.ID] = true
			route.Decisive, route.Conditions, route.Caveats, route.Missing, route.Guide = nil, nil, nil, nil, nil
		}
		route.Lines = nil // everything that was checked is for the whole report
		routes[i] = route
	}
	r.Routes = routes
	return r, short
}
