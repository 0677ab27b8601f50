package desktop

import (
	"strings"
	"testing"
)

func TestRoutesStandSideBySide(t *testing.T) {
	b := newBench(t).sample()
	b.openRoute("ttps-a")
	b.onCompare()
	if b.at.ID != "ttps-a,ttps-b" {
		t.Fatalf("it begins with %q", b.at.ID)
	}
	for _, s := range []string{"Top Talent Pass A", "Your yearly income just before you apply is high enough", "36 months", "24 months", "(the same for all)"} {
		if !b.reads(s) {
			t.Errorf("%q is not on the page", s)
		}
	}
	if b.reads("QMAS general") && strings.Count(strings.Join(b.texts(), "|"), "QMAS general") > 1 { // once in the list at the side
		t.Error("what is not compared takes room")
	}
	b.press("Add a route")
	b.press("QMAS general: Can apply, if …")
	if b.at.ID != "ttps-a,ttps-b,qmas-general" {
		t.Errorf("a third route gives %q", b.at.ID)
	}
	b.press("Add a route")
	b.press("Employment (GEP): Can apply, if …")
	if b.at.ID != "ttps-a,ttps-b,gep-professional" {
		t.Errorf("a fourth route gives %q", b.at.ID)
	}
	b.press("Take Top Talent Pass B out")
	if b.at.ID != "ttps-a,gep-professional" {
		t.Errorf("taken out, it leaves %q", b.at.ID)
	}
	b.press("Compare the best 3")
	if b.at.ID != "ttps-b,qmas-general,gep-professional" {
		t.Errorf("the best are %q", b.at.ID)
	}
}

func TestGoingBackFindsTheRoutesThatWereCompared(t *testing.T) {
	b := newBench(t).sample()
	b.onCompare()
	b.press("Add a route")
	b.press("Employment (GEP): Can apply, if …")
	was := b.at.ID
	b.openRoute("asmtp")
	b.onBack()
	if b.at.Kind != atCompare || b.at.ID != was {
		t.Errorf("went back to %+v, not %q", b.at, was)
	}
}

func TestWhereBothAreCrampedTheRoutesGiveWayToAWidePage(t *testing.T) {
	b := newBench(t).sample()
	rail := func() bool { return b.frame.rail.Box.Visible() }
	b.onCompare()
	if !rail() {
		t.Error("the routes are gone though there is room")
	}
	b.settings.scale = 1.5
	b.redress()
	b.size(1024, 700)
	if rail() {
		t.Error("three columns share the window with the routes")
	}
	b.onRoutes()
	if !rail() {
		t.Error("the routes cannot be called back")
	}
	b.onCheck()
	if !rail() {
		t.Error("another page has no routes beside it")
	}
}
