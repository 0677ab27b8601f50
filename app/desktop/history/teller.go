package history

import (
	"reflect"
	"slices"
	"strings"

	"talentnav/app/desktop/edit"
	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/profile"
	"talentnav/storage"
)

// Line is one field that changed, in words. Before and After are empty where
// there is nothing to set against each other.
type Line struct {
	Question      string // the path, for an answer
	Field         string
	Before, After string
	whole         bool // an item came or went, and Field is its kind
}

// Text writes a line as one sentence part: "Income: HK$1 → HK$2".
func (l Line) Text(lang language.Tag) string {
	switch {
	case l.Before == "" && l.After == "":
		return l.Field
	case l.Before == "":
		return lang.Say("history.is", l.Field, l.After)
	}
	return lang.Say("history.is", l.Field, l.turn(lang))
}

// turn is what it was and what it became.
func (l Line) turn(lang language.Tag) string {
	switch {
	case l.Before == "":
		return l.After
	case l.After == "":
		return lang.Say("history.arrow", l.Before, lang.Say("history.gone"))
	}
	return lang.Say("history.arrow", l.Before, l.After)
}

// Teller writes events of one case in words, the newest first: it goes back in
// the answers from one to the next.
type Teller struct {
	Lang language.Tag
	Pack *rules.Pack
	At   profile.Date // as at which amounts count
	// Profile reads the answers of a case as they are now; a case may hold events
	// of those that were merged into it.
	Profile func(caseID int64) (profile.Profile, error)
	// Names of the items that the case holds, by uid; what is not in it is named
	// by what the event says.
	Names map[string]string
	// Sheets are the questions of the worksheets among them.
	Sheets map[string]string

	trees map[int64]tree
}

// Tell writes what an event changed. Events must come newest first, none left out.
func (t *Teller) Tell(e storage.Event) []Line {
	after := t.tree(e.CaseID)
	before := after.before(e)
	t.trees[e.CaseID] = before
	lines := t.answers(before, after, e)
	for _, c := range e.Changes {
		for _, l := range t.other(c) {
			if !slices.Contains(lines, l) { // many rows of one worksheet
				lines = append(lines, l)
			}
		}
	}
	return lines
}

func (t *Teller) tree(id int64) tree {
	if t.trees == nil {
		t.trees = map[int64]tree{}
	}
	if _, ok := t.trees[id]; !ok {
		p, err := t.Profile(id)
		if err != nil {
			p = profile.New()
		}
		t.trees[id] = treeOf(p)
	}
	return t.trees[id]
}

// answers are the questions that have another answer after an event.
func (t *Teller) answers(before, after tree, e storage.Event) (out []Line) {
	if !slices.ContainsFunc(e.Changes, func(c storage.Change) bool { return strings.HasPrefix(c.Path, "/profile") }) {
		return nil
	}
	was, is := before.profile(), after.profile()
	for _, f := range profile.Fields {
		path := top(f.Path)
		if !reflect.DeepEqual(at(before, path), at(after, path)) {
			out = append(out, t.answer(f.Path, f.View(&was), f.View(&is), was, is))
		}
	}
	for _, id := range confirmed(was, is) {
		if b, a := was.Confirmations[id], is.Confirmations[id]; b != a {
			out = append(out, t.answer(rules.ConfirmationPath(id), b.View(), a.View(), was, is))
		}
	}
	if !reflect.DeepEqual(was.Rates, is.Rates) {
		out = append(out, Line{Field: t.Lang.Say("history.rates")})
	}
	return out
}

func top(path string) []string { return strings.Split(path, ".") }

// at is what stands at a path of a tree, nil for nothing.
func at(t tree, path []string) any {
	var v any = map[string]any(t)
	for _, key := range path {
		m, _ := v.(map[string]any)
		v = m[key]
	}
	return v
}

func confirmed(was, is profile.Profile) (ids []string) {
	for id := range was.Confirmations {
		ids = append(ids, id)
	}
	for id := range is.Confirmations {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

func (t *Teller) answer(path string, b, a profile.View, was, is profile.Profile) Line {
	l := Line{Question: path, Field: t.field(path), Before: t.written(path, b, was), After: t.written(path, a, is)}
	if l.Before == l.After && b.Evidence != a.Evidence {
		l.Before = t.proved(l.Before, b)
		l.After = t.proved(l.After, a)
	}
	if l.Before == l.After { // within a record: what it is called stayed
		l.Before, l.After = "", t.Lang.Say("history.changed-within", l.After)
	}
	return l
}

func (t *Teller) proved(text string, v profile.View) string {
	return t.Lang.Say("history.proved", text, t.Lang.Say("window.evidence."+v.Evidence.String()))
}

// field is the question's short name.
func (t *Teller) field(path string) string {
	id, ok := strings.CutPrefix(path, rules.ConfirmationPath(""))
	if !ok {
		return t.Lang.Question(path).Short
	}
	if c := t.Pack.Confirmations[id]; c != nil {
		return c.Asks.In(string(t.Lang))
	}
	return t.Lang.Say("history.confirmation")
}

func (t *Teller) written(path string, v profile.View, p profile.Profile) string {
	switch v.State {
	case profile.NotKnown:
		return t.Lang.Say("window.you-do-not-know")
	case profile.Unanswered:
		return t.Lang.Say("window.not-answered")
	}
	return strings.Join(edit.Answer(t.Lang, path, p, t.At, t.Pack), t.Lang.Say("list.semicolon"))
}
