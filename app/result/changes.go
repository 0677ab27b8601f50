package result

import (
	"strings"

	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/profile"
)

// ChangesSchema names the JSON form of what differs between rules.
const ChangesSchema = "talentnav.changes/1"

// Changes is what differs between two packs, or between two days of one, in one
// language. Its JSON form is stable: fields are only ever added.
type Changes struct {
	Schema   string     `json:"schema"`
	Language string     `json:"language"`
	Before   Ground     `json:"before"`
	After    Ground     `json:"after"`
	Changes  []Change   `json:"changes"`
	People   []Affected `json:"people,omitempty"`
}

// Ground is one side of the comparison.
type Ground struct {
	Pack Pack   `json:"pack"`
	AsAt string `json:"as_at"`
}

// Change is one difference.
type Change struct {
	What         string   `json:"what"`
	Class        string   `json:"class"`  // "rule", "later", "guide" or "words"
	Alters       bool     `json:"alters"` // whether a standing can differ by it
	Route        string   `json:"route,omitempty"`
	Criterion    string   `json:"criterion,omitempty"`
	List         string   `json:"list,omitempty"`
	Entry        string   `json:"entry,omitempty"`
	Guide        string   `json:"guide,omitempty"`
	Topic        string   `json:"topic,omitempty"` // of what a guide says
	Confirmation string   `json:"confirmation,omitempty"`
	Profession   string   `json:"profession,omitempty"`
	Segment      string   `json:"segment,omitempty"` // of professions
	Programme    string   `json:"programme,omitempty"`
	SourceID     string   `json:"source,omitempty"`
	Part         string   `json:"part,omitempty"`   // which text, of wording
	About        string   `json:"about"`            // what it is about, in words
	Before       string   `json:"before,omitempty"` // the values in words
	After        string   `json:"after,omitempty"`
	From         string   `json:"from,omitempty"` // the day from which the new value holds, or the last day of the old
	Text         string   `json:"text"`           // the difference in a sentence
	Routes       []string `json:"routes,omitempty"`
	Sources      []Source `json:"sources,omitempty"`

	under   string // the heading that it shares with others
	concern string // its routes in words
	list    string // the title of its list
	full    bool   // that Text says more than the heading does
}

// Affected is how the changes touch one person.
type Affected struct {
	Name   string          `json:"name"`
	How    string          `json:"how"` // "untouched", "could-touch" or "changes"
	Text   string          `json:"text"`
	Routes []AffectedRoute `json:"routes,omitempty"`
}

// AffectedRoute is one route that is touched.
type AffectedRoute struct {
	Route  string `json:"route"`
	How    string `json:"how"`
	Before string `json:"before"`
	After  string `json:"after"`
	ByTime bool   `json:"by_time,omitempty"` // no rule does it, but the days between
	Text   string `json:"text"`

	short string
}

// BuildChanges writes what differs out in one language.
func BuildChanges(d rules.Diff, lang language.Tag) Changes {
	w := changeWriter{writer{lang: lang}, d}
	out := Changes{Schema: ChangesSchema, Language: string(lang), Before: w.ground(d.Before), After: w.ground(d.After), Changes: []Change{}}
	for _, x := range d.Differences {
		out.Changes = append(out.Changes, w.change(x))
	}
	return out
}

// changeWriter turns differences into sentences.
type changeWriter struct {
	writer
	diff rules.Diff
}

func (w changeWriter) ground(g rules.Ground) Ground {
	return Ground{w.packOf(g.Pack), g.At.String()}
}

func (w changeWriter) change(x rules.Difference) Change {
	c := Change{What: x.What.String(), Class: x.Class.String(), Alters: x.Alters, Part: x.Part, Sources: w.sources(x.Cite)}
	var names []string
	for _, r := range x.Routes {
		c.Routes = append(c.Routes, r.ID)
		names = append(names, w.text(r.Short))
	}
	c.concern = strings.Join(names, " · ")
	if x.List != nil {
		c.list = w.text(x.List.Title)
	}
	w.name(&c, x)
	switch {
	case x.What == rules.ListCounted:
		w.counted(&c, x)
	case x.Scheme != nil:
		w.schemeChange(&c, x)
	case x.Class == rules.OfWords:
		w.words(&c, x)
	case x.Guide != nil:
		w.guideChange(&c, x)
	case x.Entry != nil:
		w.entryChange(&c, x)
	case x.Criterion != nil:
		w.criterionChange(&c, x)
	case x.Route != nil:
		w.routeChange(&c, x)
	case x.List != nil:
		c.Text = w.say(x, c.About)
	}
	return c
}

