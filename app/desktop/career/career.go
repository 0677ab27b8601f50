// Package career sets a person's jobs out over time: what each job covers, the
// gaps and overlaps between them, the graduations, and the part that counts. What
// counts and for how much is never reckoned here: it comes from the facts of
// [profile], and what is drawn is the very time that they add up.
package career

import (
	"cmp"
	"math"
	"slices"

	"talentnav/rules/profile"
)

// Years is how long the window is that the picture marks, and counted the fact of
// a degree that adds up the work in it.
const (
	Years   = 5
	counted = "work_months_last_5_years"
)

// Career is all that the picture shows, as at a day.
type Career struct {
	At       profile.Date
	From, To profile.Date // the first and the last day of the picture
	Bars     []Bar
	// Undated are the numbers of the jobs of which no day is told.
	Undated     []int
	Gaps        []Gap
	Overlaps    []Overlap
	Window      profile.Stretch
	Graduations []Graduation
	Totals      []Total
	// Complete says that these are all jobs, DegreesTold that there are degrees.
	Complete, DegreesTold bool
}

// Bar is one job. Sure is the time that it covers at the least, which may be none,
// Possible at the most; both are cut to the picture.
type Bar struct {
	Job            int // its number in the list, from 0
	Basis          string
	Sure, Possible profile.Stretch
	Start, End     profile.Answer[profile.Date]
	Current        bool
	Least, Most    float64 // months, up to the day before At
}

// Exact reports whether both its days are known, or it goes on.
func (b Bar) Exact() bool { return b.Sure == b.Possible }

// Gap is a time in which there was surely no job of those told; Open if it lasts
// to the day assessed. About says that a day beside it is not known.
type Gap struct {
	profile.Stretch
	Open, About bool
}

// Overlap is a time in which more than one job surely ran.
type Overlap struct {
	profile.Stretch
	Jobs []int
}

// Graduation is a degree with what counts after it. Day is not told for some.
type Graduation struct {
	Degree int
	Day    profile.Answer[profile.Date]
	Level  profile.Answer[string]
	// Fact is what the rules test, Counted the time behind it.
	Fact    profile.Value
	Counted profile.Counted
}

// Total is a fact that adds up work.
type Total struct {
	Fact  *profile.Fact
	Value profile.Value
}

// totals are the facts shown beside those of degrees.
var totals = []string{"work.graduate_months", "work.reputable_months", "work.specified_field_months", "work.international_months", "work.ai_months"}

// Of sets out the jobs of p as at a day.
func Of(p *profile.Profile, at profile.Date) Career {
	c := Career{
		At: at, Window: profile.Window(Years, at), Complete: p.Work.Jobs.Complete,
		DegreesTold: len(p.Studies.Degrees.Items) > 0,
	}
	facts := profile.Derive(p, at)
	c.Graduations = graduations(p, facts)
	for _, id := range totals {
		if i, ok := profile.FactIndex(id); ok {
			c.Totals = append(c.Totals, Total{&profile.FactSchema[i], bounded(p, facts.Values[i])})
		}
	}
	c.From, c.To = c.extent(p)
	for i := range p.Work.Jobs.Items {
		c.add(i, &p.Work.Jobs.Items[i].Record)
	}
	c.Gaps, c.Overlaps = c.gaps(), c.overlaps()
	return c
}

// bounded is a total that has no upper end when the beginning of some job is not
// told: the facts then reach back further than anybody lives.
func bounded(p *profile.Profile, v profile.Value) profile.Value {
	for i := range p.Work.Jobs.Items {
		if p.Work.Jobs.Items[i].Record.Start.State != profile.Answered && !v.Exact() {
			v.Hi = math.Inf(1)
		}
	}
	return v
}

// Empty reports whether there is no job to draw.
func (c *Career) Empty() bool { return len(c.Bars) == 0 }

func graduations(p *profile.Profile, facts profile.Facts) (out []Graduation) {
	list, _ := profile.ListIndex("degrees")
	field, _ := profile.Lists[list].FieldIndex(counted)
	for i := range p.Studies.Degrees.Items {
		d := &p.Studies.Degrees.Items[i].Record
		g := Graduation{Degree: i, Day: d.Graduated, Level: d.Level, Counted: p.WorkAfter(Years, d.Graduated, facts.At)}
		if rows := facts.Lists[list].Rows; i < len(rows) {
			g.Fact = rows[i][field]
		}
		out = append(out, g)
	}
	return out
}

