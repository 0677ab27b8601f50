package desktop

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"talentnav/app/desktop/piece"
	"talentnav/app/language"
)

// box4 is a piece of the window, by its corners.
type box4 struct{ x1, y1, x2, y2 float32 }

func boxOf(at fyne.Position, size fyne.Size) box4 {
	return box4{at.X, at.Y, at.X + size.Width, at.Y + size.Height}
}

// slack is what roundings may come to, in points.
const slack = 1

func (b box4) within(around box4) bool {
	return b.x1 >= around.x1-slack && b.x2 <= around.x2+slack && b.y1 >= around.y1-slack && b.y2 <= around.y2+slack
}

func (b box4) meet(c box4) box4 {
	return box4{max(b.x1, c.x1), max(b.y1, c.y1), min(b.x2, c.x2), min(b.y2, c.y2)}
}

func (b box4) String() string {
	return fmt.Sprintf("%.0f,%.0f to %.0f,%.0f", b.x1, b.y1, b.x2, b.y2)
}

// drawn is something in the window, with all that it stands in.
type drawn struct {
	fyne.CanvasObject
	box    box4
	inside *drawn
	view   box4 // what is in view there
}

// everything is what one layer of the window is drawn of: its content, or a
// dialog above it.
func everything(root fyne.CanvasObject) (out []*drawn) {
	var stack []*drawn
	walk(root, func(o fyne.CanvasObject, at, clip fyne.Position, room fyne.Size) bool {
		d := &drawn{CanvasObject: o, box: boxOf(at, o.Size()), view: boxOf(clip, room)}
		if len(stack) > 0 {
			d.inside = stack[len(stack)-1]
			d.view = d.view.meet(d.inside.view)
		}
		stack, out = append(stack, d), append(out, d)
		return false
	}, func(fyne.CanvasObject, fyne.Position, fyne.CanvasObject) { stack = stack[:len(stack)-1] })
	return out
}

// faults are what a person could not read on the page as it stands.
func (b *bench) faults() (out []string) {
	c := b.win.Canvas()
	room := boxOf(fyne.Position{}, c.Size())
	for _, layer := range append([]fyne.CanvasObject{c.Content()}, c.Overlays().List()...) {
		all := everything(layer)
		for _, d := range all {
			if fault := d.cutOff(room); fault != "" {
				out = append(out, fault)
			}
		}
		out = append(out, overlaps(all)...)
	}
	if min := c.Content().MinSize(); min.Width > c.Size().Width {
		out = append(out, fmt.Sprintf("the page needs %.0f points of width", min.Width))
	}
	return out
}

// cutOff says what of a text or of something to press is not in view, and could
// not be scrolled into view.
func (d *drawn) cutOff(room box4) string {
	name, box := "", d.box
	switch o := d.CanvasObject.(type) {
	case *canvas.Text:
		if strings.TrimSpace(o.Text) == "" {
			return ""
		}
		size := fyne.MeasureText(o.Text, o.TextSize, o.TextStyle)
		name, box = fmt.Sprintf("%q", o.Text), boxOf(fyne.NewPos(d.box.x1, d.box.y1), size)
		if d.clipped(o.Text) {
			return name + " is cut short"
		}
		if o.Alignment == fyne.TextAlignCenter {
			shift := (d.box.x2 - d.box.x1 - size.Width) / 2
			box.x1, box.x2 = box.x1+shift, box.x2+shift
		} else if o.Alignment == fyne.TextAlignTrailing {
			box.x1, box.x2 = d.box.x2-size.Width, d.box.x2
		}
		if size.Width > d.box.x2-d.box.x1+slack {
			return fmt.Sprintf("%s is %.0f wide in a box of %.0f", name, size.Width, d.box.x2-d.box.x1)
		}
	case *piece.Press, *piece.Button, *piece.Link:
		name = fmt.Sprintf("%T %q", o, o.(interface{ AccessibilityLabel() string }).AccessibilityLabel())
	default:
		return ""
	}
	return sticksOut(name, box, d, room)
}

