package desktop

import (
	"context"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	ring "github.com/zalando/go-keyring"

	"talentnav/storage"
	"talentnav/storage/seal"
)

const phrase = "four small words here"

// settled waits for what runs on another thread and shows what came of it.
func (b *bench) settled() {
	b.t.Helper()
	b.exports.Wait()
	for range 200 { // its news comes just after it is done
		b.news()
		if time.Sleep(time.Millisecond); !b.waits() {
			break
		}
	}
}

// waits reports whether news is still to be done.
func (b *bench) waits() bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	return len(b.queue) > 0
}

// protected is a window with the sample person in a file with a passphrase.
func protected(t *testing.T) *bench {
	t.Helper()
	b := newBench(t).sample()
	if _, err := b.file.Protect(context.Background(), []byte(phrase), noon); err != nil {
		t.Fatal(err)
	}
	b.watch()
	return b
}

func (b *bench) lockedSample() {
	b.sample()
	if _, err := b.file.Protect(context.Background(), []byte(phrase), noon); err != nil {
		b.t.Fatal(err)
	}
	b.lockNow()
}

func (b *bench) shows(text string) bool { return slices.Contains(b.texts(), text) }

func TestALockedWindowShowsNothingOfACase(t *testing.T) {
	b := protected(t)
	title := b.opened.title
	b.askName() // a dialog with the name in it stands open
	b.lockNow()
	if b.win.Canvas().Overlays().Top() != nil || strings.Contains(b.win.Title(), title) || b.opened != nil {
		t.Error("the dialog, the title or the case is still there")
	}
	if !b.shows(b.say("locked")) || slices.ContainsFunc(b.texts(), func(s string) bool { return strings.Contains(s, title) }) {
		t.Errorf("got %q", b.texts())
	}
	for _, commands := range [][]command{b.fileCommands(), b.goCommands()} {
		for i, item := range b.items(commands) {
			if !item.Disabled {
				t.Errorf("%s can be done", commands[i].key)
			}
		}
	}
	b.speakIn("zh-Hant")
	if !b.shows(b.say("locked")) {
		t.Error("another language opens it")
	}
	b.speakIn("en")
	b.keys("wrong words altogether")
	b.press(b.say("unlock"))
	b.settled()
	if !b.shows(b.say("wrong-passphrase")) || !b.file.Locked() {
		t.Errorf("got %q", b.texts())
	}
	b.clear()
	b.keys(phrase)
	b.press(b.say("unlock"))
	b.settled()
	if b.opened == nil || b.opened.title != title {
		t.Errorf("unlocking does not lead back: %q", b.texts())
	}
}

func TestWhatWasTypedIsSavedBeforeLocking(t *testing.T) {
	b := protected(t)
	b.ask("income.employment")
	b.clear()
	b.keys("1234567")
	id := b.opened.id
	b.lockNow()
	if err := b.file.Unlock(context.Background(), []byte(phrase), noon); err != nil {
		t.Fatal(err)
	}
	p, err := b.file.Profile(context.Background(), id)
	if got := p.Income.Employment.Value.Amount; err != nil || got != 123456700 {
		t.Errorf("got %d, %v", got, err)
	}
}

func TestNobodyThereLocksTheFile(t *testing.T) {
	b := protected(t)
	at := noon
	b.opts.Now = func() time.Time { return at }
	b.watch()
	pass := func(seconds int) {
		for range seconds {
			at = at.Add(time.Second)
			b.look()
		}
	}
	pass(int(idleTime.Seconds()) - 2)
	b.ask("person.birth_date")
	pass(60)
	if b.file.Locked() {
		t.Fatal("locked though somebody was there")
	}
	pass(int(idleTime.Seconds()))
	if !b.file.Locked() {
		t.Error("still open")
	}
}

func TestSleepLocksTheFile(t *testing.T) {
	b := protected(t)
	at := noon
	b.opts.Now = func() time.Time { return at }
	b.watch()
	at = at.Add(time.Hour)
	b.ask("person.birth_date") // the first key after waking
	b.look()
	if !b.file.Locked() {
		t.Error("still open")
	}
}

