package packs

import (
	"slices"
	"strings"
	"testing"

	"talentnav/rules"
	"talentnav/rules/profile"
)

// A route need not have a change of employer or a filing window: then its
// extension says why.
func TestEverySchemeTellsWhatComesWithIt(t *testing.T) {
	pack, _, _ := shipped(t)
	for _, r := range pack.Routes {
		if r.Group != "scheme" || r.Origin != "" {
			continue
		}
		day := lastOpen(r, profile.MustDate("2026-11-22"))
		if topics := untold(r, day); len(topics) > 0 {
			t.Errorf("%s on %s: nothing is told of %s", r.ID, day, strings.Join(topics, ", "))
		}
	}
}

// lastOpen is the day or, of a route that has closed, its last one.
func lastOpen(r *rules.Route, day profile.Date) profile.Date {
	if r.Until.Year != 0 && r.Until.Before(day) {
		return r.Until
	}
	return day
}

func untold(r *rules.Route, day profile.Date) (out []string) {
	optional := []rules.Topic{rules.AboutChange, rules.AboutFiling}
	for _, topic := range rules.Topics() {
		if !slices.Contains(optional, topic) && len(r.Guide(topic, day)) == 0 {
			out = append(out, topic.String())
		}
	}
	return out
}
