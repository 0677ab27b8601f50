package result

import (
	"cmp"
	"strconv"
	"strings"

	"talentnav/rules"
	"talentnav/rules/profile"
)

// record names one record of a list as the person told it: "École
// Polytechnique, bachelor's degree, 2019", or a country.
func (w writer) record(list *profile.ListFact, r *rules.Reason) string {
	if r.Record < 0 || list == nil {
		return ""
	}
	if list.ID == "nationalities" {
		return w.lang.Country(r.RecordName)
	}
	d, ok := w.degree(r.Record)
	if !ok {
		return Clean(r.RecordName)
	}
	if parts := w.degreeParts(d); len(parts) > 0 {
		return strings.Join(parts, w.lang.Say("list.comma"))
	}
	return w.lang.Say("window.degree", r.Record+1)
}

// degree finds a row's record. Degrees that were, or may be, not awarded yet at
// the date have no row.
func (w writer) degree(row int) (*profile.Degree, bool) {
	items := w.p.Studies.Degrees.Items
	for i := range items {
		d := &items[i].Record
		if d.Graduated.State == profile.Answered && w.a.At.Before(d.Graduated.Value.Last()) {
			continue
		}
		if row == 0 {
			return d, true
		}
		row--
	}
	return nil, false
}

func (w writer) degreeParts(d *profile.Degree) []string {
	var parts []string
	if d.Institution.State == profile.Answered {
		parts = append(parts, w.institution(d.Institution.Value))
	}
	if d.Level.State == profile.Answered {
		parts = append(parts, w.lang.Value(levelFact, profile.Value{Text: d.Level.Value}))
	}
	if d.Graduated.State == profile.Answered {
		parts = append(parts, strconv.Itoa(d.Graduated.Value.Year))
	}
	return parts
}

// institution is a university's name: the list's own where the person picked it.
func (w writer) institution(i profile.Institution) string {
	if name, unlisted := strings.CutPrefix(i.ID, profile.UnlistedPrefix); unlisted {
		i = profile.Institution{ID: profile.Unlisted, Name: name}
	}
	if i.ID == profile.Unlisted {
		return Joined(" – ", Clean(i.Name), w.lang.Say("value.unlisted"))
	}
	for _, l := range w.a.Pack.Lists {
		if e, ok := l.Entry(i.ID); ok && i.ID != "" && l.Origin == "" {
			return w.text(e.Name)
		}
	}
	return Clean(cmp.Or(i.Name, i.ID))
}

// entryNote is what a pack warns of about a university that was matched: a
// namesake, a campus, a merger.
func (w writer) entryNote(t *rules.Tested) string {
	if t.Fact.ID != "institution" || t.Need.List == nil {
		return ""
	}
	i := institutionOf(t.Told.Text)
	e, ok := t.Need.List.Entry(i.ID)
	if !ok && i.Name != "" {
		e, ok = t.Need.List.Named(i.Name)
	}
	if !ok {
		return w.doubts(t.Need.List, i.Name)
	}
	return w.text(e.Note)
}

var levelFact = listFact("degrees", "level")

func listFact(list, field string) *profile.Fact {
	l, _ := profile.ListIndex(list)
	f, _ := profile.Lists[l].FieldIndex(field)
	return &profile.Lists[l].Fields[f]
}
