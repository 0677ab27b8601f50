package results

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/app/result"
)

// card is one criterion with all that is known of it.
func (p *Page) card(l result.Line) fyne.CanvasObject {
	words := piece.Column(8, piece.Strong(l.Says), p.tags(l))
	if l.Told != "" || l.Needed != "" {
		words.Add(p.compared(l))
	}
	for _, text := range []string{l.Why, l.Note} {
		if text != "" {
			words.Add(piece.Quiet(text))
		}
	}
	p.addLabelled(words, "result.proof", l.Proof)
	p.addLabelled(words, "result.change", l.Change)
	if len(l.Shows) > 0 && l.Confirmation == nil {
		words.Add(p.shows(l.Shows))
	}
	for _, s := range l.Sources {
		words.Add(p.source(s))
	}
	return piece.Card(piece.Row(12, 1, piece.Topped(piece.NewSign(l.Sign, piece.StateColor(l.State))), words))
}

// brief is one criterion that is met.
func (p *Page) brief(l result.Line) fyne.CanvasObject {
	words := piece.Column(2, piece.Body(l.Says))
	told := []string{l.StateText}
	if l.Told != "" {
		told = append(told, l.ToldLabel(p.Lang)+p.Lang.Say("list.colon")+l.Told)
	}
	if l.Needed != "" {
		told = append(told, p.labelled("result.needed", l.Needed))
	}
	for _, text := range []string{l.EvidenceText, l.ConfidenceText} {
		if text != "" {
			told = append(told, text)
		}
	}
	words.Add(piece.Note(strings.Join(told, " · ")))
	for _, s := range l.Sources {
		words.Add(p.source(s))
	}
	return piece.Row(12, 1, piece.Topped(piece.NewSign(l.Sign, piece.StateColor(l.State))), words)
}

// labelled sets a label before a text on one line.
func (p *Page) labelled(key, text string) string {
	return p.Lang.Say(key) + p.Lang.Say("list.colon") + text
}

func (p *Page) addLabelled(to *fyne.Container, key, text string) {
	if text != "" {
		to.Add(piece.Column(0, piece.Note(p.Lang.Say(key)), piece.Body(text)))
	}
}

// tags say in words what the sign says, who decides, and how sure the text is.
func (p *Page) tags(l result.Line) fyne.CanvasObject {
	color := piece.StateColor(l.State)
	tags := piece.Flow(6, piece.Tag(l.StateText, color, color+"-tint"))
	if l.KindText != "" {
		tags.Add(piece.QuietTag(l.KindText))
	}
	tags.Add(piece.QuietTag(l.ConfidenceText))
	if l.EvidenceText != "" {
		tags.Add(piece.QuietTag(l.EvidenceText))
	}
	return tags
}

// compared sets what was told beside what is needed.
func (p *Page) compared(l result.Line) fyne.CanvasObject {
	told := l.Told
	if told == "" {
		told = p.Lang.Say("window.not-answered")
	}
	left := piece.Column(0, piece.Note(l.ToldLabel(p.Lang)), piece.Body(told))
	if l.Needed == "" {
		return piece.Panel(look.Surface, left)
	}
	right := piece.Column(0, piece.Note(p.Lang.Say("result.needed")), piece.Body(l.Needed))
	if l.Short != "" {
		left.Add(piece.NewText(l.Short, piece.Style{Color: piece.StateColor(l.State)}))
	}
	return piece.Panel(look.Surface, piece.Halves(piece.Apart, left, right))
}

// shows is the table of what a judge would look at: it decides nothing.
func (p *Page) shows(shown []result.Shown) fyne.CanvasObject {
	table := piece.Column(6, piece.Strong(p.Lang.Say("result.shows")))
	for _, s := range shown {
		evidence := piece.NewText(s.EvidenceText, piece.Style{Size: theme.SizeNameCaptionText, Color: look.Muted})
		table.Add(piece.Hairline())
		table.Add(piece.Thirds(piece.Apart, piece.Quiet(s.Label), piece.Body(s.Told), evidence))
	}
	return table
}

// source is where a line comes from, with its dates, and a link to it.
func (h Host) source(s result.Source) fyne.CanvasObject {
	return piece.NewSmallLink(s.Text, func() { h.Browse(s.Open()) })
}

// tree is everything that was checked, each line under the one that it is part
// of.
func (p *Page) tree() fyne.CanvasObject {
	out := piece.Column(10)
	for _, l := range result.NewTelling(p.Lang).Lines(p.route) {
		p.branch(out, l, 0)
	}
	return piece.Card(out)
}

// indent is how far a part stands in from its whole.
const indent = 20

func (p *Page) branch(to *fyne.Container, l result.Line, depth float32) {
	words := piece.Column(2, piece.Body(l.Says), piece.Note(p.facts(l)))
	line := piece.Row(10, 1, piece.Topped(piece.NewSign(l.Sign, piece.StateColor(l.State))), words)
	to.Add(piece.Insets(0, 0, depth*indent, 0, line))
	for _, child := range l.Children {
		p.branch(to, child, depth+1)
	}
}

// facts says a line's state in words and what was told and needed, in one line.
func (p *Page) facts(l result.Line) string {
	text := l.StateText
	if l.Told != "" {
		text += " · " + l.ToldLabel(p.Lang) + p.Lang.Say("list.colon") + l.Told
	}
	if l.Needed != "" {
		text += " · " + p.labelled("result.needed", l.Needed)
	}
	if l.Same != "" {
		text += " · " + l.Same
	}
	if len(l.Sources) > 0 && len(l.Children) == 0 {
		text += " · " + l.Sources[0].Text
	}
	return text
}
