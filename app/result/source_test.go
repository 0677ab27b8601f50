package result

import (
	"testing"

	"talentnav/app/language"
	"talentnav/rules/packs"
	"talentnav/rules/profile"
)

// A criterion that many routes share cites all their pages; on a route it rests
// on the route's own, and on texts that are no route's.
func TestTheCitationsOfARouteNameNoOtherRoutesPage(t *testing.T) {
	pack, err := packs.HongKong()
	if err != nil {
		t.Fatal(err)
	}
	day := profile.MustDate("2026-11-22")
	program, err := pack.At(day)
	if err != nil {
		t.Fatal(err)
	}
	p := profile.New()
	r := Build(program.Assess(profile.Derive(&p, day)), &p, language.English)
	pages := map[string]bool{}
	for _, route := range pack.Routes {
		pages[route.URL] = true
	}
	own := 0
	for _, route := range r.Routes {
		eachLine(route.Lines, func(l Line) {
			if len(l.Sources) == 0 || l.Sources[0].URL != route.URL {
				return
			}
			own++
			for _, s := range l.Sources {
				if s.URL != route.URL && pages[s.URL] {
					t.Errorf("%s: %q cites %s", route.ID, l.Says, s.URL)
				}
			}
		})
	}
	if own < 100 {
		t.Errorf("only %d lines cite the page of their route", own)
	}
}

func eachLine(lines []Line, visit func(Line)) {
	for _, l := range lines {
		visit(l)
		eachLine(l.Children, visit)
	}
}
