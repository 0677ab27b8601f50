package keeping

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"talentnav/app/desktop/look"
	"talentnav/app/language"
	"talentnav/rules/profile"
	"talentnav/storage"
)

var noon = time.Date(2026, 11, 22, 4, 0, 0, 0, time.UTC)

func TestAFileThatIsNotThereIsReadAsOneThatIsNotOpen(t *testing.T) {
	path := filepath.Join(t.TempDir(), "gone.talentnav")
	s := Read(context.Background(), nil, path, "", profile.On(2026, 11, 22))
	if s.Open || s.Size != 0 || s.Path != path || s.Err != nil {
		t.Errorf("%+v", s)
	}
	if _, err := os.Stat(path); err == nil {
		t.Error("it was made")
	}
}

func TestWhatIsReadIsWhatTheFileHolds(t *testing.T) {
	ctx, dir := context.Background(), t.TempDir()
	f, err := storage.Open(ctx, filepath.Join(dir, "cases.talentnav"), noon)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	c, err := f.CreateCase(ctx, "Chan", noon)
	if err == nil {
		err = f.Trash(ctx, c.ID, noon)
	}
	list := filepath.Join(dir, "recent.json")
	for _, name := range []string{"/other.talentnav", f.Path()} {
		if err == nil {
			err = storage.NoteRecent(list, name, noon)
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	s := Read(ctx, f, f.Path(), list, profile.On(2026, 11, 22))
	if !s.Open || s.Size == 0 || s.Protected || len(s.Trash) != 1 || s.Unset != 1 || s.Err != nil {
		t.Errorf("%+v", s)
	}
	if len(s.Recent) != 1 || s.Recent[0].Path != "/other.talentnav" {
		t.Errorf("others are %v", s.Recent)
	}
}

func TestSizesAreWrittenForPeople(t *testing.T) {
	for bytes, want := range map[int64]string{0: "0 KB", 1: "1 KB", 4096: "4 KB", 1 << 20: "1.0 MB", 3 << 29: "1.5 GB"} {
		if got := Size(bytes); got != want {
			t.Errorf("%d is %s and not %s", bytes, got, want)
		}
	}
}

// Every section is drawn in every language from an empty state and from one in
// which everything is wrong.
func TestEverySectionIsDrawnInEveryState(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{Scale: 1}))
	full := State{Path: "/x", Open: true, ReadOnly: storage.ErrInUse, Err: storage.ErrDamaged, Paused: noon, Unset: 1,
		Trash: slices.Repeat([]storage.Line{{Merged: true}}, most+1), Due: []storage.Retained{{ID: 1}}, Backups: []storage.Backup{{Reason: storage.ByHand}}}
	news := News{Work: &Work{All: 2}, Last: "x", Failing: storage.ErrDiskFull, Checked: &Checked{Faults: []storage.Fault{{Case: 1}}}, Looked: map[string]Looked{"": {Err: storage.ErrForeign}}}
	for _, lang := range language.All {
		h := Host{Lang: lang, Zone: time.UTC, Name: func(string) string { return "" }, Trouble: error.Error, Picked: func() {}, Find: func(string) []storage.Line { return nil }}
		for _, s := range sections {
			for _, state := range []State{{}, full} {
				v := New(h, &Place{Section: s, Typed: "x"}, state, news)
				v.Box.Resize(fyne.NewSize(800, 600))
				v.Step(Work{Done: 1, All: 2})
				if v.First() == nil || v.scroll.Content.MinSize().Height < 50 {
					t.Errorf("%s in %s is empty", s, lang)
				}
			}
		}
	}
}
