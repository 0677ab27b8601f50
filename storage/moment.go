package storage

import (
	"database/sql/driver"
	"fmt"
	"time"

	"talentnav/rules/profile"
)

// layout has a fixed width, so that times in it sort as text.
const layout = "2006-01-02T15:04:05.000Z"

// moment is a time as the file keeps it: UTC, in milliseconds, NULL when zero.
type moment struct{ time.Time }

func (m moment) Value() (driver.Value, error) {
	if m.IsZero() {
		return nil, nil
	}
	return m.UTC().Format(layout), nil
}

// kept is the time as it will be read again.
func (m moment) kept() time.Time { return m.UTC().Truncate(time.Millisecond) }

func (m *moment) Scan(v any) error {
	if v == nil {
		m.Time = time.Time{}
		return nil
	}
	text, ok := v.(string)
	if !ok {
		return fmt.Errorf("time is a %T: %w", v, ErrDamaged)
	}
	t, err := time.Parse(layout, text)
	if err != nil {
		return fmt.Errorf("time %q: %w", text, ErrDamaged)
	}
	m.Time = t
	return nil
}

// hongKong has had no summer time since 1979.
var hongKong = time.FixedZone("HKT", 8*60*60)

func dayInHongKong(at time.Time) profile.Date { return profile.DateOf(at.In(hongKong)) }
