package result

import (
	"testing"

	"talentnav/app/language"
)

func TestWhatSeveralRoutesRestOnIsToldOnce(t *testing.T) {
	shared := Line{ID: "record", Says: "Clear record", Children: []Line{{Says: "No record"}}}
	first := Route{Short: "A", Lines: []Line{{ID: "a", Children: []Line{shared, shared}}}}
	second := Route{Short: "B", Lines: []Line{{ID: "b", Children: []Line{{Says: "in place", Children: []Line{shared}}}}}}
	reading := NewTelling(language.English)
	a, b := reading.Lines(first), reading.Lines(second)
	if got := a[0].Children[0]; got.Same != "" || len(got.Children) != 1 {
		t.Errorf("the first telling is cut: %+v", got)
	}
	again := "Everything below this was told under A."
	if got := a[0].Children[1]; got.Same != again || got.Children != nil {
		t.Errorf("told twice in one route: %+v", got)
	}
	if got := b[0].Children[0].Children[0]; got.Same != again || got.Children != nil {
		t.Errorf("told twice in two routes: %+v", got)
	}
	if len(first.Lines[0].Children[1].Children) != 1 {
		t.Error("the result itself was changed")
	}
}
