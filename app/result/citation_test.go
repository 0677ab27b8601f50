package result

import (
	"testing"

	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/profile"
)

func TestACitationNamesThePlaceAndTheDaysOfItsSource(t *testing.T) {
	page := rules.Source{Title: rules.Text{En: "Scheme"}, Revised: profile.On(2026, 1, 1), Captured: profile.On(2026, 1, 20)}
	undated := rules.Source{Title: rules.Text{En: "Report"}}
	for _, test := range []struct {
		cite rules.Cite
		want string
	}{
		{rules.Cite{Source: &page, At: rules.Text{En: "Note 1"}}, "Scheme, Note 1 (page dated 1 January 2026, read on 20 January 2026)"},
		{rules.Cite{Source: &undated}, "Report"},
	} {
		if got := Citation(language.English, test.cite); got != test.want {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
}
