package desktop

import (
	"context"
	"errors"
	"maps"
	"slices"
	"sync"
	"time"

	"talentnav/app/language"
	"talentnav/rules/profile"
	"talentnav/storage"
	"talentnav/storage/record"
)

// waiter is a caller that waits until all is written.
type waiter struct {
	reply chan error
	end   bool // and then to stop
}

// saving is how far saving is.
type saving struct {
	pending bool
	err     error // of the last try, which is repeated
}

func (s saving) text(lang language.Tag) string {
	switch {
	case s.err != nil:
		return lang.Say("window.not-saved")
	case s.pending:
		return lang.Say("window.saving")
	}
	return lang.Say("window.saved")
}

// saver writes what the person changed to the case file, on a thread of its own
// and in the order of the changes. While one write is under way newer answers
// replace waiting older ones. What could not be written stays waiting and is
// tried again, after a growing pause or when asked.
type saver struct {
	file *storage.File
	now  func() time.Time
	tell func(saving) // called on the saver's thread

	mu       sync.Mutex
	profiles map[int64]profile.Profile
	sheets   map[sheetOf]record.Worksheet
	settings map[string]string
	inFlight map[int64]profile.Profile // being written, and not surely in the file
	inSheets map[sheetOf]record.Worksheet
	waiters  []waiter // one for each caller that waits

	wake    chan struct{}
	stopped chan struct{} // closed when all is written and the saver has ended
	failing bool          // the last news was bad; only the saver's thread looks
}

// sheetOf names a worksheet: that of a question of a case.
type sheetOf struct {
	id       int64
	question string
}

const (
	firstPause = 2 * time.Second
	lastPause  = 30 * time.Second
)

func newSaver(file *storage.File, now func() time.Time, tell func(saving)) *saver {
	s := &saver{
		file: file, now: now, tell: tell,
		profiles: map[int64]profile.Profile{}, sheets: map[sheetOf]record.Worksheet{}, settings: map[string]string{},
		wake: make(chan struct{}, 1), stopped: make(chan struct{}),
	}
	go s.run()
	return s
}

// profile saves a case's answers.
func (s *saver) profile(id int64, p profile.Profile) {
	s.put(func() { s.profiles[id] = p })
}

// waiting is the newest profile of a case that the case file may not hold yet,
// because it waits or is being written. Whoever reads a case asks here first.
func (s *saver) waiting(id int64) (profile.Profile, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if p, ok := s.profiles[id]; ok {
		return p, true
	}
	p, ok := s.inFlight[id]
	return p, ok
}

// sheet saves a worksheet of a case.
func (s *saver) sheet(id int64, w record.Worksheet) {
	s.put(func() { s.sheets[sheetOf{id, w.Question}] = w })
}

// waitingSheet is [saver.waiting] for a worksheet.
func (s *saver) waitingSheet(id int64, question string) (record.Worksheet, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if w, ok := s.sheets[sheetOf{id, question}]; ok {
		return w, true
	}
	w, ok := s.inSheets[sheetOf{id, question}]
	return w, ok
}

// setting keeps a setting.
func (s *saver) setting(name, value string) {
	s.put(func() { s.settings[name] = value })
}

func (s *saver) put(change func()) {
	s.mu.Lock()
	change()
	s.mu.Unlock()
	s.again()
}

// again makes the saver look at what is waiting.
func (s *saver) again() {
	select {
	case s.wake <- struct{}{}:
	default: // it will look anyway
	}
}

// close writes what is left and stops. When that fails it returns why; what was
// not saved is still waiting and the saver still runs. The close button and the
// system may both ask, at once or one after the other; each gets an answer.
func (s *saver) close() error { return s.finish(true) }

// flush writes what is waiting and goes on. When that fails it returns why, and
// what was not saved is still waiting.
func (s *saver) flush() error { return s.finish(false) }

func (s *saver) finish(end bool) error {
	w := waiter{make(chan error, 1), end}
	s.put(func() { s.waiters = append(s.waiters, w) })
	select {
	case err := <-w.reply:
		return err
	case <-s.stopped:
		return nil
	}
}

