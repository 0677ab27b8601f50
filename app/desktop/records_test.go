package desktop

import (
	"context"
	"testing"

	"talentnav/app/desktop/records"
	"talentnav/rules/profile"
	"talentnav/storage/record"
)

func (b *bench) tasks3() {
	b.t.Helper()
	for _, t := range []record.Task{
		{Title: "Translate the reference letter", Deadline: profile.MustDate("2026-11-01")}, {Title: "Book the appointment"},
		{Title: "Renew the passport", Deadline: profile.MustDate("2027-02-01")},
	} {
		_, err := b.file.AddItem(context.Background(), b.opened.id, t, noon)
		b.must(err)
	}
}

func (b *bench) bodies() (out []record.Body) {
	b.t.Helper()
	items, err := b.file.Items(context.Background(), b.opened.id)
	b.must(err)
	for _, item := range items {
		out = append(out, item.Body)
	}
	return out
}

func TestTasksAndNotesAreAddedDoneRemovedAndUndone(t *testing.T) {
	b := newBench(t).sample()
	b.opened.typed[records.TaskDraft], b.opened.typed[records.DeadlineDraft] = "Ask for the letter", "1/12/2026"
	b.opened.typed[records.NoteDraft] = "Called today"
	b.onRecords()
	b.press(b.lang().Say("records.add-task"))
	b.press(b.lang().Say("records.add-note"))
	if !b.reads("By 1 December 2026") || !b.reads("Called today") || len(b.opened.typed) > 0 && b.opened.typed[records.NoteDraft] != "" {
		t.Fatalf("after adding: %q", b.texts())
	}
	b.press("Mark as done: Ask for the letter")
	if got := b.bodies()[0].(record.Task); got.Done != b.today() || !b.reads("There is nothing open to do.") {
		t.Errorf("the task is %+v", got)
	}
	b.onUndo()
	if got := b.bodies()[0].(record.Task); got.Done.Year != 0 || !b.reads("By 1 December 2026") || b.at.Kind != atRecords {
		t.Errorf("after undo: %+v", got)
	}
	b.press("Remove Ask for the letter")
	if len(b.bodies()) != 1 {
		t.Error("it was not removed")
	}
	b.ask("record.criminal")
	b.onUndo()
	if len(b.bodies()) != 2 || b.at.Kind != atRecords {
		t.Errorf("undo shows %+v", b.at)
	}
}

func TestWhatWasTypedAndNotAddedIsKeptWhenTheProgramCloses(t *testing.T) {
	b := newBench(t).sample()
	b.onRecords()
	b.opened.typed[records.NoteDraft] = "Half a note"
	b.onCheck()
	b.shut()
	b = reopen(t, b.path)
	b.onRecords()
	if !b.reads("Half a note") {
		t.Errorf("it is gone: %q", b.texts())
	}
}

func TestATaskWithAWrongDateIsRefusedInASentence(t *testing.T) {
	b := newBench(t).sample()
	b.opened.typed[records.TaskDraft], b.opened.typed[records.DeadlineDraft] = "Ask", "soon"
	b.onRecords()
	b.press(b.lang().Say("records.add-task"))
	if len(b.bodies()) != 0 || !b.reads(b.lang().Say("records.deadline.wrong")) {
		t.Errorf("it says %q", b.texts())
	}
}
