package desktop

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"talentnav/app/desktop/piece"
	"talentnav/rules/profile"
	"talentnav/storage/record"
)

// amounts are the fields of the worksheet's rows in view, in order: the amounts,
// without currencies and rates.
func (b *bench) amounts() (out []*piece.Entry) {
	each(b.win.Content(), func(o fyne.CanvasObject) {
		if e, ok := o.(*piece.Entry); ok && e.PlaceHolder == "0" {
			out = append(out, e)
		}
	})
	return out
}

func (b *bench) sheetSays(key string, args ...any) string {
	return b.lang().Say("worksheet."+key, args...)
}

// addsUp types amounts into the rows, from the first.
func (b *bench) addsUp(amounts ...string) {
	for i, text := range amounts {
		b.win.Canvas().Focus(b.amounts()[i])
		b.keys(text)
	}
	b.win.Canvas().Unfocus()
}

func TestAnIncomeIsAddedUpAndTakenOverAndStaysOverARestart(t *testing.T) {
	b := newBench(t).sample()
	b.ask("income.employment")
	b.press(b.sheetSays("title"))
	b.press(b.sheetSays("others"))
	b.addsUp("1,000,000", "200,000", "", "", "70,000")
	if !b.reads("HK$1,200,000") || !b.reads("HK$70,000") {
		t.Fatalf("the sums are not shown: %q", b.texts())
	}
	if b.opened.session.View("income.employment").Value != profile.HKD(1_900_000) {
		t.Fatal("answered before the sum was taken over")
	}
	b.press(b.sheetSays("take", "HK$1,200,000"))
	if v := b.opened.session.View("income.employment"); v.Value != profile.HKD(1_200_000) || !b.reads(b.sheetSays("same")) {
		t.Fatalf("taken over, but the answer is %+v", v)
	}
	b.amounts()[0].SetText("1,100,000")
	if !b.reads(b.sheetSays("differs", "HK$1,200,000", "HK$1,300,000")) {
		t.Errorf("does not say that the answer differs: %q", b.texts())
	}
	b.shut()
	again := reopen(t, b.path)
	again.ask("income.employment")
	if !again.reads("HK$70,000") || !again.reads("rows now add up") {
		t.Errorf("after a restart the rows are gone: %q", again.texts())
	}
}

func TestARowOfTheWorksheetIsUndoneOnItsOwnPage(t *testing.T) {
	b := newBench(t).sample()
	b.ask("income.employment")
	b.press(b.sheetSays("title"))
	b.addsUp("500")
	b.saver.flush()
	b.ask("record.criminal")
	b.onUndo()
	if b.at.ID != "income.employment" {
		t.Errorf("shows %+v after the undo", b.at)
	}
	if w := b.worksheet("income.employment"); len(w.Rows) != 0 && w.Rows[0].Amount != "" {
		t.Errorf("still %+v", w.Rows)
	}
	b.onHistory()
	if !b.reads(b.lang().Say("history.kind.worksheet")) {
		t.Errorf("the history does not name it: %q", b.texts())
	}
}

func TestWhatIsTriedOutInAWorksheetIsNotSaved(t *testing.T) {
	b := newBench(t).sample()
	b.ask("income.employment")
	b.onTry()
	b.press(b.sheetSays("title"))
	b.addsUp("500")
	b.dropTrial()
	if w := b.worksheet("income.employment"); len(w.Rows) != 0 {
		t.Errorf("kept: %+v", w)
	}
	b.onTry()
	b.addsUp("700") // the fold is open still
	b.keepTrial()
	b.saver.flush()
	if w := b.worksheet("income.employment"); len(w.Rows) == 0 || w.Rows[0].Amount != "700" {
		t.Errorf("not kept: %+v", w)
	}
}

func TestPlansAreNotAskedForProof(t *testing.T) {
	b := newBench(t).sample()
	b.ask("holiday.main_purpose")
	if b.reads(b.say("evidence")) {
		t.Error("asks for a paper that proves a plan")
	}
	b.ask("record.criminal")
	if !b.reads(b.say("evidence")) {
		t.Error("does not ask for proof where there can be one")
	}
}

// filledWorksheet is one with amounts in two currencies, by the month and the
// year, and with what does not count.
func (b *bench) filledWorksheet() {
	b.sample()
	b.keepWorksheet(record.Worksheet{Question: "income.employment", Rows: []record.Row{
		{Sort: "salary", Amount: "140,000", Currency: "HKD", Per: "month"},
		{Sort: "bonus", Amount: "60,000", Currency: "USD", Rate: "7.8"},
		{Sort: "options", Amount: "248,000", Currency: "HKD"},
		{Sort: "dividends", Amount: "90,000", Currency: "HKD"},
		{Sort: "rent", Amount: "1,500", Currency: "EUR", Per: "month"},
	}})
	b.ask("income.employment")
}

// The rate typed in the row is the only one that anybody told.
func TestASumInACurrencyWithARateIsTakenOver(t *testing.T) {
	b := newBench(t)
	b.onNew()
	b.keepWorksheet(record.Worksheet{Question: "income.employment", Rows: []record.Row{
		{Sort: "salary", Amount: "780,000", Currency: "CNY", Rate: "1.08"},
		{Sort: "dividends", Amount: "60,000", Currency: "CNY", Rate: "1.08"},
	}})
	b.ask("income.employment")
	var take *piece.Button
	each(b.win.Content(), func(o fyne.CanvasObject) {
		if button, ok := o.(*piece.Button); ok && strings.Contains(button.Label(), "780,000") {
			take = button
		}
	})
	if take == nil || !strings.Contains(take.Label(), "842,400") {
		t.Fatalf("no button to take over what it is in Hong Kong dollars: %q", b.texts())
	}
	take.Tapped(nil)
	v, ok := b.opened.session.View("income.employment").Value.(profile.Money)
	if lo, _, rated := v.InHKD(); !ok || !rated || lo != 842_400_00 {
		t.Errorf("the answer is %+v", b.opened.session.View("income.employment"))
	}
	b.ask("record.criminal")
	b.onBack() // with both folds open as the reader left them
	if !b.reads(b.sheetSays("same")) {
		t.Errorf("coming back shows %q", b.texts())
	}
}

func TestTheNextRowOfAWorksheetIsOfTheCurrencyOfTheOneAbove(t *testing.T) {
	b := newBench(t).sample()
	b.ask("income.employment")
	b.press(b.sheetSays("title"))
	b.addsUp("148,000")
	first := b.worksheet("income.employment").Rows[0]
	first.Currency, first.Rate = "EUR", "9.1"
	b.keepWorksheet(record.Worksheet{Question: "income.employment", Rows: []record.Row{first}})
	b.rebuild()
	b.addsUp("148,000", "31,000")
	rows := b.worksheet("income.employment").Rows
	if rows[1].Amount != "31,000" || rows[1].Currency != "EUR" || rows[1].Rate != "9.1" {
		t.Errorf("got %+v", rows[:2])
	}
}