// say says the sentence of a sort of difference.
func (w changeWriter) say(x rules.Difference, args ...any) string {
	return w.lang.Say("diff."+x.What.String(), args...)
}

// name says what a difference is about.
func (w changeWriter) name(c *Change, x rules.Difference) {
	switch {
	case x.Criterion != nil:
		c.Criterion, c.About = x.Path, w.criterionName(x)
	case x.Route != nil:
		c.Route, c.About = x.Route.ID, w.text(x.Route.Title)
	case x.Entry != nil:
		c.List, c.Entry, c.About = x.List.ID, x.Entry.ID, w.entryName(x)
	case x.List != nil:
		c.List, c.About = x.List.ID, w.text(x.List.Title)
	case x.Provision != nil:
		c.Guide, c.Topic, c.About = x.Guide.ID, x.Provision.Topic.String(), w.topic(x.Provision.Topic)
		if x.What == rules.ProvisionWords {
			c.About = w.lang.Say("diff.part-of", c.About, bare(w.text(x.Provision.Says)))
		}
	case x.Guide != nil:
		c.Guide, c.About = x.Guide.ID, w.lang.Say("guide.title")
	case x.Confirmation != nil:
		c.Confirmation, c.About = x.Confirmation.ID, w.text(x.Confirmation.Asks)
	case x.Profession != nil:
		c.Profession, c.About = x.Profession.ID, w.text(x.Profession.Title)
	case x.Scheme != nil:
		c.Programme, c.About = x.Scheme.ID, w.text(x.Scheme.Title)
	case x.Source != nil:
		c.SourceID, c.About = x.Source.ID, w.text(x.Source.Title)
	}
}

// criterionName is its sentence, after that of the named criterion of which it
// is a part.
func (w changeWriter) criterionName(x rules.Difference) string {
	says := w.text(x.Criterion.Says)
	id, _, part := strings.Cut(x.Path, "/")
	for _, g := range []rules.Ground{w.diff.After, w.diff.Before} {
		if above := g.Pack.Criteria[id]; part && above != nil && w.text(above.Says) != says {
			return w.lang.Say("diff.part-of", w.text(above.Says), says)
		}
	}
	return says
}

func (w changeWriter) entryName(x rules.Difference) string {
	name := w.text(x.Entry.Name)
	if x.Entry.Place == "" || x.List.Of == "country" {
		return name
	}
	return w.lang.Say("diff.place", name, w.lang.Country(x.Entry.Place))
}

func (w changeWriter) routeChange(c *Change, x rules.Difference) {
	c.Before, c.After = w.applications(x.Before), w.applications(x.After)
	switch x.What {
	case rules.RouteRemoved:
		c.Text = w.say(x, c.About)
	case rules.RouteDates:
		c.Text = w.say(x, c.About, c.Before, c.After)
	default:
		c.From = x.After.From.String()
		if x.What == rules.RouteCloses {
			c.From = x.After.Until.String()
		}
		c.Text = w.say(x, c.About, c.After)
	}
}

func (w changeWriter) applications(s rules.Side) string {
	switch {
	case s.From.Year == 0:
		return ""
	case s.Until.Year == 0:
		return w.lang.Say("diff.applications.from", s.From)
	}
	return w.lang.Say("diff.applications.from-until", s.From, s.Until)
}

// span says from when to when something holds.
func (w changeWriter) span(s rules.Side) string { return spanned(w.lang, s.From, s.Until) }

func spanned(lang language.Tag, from, until profile.Date) string {
	switch {
	case from.Year != 0 && until.Year != 0:
		return lang.Say("diff.span.from-until", from, until)
	case from.Year != 0:
		return lang.Say("diff.span.from", from)
	case until.Year != 0:
		return lang.Say("diff.span.until", until)
	}
	return lang.Say("diff.span.always")
}

