package result

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"talentnav/rules"
)

// headline is the outcome and the thing that decides it, in one sentence; because
// is the decisive thing alone, to stand where the route's name and its standing
// stand already.
func (w writer) headline(r *rules.Route, s rules.Standing, out *Route) (headline, because string) {
	name, decides := w.outcome(r, s, out)
	return w.lang.Say("result.headline."+name, append([]any{out.Short}, decides...)...), w.lang.Say("result.because."+name, decides...)
}

// outcome is the name of the sentence, and what is put into it.
func (w writer) outcome(r *rules.Route, s rules.Standing, out *Route) (name string, decides []any) {
	switch s {
	case rules.NotCovered:
		return "not-covered", []any{w.lang.Date(r.From)}
	case rules.NotOpen:
		return w.closed(r)
	case rules.CanApply:
		return "can-apply", nil
	case rules.CanApplyIf:
		return "can-apply-if", []any{w.few(says(out.Conditions))}
	case rules.CannotApplyNow:
		return w.refusal(r), []any{w.few(w.failures(out.Decisive))}
	}
	if len(out.Missing) == 0 {
		return "not-known-yet.inexact", []any{w.few(says(out.Decisive))}
	}
	return "not-known-yet", []any{w.few(shortNames(out.Missing))}
}

// refusal is milder where the text of a programme is incomplete, old or in
// conflict: a miss is a reason to ask.
func (w writer) refusal(r *rules.Route) string {
	if s := w.a.Pack.Scheme(r.ID); s != nil && s.Testable == rules.Testables[1] {
		return "cannot-apply-ask"
	}
	return "cannot-apply-now"
}

func (w writer) closed(r *rules.Route) (name string, day []any) {
	switch {
	case w.a.At.Before(r.From):
		return "not-open.before", []any{w.lang.Date(r.From)}
	case r.Until.Year != 0 && r.Until.Before(w.a.At):
		return "not-open.after", []any{w.lang.Date(r.Until)}
	}
	return "not-open", []any{w.lang.Date(w.a.At)}
}

// A headline is read at a glance: it has room for so many letters of points, and
// names no more than mostFew of them.
const (
	room    = 140
	mostFew = 3
)

// few names the points that a headline has room for, the first in any case; more
// stand below it.
func (w writer) few(points []string) string {
	n, used := 0, 0
	for n < min(len(points), mostFew) {
		used += utf8.RuneCountInString(points[n])
		if n > 0 && used > room {
			break
		}
		n++
	}
	if n == 0 {
		return ""
	}
	named := w.listed(points[:n])
	if n == 1 {
		named = cutAt(named, room)
	}
	if more := len(points) - n; more > 0 {
		return w.lang.Say("result.and-more", named, more)
	}
	return named
}

// cutAt ends a text after so many letters, between words where it has any.
func cutAt(text string, most int) string {
	letters := []rune(text)
	if len(letters) <= most {
		return text
	}
	short := string(letters[:most-1])
	if i := strings.LastIndexByte(short, ' '); i > len(short)/2 {
		short = short[:i]
	}
	return strings.TrimRight(short, " ,;，、；") + "…"
}

// listed sets points apart by semicolons, since they can hold commas.
func (w writer) listed(points []string) string {
	return strings.Join(points, w.lang.Say("list.semicolon"))
}

// failures say what was told beside what is needed, where that is short: a list
// of trades is for the page. What several records fail alike is said once.
func (w writer) failures(lines []Line) []string {
	var out []string
	for _, l := range lines {
		point := bare(cmp.Or(l.choice, strings.TrimPrefix(l.Says, l.Record+w.lang.Say("list.colon"))))
		if l.value != "" && l.bound != "" && l.choice == "" {
			whole := w.lang.Say("result.told-needed", point, l.value, l.bound)
			if l.Record == "" && utf8.RuneCountInString(whole) <= room {
				point = whole
			}
		}
		if !slices.Contains(out, point) { // alternatives are one reason
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
