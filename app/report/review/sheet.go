package review

import (
	"strings"

	"talentnav/app/language"
	"talentnav/app/result"
	"talentnav/rules"
	"talentnav/rules/profile"
)

// sheet is what the page shows, in words.
type sheet struct {
	Lang, Foot     string
	Title, Summary string
	Closed         string // why the route takes no applications on the day
	Page           link
	Head           []row
	Totals         []row
	Route          item
	Criteria       []item
	Others         []item // those that are not in force on the day
	Caveats        []item
	Guides         []topic
	Gives          []item
	NextStep       []item
	Confirmations  []confirmation
	Lists          []list
	Sources        []source
}

// row is a label with what it says, or with an address.
type row struct {
	Label, Text string
	Link        link
}

// link is an address; one that no browser should open is shown all the same.
type link struct {
	Text string
	Open bool
}

func linkTo(url string) link {
	return link{url, strings.HasPrefix(url, "https://") || strings.HasPrefix(url, "http://")}
}

// writer puts a pack into words and remembers what the sheet has told so far.
type writer struct {
	pack          *rules.Pack
	at            profile.Date
	lang          language.Tag
	own           string                      // the address of the route's own page
	told          map[*rules.Criterion]string // the number under which it stands
	total         [3]int                      // criteria by confidence
	criteria      []item
	absent        []absent
	aside         map[*rules.Criterion]bool // of those, the ones that the sheet has told
	others        []item
	cited         []*rules.Source
	lists         []*rules.List
	tested        map[*rules.List][]string // the criteria that test a list
	confirmations []*rules.Confirmation
}

func newWriter(pack *rules.Pack, at profile.Date, lang language.Tag) *writer {
	return &writer{
		pack: pack, at: at, lang: lang,
		told: map[*rules.Criterion]string{}, aside: map[*rules.Criterion]bool{}, tested: map[*rules.List][]string{},
	}
}

func (w *writer) say(key string, args ...any) string {
	return w.lang.Say("report.review."+key, args...)
}

func (w *writer) text(t rules.Text) string { return t.In(string(w.lang)) }

// sheet goes through the route before it puts the parts together, since what
// stands at the top and at the end follows from the criteria.
func (w *writer) sheet(r *rules.Route) sheet {
	w.own = r.URL
	w.criterion(r.Root, place{number: "1", list: -1})
	for _, a := range w.absent {
		w.other(a.Criterion, a.place)
	}
	s := sheet{
		Lang: string(w.lang), Foot: w.foot(r), Title: result.Title(w.lang, w.pack, r), Summary: w.text(r.Summary),
		Closed: w.closed(r), Page: linkTo(r.URL), Head: w.head(r), Totals: w.totals(),
		Criteria: w.criteria, Others: w.others, Caveats: w.caveats(r.Caveats), Guides: w.guides(r),
		Gives: w.plain("G", r.Gives...), NextStep: w.plain("N", r.NextStep),
		Route: w.route(r),
	}
	if n := provisions(s.Guides); n > 0 {
		s.Totals = append(s.Totals, row{Label: w.lang.Say("guide.title"), Text: w.lang.Count("report.review.provisions", n)})
	}
	s.Confirmations, s.Lists = w.allConfirmations(), w.allLists()
	s.Sources = w.sources()
	return s
}

// foot tells a page that lost its neighbours where it belongs.
func (w *writer) foot(r *rules.Route) string {
	return strings.Join([]string{r.ID, w.pack.ID + " " + w.pack.Version, w.at.String(), w.pack.Digest[:min(12, len(w.pack.Digest))]}, " · ")
}

func (w *writer) closed(r *rules.Route) string {
	if holds(r.From, r.Until, w.at) {
		return ""
	}
	return w.say("closed", w.at)
}

// head names what was reviewed, so exactly that it can be found again.
func (w *writer) head(r *rules.Route) []row {
	p := w.pack
	out := []row{
		{Label: w.say("label.as-at"), Text: w.lang.Date(w.at)},
		{Label: w.say("label.route"), Text: r.ID},
		{Label: w.say("label.applications"), Text: w.span(r.From, r.Until)},
		{Label: w.say("label.page"), Link: linkTo(r.URL)},
		{Label: w.say("label.rules"), Text: w.say("rules", w.text(p.Title), p.ID, p.Version)},
		{Label: w.say("label.digest"), Text: p.Digest},
	}
	for _, o := range p.Overlays {
		out = append(out, row{Label: w.say("label.overlay"), Text: w.say("rules", w.text(o.Title), o.ID, o.Version)})
	}
	if len(p.Overlays) > 0 {
		out = append(out, row{Label: w.say("label.official-digest"), Text: p.Official})
	}
	if p.ReviewBy.Year != 0 {
		out = append(out, row{Label: w.say("label.review-by"), Text: w.lang.Date(p.ReviewBy)})
	}
	return out
}

// totals counts the criteria by how sure their text is.
func (w *writer) totals() []row {
	out := []row{{Label: w.say("label.criteria"), Text: w.lang.Count("report.review.criteria", w.total[0]+w.total[1]+w.total[2])}}
	for c, n := range w.total {
		confidence := rules.Confidence(c).String()
		out = append(out, row{Label: w.lang.Say("confidence." + confidence), Text: w.say("total", n, w.lang.Say("confidence."+confidence+".long"))})
	}
	return out
}

// route is the line on the route as a whole.
func (w *writer) route(r *rules.Route) item {
	return item{
		Number: "R", Says: w.marked(r.Origin, w.say("route", w.span(r.From, r.Until))), Notes: w.notes(w.pack.NotesOnRoute(r.ID)),
	}
}

// marked says of what a firm added that it is not official.
func (w *writer) marked(origin, text string) string {
	if origin == "" {
		return text
	}
	return w.lang.Say("result.not-official", text, w.firm(origin))
}

func (w *writer) firm(origin string) string {
	if o, ok := w.pack.OverlayOf(origin); ok {
		return w.text(o.Title)
	}
	return origin
}