// sticksOut looks at all that something stands in. What scrolls up and down may
// hold what is higher than itself, and a field what is wider.
func sticksOut(name string, box box4, d *drawn, room box4) string {
	for in := d.inside; in != nil; in = in.inside {
		around := in.box
		switch o := in.CanvasObject.(type) {
		case *piece.Entry, *piece.Area, *widget.Entry:
			return "" // scrolls with what is typed
		case *container.Scroll:
			if o.Direction != container.ScrollVerticalOnly {
				return ""
			}
			box.y1, box.y2 = around.y1, min(box.y2-box.y1+around.y1, around.y2)
		}
		if strings.HasSuffix(fmt.Sprintf("%T", in.CanvasObject), "widget.Scroll") { // of a list
			box.y1, box.y2 = around.y1, around.y1
		}
		if in.Size().IsZero() { // the toolkit's, around the title of a dialog
			continue
		}
		if !box.within(around) {
			return fmt.Sprintf("%s at %v sticks out of a %T at %v", name, box, in.CanvasObject, around)
		}
	}
	if !box.within(room) {
		return fmt.Sprintf("%s at %v sticks out of the window", name, box)
	}
	return ""
}

// clipped reports whether a line ends in dots that its text has not.
func (d *drawn) clipped(line string) bool {
	if !strings.HasSuffix(line, "…") {
		return false
	}
	if d.inside != nil {
		if t, ok := d.inside.CanvasObject.(*piece.Text); ok {
			return !strings.Contains(t.Text(), strings.TrimSpace(line)) && !t.Clipped()
		}
	}
	return true
}

// floats holds for what lies over the lower edge of a page on a ground of its own,
// so that nothing moves when it comes and goes.
func (d *drawn) floats() bool {
	for in := d.inside; in != nil; in = in.inside {
		if box, ok := in.CanvasObject.(*fyne.Container); ok && fmt.Sprintf("%T", box.Layout) == "piece.low" {
			return true
		}
	}
	return false
}

// overlaps are texts of which one stands on another.
func overlaps(all []*drawn) (out []string) {
	type ink struct {
		text string
		box  box4
	}
	var inks []ink
	for _, d := range all {
		t, ok := d.CanvasObject.(*canvas.Text)
		if !ok || strings.TrimSpace(t.Text) == "" || t.Alignment != fyne.TextAlignLeading || d.floats() {
			continue
		}
		size := fyne.MeasureText(t.Text, t.TextSize, t.TextStyle)
		box := boxOf(fyne.NewPos(d.box.x1, d.box.y1+size.Height/5), fyne.NewSize(size.Width, size.Height*3/5)).meet(d.view)
		if box.x2 > box.x1 && box.y2 > box.y1 {
			inks = append(inks, ink{t.Text, box})
		}
	}
	for i, a := range inks {
		for _, b := range inks[:i] {
			if m := a.box.meet(b.box); m.x2-m.x1 > 2*slack && m.y2-m.y1 > 2*slack {
				out = append(out, fmt.Sprintf("%q stands on %q at %v", a.text, b.text, m))
			}
		}
	}
	return out
}

// as is the page in a look. A dialog keeps its language and colours while it is
// open, so a page with one is opened anew.
func (b *bench) as(l aLook, scale float32, open func(*bench)) *bench {
	b.t.Helper()
	at, anew := b, b.win.Canvas().Overlays().Top() != nil
	if anew {
		at = newBench(b.t)
	}
	at.settings.scale = scale
	at.dressed(l.lang, l.variant)
	if anew {
		open(at)
		at.size(1024, 700)
	}
	at.worked()
	return at
}

// read fails for what nobody could read on a page as it stands: what is cut off,
// and words of another language. What was said of the page before is not repeated.
func (b *bench) read(where string, said map[string]bool) {
	b.t.Helper()
	for _, fault := range append(b.faults(), b.untranslated()...) {
		if !said[fault] {
			said[fault] = true
			b.t.Errorf("%s: %s", where, fault)
		}
	}
}

