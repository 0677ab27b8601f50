package piece

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"talentnav/app/desktop/look"
)

// signs draws the signs of package result as lines on a field of 24 by 24. Fonts
// draw some of them much smaller than others, or not at all.
var signs = map[string]string{
	"✓":    `<path d="M5 12.5 L10 17.5 L19.5 7" fill="none"/>`,
	"✗":    `<path d="M6.5 6.5 L17.5 17.5 M17.5 6.5 L6.5 17.5" fill="none"/>`,
	"?":    `<path d="M8 9 C8 3.8 16.5 3.8 16.5 9 C16.5 12.2 12.2 12.4 12.2 15.6 M12.2 19 L12.2 19.6" fill="none"/>`,
	"⚖":    `<path d="M12 4 L12 20 M8 20 L16 20 M4.5 7 L19.5 7 M4.5 7 L2 13.5 C2 16 7 16 7 13.5 L4.5 7 M19.5 7 L17 13.5 C17 16 22 16 22 13.5 L19.5 7" fill="none"/>`,
	"◔":    `<path d="M12 3.5 A8.5 8.5 0 1 0 20.5 12 L12 12 L12 3.5" fill="none"/>`,
	"◇":    `<path d="M12 3 L21 12 L12 21 L3 12 Z" fill="none"/>`,
	"☐":    `<path d="M5 5 L19 5 L19 19 L5 19 Z" fill="none"/>`,
	"–":    `<path d="M6 12 L18 12" fill="none"/>`,
	"●":    `<circle cx="12" cy="12" r="8.5" fill="none"/><circle cx="12" cy="12" r="4.6" fill="#000000" stroke="none"/>`,
	"○":    `<circle cx="12" cy="12" r="8.5" fill="none"/>`,
	"›":    `<path d="M9 5 L16 12 L9 19" fill="none"/>`,
	"‹":    `<path d="M15 5 L8 12 L15 19" fill="none"/>`,
	"⌄":    `<path d="M5 9 L12 16 L19 9" fill="none"/>`,
	"×":    `<path d="M7 7 L17 17 M17 7 L7 17" fill="none"/>`,
	"!":    `<path d="M12 4.5 L12 14 M12 18.6 L12 19.4" fill="none"/>`,
	"+":    `<path d="M12 5 L12 19 M5 12 L19 12" fill="none"/>`,
	"↗":    `<path d="M8 6 L18 6 L18 16 M18 6 L6 18" fill="none"/>`,
	"lock": `<path d="M6 11 L18 11 L18 20 L6 20 Z M8.5 11 L8.5 8 C8.5 3 15.5 3 15.5 8 L15.5 11" fill="none"/>`,
	"time": `<circle cx="12" cy="12" r="9.6" fill="none"/><path d="M12 6.5 L12 12.5 L16 14.5" fill="none"/>`,
	"✎":    `<path d="M5 19 L6 14.5 L16 4.5 L19.5 8 L9.5 18 Z" fill="none"/>`,
}

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 %s 24 24">` +
	`<g stroke="#000000" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round">%s</g></svg>`

// inked is a drawing that takes its colour from the theme whenever it is drawn.
// The toolkit can do this by itself only with filled shapes, not with lines.
type inked struct {
	sign  string
	color fyne.ThemeColorName
	low   bool
}

// Name differs for each colour, because the toolkit keeps pictures by name.
func (k inked) Name() string { return fmt.Sprintf("sign-%x-%s-%v.svg", k.sign, k.hex(), k.low) }

func (k inked) Content() []byte {
	path, ok := signs[k.sign]
	if !ok {
		path = signs["?"]
	}
	top := "0"
	if k.low {
		top = "-1.8"
	}
	return []byte(strings.ReplaceAll(fmt.Sprintf(drawing, top, path), "#000000", "#"+k.hex()))
}

func (k inked) hex() string {
	r, g, b, _ := theme.Color(k.color).RGBA()
	return fmt.Sprintf("%02x%02x%02x", r>>8, g>>8, b>>8)
}

// Sign is a drawing as large as a line of text.
type Sign struct {
	widget.BaseWidget
	icon  *widget.Icon
	scale float32
	low   bool
}

var _ fyne.Widget = (*Sign)(nil)

// NewSign draws a sign at the size of running text.
func NewSign(sign string, color fyne.ThemeColorName) *Sign { return makeSign(sign, color, 1.15, true) }

func newSign(sign string, color fyne.ThemeColorName, scale float32) *Sign {
	return makeSign(sign, color, scale, false)
}

// makeSign draws low what stands beside text: letters sit below the middle of
// their line.
func makeSign(sign string, color fyne.ThemeColorName, scale float32, low bool) *Sign {
	s := &Sign{icon: widget.NewIcon(inked{sign, color, low}), scale: scale, low: low}
	s.ExtendBaseWidget(s)
	return s
}

// Set draws another sign.
func (s *Sign) Set(sign string, color fyne.ThemeColorName) {
	s.icon.SetResource(inked{sign, color, s.low})
}

// MinSize keeps the sign as large as the text beside it.
func (s *Sign) MinSize() fyne.Size {
	return fyne.NewSquareSize(s.Theme().Size(theme.SizeNameText) * s.scale)
}

// CreateRenderer is for the toolkit.
func (s *Sign) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(s.icon) }

// Disc is a standing's sign on its tint. It never stands alone: the words are
// always beside it.
type Disc struct {
	Box  *fyne.Container
	back *Fill
	sign *Sign

	raised bool
}

// NewDisc makes an empty disc. Its diameter is for standard text and grows with
// the text.
func NewDisc(diameter float32) *Disc {
	sign := newSign("?", look.Muted, diameter/23)
	diameter *= theme.TextSize() / StandardText
	d := &Disc{back: NewFill("", diameter/2), sign: sign}
	d.back.least = fyne.NewSquareSize(diameter)
	d.Box = container.NewCenter(d.back, d.sign)
	return d
}

// Raised sets the sign on the colour of a card, for a place that has the tint.
func (d *Disc) Raised() *Disc {
	d.raised = true
	return d
}

// Set shows a standing.
func (d *Disc) Set(sign, standing string) {
	fg, bg := look.StandingNames(standing)
	d.back.Color = bg
	if d.raised {
		d.back.Color = look.Raised
	}
	d.back.Refresh()
	d.sign.Set(sign, fg)
}

// StateColor is the colour of a criterion's state.
func StateColor(state string) fyne.ThemeColorName {
	standing := map[string]string{"met": "can-apply", "not-met": "cannot-apply-now", "depends": "can-apply-if"}[state]
	fg, _ := look.StandingNames(standing)
	return fg
}

// Topped moves a small thing down to the middle of the first line of the text
// that stands beside it.
func Topped(o fyne.CanvasObject) *fyne.Container { return container.New(topped{}, o) }

type topped struct{}

func (topped) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	min := objects[0].MinSize()
	objects[0].Resize(min)
	objects[0].Move(fyne.NewPos(0, max(firstLine()-min.Height, 0)/2))
}

func (topped) MinSize(objects []fyne.CanvasObject) fyne.Size {
	min := objects[0].MinSize()
	return fyne.NewSize(min.Width, max(min.Height, firstLine()))
}

func firstLine() float32 {
	return fyne.MeasureText("国", theme.Size(theme.SizeNameText), fyne.TextStyle{}).Height
}

// Drawn reports whether there is a drawing of a sign.
func Drawn(sign string) bool {
	_, ok := signs[sign]
	return ok
}