func (w changeWriter) criterionChange(c *Change, x rules.Difference) {
	switch x.What {
	case rules.CriterionAdded, rules.CriterionRemoved:
		w.comeOrGone(c, x)
	case rules.CriterionStarts, rules.CriterionEnds:
		w.turn(c, x)
	case rules.BoundLater:
		w.later(c, x)
	case rules.PresumedChanged:
		c.Text = w.lang.Say("diff.presumed."+map[bool]string{true: "yes", false: "no"}[x.After.Presumed], c.About)
	case rules.TestChanged:
		c.Text = w.say(x, c.About)
	default:
		w.fromTo(c, x)
	}
}

func (w changeWriter) comeOrGone(c *Change, x rules.Difference) {
	under := w.text(x.Under.Says)
	side := x.After
	if x.What == rules.CriterionRemoved {
		side = x.Before
	}
	if x.Class == rules.OfRule {
		c.Text = w.say(x, w.text(x.Criterion.Says), under)
		return
	}
	c.Text = w.lang.Say("diff."+x.What.String()+".later", w.text(x.Criterion.Says), under, w.span(side))
}

// turn tells of a criterion that came or went by its date.
func (w changeWriter) turn(c *Change, x rules.Difference) {
	c.Before, c.After = w.span(x.Before), w.span(x.After)
	day := x.After.From
	if x.What == rules.CriterionEnds {
		day = x.After.Until
	}
	if c.From = day.String(); day.Year == 0 { // another pack dates it otherwise
		c.Text = w.lang.Say("diff.criterion-dates", c.About, c.Before, c.After)
		return
	}
	c.Text = w.say(x, c.About, day)
}

func (w changeWriter) fromTo(c *Change, x rules.Difference) {
	switch x.What {
	case rules.BoundChanged:
		c.Before, c.After, c.From = w.bound(x.Before), w.bound(x.After), x.After.Need.Since.String()
	case rules.NeedChanged:
		c.Before, c.After = w.least(x, x.Before), w.least(x, x.After)
	case rules.PointsChanged:
		c.Before, c.After = w.lang.Count("diff.points", x.Before.Points), w.lang.Count("diff.points", x.After.Points)
	case rules.KindChanged:
		c.Before, c.After = w.lang.Say("kind."+x.Before.Kind.String()), w.lang.Say("kind."+x.After.Kind.String())
	case rules.ConfidenceChanged:
		c.Before, c.After = w.lang.Say("confidence."+x.Before.Confidence.String()), w.lang.Say("confidence."+x.After.Confidence.String())
	case rules.JudgeChanged:
		c.Before, c.After = w.text(x.Before.Judge.Name), w.text(x.After.Judge.Name)
	case rules.CriterionDates:
		c.Before, c.After = w.span(x.Before), w.span(x.After)
	}
	c.Text = w.say(x, c.About, c.Before, c.After)
	if c.From != "" {
		c.Text = w.lang.Say("diff.with-day", c.Text, x.After.Need.Since)
	}
}

// bound is what a fact must be, without its day.
func (w changeWriter) bound(s rules.Side) string {
	n := NamedNeed(w.diff.After.Pack, s.Fact, s.Need, w.lang)
	n.Since = profile.Date{}
	if text := w.lang.Need(s.Fact, n); text != "" {
		return text
	}
	return w.lang.Say("diff.no-value")
}

func (w changeWriter) least(x rules.Difference, s rules.Side) string {
	if x.Criterion.Node.Op == rules.OpPoints {
		return w.lang.Count("diff.points", s.Least)
	}
	return w.lang.Say("diff.least", s.Least, s.Of)
}

