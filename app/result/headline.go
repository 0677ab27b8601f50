package result

import (
	"cmp"
	"slices"
	"strings"

	"talentnav/rules"
)

// headline is the outcome and the thing that decides it, in one sentence.
func (w writer) headline(r *rules.Route, s rules.Standing, root *rules.Reason, out *Route) string {
	switch s {
	case rules.NotCovered:
		return w.lang.Say("result.headline.not-covered", out.Short, w.lang.Date(r.From))
	case rules.NotOpen:
		return w.closed(r, out.Short)
	case rules.CanApply:
		return w.lang.Say("result.headline.can-apply", out.Short)
	case rules.CanApplyIf:
		return w.lang.Say("result.headline.can-apply-if", out.Short, w.few(3, says(out.Conditions)))
	case rules.CannotApplyNow:
		return w.lang.Say(w.refusal(r), out.Short, w.few(2, w.failures(out.Decisive)))
	}
	if len(out.Missing) == 0 {
		return w.lang.Say("result.headline.not-known-yet.inexact", out.Short, w.few(3, says(out.Decisive)))
	}
	return w.lang.Say("result.headline.not-known-yet", out.Short, w.few(3, shortNames(out.Missing)))
}

// refusal is milder where the text of a programme is incomplete, old or in
// conflict: a miss is a reason to ask.
func (w writer) refusal(r *rules.Route) string {
	if s := w.a.Pack.Scheme(r.ID); s != nil && s.Testable == rules.Testables[1] {
		return "result.headline.cannot-apply-ask"
	}
	return "result.headline.cannot-apply-now"
}

func (w writer) closed(r *rules.Route, short string) string {
	switch {
	case w.a.At.Before(r.From):
		return w.lang.Say("result.headline.not-open.before", short, w.lang.Date(r.From))
	case r.Until.Year != 0 && r.Until.Before(w.a.At):
		return w.lang.Say("result.headline.not-open.after", short, w.lang.Date(r.Until))
	}
	return w.lang.Say("result.headline.not-open", short, w.lang.Date(w.a.At))
}

// few names the first n points in a headline; more stand below it.
func (w writer) few(n int, points []string) string {
	more := len(points) - n
	if more <= 0 {
		return w.listed(points)
	}
	return w.lang.Say("result.and-more", w.listed(points[:n]), more)
}

// listed sets points apart by semicolons, since they can hold commas.
func (w writer) listed(points []string) string {
	return strings.Join(points, w.lang.Say("list.semicolon"))
}

// failures say what was told beside what is needed.
func (w writer) failures(lines []Line) []string {
	var out []string
	for _, l := range lines {
		point := bare(cmp.Or(l.choice, l.Says))
		if l.value != "" && l.bound != "" && l.choice == "" {
			point = w.lang.Say("result.told-needed", point, l.value, l.bound)
		}
		if l.choice == "" || !slices.Contains(out, point) { // alternatives are one reason
			out = append(out, point)
		}
	}
	return out
}

func says(lines []Line) []string {
	var out []string
	for _, l := range lines {
		out = append(out, cmp.Or(l.settles, bare(l.Says)))
	}
	return out
}

func shortNames(missing []Question) []string {
	var out []string
	for _, q := range missing {
		out = append(out, q.Short)
	}
	return out
}

// bare is a sentence without its full stop, to stand inside another.
func bare(s string) string { return strings.TrimRight(s, ".。") }
