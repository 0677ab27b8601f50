package records

import (
	"testing"

	"talentnav/rules/profile"
	"talentnav/storage"
	"talentnav/storage/record"
)

func TestOpenTasksStandByTheirDeadlineAndDoneOnesBehind(t *testing.T) {
	var items []storage.Item
	for _, each := range []record.Task{
		{Title: "none"}, {Title: "late", Deadline: profile.MustDate("2027-01-01")}, {Title: "done", Done: profile.MustDate("2026-01-01")},
		{Title: "soon", Deadline: profile.MustDate("2026-12-01")}, {Title: "done last", Done: profile.MustDate("2026-02-01")},
	} {
		items = append(items, storage.Item{Body: each}, storage.Item{Body: record.Note{Text: "between"}})
	}
	open, done := tasksOf(items)
	var got []string
	for _, task := range append(open, done...) {
		got = append(got, task.Title)
	}
	for i, want := range []string{"soon", "late", "none", "done last", "done"} {
		if len(got) != 5 || got[i] != want {
			t.Fatalf("in the order %q", got)
		}
	}
}

func TestADeadlineIsAWholeDateOrNone(t *testing.T) {
	for text, want := range map[string]string{"1/12/2026": "2026-12-01", "2026年12月1日": "2026-12-01", "December 2026": "", "soon": "", "": ""} {
		got := Deadline(map[string]string{DeadlineDraft: text})
		if want == "" && got != (profile.Date{}) || want != "" && got != profile.MustDate(want) {
			t.Errorf("%q is read as %s", text, got)
		}
	}
}
