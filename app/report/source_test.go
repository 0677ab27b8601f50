package report

import (
	"testing"

	"talentnav/app/result"
)

func TestTheSamePageIsOneSource(t *testing.T) {
	page := result.Source{Title: "Scheme", URL: "https://www.immd.gov.hk/a", At: "note 1", Text: "Scheme, note 1"}
	elsewhere := page
	elsewhere.At, elsewhere.Text = "note 2", "Scheme, note 2"
	other := result.Source{Title: "Other", URL: "https://www.immd.gov.hk/b"}
	s := newSources(result.Result{Routes: []result.Route{
		{Decisive: []result.Line{{Sources: []result.Source{page, elsewhere}}}},
		{Lines: []result.Line{{Children: []result.Line{{Sources: []result.Source{other, page}}}}}},
	}})
	if len(s.list) != 2 || s.of(page) != 1 || s.of(elsewhere) != 1 || s.of(other) != 2 {
		t.Errorf("got %d sources, numbered %d %d %d; want 2, numbered 1 1 2", len(s.list), s.of(page), s.of(elsewhere), s.of(other))
	}
}

func TestJoined(t *testing.T) {
	if got := result.Joined(" · ", "", "a", "", "b"); got != "a · b" {
		t.Errorf("got %q", got)
	}
}
