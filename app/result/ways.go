package result

import (
	"cmp"
	"slices"

	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/profile"
)

// WaysSchema names the JSON form of [Ways].
const WaysSchema = "talentnav.ways/1"

// Ways tells what would open the routes that are closed, in one language. Its
// JSON form is stable: fields are only ever added.
type Ways struct {
	Schema        string      `json:"schema" jsonschema:"enum=talentnav.ways/1"`
	Language      string      `json:"language" jsonschema:"enum=en,enum=zh-Hant,enum=zh-Hans"`
	AsAt          string      `json:"as_at" jsonschema:"format=date"`
	Pack          Pack        `json:"pack"`
	AnswersDigest string      `json:"answers_digest"`
	Routes        []RouteWays `json:"routes" jsonschema_description:"The routes that are closed on the day, in the order of the rules."`
	Limits        []string    `json:"limits"`
}

// RouteWays tells what would open one route.
type RouteWays struct {
	ID           string `json:"id"`
	Title        string `json:"title"`
	Short        string `json:"short"`
	Standing     string `json:"standing"`
	StandingText string `json:"standing_text"`
	Sign         string `json:"sign"`
	Ways         []Way  `json:"ways" jsonschema_description:"Each of them alone is enough; the one of least effort first."`
	Fixed        []Line `json:"fixed" jsonschema_description:"What rules the person out and cannot be changed, each by itself; of the children of a line one alone would do."`
}

// Way is a set of changes that opens a route together.
type Way struct {
	Changes      []WayChange `json:"changes"`
	Day          string      `json:"day" jsonschema:"format=date" jsonschema_description:"The first day on which it holds."`
	DayText      string      `json:"day_text"`
	Later        bool        `json:"later" jsonschema_description:"Whether that day is yet to come."`
	Until        string      `json:"until,omitempty" jsonschema:"format=date" jsonschema_description:"The last day on which it holds, if the route closes again within ten years."`
	UntilText    string      `json:"until_text,omitempty"`
	Standing     string      `json:"standing" jsonschema_description:"Where the person then stands."`
	StandingText string      `json:"standing_text"`
	Sign         string      `json:"sign"`
	Missing      []Question  `json:"missing" jsonschema_description:"The questions that are then still open."`
}

// WayChange is one thing that would have to become otherwise.
type WayChange struct {
	Sort       string `json:"sort" jsonschema:"enum=fact,enum=degree,enum=job,enum=wait"`
	Text       string `json:"text" jsonschema_description:"The change in a sentence."`
	Effort     string `json:"effort" jsonschema:"enum=light,enum=medium,enum=heavy"`
	EffortText string `json:"effort_text"`
	How        string `json:"how,omitempty" jsonschema_description:"How it can be changed, in the words of the rules."`
	Line       *Line  `json:"line,omitempty" jsonschema_description:"The criterion that fails without the change."`
}

// BuildWays writes out what would open routes to p; a is the assessment as it is.
func BuildWays(all []rules.WhatIf, a *rules.Assessment, p *profile.Profile, lang language.Tag) Ways {
	w := writer{a: a, p: p, lang: lang}
	out := Ways{
		Schema: WaysSchema, Language: string(lang), AsAt: a.At.String(), Pack: w.pack(), AnswersDigest: profile.Digest(p),
		Routes: []RouteWays{}, Limits: w.limits(),
	}
	for _, one := range all {
		out.Routes = append(out.Routes, w.routeWays(one))
	}
	return out
}

func (w writer) routeWays(one rules.WhatIf) RouteWays {
	r := one.Route
	out := RouteWays{
		ID: r.ID, Title: Title(w.lang, w.a.Pack, r), Short: w.name(r), Standing: one.Now.String(), StandingText: w.standingText(one.Now),
		Sign: StandingSign(one.Now.String()), Ways: []Way{}, Fixed: []Line{},
	}
	for _, way := range one.Ways {
		out.Ways = append(out.Ways, w.way(way))
	}
	for _, f := range one.Fixed {
		out.Fixed = append(out.Fixed, w.bar(f))
	}
	return out
}

// bar is a line with those of which any one would do in its place.
func (w writer) bar(b rules.Bar) Line {
	l := w.only(b.Reason)
	for _, part := range b.Parts {
		l.Children = append(l.Children, w.bar(part))
	}
	return l
}

func (w writer) way(y rules.Way) Way {
	out := Way{
		Day: y.Day.String(), DayText: w.lang.Date(y.Day), Later: y.Day != w.a.At,
		Standing: y.Standing.String(), StandingText: w.standingText(y.Standing), Sign: StandingSign(y.Standing.String()), Missing: []Question{},
		Until: y.Until.String(), UntilText: w.lang.Date(y.Until),
	}
	for i := range y.Changes {
		out.Changes = append(out.Changes, w.change(&y.Changes[i], studies(y)))
	}
	for _, path := range y.Missing {
		out.Missing = append(out.Missing, w.question(path))
	}
	return out
}

// studies holds for a way that asks for a degree; work then begins after it.
func studies(y rules.Way) bool {
	return slices.ContainsFunc(y.Changes, func(c rules.Change) bool { return c.Sort == rules.ChangeDegree })
}

func (w writer) change(c *rules.Change, studies bool) WayChange {
	out := WayChange{Sort: c.Sort.String(), Effort: c.Effort.String(), EffortText: w.lang.Say("effort." + c.Effort.String())}
	if c.Leaf != nil {
		l := w.only(c.Leaf)
		out.Line, out.How = &l, w.text(c.Leaf.Criterion.Change)
	}
	out.Text = w.changeText(c, out.Line, studies)
	return out
}

func (w writer) changeText(c *rules.Change, l *Line, studies bool) string {
	switch c.Sort {
	case rules.ChangeDegree:
		return w.lang.Say("ways.degree", w.listed(w.wanted(c)), w.lang.Date(c.Awarded(w.a.At)))
	case rules.ChangeJob:
		if studies {
			return w.lang.Say("ways.job-after-degree", w.listed(w.wanted(c)))
		}
		return w.lang.Say("ways.job", w.listed(w.wanted(c)))
	case rules.ChangeFact:
		t := c.Wanted()[0]
		_, bound := w.needed(&t)
		told := cmp.Or(l.Told, w.lang.Say("value.not-asked"))
		return w.lang.Say("ways.fact", w.lang.Fact(t.Fact.ID), bound, told)
	}
	if l == nil {
		return w.lang.Say("ways.wait")
	}
	return w.lang.Say("ways.wait-for", bare(l.Says))
}

// wanted are the parts of a new degree or of new work: "Level of the degree:
// master's degree or doctorate".
func (w writer) wanted(c *rules.Change) []string {
	var out []string
	for _, t := range c.Wanted() {
		_, bound := w.needed(&t)
		out = append(out, w.of(w.factName(t.Fact), bound))
	}
	return out
}

// factName is the label of a person's fact or of one about a record.
func (w writer) factName(f *profile.Fact) string {
	if _, ok := profile.FactIndex(f.ID); ok {
		return w.lang.Fact(f.ID)
	}
	return w.lang.Fact("degrees." + f.ID)
}
