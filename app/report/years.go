package report

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"talentnav/app/language"
	"talentnav/app/report/paper"
	"talentnav/app/result"
	"talentnav/rules/profile"
)

// years is the picture of a forecast: one line a route. Lengths are in points.
type years struct {
	result.Ahead
	press     *paper.Press // it measures, wherever the picture is drawn
	lang      language.Tag
	from, to  profile.Date
	x, width  float64 // of names and lines together
	nameWidth float64
}

const (
	lineHeight = 18.0
	barHeight  = 13.0
	axisHeight = 14.0
)

var tiny = paper.Style{Size: 7, Leading: 10, Ink: muted}

func newYears(a result.Ahead, press *paper.Press, x, width float64) (*years, error) {
	lang, _ := language.Parse(a.Language) // English for any other
	y := &years{Ahead: a, press: press, lang: lang, x: x, width: width, nameWidth: width * 0.27}
	var err error
	if y.from, err = profile.ParseDate(a.AsAt); err == nil {
		y.to, err = profile.ParseDate(a.Until)
	}
	return y, err
}

// at is where a day begins.
func (y *years) at(day profile.Date) float64 {
	days := func(d profile.Date) float64 { return d.Time().Sub(y.from.Time()).Hours() / 24 }
	return y.x + y.nameWidth + (y.width-y.nameWidth)*days(day)/days(y.to.AddDays(1))
}

// grid draws a thin line at each new year and a thick one at the day assessed.
func (y *years) grid(d drawer, top, height float64) {
	for year := y.from.Year + 1; year <= y.to.Year; year++ {
		d.Box(y.at(profile.On(year, 1, 1)), top, 0.5, height, faint)
	}
	d.Box(y.at(y.from)-1, top, 1, height, brand)
}

// head names the day assessed and the years; it returns its height.
func (y *years) head(d drawer, top float64) float64 {
	d.Text(plain(y.lang.Say("result.as-at", y.from), tiny.Heavy().In(brand)), y.at(y.from)-1, top)
	top += tiny.Leading + 2
	y.grid(d, top, axisHeight)
	for year := y.from.Year + 1; year <= y.to.Year; year++ {
		x := y.at(profile.On(year, 1, 1))
		name := plain(strconv.Itoa(year), tiny)
		if end := y.at(y.to.AddDays(1)); x+2+y.press.Width(name) <= end {
			d.Text(name, x+2, top+2)
		}
	}
	return tiny.Leading + 2 + axisHeight
}

// line draws one route.
func (y *years) line(d drawer, top float64, r result.RouteAhead) {
	y.grid(d, top, lineHeight)
	d.Text(y.press.Fit(plain(r.Short, fine), y.nameWidth-6), y.x, top+(lineHeight-fine.Leading)/2)
	for _, s := range r.Spans {
		from, to := profile.MustDate(s.From), profile.MustDate(s.To)
		y.stretch(d, y.at(from), y.at(to.AddDays(1))-0.5, top+(lineHeight-barHeight)/2, s)
	}
}

// stretch is a span: its standing in words where there is room, else its sign.
func (y *years) stretch(d drawer, from, to, top float64, s result.Span) {
	look := standingLook(s.Standing)
	width := max(to-from, 0.75)
	d.RoundBox(from, top, width, barHeight, 2.5, look.ink)
	if width > 1.5 {
		d.RoundBox(from+0.5, top+0.5, width-1, barHeight-1, 2.2, look.tint)
	}
	words := plain(s.StandingText, tiny.In(look.ink))
	switch w := y.press.Width(words); {
	case w+6 <= width:
		d.Text(words, from+(width-w)/2, top+(barHeight-tiny.Leading)/2)
	case width > 11:
		look.shape(d, look.ink, paper.Point{X: from + width/2, Y: top + barHeight/2}, 4.2)
	}
}

// sorted parts the routes that turn from those that never do, the best standing of
// the first day first.
func (y *years) sorted() (moving, same []result.RouteAhead) {
	all := slices.SortedStableFunc(slices.Values(y.Routes), func(a, b result.RouteAhead) int {
		return cmp.Compare(rank(a.Spans[0].Standing), rank(b.Spans[0].Standing))
	})
	for _, r := range all {
		if len(r.Spans) > 1 {
			moving = append(moving, r)
		} else {
			same = append(same, r)
		}
	}
	return moving, same
}

func rank(standing string) int {
	if i := slices.Index(order, standing); i >= 0 {
		return i
	}
	return len(order)
}

// fewest is from how many routes on those that stand alike on every day are told
// in a sentence.
const fewest = 4

// drawn are the routes that get a line: those that turn, and a few that are not
// closed on every day. told are sentences that count and name the others.
func (y *years) drawn() (lines []result.RouteAhead, told []string) {
	lines, same := y.sorted()
	for _, standing := range append(slices.Clone(order), "not-covered") {
		alike := slices.DeleteFunc(slices.Clone(same), func(r result.RouteAhead) bool { return r.Spans[0].Standing != standing })
		switch {
		case len(alike) == 0:
		case rank(standing) < rank("cannot-apply-now") && len(alike) < fewest:
			lines = append(lines, alike...)
		default:
			told = append(told, y.lang.Count("ahead.always."+standing, len(alike))+y.lang.Say("list.colon")+names(alike))
		}
	}
	return lines, told
}

func names(routes []result.RouteAhead) string {
	var out []string
	for _, r := range routes {
		out = append(out, r.Short)
	}
	return strings.Join(out, " · ")
}

// key draws the standings that the lines have, with their signs, and returns its
// height.
func (y *years) key(d drawer, top float64, lines []result.RouteAhead) float64 {
	seen := map[string]string{}
	for _, r := range lines {
		for _, s := range r.Spans {
			seen[s.Standing] = s.StandingText
		}
	}
	x := y.x
	for _, standing := range append(slices.Clone(order), "not-covered") {
		if text, drawn := seen[standing]; drawn {
			x += y.sign(d, x, top, standing, text) + 6
		}
	}
	return barHeight
}

// sign draws a standing on its tint and returns its width.
func (y *years) sign(d drawer, x, top float64, standing, text string) float64 {
	look := standingLook(standing)
	words := plain(text, tiny.In(look.ink))
	width := y.press.Width(words) + 22
	d.RoundBox(x, top, width, barHeight, 2.5, look.tint)
	look.shape(d, look.ink, paper.Point{X: x + 9, Y: top + barHeight/2}, 4.2)
	d.Text(words, x+17, top+(barHeight-tiny.Leading)/2)
	return width
}
