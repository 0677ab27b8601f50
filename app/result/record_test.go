package result

import (
	"testing"

	"talentnav/app/language"
)

func TestRecordsAreNamedAsThePersonToldThem(t *testing.T) {
	tests := []struct{ name, record, want string }{
		{"picked from the list", `"institution": {"id": "north"}, "level": "bachelor", "graduated": "2019-06"`, "North University, Bachelor’s degree, 2019"},
		{"as it was written", `"institution": {"name": "École du Nord"}, "level": "master"`, "École du Nord, Master’s degree"},
		{"on no list", `"institution": {"id": "unlisted", "name": "West"}`, "West – not on the list"},
		{"with nothing told", `"honorary": false`, "Degree 1"},
		{"with something that steers a terminal", `"institution": {"name": "Red \u001b[31m\u202e"}`, "Red [31m"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			answers := `, "studies": {"degrees": {"items": [{"record": {` + test.record + `}}]}}`
			degree := built(t, answers, "2026-02-01", language.English).route(t, "learned").Lines[0].Children[0]
			if got := degree.Children[0].Record; got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestADegreeThatMayNotBeAwardedYetIsNotNamed(t *testing.T) {
	for _, graduated := range []string{"2026-06-30", "2026-02", "2026"} {
		answers := `, "studies": {"degrees": {"items": [{"record": {"level": "doctorate", "graduated": "` + graduated + `"}}, {"record": {"level": "bachelor", "graduated": "2020"}}]}}`
		r := assessed(t, decoded(t, answers, "2026-12-31"), "2026-02-01", language.English)
		degree := r.route(t, "learned").Lines[0].Children[0]
		if len(degree.Children) != 1 || degree.Children[0].Record != "Bachelor’s degree, 2020" {
			t.Errorf("%s: got %+v", graduated, degree.Children)
		}
	}
}