func (s *saver) run() {
	pause := firstPause
	var retry <-chan time.Time
	for {
		select {
		case <-s.wake:
		case <-retry:
		}
		err, waiters := s.writeAll()
		if retry = nil; err != nil {
			retry = time.After(pause)
			pause = min(2*pause, lastPause)
		} else {
			pause = firstPause
		}
		end := err == nil && slices.ContainsFunc(waiters, func(w waiter) bool { return w.end })
		if end {
			close(s.stopped)
		}
		for _, w := range waiters {
			w.reply <- err
		}
		if end {
			return
		}
	}
}

// writeAll writes until nothing waits or a write fails. It reports a waiter only
// if that was there before the last write began: a failure of what
// came before must not be the answer to it.
func (s *saver) writeAll() (err error, waiters []waiter) {
	for {
		batch, asked := s.take()
		waiters = append(waiters, asked...)
		if batch.empty() {
			return nil, waiters
		}
		told := len(batch.profiles)+len(batch.sheets) > 0
		if told {
			s.tell(saving{pending: true})
		}
		if err = s.write(batch); err != nil {
			s.giveBack(batch)
			s.failing = true
			s.tell(saving{err: err})
			return err, waiters
		}
		if told || s.failing { // a setting's failure was told too
			s.failing = false
			s.tell(saving{})
		}
	}
}

// batch is what is written in one go.
type batch struct {
	profiles map[int64]profile.Profile
	sheets   map[sheetOf]record.Worksheet
	settings map[string]string
}

func (b batch) empty() bool { return len(b.profiles)+len(b.sheets)+len(b.settings) == 0 }

func (s *saver) take() (b batch, waiters []waiter) {
	s.mu.Lock()
	defer s.mu.Unlock()
	b, waiters = batch{s.profiles, s.sheets, s.settings}, s.waiters
	s.profiles, s.sheets, s.settings, s.waiters = map[int64]profile.Profile{}, map[sheetOf]record.Worksheet{}, map[string]string{}, nil
	s.inFlight, s.inSheets = b.profiles, b.sheets // what was in flight before is in the file, or was given back
	return b, waiters
}

// giveBack puts what was not written back to wait, but not over what is newer.
func (s *saver) giveBack(b batch) {
	s.mu.Lock()
	defer s.mu.Unlock()
	maps.Copy(b.profiles, s.profiles)
	maps.Copy(b.sheets, s.sheets)
	maps.Copy(b.settings, s.settings)
	s.profiles, s.sheets, s.settings, s.inFlight, s.inSheets = b.profiles, b.sheets, b.settings, nil, nil
}

// write writes worksheets first: the answer that was taken from one comes after it,
// and is what undo takes back first.
func (s *saver) write(b batch) error {
	var errs []error
	for of, w := range b.sheets {
		_, err := s.file.SaveWorksheet(context.Background(), of.id, w, s.now())
		errs = append(errs, err)
	}
	for _, id := range slices.Sorted(maps.Keys(b.profiles)) {
		_, err := s.file.SaveProfile(context.Background(), id, b.profiles[id], s.now())
		errs = append(errs, err)
	}
	if s.file.ReadOnly() != nil {
		b.settings = nil // how the window looks is not worth a complaint
	}
	for _, name := range slices.Sorted(maps.Keys(b.settings)) {
		errs = append(errs, s.set(name, b.settings[name]))
	}
	return errors.Join(errs...)
}

func (s *saver) set(name, value string) error {
	if name == storage.Author {
		return s.file.SetAuthor(context.Background(), value) // it holds from the next change on
	}
	return s.file.SetSetting(context.Background(), name, value)
}

// onSaving brings news of saving to the window's thread.
func (w *Window) onSaving(s saving) {
	w.opts.Do(func() {
		w.saving = s
		if w.frame != nil {
			w.frame.head.save(s)
		}
		if s.err != nil && w.retried {
			w.complain(s.err)
		}
		w.retried = w.retried && s.pending
	})
}

// onRetry tries to save again, and says why it fails if it does.
func (w *Window) onRetry() {
	w.retried = true
	w.saver.again()
}
