package records

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"talentnav/app/desktop/piece"
	"talentnav/rules/profile"
	"talentnav/storage"
	"talentnav/storage/record"
)

// showNotes lists the notes, the last written first.
func (p *Page) showNotes(items []storage.Item) {
	p.notes.Objects = nil
	rows := piece.Column(10)
	for _, item := range slices.Backward(items) {
		n, ok := item.Body.(record.Note)
		if !ok {
			continue
		}
		if len(rows.Objects) > 0 {
			rows.Add(piece.Hairline())
		}
		text := piece.Column(2, piece.Body(n.Text), piece.Note(p.signature(n)))
		rows.Add(piece.Row(8, 0, text, p.remove(item.UID, p.Lang.Say("history.kind.note"))))
	}
	if len(rows.Objects) > 0 {
		p.notes.Add(piece.Card(rows))
	}
}

// signature is when a note was written, in Hong Kong, and by whom.
func (p *Page) signature(n record.Note) string {
	at := n.Written.In(p.Zone)
	when := p.Lang.Date(profile.DateOf(at)) + " " + at.Format("15:04")
	if n.Author == "" {
		return when
	}
	return when + " · " + n.Author
}

// newNote asks for one more.
func (p *Page) newNote() fyne.CanvasObject {
	area := piece.NewArea(p.Lang.Say("records.note.hint"), 3, func(text string) { p.Drafts[NoteDraft] = text })
	area.Put(p.Drafts[NoteDraft])
	add := piece.NewButton(p.Lang.Say("records.add-note"), func() {
		text := strings.TrimSpace(area.Text)
		if text != "" && p.did(p.Add(record.Note{Text: text})) {
			area.SetText("")
		}
	})
	return piece.Column(8, area, piece.Row(0, -1, add))
}
