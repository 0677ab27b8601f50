package packs

import (
	"testing"

	"talentnav/rules"
)

// What the research marks as testable is tested, by a route of its own or by the
// routes by which people come under it; nothing else is.
func TestEveryTestableProgrammeIsAssessed(t *testing.T) {
	pack, _, _ := shipped(t)
	own := 0
	for _, s := range pack.Schemes {
		routes := pack.Opened(s.ID).Routes
		if testable := s.Testable != "no"; testable != (len(routes) > 0) {
			t.Errorf("%s: testable %q, assessed by %d routes", s.ID, s.Testable, len(routes))
		}
		if s.Assessed != nil {
			own++
		}
	}
	if own != 32 {
		t.Errorf("%d programmes have a route of their own", own)
	}
}

// Beside the routes of the pack, programmes must cost nothing.
func TestProgrammesAreNotAmongTheRoutes(t *testing.T) {
	pack, _, _ := shipped(t)
	for _, r := range pack.Routes {
		if r.Group == rules.GroupProgramme {
			t.Errorf("%s is among the pack's own routes", r.ID)
		}
	}
}
