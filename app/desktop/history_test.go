package desktop

import (
	"context"
	"strings"
	"testing"
	"time"

	"talentnav/app/language"
	"talentnav/rules/profile"
	"talentnav/storage/record"
)

// changes makes some of every sort in the open case.
func (b *bench) changes() {
	b.t.Helper()
	ctx, id := context.Background(), b.opened.id
	b.must(b.file.SetAuthor(ctx, "Chan Siu Ming"))
	b.earns(2_500_000)
	b.flush()
	_, err := b.file.AddItem(ctx, id, record.Note{Text: "Spoke to the employer: the contract comes on Monday."}, noon)
	b.must(err)
	task, err := b.file.AddItem(ctx, id, record.Task{Title: "Ask for the degree certificate", Deadline: profile.MustDate("2026-12-01")}, noon)
	b.must(err)
	_, err = b.file.SaveItem(ctx, task.UID, record.Task{Title: "Ask for the degree certificate", Done: profile.MustDate("2026-11-22")}, noon)
	b.must(err)
	_, err = b.file.SaveDetails(ctx, id, record.Details{Stage: "collecting", Tags: []string{"urgent"}}, noon)
	b.must(err)
	b.rename("Halcyon engineer")
	b.answer("record.criminal", profile.View{State: profile.NotKnown})
	b.flush() // else the two may be saved as one change
	b.answer("person.nationalities", profile.View{State: profile.Answered, Value: []string{"FR", "CH"}})
	b.flush()
	b.onUndo()
}

func (b *bench) must(err error) {
	b.t.Helper()
	if err != nil {
		b.t.Fatal(err)
	}
}

func (b *bench) flush() {
	b.t.Helper()
	b.must(b.saver.flush())
}

func TestTheHistoryTellsEveryChangeInWords(t *testing.T) {
	b := newBench(t).sample()
	b.changes()
	b.onHistory()
	for _, part := range []string{
		"22 November 2026", "12:00", "Chan Siu Ming", "Pay from work", " → HK$2,500,000", "Note added", "the contract comes on Monday",
		"Ask for the degree certificate: Deadline", "1 December 2026 → none", "collecting documents", "→ Halcyon engineer",
		"Undone", "→ You do not know", "France and Switzerland",
	} {
		if !b.reads(part) {
			t.Errorf("it does not say %q", part)
		}
	}
	for _, l := range language.All {
		b.speakIn(l)
		for _, text := range b.texts() {
			if strings.Contains(text, "⟦") || strings.Contains(text, "/items/") || strings.Contains(text, "income.employment") {
				t.Errorf("%s: %q", l, text)
			}
		}
	}
}

func TestTheHistoryIsPagedAndGoesBackInTheAnswersOverAllPages(t *testing.T) {
	b := newBench(t).sample()
	now := noon
	b.opts.Now = func() time.Time { return now }
	b.flush()
	b.saver.now = b.opts.Now
	for n := range int64(60) {
		now = now.Add(2 * time.Minute)
		b.earns(1_000 + n)
		b.flush()
	}
	b.onHistory()
	if !b.reads("HK$1,058 → HK$1,059") || b.reads("HK$1,000 → HK$1,001") {
		t.Fatal("the first page does not hold the newest only")
	}
	b.press(b.say("history.older"))
	if !b.reads("HK$1,000 → HK$1,001") || !b.reads("→ HK$1,000") {
		t.Error("the oldest are not told")
	}
}

func TestTheNameInTheHistoryIsKeptAndHoldsAtOnce(t *testing.T) {
	b := newBench(t).sample()
	b.onHistory()
	if problem := b.setAuthor(strings.Repeat("陳", 101)); problem == "" {
		t.Error("a name without end is taken")
	}
	b.setAuthor("陳小明")
	b.flush()
	b.earns(5)
	b.flush()
	b.onHistory()
	if b.file.Author() != "陳小明" || !b.reads("陳小明") {
		t.Errorf("the author is %q", b.file.Author())
	}
	b.shut()
	if b = reopen(t, b.path); b.file.Author() != "陳小明" {
		t.Error("it is gone after a restart")
	}
}
