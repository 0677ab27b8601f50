package history

import (
	"encoding/json"
	"slices"
	"strings"

	"talentnav/app/result"
	"talentnav/rules/profile"
	"talentnav/storage"
	"talentnav/storage/record"
)

// other is a change outside the answers: of the name, the trash, or an item.
func (t *Teller) other(c storage.Change) []Line {
	switch {
	case c.Path == "/title":
		l := Line{Field: t.Lang.Say("window.case-name"), Before: t.name(c.Before), After: t.name(c.After)}
		if c.Before == nil { // it was created with that name
			l.Before = ""
		}
		return []Line{l}
	case strings.HasPrefix(c.Path, "/items/"):
		return t.item(c)
	}
	return nil // trash and merge: the action says it all
}

func (t *Teller) name(form json.RawMessage) string {
	if s, ok := read(form).(string); ok && s != "" {
		return s
	}
	return t.Lang.Say("window.case-unnamed")
}

// item is a change of an item as a whole, or of one of its fields.
func (t *Teller) item(c storage.Change) []Line {
	keys := strings.Split(c.Path, "/")[2:]
	if question := t.sheet(keys[0], c); question != "" {
		return []Line{{Field: t.Lang.Say("history.kind.worksheet"), After: t.Lang.Question(question).Short, whole: true}}
	}
	if len(keys) == 1 {
		was, is := t.whole(read(c.Before)), t.whole(read(c.After))
		kind := t.Lang.Say("history.kind." + kindOf(c))
		return []Line{{Field: kind, Before: was, After: is, whole: true}}
	}
	field := keys[1]
	if field == "body" && len(keys) > 2 {
		field = keys[2]
	}
	if field == "trashed" || field == "schema" || field == "created" {
		return nil // the action says it
	}
	l := Line{Field: t.fieldOf(field), Before: t.leaf(field, read(c.Before)), After: t.leaf(field, read(c.After))}
	if name := t.Names[keys[0]]; name != "" {
		l.Field = name + t.Lang.Say("list.colon") + l.Field
	}
	return []Line{l}
}

// sheet is the question whose worksheet an item is, "" for any other item. Its rows
// are not told one by one: the page of the question shows them.
func (t *Teller) sheet(uid string, c storage.Change) string {
	for _, form := range []json.RawMessage{c.After, c.Before} {
		m, _ := read(form).(map[string]any)
		body, _ := m["body"].(map[string]any)
		if question, ok := body["question"].(string); ok {
			return question
		}
	}
	return t.Sheets[uid]
}

// told are the fields that are told of an item as a whole, beside its title.
var told = []string{"relation", "birth_date", "stage", "outcome", "tags", "retain_until", "state", "deadline", "done", "from", "until", "expires"}

// whole is an item in short.
func (t *Teller) whole(form any) string {
	var parts []string
	if name := title(form); name != "" {
		parts = append(parts, name)
	}
	m, _ := form.(map[string]any)
	body, _ := m["body"].(map[string]any)
	for _, field := range told {
		if v, ok := body[field]; ok {
			parts = append(parts, t.fieldOf(field)+t.Lang.Say("list.colon")+t.leaf(field, v))
		}
	}
	return strings.Join(parts, t.Lang.Say("list.semicolon"))
}

func kindOf(c storage.Change) string {
	for _, form := range []json.RawMessage{c.After, c.Before} {
		if m, ok := read(form).(map[string]any); ok {
			if kind, ok := m["kind"].(string); ok && kinds[kind] {
				return kind
			}
		}
	}
	return "detail"
}

var kinds = map[string]bool{"details": true, "person": true, "evidence": true, "stay": true, "task": true, "note": true, "worksheet": true}

// title is what an item is known by: its own words.
func title(form any) string {
	m, _ := form.(map[string]any)
	if body, ok := m["body"].(map[string]any); ok {
		m = body
	}
	for _, key := range []string{"title", "text", "document", "criterion", "reference", "status"} {
		if s, ok := m[key].(string); ok && s != "" {
			return clip(s)
		}
	}
	if names, _ := m["names"].([]any); len(names) > 0 {
		return title(names[0])
	}
	return ""
}

// mostWords of a text are shown: the note itself is the place to read it.
const mostWords = 120

func clip(s string) string {
	r := []rune(strings.Join(strings.Fields(s), " "))
	if len(r) <= mostWords {
		return string(r)
	}
	return string(r[:mostWords]) + " …"
}

// fields are those of an item that have a name of their own in the translations;
// the rest go by one word.
var fields = map[string]bool{
	"state": true, "why": true, "asked": true, "reply_by": true, "received": true, "expires": true, "from": true, "until": true,
	"title": true, "deadline": true, "done": true, "note": true, "text": true, "stage": true, "outcome": true, "reference": true,
	"tags": true, "retain_until": true, "names": true, "birth_date": true, "relation": true, "documents": true, "status": true, "married": true, "lives": true, "entries": true,
}

func (t *Teller) fieldOf(field string) string {
	if fields[field] {
		return t.Lang.Say("history.field." + field)
	}
	return t.Lang.Say("history.kind.detail")
}

// chosen are the fields whose values are words of the program.
var chosen = map[string][]string{
	"state": record.EvidenceStates, "stage": record.Stages, "outcome": record.Outcomes, "relation": {"applicant", "spouse", "child", "parent", "other"}, "married": {"yes", "no"},
	"lives": {"mainland", "hong-kong", "macao", "taiwan", "overseas"},
}

func (t *Teller) leaf(field string, v any) string {
	switch v := v.(type) {
	case nil:
		return t.Lang.Say("history.gone")
	case string:
		if slices.Contains(chosen[field], v) {
			if v == "other" { // a key that ends so is one of a pair
				v = "else"
			}
			return t.Lang.Say("history." + field + "." + v)
		}
		if day, err := profile.ParseDate(v); err == nil {
			return t.Lang.Date(day)
		}
		return clip(v)
	case []any:
		var all []string
		for _, one := range v {
			if s := t.leafOf(one); s != "" {
				all = append(all, s)
			}
		}
		return strings.Join(all, t.Lang.Say("list.comma"))
	}
	return title(v)
}

func (t *Teller) leafOf(v any) string {
	if s, ok := v.(string); ok {
		return clip(s)
	}
	if m, ok := v.(map[string]any); ok && m["route"] != nil {
		return t.entry(m)
	}
	return title(v)
}

// entry is an assumed day of entry for a route.
func (t *Teller) entry(m map[string]any) string {
	route, _ := m["route"].(string)
	on, _ := m["on"].(string)
	if r, ok := t.Pack.Route(route); ok {
		route = result.Short(t.Lang, t.Pack, r)
	}
	if day, err := profile.ParseDate(on); err == nil {
		on = t.Lang.Date(day)
	}
	return route + t.Lang.Say("list.colon") + on
}

// Name makes the items known by what they are called now.
func (t *Teller) Name(items []storage.Item) {
	t.Names, t.Sheets = map[string]string{}, map[string]string{}
	for _, item := range items {
		if sheet, ok := item.Body.(record.Worksheet); ok {
			t.Sheets[item.UID] = sheet.Question
		}
		if body, err := record.Encode(item.Body); err == nil {
			t.Names[item.UID] = title(read(body))
		}
	}
}
