package result

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/profile"
)

// PlanSchema names the JSON form of [Plan].
const PlanSchema = "talentnav.plan/1"

// Plan is what to do, and when, to apply for one route, in one language. Its
// dates are an example of lengths: from a day of entry that is assumed. Its JSON
// form is stable: fields are only ever added.
type Plan struct {
	Schema        string `json:"schema" jsonschema:"enum=talentnav.plan/1"`
	Language      string `json:"language" jsonschema:"enum=en,enum=zh-Hant,enum=zh-Hans"`
	AsAt          string `json:"as_at" jsonschema:"format=date"`
	Pack          Pack   `json:"pack"`
	AnswersDigest string `json:"answers_digest"`
	Name          string `json:"name,omitempty" jsonschema_description:"The name of the case, if it has one."`

	Route        string     `json:"route"`
	Title        string     `json:"title"`
	Short        string     `json:"short"`
	Standing     string     `json:"standing"`
	StandingText string     `json:"standing_text"`
	Sign         string     `json:"sign"`
	Headline     string     `json:"headline"`
	Brief        string     `json:"brief,omitempty" jsonschema_description:"The plan in one line."`
	Next         []PlanStep `json:"next" jsonschema_description:"What to do first."`

	File    string       `json:"file,omitempty" jsonschema:"format=date" jsonschema_description:"The first day on which it can be filed; left out when the route is closed for good."`
	Entry   string       `json:"entry,omitempty" jsonschema:"format=date" jsonschema_description:"The day of entry that the dates are reckoned from."`
	Given   bool         `json:"given,omitempty" jsonschema_description:"Whether that day was given; else it is reckoned."`
	Here    bool         `json:"here,omitempty" jsonschema_description:"Whether the person is in Hong Kong already, so that this is the first day of a new stay."`
	EntryOf string       `json:"entry_of,omitempty" jsonschema_description:"Where that day comes from, in words."`
	Assumes string       `json:"assumes" jsonschema_description:"That the dates are an example."`
	Members []PlanMember `json:"members,omitempty"`
	Family  []Provision  `json:"family,omitempty" jsonschema_description:"Whom the text lets come along."`
	Path    []Stage      `json:"path,omitempty" jsonschema_description:"The way to the seventh year, in the order of days."`
	NoPath  string       `json:"no_path,omitempty" jsonschema_description:"Why there are no days to tell."`
	Faster  []Provision  `json:"faster,omitempty" jsonschema_description:"Longer extensions, such as those of the top tier."`
	Abode   []Provision  `json:"abode,omitempty"`

	Papers   []PaperGroup `json:"papers,omitempty" jsonschema_description:"For entry, by who gives them."`
	Later    []PaperGroup `json:"later,omitempty" jsonschema_description:"For an extension only."`
	Progress *Progress    `json:"progress,omitempty"`
	Fees     *PlanFees    `json:"fees,omitempty"`
	After    []Provision  `json:"after,omitempty"`
	Decides  []Provision  `json:"decides,omitempty"`
	URL      string       `json:"url,omitempty"`
	Limits   []string     `json:"limits"`
}

// PlanStep is one thing to do first.
type PlanStep struct {
	Kind  string `json:"kind" jsonschema:"enum=answer,enum=settle,enum=against,enum=wait,enum=form,enum=file"`
	Text  string `json:"text"`
	Field string `json:"field,omitempty" jsonschema_description:"The question to answer."`
	URL   string `json:"url,omitempty"`
}

// Household is what a plan is made for, beside the answers.
type Household struct {
	Members  []Relative
	Entry    profile.Date // to reckon from; zero for the earliest
	Passport profile.Date // the day on which the applicant's ends; zero when nobody said
	Papers   map[Paper]string
}

// Paper names one paper of one person: the applicant's has no person.
type Paper struct{ Document, Person string }

// ErrNoRoute is for a route that the rules do not have.
var ErrNoRoute = errors.New("no such route")

// BuildPlan makes the plan of a route. It reads no clock.
func BuildPlan(a *rules.Assessment, p *profile.Profile, routeID string, h Household, lang language.Tag) (Plan, error) {
	r, ok := a.Pack.Route(routeID)
	standing, known := a.Standing(routeID)
	if !ok || !known {
		return Plan{}, fmt.Errorf("%w: %s", ErrNoRoute, routeID)
	}
	w := planner{writer: writer{a: a, p: p, lang: lang, cited: map[rules.Cite]Source{}}, r: r, home: h}
	route := w.route(r, standing)
	w.url = r.URL
	w.days()
	out := Plan{
		Schema: PlanSchema, Language: string(lang), AsAt: a.At.String(), Pack: w.pack(), AnswersDigest: profile.Digest(p),
		Route: r.ID, Title: route.Title, Short: route.Short, Standing: route.Standing, StandingText: route.StandingText, Sign: route.Sign, Headline: route.Headline,
		File: w.file.String(), Entry: w.entry.String(), Here: w.here(), Given: w.given, EntryOf: w.entryOf(), Assumes: lang.Say("plan.assumes"),
		URL: w.address(r.URL), Limits: w.limits(),
	}
	out.Path, out.NoPath = w.path()
	out.Faster = w.faster()
	if w.file.Year != 0 {
		out.Members, out.Family, out.Abode = w.members(), w.in(rules.AboutFamily), w.in(rules.AboutAbode)
		out.After, out.Decides = w.in(rules.AboutAfter), w.in(rules.AboutDiscretion)
		out.Papers, out.Later, out.Progress = w.papers(out.Members)
		out.Fees = w.planFees(out.Members, out.Path)
	}
	out.Next = w.next(route)
	out.Brief = w.inOneLine(out)
	return out, nil
}

