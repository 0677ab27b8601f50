package desktop

import (
	"testing"

	"fyne.io/fyne/v2"

	"talentnav/app/desktop/piece"
	"talentnav/app/language"
	"talentnav/rules/profile"
)

// longer are the questions at which "I do not know" lies below the first screen,
// with the reason.
var longer = map[string]string{"technical.trade": "there are eight trades to choose between"}

func TestIDoNotKnowIsInViewOnEveryQuestion(t *testing.T) {
	b := newBench(t)
	b.onNew()
	for _, lang := range language.All {
		b.speakIn(lang)
		for _, path := range b.opened.session.Questions() {
			b.show(place{Kind: atQuestion, ID: path})
			if _, asked := profile.FieldAt(path); !asked && longer[path] == "" {
				continue // a text to confirm is read first
			}
			edge := b.frame.scroll.Size().Height
			each(b.frame.scroll.Content, func(o fyne.CanvasObject) {
				p, ok := o.(*piece.Press)
				if !ok || p.Label() != b.say("do-not-know") || longer[path] != "" {
					return
				}
				low := b.app.Driver().AbsolutePositionForObject(p).Y + p.Size().Height - b.app.Driver().AbsolutePositionForObject(b.frame.scroll).Y
				if low > edge {
					t.Errorf("%s %s: %.0f below the edge", lang, path, low-edge)
				}
			})
		}
	}
}

func TestTheKeysThatScrollDoSoFromTheListOfRoutesToo(t *testing.T) {
	b := newBench(t).sample()
	b.openRoute("ttps-b")
	b.onRoutes()
	b.keyPress(fyne.KeyPageDown)
	if b.frame.scroll.Offset.Y < 200 {
		t.Fatalf("scrolled to %v", b.frame.scroll.Offset)
	}
	was := b.frame.scroll.Offset.Y
	b.wear("dark")
	if b.frame.scroll.Offset.Y != was {
		t.Errorf("in the other look it is at %v, was %v", b.frame.scroll.Offset.Y, was)
	}
	b.keyPress(fyne.KeyEnd)
	b.keyPress(fyne.KeyHome)
	if b.frame.scroll.Offset.Y != 0 {
		t.Errorf("Home leads to %v", b.frame.scroll.Offset.Y)
	}
}

func TestWhatTheReaderOpenedIsOpenWhenTheyComeBack(t *testing.T) {
	b := newBench(t).sample()
	b.openRoute("ttps-b")
	b.press(b.lang().Say("result.everything"))
	n := len(b.texts())
	b.onCheck()
	b.onBack()
	if got := len(b.texts()); got < n {
		t.Errorf("%d lines, were %d", got, n)
	}
}

func TestTheShortcutsCanAllBeReadAndClosed(t *testing.T) {
	b := newBench(t).sample()
	b.settings.scale = 1.5
	b.redress()
	b.showShortcuts()
	top := b.win.Canvas().Overlays().Top()
	for _, o := range containers(top) {
		each(o, func(o fyne.CanvasObject) {
			if p, ok := o.(*piece.Button); ok {
				if low := b.app.Driver().AbsolutePositionForObject(p).Y + p.Size().Height; low > 700 {
					t.Errorf("%q lies at %.0f", p.Label(), low)
				}
			}
		})
	}
	b.keyPress(fyne.KeyEnd)
	b.keyPress(fyne.KeyEscape)
	if b.win.Canvas().Overlays().Top() != nil {
		t.Error("it is still there")
	}
}

func TestAnUndoMovesNothing(t *testing.T) {
	b := newBench(t).sample()
	b.ask(income)
	b.earns(3_000_000)
	at := func() fyne.Position { return b.app.Driver().AbsolutePositionForObject(b.frame.scroll) }
	before := at()
	b.onUndo()
	b.picture()
	if at() != before || b.frame.turned.box.Hidden {
		t.Errorf("the page is at %v, was at %v", at(), before)
	}
}

func TestTheListOfRoutesStaysWhereItWasScrolledToWhenAnAnswerMovesIt(t *testing.T) {
	b := newBench(t).sample()
	b.ask(income)
	b.picture()
	list := b.frame.rail.Scroll
	list.ScrollToOffset(fyne.NewPos(0, 300))
	for _, dollars := range []int64{2_600_000, 2_700_000, 1_900_000} {
		b.earns(dollars)
		b.picture()
		if list.Offset.Y != 300 {
			t.Fatalf("at HK$%d it is at %v", dollars, list.Offset)
		}
		if faults := b.faults(); len(faults) > 0 {
			t.Fatalf("at HK$%d: %q", dollars, faults)
		}
	}
}
