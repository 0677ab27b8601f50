package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/interview"
	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/app/desktop/results"
)

// frame is what stays around the page while a case is open: the head, the list
// of routes, the buttons to go back and on, and in a wide window the list of
// questions.
type frame struct {
	w        *Window
	head     *head
	foot     *foot
	rail     *results.Rail
	contents *interview.Contents
	turned   *turned
	elsewhen *elsewhen
	middle   *fyne.Container
	wide     bool // the page wants the room of the routes where both are cramped
	scroll   *container.Scroll
	at       place // the page in the middle
	box      *fyne.Container
}

func newFrame(w *Window) *frame {
	f := &frame{w: w, head: newHead(w), foot: newFoot(w), rail: results.NewRail(w.lang())}
	f.rail.Open, f.rail.Ahead, f.rail.Try = w.openRoute, w.onAhead, w.onTry
	f.rail.Compare, f.rail.Stand = w.onCompare, w.onResults
	f.contents = interview.NewContents(w.host())
	side, _ := piece.Scrolled(piece.Insets(16, 16, 12, 10, f.contents.Box))
	f.middle = container.NewStack()
	f.turned, f.elsewhen = newTurned(w), newElsewhen(w)
	f.box = piece.Under(piece.Column(0, f.head.box, w.notice(), w.trying(), f.elsewhen.box), container.New(wings{f}, piece.On(look.Surface, side), f.middle, f.rail.Box))
	return f
}

// put shows a page.
func (f *frame) put(p page) {
	content, scroll := piece.Scrolled(piece.Insets(20, 26, 34, 34, piece.Centred(760, p.Object())))
	f.scroll, f.at = scroll, f.w.at
	w, ok := p.(interface{ Wide() bool })
	f.room(ok && w.Wide())
	f.middle.Objects = []fyne.CanvasObject{piece.Over(container.NewStack(content, piece.Low(f.turned.box)), f.foot.box)}
	f.refresh()
	if f.at.Kind == atResults {
		f.rail.Scroll.ScrollToTop() // which is where the best ones are
	}
	f.middle.Refresh()
	f.contents.Reveal()
}

// room gives a page the room of the routes, or takes it back.
func (f *frame) room(wide bool) {
	if f.wide != wide {
		f.wide = wide
		f.box.Refresh()
	}
}

// goOnAt shows a plan, which is long, at the height at which the frame before it
// did: so it stays where it was after an undo.
func (f *frame) goOnAt(before *frame) {
	if before != nil && before.scroll != nil && f.scroll != nil && f.at.Kind == atPlan && before.at.same(f.at) {
		f.w.onGrown()
		f.scroll.ScrollToOffset(before.scroll.Offset)
	}
}

// refresh shows what follows from the answers as they are now.
func (f *frame) refresh() {
	w := f.w
	f.rail.Show(w.opened.session.Outcomes(w.lang()))
	f.rail.Pick(w.at.routeID())
	f.rail.PickAll(w.at.Kind == atResults)
	f.rail.Begin(w.fresh())
	f.contents.Pick(w.at.questionPath())
	f.contents.Refresh()
	f.head.refresh()
	w.showMoves()
	f.turned.refresh()
	was := f.elsewhen.box.Hidden
	if f.elsewhen.refresh(); f.elsewhen.box.Hidden != was {
		f.box.Refresh()
	}
	f.foot.refresh()
	w.foresee()
}

func (p place) routeID() string {
	if p.Kind == atRoute || p.Kind == atPlan {
		return p.ID
	}
	return ""
}

func (p place) questionPath() string {
	if p.Kind == atQuestion {
		return p.ID
	}
	return ""
}

// wings sets the questions at the left, where there is room for them, and the
// routes at the right.
type wings struct{ of *frame }

// roomy is the width, in lines of text, from which the questions stand beside
// the page.
const roomy = 96

// cramped is the width below which a wide page has the routes' room too.
const cramped = 60

func unit() float32 { return theme.TextSize() }

func (g wings) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left, page, right := objects[0], objects[1], objects[2]
	rail := max(size.Width*0.31, min(unit()*21, size.Width*0.38))
	rail = min(rail, unit()*27)
	if right.Show(); g.of.wide && size.Width < unit()*cramped {
		right.Hide()
		rail = 0
	}
	side := float32(0)
	if narrow := size.Width < unit()*roomy; narrow && left.Visible() {
		left.Hide()
	} else if !narrow {
		left.Show()
		side = unit() * 18
	}
	left.Resize(fyne.NewSize(side, size.Height))
	left.Move(fyne.NewPos(0, 0))
	right.Resize(fyne.NewSize(rail, size.Height))
	right.Move(fyne.NewPos(size.Width-rail, 0))
	page.Resize(fyne.NewSize(size.Width-side-rail, size.Height))
	page.Move(fyne.NewPos(side, 0))
}

func (wings) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(600, 300)
}

// onGrown lays the page out again after it became higher or lower.
func (w *Window) onGrown() {
	if w.frame != nil && w.frame.middle.Objects != nil {
		w.frame.middle.Objects[0].(*fyne.Container).Refresh()
	}
}
