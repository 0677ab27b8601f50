package desktop

import (
	"context"
	"errors"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"talentnav/app/language"
	"talentnav/rules/profile"
	"talentnav/storage"
)

// savings notes what a saver tells.
type savings struct {
	mu  sync.Mutex
	all []saving
}

func (s *savings) tell(each saving) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.all = append(s.all, each)
}

func (s *savings) failed() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, each := range s.all {
		if each.err != nil {
			return true
		}
	}
	return false
}

func openFile(t *testing.T) (*storage.File, int64) {
	t.Helper()
	f, err := storage.Open(context.Background(), filepath.Join(t.TempDir(), "cases.talentnav"), noon)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	c, err := f.CreateCase(context.Background(), "", noon)
	if err != nil {
		t.Fatal(err)
	}
	return f, c.ID
}

func clock() time.Time { return noon }

func TestTheLastChangeIsWhatIsSaved(t *testing.T) {
	f, id := openFile(t)
	var told savings
	s := newSaver(f, clock, told.tell)
	for n := range int64(500) {
		p := profile.New()
		p.Income.Employment = profile.Told(profile.HKD(n))
		s.profile(id, p)
		s.setting("place", "somewhere")
	}
	if err := s.close(); err != nil {
		t.Fatal(err)
	}
	p, err := f.Profile(context.Background(), id)
	if err != nil || p.Income.Employment.Value != profile.HKD(499) {
		t.Errorf("saved %v, %v", p.Income.Employment.Value, err)
	}
	last := told.all[len(told.all)-1]
	if last.pending || last.err != nil || last.text(language.English) != language.English.Say("window.saved") {
		t.Errorf("last said %+v", last)
	}
}

func TestAFailedSaveIsSaidKeptAndTriedAgain(t *testing.T) {
	f, id := openFile(t)
	var told savings
	s := newSaver(f, clock, told.tell)
	bad := profile.New()
	bad.Person.Nationalities = profile.Told([]string{"no country"}) // cannot be read back, so storage refuses it
	s.profile(id, bad)
	if err := s.close(); !errors.Is(err, storage.ErrInvalid) {
		t.Fatalf("close: %v", err)
	}
	if !told.failed() {
		t.Error("nobody was told")
	}
	good := profile.New()
	good.Person.BirthDate = profile.Told(profile.On(1999, 1, 1))
	s.profile(id, good)
	if err := s.close(); err != nil {
		t.Fatalf("the second time: %v", err)
	}
	p, err := f.Profile(context.Background(), id)
	if err != nil || p.Person.BirthDate.Value != profile.On(1999, 1, 1) {
		t.Errorf("saved %v, %v", p.Person.BirthDate, err)
	}
}

func TestWhatIsNewerIsNotOverwrittenByWhatFailed(t *testing.T) {
	f, id := openFile(t)
	s := &saver{file: f, profiles: map[int64]profile.Profile{}, settings: map[string]string{}}
	s.profiles[id] = profile.New()
	s.settings["a"] = "new"
	old := profile.New()
	old.Income.Employment = profile.Told(profile.HKD(1))
	s.giveBack(map[int64]profile.Profile{id: old}, map[string]string{"a": "old", "b": "old"})
	if s.profiles[id].Income.Employment.State != profile.Unanswered || s.settings["a"] != "new" || s.settings["b"] != "old" {
		t.Errorf("waiting are %v and %v", s.profiles, s.settings)
	}
}
