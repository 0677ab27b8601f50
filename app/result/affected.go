package result

import (
	"talentnav/app/language"
	"talentnav/rules"
)

// Add says how the changes touch one person.
func (c *Changes) Add(name string, t rules.Touch) {
	lang := language.Tag(c.Language)
	a := Affected{Name: Clean(name), How: t.How.String()}
	key, byRule := "diff.touch."+a.How, t.How == rules.Untouched
	for _, r := range t.Routes {
		a.Routes = append(a.Routes, affectedRoute(lang, r))
		byRule = byRule || !r.ByTime
	}
	if !byRule {
		key += ".time"
	}
	a.Text = lang.Say(key)
	c.People = append(c.People, a)
}

func affectedRoute(lang language.Tag, r rules.RouteTouch) AffectedRoute {
	out := AffectedRoute{Route: r.Route.ID, How: r.How.String(), Before: r.Before.String(), After: r.After.String(), ByTime: r.ByTime, short: r.Route.Short.In(string(lang))}
	key := "diff.route." + out.How
	if r.ByTime {
		key += ".time"
	}
	out.Text = lang.Say(key, r.Route.Short, lang.Say("standing."+out.Before), lang.Say("standing."+out.After))
	return out
}
