package piece

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/look"
)

// Choice is one of a few things to choose between.
type Choice struct {
	Name string
	Note string
}

// Options lets a person choose one of a few things, or none: nothing is chosen
// until they choose.
type Options struct {
	Box     *fyne.Container
	Chosen  func(i int) // told when the person chooses
	Entered func()      // told when Enter is pressed

	items  []*Press
	marks  []*Sign
	chosen int
	at     int // the choice that has the keyboard; -1 for none
}

// NewOptions stacks the choices, one a line.
func NewOptions(choices []Choice) *Options {
	o := &Options{chosen: -1, at: -1, Box: Column(Near)}
	for _, c := range choices {
		o.add(c.Name, o.tall(c))
	}
	return o
}

// NewRowOptions sets the choices side by side, for a form with many questions.
func NewRowOptions(choices []Choice) *Options {
	o := &Options{chosen: -1, at: -1, Box: Flow(Near)}
	for _, c := range choices {
		o.add(c.Name, o.flat(c))
	}
	return o
}

func (o *Options) tall(c Choice) fyne.CanvasObject {
	text := Column(0, Body(c.Name))
	if c.Note != "" {
		text.Add(Note(c.Note))
	}
	return Inset(10, 14, Row(12, 1, Topped(o.mark()), text))
}

func (o *Options) flat(c Choice) fyne.CanvasObject {
	return Inset(6, 10, CenteredRow(7, 1, o.mark(), NewSoft(c.Name, Style{})))
}

func (o *Options) mark() *Sign {
	s := NewSign("○", theme.ColorNameInputBorder)
	o.marks = append(o.marks, s)
	return s
}

func (o *Options) add(name string, content fyne.CanvasObject) {
	i := len(o.items)
	p := NewPress(name, content, func() { o.choose(i) })
	p.Key = func(ev *fyne.KeyEvent) bool { return o.key(i, ev) }
	p.group, p.place = o, i
	o.items = append(o.items, p)
	o.Box.Add(p)
}

func (o *Options) choose(i int) {
	o.Set(i)
	if o.Chosen != nil {
		o.Chosen(i)
	}
}

// Set shows a choice without telling anybody; -1 is none.
func (o *Options) Set(i int) {
	if o.chosen == i {
		return
	}
	o.chosen = i
	if o.at >= 0 && !o.items[o.at].focused {
		o.at = -1
	}
	for n, p := range o.items {
		sign, color := "○", theme.ColorNameInputBorder
		if n == i {
			sign, color = "●", theme.ColorNamePrimary
		}
		o.marks[n].Set(sign, color)
		p.Select(n == i)
	}
}

// Value is the number of the choice, -1 when there is none.
func (o *Options) Value() int { return o.chosen }

// stop is the choice at which Tab stops: where the keyboard is, else the chosen
// one, else the first.
func (o *Options) stop() int {
	if o.at >= 0 {
		return o.at
	}
	return max(o.chosen, 0)
}

// Items are the choices, to focus or to test.
func (o *Options) Items() []*Press { return o.items }

// First is where the keyboard should start.
func (o *Options) First() fyne.Focusable {
	o.at = max(o.chosen, 0)
	return o.items[o.at]
}

func (o *Options) key(i int, ev *fyne.KeyEvent) bool {
	switch {
	case ev.Name == fyne.KeyDown || ev.Name == fyne.KeyRight:
		o.items[min(i+1, len(o.items)-1)].focus()
	case ev.Name == fyne.KeyUp || ev.Name == fyne.KeyLeft:
		o.items[max(i-1, 0)].focus()
	case isEnter(ev):
		// Enter goes on and never chooses: a person who goes through the pages with
		// it must not answer by it.
		if o.Entered != nil {
			o.Entered()
		}
	default:
		return false
	}
	return true
}

// Tag is a few words on a tint.
func Tag(text string, fg, bg fyne.ThemeColorName) *fyne.Container {
	return tag(text, Style{Size: theme.SizeNameCaptionText, Color: fg}, bg)
}

// QuietTag is a tag that does not call for attention.
func QuietTag(text string) *fyne.Container { return Tag(text, look.Muted, look.Surface) }
