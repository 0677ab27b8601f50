package plan

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/app/result"
	"talentnav/rules/profile"
)

// span is a stretch of a lane in the picture.
type span struct {
	from, to profile.Date
	fg, bg   fyne.ThemeColorName
	sign     string
	words    []string // the first that has room is shown, else the sign
}

// lane is one line of the picture.
type lane struct {
	name  string
	spans []span
}

// picture draws the way on one line of time; nil where no days are known.
func (p *Page) picture() fyne.CanvasObject {
	lanes := p.lanes()
	scale, ok := scaleOf(lanes)
	if !ok {
		return nil
	}
	rows := piece.Column(8, onScale(piece.Column(0), axis(scale)))
	for _, l := range lanes {
		rows.Add(onScale(piece.NewSoft(l.name, piece.Style{Size: theme.SizeNameCaptionText}), drawn(l.spans, scale)))
	}
	return piece.Card(rows)
}

// lanes are the stay, when to file, the seven years, and a line for each day
// that falls into the way.
func (p *Page) lanes() []lane {
	stay, file, years := lane{name: p.Lang.Say("plan.lane.stay")}, lane{name: p.Lang.Say("plan.lane.file")}, lane{name: p.Lang.Say("plan.lane.years")}
	var marks []lane
	for _, s := range p.plan.Path {
		if s.From == "" {
			continue
		}
		one := p.spanOf(s)
		switch s.Kind {
		case result.StageVisit, result.StageStay, result.StageExtension:
			if s.To != "" {
				stay.spans = append(stay.spans, one)
			}
		case result.StageWindow:
			file.spans = append(file.spans, one)
		case result.StageProcessing:
			if s.To != "" {
				file.spans = []span{one} // begins with the filing
			}
		case result.StageFiling:
			file.spans = append(file.spans, one)
		case result.StageAbode:
			from := profile.MustDate(p.plan.Begins())
			years.spans = append(years.spans, span{from, one.from.AddDays(-1), theme.ColorNamePrimary, look.Surface, "◔", []string{s.Short}})
			years.spans = append(years.spans, span{one.from, one.from, one.fg, one.fg, s.Sign, nil})
		case result.StageChild, result.StagePassport, result.StagePresent:
			marks = append(marks, lane{s.Title, []span{{profile.MustDate(p.plan.AsAt), one.from.AddDays(-1), one.fg, one.bg, s.Sign, []string{result.DateText(p.Lang, s.From), s.From}}}})
		case result.StageEnd:
			stay.spans = append(stay.spans, span{one.from, one.from, one.fg, one.bg, s.Sign, nil})
		}
	}
	out := []lane{}
	for _, l := range append([]lane{stay, file, years}, marks...) {
		if len(l.spans) > 0 {
			out = append(out, l)
		}
	}
	return out
}

func (p *Page) spanOf(s result.Stage) span {
	fg, bg := stageColors(s)
	out := span{from: profile.MustDate(s.From), fg: fg, bg: bg, sign: s.Sign}
	if out.to = out.from; s.To != "" {
		out.to = profile.MustDate(s.To)
	}
	if s.Length != nil {
		text := s.Length.Text
		if s.Contract {
			text = p.Lang.Say("plan.at-most", text)
		}
		sure := ""
		if s.Assumed {
			sure = p.Lang.Say("plan.assumed")
		}
		out.words = []string{result.Joined(" · ", s.Title, text, sure), result.Joined(" · ", text, sure), text, s.Length.Text}
	}
	if s.Kind == result.StageWindow || s.Kind == result.StageFiling {
		out.words = nil
	}
	return out
}

// scaleOf holds all lanes, with some room behind the last day.
func scaleOf(lanes []lane) (s piece.Scale, ok bool) {
	for _, l := range lanes {
		for _, each := range l.spans {
			if !ok || each.from.Before(s.From) {
				s.From = each.from
			}
			if !ok || s.To.Before(each.to) {
				s.To = each.to
			}
			ok = true
		}
	}
	if ok {
		s.To = s.To.AddMonths(2)
	}
	return s, ok
}

