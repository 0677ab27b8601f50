package edit

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"talentnav/app/language"
	"talentnav/rules/profile"
)

var say = language.English.Say

func TestADegreeIsAddedFoundChangedRemovedAndPutBack(t *testing.T) {
	b := put(t, "studies.degrees")
	b.press(say("window.add-degree"), 0)
	if len(b.profile.Studies.Degrees.Items) != 0 {
		t.Fatal("opening the form made a degree")
	}
	b.press(language.English.Option("degree.level", "bachelor"), 0)
	d := b.degree(0)
	if d.Level.Value != "bachelor" {
		t.Fatalf("%+v", d)
	}
	b.press(say("window.done-degree"), 0)
	b.press(say("window.remove"), 0)
	if len(b.profile.Studies.Degrees.Items) != 0 {
		t.Fatal("not removed")
	}
	b.press(say("window.put-back"), 0)
	if b.degree(0).Level.Value != "bachelor" {
		t.Error("not put back")
	}
}

func (b *bench) degree(i int) profile.Degree { return b.profile.Studies.Degrees.Items[i].Record }

func TestUniversitiesAreFoundInAnyWriting(t *testing.T) {
	for typed, want := range map[string]string{
		"university of hong kong": "the-university-of-hong-kong", "HKU": "the-university-of-hong-kong", "港大": "the-university-of-hong-kong",
		"ecole poly": "ecole-polytechnique", "清华": "tsinghua-university", "清華": "tsinghua-university", "TSINGHUA": "tsinghua-university",
	} {
		b, finder := institutionForm(t)
		b.win.Canvas().Focus(finder.entry)
		b.types(typed)
		b.key(fyne.KeyReturn)
		items := b.profile.Studies.Degrees.Items
		got := ""
		if len(items) > 0 {
			got = items[0].Record.Institution.Value.ID
		}
		if got != want {
			t.Errorf("%q finds %q, want %q", typed, got, want)
		}
	}
}

func institutionForm(t *testing.T) (*bench, *finder) {
	t.Helper()
	b := put(t, "studies.degrees")
	b.press(say("window.add-degree"), 0)
	return b, b.editor.(*records[profile.Degree]).form.editors[1].(*institution).finder
}

func TestAUniversityThatIsNotFoundIsKeptOrSaidToBeOnNoList(t *testing.T) {
	b, finder := institutionForm(t)
	b.win.Canvas().Focus(finder.entry)
	b.types("Atlantis University")
	if !b.says(say("window.university.no-match")) {
		t.Error("nothing is said")
	}
	b.press(say("window.university.as-typed", "Atlantis University"), 0)
	if got := b.degree(0).Institution.Value; got != (profile.Institution{Name: "Atlantis University"}) {
		t.Fatalf("%+v", got)
	}
	b.press(say("window.change"), 0)
	b.press(say("window.university.unlisted", "Atlantis University"), 0)
	if got := b.degree(0).Institution.Value; got != (profile.Institution{ID: profile.Unlisted, Name: "Atlantis University"}) {
		t.Errorf("%+v", got)
	}
}

func TestANameThatIsNotOfferedIsAnsweredWithTheKeyboardAlone(t *testing.T) {
	for downs, want := range []profile.Institution{{Name: "Atlantis University"}, {ID: profile.Unlisted, Name: "Atlantis University"}} {
		b, finder := institutionForm(t)
		b.win.Canvas().Focus(finder.entry)
		b.types("Atlantis University")
		for range downs {
			b.key(fyne.KeyDown)
		}
		b.key(fyne.KeyReturn)
		if got := b.degree(0).Institution.Value; got != want {
			t.Errorf("%d down: %+v", downs, got)
		}
	}
}

