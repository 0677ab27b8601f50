// Package lock decides when an open case file has to be locked: after the person
// was away for some time, and always after the computer slept.
//
// It reads no clock. Whoever has one calls [Watch.Look] about every second, and
// [Watch.Touch] at every key and click.
package lock

import "time"

// Instant is one moment by two clocks: the one on the wall, which somebody can
// set, and one that only runs forward and on most systems stands still while the
// computer sleeps.
type Instant struct {
	Wall   time.Time
	Steady time.Duration // since the program began
}

// At is the instant now of a program that began at start. Both must come from the
// system's clock, with its monotonic reading.
func At(start, now time.Time) Instant { return Instant{now.Round(0), now.Sub(start)} }

// Reason is why to lock.
type Reason int

// Not is no reason.
const (
	Not Reason = iota
	Idle
	Slept
)

// Between two looks a second apart, silence of this length by either clock means
// that the program did not run: the computer slept, or was so busy that locking
// does no harm. Clocks that part by more than drift between two looks mean it too,
// or that somebody set the clock; the safe answer is the same.
const (
	silence = 20 * time.Second
	drift   = 3 * time.Second
)

// Watch is over one unlocked file. It belongs to one goroutine.
type Watch struct {
	idle           time.Duration
	touched, check Instant
}

// New begins to watch. An idle of zero never locks for idleness, and still does
// after sleep.
func New(idle time.Duration, now Instant) *Watch { return &Watch{idle, now, now} }

// SetIdle is for a change of the setting. It is no touch.
func (w *Watch) SetIdle(idle time.Duration) { w.idle = idle }

// Look tells whether to lock. The reason is told once; whoever goes on without
// locking has to say so by a touch.
func (w *Watch) Look(now Instant) Reason {
	before := w.check
	w.check = now
	wall, steady := now.Wall.Sub(before.Wall), now.Steady-before.Steady
	switch {
	case max(wall, steady) >= silence, (wall - steady).Abs() > drift:
		return Slept
	case w.idle > 0 && w.away(now) >= w.idle:
		return Idle
	}
	return Not
}

// Touch is a sign of the person. The first key after a sleep may come before the
// next look, so a touch looks first: what it returns is to be obeyed, and then
// the key is not to reach the page.
func (w *Watch) Touch(now Instant) Reason {
	if reason := w.Look(now); reason != Not {
		return reason
	}
	w.touched = now
	return Not
}

// away is how long nobody touched anything, by the clock that says more: a wall
// clock set back must not keep a file open.
func (w *Watch) away(now Instant) time.Duration {
	return max(now.Wall.Sub(w.touched.Wall), now.Steady-w.touched.Steady)
}