// planner writes one plan.
type planner struct {
	writer
	r    *rules.Route
	home Household

	file, entry profile.Date // zero where there is none
	processing  *saying      // of an entry, with a length
	given       bool
}

// saying is a provision with the guide that says it.
type saying struct {
	rules.Provision
	guide *rules.Guide
}

// about are the provisions in force, of the guides that few routes share first.
func (w *planner) about(topic rules.Topic) (out []saying) {
	for _, g := range w.ownFirst(w.r.Guides) {
		for _, p := range g.Provisions {
			if p.Topic == topic && p.InForce(w.day()) {
				out = append(out, saying{p, g})
			}
		}
	}
	return out
}

// day is that as at which the guides are read: the day of filing, so that a
// route that opens later tells what holds then.
func (w *planner) day() profile.Date {
	if w.file.Year == 0 {
		return w.a.At
	}
	return w.file
}

func (w *planner) in(topic rules.Topic) (out []Provision) {
	for _, p := range w.about(topic) {
		out = append(out, w.said(p))
	}
	return out
}

func (w *planner) said(p saying) Provision { return w.provision(p.guide, p.Provision) }

// first is the first that is wanted; nil when none is.
func first(all []saying, wanted func(saying) bool) *saying {
	for i := range all {
		if wanted(all[i]) {
			return &all[i]
		}
	}
	return nil
}

func (p saying) isFor(application string) bool {
	if len(p.For) == 0 {
		return true
	}
	for _, one := range p.For {
		if one == application {
			return true
		}
	}
	return false
}

// days are those of filing and of entry.
func (w *planner) days() {
	w.file = w.a.At
	if w.r.From.Year != 0 && w.file.Before(w.r.From) {
		w.file = w.r.From
	}
	if w.r.Until.Year != 0 && w.r.Until.Before(w.file) {
		w.file = profile.Date{}
		return
	}
	w.processing = first(w.about(rules.AboutProcessing), func(p saying) bool { return p.isFor("entry") && p.Length.Unit != "" })
	w.entry, w.given = w.home.Entry, w.home.Entry.Year != 0
	if !w.given {
		w.entry = w.file
		if w.processing != nil {
			w.entry = plus(w.file, w.processing.Length)
		}
	}
}

func (w *planner) entryOf() string {
	switch {
	case w.entry.Year == 0:
		return ""
	case w.given && w.entry.Before(w.file):
		return w.lang.Say("plan.entry.before-filing", w.lang.Date(w.file))
	case w.given:
		return w.lang.Say("plan.entry.given")
	case w.r.First != "":
		return w.lang.Say("plan.entry.first")
	case w.processing == nil:
		return w.lang.Say("plan.entry.no-processing")
	}
	return w.lang.Say("plan.entry.processing", w.lang.Date(w.file), w.lang.Length(w.processing.Length))
}

// plus is the day a length later.
func plus(d profile.Date, n rules.Length) profile.Date { return along(d, n, 1) }

// less is the day a length before.
func less(d profile.Date, n rules.Length) profile.Date { return along(d, n, -1) }

func along(d profile.Date, n rules.Length, way int) profile.Date {
	switch n.Unit {
	case "days":
		return d.AddDays(way * n.N)
	case "weeks":
		return d.AddDays(way * 7 * n.N)
	case "months":
		return d.AddMonths(way * n.N)
	}
	return d.AddMonths(way * 12 * n.N)
}

// mostNext are as many things to do first as one can keep in mind.
const mostNext = 2

// theirs are the conditions that the person can settle before they apply. To be
// judged or chosen comes after it.
func theirs(conditions []Line) (out []Line) {
	for _, l := range conditions {
		if l.Kind == "rule" || l.Kind == "confirm" {
			out = append(out, l)
		}
	}
	return out
}