var (
	rawKey = regexp.MustCompile(`^[a-z]+([.-][a-z0-9]+)*\.[a-z0-9-]+$`)
	latin  = regexp.MustCompile(`[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ’'&.-]*[A-Za-zÀ-ÿ]`)
	han    = regexp.MustCompile(`\p{Han}+`)
)

// untranslated are texts that are no sentence of the language on show.
func (b *bench) untranslated() (out []string) {
	find := latin
	if b.lang() == language.English {
		find = han
	}
	for _, text := range b.said() {
		own := ownWords(text)
		if strings.Contains(own, "⟦") || strings.Contains(own, "{0}") || rawKey.MatchString(own) {
			out = append(out, fmt.Sprintf("%q is no sentence", text))
		} else if words := find.FindAllString(own, -1); len(words) > 0 {
			out = append(out, fmt.Sprintf("%q stands in %q", words, text))
		}
	}
	return out
}

// said are the texts of the page and of the dialogs on it, whole.
func (b *bench) said() (out []string) {
	c := b.win.Canvas()
	for _, layer := range append([]fyne.CanvasObject{c.Content()}, c.Overlays().List()...) {
		for _, d := range everything(layer) {
			switch o := d.CanvasObject.(type) {
			case *piece.Text:
				out = append(out, o.Text())
			case *canvas.Text:
				if _, ours := d.inside.CanvasObject.(*piece.Text); !ours && !d.typed() {
					out = append(out, o.Text)
				}
			}
		}
	}
	return out
}

// typed reports whether a text is what somebody typed.
func (d *drawn) typed() bool {
	for in := d.inside; in != nil; in = in.inside {
		switch o := in.CanvasObject.(type) {
		case *piece.Entry:
			return o.Text != ""
		case *piece.Area:
			return o.Text != ""
		}
	}
	return false
}

// What the gallery looks for is found when it is there.
func TestWhatIsCutOffOrNotTranslatedIsNoticed(t *testing.T) {
	b := newBench(t)
	open("route-a")(b)
	for what, spoil := range map[string]func(texts []*piece.Text, lines []*canvas.Text){
		"a narrow button":     func([]*piece.Text, []*canvas.Text) { b.frame.foot.next.Resize(fyne.NewSize(60, 36)) },
		"a button pushed off": func([]*piece.Text, []*canvas.Text) { b.frame.foot.next.Move(fyne.NewPos(900, 0)) },
		"a line pushed off":   func(_ []*piece.Text, lines []*canvas.Text) { lines[5].Move(fyne.NewPos(400, 0)) },
		"a long line":         func(_ []*piece.Text, lines []*canvas.Text) { lines[5].Text = strings.Repeat("資格", 90) },
		"a line on another":   func(_ []*piece.Text, lines []*canvas.Text) { lines[5].Move(lines[5].Position().SubtractXY(0, 25)) },
		"a line cut short":    func(_ []*piece.Text, lines []*canvas.Text) { lines[5].Text = "資格…" },
		"English":             func(texts []*piece.Text, _ []*canvas.Text) { texts[5].Set("Good morning") },
		"a key":               func(texts []*piece.Text, _ []*canvas.Text) { texts[5].Set("window.good-morning") },
		"a missing sentence":  func(texts []*piece.Text, _ []*canvas.Text) { texts[5].Set("⟦資格⟧") },
		"a place for a value": func(texts []*piece.Text, _ []*canvas.Text) { texts[5].Set("資格{0}") },
	} {
		b.dressed(language.Traditional, looks[0].variant)
		b.worked()
		if faults := append(b.faults(), b.untranslated()...); len(faults) > 0 {
			t.Fatalf("before anything is wrong: %q", faults)
		}
		var texts []*piece.Text
		var lines []*canvas.Text
		for _, d := range everything(b.frame.middle) {
			if o, ok := d.CanvasObject.(*piece.Text); ok {
				texts = append(texts, o)
			} else if o, ok := d.CanvasObject.(*canvas.Text); ok {
				lines = append(lines, o)
			}
		}
		if spoil(texts, lines); len(b.faults())+len(b.untranslated()) == 0 {
			t.Errorf("nobody notices %s", what)
		}
	}
}
