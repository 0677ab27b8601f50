package storage

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"talentnav/storage/record"
)

func TestAWorksheetIsSavedOnceForAQuestionAndCanBeUndone(t *testing.T) {
	ctx, now := context.Background(), time.Date(2026, 11, 23, 4, 0, 0, 0, time.UTC)
	f := openAt(t, filepath.Join(t.TempDir(), "cases.talentnav"))
	c, err := f.CreateCase(ctx, "A", now)
	if err != nil {
		t.Fatal(err)
	}
	save := func(question, amount string, after time.Duration) {
		t.Helper()
		w := record.Worksheet{Question: question, Rows: []record.Row{{Sort: "salary", Amount: amount}}}
		if _, err := f.SaveWorksheet(ctx, c.ID, w, now.Add(after)); err != nil {
			t.Fatal(err)
		}
	}
	save("income.employment", "1", 0)
	save("income.business", "7", time.Hour)
	save("income.employment", "2", 2*time.Hour)
	reads := func(want string) {
		t.Helper()
		w, err := f.Worksheet(ctx, c.ID, "income.employment")
		if err != nil || len(w.Rows) != 1 || w.Rows[0].Amount != want {
			t.Errorf("got %+v, %v, want %s", w, err, want)
		}
	}
	reads("2")
	if items, err := f.Items(ctx, c.ID); err != nil || len(items) != 2 {
		t.Errorf("got %d items, %v", len(items), err)
	}
	if _, err := f.Undo(ctx, c.ID, now.Add(3*time.Hour)); err != nil {
		t.Fatal(err)
	}
	reads("1")
	save("offer.annual_benefits", "5", 4*time.Hour)
	save("offer.annual_benefits", "50", 4*time.Hour+time.Second)
	save("offer.annual_benefits", "500", 4*time.Hour+2*time.Second)
	if _, err := f.Undo(ctx, c.ID, now.Add(5*time.Hour)); err != nil {
		t.Fatal(err)
	}
	if w, err := f.Worksheet(ctx, c.ID, "offer.annual_benefits"); err != nil || len(w.Rows) != 0 {
		t.Errorf("what was typed in one go is not undone in one: %+v, %v", w, err)
	}
	if w, err := f.Worksheet(ctx, c.ID, "offer.annual_pay"); err != nil || len(w.Rows) != 0 || w.Question != "offer.annual_pay" {
		t.Errorf("of a question without one: %+v, %v", w, err)
	}
}
