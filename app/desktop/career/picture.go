package career

import (
	"reflect"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/app/language"
	"talentnav/rules/profile"
)

// Picture shows a career. What it draws it also says: each bar has a name for a
// screen reader, and under them stands what adds up, in words.
type Picture struct {
	Box   *fyne.Container
	lang  language.Tag
	open  func(job int) // goes to a job
	grown func()
	// Brief leaves out the words that stand beside the picture elsewhere.
	brief bool

	words   words
	presses []*piece.Press
}

// New makes an empty picture. grown is told when it has become higher or lower.
func New(lang language.Tag, open func(job int), grown func()) *Picture {
	return &Picture{lang: lang, open: open, grown: grown, Box: piece.Column(12)}
}

// NewBrief makes one for a page that lists the jobs beside it.
func NewBrief(lang language.Tag, open func(job int), grown func()) *Picture {
	p := New(lang, open, grown)
	p.brief = true
	return p
}

// Show draws the career of a person as at a day, if anything in it is new.
func (p *Picture) Show(person profile.Profile, at profile.Date) {
	next := words{p.lang, Of(&person, at), person}
	if p.Box.Objects != nil && reflect.DeepEqual(p.words.career, next.career) && reflect.DeepEqual(p.words.profile.Work, person.Work) {
		return
	}
	p.words, p.presses = next, nil
	p.Box.Objects = p.parts()
	p.Box.Refresh()
	p.grown()
}

func (p *Picture) parts() []fyne.CanvasObject {
	c := p.words.career
	switch {
	case c.Empty() && (p.brief || c.Complete && len(c.Undated) == 0):
		return []fyne.CanvasObject{}
	case c.Empty():
		return []fyne.CanvasObject{piece.Card(p.nothing())}
	case p.brief:
		return []fyne.CanvasObject{piece.Column(piece.Near, p.legend(), p.drawing())}
	}
	card := piece.Column(12, piece.Strong(p.lang.Say("career.title")), piece.Column(piece.Near, p.legend(), p.drawing()))
	remarks := p.words.remarks()
	if n := len(remarks); n > mostRemarks {
		card.Add(piece.NewFold(p.lang.Say("career.remarks", n), func() fyne.CanvasObject { return listed(remarks) }).Box)
	} else if n > 0 {
		card.Add(listed(remarks))
	}
	card.Add(p.totals())
	card.Add(piece.NewFold(p.lang.Say("career.in-words"), p.inWords).Box)
	return []fyne.CanvasObject{piece.Card(card)}
}

// nothing says that there is nothing to draw yet.
func (p *Picture) nothing() fyne.CanvasObject {
	box := piece.Column(piece.Near, piece.Strong(p.lang.Say("career.title")), piece.Quiet(p.lang.Say("career.empty")))
	for _, job := range p.words.career.Undated {
		box.Add(piece.Note(p.lang.Say("career.undated", p.words.name(job))))
	}
	return box
}

// mostRemarks stand in the page; more go into a fold.
const mostRemarks = 6

func listed(remarks []string) fyne.CanvasObject {
	list := piece.Column(piece.Tight)
	for _, text := range remarks {
		list.Add(piece.Row(8, 1, piece.Topped(piece.NewSign("–", look.Muted)), piece.Body(text)))
	}
	return list
}

// hatch tells the kinds of jobs apart.
func hatch(basis string) piece.Hatch {
	switch basis {
	case "full-time":
		return piece.Solid
	case "part-time":
		return piece.Stripes
	case "self-employed":
		return piece.Dots
	}
	return piece.Hollow
}

// legend names the patterns that the picture has.
func (p *Picture) legend() fyne.CanvasObject {
	all, seen := piece.Flow(14), map[string]bool{}
	for _, b := range p.words.career.Bars {
		if !seen[b.Basis] {
			seen[b.Basis] = true
			all.Add(key(piece.NewPattern(hatch(b.Basis), theme.ColorNamePrimary, keySize()), p.words.basis(b)))
		}
	}
	if p.words.career.unsure() {
		all.Add(key(piece.NewPattern(piece.Hollow, theme.ColorNameInputBorder, keySize()), p.lang.Say("career.key.unsure")))
	}
	if len(p.words.career.Graduations) > 0 {
		all.Add(key(piece.NewSign("◇", graduation), p.lang.Say("career.key.graduation")))
	}
	line := piece.NewPattern(piece.Solid, theme.ColorNameForeground, fyne.NewSize(2, theme.TextSize()))
	all.Add(key(line, p.lang.Say("career.key.day", p.lang.Date(p.words.career.At))))
	return all
}

