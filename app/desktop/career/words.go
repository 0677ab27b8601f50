package career

import (
	"strings"

	"talentnav/app/language"
	"talentnav/rules/profile"
)

// words writes a career in one language.
type words struct {
	language.Tag
	career  Career
	profile profile.Profile
}

// name is what a job is called: its title and employer, or its number.
func (w words) name(job int) string {
	j := &w.profile.Work.Jobs.Items[job].Record
	if name := joined(" · ", j.Title.Value, j.Employer.Value); name != "" {
		return name
	}
	return w.Say("window.job", job+1)
}

func joined(by string, parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, by)
}

func (w words) basis(b Bar) string {
	if b.Basis == "" {
		return w.Say("career.basis.unknown")
	}
	return w.Option("job.basis", b.Basis)
}

// days are a job's first and last day as far as they are told.
func (w words) days(b Bar) string {
	from, to := w.Say("career.no-start"), w.Say("career.no-end")
	if b.Start.State == profile.Answered {
		from = w.Date(b.Start.Value)
	}
	switch {
	case b.Current:
		to = w.Say("window.now")
	case b.End.State == profile.Answered:
		to = w.Date(b.End.Value)
	}
	return w.Say("career.span", from, to)
}

// length writes months as the facts write theirs.
func (w words) length(least, most float64) string {
	return w.Value(&profile.Fact{Type: profile.Months}, profile.Value{Lo: least, Hi: most})
}

// job is a whole bar in words.
func (w words) job(b Bar) string {
	return w.Say("career.job", w.name(b.Job), w.basis(b), w.days(b), w.length(b.Least, b.Most))
}

// last is the last day of a stretch.
func last(s profile.Stretch) profile.Date { return s.Until.AddDays(-1) }

func (w words) stretch(s profile.Stretch) string { return w.length(s.Months()) }

// gap is its length, as short as can be.
func (w words) gap(g Gap) string {
	text := w.stretch(g.Stretch)
	if g.About {
		return w.Say("unit.about", text)
	}
	return text
}

func (w words) gapSentence(g Gap) string {
	if g.Open {
		return w.Say("career.gap.open", w.gap(g), w.Date(g.From), w.Date(last(g.Stretch)))
	}
	return w.Say("career.gap", w.gap(g), w.Date(g.From), w.Date(last(g.Stretch)))
}

func (w words) overlapSentence(o Overlap) string {
	var names []string
	for _, job := range o.Jobs {
		names = append(names, w.name(job))
	}
	until := last(o.Stretch)
	if w.career.At.Before(o.Until) || w.career.At == o.Until {
		return w.Say("career.overlap.open", w.List(names), w.Date(o.From))
	}
	return w.Say("career.overlap", w.List(names), w.Date(o.From), w.Date(until), w.stretch(o.Stretch))
}

// degree is what a graduation is called.
func (w words) degree(g Graduation) string {
	name := w.Say("window.degree", g.Degree+1)
	if g.Level.State == profile.Answered {
		name = w.Option("degree.level", g.Level.Value)
	}
	if g.Day.State != profile.Answered {
		return w.Say("career.degree", name, w.Say("career.no-graduation"))
	}
	return w.Say("career.degree", name, w.Date(g.Day.Value))
}

// window names the window, from long to short.
func (w words) window() []string {
	years := w.Count("unit.year", Years)
	return []string{w.Say("career.window", years, w.Date(w.career.At)), w.Say("career.window.short", years), years}
}

// remarks are what stands out, in sentences.
func (w words) remarks() (out []string) {
	for _, g := range w.career.Gaps {
		out = append(out, w.gapSentence(g))
	}
	for _, o := range w.career.Overlaps {
		out = append(out, w.overlapSentence(o))
	}
	for _, job := range w.career.Undated {
		out = append(out, w.Say("career.undated", w.name(job)))
	}
	if w.career.unsure() {
		out = append(out, w.Say("career.unsure"))
	}
	return out
}

// unsure reports whether some day of a job that is drawn is not known.
func (c *Career) unsure() bool {
	for _, b := range c.Bars {
		if !b.Exact() {
			return true
		}
	}
	return false
}
