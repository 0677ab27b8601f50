package edit

import (
	"reflect"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"talentnav/app/language"
	"talentnav/rules/profile"
)

// Every question has a form, and showing it answers nothing.
func TestShowingAQuestionAnswersNothing(t *testing.T) {
	for _, f := range profile.Fields {
		b := put(t, f.Path)
		if !b.editor.Settle() || !reflect.DeepEqual(b.profile, profile.New()) {
			t.Errorf("%s: %+v", f.Path, b.profile)
		}
	}
}

func TestYesNoAndDoNotKnow(t *testing.T) {
	b := put(t, "record.criminal")
	b.press("No", 0)
	if v := b.view(); v.State != profile.Answered || v.Value != false {
		t.Fatalf("%+v", v)
	}
	b.press("I do not know", 0)
	if v := b.view(); v.State != profile.NotKnown {
		t.Fatalf("%+v", v)
	}
	b.key(fyne.KeyReturn)
	if b.done != 1 {
		t.Error("Enter does not go on")
	}
}

func TestAChoiceSpeaksTheReadersLanguage(t *testing.T) {
	b := putIn(t, "person.residence", profile.New(), language.Traditional)
	b.press(language.Traditional.Option("person.residence", "macao"), 0)
	if v := b.view(); v.Value != "macao" {
		t.Errorf("%+v", v)
	}
}

func TestADateIsUnderstoodOrLeftAsItWas(t *testing.T) {
	b := put(t, "person.birth_date")
	b.types("1 March 1990")
	if v := b.view(); v.Value != profile.On(1990, 3, 1) || !b.says("= 1 March 1990") {
		t.Fatalf("%+v", v)
	}
	b.types("x")
	if v := b.view(); v.State != profile.Unanswered || b.says(language.English.Say("error.date")) {
		t.Errorf("half typed, yet its beginning is an answer: %+v", v)
	}
	if b.editor.Settle() || !b.says(language.English.Say("error.date")) {
		t.Error("going on says nothing of what is wrong")
	}
	b.key(fyne.KeyBackspace)
	if !b.editor.Settle() || len(b.ask.Drafts) != 0 {
		t.Errorf("mended, but drafts are %v", b.ask.Drafts)
	}
}

func TestAHalfTypedDateIsThereAgain(t *testing.T) {
	b := put(t, "person.birth_date")
	b.types("1990-1")
	b.types("3")
	again := New(b.ask)
	again.Show(b.view())
	if got := again.(*typed).entry.Text; got != "1990-13" {
		t.Errorf("the field shows %q", got)
	}
}

func TestEmptyingAFieldLeavesTheQuestionUnanswered(t *testing.T) {
	p := profile.New()
	p.Person.BirthDate = profile.Told(profile.On(1990, 3, 1))
	b := putIn(t, "person.birth_date", p, language.English)
	b.editor.(*typed).entry.SetText("")
	if v := b.view(); v.State != profile.Unanswered {
		t.Errorf("%+v", v)
	}
}

func TestIDoNotKnowEmptiesTheFieldAndTypingTakesItBack(t *testing.T) {
	b := put(t, "business.share_percent")
	b.types("25%")
	if v := b.view(); v.Value != 25.0 {
		t.Fatalf("%+v", v)
	}
	b.press("I do not know", 0)
	if v := b.view(); v.State != profile.NotKnown || b.editor.(*typed).entry.Text != "" {
		t.Fatalf("%+v", v)
	}
	b.win.Canvas().Focus(b.editor.(*typed).entry)
	b.types("30")
	if v := b.view(); v.Value != 30.0 {
		t.Errorf("%+v", v)
	}
}

func TestAPercentageStaysWithinBounds(t *testing.T) {
	b := put(t, "business.share_percent")
	for typed, want := range map[string]any{"101": nil, "-1": nil, "1e1": nil, "0x10": nil, "NaN": nil, "12.5": 12.5, "０": 0.0} {
		b.editor.(*typedField).entry.SetText("")
		b.editor.(*typedField).entry.SetText(typed)
		if v := b.view(); v.Value != want {
			t.Errorf("%q gives %v, want %v", typed, v.Value, want)
		}
	}
}

// typedField is what [New] gives for answers that are typed.
type typedField = typed

