package desktop

import (
	"context"
	"encoding/json"
	"strings"

	"talentnav/storage"
	"talentnav/storage/record"
)

// worksheet is how the answer to a question was added up, with what is not in the file
// yet. While things are tried out it is that of the trial.
func (w *Window) worksheet(question string) record.Worksheet {
	if t := w.opened.trial; t != nil {
		if s, ok := t.sheets[question]; ok {
			return s
		}
	}
	if s, ok := w.saver.waitingSheet(w.opened.id, question); ok {
		return s
	}
	s, err := w.file.Worksheet(context.Background(), w.opened.id, question)
	if err != nil {
		return record.Worksheet{Question: question}
	}
	return s
}

// keepWorksheet saves a worksheet as answers are saved.
func (w *Window) keepWorksheet(s record.Worksheet) {
	w.turned = nil
	w.frame.refresh()
	if t := w.opened.trial; t != nil {
		t.sheets[s.Question] = s
		return
	}
	w.saver.sheet(w.opened.id, s)
}

// worksheetOf is the question whose worksheet a change is of, "" for any other change.
func (w *Window) worksheetOf(c storage.Change) string {
	rest, ok := strings.CutPrefix(c.Path, "/items/")
	if !ok {
		return ""
	}
	uid, _, _ := strings.Cut(rest, "/")
	if item, err := w.file.Item(context.Background(), uid); err == nil {
		s, _ := item.Body.(record.Worksheet)
		return s.Question
	}
	var gone struct{ Body record.Worksheet } // undone, and so no longer there
	for _, form := range []json.RawMessage{c.Before, c.After} {
		if json.Unmarshal(form, &gone) == nil && gone.Body.Question != "" {
			return gone.Body.Question
		}
	}
	return ""
}
