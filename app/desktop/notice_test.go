package desktop

import (
	"slices"
	"testing"
	"time"

	"talentnav/app/desktop/look"
	"talentnav/app/language"
	"talentnav/app/result"
	"talentnav/rules"
	"talentnav/rules/profile"
)

// old is a day on which nobody has read the shipped rules for long.
var old = time.Date(2099, 4, 15, 4, 0, 0, 0, time.UTC)

// on moves the window's clock.
func (b *bench) on(day time.Time) *bench {
	b.opts.Now = func() time.Time { return day }
	b.rebuild()
	return b
}

func (b *bench) warned() bool {
	warnings := result.Warnings(b.opts.Pack, b.today(), b.lang())
	return len(warnings) > 0 && slices.Contains(b.texts(), warnings[0])
}

func TestOldRulesAreSaidAboveEveryPage(t *testing.T) {
	b := newBench(t)
	if len(b.warnings()) > 0 || slices.Contains(b.texts(), b.say("hide")) {
		t.Fatal("fresh rules are called old")
	}
	b.on(old)
	if !b.warned() {
		t.Error("the start page does not say it")
	}
	b.sample()
	b.openRoute("ttps-a")
	for _, tag := range language.All {
		if b.speakIn(tag); !b.warned() {
			t.Errorf("%s: the results do not say it: %q", tag, b.texts())
		}
	}
	if w := b.sheet().Warnings; !slices.Equal(w, b.warnings()) {
		t.Errorf("the report says %q", w)
	}
}

func TestOldRulesAreOldOnTheDayOfTheClock(t *testing.T) {
	b := newBench(t).sample()
	b.onNew()
	if err := b.opened.session.SetDate(b.today().AddMonths(24)); err != nil {
		t.Fatal(err)
	}
	if b.rebuild(); b.warned() {
		t.Error("to look ahead makes the rules no older")
	}
}

func TestAHiddenNoticeStaysHidden(t *testing.T) {
	b := newBench(t).on(old).sample()
	b.ask("income.employment")
	b.press(b.say("hide"))
	if b.warned() {
		t.Error("it was not hidden")
	}
	if b.win.Canvas().Focused() == nil {
		t.Error("the keyboard is lost")
	}
	b.speakIn(language.Traditional)
	if b.leaveCase(); b.warned() {
		t.Error("it came back")
	}
	path := b.path
	b.shut()
	if b = reopen(t, path).on(old); !b.warned() {
		t.Error("the next start does not say it")
	}
}

func TestHidingTheNoticeOnTheStartPageKeepsTheKeyboard(t *testing.T) {
	b := newBench(t).on(old)
	b.press(b.say("hide"))
	if b.warned() || b.win.Canvas().Focused() == nil {
		t.Errorf("warned: %v, in focus: %v", b.warned(), b.win.Canvas().Focused())
	}
}

func TestTheNoticeLeavesRoomForLargeText(t *testing.T) {
	b := newBench(t).on(old).sample()
	b.settings.scale = look.MaxScale
	b.redress()
	b.size(1024, 700)
	if min := b.win.Content().MinSize(); min.Width > 1024 || min.Height > 640 {
		t.Errorf("the window cannot be smaller than %v", min)
	}
}

// aged are the shipped rules as they were last read on one day, so that the
// pictures stay when the rules move on.
func aged(pack *rules.Pack) *rules.Pack {
	p := *pack
	p.ReviewBy = profile.MustDate("2027-03-31")
	p.Sources = map[string]*rules.Source{"s": {ID: "s", Captured: profile.MustDate("2026-09-03")}}
	return &p
}

// warnOfOldRules opens the window at a time when those rules are old.
func (b *bench) warnOfOldRules() {
	b.opts.Pack = aged(b.opts.Pack)
	b.on(time.Date(2027, 4, 15, 4, 0, 0, 0, time.UTC))
}