func TestMoneyInAnotherCurrencyAsksForARate(t *testing.T) {
	b := put(t, "income.employment")
	m := b.editor.(*money)
	b.types("200,000")
	if v := b.view(); v.Value != profile.HKD(200_000) || m.rateRow.Visible() {
		t.Fatalf("%+v", v)
	}
	m.currency.Entry().SetText("USD")
	if v := b.view(); v.Value != (profile.Money{Amount: 200_000_00, Currency: "USD"}) || !m.rateRow.Visible() {
		t.Fatalf("%+v", v)
	}
	m.rate.SetText("7.8")
	if v := b.view(); v.Value.(profile.Money).HKDPerUnit != 7.8 || !b.says("= "+language.English.Money(v.Value.(profile.Money))) {
		t.Fatalf("%+v", v)
	}
	m.rate.SetText("seven")
	if v := b.view(); v.State != profile.Unanswered || m.Settle() || !b.says(language.English.Say("error.rate")) {
		t.Errorf("a rate in words: %+v", v)
	}
	m.rate.SetText("7.8")
	m.currency.Entry().SetText("US")
	if m.Settle() || b.view().State != profile.Unanswered {
		t.Errorf("half a currency: %+v", b.view())
	}
}

func TestAnAmountGetsItsThousandsWhenTheFieldIsLeft(t *testing.T) {
	b := put(t, "income.employment")
	b.types("250萬")
	b.win.Canvas().Unfocus()
	if got := b.editor.(*money).amount.Text; got != "2,500,000" {
		t.Errorf("the field shows %q", got)
	}
}

func TestARangeOfAmountsIsTypedIntoTheSameField(t *testing.T) {
	b := put(t, "income.employment")
	b.types("1–2m")
	want := profile.Money{Amount: 1_000_000_00, UpTo: 2_000_000_00, Currency: "HKD"}
	if v := b.view(); v.Value != want || !b.says("= HK$1,000,000 to HK$2,000,000") {
		t.Fatalf("%+v", v)
	}
	b.win.Canvas().Unfocus()
	if got := b.editor.(*money).amount.Text; got != "1,000,000 – 2,000,000" || b.view().Value != want {
		t.Errorf("the field shows %q, the answer is %+v", got, b.view())
	}
	b.editor.(*money).amount.SetText("2m to 1m")
	if b.editor.Settle() || !b.says(language.English.Say("error.amount-order")) {
		t.Error("a range with its ends exchanged is taken")
	}
}

// A range that came out of a file is there again, and only another amount ends it.
func TestARangeIsNotLostByLookingAtIt(t *testing.T) {
	told := profile.Answer[profile.Money]{State: profile.Answered, Evidence: profile.InHand,
		Value: profile.Money{Amount: 100_50, UpTo: 200_00, Currency: "CHF", HKDPerUnit: 9.1, RateDate: profile.On(2026, 1, 2)}}
	p := profile.New()
	p.Income.Employment = told
	b := putIn(t, "income.employment", p, language.English)
	if !b.editor.Settle() || b.profile.Income.Employment != told || b.editor.(*money).amount.Text != "100.50 – 200" {
		t.Fatalf("%+v, shown as %q", b.profile.Income.Employment, b.editor.(*money).amount.Text)
	}
	b.editor.(*money).amount.SetText("150")
	if got := b.profile.Income.Employment.Value; got.UpTo != 0 || got.Amount != 150_00 || got.HKDPerUnit != 9.1 {
		t.Errorf("%+v", got)
	}
}

func TestAnAmountWithoutARateShowsTheOneOfTheTable(t *testing.T) {
	b := put(t, "income.employment")
	m := b.editor.(*money)
	m.ask.Rated = func(m profile.Money) profile.Money {
		return m.Rated(profile.On(2026, 11, 22), []profile.Rate{{Currency: "USD", Date: profile.On(2026, 11, 1), HKDPerUnit: 7.8}})
	}
	m.amount.SetText("100")
	m.currency.Entry().SetText("USD")
	if !b.says("= USD 100 = HK$780 (one unit = HK$7.8, as at 1 November 2026)") {
		t.Error("the rate is not shown")
	}
	if v := b.view(); v.Value != (profile.Money{Amount: 100_00, Currency: "USD"}) {
		t.Errorf("the rate has become part of the answer: %+v", v)
	}
}

func TestCountriesAreFoundByAnyNameAndCode(t *testing.T) {
	for _, typed := range []string{"france", "FR", "法國", "法国", "fran"} {
		b := put(t, "person.nationalities")
		b.types(typed)
		b.key(fyne.KeyReturn)
		if v := b.view(); v.State != profile.Answered || !slices.Equal(v.Value.([]string), []string{"FR"}) {
			t.Errorf("%q: %+v", typed, v)
		}
	}
}

