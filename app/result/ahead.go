package result

import (
	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/profile"
)

// AheadSchema names the JSON form of [Ahead].
const AheadSchema = "talentnav.ahead/1"

// Ahead is what time alone changes, in one language. Its JSON form is stable:
// fields are only ever added.
type Ahead struct {
	Schema        string       `json:"schema" jsonschema:"enum=talentnav.ahead/1"`
	Language      string       `json:"language" jsonschema:"enum=en,enum=zh-Hant,enum=zh-Hans"`
	AsAt          string       `json:"as_at" jsonschema:"format=date"`
	Until         string       `json:"until" jsonschema:"format=date" jsonschema_description:"The last day that was looked at."`
	Pack          Pack         `json:"pack"`
	AnswersDigest string       `json:"answers_digest"`
	Assumes       string       `json:"assumes" jsonschema_description:"What is taken to stay as it is."`
	Turns         []Turn       `json:"turns" jsonschema_description:"The days on which a route's standing changes, in order."`
	Routes        []RouteAhead `json:"routes" jsonschema_description:"Each route's standing over time, in the order of the rules."`
	Limits        []string     `json:"limits"`
	Days          []AheadDay   `json:"days,omitempty" jsonschema_description:"Days of the person's own in these years, such as the end of the present stay."`
}

// AheadDay is a day of the person's own.
type AheadDay struct {
	Day     string `json:"day" jsonschema:"format=date"`
	DayText string `json:"day_text"`
	Sort    string `json:"sort" jsonschema:"enum=present-stay"`
	Text    string `json:"text"`
}

// RouteAhead is one route's standing over time.
type RouteAhead struct {
	ID    string `json:"id"`
	Short string `json:"short"`
	Spans []Span `json:"spans" jsonschema_description:"Without gaps, from the first to the last day."`
}

// Span is a stretch of days, both ends included, with one standing.
type Span struct {
	From         string `json:"from" jsonschema:"format=date"`
	To           string `json:"to" jsonschema:"format=date"`
	Standing     string `json:"standing"`
	StandingText string `json:"standing_text"`
	Sign         string `json:"sign"`
}

// Turn is a day on which a route's standing changes.
type Turn struct {
	Day          string      `json:"day" jsonschema:"format=date"`
	DayText      string      `json:"day_text"`
	Route        string      `json:"route"`
	Short        string      `json:"short"`
	Before       string      `json:"before"`
	BeforeText   string      `json:"before_text"`
	Standing     string      `json:"standing" jsonschema_description:"From this day on."`
	StandingText string      `json:"standing_text"`
	Sign         string      `json:"sign"`
	Causes       []TurnCause `json:"causes"`
}

// TurnCause is why a route turns.
type TurnCause struct {
	Sort string `json:"sort" jsonschema:"enum=time,enum=step,enum=list,enum=beginning,enum=end,enum=record,enum=route-opens,enum=route-closes"`
	Text string `json:"text"`
	Line *Line  `json:"line,omitempty" jsonschema_description:"The criterion as it stands from this day on."`
}

// BuildAhead writes a forecast for p out; a is the assessment on its first day.
func BuildAhead(f rules.Forecast, a *rules.Assessment, p *profile.Profile, lang language.Tag) Ahead {
	w := writer{a: a, p: p, lang: lang}
	out := Ahead{
		Schema: AheadSchema, Language: string(lang), AsAt: f.From.String(), Until: f.To.String(), Pack: w.pack(),
		AnswersDigest: profile.Digest(p), Assumes: lang.Say("ahead.assumes"), Turns: []Turn{}, Limits: w.limits(),
	}
	for _, t := range f.Turns {
		out.Turns = append(out.Turns, w.turn(t))
	}
	for _, r := range f.Routes {
		out.Routes = append(out.Routes, w.spans(r))
	}
	if day := p.PresentStay(); day.Year != 0 && !day.Before(f.From) && !f.To.Before(day) {
		out.Days = append(out.Days, AheadDay{day.String(), lang.Date(day), StagePresent, lang.Say("plan.stage." + StagePresent)})
	}
	return out
}

func (w writer) standingText(s rules.Standing) string { return w.lang.Say("standing." + s.String()) }

func (w writer) spans(r rules.RouteForecast) RouteAhead {
	out := RouteAhead{ID: r.Route.ID, Short: w.name(r.Route)}
	for _, s := range r.Spans {
		out.Spans = append(out.Spans, Span{s.From.String(), s.To.String(), s.Standing.String(), w.standingText(s.Standing), StandingSign(s.Standing.String())})
	}
	return out
}

func (w writer) turn(t rules.Turn) Turn {
	out := Turn{
		Day: t.Day.String(), DayText: w.lang.Date(t.Day), Route: t.Route.ID, Short: w.name(t.Route),
		Before: t.Before.String(), BeforeText: w.standingText(t.Before),
		Standing: t.After.String(), StandingText: w.standingText(t.After), Sign: StandingSign(t.After.String()),
	}
	for _, c := range t.Causes {
		out.Causes = append(out.Causes, w.turnCause(c))
	}
	return out
}

func (w writer) turnCause(c rules.TurnCause) TurnCause {
	r := c.After
	if r == nil {
		r = c.Before
	}
	out := TurnCause{Sort: c.Sort.String()}
	if r == nil {
		out.Text = w.lang.Say("ahead.cause." + out.Sort)
		return out
	}
	l := w.only(r)
	out.Line = &l
	out.Text = w.causeText(c.Sort, r, &l)
	return out
}

func (w writer) causeText(sort rules.TurnSort, r *rules.Reason, l *Line) string {
	key, says := "ahead.cause."+sort.String(), bare(l.Says)
	switch sort {
	case rules.TurnByStep:
		return w.lang.Say(key, says, l.bound)
	case rules.TurnByList:
		key += "." + r.State.String()
	case rules.TurnByTime:
		if l.Told == "" || l.bound == "" { // a list as a whole, or a gate
			return says
		}
	}
	return w.lang.Say(key, says, l.Told, l.bound)
}
