package result

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"talentnav/app/language"
)

// OfficialRoutes are the routes but for those that a firm added.
func (r Result) OfficialRoutes() []Route { return r.routesOf("") }

func (r Result) routesOf(origin string) []Route {
	return slices.DeleteFunc(slices.Clone(r.Routes), func(route Route) bool { return route.Origin != origin })
}

// FirmTotals counts the routes of each firm by standing, a line for each, apart
// from the official ones.
func (r Result) FirmTotals() (out []string) {
	lang, seen := language.Tag(r.Language), map[string]bool{"": true}
	for _, route := range r.Routes {
		if !seen[route.Origin] {
			seen[route.Origin] = true
			out = append(out, lang.Say("result.firm-totals", r.firm(route.Origin), totals(lang, r.routesOf(route.Origin))))
		}
	}
	return out
}

// firm is the name of the firm whose overlay it is.
func (r Result) firm(origin string) string {
	for _, o := range r.Pack.Overlays {
		if o.ID == origin {
			return cmp.Or(Clean(o.Title), origin)
		}
	}
	return origin
}

// totals counts routes by standing, in the order in which they stand.
func totals(lang language.Tag, routes []Route) string {
	var order []string
	n := map[string]int{}
	for _, r := range routes {
		label := r.Sign + " " + r.StandingText
		if n[label] == 0 {
			order = append(order, label)
		}
		n[label]++
	}
	for i, label := range order {
		order[i] = strings.ReplaceAll(fmt.Sprint(label, lang.Say("list.colon"), n[label]), " ", noBreak)
	}
	return strings.Join(order, " · ")
}

// pageKey names what stands at a route's address.
func pageKey(r Route) string {
	if r.Origin != "" {
		return "firm-page"
	}
	return "page"
}