func TestWhatCanChangeNothingIsFoldedAwayAndStaysUnanswered(t *testing.T) {
	b := put(t, "studies.degrees")
	matter := map[string]bool{"stem": true, "honorary": true}
	b.ask.Open = func(int) map[string]bool { return matter }
	b.editor = New(b.ask)
	b.win.SetContent(b.editor.Object())
	b.press(say("window.add-degree"), 0)
	asks := func(path string) bool { return b.says(language.English.Question("degree." + path).Label) }
	if !asks("level") || !asks("stem") || !asks("honorary") || asks("extension") || asks("related_to_ai") {
		t.Fatal("what matters is not what is asked")
	}
	b.press(say("window.no"), 1) // of the honorary degree
	matter = map[string]bool{}
	b.press(language.English.Option("degree.level", "bachelor"), 0)
	if !asks("level") || asks("stem") || !asks("honorary") {
		t.Error("what does not matter any more stays, or what was answered goes")
	}
	b.press(say("window.more-of-degree"), 0)
	if !asks("stem") || !asks("extension") || b.degree(0).STEM.State != profile.Unanswered {
		t.Error("it cannot be answered, or was answered by itself")
	}
}

func TestTheDegreeThatWasWorkedOnIsSaidToBeKept(t *testing.T) {
	b := put(t, "studies.degrees")
	b.press(say("window.add-degree"), 0)
	b.press(language.English.Option("degree.level", "bachelor"), 0)
	b.press(say("window.done-degree"), 0)
	if !b.says("✓ " + say("window.kept")) {
		t.Error("nothing says so")
	}
}

func TestAUniversityThatWasOnlyTypedIsKept(t *testing.T) {
	b, finder := institutionForm(t)
	b.win.Canvas().Focus(finder.entry)
	b.types("Atlantis University")
	b.press(say("window.done-degree"), 0)
	if got := b.degree(0).Institution.Value.Name; got != "Atlantis University" {
		t.Errorf("kept %q", got)
	}
}

