package result

import (
	"slices"

	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/profile"
)

// Looked is what one route looks at in the answer to a question, in words.
type Looked struct {
	RouteID, Short string
	Needs          []string
}

// Looks tells what each route looks at in the answer to path; see
// [rules.Assessment.Looks] for the answers that a is of.
func Looks(a *rules.Assessment, path string, lang language.Tag) (out []Looked) {
	w := writer{a: a, lang: lang}
	for _, l := range a.Looks(path) {
		out = append(out, Looked{RouteID: l.Route.ID, Short: Short(lang, a.Pack, l.Route), Needs: w.looks(path, l.Tests)})
	}
	return out
}

// mostNeeds are told of one route; the route's own page has them all.
const mostNeeds = 3

func (w writer) looks(path string, tests []rules.LookTest) (out []string) {
	add := func(text string) {
		if text != "" && !slices.Contains(out, text) {
			out = append(out, text)
		}
	}
	for _, t := range tests {
		if !parts(t, tests) {
			add(w.oneWay(path, t))
		}
	}
	if len(out) == 0 {
		add(w.lang.Say("window.counts.parts"))
	}
	if more := len(out) - mostNeeds; more > 0 {
		out = append(out[:mostNeeds], w.lang.Count("window.counts.more", more))
	}
	return out
}

// oneWay marks what is one way of several.
func (w writer) oneWay(path string, t rules.LookTest) string {
	text := w.look(path, t)
	if t.Either && t.Tested != nil {
		return w.lang.Say("window.counts.either", text)
	}
	return text
}

// look says what one test wants: a bound as it is, the rule's own sentence where a
// bound alone says too little.
func (w writer) look(path string, t rules.LookTest) string {
	switch {
	case t.Judge != nil:
		return w.lang.Say("window.counts.judged")
	case t.Tested == nil && (t.Criterion.Node.Confirm == nil || rules.ConfirmationPath(t.Criterion.Node.Confirm.ID) != path):
		return w.lang.Say("window.counts.shown")
	case t.Tested == nil:
		return w.text(t.Criterion.Says)
	case t.By != nil:
		return w.text(t.By.Says)
	case w.plain(path, t.Tested):
		_, bound := w.needed(t.Tested)
		if t.Tested.Fact.Type == profile.Flag {
			return w.lang.Say("window.counts.answer", bound)
		}
		return bound
	}
	return w.text(t.Criterion.Says)
}

// plain holds where the bound alone says what to answer.
func (w writer) plain(path string, t *rules.Tested) bool {
	f, _ := profile.FieldAt(path)
	switch t.Fact.Type {
	case profile.Flag:
		return f.Kind == profile.KindFlag
	case profile.Category:
		return f.Kind == profile.KindChoice && t.Need.List == nil && len(t.Need.Names) <= 2
	}
	return f.Kind != profile.KindJobs && f.Kind != profile.KindDegrees
}

// parts holds for a test that only parts the ways: whatever the answer, another
// test of the same route wants it.
func parts(t rules.LookTest, all []rules.LookTest) bool {
	if t.Tested == nil {
		return false
	}
	return slices.ContainsFunc(all, func(o rules.LookTest) bool { return o.Tested != nil && opposite(t.Tested, o.Tested) }) ||
		t.Tested.Fact.Domain != nil && t.By == nil && covers(t.Tested.Fact, all)
}

func opposite(t, o *rules.Tested) bool {
	if t.Fact.ID != o.Fact.ID {
		return false
	}
	n, m := t.Need, o.Need
	switch n.Op + "/" + m.Op {
	case "is/is":
		return t.Fact.Type == profile.Flag && n.Lo != m.Lo
	case "ge/lt", "gt/le":
		return n.Lo == m.Hi
	case "lt/ge", "le/gt":
		return n.Hi == m.Lo
	case "is/not in", "in/not in", "not in/is", "not in/in":
		return n.List == m.List && slices.Equal(n.Names, m.Names)
	}
	return false
}

// covers holds when the tests of a choice want, between them, every one of it.
func covers(f *profile.Fact, all []rules.LookTest) bool {
	return !slices.ContainsFunc(f.Domain, func(name string) bool {
		return !slices.ContainsFunc(all, func(t rules.LookTest) bool {
			return t.Tested != nil && t.Tested.Fact.ID == f.ID && t.Tested.Need.Op != "not in" && slices.Contains(t.Tested.Need.Names, name)
		})
	})
}
