package desktop

import (
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"talentnav/rules/profile"
	"talentnav/storage/record"
)

// household gives the open case a wife, two children and some papers.
func (b *bench) household() {
	b.t.Helper()
	for _, body := range []record.Body{
		record.Person{Relation: "applicant", Documents: []record.Document{{Sort: "passport", Expires: profile.On(2031, 5, 6)}}},
		record.Person{Relation: "spouse", Names: []record.Name{{Text: "Anna"}}},
		record.Person{Relation: "child", Names: []record.Name{{Text: "Ben"}}, BirthDate: profile.On(2012, 3, 4), Married: "no"},
		record.Person{Relation: "child", BirthDate: profile.On(2009, 1, 15), Married: "no"},
		record.Evidence{Document: "photo", State: "received"}, record.Evidence{Document: "travel-document", State: "verified"},
		record.Evidence{Document: "graduation-proof", State: "asked"},
	} {
		_, err := b.file.AddItem(context.Background(), b.opened.id, body, noon)
		b.must(err)
	}
}

// person is the only person that the case holds, or none.
func (b *bench) person() (found record.Person) {
	b.t.Helper()
	for _, body := range b.bodies() {
		if p, ok := body.(record.Person); ok {
			found = p
		}
	}
	return found
}

func TestAChildIsAddedInThePlanSavedAsTypedAndUndone(t *testing.T) {
	b := newBench(t).sample()
	b.openRoute("ttps-b")
	b.press(b.lang().Say("plan.open"))
	if !b.at.same(place{Kind: atPlan, ID: "ttps-b"}) || !b.reads("HK$1,900") {
		t.Fatalf("at %+v: %q", b.at, b.texts())
	}
	b.press(b.lang().Say("plan.add.child"))
	b.keys("2009-01-")
	if b.person().BirthDate.Year != 0 {
		t.Error("a date is saved before it is whole")
	}
	b.keys("15") // the keyboard is in the date of birth still
	if got := b.person(); got.BirthDate != profile.On(2009, 1, 15) || !b.reads("15 January 2027, soon after") || !b.reads("if unmarried") {
		t.Fatalf("saved %+v: %q", got, b.texts())
	}
	b.press(b.lang().Say("plan.unmarried.yes"))
	if b.person().Married != "no" || !b.reads("HK$3,800") || !b.reads("For Child") {
		t.Errorf("%+v: %q", b.person(), b.texts())
	}
	b.win.Canvas().Unfocus()
	b.onUndo()
	if b.person().Married != "" || b.at.Kind != atPlan || !b.reads("if unmarried") {
		t.Errorf("after undo: %+v, %q", b.person(), b.texts())
	}
	b.onHistory()
	if !b.reads("15 January 2009") || !b.reads("Date of birth") {
		t.Errorf("the history says %q", b.texts())
	}
	b.ask("record.criminal")
	b.onRedo()
	if b.at.Kind != atPlan || b.person().Married != "no" {
		t.Errorf("redo shows %+v", b.at)
	}
}

func TestWhereSomebodyOfTheFamilyLivesIsToldKeptAndUndone(t *testing.T) {
	b := newBench(t).sample()
	b.openPlan("ttps-b")
	b.press(b.lang().Say("plan.add.spouse"))
	if !b.reads("Taken to live where you do: Overseas") || b.reads("Macao identity card") {
		t.Fatalf("%q", b.texts())
	}
	b.press("Spouse or partner: Lives elsewhere")
	b.press("Macao")
	if b.person().Lives != "macao" || !b.reads("Lives here: Macao.") || !b.reads("Macao identity card") {
		t.Errorf("%+v: %q", b.person(), b.texts())
	}
	b.onUndo()
	if b.person().Lives != "" || b.reads("Macao identity card") {
		t.Errorf("after undo: %+v", b.person())
	}
	b.onHistory()
	if !b.reads("Lives") {
		t.Errorf("the history says %q", b.texts())
	}
}