func TestAPassphraseIsSetInTheWindowAndItsKeyShown(t *testing.T) {
	b := newBench(t).sample()
	f := b.askPassphrase()
	for _, bad := range [][2]string{{"short", "short"}, {phrase, phrase + "."}} {
		f.new.SetText(bad[0])
		f.again.SetText(bad[1])
		b.pressAbove(b.say("ok"))
		b.settled()
		if b.file.Protected() || f.wrong.Text() == "" {
			t.Fatalf("%q: taken", bad)
		}
	}
	f.new.SetText(phrase)
	f.again.SetText(phrase)
	b.pressAbove(b.say("ok"))
	b.settled()
	if !b.file.Protected() || b.watching == nil {
		t.Fatalf("not protected: %s", f.wrong.Text())
	}
	b.keyPress(fyne.KeyEscape)
	b.pressAbove(b.say("recovery.written"))
	f = b.askPassphrase()
	f.old.SetText("not the old one")
	f.new.SetText(phrase + " more")
	f.again.SetText(phrase + " more")
	b.pressAbove(b.say("ok"))
	b.settled()
	if f.wrong.Text() != b.say("wrong-passphrase") {
		t.Errorf("changed without the old one: %s", f.wrong.Text())
	}
}

func TestAFileLeftLockedOpensLocked(t *testing.T) {
	b := protected(t)
	path := b.path
	b.shut()
	data, err := os.ReadFile(path)
	if err != nil || strings.Contains(string(data), "Wong") {
		t.Errorf("in clear: %v", err)
	}
	b = reopen(t, path)
	if !b.shows(b.say("locked")) {
		t.Errorf("got %q", b.texts())
	}
	b.press(b.say("use-recovery"))
	b.keys(seal.RecoveryKey{1, 2, 3}.String())
	b.press(b.say("unlock"))
	b.settled()
	if !b.shows(b.say("wrong-passphrase")) {
		t.Errorf("got %q", b.texts())
	}
}

func TestTheKeyRingOpensTheFileAtTheStartAndNotAfterLocking(t *testing.T) {
	ring.MockInit()
	b := protected(t)
	if err := b.file.SetSetting(context.Background(), storage.KeyRing, "on"); err != nil {
		t.Fatal(err)
	}
	b.renewRing()
	path := b.path
	b.shut()
	b = reopen(t, path)
	if b.isLocked() || b.watching == nil {
		t.Fatalf("got %q", b.texts())
	}
	b.lockNow()
	b.rebuild()
	if !b.isLocked() || !b.shows(b.say("locked")) {
		t.Error("the key ring opens what was locked by hand")
	}
}

func TestHowLongNobodyMayBeThereIsChosenAndKept(t *testing.T) {
	b := protected(t)
	at := noon
	b.opts.Now = func() time.Time { return at }
	b.watch()
	b.lockAfter(2)
	for range 121 {
		at = at.Add(time.Second)
		b.look()
	}
	if !b.file.Locked() {
		t.Error("still open after two minutes")
	}
	if s := readSettings(b.file, "en"); s.idle != 2*time.Minute {
		t.Errorf("kept: %v", s.idle)
	}
}

func TestAPassphraseIsSetOnceHoweverOftenItIsAsked(t *testing.T) {
	b := newBench(t).sample()
	f := b.askPassphrase()
	f.new.SetText(phrase)
	f.again.SetText(phrase)
	f.done()
	f.done()      // Enter, pressed once too often
	f.box.Hide()  // cancelled while it is being sealed
	b.backUpNow() // nothing else is done with the whole file meanwhile
	b.restoreBackup(storage.Backup{})
	if b.file == nil {
		t.Fatal("the file is taken away while it is being sealed")
	}
	b.settled()
	log, err := b.file.Audit(context.Background(), 1<<40, 100)
	n := 0
	for _, e := range log {
		if e.What == "protected" || e.What == "passphrase changed" {
			n++
		}
	}
	if err != nil || n != 1 {
		t.Errorf("sealed %d times, %v", n, err)
	}
	if b.keeping.work != nil {
		t.Error("the work does not end")
	}
}
