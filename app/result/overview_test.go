package result

import (
	"strings"
	"testing"

	"talentnav/app/language"
)

// stands are routes of such standings, each by its own name.
func stands(standings ...string) (r Result) {
	r.Language, r.AsAt = "en", "2026-11-22"
	for i, s := range standings {
		r.Routes = append(r.Routes, Route{ID: s, Short: string(rune('A' + i)), Standing: s})
	}
	return r
}

func TestTheFirstSentenceIsTrueOfEveryMixture(t *testing.T) {
	some, none := Told{Answered: 5, Open: 4, Today: true}, Told{Open: 100, Fewest: 20, Most: 35, Today: true}
	much, most := Told{Answered: 12, Open: 75, Fewest: 20, Most: 35, Today: true}, Told{Answered: 40, Open: 30, Fewest: 20, Most: 35, Today: true}
	done, later := Told{Answered: 9, Today: true}, Told{Answered: 9}
	for _, c := range []struct {
		routes []string
		told   Told
		want   string
	}{
		{[]string{"can-apply", "can-apply-if", "not-known-yet", "cannot-apply-now"}, some,
			"You can apply for A today. You can apply for B too, if what it depends on is settled.|1 route is not known yet. 4 questions can still change this."},
		{[]string{"can-apply", "can-apply", "can-apply", "can-apply"}, done, "You can apply for A, B and 2 more routes today.|Every question that could change this is answered."},
		{[]string{"can-apply", "cannot-apply-now"}, later, "On 22 November 2026 you can apply for A.|Every question that could change this is answered."},
		{[]string{"can-apply-if", "can-apply-if"}, done, "You can apply for A and B, if what each depends on is settled.|Every question that could change this is answered."},
		{[]string{"not-known-yet", "not-open"}, none, "You have answered nothing yet, so nothing is known yet.|Most people answer 20 to 35 questions: the others fall away as you answer."},
		{[]string{"not-known-yet", "cannot-apply-now"}, some, "So far it is not known of any route that you can apply for it.|1 route is not known yet. 4 questions can still change this."},
		{[]string{"not-known-yet"}, much, "So far it is not known of any route that you can apply for it.|1 route is not known yet. You have answered 12 questions; most people answer 20 to 35 in all. Go on with the routes that concern you: the rest can stay open."},
		{[]string{"not-known-yet"}, most, "So far it is not known of any route that you can apply for it.|1 route is not known yet. Go on with the routes that concern you; the questions about the others can stay open."},
		{[]string{"not-known-yet"}, done, "So far it is not known of any route that you can apply for it.|1 route is not known yet. No question is open; what is not known waits for a more exact answer."},
		{[]string{"cannot-apply-now", "not-open"}, done, "By your answers you cannot apply for any route today. What would change that stands below.|Every question that could change this is answered."},
		{[]string{"not-covered", "not-open"}, later, "Nothing can be said about 22 November 2026: on that day no route takes applications, or the rules of that time are not in this program."},
	} {
		if got := strings.Join(NewOverview(stands(c.routes...), c.told).Lead, "|"); got != c.want {
			t.Errorf("%v %+v:\ngot  %q\nwant %q", c.routes, c.told, got, c.want)
		}
	}
}

func TestWhatAFirmAddedIsShownAndNotCountedInTheOverview(t *testing.T) {
	r := stands("can-apply", "can-apply")
	r.Routes[0].Origin = "firm"
	o := NewOverview(r, Told{Answered: 1, Today: true})
	if len(o.Open) != 2 || !strings.HasPrefix(o.Lead[0], "You can apply for B today.") {
		t.Errorf("%d routes, %q", len(o.Open), o.Lead)
	}
}

func TestUndecidedRoutesWithTheFewestQuestionsComeFirst(t *testing.T) {
	r := stands("not-known-yet", "not-known-yet", "not-known-yet")
	r.Routes[1].Missing, r.Routes[2].Missing = make([]Question, 2), make([]Question, 1)
	for told, want := range map[Told]string{{Answered: 3, Open: 2}: "CBA", {Open: 9}: "ABC"} {
		got := ""
		for _, one := range NewOverview(r, told).Undecided {
			got += one.Short
		}
		if got != want {
			t.Errorf("%+v: %s, want %s", told, got, want)
		}
	}
	if text := NewOverview(Result{Language: string(language.Simplified), AsAt: "2026-11-22", Routes: r.Routes}, Told{}).Lead[0]; !strings.Contains(text, "还没有回答") {
		t.Errorf("says %q", text)
	}
}