func TestANameThatWasTypedIsKeptWhateverComesNext(t *testing.T) {
	for name, leave := range map[string]func(*bench){
		"another page":     func(b *bench) { b.onCheck() },
		"another language": func(b *bench) { b.speakIn("zh-Hant") },
		"the start page":   func(b *bench) { b.leaveCase() },
	} {
		b := newBench(t).sample()
		id := b.opened.id
		b.openPlan("ttps-b")
		b.press(b.lang().Say("plan.add.spouse"))
		b.keys("Anna")
		leave(b)
		items, err := b.file.Items(context.Background(), id)
		b.must(err)
		if len(items) != 1 || len(items[0].Body.(record.Person).Names) != 1 {
			t.Errorf("%s: the case holds %+v", name, items)
		}
	}
}

func TestPapersAreTickedAndTheirStateIsKeptWithTheCase(t *testing.T) {
	b := newBench(t).sample()
	b.openPlan("ttps-b")
	if !b.reads("7 papers, and 2 more in some cases only. 0 in hand.") {
		t.Fatalf("it says %q", b.texts())
	}
	b.press(b.lang().Say("plan.tick", "Recent photograph"))
	got := b.bodies()
	if e, ok := got[0].(record.Evidence); len(got) != 1 || !ok || e.Document != "photo" || e.State != "received" || !b.reads("7 papers, and 2 more in some cases only. 1 in hand.") {
		t.Fatalf("kept %+v: %q", got, b.texts())
	}
	b.press(b.lang().Say("plan.state-of", "Recent photograph", "in hand"))
	b.press(b.lang().Say("plan.state.not-applicable"))
	if e := b.bodies()[0].(record.Evidence); len(b.bodies()) != 1 || e.State != "not-applicable" || !b.reads("6 papers, and 2 more in some cases only. 0 in hand.") {
		t.Errorf("kept %+v", b.bodies())
	}
	b.shut()
	b = reopen(t, b.path)
	if !b.at.same(place{Kind: atPlan, ID: "ttps-b"}) || !b.reads("6 papers, and 2 more in some cases only. 0 in hand.") {
		t.Errorf("opened again at %+v: %q", b.at, b.texts())
	}
}

func TestTheWayIsReckonedFromTheDayThatWasSet(t *testing.T) {
	b := newBench(t).sample()
	b.openPlan("gep-professional")
	p := b.page.(planPage)
	b.win.Canvas().Focus(p.Entry())
	b.keys("2027-02-01")
	if !b.reads("1 February 2034") || !b.reads("You set this day.") {
		t.Fatalf("it says %q", b.texts())
	}
	if d := b.bodies()[0].(record.Details); !slices.Equal(d.Entries, []record.Entry{{Route: "gep-professional", On: profile.On(2027, 2, 1)}}) {
		t.Errorf("kept %+v", d)
	}
	b.keyPress(fyne.KeyBackspace) // 2027-02-0 is no day: what was set stays until it is one
	if !b.reads("1 February 2034") {
		t.Error("half a date changed the plan")
	}
	b.openPlan("ttps-b")
	if b.reads("1 February 2034") {
		t.Error("another route goes by that day too")
	}
}

func TestThePlanIsReachedFromTheMenuAndLeadsToItsRoute(t *testing.T) {
	b := newBench(t).sample()
	b.onPlan()
	if b.at.Kind != atPlan || b.at.ID != b.opened.session.Outcomes(b.lang())[0].ID {
		t.Fatalf("at %+v", b.at)
	}
	b.openRoute("working-holiday")
	b.onPlan()
	b.household()
	b.page.Refresh()
	if b.at.ID != "working-holiday" || !b.reads("Your plan, as if you could apply: Working holiday") || b.reads("seventh year") {
		t.Errorf("at %+v: %q", b.at, b.texts())
	}
	b.press(b.lang().Say("plan.why"))
	if !b.at.same(place{Kind: atRoute, ID: "working-holiday"}) {
		t.Errorf("at %+v", b.at)
	}
	for _, text := range b.texts() {
		if strings.Contains(text, "⟦") {
			t.Errorf("a sentence is missing: %s", text)
		}
	}
}
