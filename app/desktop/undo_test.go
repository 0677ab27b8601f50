package desktop

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"talentnav/app/desktop/piece"
	"talentnav/rules/profile"
)

func (b *bench) income() int64 {
	b.t.Helper()
	return int64(b.stored().Income.Employment.Value.Amount) / 100
}

func TestUndoAndRedoShowWhatTheyDidAndReachTheFile(t *testing.T) {
	b := newBench(t).sample()
	b.onCheck()
	before := b.income()
	b.earns(3_000_000)
	b.onUndo() // with the change still on its way to the file
	if got := b.income(); got != before || b.opened.session.View(income).Value.(profile.Money).Amount != profile.Cents(before*100) {
		t.Fatalf("the file has %d, want %d", got, before)
	}
	if b.at.Kind != atCheck || !b.reads("Undone: ") || !b.reads("HK$3,000,000 → ") {
		t.Errorf("at %+v it says %q", b.at, b.frame.turned.text.Text())
	}
	b.speakIn("zh-Hant")
	if !b.reads("已復原：") {
		t.Errorf("in another language it says %q", b.frame.turned.text.Text())
	}
	b.speakIn("en")
	b.onRedo()
	if b.income() != 3_000_000 || !b.reads("Done again: ") {
		t.Errorf("after redo %d, %q", b.income(), b.frame.turned.text.Text())
	}
	b.onRedo()
	if !b.reads(b.lang().Say("history.nothing-to-redo")) {
		t.Errorf("with nothing left it says %q", b.frame.turned.text.Text())
	}
	b.earns(2_000_000)
	if b.turned != nil {
		t.Error("the line stays after something else was done")
	}
}

func TestUndoGoesOnAfterARestart(t *testing.T) {
	b := newBench(t).sample()
	before := b.income()
	b.earns(3_000_000)
	b.stored() // what waits together is written as one step
	b.ask("record.criminal")
	b.answer("record.criminal", profile.View{State: profile.Answered, Value: true})
	b.shut()
	b = reopen(t, b.path)
	b.onUndo()
	if b.stored().Record.Criminal.Value || b.at.ID != "record.criminal" {
		t.Errorf("at %+v: %+v", b.at, b.stored().Record.Criminal)
	}
	b.onUndo()
	if b.income() != before || b.at.ID != income {
		t.Errorf("the second undo: %d at %+v", b.income(), b.at)
	}
	b.onBack()
	if b.at.ID != "record.criminal" {
		t.Errorf("back led to %+v", b.at)
	}
	b.shut()
	b = reopen(t, b.path)
	b.onRedo()
	b.onRedo()
	if b.income() != 3_000_000 || !b.stored().Record.Criminal.Value {
		t.Error("redo does not reach over a restart")
	}
}

func TestAFieldThatIsTypedInUndoesItsOwnTextFirst(t *testing.T) {
	b := newBench(t)
	b.onNew()
	b.ask("record.criminal")
	b.answer("record.criminal", profile.View{State: profile.Answered, Value: true})
	b.ask(income)
	b.keys("2")
	b.onUndo()
	if b.at.ID != income || b.turned != nil || !b.stored().Record.Criminal.Value {
		t.Fatalf("the case was undone while a field had text: %q", b.frame.turned.text.Text())
	}
	b.keys("not a number")
	b.dialogUndo()
	for range 20 {
		b.onUndo()
	}
	if b.stored().Record.Criminal.State != profile.Unanswered {
		t.Error("the field keeps undo for ever")
	}
}

// dialogUndo presses undo above a dialog: the case behind it stays.
func (b *bench) dialogUndo() {
	b.t.Helper()
	b.askName()
	before := len(b.back)
	b.keys("Name")
	b.onUndo()
	if len(b.back) != before || b.turned != nil {
		b.t.Error("undo reached behind a dialog")
	}
	b.win.Canvas().Overlays().Remove(b.win.Canvas().Overlays().Top())
	b.focusPage()
}

func TestNothingTypedIsLostByAnUndo(t *testing.T) {
	b := newBench(t).sample()
	b.ask("income.business")
	b.keys("about as much as")
	b.answer("record.criminal", profile.View{State: profile.Answered, Value: true})
	b.win.Canvas().Unfocus()
	b.onUndo()
	b.ask("income.business")
	if !strings.HasPrefix(b.opened.drafts["income.business"], "about as much as") {
		t.Errorf("drafts: %q", b.opened.drafts)
	}
}

func TestARenameIsUndone(t *testing.T) {
	b := newBench(t).sample()
	before := b.opened.title
	b.rename("Somebody else")
	b.onUndo()
	if b.opened.title != before || !strings.Contains(b.win.Title(), before) || !b.reads("Somebody else → "+before) {
		t.Errorf("title %q, line %q", b.opened.title, b.frame.turned.text.Text())
	}
}

func TestWhileThingsAreTriedOutThereIsNoUndo(t *testing.T) {
	b := newBench(t).sample()
	b.earns(3_000_000)
	b.onTry()
	b.earns(1)
	b.onUndo()
	if b.income() != 3_000_000 || b.opened.trial == nil {
		t.Error("undo reached the case behind the trial")
	}
	everyItem(b.menu(), func(item *fyne.MenuItem) {
		if item.Label == b.lang().Say("menu.undo") && item.Action != nil {
			t.Error("the menu offers it")
		}
	})
}

func TestAnAmountTypedIsOneStepOfTheHistoryAndUndoneAtOnce(t *testing.T) {
	b := newBench(t)
	b.onNew()
	b.ask(income)
	for _, key := range "2500000" {
		b.keys(string(key))
		b.flush()
	}
	b.onHistory()
	if !b.reads("Not answered → HK$2,500,000") || b.reads("HK$25 → ") {
		t.Errorf("the history says %q", b.texts())
	}
	b.ask(income)
	b.win.Canvas().Unfocus()
	b.onUndo()
	entry, _ := b.page.First().(*piece.Entry)
	if b.stored().Income.Employment.State != profile.Unanswered || entry == nil || entry.Text != "" {
		t.Errorf("after undo %+v, the field shows %+v", b.stored().Income.Employment, entry)
	}
}
