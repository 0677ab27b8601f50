package desktop

import "testing"

func TestZZ(t *testing.T) {
	b := newBench(t)
	b.sample()
	b.household()
	b.settings.scale = 2
	b.openPlan("ttps-b")
	b.dressed("en", "light")
	b.size(1024, 13000)
	keep(t, b.picture(), "zz-2")
	b.settings.scale = 1
	for _, id := range []string{"new-cies", "working-holiday", "dependant", "qmas-points", "gep-professional", "tl-legal-professionals"} {
		b.openPlan(id)
		b.dressed("zh-Hant", "dark")
		b.size(1024, 3600)
		keep(t, b.picture(), "zz-"+id)
	}
	for _, id := range []string{"ttps-b", "ttps-a"} {
		b.openRoute(id)
		b.dressed("en", "light")
		keep(t, b.picture(), "zz-route-"+id)
	}
}