func keySize() fyne.Size {
	h := theme.CaptionTextSize()
	return fyne.NewSize(2*h, h)
}

func key(sign fyne.CanvasObject, text string) fyne.CanvasObject {
	return piece.CenteredRow(6, -1, sign, piece.NewSoft(text, caption(look.Muted)))
}

func caption(color fyne.ThemeColorName) piece.Style {
	return piece.Style{Size: theme.SizeNameCaptionText, Color: color}
}

// graduation is the colour of a graduation's mark.
const graduation = theme.ColorNameForeground

// counts is the colour of the time that counts.
var counts, _ = look.StandingNames("can-apply")

// drawing lays the bars over the window, the graduations and the day assessed.
func (p *Picture) drawing() fyne.CanvasObject {
	c := p.words.career
	scale := piece.Scale{From: c.From, To: c.To}
	rows := piece.Column(6, p.marks(scale), p.window(scale), container.NewStack(p.lane(scale, 0).Box, piece.Years(scale)))
	for _, b := range c.Bars {
		rows.Add(p.bar(b, scale))
	}
	for _, press := range p.presses {
		piece.Steps(press, func() []*piece.Press { return p.presses })
	}
	p.addLanes(rows, scale)
	band := piece.NewDays(scale)
	band.Add(c.Window.From, last(c.Window), piece.NewFill(look.Surface, 0))
	return container.NewStack(band.Box, rows)
}

// lane is room for stretches, with a line on each day that matters. The lines do
// not go through the words between the lanes.
func (p *Picture) lane(scale piece.Scale, height float32) *piece.Days {
	c, days := p.words.career, piece.NewDays(scale)
	days.Add(c.Window.From, c.Window.From, piece.NewFill(look.Border, 0))
	days.Add(scale.From, scale.From, piece.NewPattern(piece.Hollow, "", fyne.NewSize(1, height))) // keeps the height
	for _, g := range c.Graduations {
		if g.Day.State == profile.Answered {
			days.Add(g.Day.Value.Last(), g.Day.Value.Last(), piece.NewFill(theme.ColorNameInputBorder, 0))
		}
	}
	days.Add(c.At, c.At, piece.NewFill(theme.ColorNameForeground, 0))
	return days
}

// bar is one job: its name and kind, and under them the stretch. Pressed, it goes
// to the job.
func (p *Picture) bar(b Bar, scale piece.Scale) fyne.CanvasObject {
	head := piece.Row(10, 0, piece.NewClipped(p.words.name(b.Job), 1, caption(theme.ColorNameForeground)), piece.NewLine(p.words.basis(b), caption(look.Muted)))
	h := theme.TextSize()
	days := p.lane(scale, h)
	if !b.Possible.Empty() && !b.Exact() {
		days.Add(b.Possible.From, last(b.Possible), piece.NewPattern(piece.Hollow, theme.ColorNameInputBorder, fyne.NewSize(1, h)))
	}
	if !b.Sure.Empty() {
		days.Add(b.Sure.From, last(b.Sure), piece.NewPattern(hatch(b.Basis), theme.ColorNamePrimary, fyne.NewSize(1, h)))
	}
	press := piece.NewPress(p.words.job(b), piece.Column(2, head, days.Box), func() { p.open(b.Job) })
	press.Plain = true
	p.presses = append(p.presses, press)
	return press
}

