package piece

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/look"
)

// window shows content in our look without a display.
func window(t *testing.T, content fyne.CanvasObject, width, height float32) fyne.Window {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.New(look.Options{Variant: look.Light}))
	w := test.NewTempWindow(t, content)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, height))
	return w
}

func key(name fyne.KeyName) *fyne.KeyEvent { return &fyne.KeyEvent{Name: name} }

func TestTextGrowsHigherWhereThereIsLessRoom(t *testing.T) {
	text := Body("請計算應課稅的薪金、津貼和股票期權，以扣稅前的金額為準。個人投資所得不計算在內。")
	column := Column(Near, text, Body("below"))
	window(t, column, 600, 400)
	wide := text.MinSize().Height
	column.Resize(fyne.NewSize(200, 400))
	if narrow := text.MinSize().Height; narrow < 2*wide {
		t.Errorf("height %v at 600, %v at 200", wide, narrow)
	}
	if below := column.Objects[1].Position().Y; below < text.MinSize().Height {
		t.Errorf("what is below stands at %v, inside the text", below)
	}
	text.Set("")
	if text.MinSize().Height != 0 {
		t.Error("no text takes room")
	}
}

func TestColumnLeavesNoGapForWhatIsHidden(t *testing.T) {
	hidden := Body("hidden")
	hidden.Hide()
	column := Column(10, Body("a"), hidden, Body(""), Body("b"))
	window(t, column, 300, 300)
	line := column.Objects[0].MinSize().Height
	if got := column.Objects[3].Position().Y; got != line+10 {
		t.Errorf("the last stands at %v, want %v", got, line+10)
	}
	if got := column.MinSize().Height; got != 2*line+10 {
		t.Errorf("the column is %v high, want %v", got, 2*line+10)
	}
}

func TestRowGivesTheRestToTheOneThatStretches(t *testing.T) {
	a, b, c := NewLine("left", Style{}), Body("middle"), NewLine("right", Style{})
	row := Row(10, 1, a, b, c)
	window(t, row, 400, 100)
	if got, want := b.Size().Width, 400-20-a.MinSize().Width-c.MinSize().Width; got != want {
		t.Errorf("the middle is %v wide, want %v", got, want)
	}
	if got, want := c.Position().X+c.Size().Width, float32(400); got != want {
		t.Errorf("the row ends at %v", got)
	}
}

func TestFlowStartsANewLine(t *testing.T) {
	flow := Flow(8, NewSoft("one", Style{}), NewSoft("two", Style{}), NewSoft("three and four and five", Style{}))
	window(t, flow, 70, 300)
	if flow.Objects[0].Position().Y != flow.Objects[1].Position().Y || flow.Objects[2].Position().Y == 0 {
		t.Errorf("stand at %v, %v, %v", flow.Objects[0].Position(), flow.Objects[1].Position(), flow.Objects[2].Position())
	}
	if flow.Objects[2].Size().Width > 70 || flow.MinSize().Width > 70 {
		t.Errorf("the long one is %v wide", flow.Objects[2].Size().Width)
	}
}

func TestNothingIsChosenUntilSomebodyChooses(t *testing.T) {
	o := NewOptions([]Choice{{Name: "Yes"}, {Name: "No"}})
	var told []int
	entered := 0
	o.Chosen = func(i int) { told = append(told, i) }
	o.Entered = func() { entered++ }
	w := window(t, o.Box, 300, 200)
	if o.Value() != -1 {
		t.Fatalf("chosen %d", o.Value())
	}
	w.Canvas().Focus(o.First())
	o.Items()[0].TypedKey(key(fyne.KeyReturn))
	o.Items()[0].TypedKey(key(fyne.KeyDown))
	if o.Value() != -1 || entered != 1 || w.Canvas().Focused() != fyne.Focusable(o.Items()[1]) {
		t.Fatalf("chosen %d, entered %d, focus %v", o.Value(), entered, w.Canvas().Focused())
	}
	o.Items()[1].TypedKey(key(fyne.KeySpace))
	test.Tap(o.Items()[0])
	if len(told) != 2 || told[0] != 1 || told[1] != 0 || !o.Items()[0].Selected() || o.Items()[1].Selected() {
		t.Errorf("told %v", told)
	}
	o.Set(-1)
	if o.Items()[0].Selected() || len(told) != 2 {
		t.Error("setting told somebody, or left a mark")
	}
}

func TestButtonsAndLinksArePressedByKeyAndMouse(t *testing.T) {
	n := 0
	press := func() { n++ }
	button, link := NewPrimary("Go", press), NewLink("More", press)
	w := window(t, Column(8, button, link), 200, 200)
	for _, each := range []interface {
		fyne.Focusable
		fyne.Tappable
	}{button, link} {
		n = 0
		test.Tap(each)
		w.Canvas().Focus(each)
		each.TypedKey(key(fyne.KeyReturn))
		each.TypedKey(key(fyne.KeySpace))
		each.TypedKey(key(fyne.KeyA))
		if n != 3 {
			t.Errorf("%T pressed %d times", each, n)
		}
		if w.Canvas().Focused() != fyne.Focusable(each) {
			t.Errorf("%T does not keep the keyboard", each)
		}
	}
}

