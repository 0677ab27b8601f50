package storage

import (
	"fmt"
	"slices"
	"time"
)

// spans are how long backups are kept, and how closely: one an hour for a day,
// one a day for two weeks, one a week for two months, one a month for two years.
var spans = []struct {
	age    time.Duration
	bucket func(time.Time) string
}{
	{24 * time.Hour, func(t time.Time) string { return t.Format("h2006010215") }},
	{14 * 24 * time.Hour, func(t time.Time) string { return t.Format("d20060102") }},
	{61 * 24 * time.Hour, func(t time.Time) string { year, week := t.ISOWeek(); return fmt.Sprint("w", year, week) }},
	{731 * 24 * time.Hour, func(t time.Time) string { return t.Format("m200601") }},
}

const (
	// alwaysKept are the newest, however old they are.
	alwaysKept = 3
	// forcedKept is how long a backup from before something risky is kept whole:
	// what went wrong is often found days later.
	forcedKept = 14 * 24 * time.Hour
)

// Thin tells which backups can go as at now, the oldest last. What is from a
// time to come stays: the clock may have been set back, and nobody knows then
// which is newer.
func Thin(all []Backup, now time.Time) (gone []Backup) {
	sorted := slices.Clone(all)
	slices.SortStableFunc(sorted, func(a, b Backup) int { return b.Made.Compare(a.Made) })
	taken := map[string]bool{}
	for i, b := range sorted {
		if !keeps(b, now, taken) && i >= alwaysKept {
			gone = append(gone, b)
		}
	}
	return gone
}

// keeps takes the place of its hour, day, week and month, if they are free.
func keeps(b Backup, now time.Time, taken map[string]bool) (kept bool) {
	age := now.Sub(b.Made)
	if age < 0 {
		return true
	}
	for _, s := range spans {
		name := s.bucket(b.Made.In(hongKong))
		if age <= s.age && !taken[name] {
			taken[name], kept = true, true
		}
	}
	return kept || b.Reason != Scheduled && age <= forcedKept
}