func TestCountriesAreAddedAndTakenAway(t *testing.T) {
	b := put(t, "person.nationalities")
	b.types("china")
	b.key(fyne.KeyReturn)
	b.types("canad")
	b.key(fyne.KeyReturn)
	if v := b.view(); !slices.Equal(v.Value.([]string), []string{"CN", "CA"}) {
		t.Fatalf("%+v", v)
	}
	b.types("canada") // is chosen already, so it is not offered again
	if b.key(fyne.KeyReturn); b.editor.Settle() {
		t.Error("a name that was typed and not chosen is passed over")
	}
	b.editor.(*names).finder.Put("")
	b.press(language.English.Say("window.remove-named", "China"), 0)
	b.press(language.English.Say("window.remove-named", "Canada"), 0)
	if v := b.view(); v.State != profile.Unanswered {
		t.Errorf("with none left: %+v", v)
	}
	if b.win.Canvas().Focus(b.editor.First()); b.done != 0 {
		t.Fatal("went on")
	}
	if b.key(fyne.KeyReturn); b.done != 1 {
		t.Error("Enter in the empty field does not go on")
	}
}

func TestLanguagesByArrowKey(t *testing.T) {
	b := put(t, "languages.good")
	b.types("n")
	found := b.editor.(*names).finder.results
	if len(found) < 2 {
		t.Fatalf("found %v", found)
	}
	b.key(fyne.KeyDown, fyne.KeyReturn)
	if v := b.view(); v.Value.([]string)[0] != found[1].id {
		t.Errorf("%+v, want %v", v, found[1])
	}
}

func TestTheSignOfAnAmountMustFitItsCurrency(t *testing.T) {
	for typed, want := range map[string]profile.State{
		"NT$2,500,000": profile.Unanswered, "US$400000": profile.Unanswered, "¥2500000": profile.Unanswered,
		"2,500,000人民幣": profile.Unanswered, "HK$2,500,000": profile.Answered, "$2,500,000": profile.Answered, "250萬元": profile.Answered,
	} {
		b := put(t, "income.employment")
		b.editor.(*money).amount.SetText(typed)
		if v := b.view(); v.State != want {
			t.Errorf("%q beside HKD: %+v", typed, v)
		}
	}
	b := put(t, "income.employment")
	m := b.editor.(*money)
	m.amount.SetText("¥2500000")
	m.currency.Entry().SetText("JPY")
	if v := b.view(); v.State != profile.Answered {
		t.Errorf("¥ beside JPY: %+v", v)
	}
}

func TestARateBelongsToOneCurrency(t *testing.T) {
	b := put(t, "income.employment")
	m := b.editor.(*money)
	m.amount.SetText("500,000")
	m.currency.Entry().SetText("USD")
	m.rate.SetText("7.8")
	m.currency.Entry().SetText("HKD")
	m.currency.Entry().SetText("JPY")
	if v := b.view(); v.Value.(profile.Money).HKDPerUnit != 0 {
		t.Errorf("yen at the rate of dollars: %+v", v)
	}
}

func TestADecimalCommaIsNoThousandsComma(t *testing.T) {
	for _, typed := range []string{"25000,00", "2,5m", "2,50,000"} {
		if c, ok := ReadAmount(typed); ok {
			t.Errorf("%q reads as %v", typed, c)
		}
	}
}

func TestWhatProvesOneAnswerProvesNoOther(t *testing.T) {
	b := put(t, "income.employment")
	m := b.editor.(*money)
	m.Show(profile.View{State: profile.Answered, Value: profile.HKD(1_900_000), Evidence: profile.Verified})
	m.amount.SetText("2,500,000")
	if v := b.view(); v.Evidence != profile.Claimed {
		t.Errorf("another amount is %+v", v)
	}
	m.amount.SetText("1,900,000")
	if v := b.view(); v.Evidence != profile.Verified {
		t.Errorf("the same amount is %+v", v)
	}
}

func TestADateThatCanMeanTwoDaysSaysHowItIsReadAndOffersTheOther(t *testing.T) {
	b := put(t, "person.birth_date")
	b.types("03/04/1995")
	if b.view().Value != profile.On(1995, 4, 3) || !b.says("= 3 April 1995") {
		t.Fatalf("read as %+v", b.view())
	}
	b.press("I mean 4 March 1995", 0)
	if b.view().Value != profile.On(1995, 3, 4) || !b.says("= 4 March 1995") || len(b.editor.(*typedField).other.Objects) != 0 {
		t.Errorf("the other day was meant, but %+v", b.view())
	}
}

func TestAnAnswerThatIsRefusedIsBlamedOnlyWhenTheFieldIsLeft(t *testing.T) {
	b := put(t, "person.birth_date")
	b.types("2031-01-01")
	problem := profile.Problem{Path: "person.birth_date", Code: "past", Param: today.String()}.Message("en")
	if b.view().State != profile.Unanswered || b.says(problem) || !b.says("= 1 January 2031") {
		t.Fatalf("while it is typed: %+v", b.view())
	}
	b.win.Canvas().Unfocus()
	if !b.says(problem) || b.editor.Settle() {
		t.Error("left, and nobody says what is wrong")
	}
}
