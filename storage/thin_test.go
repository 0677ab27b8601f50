package storage

import (
	"slices"
	"testing"
	"time"
)

func TestBackupsOfThreeYearsAreThinnedToAFewOfEachAge(t *testing.T) {
	var kept []Backup
	at := now
	for at.Before(now.AddDate(3, 0, 0)) {
		kept = append(kept, Backup{Made: at, Reason: Scheduled})
		gone := Thin(kept, at)
		kept = slices.DeleteFunc(kept, func(b Backup) bool { return slices.Contains(gone, b) })
		if len(kept) > 25+15+10+26 {
			t.Fatalf("got %d backups on %v", len(kept), at)
		}
		at = at.Add(time.Hour)
	}
	for _, c := range []struct{ age, within time.Duration }{
		{2 * time.Hour, time.Hour}, {20 * time.Hour, time.Hour}, {10 * 24 * time.Hour, 24 * time.Hour},
		{40 * 24 * time.Hour, 7 * 24 * time.Hour}, {300 * 24 * time.Hour, 31 * 24 * time.Hour}, {700 * 24 * time.Hour, 31 * 24 * time.Hour},
	} {
		if !slices.ContainsFunc(kept, func(b Backup) bool { return (at.Sub(b.Made) - c.age).Abs() <= c.within }) {
			t.Errorf("no backup of about %v ago", c.age)
		}
	}
	if oldest := kept[0].Made; at.Sub(oldest) > 762*24*time.Hour {
		t.Errorf("the oldest is of %v", oldest)
	}
}

func TestThinningKeepsTheNewestTheForcedAndWhatIsFromATimeToCome(t *testing.T) {
	old := now.AddDate(-5, 0, 0)
	all := []Backup{
		{Made: old, Path: "1"}, {Made: old.Add(time.Minute), Path: "2"}, {Made: old.Add(2 * time.Minute), Path: "3"}, {Made: old.Add(3 * time.Minute), Path: "4"},
	}
	if gone := Thin(all, now); len(gone) != 1 || gone[0].Path != "1" {
		t.Errorf("got %v gone, want the oldest alone", gone)
	}
	for name, c := range map[string]struct {
		made   time.Time
		reason Reason
		stays  bool
	}{
		"an hour that has a newer one": {now.Add(-50 * time.Hour), Scheduled, false},
		"forced, the same hour":        {now.Add(-50 * time.Hour), BeforeImport, true},
		"forced, long ago":             {now.Add(-15 * 24 * time.Hour), BeforeImport, false},
		"from a time to come":          {now.Add(50 * time.Hour), Scheduled, true},
		"older than two years":         {now.AddDate(-3, 0, 0), Scheduled, false},
		"the only one of its month":    {now.AddDate(-1, 0, 0), Scheduled, true},
	} {
		all := []Backup{{Made: c.made, Reason: c.reason, Path: name}}
		for n := range 40 { // four hours of every day, for ten days
			all = append(all, Backup{Made: now.Add(-time.Duration(n/4*24+n%4) * time.Hour), Reason: Scheduled})
		}
		all = append(all, Backup{Made: now.AddDate(0, 0, -15).Add(time.Hour)})
		gone := slices.ContainsFunc(Thin(all, now), func(b Backup) bool { return b.Path == name })
		if gone == c.stays {
			t.Errorf("%s: gone is %v", name, gone)
		}
	}
}
