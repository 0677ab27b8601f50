package piece

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"talentnav/app/desktop/look"
)

// Style is how text looks. The zero value is running text.
type Style struct {
	Size  fyne.ThemeSizeName
	Color fyne.ThemeColorName
	Bold  bool
}

func (s Style) size(th fyne.Theme) float32 {
	if s.Size == "" {
		return th.Size(theme.SizeNameText)
	}
	return th.Size(s.Size)
}

func (s Style) color() fyne.ThemeColorName {
	if s.Color == "" {
		return theme.ColorNameForeground
	}
	return s.Color
}

// Text is a paragraph that wraps to the width it is given. The toolkit's label
// breaks Chinese only at spaces and puts a margin around itself; this does not.
type Text struct {
	widget.BaseWidget
	text  string
	style Style
	// fixed: one line, as wide as it needs. soft: as wide as it needs, but it
	// wraps where there is less room.
	fixed, soft bool
	// most is how many lines are shown; the last one shown ends with "…" when there
	// are more. Zero shows all.
	most int
}

var _ fyne.Widget = (*Text)(nil)

// NewText makes a wrapping paragraph.
func NewText(text string, style Style) *Text {
	t := &Text{text: text, style: style}
	t.ExtendBaseWidget(t)
	return t
}

// NewLine makes text on one line that is as wide as it needs to be.
func NewLine(text string, style Style) *Text {
	t := NewText(text, style)
	t.fixed = true
	return t
}

// NewSoft makes text that is as wide as it needs to be and wraps only where
// there is less room.
func NewSoft(text string, style Style) *Text {
	t := NewText(text, style)
	t.soft = true
	return t
}

// NewClipped makes a paragraph of at most so many lines, for a list.
func NewClipped(text string, most int, style Style) *Text {
	t := NewText(text, style)
	t.most = most
	return t
}

// The paragraphs that pages use, from large to small.
func Heading(text string) *Text {
	return NewText(text, Style{Size: theme.SizeNameHeadingText, Bold: true})
}
func Title(text string) *Text {
	return NewText(text, Style{Size: theme.SizeNameSubHeadingText, Bold: true})
}
func Strong(text string) *Text { return NewText(text, Style{Bold: true}) }
func Body(text string) *Text   { return NewText(text, Style{}) }
func Quiet(text string) *Text  { return NewText(text, Style{Color: look.Muted}) }
func Note(text string) *Text {
	return NewText(text, Style{Size: theme.SizeNameCaptionText, Color: look.Muted})
}

// Limit changes how many lines are shown; zero shows all.
func (t *Text) Limit(lines int) {
	if t.most != lines {
		t.most = lines
		t.Refresh()
	}
}

// Clipped reports whether it shows only so many lines, as in a list.
func (t *Text) Clipped() bool { return t.most > 0 }

// Text is what it says.
func (t *Text) Text() string { return t.text }

// Set changes what it says; an empty text takes no room.
func (t *Text) Set(text string) {
	if t.text == text {
		return
	}
	t.text = text
	t.Refresh()
}

// SetStyle changes how it looks.
func (t *Text) SetStyle(style Style) {
	if t.style == style {
		return
	}
	t.style = style
	t.Refresh()
}

// AccessibilityLabel and AccessibilityRole tell a screen reader what stands here.
func (t *Text) AccessibilityLabel() string             { return t.text }
func (t *Text) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer is for the toolkit.
func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	r := &textRenderer{text: t}
	r.Refresh()
	return r
}

type textRenderer struct {
	text  *Text
	lines []fyne.CanvasObject
	// width is the one that the lines are broken for.
	width float32
	from  broken
	// wide and high are the text on one line.
	wide, high float32
}

// broken is all that the lines follow from. A page is refreshed far more often
// than one of these changes, and to measure every word takes long.
type broken struct {
	text        string
	width, size float32
	most        int
	bold, soft  bool
	font        fyne.Resource
}

// leastWidth keeps a paragraph from being squeezed to one letter a line before
// its real width is known.
const leastWidth = 24

func (r *textRenderer) measure(s string) float32 {
	return fyne.MeasureText(s, r.from.size, r.fontStyle()).Width
}

func (r *textRenderer) fontStyle() fyne.TextStyle { return fyne.TextStyle{Bold: r.text.style.Bold} }

func (r *textRenderer) Layout(size fyne.Size) {
	if size.Width != r.width {
		r.width = size.Width
		r.breakLines()
	}
	for i, line := range r.lines {
		line.Move(fyne.NewPos(0, float32(i)*r.high))
		line.Resize(fyne.NewSize(size.Width, r.high))
	}
}

// breakLines breaks the text where it has changed, or its room.
func (r *textRenderer) breakLines() {
	t, th := r.text, r.text.Theme()
	from := broken{t.text, r.width, t.style.size(th), t.most, t.style.Bold, t.soft, th.Font(r.fontStyle())}
	if t.fixed && t.most == 0 {
		from.width = 0 // it is on one line whatever its room
	}
	if from != r.from {
		r.from = from
		r.high = fyne.MeasureText("国", from.size, r.fontStyle()).Height
		if r.wide = leastWidth; t.fixed || t.soft {
			r.wide = r.measure(t.text)
		}
		r.setLines(r.broken())
	}
	c := th.Color(t.style.color(), fyne.CurrentApp().Settings().ThemeVariant())
	for _, line := range r.lines {
		line.(*canvas.Text).Color = c
	}
}

func (r *textRenderer) broken() []string {
	if r.text.text == "" {
		return nil
	}
	texts := []string{r.text.text}
	if !r.text.fixed && r.width > 0 { // before that nobody knows how wide it will be
		texts = wrap(r.text.text, max(r.width, leastWidth)+0.5, r.measure)
	}
	if most := r.text.most; most > 0 && len(texts) > most {
		texts = append(texts[:most-1:most-1], clip(texts[most-1]+" "+texts[most], max(r.width, leastWidth), r.measure))
	}
	return texts
}

func (r *textRenderer) setLines(texts []string) {
	r.lines = nil
	for _, s := range texts {
		line := canvas.NewText(s, nil)
		line.TextSize, line.TextStyle = r.from.size, r.fontStyle()
		r.lines = append(r.lines, line)
	}
}

func (r *textRenderer) MinSize() fyne.Size {
	width := r.wide
	if r.text.text == "" {
		width = 0
	}
	return fyne.NewSize(width, float32(len(r.lines))*r.high)
}

func (r *textRenderer) Refresh() {
	r.breakLines()
	r.Layout(r.text.Size())
	canvas.Refresh(r.text)
}

func (r *textRenderer) Objects() []fyne.CanvasObject { return r.lines }
func (r *textRenderer) Destroy()                     {}