// later tells what a bound is on other days.
func (w changeWriter) later(c *Change, x rules.Difference) {
	var said []string
	for i, side := range []rules.Side{x.Before, x.After} {
		for _, s := range side.Steps {
			key := []string{"diff.step.gone", "diff.step"}[i]
			if s.Ended {
				key += ".ended"
			}
			need := rules.Need{Op: x.After.Need.Op, Lo: s.Lo, Hi: s.Hi, Names: s.Names, List: s.List}
			said = append(said, w.lang.Say(key, s.From, w.lang.Need(side.Fact, NamedNeed(w.diff.After.Pack, side.Fact, need, w.lang))))
		}
	}
	c.Text = w.say(x, c.About, strings.Join(said, w.lang.Say("list.semicolon")))
}

func (w changeWriter) entryChange(c *Change, x rules.Difference) {
	c.Before, c.After = w.span(x.Before), w.span(x.After)
	switch {
	case x.What == rules.EntryNames:
		w.recognised(c, x)
		return
	case x.What == rules.EntryDates:
		c.under = w.lang.Say("diff.entry-dates.under")
	case x.What == rules.EntryRemoved:
		c.After, c.under = "", w.say(x)
	case x.What == rules.EntryAdded:
		c.Before, c.From, c.under = "", x.After.From.String(), w.say(x, x.After.From)
	case x.Before.From != x.After.From || x.Before.Until != x.After.Until:
		c.under = w.lang.Say("diff." + c.What + ".redated")
	case x.What == rules.EntryEnds:
		c.From, c.under = x.After.Until.String(), w.say(x, x.After.Until)
	default:
		c.From, c.under = x.After.From.String(), w.say(x, x.After.From)
	}
	c.Text = w.of(c.About, c.under)
	if c.full = c.From == "" && c.After != ""; c.full {
		c.Text = w.lang.Say("diff.entry-dates", c.About, c.Before, c.After)
	}
}

// recognised tells of the names under which an entry is, or no longer is, known.
func (w changeWriter) recognised(c *Change, x rules.Difference) {
	c.Before, c.After = w.lang.List(x.Before.Need.Names), w.lang.List(x.After.Need.Names)
	c.under, c.full = w.lang.Say("diff.entry-names.under"), true
	var said []string
	if c.After != "" {
		said = append(said, w.lang.Say("diff.entry-names.more", c.After))
	}
	if c.Before != "" {
		said = append(said, w.lang.Say("diff.entry-names.less", c.Before))
	}
	c.Text = w.of(c.About, strings.Join(said, w.lang.Say("list.semicolon")))
}

// words tells of a text that differs, or that is there on one side only.
func (w changeWriter) words(c *Change, x rules.Difference) {
	c.Before, c.After = w.side(x, x.Before), w.side(x, x.After)
	if x.Part == "" { // a confirmation or a profession that came or went
		c.Text = w.say(x, c.About)
		return
	}
	key := "diff.words"
	switch {
	case c.Before == c.After:
		key = "diff.words.elsewhere"
	case c.Before == "":
		key = "diff.words.new"
	case c.After == "":
		key = "diff.words.gone"
	case x.Part == "asks":
		c.Text = w.lang.Say("diff.asks", c.Before, c.After)
		return
	}
	c.Text = w.lang.Say(key, c.About, w.lang.Say("diff.part."+x.Part), c.Before, c.After)
}

func (w changeWriter) side(x rules.Difference, s rules.Side) string {
	text := w.text(s.Text)
	switch {
	case x.Part == "cite":
		return w.places(s.Cite)
	case text == "":
		return ""
	case x.Scheme != nil:
		return w.schemeSide(x, s)
	case x.Part == "shows":
		return w.lang.Fact(text)
	case x.Part == "of":
		return w.lang.Say("guide.of." + text)
	case x.Part == "confidence":
		return w.lang.Say("confidence." + text)
	case x.Part == "official":
		return w.lang.Say(map[string]string{"true": "value.yes", "false": "value.no"}[text])
	case x.Part == "revised" || x.Part == "captured":
		d, _ := profile.ParseDate(text)
		return w.lang.Date(d)
	}
	return text
}

func (w changeWriter) places(cites []rules.Cite) string {
	var out []string
	for _, source := range w.sources(cites) {
		out = append(out, w.with("result.source.place", source.Title, source.At))
	}
	return strings.Join(out, w.lang.Say("list.semicolon"))
}
