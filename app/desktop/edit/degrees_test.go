package edit

import (
	"testing"

	"talentnav/rules/profile"
)

func TestTheIntakeIsAskedOfASubDegreeFromHongKongOnly(t *testing.T) {
	for _, c := range []struct {
		level, programme string
		hidden           bool
	}{{"sub-degree", "hong-kong", false}, {"sub-degree", "neither", true}, {"bachelor", "hong-kong", true}, {"", "hong-kong", true}} {
		d := profile.Degree{Programme: profile.Told(c.programme), VTCIntake: profile.Told("2024-25")}
		if c.level != "" {
			d.Level = profile.Told(c.level)
		}
		if got := degrees.hidden(&d, "vtc_intake"); got != c.hidden {
			t.Errorf("%s %s: hidden %v", c.level, c.programme, got)
		}
		degrees.tidy(&d)
		if kept := d.VTCIntake.State == profile.Answered; kept == c.hidden {
			t.Errorf("%s %s: kept %v", c.level, c.programme, kept)
		}
	}
}
