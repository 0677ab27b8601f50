package interview

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"talentnav/app/language"
	"talentnav/rules/profile"
)

func TestAnAmountStandsOnItsQuestionAndKeepsItsPlace(t *testing.T) {
	h, _ := host(t, profile.New(), language.English)
	q := NewQuestion(h, "investment.permissible_total")
	w := show(t, q.Box)
	if !slices.Contains(texts(w.Content()), "HK$27,000,000 or more") {
		t.Fatal("the question does not say what counts:", texts(w.Content()))
	}
	where := func() fyne.Position { return q.counts.Box.Objects[0].Position() }
	before, sign := where(), q.counts.signs["new-cies"]
	h.Session.Answer(q.path, profile.View{State: profile.Answered, Value: profile.Money{}})
	q.Refresh()
	if where() != before || q.counts.signs["new-cies"] != sign {
		t.Error("what counts has moved")
	}
}