// Fact describes what [Graduation.Fact] is.
func Fact() *profile.Fact {
	list, _ := profile.ListIndex("degrees")
	field, _ := profile.Lists[list].FieldIndex(counted)
	return &profile.Lists[list].Fields[field]
}

// extent is from the beginning of the year of the earliest day that is told, the
// window's too, to a while after the last.
func (c *Career) extent(p *profile.Profile) (from, to profile.Date) {
	from, to = c.Window.From, c.At
	told := func(a profile.Answer[profile.Date]) {
		if a.State != profile.Answered {
			return
		}
		if a.Value.Before(from) {
			from = a.Value.First()
		}
		if to.Before(a.Value.Last()) {
			to = a.Value.Last()
		}
	}
	for _, g := range c.Graduations {
		told(g.Day)
	}
	for i := range p.Work.Jobs.Items {
		told(p.Work.Jobs.Items[i].Record.Start)
		told(p.Work.Jobs.Items[i].Record.End)
	}
	from = profile.On(from.Year, 1, 1)
	return from, to.AddDays((to.Year - from.Year + 1) * 9) // some room after the last day
}

func (c *Career) add(i int, j *profile.Job) {
	if j.Start.State != profile.Answered && j.End.State != profile.Answered {
		c.Undated = append(c.Undated, i)
		return
	}
	b := Bar{Job: i, Start: j.Start, End: j.End, Current: j.Current.State == profile.Answered && j.Current.Value}
	if j.Basis.State == profile.Answered {
		b.Basis = j.Basis.Value
	}
	sure, possible := j.Time()
	done := profile.Stretch{From: profile.Beginning, Until: c.At}
	b.Least, _ = sure.Within(done).Months()
	_, b.Most = possible.Within(done).Months()
	b.Sure, b.Possible = c.cut(sure), c.cut(possible)
	c.Bars = append(c.Bars, b)
}

// cut is what is drawn: work that goes on is drawn up to the day assessed.
func (c *Career) cut(s profile.Stretch) profile.Stretch {
	until := c.To.AddDays(1)
	if s.Until == profile.Forever {
		until = c.At
	}
	if s = s.Within(profile.Stretch{From: c.From, Until: until}); s.Empty() {
		return profile.Stretch{}
	}
	return s
}

// gaps are between the times that the jobs cover at the most.
func (c *Career) gaps() (out []Gap) {
	bars := slices.Clone(c.Bars)
	slices.SortStableFunc(bars, func(a, b Bar) int { return a.Possible.From.Compare(b.Possible.From) })
	var last *Bar
	for i := range bars {
		b := &bars[i]
		if b.Possible.Empty() {
			continue
		}
		if last != nil && last.Possible.Until.Before(b.Possible.From) {
			gap := profile.Stretch{From: last.Possible.Until, Until: b.Possible.From}
			out = append(out, Gap{gap, false, !last.Exact() || !b.Exact()})
		}
		if last == nil || last.Possible.Until.Before(b.Possible.Until) {
			last = b
		}
	}
	if last != nil && last.Possible.Until.Before(c.At) {
		out = append(out, Gap{profile.Stretch{From: last.Possible.Until, Until: c.At}, true, !last.Exact()})
	}
	return out
}

// overlaps are where times that jobs cover at the least lie upon each other.
func (c *Career) overlaps() (out []Overlap) {
	for _, piece := range c.pieces() {
		jobs := c.running(piece)
		if len(jobs) < 2 {
			continue
		}
		if n := len(out); n > 0 && out[n-1].Until == piece.From {
			out[n-1].Until = piece.Until
			out[n-1].Jobs = union(out[n-1].Jobs, jobs)
			continue
		}
		out = append(out, Overlap{piece, jobs})
	}
	return out
}

func (c *Career) pieces() (out []profile.Stretch) {
	var days []profile.Date
	for _, b := range c.Bars {
		if !b.Sure.Empty() {
			days = append(days, b.Sure.From, b.Sure.Until)
		}
	}
	slices.SortFunc(days, profile.Date.Compare)
	days = slices.Compact(days)
	for i := range max(len(days)-1, 0) {
		out = append(out, profile.Stretch{From: days[i], Until: days[i+1]})
	}
	return out
}

func (c *Career) running(piece profile.Stretch) (jobs []int) {
	for _, b := range c.Bars {
		if !b.Sure.Within(piece).Empty() {
			jobs = append(jobs, b.Job)
		}
	}
	return jobs
}

func union(a, b []int) []int {
	all := append(slices.Clone(a), b...)
	slices.SortFunc(all, cmp.Compare)
	return slices.Compact(all)
}