// next is what is missing or to be settled, where to apply, and from when.
func (w *planner) next(r Route) (out []PlanStep) {
	switch {
	case len(r.Missing) > 0 && (r.Standing == "not-known-yet" || r.Standing == "can-apply-if"):
		for _, q := range r.Missing[:min(len(r.Missing), mostNext)] {
			out = append(out, PlanStep{Kind: "answer", Text: w.lang.Say("plan.next.answer", q.Short), Field: q.Field})
		}
	case len(r.Conditions) > 0:
		own := theirs(r.Conditions)
		for _, l := range own[:min(len(own), mostNext)] {
			out = append(out, PlanStep{Kind: "settle", Text: w.lang.Say("plan.next.settle", l.Says)})
		}
	case r.Standing == "cannot-apply-now":
		for _, l := range against(r.Decisive) {
			out = append(out, PlanStep{Kind: "against", Text: w.lang.Say("plan.next.against", l.Says)})
		}
	}
	if w.file.Year != 0 && r.First != "" {
		out = append(out, PlanStep{Kind: "form", Text: r.NextStep, URL: w.address(r.First)})
	}
	if w.file.Year != 0 {
		out = append(out, w.where())
	}
	return append(out, w.when(r))
}

// WithLimit is the plan with the day that time alone sets to applying.
func (p Plan) WithLimit(l *Limit) Plan {
	if l == nil || p.File == "" {
		return p
	}
	if l.Sort == "stay" {
		return p.withStay(l)
	}
	lang := language.Tag(p.Language)
	text := joinedBy(lang, Route{Limit: l}.LimitText(lang), l.Act)
	p.Next = append(slices.Clone(p.Next), PlanStep{Kind: "wait", Text: text})
	if l.Asks != "" {
		p.Next = append(p.Next, PlanStep{Kind: "answer", Text: lang.Say("plan.next.answer", lang.Question(l.Asks).Short), Field: l.Asks})
	}
	if l.Sort == "until" {
		p.Path = p.filedBy("plan.do.filing-until", l.DayText)
	}
	return p
}

// withStay puts the end of the present stay first: what is done later is done from
// elsewhere.
func (p Plan) withStay(l *Limit) Plan {
	text := joinedBy(language.Tag(p.Language), l.Text, l.time)
	p.Next = slices.Insert(slices.Clone(p.Next), 0, PlanStep{Kind: "wait", Text: text})
	p.Path = p.filedBy("plan.do.filing-within", l.DayText)
	return p
}

// filedBy is the way with the day by which to file.
func (p Plan) filedBy(key, day string) []Stage {
	path := slices.Clone(p.Path)
	if len(path) > 0 {
		path[0].Do = language.Tag(p.Language).Say(key, day)
	}
	return path
}

func against(lines []Line) (out []Line) {
	for _, l := range lines {
		if l.State == "not-met" && len(out) < mostNext {
			out = append(out, l)
		}
	}
	return out
}

// where is the online service or the page to apply on.
func (w *planner) where() PlanStep {
	form := first(w.about(rules.AboutForms), isPlace)
	if form == nil {
		return PlanStep{Kind: "form", Text: w.lang.Say("plan.next.page"), URL: w.address(w.r.URL)}
	}
	return PlanStep{Kind: "form", Text: w.text(form.Says), URL: w.address(form.URL)}
}

// isPlace holds for where one applies; a PDF is only read.
func isPlace(p saying) bool { return p.URL != "" && !strings.HasSuffix(p.URL, ".pdf") }

// when is the day from which it can be filed.
func (w *planner) when(r Route) PlanStep {
	key, day := "plan.next.now", w.file
	switch {
	case w.file.Year == 0:
		key, day = "plan.next.closed", w.r.Until
	case w.a.At.Before(w.file):
		key = "plan.next.opens"
	case r.First != "":
		key = "plan.next.then"
	case r.Standing == "cannot-apply-now":
		key = "plan.next.not-now"
	case r.Standing == "not-covered":
		key = "plan.next.not-covered"
	}
	text := w.lang.Say(key, w.lang.Date(day))
	if w.file.Year != 0 && w.r.Until.Year != 0 {
		text += w.gap() + w.lang.Say("plan.next.until", w.lang.Date(w.r.Until))
	}
	return PlanStep{Kind: "file", Text: text}
}

// inOneLine is the first stay, when its extension can be filed and what one
// person pays.
func (w *planner) inOneLine(p Plan) string {
	var stay, window string
	for _, s := range p.Path {
		switch {
		case s.Kind == StageStay && stay == "" && s.briefly() != "":
			stay = w.lang.Say("plan.brief.stay", s.briefly())
		case s.Kind == StageWindow && window == "" && s.Length != nil:
			window = w.lang.Say("plan.brief.window", s.Length.Text)
		}
	}
	fees := ""
	if p.Fees != nil {
		var all []string
		for _, t := range p.Fees.Totals {
			all = append(all, t.One.Text)
		}
		fees = w.lang.Say("plan.brief.fees", w.lang.Either(all))
	}
	return Joined(" · ", stay, window, fees)
}

// briefly is how long a stay is, where that is told.
func (s Stage) briefly() string {
	if s.Length == nil {
		return s.Short
	}
	return s.Length.Text
}
