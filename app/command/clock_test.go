package command

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"talentnav/app/result"
)

// A day is a day in Hong Kong, wherever the computer stands and whatever zone it
// is set to.
func TestTodayIsTheDayInHongKong(t *testing.T) {
	home := time.Local
	t.Cleanup(func() { time.Local = home })
	for _, c := range []struct {
		moment time.Time
		want   string
	}{
		{time.Date(2026, 11, 21, 15, 59, 59, 0, time.UTC), "2026-11-21"},
		{time.Date(2026, 11, 21, 16, 0, 0, 0, time.UTC), "2026-11-22"},
		{time.Date(2026, 11, 21, 23, 30, 0, 0, time.UTC), "2026-11-22"},
		{time.Date(2026, 11, 21, 23, 30, 0, 0, time.FixedZone("far west", -11*60*60)), "2026-11-22"},
		{time.Date(2026, 11, 22, 1, 0, 0, 0, time.FixedZone("far east", 14*60*60)), "2026-11-21"},
	} {
		for _, zone := range []*time.Location{time.UTC, time.FixedZone("far west", -11*60*60), time.FixedZone("far east", 14*60*60)} {
			time.Local = zone
			var out, errs bytes.Buffer
			code := Run([]string{"assess", "-", "--format", "json", "--route", "ttps-a"}, Env{
				Stdin: strings.NewReader(`{"schema":"talentnav.profile/1"}`), Stdout: &out, Stderr: &errs,
				Now: func() time.Time { return c.moment }, Getenv: func(string) string { return "" },
			})
			var r result.Result
			if err := json.Unmarshal(out.Bytes(), &r); err != nil || r.AsAt != c.want {
				t.Errorf("%s in %s: as at %q, want %s (%d, %v, %s)", c.moment, zone, r.AsAt, c.want, code, err, errs.String())
			}
		}
	}
}
