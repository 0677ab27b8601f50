package worksheet

import (
	"reflect"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/app/language"
	"talentnav/rules/profile"
	"talentnav/storage/record"
)

// Host is what a worksheet may use and do outside itself.
type Host struct {
	Lang     language.Tag
	Question string
	At       profile.Date
	// Says is the text of the rules on what counts, Cite where it stands.
	Says, Cite string
	// Rated adds the rate of the person's own table to an amount without one.
	Rated func(profile.Money) profile.Money
	// Load reads what was kept, Keep keeps what is typed.
	Load func() record.Worksheet
	Keep func(record.Worksheet)
	// View is the answer as it stands; Take makes the sum the answer, and says what
	// is wrong with it.
	View  func() profile.View
	Take  func(profile.Money) string
	Grown func()
}

// Sheet is the fold with the rows.
type Sheet struct {
	Host
	Box    *fyne.Container
	sheet  record.Worksheet
	rows   []*row
	sums   *fyne.Container
	foot   *fyne.Container
	shown  sums
	answer profile.View
}

// New makes the fold, open if something was typed into it before.
func New(h Host) *Sheet {
	s := &Sheet{Host: h, Box: piece.Column(0), sheet: h.Load(), sums: piece.Column(0), foot: piece.Column(piece.Near)}
	s.sheet.Question = h.Question
	fold := piece.NewNotedFold(h.Lang.Say("worksheet.title"), h.Lang.Say("worksheet.note"), s.body)
	fold.Toggled = func(bool) { h.Grown() }
	s.Box.Add(fold.Box)
	if slices.ContainsFunc(s.sheet.Rows, func(r record.Row) bool { return !r.IsZero() }) {
		fold.Open()
	}
	return s
}

func (s *Sheet) say(key string, args ...any) string { return s.Lang.Say("worksheet."+key, args...) }

func (s *Sheet) body() fyne.CanvasObject {
	page := piece.Column(14)
	if s.Question == "income.employment" || s.Question == "income.business" {
		year := profile.Window(1, s.At)
		page.Add(piece.Quiet(s.say("period", s.Lang.Date(s.At), s.Lang.Date(year.From), s.Lang.Date(year.Until.AddDays(-1)))))
	}
	if s.Says != "" {
		page.Add(piece.Panel(look.Surface, piece.Column(2, piece.Strong(s.say("says")), piece.Body(s.Says), piece.Note(s.Cite))))
	}
	page.Add(s.group("counts", Counts))
	if s.has(Excluded) || s.has(NotSaid) {
		others := piece.NewFold(s.say("others"), func() fyne.CanvasObject {
			return piece.Column(18, s.group("not-counted", Excluded), s.group("not-said", NotSaid))
		})
		others.Toggled = func(bool) { s.Refresh() } // its rows are new
		page.Add(others.Box)
		if s.typedInto(Excluded) || s.typedInto(NotSaid) {
			others.Open()
		}
	}
	if s.Question == "income.employment" {
		page.Add(piece.Note(s.say("own-business")))
	}
	page.Add(piece.Column(12, piece.Hairline(), s.sums, s.foot))
	s.Refresh()
	return piece.Card(page)
}

func (s *Sheet) has(c Counting) bool {
	return slices.ContainsFunc(sorts[s.Question], func(x sort) bool { return x.Counting == c })
}

func (s *Sheet) typedInto(c Counting) bool {
	return slices.ContainsFunc(sorts[s.Question], func(x sort) bool { return x.Counting == c && !rowOf(s.sheet, x.id).IsZero() })
}

// group is the rows that are taken alike, under one heading.
func (s *Sheet) group(heading string, c Counting) fyne.CanvasObject {
	box := piece.Column(14, piece.Strong(s.say(heading)))
	for _, x := range sorts[s.Question] {
		if x.Counting == c {
			r := newRow(s, x)
			s.rows = append(s.rows, r)
			box.Add(r.box)
		}
	}
	if len(box.Objects) == 1 {
		return piece.Column(0)
	}
	return box
}

// change keeps a row that was changed and adds up anew.
func (s *Sheet) change(row record.Row) {
	s.sheet = with(s.sheet, row)
	s.Keep(s.sheet)
	s.Refresh()
}

// Answered is told when the answer may be another one.
func (s *Sheet) Answered() {
	if !reflect.DeepEqual(s.answer, s.View()) {
		s.Refresh()
	}
}

// Refresh shows what the rows add up to, beside the answer as it is now.
func (s *Sheet) Refresh() {
	lines := linesOf(s.sheet, s.Rated)
	for _, r := range s.rows {
		for _, l := range lines {
			if l.sort == r.sort {
				r.show(l)
			}
		}
	}
	s.shown, s.answer = sum(lines), s.View()
	s.showSums()
	s.showFoot()
	s.Box.Refresh()
	s.Grown()
}

func (s *Sheet) showSums() {
	counted := s.written(s.shown.counted)
	if s.shown.ready {
		counted = s.Lang.Money(s.Rated(s.shown.answer))
	}
	left := s.column("sum.counted", counted, s.shown.blocks)
	if !s.has(Excluded) {
		s.sums.Objects = []fyne.CanvasObject{left}
		return
	}
	s.sums.Objects = []fyne.CanvasObject{piece.Halves(piece.Apart, left, s.column("sum.not-counted", s.written(s.shown.others), s.shown.others.left))}
}

func (s *Sheet) written(t total) string {
	if !t.some {
		return s.say("sum.nothing")
	}
	return s.Lang.Money(t.money())
}

func (s *Sheet) column(key, amount string, left []line) fyne.CanvasObject {
	box := piece.Column(2, piece.Note(s.say(key)), piece.Strong(amount))
	if len(left) > 0 {
		box.Add(piece.Note(s.say("sum.left", s.named(left))))
	}
	return box
}

func (s *Sheet) named(lines []line) string {
	var names []string
	for _, l := range lines {
		names = append(names, s.name(l.sort))
	}
	return s.Lang.List(names)
}

func (s *Sheet) name(x sort) string { return s.say("sort." + x.id) }

// showFoot offers to take the sum over, or says how it stands to the answer.
func (s *Sheet) showFoot() {
	s.foot.Objects = nil
	switch {
	case len(s.shown.blocks) > 0:
		s.foot.Add(warning(s.say("cannot", s.named(s.shown.blocks))))
	case !s.shown.ready:
	case s.shown.same(s.answer):
		s.foot.Add(piece.Row(8, 1, piece.Topped(piece.NewSign("✓", theme.ColorNamePrimary)), piece.Body(s.say("same"))))
	default:
		if m, ok := s.answer.Value.(profile.Money); ok && s.sheet.Taken {
			s.foot.Add(warning(s.say("differs", s.Lang.Money(s.Rated(m)), s.Lang.Money(s.Rated(s.shown.answer)))))
		}
		take := piece.NewButton(s.say("take", s.Lang.Money(s.Rated(s.shown.answer))), s.onTake)
		s.foot.Add(piece.Row(0, -1, take))
	}
	s.foot.Refresh()
}

func warning(text string) fyne.CanvasObject {
	return piece.Row(8, 1, piece.Topped(piece.NewSign("!", theme.ColorNameWarning)), piece.NewText(text, piece.Style{Color: theme.ColorNameWarning}))
}

func (s *Sheet) onTake() {
	if !s.sheet.Taken {
		s.sheet.Taken = true
		s.Keep(s.sheet)
	}
	problem := s.Take(s.shown.answer)
	s.Refresh()
	if problem != "" {
		s.foot.Add(warning(problem))
		s.Grown()
	}
}