func TestOfSeveralUniversitiesNoneIsTakenUnasked(t *testing.T) {
	b, finder := institutionForm(t)
	b.win.Canvas().Focus(finder.entry)
	b.types("科大")
	b.key(fyne.KeyReturn)
	if items := b.profile.Studies.Degrees.Items; len(items) > 0 && !items[0].Record.Institution.IsZero() {
		t.Fatalf("took %+v", items[0].Record.Institution)
	}
	if !b.says(say("window.university.several")) {
		t.Error("nothing is said")
	}
	b.key(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if got := b.degree(0).Institution.Value.ID; got != "tsinghua-university" {
		t.Errorf("took %q", got)
	}
}

func TestALookalikeIsOfferedWithItsSortAndKeptAsAName(t *testing.T) {
	b, finder := institutionForm(t)
	b.win.Canvas().Focus(finder.entry)
	b.types("hku space")
	if !b.says("Hong Kong · 專業進修學院 · " + say("window.university.similar", "Continuing-education arm")) {
		t.Error("its sort is not told")
	}
	b.key(fyne.KeyReturn)
	if got := b.degree(0).Institution.Value; got != (profile.Institution{Name: "HKU SPACE"}) {
		t.Errorf("kept %+v", got)
	}
	if !b.says(say("university.typed.lookalike", "HKU SPACE", "HKU SPACE", "Continuing-education arm", "Check who awarded it.")) {
		t.Error("what to check is not told")
	}
}

func TestTheListIsCompleteOnlyWhenSomebodySaysSo(t *testing.T) {
	b := put(t, "studies.degrees")
	b.press(say("window.no-degrees"), 0)
	if list := b.profile.Studies.Degrees; !list.Complete || list.DoNotKnow {
		t.Fatalf("%+v", list)
	}
	b.press(say("window.no-degrees"), 0)
	if list := b.profile.Studies.Degrees; !list.IsZero() {
		t.Fatalf("taken back, but %+v", list)
	}
	b.press(say("window.do-not-know"), 0)
	if list := b.profile.Studies.Degrees; !list.DoNotKnow {
		t.Fatalf("%+v", list)
	}
	b.press(say("window.add-degree"), 0)
	b.press(language.English.Option("degree.level", "master"), 0)
	if list := b.profile.Studies.Degrees; list.DoNotKnow || list.Complete {
		t.Errorf("with a degree: %+v", list)
	}
}

func TestWhetherTheseAreAllIsAskedAgainWhenTheListChanges(t *testing.T) {
	b := put(t, "studies.degrees")
	b.press(say("window.no-degrees"), 0)
	b.press(say("window.add-degree"), 0)
	b.press(language.English.Option("degree.level", "master"), 0)
	if b.profile.Studies.Degrees.Complete {
		t.Error("\"no degrees\" still stands beside a degree")
	}
	b.press(say("window.done-degree"), 0)
	b.press(say("window.all-degrees"), 0)
	b.press(say("window.remove"), 0)
	if b.profile.Studies.Degrees.Complete {
		t.Error("one is removed, and the rest still count as all")
	}
	b.press(say("window.put-back"), 0)
	if !b.profile.Studies.Degrees.Complete {
		t.Error("put back, but not as it was")
	}
}

func TestASecondPressInAFormTakesAnAnswerBack(t *testing.T) {
	b := put(t, "studies.degrees")
	b.press(say("window.add-degree"), 0)
	b.press(language.English.Option("degree.level", "master"), 0)
	b.press(language.English.Option("degree.level", "master"), 0)
	if got := b.degree(0).Level.State; got != profile.Unanswered {
		t.Errorf("state %v", got)
	}
}

func TestAJobThatGoesOnHasNoEnd(t *testing.T) {
	p := profile.New()
	p.Work.Jobs = profile.ListOf(profile.Job{Start: profile.Told(profile.On(2020, 1, 1)), End: profile.Told(profile.On(2024, 1, 1))})
	b := putIn(t, "work.jobs", p, language.English)
	b.press(say("window.change"), 0)
	form := b.editor.(*records[profile.Job]).form
	current, end := jobQuestion("current"), jobQuestion("end")
	form.editors[current].(*choice).options.Items()[0].Tapped(nil)
	job := b.profile.Work.Jobs.Items[0].Record
	if !job.Current.Value || job.End.State != profile.Unanswered || form.blocks[end].Visible() {
		t.Fatalf("%+v, end shown %v", job, form.blocks[end].Visible())
	}
	form.editors[current].(*choice).options.Items()[1].Tapped(nil)
	if !form.blocks[end].Visible() {
		t.Error("the end is not asked for again")
	}
}

// jobQuestion is the place of a question in the form.
func jobQuestion(path string) int {
	return slices.IndexFunc(jobs.fields, func(f profile.Field) bool { return f.Path == path })
}

func TestOnlyPartTimeWorkIsAskedForItsShare(t *testing.T) {
	p := profile.New()
	p.Work.Jobs = profile.ListOf(profile.Job{Start: profile.Told(profile.On(2020, 1, 1))})
	b := putIn(t, "work.jobs", p, language.English)
	b.press(say("window.change"), 0)
	form := b.editor.(*records[profile.Job]).form
	share, job := jobQuestion("share_percent"), func() profile.Job { return b.profile.Work.Jobs.Items[0].Record }
	if form.blocks[share].Visible() {
		t.Error("asked before the kind of work is known")
	}
	b.press(language.English.Option("job.basis", "part-time"), 0)
	form.editors[share].(*typed).entry.SetText("50")
	if !form.blocks[share].Visible() || job().SharePercent.Value != 50 {
		t.Fatalf("%+v", job())
	}
	if first, second := jobTitle(b.ask, &b.profile.Work.Jobs.Items[0].Record); first != "" || second != "Part-time job · 50% · 1 January 2020" {
		t.Errorf("%q, %q", first, second)
	}
	b.press(language.English.Option("job.basis", "full-time"), 0)
	if form.blocks[share].Visible() || job().SharePercent.State != profile.Unanswered || job().Basis.Value != "full-time" {
		t.Errorf("%+v", job())
	}
}

func TestAnEndBeforeTheStartIsRefused(t *testing.T) {
	p := profile.New()
	p.Work.Jobs = profile.ListOf(profile.Job{Start: profile.Told(profile.On(2020, 1, 1))})
	b := putIn(t, "work.jobs", p, language.English)
	b.press(say("window.change"), 0)
	end := b.editor.(*records[profile.Job]).form.editors[jobQuestion("end")].(*typed)
	end.entry.SetText("2019-01-01")
	if got := b.profile.Work.Jobs.Items[0].Record.End; got.State != profile.Unanswered || end.Settle() {
		t.Errorf("%+v", got)
	}
}

func TestEvidenceOfARecord(t *testing.T) {
	b := put(t, "work.jobs")
	b.press(say("window.add-job"), 0)
	b.press(say("window.evidence.in-hand"), 0)
	if len(b.profile.Work.Jobs.Items) != 0 {
		t.Fatal("evidence alone made a job")
	}
	b.press(language.English.Option("job.basis", "full-time"), 0)
	if got := b.profile.Work.Jobs.Items[0].Evidence; got != profile.InHand {
		t.Fatalf("%v", got)
	}
	b.press(say("window.evidence.verified"), 0)
	if got := b.profile.Work.Jobs.Items[0].Evidence; got != profile.Verified {
		t.Errorf("%v", got)
	}
	b.press(say("window.evidence.verified"), 0)
	if got := b.profile.Work.Jobs.Items[0].Evidence; got != profile.Claimed {
		t.Errorf("a second press leaves %v", got)
	}
}

func TestAnswersInWords(t *testing.T) {
	p := profile.New()
	p.Income.Employment = profile.Told(profile.HKD(2_500_000))
	p.Income.Business = profile.Told(profile.Money{Amount: 100_00, UpTo: 200_00, Currency: "USD"})
	p.Rates = []profile.Rate{{Currency: "USD", Date: profile.On(2026, 11, 1), HKDPerUnit: 7.8}, {Currency: "USD", Date: profile.On(2026, 12, 1), HKDPerUnit: 7.7}}
	p.Person.Nationalities = profile.Told([]string{"FR", "CA"})
	p.Languages.Good = profile.Told([]string{"en"})
	p.Business.SharePercent = profile.Told(25.5)
	p.Person.TalentScheme = profile.Told("none")
	p.Work.Jobs = profile.List[profile.Job]{Complete: true}
	p.Studies.Degrees.Items = []profile.Entry[profile.Degree]{{Record: profile.Degree{Level: profile.Told("bachelor"), Graduated: profile.Told(profile.On(2019, 0, 0))}}}
	p.Offer.Profession = profile.Told("tl-nurses")
	p.Legal.CommercialCases = profile.Told(3)
	p.Confirmations = map[string]profile.Answer[bool]{"x": profile.Told(true)}
	for path, want := range map[string][]string{
		"income.employment": {"HK$2,500,000"}, "income.business": {"USD 100 to 200 = HK$780 to HK$1,560 (one unit = HK$7.8, as at 1 November 2026)"},
		"person.nationalities": {"France and Canada"}, "languages.good": {"English"},
		"business.share_percent": {"25.5%"}, "person.talent_scheme": {"No, never"}, "work.jobs": {say("window.no-jobs")},
		"studies.degrees": {"Bachelor’s degree · 2019", say("window.not-all-degrees")}, "confirmations.x": {"Yes"},
		"offer.profession": {"Nurses"}, "legal.commercial_cases": {"3"},
	} {
		got := Answer(language.English, path, p, profile.On(2026, 11, 22), shipped(t))
		if len(got) != len(want) || got[0] != want[0] || got[len(got)-1] != want[len(want)-1] {
			t.Errorf("%s: %q, want %q", path, got, want)
		}
	}
}
