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
	"talentnav/storage/record"
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
	sheet := sheetOf{id, "income.employment"}
	s.sheets = map[sheetOf]record.Worksheet{sheet: {Taken: true}}
	s.giveBack(batch{map[int64]profile.Profile{id: old}, map[sheetOf]record.Worksheet{sheet: {}, {id, "b"}: {}}, map[string]string{"a": "old", "b": "old"}})
	if !s.sheets[sheet].Taken || len(s.sheets) != 2 {
		t.Errorf("waiting are the worksheets %v", s.sheets)
	}
	if s.profiles[id].Income.Employment.State != profile.Unanswered || s.settings["a"] != "new" || s.settings["b"] != "old" {
		t.Errorf("waiting are %v and %v", s.profiles, s.settings)
	}
}

func TestClosingTwiceAnswersTwice(t *testing.T) {
	f, _ := openFile(t)
	s := newSaver(f, clock, func(saving) {})
	answers := make(chan error)
	for range 3 {
		go func() { answers <- s.close() }()
	}
	for range 3 {
		select {
		case err := <-answers:
			if err != nil {
				t.Error(err)
			}
		case <-time.After(5 * time.Second):
			t.Fatal("somebody waits for ever")
		}
	}
}

func TestWhatIsBeingWrittenStillWaits(t *testing.T) {
	f, id := openFile(t)
	begun, goOn := make(chan bool), make(chan bool)
	s := newSaver(f, clock, func(each saving) {
		if each.pending {
			close(begun)
			<-goOn
		}
	})
	p := profile.New()
	p.Income.Employment = profile.Told(profile.HKD(7))
	s.profile(id, p)
	<-begun
	if got, ok := s.waiting(id); !ok || got.Income.Employment.Value != profile.HKD(7) {
		t.Errorf("waiting is %v, %v", got.Income.Employment, ok)
	}
	close(goOn)
	if err := s.close(); err != nil {
		t.Fatal(err)
	}
	if _, ok := s.waiting(id); ok {
		t.Error("it is in the file and still waits")
	}
}

func TestACaseIsEnteredWithTheAnswersThatStillWait(t *testing.T) {
	b := newBench(t).sample()
	id := b.opened.id
	if err := b.saver.close(); err != nil {
		t.Fatal(err)
	}
	b.saver = &saver{file: b.file, now: clock, tell: b.onSaving, profiles: map[int64]profile.Profile{},
		settings: map[string]string{}, wake: make(chan struct{}, 1), stopped: make(chan struct{})}
	defer func() { go b.saver.run() }() // only when the test is over does it write
	p := b.opened.session.Profile()
	p.Income.Employment = profile.Told(profile.HKD(7))
	b.saver.profile(id, p)
	b.leaveCase()
	b.enter(id)
	if got := b.opened.session.Profile().Income.Employment.Value; got != profile.HKD(7) {
		t.Errorf("entered with %v", got)
	}
}

func TestASettingThatIsSavedAtLastTakesItsFailureBack(t *testing.T) {
	f, _ := openFile(t)
	gone, _ := openFile(t)
	gone.Close()
	var told savings
	s := newSaver(gone, clock, told.tell)
	s.setting(storage.Theme, "light")
	if err := s.close(); err == nil {
		t.Fatal("it was saved")
	}
	s.file = f
	s.setting(storage.Theme, "dark")
	if err := s.close(); err != nil {
		t.Fatal(err)
	}
	if last := told.all[len(told.all)-1]; last.err != nil {
		t.Errorf("last said %+v", last)
	}
}

func TestAHeadBuiltAnewStillSaysThatSavingFails(t *testing.T) {
	b := newBench(t).sample()
	b.onSaving(saving{err: errors.New("the disk is full")})
	b.news()
	b.speakIn(language.Traditional)
	if got := b.frame.head.saved.Text(); got != b.say("not-saved") || b.frame.head.retry.Hidden {
		t.Errorf("the head says %q", got)
	}
}
