package report

import (
	"testing"
	"time"

	"talentnav/app/report/paper"
	"talentnav/app/result"
	"talentnav/assets"
)

func setting(t *testing.T, r result.Result) *report {
	t.Helper()
	press, err := paper.New(assets.PDFFont(false), assets.PDFFont(true))
	if err != nil {
		t.Fatal(err)
	}
	return newReport(press, r, time.Date(2026, 11, 22, 0, 0, 0, 0, hongKong))
}

func TestConditionsAreNotSaidTwice(t *testing.T) {
	a, b := result.Line{ID: "a", Says: "A"}, result.Line{ID: "b", Says: "B"}
	of := result.Line{ID: "a", Says: "A of another degree"}
	got := others([]result.Line{a, b, of}, []result.Line{a})
	if len(got) != 2 || got[0].ID != "b" || got[1].Says != of.Says {
		t.Errorf("got %+v", got)
	}
}

func TestRouteKeepsItsLastRow(t *testing.T) {
	p := setting(t, sample("en"))
	for i, r := range p.Routes {
		rows := p.route(i, r)
		if !rows[len(rows)-2].Keep {
			t.Errorf("%s: the last row can stand alone on a page", r.ID)
		}
		if rows[len(rows)-1].Keep {
			t.Errorf("%s: the last row holds the next route", r.ID)
		}
	}
}

func TestList(t *testing.T) {
	p := setting(t, sample("en"))
	for n, want := range []int{0, 1, 1, 1, 2, 3} {
		if got := len(p.list("name", texts(make([]string, n)))); got != want {
			t.Errorf("%d items make %d rows, want %d", n, got, want)
		}
	}
}
