package desktop

import (
	"flag"
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

var update = flag.Bool("update", false, "draw the stored sheets anew; look at each before keeping it")

// golden are the pages of the gallery whose looks are stored, each on one sheet
// with its three languages and two themes: the main pages, and one of each kind
// of question. The fonts are our own, so the pictures are the same everywhere, but
// for the odd rounding of another processor.
var golden = []string{
	"start", "start-cases", "notice-start", "locked",
	"yesno", "choice", "date", "money", "countries", "languages", "degrees", "degree", "job", "confirm", "profession-picked",
	"career", "worksheet-filled", "contents", "check", "try", "programme-question",
	"results", "route-a", "route-qmas", "route-until", "notice-route", "plan-family", "compare", "ahead-moves", "ahead", "then", "programme",
	"library", "library-profession", "library-route",
	"history", "records", "keeping-file", "keeping-backups", "passphrase",
}

func open(name string) func(*bench) {
	for _, p := range pages {
		if p.name == name {
			return p.open
		}
	}
	panic("no page " + name)
}

// What the sheets are kept for must be told from what is stored: a digit, a
// colour, a line of text two points off.
func TestASheetShowsADigitAColourAndALineThatMoved(t *testing.T) {
	b := newBench(t)
	open("route-a")(b)
	stored := newSheet(1, b.picture())
	if d := newSheet(1, b.picture()).against(stored.Paletted); d.near[0]+d.far[0] > 0 {
		t.Fatalf("drawn twice it differs: far %v, near %v", d.far, d.near)
	}
	for what, change := range map[string]func(*canvas.Text){
		"a digit":          func(l *canvas.Text) { l.Text = digits.Replace(l.Text) },
		"a lost word":      func(l *canvas.Text) { l.Text = l.Text[:strings.LastIndex(l.Text, " ")+1] },
		"a lower line":     func(l *canvas.Text) { l.Move(l.Position().AddXY(0, 2)) },
		"a line shifted":   func(l *canvas.Text) { l.Move(l.Position().AddXY(2, 0)) },
		"another colour":   func(l *canvas.Text) { l.Color = color.NRGBA{0x1c, 0x6e, 0x3d, 0xff} },
		"another boldness": func(l *canvas.Text) { l.TextStyle.Bold = !l.TextStyle.Bold },
	} {
		for _, line := range b.someLines() {
			was, at := *line, line.Position()
			change(line)
			d := newSheet(1, b.win.Canvas().Capture()).against(stored.Paletted)
			if len(d.differing()) == 0 && (line.Text != was.Text || !strings.HasPrefix(what, "a digit")) {
				t.Errorf("%s: nobody notices it in %q (far %v, near %v)", what, was.Text, d.far, d.near)
			}
			line.Text, line.Color, line.TextStyle = was.Text, was.Color, was.TextStyle
			line.Move(at)
		}
	}
}

var digits = strings.NewReplacer("0", "8", "1", "7", "2", "3", "5", "6", "6", "5")

// someLines are lines of text in view, short and long ones.
func (b *bench) someLines() (out []*canvas.Text) {
	seen := 0
	walk(b.win.Content(), func(o fyne.CanvasObject, at fyne.Position, clip fyne.Position, room fyne.Size) bool {
		if line, ok := o.(*canvas.Text); ok && len(line.Text) > 3 && at.Y > clip.Y && at.Y+o.Size().Height < clip.Y+room.Height {
			if seen++; seen%12 == 0 {
				out = append(out, line)
			}
		}
		return false
	}, nil)
	return out
}
