package history

import (
	"testing"

	"talentnav/storage"
)

func TestWhatWasTypedInOneGoIsOneStep(t *testing.T) {
	const path = "/profile/income/employment"
	got := Steps([]storage.Event{
		{ID: 5, Step: 5, Action: "undo", Undoes: 2, Changes: []storage.Change{change(path, `33`, ``)}},
		{ID: 4, Step: 2, Action: "save profile", Changes: []storage.Change{change(path, `3`, `33`)}},
		{ID: 2, Step: 2, Action: "save profile", Changes: []storage.Change{change(path, ``, `3`)}},
		{ID: 1, Step: 1, Action: "save profile", Changes: []storage.Change{change("/profile/person/residence", ``, `"overseas"`)}},
	})
	if len(got) != 3 || got[1].ID != 4 || got[1].Changes[0].Before != nil || string(got[1].Changes[0].After) != "33" {
		t.Errorf("got %+v", got)
	}
}
