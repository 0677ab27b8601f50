package review

import (
	"slices"
	"strconv"

	"talentnav/rules"
	"talentnav/rules/profile"
)

// list is a list of names that a criterion tests against: how many stand on it
// and what changed when, since nobody checks all names on one sheet.
type list struct {
	Number, Title string
	Rows          []row
	Changes       []change
}

// change is what came to a list and what left it on one day.
type change struct {
	Number, Day string
	Coming      string // that the day is after the one reviewed
	Came, Left  []string
	Begins      string // how many names the list began with
	Cites       []cite
}

// tests notes a list for the end of the sheet, and who tests it.
func (w *writer) tests(l *rules.List, number string) {
	if l == nil {
		return
	}
	if w.tested[l] == nil {
		w.lists = append(w.lists, l)
	}
	w.tested[l] = append(w.tested[l], number)
}

func (w *writer) allLists() []list {
	var out []list
	for i, l := range w.lists {
		number := "L" + strconv.Itoa(i+1)
		n := 0
		for _, e := range l.Entries {
			if e.InForce(w.at) {
				n++
			}
		}
		it := list{Number: number, Title: w.marked(l.Origin, w.text(l.Title))}
		it.Rows = []row{
			{Label: w.say("label.entries"), Text: strconv.Itoa(n)},
			{Label: w.say("label.since"), Text: w.lang.Date(turns(l)[0])},
			{Label: w.say("label.tested-by"), Text: w.lang.List(w.tested[l])},
		}
		if note := w.text(l.Note); note != "" {
			it.Rows = append(it.Rows, row{Label: w.say("label.note"), Text: note})
		}
		it.Changes = w.changes(l, number)
		out = append(out, it)
	}
	return out
}

// turns are the days on which a list holds other names than the day before.
func turns(l *rules.List) []profile.Date {
	var out []profile.Date
	for _, e := range l.Entries {
		out = append(out, e.From)
		if e.Until.Year != 0 {
			out = append(out, e.Until.AddDays(1))
		}
	}
	slices.SortFunc(out, profile.Date.Compare)
	return slices.Compact(out)
}

func (w *writer) changes(l *rules.List, number string) []change {
	var out []change
	for i, day := range turns(l) {
		c := w.change(l, day)
		c.Number = number + "." + strconv.Itoa(i+1)
		if i == 0 {
			c.Begins, c.Came = w.lang.Count("report.review.begins", len(c.Came)), nil
		}
		out = append(out, c)
	}
	return out
}

func (w *writer) change(l *rules.List, day profile.Date) change {
	c := change{Day: w.lang.Date(day)}
	if w.at.Before(day) {
		c.Coming = w.say("coming")
	}
	var from []*rules.Source
	for _, e := range l.Entries {
		if e.From == day {
			c.Came = append(c.Came, w.text(e.Name))
			from = append(from, w.pack.Sources[e.Source])
		}
		if e.Until.Year != 0 && e.Until.AddDays(1) == day {
			c.Left = append(c.Left, w.text(e.Name))
			from = append(from, w.pack.Sources[e.Removed])
		}
	}
	c.Cites = w.each(from)
	return c
}

// each cites every source once; an entry can be without one.
func (w *writer) each(all []*rules.Source) []cite {
	var seen []*rules.Source
	var out []cite
	for _, s := range all {
		if s != nil && !slices.Contains(seen, s) {
			seen = append(seen, s)
			out = append(out, cite{source: w.source(s)})
		}
	}
	return out
}