func TestWhatGetsTheKeyboardComesIntoView(t *testing.T) {
	column := Column(20)
	var last *Button
	for range 40 {
		last = NewButton("line", func() {})
		column.Add(last)
	}
	box, scroll := Scrolled(column)
	w := window(t, box, 200, 200)
	w.Canvas().Focus(last)
	if bottom := last.Position().Y + last.Size().Height; scroll.Offset.Y+200 < bottom {
		t.Errorf("scrolled to %v, the button ends at %v", scroll.Offset.Y, bottom)
	}
	w.Canvas().Focus(column.Objects[0].(*Button))
	if scroll.Offset.Y != 0 {
		t.Errorf("scrolled to %v for the first button", scroll.Offset.Y)
	}
}

func TestAFoldBuildsItsBodyWhenItIsOpened(t *testing.T) {
	built := 0
	f := NewFold("Everything", func() fyne.CanvasObject { built++; return Body("inside") })
	window(t, f.Box, 300, 200)
	closed := f.Box.MinSize().Height
	if built != 0 {
		t.Fatal("built before it was opened")
	}
	test.Tap(f.Head())
	if built != 1 || f.Box.MinSize().Height <= closed {
		t.Fatalf("built %d times", built)
	}
	test.Tap(f.Head())
	test.Tap(f.Head())
	if built != 1 {
		t.Error("built again")
	}
}

func TestAChipIsRemovedByKeyToo(t *testing.T) {
	n := 0
	chip := Chip("France", "Remove France", func() { n++ })
	w := window(t, chip, 200, 100)
	w.Canvas().FocusNext()
	w.Canvas().Focused().TypedKey(key(fyne.KeyDelete))
	w.Canvas().Focused().TypedKey(key(fyne.KeySpace))
	if n != 2 {
		t.Errorf("removed %d times", n)
	}
}

func TestSignsFollowTheTheme(t *testing.T) {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.New(look.Options{Variant: look.Light}))
	light := inked{"✓", theme.ColorNameForeground, false}.Name()
	a.Settings().SetTheme(look.New(look.Options{Variant: look.Dark}))
	if dark := (inked{"✓", theme.ColorNameForeground, false}).Name(); dark == light {
		t.Error("a picture kept for the light theme would be used in the dark one")
	}
	for sign := range signs {
		if len((inked{sign, look.Muted, true}).Content()) == 0 {
			t.Errorf("no drawing of %s", sign)
		}
	}
}

func TestTabStopsOnceAtAGroupAndTextIsNoPress(t *testing.T) {
	o := NewOptions([]Choice{{Name: "One"}, {Name: "Two"}, {Name: "Three"}})
	before, after := NewButton("Before", func() {}), NewButton("After", func() {})
	c := window(t, Column(8, before, o.Box, after), 300, 300).Canvas()
	c.Focus(before)
	c.FocusNext()
	if c.Focused() != fyne.Focusable(o.Items()[0]) {
		t.Fatal("Tab does not come to the first choice")
	}
	o.Items()[0].TypedKey(key(fyne.KeyDown))
	c.FocusNext()
	if c.Focused() != fyne.Focusable(after) {
		t.Fatal("Tab stops at another choice")
	}
	test.Tap(o.Items()[2])
	c.Focus(after)
	c.FocusPrevious()
	if c.Focused() != fyne.Focusable(o.Items()[2]) {
		t.Error("Tab does not come back to what was chosen")
	}
	o.Set(-1)
	p := o.Items()[2]
	for _, r := range "of Delhi" {
		if r == ' ' {
			p.TypedKey(key(fyne.KeySpace))
		}
		p.TypedRune(r)
	}
	if o.Value() != -1 {
		t.Error("a space of a text has chosen")
	}
	c.Focus(after)
	c.Focus(o.First())
	o.Items()[0].TypedKey(key(fyne.KeySpace))
	if o.Value() != 0 {
		t.Error("a space alone does not choose")
	}
}

func TestAFoldStaysAsTheReaderLeftIt(t *testing.T) {
	kept := map[string]bool{}
	Remember(kept)
	defer Remember(nil)
	build := func() fyne.CanvasObject { return Body("inside") }
	NewFold("More", build).Open()
	again := NewFold("More", build)
	if again.body == nil || !again.body.Visible() {
		t.Fatal("it is closed again")
	}
	again.toggle()
	if NewFold("More", build).body != nil || NewFold("Other", build).body != nil {
		t.Error("it is open though nobody opened it")
	}
}
