package result

import (
	"strings"
	"time"

	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/profile"
)

// Limit is the nearest day that time alone sets to applying for a route.
type Limit struct {
	Sort       string `json:"sort" jsonschema:"enum=until,enum=from,enum=not-after,enum=stay" jsonschema_description:"Until that day the person can apply; from it on they can; after it they cannot, whatever else they answer; or the present stay ends on it, until which they can apply from within Hong Kong."`
	Day        string `json:"day" jsonschema:"format=date" jsonschema_description:"The last day, or the first."`
	DayText    string `json:"day_text"`
	Days       int    `json:"days" jsonschema_description:"From the day assessed to that day."`
	Text       string `json:"text" jsonschema_description:"The day in a sentence."`
	Short      string `json:"short" jsonschema_description:"The same to stand beside the standing."`
	Because    string `json:"because" jsonschema_description:"What time changes, and how sure its text is where it is not official."`
	Act        string `json:"act,omitempty" jsonschema_description:"What to do about it."`
	Confidence string `json:"confidence" jsonschema:"enum=official,enum=reported,enum=unconfirmed"`

	Outside string   `json:"outside,omitempty" jsonschema:"format=date" jsonschema_description:"The last day from outside Hong Kong, where the day is that of the present stay."`
	Asks    string   `json:"asks,omitempty" jsonschema_description:"The open question on which an earlier day hangs."`
	Sources []Source `json:"sources,omitempty" jsonschema_description:"What the day of the present stay rests on."`

	time string // what processing means for applying before the stay ends
}

// WithLimits is the result with the days of an outlook, nil for one that is not
// known yet, and with what the present stay means for them; a is the assessment
// that it was built from.
func (r Result) WithLimits(turns map[string]rules.Turn, a *rules.Assessment, p *profile.Profile) Result {
	if turns == nil {
		return r
	}
	w := writer{a: a, p: p, lang: language.Tag(r.Language)}
	routes := make([]Route, len(r.Routes))
	for i, route := range r.Routes {
		t, ok := turns[route.ID]
		if ok {
			route.Limit = w.limit(t)
		}
		route.Limit = w.stayed(route, route.Limit, t)
		routes[i] = route
	}
	r.Routes = routes
	return r
}

// ShortLimit is the day of a turn to stand beside a standing.
func ShortLimit(t rules.Turn, lang language.Tag) string {
	sort, day := limited(t)
	return lang.Say("limit.short."+sort, lang.Date(day))
}

// limited is the sort of a limit with its day: the last one of what ends.
func limited(t rules.Turn) (sort string, day profile.Date) {
	switch {
	case t.Before.Open():
		return "until", t.Day.AddDays(-1)
	case t.After.Open():
		return "from", t.Day
	}
	return "not-after", t.Day.AddDays(-1)
}

func (w writer) limit(t rules.Turn) *Limit {
	sort, day := limited(t)
	date := w.lang.Date(day)
	out := &Limit{
		Sort: sort, Day: day.String(), DayText: date, Days: daysBetween(w.a.At, day),
		Text: w.lang.Say("limit."+sort, date), Short: ShortLimit(t, w.lang),
	}
	weakest := rules.Official
	var why []string
	for _, c := range t.Causes {
		why = append(why, bare(w.turnCause(c).Text))
		weakest = max(weakest, doubtOf(t.Route.Root, c))
	}
	out.Confidence = weakest.String()
	if weakest != rules.Official {
		why = append(why, w.lang.Say("confidence."+out.Confidence))
	}
	out.Because = strings.Join(why, w.lang.Say("list.semicolon"))
	if sort == "until" {
		out.Act = w.act(date)
	}
	return out
}

func daysBetween(from, to profile.Date) int {
	return int(to.Time().Sub(from.Time()) / (24 * time.Hour))
}

// doubtOf is the least sure text on the way from a route's root to a cause.
func doubtOf(root *rules.Criterion, cause rules.TurnCause) rules.Confidence {
	r := cause.After
	if r == nil {
		r = cause.Before
	}
	if r == nil {
		return rules.Official // the route's own days
	}
	weakest, _ := wayTo(root, r.Criterion)
	return weakest
}

func wayTo(from, to *rules.Criterion) (weakest rules.Confidence, found bool) {
	if from == to {
		return from.Confidence, true
	}
	below := []*rules.Criterion{}
	for _, k := range from.Node.Kids {
		below = append(below, k.Criterion)
	}
	if from.Node.Where != nil {
		below = append(below, from.Node.Where)
	}
	for _, c := range below {
		if sure, ok := wayTo(c, to); ok {
			return max(sure, from.Confidence), true
		}
	}
	return rules.Official, false
}

// act says to apply in time; who may live in Hong Kong has a stay that may end first.
func (w writer) act(date string) string {
	text := w.lang.Say("limit.act", date)
	switch {
	case w.p == nil:
		return text
	case w.p.PresentStay().Year != 0: // it ends later, or has ended
		return joinedBy(w.lang, text, StayEnded(w.p, w.a.At, w.lang))
	case w.p.Person.Residence.State == profile.Answered && w.p.Person.Residence.Value != "hong-kong":
		return text
	}
	return joinedBy(w.lang, text, w.lang.Say("limit.stay"))
}

// joinedBy sets sentences one after the other; Chinese needs no space.
func joinedBy(lang language.Tag, sentences ...string) string {
	gap := ""
	if lang == language.English {
		gap = " "
	}
	return Joined(gap, sentences...)
}

// LimitText is the day with its reason, nothing for a route without one.
func (r Route) LimitText(lang language.Tag) string {
	if r.Limit == nil {
		return ""
	}
	return joinedBy(lang, r.Limit.Text, lang.Say("limit.because", r.Limit.Because)+lang.Say("list.stop"))
}

// Steps are what to do next, by when first.
func (r Route) Steps() (out []string) {
	if r.Limit != nil && r.Limit.Act != "" {
		out = append(out, r.Limit.Act)
	}
	if r.NextStep != "" {
		out = append(out, r.NextStep)
	}
	return out
}
