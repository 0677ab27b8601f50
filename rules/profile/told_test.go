package profile

import "testing"

func TestOneLanguageUnderTwoCodesCountsOnce(t *testing.T) {
	for _, codes := range [][]string{
		{"chi", "zh"}, {"cmn", "yue"}, {"cdo", "zh"}, {"lzh", "zh"}, {"cjy", "zh"}, {"iw", "he"}, {"mo", "ro"}, {"no", "nb"}, {"no", "nn", "nb"},
		{"sh", "sr"}, {"arb", "ar"}, {"fil", "tl"},
	} {
		p := New()
		p.Languages.Good = Told(codes)
		if got := languageCount(&p); got.Lo != 1 || got.Hi != 1 {
			t.Errorf("%v counts %v", codes, got.Lo)
		}
	}
	p := New()
	p.Languages.Good = Told([]string{"en", "zh", "fr"})
	if got := languageCount(&p); got.Lo != 3 {
		t.Errorf("three languages count %v", got.Lo)
	}
}

func TestNoNationalityToldAnswersNothing(t *testing.T) {
	p := New()
	p.Person.Nationalities = Told([]string{})
	f := Derive(&p, MustDate("2026-11-22"))
	if rows := f.Lists[0]; rows.Closed || rows.Why != NotAsked || !f.Open["person.nationalities"] {
		t.Errorf("got %+v, open %v", rows, f.Open["person.nationalities"])
	}
}

func TestALongMonthEndsOnTheLastDayOfAShortOneOrTheDayAfter(t *testing.T) {
	for _, test := range []struct{ start, end string }{{"2024-02-29", "2025-02-28"}, {"2026-08-31", "2027-02-28"}, {"2026-05-31", "2026-11-30"}} {
		x := span{MustDate(test.start), MustDate(test.end)}
		whole := x.atMost()
		if lo := x.atLeast(); lo >= whole {
			t.Errorf("%s to %s: at least %v, at most %v", test.start, test.end, lo, whole)
		}
		x.end = x.end.AddDays(1)
		if lo := x.atLeast(); lo < whole {
			t.Errorf("%s to the day after %s: at least %v, want %v", test.start, test.end, lo, whole)
		}
	}
}

func TestAFinishedListIsNotAskedForAgain(t *testing.T) {
	p := New()
	p.Work.Jobs = ListOf[Job]()
	p.Studies.Degrees = ListOf(Degree{Level: Told("bachelor")})
	open := openFields(&p)
	if open["work.jobs"] || !open["studies.degrees"] {
		t.Errorf("jobs open: %v, degrees open: %v", open["work.jobs"], open["studies.degrees"])
	}
}
