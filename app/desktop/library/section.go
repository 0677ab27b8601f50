package library

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/app/result"
)

// sections are the parts of a page. What comes with a route stands on one card,
// each part closed until it is asked for, since there is much of it.
func (v *View) sections(out *fyne.Container, all []result.LibrarySection) {
	above, guide := "", piece.Column(piece.Tight)
	for _, s := range all {
		if !strings.HasPrefix(s.Name, "guide-") {
			out.Add(v.section(s, &above))
			continue
		}
		if len(guide.Objects) == 0 {
			out.Add(piece.Column(10, piece.Title(v.Lang.Say("guide.title")), piece.Card(guide)))
		} else {
			guide.Add(piece.Hairline())
		}
		guide.Add(v.folded(s))
	}
}

func (v *View) section(s result.LibrarySection, above *string) fyne.CanvasObject {
	lines := v.lines(s, above)
	if s.Title == "" {
		return lines
	}
	return piece.Column(10, piece.Title(s.Title), lines)
}

func (v *View) folded(s result.LibrarySection) fyne.CanvasObject {
	fold := piece.NewNotedFold(s.Title, s.Brief, func() fyne.CanvasObject {
		above := ""
		return piece.Insets(4, 10, 24, 4, v.lines(s, &above))
	})
	fold.Toggled = func(open bool) {
		v.at.Open[s.Name] = open
		v.grown()
	}
	if v.at.Open[s.Name] {
		fold.Open()
	}
	return fold.Box
}

// grown lays the page out again after it became higher or lower.
func (v *View) grown() {
	if len(v.page.Objects) > 0 {
		v.page.Objects[0].(*fyne.Container).Objects[1].(*fyne.Container).Refresh()
	}
}

func (v *View) lines(s result.LibrarySection, above *string) *fyne.Container {
	out := piece.Column(10)
	for _, l := range s.Lines {
		out.Add(v.line(l, s.Title != "", above))
	}
	return out
}

// indent is how far a part stands in from its whole.
const indent = 18

// line is one sentence with what it rests on, after a dot where there can be
// several; above is the document that the
// line above it cites.
func (v *View) line(l result.LibraryLine, dotted bool, above *string) fyne.CanvasObject {
	if l.Head {
		return piece.Insets(6, 0, room(l), 0, piece.Strong(l.Says))
	}
	words := piece.Column(3)
	words.Add(v.figure(l))
	words.Add(piece.Body(l.Says))
	if small := result.Joined(" · ", result.Joined(" · ", l.Details...), l.Days, l.Note); small != "" {
		words.Add(piece.Note(small))
	}
	if l.Confidence != "" {
		words.Add(piece.Flow(6, piece.Tag(l.ConfidenceText, piece.StateColor("depends"), piece.StateColor("depends")+"-tint")))
	} else if l.ConfidenceText != "" {
		words.Add(piece.Flow(6, piece.QuietTag(l.ConfidenceText)))
	}
	if l.URL != "" {
		words.Add(v.form(l.URL))
	}
	if l.Link != nil && l.Link.Title != l.Figure {
		words.Add(piece.NewSmallLink(l.Link.Title, func() { v.Open(l.Link.LibraryRef) }))
	}
	words.Add(v.origins(l.Sources, above))
	if !dotted && l.Sign == "" {
		return words
	}
	return piece.Insets(0, 0, room(l), 0, piece.Row(8, 1, sign(l), words))
}

// figure is read first; where it is the name of a page it leads there.
func (v *View) figure(l result.LibraryLine) fyne.CanvasObject {
	if l.Link != nil && l.Link.Title == l.Figure {
		return piece.NewWrappedLink(l.Figure, func() { v.Open(l.Link.LibraryRef) })
	}
	return piece.Strong(l.Figure)
}

// form is where a form or a text stands, to open or to copy.
func (v *View) form(url string) fyne.CanvasObject {
	var text fyne.CanvasObject = piece.Note(result.Noted(v.Lang, url))
	if result.IsWeb(url) {
		text = piece.NewSmallLink(result.Noted(v.Lang, url), func() { v.Browse(url) })
	}
	return piece.Row(12, 0, text, piece.NewNoteLink(v.Lang.Say("window.copy"), func() { v.Copy(url) }))
}

func sign(l result.LibraryLine) fyne.CanvasObject {
	if l.Sign != "" {
		return piece.NewLine("!", piece.Style{Bold: true, Color: theme.ColorNameWarning})
	}
	return piece.NewLine("•", piece.Style{Color: look.Muted})
}

func room(l result.LibraryLine) float32 { return indent * float32(min(l.Depth, 6)) }

// origins lead to the pages of the sources; of a document that was named just
// above only the place stands. More than one are there on request.
func (v *View) origins(all []result.Source, above *string) fyne.CanvasObject {
	out := piece.Column(2)
	if len(all) == 0 {
		return out
	}
	first := v.origin(all[0], *above)
	*above = all[0].Page().ID
	if len(all) == 1 {
		out.Add(first)
		return out
	}
	more := piece.NewNoteLink(v.Lang.Count("guide.more-sources", len(all)-1), func() {
		out.Objects = []fyne.CanvasObject{first}
		for _, s := range all[1:] {
			out.Add(v.origin(s, ""))
		}
		out.Refresh()
		v.grown()
	})
	out.Add(piece.Row(12, 0, first, more))
	return out
}

func (v *View) origin(s result.Source, above string) fyne.CanvasObject {
	text := s.Text
	if s.Page().ID == above && s.At != "" {
		text = s.At
	}
	return piece.NewSmallLink(text, func() { v.Open(s.Page()) })
}

// links lead to what belongs with the page.
func (v *View) links(out *fyne.Container, p result.LibraryPage) {
	if len(p.Links) == 0 {
		return
	}
	list := piece.Column(8)
	for _, l := range p.Links {
		list.Add(piece.Column(0, piece.NewWrappedLink(l.Title, func() { v.Open(l.LibraryRef) }), piece.Note(l.Note)))
	}
	out.Add(piece.Column(10, piece.Title(v.Lang.Say("library.see-also")), list))
}
