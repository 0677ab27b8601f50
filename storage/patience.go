package storage

import (
	"fmt"
	"time"
)

// The first tries of a passphrase are free, since people mistype. Then each
// wrong one doubles the wait, up to a ceiling, so that nobody is locked out for
// good.
const (
	freeTries   = 3
	longestWait = 5 * time.Minute
)

// WaitError is about a passphrase that was not even tried, since the last wrong
// one was given too short a time ago.
type WaitError struct{ Wait time.Duration }

func (e *WaitError) Error() string {
	return fmt.Sprintf("too many wrong passphrases: wait %v", e.Wait.Round(time.Second))
}

// patience is how many wrong tries there were in a row, and when the last was.
type patience struct {
	tries int64
	last  time.Time
}

// wait is how long a next try must wait at a moment. When the clock was set back
// since, the wait is the whole one from now: neither shorter nor for ever.
func (p patience) wait(at time.Time) time.Duration {
	if p.tries < freeTries {
		return 0
	}
	whole := longestWait
	if n := p.tries - freeTries; n < 9 { // 256 s; the next would pass the ceiling
		whole = time.Second << n
	}
	gone := at.Sub(p.last)
	if gone < 0 {
		return whole
	}
	return max(whole-gone, 0)
}
