package result

import (
	"io"
	"slices"
	"strings"

	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/profile"
)

// product is a name and so the same in every language.
const product = "Talent Navigator HK"

// Options say how a sheet is set.
type Options struct {
	Width  int  // of the terminal in cells; 80 when zero
	Colour bool // a terminal that shows colours
	All    bool // every route in full, not only the possible and undecided ones
}

// Text sets the result for a terminal: outcome first, then the lines that
// decide it, each with what was told, what is needed and where that stands.
func Text(w io.Writer, r Result, o Options) error {
	s := newSheet(r, o)
	s.head()
	for _, route := range r.Routes {
		if s.inFull(route) {
			s.route(route)
		}
	}
	s.others()
	s.sources()
	s.limits()
	s.prints()
	_, err := io.WriteString(w, s.String())
	return err
}

// sheet is a result being set.
type sheet struct {
	Result
	*page
	lang language.Tag
	all  bool
	// guides says that what comes with a route is told too.
	guides bool
	cited  []Source
	noted  map[string]bool // what firms said on the route being set
}

func newSheet(r Result, o Options) *sheet {
	return &sheet{Result: r, page: newPage(o), lang: language.Tag(r.Language), all: o.All, guides: o.All, noted: map[string]bool{}}
}

// inFull holds for what is possible and what is still open; what is decided
// against takes a line.
func (s *sheet) inFull(r Route) bool {
	decided := r.Standing == rules.CannotApplyNow.String() || len(r.Lines) == 0
	return s.all || !decided
}

func (s *sheet) say(key string, args ...any) string {
	return s.lang.Say("result."+key, args...)
}

// date is the as-at date in words.
func (s *sheet) date() string { return s.day(s.AsAt) }

// day is a date in words; [Build] wrote it, so it can be read.
func (s *sheet) day(date string) string {
	d, _ := profile.ParseDate(date)
	return s.lang.Date(d)
}

func (s *sheet) head() {
	s.edges(s.heading(product+" · "+s.say("title")), s.say("as-at", s.date()))
	s.put(0, "", s.Name)
	s.put(0, "", totals(s.lang, s.OfficialRoutes()))
	for _, line := range s.FirmTotals() {
		s.put(0, "", line)
	}
	for _, warning := range append(told(s.StayEnded), s.Warnings...) {
		s.blank()
		s.put(0, "!", warning)
	}
}

// title is the outcome and below it what it is the outcome of.
func (s *sheet) title(r Route) {
	s.blank()
	s.edges(s.standing(r.Standing, r.Sign+" "+r.StandingText), s.with(dim, r.ID))
	s.put(0, "", s.heading(r.Title))
}

func (s *sheet) route(r Route) {
	s.noted = map[string]bool{}
	s.title(r)
	s.rule()
	s.put(2, "", r.Headline)
	s.put(2, "", s.limit(r))
	s.put(2, "", r.Tally)
	s.lines(r.Decisive)
	s.section("missing", strings.Join(shortNames(unasked(r)), " · "))
	s.after(r)
}

// limit is the day that time sets, with where its reason stands.
func (s *sheet) limit(r Route) string {
	if r.Limit == nil {
		return ""
	}
	return Joined(" ", r.LimitText(s.lang), s.marks(r.Limit.Sources))
}

// unasked are the missing questions but for those that stand among the lines.
func unasked(r Route) []Question {
	return slices.DeleteFunc(slices.Clone(r.Missing), func(q Question) bool {
		return slices.ContainsFunc(r.Decisive, func(l Line) bool { return l.Confirmation != nil && l.Confirmation.Field == q.Field })
	})
}

// after is what holds for the route whoever applies.
func (s *sheet) after(r Route) {
	var caveats []string
	for _, c := range r.Caveats {
		caveats = append(caveats, Joined(" ", c.Says, s.marks(c.Sources)))
	}
	s.routeNotes(r.Notes)
	s.section("good-to-know", caveats...)
	s.section("follows", r.FollowTexts()...)
	s.section("gives", r.Gives...)
	if s.guides {
		s.guide(r)
	}
	s.section("next-step", append(r.Steps(), r.First)...)
	s.section(pageKey(r), Noted(s.lang, r.URL))
}

// section is a heading with paragraphs below it.
func (s *sheet) section(key string, paragraphs ...string) {
	if strings.Join(paragraphs, "") == "" {
		return
	}
	s.blank()
	s.put(2, "", s.heading(s.say(key)))
	for _, p := range paragraphs {
		s.put(4, "", p)
	}
}

// others gives a few lines to each route that is not in full.
func (s *sheet) others() {
	some := false
	for _, r := range s.Routes {
		if s.inFull(r) {
			continue
		}
		some = true
		s.title(r)
		s.put(2, "", Joined(" ", r.Headline, s.marks(firstSources(r.Decisive))))
		s.put(2, "", s.limit(r))
	}
	if some {
		s.blank()
		s.put(0, "", s.lang.Say("cli.all-hint"))
	}
}

func firstSources(lines []Line) []Source {
	if len(lines) == 0 {
		return nil
	}
	return lines[0].Sources
}

func (s *sheet) limits() {
	s.blank()
	s.put(0, "", s.heading(s.say("limits")))
	s.rule()
	for _, limit := range s.Limits {
		s.put(0, "·", limit)
	}
}

// prints name what the sheet rests on, so that it can be made again.
func (s *sheet) prints() {
	s.blank()
	s.put(0, "", s.say("rules", s.Pack.Title+" "+s.Pack.Version, s.date()))
	s.put(0, "", s.with(dim, s.say("rules-digest", s.Pack.Digest)))
	s.overlays()
	if s.AnswersDigest != "" {
		s.put(0, "", s.with(dim, s.say("answers-digest", s.AnswersDigest)))
	}
}
