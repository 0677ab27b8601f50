package result

import (
	"slices"
	"strings"

	"talentnav/app/language"
	"talentnav/rules"
)

// Follow is what becomes of an official route if a firm's reading is right.
type Follow struct {
	Route    string `json:"route"`
	Standing string `json:"standing"` // then
	Text     string `json:"text"`
	// Gone and New are what it depends on now and would not then, and the other
	// way round.
	Gone []string `json:"gone,omitempty"`
	New  []string `json:"new,omitempty"`
}

// follows is empty for all but a firm's reading of a profession. What is ruled
// out either way is left out.
func (w writer) follows(r *rules.Route) (out []Follow) {
	own, ok := w.a.Pack.CompletedBy(r)
	if !ok {
		return nil
	}
	then, routes := w.a.IfRead(own)
	for _, route := range routes {
		now, _ := w.a.Standing(route.ID)
		if next, _ := then.Standing(route.ID); !now.Shut() && (now != rules.CannotApplyNow || next != now) {
			out = append(out, w.follow(route, then, now, next))
		}
	}
	return out
}

func (w writer) follow(r *rules.Route, then *rules.Assessment, now, next rules.Standing) Follow {
	key := "result.follow.changes"
	if now == next {
		key = "result.follow.stays"
	}
	after := w
	after.a = then
	before, later := w.dependsOn(r), after.dependsOn(r)
	f := Follow{Route: r.ID, Standing: next.String(), Gone: without(before, later), New: without(later, before)}
	f.Text = w.lang.Say(key, w.name(r), w.standingText(now), w.standingText(next))
	for _, more := range []struct {
		key  string
		says []string
	}{{"result.follow.gone", f.Gone}, {"result.follow.new", f.New}} {
		if len(more.says) > 0 {
			f.Text += w.gap() + w.lang.Say(more.key, strings.Join(more.says, w.lang.Say("list.semicolon")))
		}
	}
	return f
}

// dependsOn are the sentences of what a route waits for.
func (w writer) dependsOn(r *rules.Route) (out []string) {
	reason, ok := w.a.Explain(r.ID)
	if !ok || reason == nil {
		return nil
	}
	for _, l := range waiting(w.decisive(reason)) {
		out = append(out, l.Says)
	}
	return out
}

// gap stands between two sentences.
func (w writer) gap() string {
	if w.lang == language.English {
		return " "
	}
	return ""
}

func without(all, taken []string) (out []string) {
	for _, one := range all {
		if !slices.Contains(taken, one) {
			out = append(out, one)
		}
	}
	return out
}

// FollowTexts are the sentences of what follows.
func (r Route) FollowTexts() (out []string) {
	for _, f := range r.Follows {
		out = append(out, f.Text)
	}
	return out
}