// addLanes adds what lies between the jobs, what lies upon each other, and what
// counts after each graduation.
func (p *Picture) addLanes(rows *fyne.Container, scale piece.Scale) {
	c := p.words.career
	if len(c.Gaps) > 0 {
		rows.Add(p.gaps(scale))
	}
	if len(c.Overlaps) > 0 {
		rows.Add(p.overlaps(scale))
	}
	if len(c.Graduations) > 0 {
		rows.Add(piece.Insets(6, 0, 0, 0, piece.NewText(p.lang.Fact("degrees."+counted), piece.Style{Size: theme.SizeNameCaptionText, Bold: true})))
	}
	for _, g := range c.Graduations {
		rows.Add(p.counted(g, scale))
	}
}

// gaps is the lane of times without a job, each with its length where there is
// room.
func (p *Picture) gaps(scale piece.Scale) fyne.CanvasObject {
	h := theme.CaptionTextSize()
	days, names := p.lane(scale, h), &middles{scale: scale}
	var texts []fyne.CanvasObject
	for _, g := range p.words.career.Gaps {
		days.Add(g.From, last(g.Stretch), piece.NewPattern(piece.Hollow, look.Muted, fyne.NewSize(4, h)))
		names.stretches = append(names.stretches, g.Stretch)
		texts = append(texts, piece.NewLine(p.words.gap(g), caption(theme.ColorNameForeground)))
	}
	return piece.Column(2, piece.Note(p.lang.Say("career.lane.gaps")), days.Box, container.New(names, texts...))
}

// overlaps is the lane of times with more than one job.
func (p *Picture) overlaps(scale piece.Scale) fyne.CanvasObject {
	h := theme.CaptionTextSize()
	days := p.lane(scale, h)
	for _, o := range p.words.career.Overlaps {
		days.Add(o.From, last(o.Stretch), piece.NewPattern(piece.Solid, look.Muted, fyne.NewSize(4, h)))
	}
	return piece.Column(2, piece.Note(p.lang.Say("career.lane.overlaps")), days.Box)
}

// counted is the time that counts after one graduation, with the number that it
// adds up to.
func (p *Picture) counted(g Graduation, scale piece.Scale) fyne.CanvasObject {
	h := theme.CaptionTextSize()
	days := p.lane(scale, h)
	for _, s := range g.Counted.Possible {
		days.Add(s.From, last(s), piece.NewPattern(piece.Hollow, counts, fyne.NewSize(1, h)))
	}
	for _, s := range g.Counted.Sure {
		days.Add(s.From, last(s), piece.NewPattern(piece.Solid, counts, fyne.NewSize(1, h)))
	}
	value := piece.NewSoft(p.lang.Value(Fact(), g.Fact), piece.Style{Size: theme.SizeNameCaptionText, Bold: true})
	head := piece.Flow(10, piece.NewSoft(p.words.degree(g), caption(look.Muted)), value)
	return piece.Column(2, head, days.Box)
}

// totals are the facts, as the rules test them.
func (p *Picture) totals() fyne.CanvasObject {
	w := p.words
	rows := piece.Column(6, piece.Strong(p.lang.Say("career.adds-up")), piece.Note(p.lang.Say("career.adds-up.note", p.lang.Date(w.career.At))))
	for _, g := range w.career.Graduations {
		name := p.lang.Say("career.of", p.lang.Fact("degrees."+counted), w.degree(g))
		rows.Add(total(name, p.lang.Value(Fact(), g.Fact)))
	}
	for _, t := range w.career.Totals {
		rows.Add(total(p.lang.Fact(t.Fact.ID), p.lang.Value(t.Fact, t.Value)))
	}
	if !w.career.DegreesTold {
		rows.Add(piece.Note(p.lang.Say("career.no-degrees")))
	}
	if !w.career.Complete {
		rows.Add(piece.Note(p.lang.Say("career.not-all")))
	}
	return rows
}

func total(name, value string) fyne.CanvasObject {
	return piece.Halves(12, piece.Quiet(name), piece.Strong(value))
}

// inWords lists the jobs and the graduations.
func (p *Picture) inWords() fyne.CanvasObject {
	list := piece.Column(6)
	for _, b := range p.words.career.Bars {
		list.Add(piece.Body(p.words.job(b)))
	}
	for _, g := range p.words.career.Graduations {
		list.Add(piece.Body(p.lang.Say("career.graduation", p.words.degree(g))))
	}
	return piece.Insets(0, 0, 28, 0, list)
}