// placed lays spans out where their days lie. What is shorter than its sign is
// drawn as wide as that.
type placed struct {
	scale piece.Scale
	days  [][2]profile.Date
	least float32
}

func (p *placed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for i, o := range objects {
		from := p.scale.At(p.days[i][0]) * size.Width
		to := p.scale.At(p.days[i][1].AddDays(1)) * size.Width
		width := max(to-from-1, p.least) // a hair of room between two
		o.Resize(fyne.NewSize(width, size.Height))
		o.Move(fyne.NewPos(max(min(from, size.Width-width), 0), 0))
	}
}

func (p *placed) MinSize(objects []fyne.CanvasObject) fyne.Size {
	h := float32(0)
	for _, o := range objects {
		h = max(h, o.MinSize().Height)
	}
	return fyne.NewSize(120, h)
}

func drawn(spans []span, s piece.Scale) fyne.CanvasObject {
	lay := &placed{scale: s, least: theme.TextSize() * 1.3}
	box := container.New(lay)
	for _, each := range spans {
		lay.days = append(lay.days, [2]profile.Date{each.from, each.to})
		box.Add(stretch(each))
	}
	return box
}

func stretch(s span) fyne.CanvasObject {
	fit := container.New(fitting{})
	for _, words := range s.words {
		fit.Add(piece.NewLine(words, piece.Style{Size: theme.SizeNameCaptionText, Color: s.fg}))
	}
	sign := s.fg
	if s.fg == s.bg {
		sign = theme.ColorNameForegroundOnPrimary
	}
	fit.Add(piece.NewSign(s.sign, sign))
	return container.NewStack(piece.NewFill(s.bg, 4).Outlined(s.fg), fit)
}

// fitting shows the first of its objects that has room, in the middle; the last
// one has always room.
type fitting struct{}

func (fitting) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	shown := false
	for i, o := range objects {
		min := o.MinSize()
		if shown || i+1 < len(objects) && min.Width > size.Width-8 {
			o.Hide()
			continue
		}
		shown = true
		o.Show()
		o.Resize(min)
		o.Move(fyne.NewPos((size.Width-min.Width)/2, (size.Height-min.Height)/2))
	}
}

func (fitting) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(1, fyne.MeasureText("国", theme.CaptionTextSize(), fyne.TextStyle{}).Height+8)
}

// axis names the years where they begin, every other one where there is little
// room.
func axis(s piece.Scale) fyne.CanvasObject {
	lay := &placed{scale: s}
	box := container.New(lay)
	for year := s.From.Year; year <= s.To.Year; year++ {
		from, to := profile.On(year, 1, 1), profile.On(year, 12, 31)
		if from.Before(s.From) {
			continue
		}
		if s.To.Before(to) {
			to = s.To
		}
		lay.days = append(lay.days, [2]profile.Date{from, to})
		style := piece.Style{Size: theme.SizeNameCaptionText, Color: look.Muted}
		box.Add(container.New(beginning{}, piece.NewFill(look.Border, 0), piece.NewLine(strconv.Itoa(year), style), piece.NewLine("’"+strconv.Itoa(year%100), style)))
	}
	return box
}

// beginning draws a thin line at the left and a year beside it, the whole of it
// where there is room.
type beginning struct{}

func (beginning) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(fyne.NewSize(1, size.Height))
	objects[0].Move(fyne.NewPos(0, 0))
	shown := false
	for _, o := range objects[1:] {
		min := o.MinSize()
		if shown || min.Width > size.Width-4 {
			o.Hide()
			continue
		}
		shown = true
		o.Show()
		o.Resize(min)
		o.Move(fyne.NewPos(4, 0))
	}
}

func (beginning) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(1, objects[1].MinSize().Height)
}

// nameShare is the part of the width that names have in the picture, and days in
// the list.
const nameShare, dayShare = 0.2, 0.25

func onScale(name, on fyne.CanvasObject) fyne.CanvasObject { return beside(nameShare, name, on) }
