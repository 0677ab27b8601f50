// Package report writes a result out to be kept and handed on.
package report

import (
	"fmt"
	"io"
	"time"

	"talentnav/app/language"
	"talentnav/app/report/paper"
	"talentnav/app/result"
	"talentnav/assets"
	"talentnav/rules/profile"
)

// product is a name and so the same in every language.
const product = "Talent Navigator HK"

// Options are how much a report tells.
type Options struct {
	// All lists everything that was checked of routes that are ruled out too.
	All bool
	// Brief tells in full only what the person can apply for, or what hangs on a few
	// questions; the table of the first page has the rest.
	Brief bool
}

// PDF writes a result as a report on A4: the outcome first, then each route with
// the lines that decide it, then everything that was checked and the sources.
// The same result always gives the same bytes. The file's own information names
// nobody.
func PDF(w io.Writer, r result.Result, o Options) error {
	var short map[string]bool
	if o.Brief {
		r, short = brief(r)
	}
	p, err := begin(r)
	if err != nil {
		return err
	}
	p.all, p.short = o.All, short
	return p.print(w, p.say("result.title")+" – "+r.AsAt, p.rows(), p.furniture)
}

// begin is a report with paper to set it on.
func begin(r result.Result) (*report, error) {
	at, err := time.ParseInLocation(time.DateOnly, r.AsAt, hongKong)
	if err != nil {
		return nil, fmt.Errorf("report: as-at date %q: want yyyy-mm-dd", r.AsAt)
	}
	press, err := newPress()
	if err != nil {
		return nil, err
	}
	return newReport(press, r, at), nil
}

func newPress() (*paper.Press, error) {
	press, err := paper.New(assets.PDFFont(false), assets.PDFFont(true))
	if err != nil {
		return nil, fmt.Errorf("report: %w", err)
	}
	return press, nil
}

// print writes the rows as a file of its own, with what stands above and below
// them on every page.
func (p *report) print(w io.Writer, title string, rows []paper.Row, furniture func(*paper.Press, paper.Page)) error {
	return p.press.Print(w, paper.Book{
		Title: product + " – " + title, Language: string(p.lang), Creator: product, Created: p.at,
		Rows: rows, Top: top, Bottom: bottom, Furniture: furniture,
	})
}

var hongKong = time.FixedZone("HKT", 8*60*60)

// report is a result being set.
type report struct {
	result.Result
	press *paper.Press
	lang  language.Tag
	at    time.Time // the as-at date
	date  string    // and in words
	cited *sources
	all   bool // see [Options]
	// short are the routes that have their line in the table and no more.
	short map[string]bool
	// shared is what comes with several of the routes.
	shared []shared
}

func newReport(press *paper.Press, r result.Result, at time.Time) *report {
	lang, _ := language.Parse(r.Language) // English for any other
	return &report{Result: r, press: press, lang: lang, at: at, date: lang.Date(profile.DateOf(at)), cited: newSources(r), shared: sharedGuides(r.Routes)}
}

func (p *report) say(key string, args ...any) string { return p.lang.Say(key, args...) }

// rows are the whole report from top to bottom.
func (p *report) rows() []paper.Row {
	rows := p.cover()
	for i, r := range p.Routes {
		if !closed(r) && !p.short[r.ID] {
			rows = append(rows, p.route(i, r)...)
		}
	}
	rows = append(rows, p.sharedParts()...)
	rows = append(rows, p.notOpen()...)
	rows = append(rows, p.limits()...)
	rows = append(rows, p.appendix()...)
	return append(rows, p.sourceList()...)
}
