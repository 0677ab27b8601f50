package storage

import (
	"testing"
	"time"
)

func TestWrongPassphrasesCostMoreAndMoreTimeAndNeverAllOfIt(t *testing.T) {
	for _, c := range []struct {
		tries int64
		gone  time.Duration
		want  time.Duration
	}{
		{0, 0, 0}, {2, 0, 0}, {3, 0, time.Second}, {3, time.Second, 0}, {4, 0, 2 * time.Second}, {4, 500 * time.Millisecond, 1500 * time.Millisecond},
		{11, 0, 256 * time.Second}, {12, 0, longestWait}, {1 << 40, 0, longestWait}, {1 << 40, longestWait, 0}, {1 << 40, 24 * time.Hour, 0},
		{5, -24 * time.Hour, 4 * time.Second}, // the clock was set back
	} {
		if got := (patience{c.tries, now}).wait(now.Add(c.gone)); got != c.want {
			t.Errorf("%d tries, %v ago: got %v, want %v", c.tries, c.gone, got, c.want)
		}
	}
}
