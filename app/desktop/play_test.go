package desktop

import (
	"slices"
	"testing"

	"talentnav/rules/profile"
)

const income = "income.employment"

func (b *bench) earns(dollars int64) {
	b.t.Helper()
	amount := profile.Money{Amount: profile.Cents(dollars * 100), Currency: "HKD"}
	if problem := b.answer(income, profile.View{State: profile.Answered, Value: amount}); problem != "" {
		b.t.Fatal(problem)
	}
}

func TestWhatIsTriedOutMovesTheRoutesAndIsSavedOnlyWhenItIsKept(t *testing.T) {
	b := newBench(t).sample()
	before := b.stored()
	b.onTry()
	b.ask(income)
	b.earns(3_000_000)
	if b.standing("ttps-a") != "can-apply" || !b.reads("Routes that now stand otherwise: 1") {
		t.Errorf("nothing moved: %s, %q", b.standing("ttps-a"), b.texts())
	}
	if profile.Digest(ptr(b.stored())) != profile.Digest(&before) {
		t.Fatal("what was only tried out is in the case file")
	}
	b.press("Drop this")
	if b.standing("ttps-a") != "cannot-apply-now" || b.opened.trial != nil || b.reads("trying things out") {
		t.Errorf("dropping it left something behind: %s", b.standing("ttps-a"))
	}
	b.onTry()
	b.earns(3_000_000)
	b.press("Keep as my answers …")
	if b.opened.trial == nil || !slices.Contains(b.above(), "One answer of the case changes:") {
		t.Error("nobody says what keeping changes")
	}
	b.pressAbove("Keep them")
	if b.standing("ttps-a") != "can-apply" || b.opened.trial != nil {
		t.Error("what was to be kept is gone")
	}
	if kept := b.stored(); kept.Income.Employment.Value.Amount != 3_000_000*100 {
		t.Errorf("the case file has %+v", kept.Income.Employment)
	}
}

func TestDroppingATryOutGoesBackToWhereItWasBegun(t *testing.T) {
	b := newBench(t).sample()
	b.openRoute("ttps-a")
	behind := len(b.back)
	b.onTry()
	b.ask(income)
	b.earns(3_000_000)
	b.press("Drop this")
	if b.at.Kind != atRoute || b.at.ID != "ttps-a" || len(b.back) != behind {
		t.Errorf("at %+v with %d pages behind, not %d", b.at, len(b.back), behind)
	}
}

func TestAnotherDateIsTriedOutToo(t *testing.T) {
	b := newBench(t).sample()
	b.onTry()
	b.setDate(profile.MustDate("2030-01-01"))
	b.press("Drop this")
	if b.opened.session.At() != b.opened.session.Today() {
		t.Errorf("the date stayed at %s", b.opened.session.At())
	}
}

func TestASheetOfWhatWasTriedOutSaysSo(t *testing.T) {
	b := newBench(t).sample()
	b.onTry()
	if warnings := b.sheet().Warnings; len(warnings) == 0 || warnings[0] != "These answers were tried out. They are not those of the case." {
		t.Errorf("got %q", warnings)
	}
	b.onTry()
	if warnings := b.sheet().Warnings; len(warnings) > 0 && warnings[0] == "These answers were tried out. They are not those of the case." {
		t.Error("it says so of the case's own answers")
	}
}

func ptr[T any](v T) *T { return &v }
