package lock

import (
	"testing"
	"time"
)

var start = Instant{Wall: time.Date(2026, time.November, 22, 9, 0, 0, 0, time.UTC)}

// after is a later instant by each clock.
func (i Instant) after(wall, steady time.Duration) Instant {
	return Instant{i.Wall.Add(wall), i.Steady + steady}
}

// run looks every second and returns the first reason, with the seconds until.
func run(w *Watch, from Instant, seconds int) (Reason, int, Instant) {
	for s := 1; s <= seconds; s++ {
		from = from.after(time.Second, time.Second)
		if r := w.Look(from); r != Not {
			return r, s, from
		}
	}
	return Not, seconds, from
}

func TestNobodyThereLocksAfterTheTimeSet(t *testing.T) {
	w := New(5*time.Minute, start)
	if r, s, _ := run(w, start, 1000); r != Idle || s != 300 {
		t.Errorf("got %v after %d s", r, s)
	}
}

func TestATouchBeginsTheTimeAnew(t *testing.T) {
	w := New(5*time.Minute, start)
	_, _, now := run(w, start, 299)
	if r := w.Touch(now); r != Not {
		t.Fatalf("got %v", r)
	}
	if r, s, _ := run(w, now, 1000); r != Idle || s != 300 {
		t.Errorf("got %v after %d s", r, s)
	}
}

func TestWithoutAnIdleTimeOnlySleepLocks(t *testing.T) {
	w := New(0, start)
	r, _, now := run(w, start, 24*60*60)
	if r != Not {
		t.Fatalf("got %v", r)
	}
	if r := w.Look(now.after(time.Minute, 0)); r != Slept {
		t.Errorf("got %v", r)
	}
}

func TestSleepAlwaysLocks(t *testing.T) {
	for name, gap := range map[string][2]time.Duration{
		"the steady clock stood still":             {8 * time.Hour, 0},
		"it went on":                               {8 * time.Hour, 8 * time.Hour},
		"a nap":                                    {6 * time.Second, time.Second},
		"the clock was set back meanwhile":         {-time.Hour, 8 * time.Hour},
		"set back to where it was":                 {0, 8 * time.Hour},
		"set back, and the steady one stood still": {-time.Hour, time.Second},
		"only the steady clock tells":              {time.Second, time.Minute},
	} {
		w := New(12*time.Hour, start)
		_, _, now := run(w, start, 10)
		if r := w.Look(now.after(gap[0], gap[1])); r != Slept {
			t.Errorf("%s: look got %v", name, r)
		}
		w = New(12*time.Hour, start)
		if r := w.Touch(start.after(gap[0], gap[1])); r != Slept {
			t.Errorf("%s: the first key got %v", name, r)
		}
	}
}

func TestSmallCorrectionsOfTheClockDoNotLock(t *testing.T) {
	w := New(time.Hour, start)
	now := start
	for i, gap := range [][2]time.Duration{
		{time.Second, time.Second}, {2 * time.Second, time.Second}, {-time.Second, time.Second},
		{10 * time.Second, 10 * time.Second}, {3 * time.Second, time.Second}, {1500 * time.Millisecond, time.Second},
	} {
		now = now.after(gap[0], gap[1])
		if r := w.Look(now); r != Not {
			t.Errorf("%d: %v got %v", i, gap, r)
		}
	}
}

func TestAClockThatIsSlowlyTurnedBackKeepsNothingOpen(t *testing.T) {
	w := New(5*time.Minute, start)
	now, s := start, 0
	for ; s < 1000; s++ {
		now = now.after(-time.Second, time.Second) // by less than drift each time
		if w.Look(now) != Not {
			break
		}
	}
	if s != 299 {
		t.Errorf("locked after %d s", s+1)
	}
}

func TestTheTimeCanBeShortenedWhileItRuns(t *testing.T) {
	w := New(time.Hour, start)
	_, _, now := run(w, start, 120)
	w.SetIdle(time.Minute)
	if r := w.Look(now.after(time.Second, time.Second)); r != Idle {
		t.Errorf("got %v", r)
	}
}

func TestAnInstantHasBothClocks(t *testing.T) {
	began := time.Now()
	now := began.Add(time.Minute)
	i := At(began, now)
	if i.Steady != time.Minute || !i.Wall.Equal(now) || i.Wall.String() != now.Round(0).String() {
		t.Errorf("got %v", i)
	}
}
