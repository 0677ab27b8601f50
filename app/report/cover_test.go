package report

import (
	"strings"
	"testing"
	"time"

	"talentnav/app/result"
)

func TestShort(t *testing.T) {
	for digest, want := range map[string]string{"": "", "abc": "abc", "0123456789abcdef": "0123456789ab"} {
		if got := short(digest); got != want {
			t.Errorf("%q: got %q, want %q", digest, got, want)
		}
	}
}

func TestCoverNamesEveryRoute(t *testing.T) {
	p := setting(t, sample("en"))
	rows := p.summary()
	if got := len(rows) - 1; got != len(p.Routes) {
		t.Errorf("%d rows, want one for each of %d routes", got, len(p.Routes))
	}
	for _, r := range rows[1:] {
		if r.Head == nil {
			t.Error("a row on the next page would stand there without its heading")
		}
	}
}

func TestAFirmsRouteIsCountedApartAndItsPageIsNotOfficial(t *testing.T) {
	for _, language := range languages {
		r := sample(language)
		r.Pack.Overlays = []result.Overlay{{ID: "firm", Version: "1", Title: "Our Firm"}}
		p := newReport(nil, r, time.Time{})
		before := len(p.OfficialRoutes())
		r.Routes[0].Origin = "firm"
		p.Result = r
		if len(p.OfficialRoutes()) != before-1 || p.pageName(r.Routes[0]) == p.pageName(r.Routes[1]) {
			t.Errorf("%s: %d official routes, %s", language, len(p.OfficialRoutes()), p.pageName(r.Routes[0]))
		}
		got := extracted(t, pdf(t, r))
		for _, want := range append(r.FirmTotals(), p.say("result.firm-page")) {
			if !strings.Contains(got, unspaced(want)) {
				t.Errorf("%s: no %q in the report", language, want)
			}
		}
	}
}
