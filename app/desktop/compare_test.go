package desktop

import "testing"

func TestRoutesStandSideBySide(t *testing.T) {
	b := newBench(t).sample()
	b.openRoute("ttps-a")
	b.onCompare()
	if b.at.ID != "ttps-a,ttps-b" {
		t.Fatalf("it begins with %q", b.at.ID)
	}
	for _, s := range []string{"Top Talent Pass Scheme, category A (high income)", "Your yearly income just before you apply is high enough", "36 months"} {
		if !b.reads(s) {
			t.Errorf("%q is not on the page", s)
		}
	}
	b.press("QMAS general: Can apply, if …")
	b.press("Employment (GEP): Can apply, if …")
	if b.at.ID != "ttps-a,ttps-b,gep-professional" {
		t.Errorf("a fourth route gives %q", b.at.ID)
	}
	b.press("Top Talent Pass B: Can apply")
	if b.at.ID != "ttps-a,gep-professional" {
		t.Errorf("taken out, it leaves %q", b.at.ID)
	}
}

func TestGoingBackFindsTheRoutesThatWereCompared(t *testing.T) {
	b := newBench(t).sample()
	b.onCompare()
	b.press("QMAS general: Can apply, if …")
	was := b.at.ID
	b.openRoute("asmtp")
	b.onBack()
	if b.at.Kind != atCompare || b.at.ID != was {
		t.Errorf("went back to %+v, not %q", b.at, was)
	}
}
