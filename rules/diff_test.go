package rules_test

import (
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"talentnav/rules"
	"talentnav/rules/packs"
)

// edit replaces a text of one of the shipped pack's files, the first that has it.
type edit struct{ file, old, new string }

// edited is the shipped pack with some of its text changed.
func edited(t testing.TB, edits ...edit) *rules.Pack {
	t.Helper()
	files := fstest.MapFS{}
	names, _ := fs.Glob(packs.FS, "hk/*.yaml")
	for _, name := range names {
		data, err := fs.ReadFile(packs.FS, name)
		if err != nil {
			t.Fatal(err)
		}
		text := string(data)
		for _, e := range edits {
			if e.file+".yaml" == path.Base(name) {
				if !strings.Contains(text, e.old) {
					t.Fatalf("%s has no %q", name, e.old)
				}
				text = strings.Replace(text, e.old, e.new, 1)
			}
		}
		files[name] = &fstest.MapFile{Data: []byte(text)}
	}
	pack, faults := rules.Load(files, "hk")
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	return pack
}

func at(t testing.TB, pack *rules.Pack, date string) *rules.Program {
	t.Helper()
	p, err := pack.At(day(date))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// told writes a difference out for comparing with what a test wants.
func told(d rules.Difference) string {
	about := ""
	switch {
	case d.Entry != nil:
		about = d.List.ID + "/" + d.Entry.ID
	case d.Criterion != nil:
		about = d.Path
	case d.List != nil:
		about = d.List.ID
	case d.Route != nil:
		about = d.Route.ID
	case d.Confirmation != nil:
		about = d.Confirmation.ID
	case d.Source != nil:
		about = d.Source.ID
	}
	out := d.What.String() + " " + about
	if d.Part != "" {
		out += " " + d.Part
	}
	if d.Alters {
		return "! " + out
	}
	return d.Class.String() + " " + out
}

func allTold(d rules.Diff) []string {
	var out []string
	for _, x := range d.Differences {
		out = append(out, told(x))
	}
	return out
}

const now = "2026-11-22"

var (
	stricterIncome  = edit{"ttps", "ge: {2022-12-28: 2_500_000 HKD}", "ge: {2022-12-28: 2_500_000 HKD, 2026-07-01: 3_000_000 HKD}"}
	laterIncome     = edit{"ttps", "ge: {2022-12-28: 2_500_000 HKD}", "ge: {2022-12-28: 2_500_000 HKD, 2027-01-01: 3_000_000 HKD}"}
	sevenOfTwelve   = edit{"qmas", "at least: 6", "at least: 7"}
	ageNoPoint      = edit{"qmas", "of: [qmas-1-age, ", "of: ["}
	ageNeeded       = edit{"qmas", "all: [qmas-prerequisites, qmas-points, qmas-selection]", "all: [qmas-prerequisites, qmas-points, qmas-selection, qmas-1-age]"}
	rockefellerGone = edit{"universities", "id: rockefeller-university", "id: rockefeller-university2"}
	moreExcluded    = edit{"pack", "until: 2023-10-24, source: relaxation-2023-10-25, removed: relaxation-2023-10-25, name: {en: Vietnam", "source: relaxation-2023-10-25, name: {en: Vietnam"}
	insertedBefore  = edit{"qmas", "    any:\n      - says: {en: \"Income that counts in full\"", "    any:\n      - says: {en: \"Much profit\", zh-Hant: \"利潤\", zh-Hans: \"利润\"}\n        fact: business.profit\n        ge: {2024-11-01: 9_000_000 HKD}\n      - says: {en: \"Income that counts in full\""}
	otherSentence   = edit{"ttps", "Income that counts in full", "Income which counts in full"}
	unsureIncome    = edit{"ttps", "        fact: income.year_before_application\n", "        confidence: unconfirmed\n        fact: income.year_before_application\n"}
	reportedIncome  = edit{"ttps", "        fact: income.year_before_application\n", "        confidence: reported\n        fact: income.year_before_application\n"}
	noPresumption   = edit{"qmas", "                presume: true\n", ""}
	quotaJudged     = edit{"ttps", "    kind: quota\n", "    kind: selection\n"}
	judgedByPanel   = edit{"ttps", "            judged by: immd\n", "            judged by: panel\n"}
	newAlias        = edit{"universities", "also: [UBA, ", "also: [UBA, Universidad Porteña, "}
	closedRoute     = edit{"ttps", "    group: scheme\n    from: 2022-12-28\n", "    group: scheme\n    from: 2022-12-28\n    until: 2026-10-31\n"}
	closesLater     = edit{"ttps", "    group: scheme\n    from: 2022-12-28\n", "    group: scheme\n    from: 2022-12-28\n    until: 2027-10-31\n"}
	revisedSource   = edit{"pack", "revised: 2026-01-01", "revised: 2026-11-01"}
	otherQuestion   = edit{"talent-list", "asks: {en: \"Do you meet every one", "asks: {en: \"Do you now meet every one"}
	masterToo       = edit{"qmas", "in: [master, doctorate]", "in: [bachelor, master, doctorate]"}
	anyForAll       = edit{"ttps", "    all: [ttps-a-income, ttps-common]", "    any: [ttps-a-income, ttps-common]"}
	otherFact       = edit{"common", "    fact: record.self_support\n", "    fact: person.travel_document\n"}
	otherNote       = edit{"qmas", "A prerequisite until the reform", "A prerequisite up to the reform"}
	otherPlace      = edit{"ttps", "Eligibility Criteria, (a) and Note 1", "Eligibility Criteria, (a) and Note 2"}
	endsOnce        = edit{"ttps", "    fact: person.had_ttps\n", "    until: 2026-10-31\n    fact: person.had_ttps\n"}
	startsLater     = edit{"ttps", "    fact: person.had_ttps\n", "    from: 2022-12-29\n    fact: person.had_ttps\n"}
)

func TestEachChangeOfAPackIsToldAsWhatItIs(t *testing.T) {
	tests := map[string]struct {
		edits []edit
		want  []string
	}{
		"nothing":              {nil, nil},
		"a bound":              {[]edit{stricterIncome}, []string{"! bound-changed ttps-a-income/income-that-counts-in-full"}},
		"a bound of later":     {[]edit{laterIncome}, []string{"later bound-later ttps-a-income/income-that-counts-in-full"}},
		"a need":               {[]edit{sevenOfTwelve}, []string{"! need-changed qmas-points"}},
		"a kid moved":          {[]edit{ageNoPoint, ageNeeded}, []string{"! criterion-removed qmas-1-age", "! criterion-added qmas-1-age"}},
		"an insertion":         {[]edit{insertedBefore}, []string{"! criterion-added qmas-10-income/much-profit"}},
		"a sentence":           {[]edit{otherSentence}, []string{"words criterion-words ttps-a-income/income-which-counts-in-full says"}},
		"a sentence and bound": {[]edit{otherSentence, stricterIncome}, []string{"! bound-changed ttps-a-income/income-which-counts-in-full", "words criterion-words ttps-a-income/income-which-counts-in-full says"}},
		"to unconfirmed":       {[]edit{unsureIncome}, []string{"! confidence-changed ttps-a-income/income-that-counts-in-full"}},
		"to reported":          {[]edit{reportedIncome}, []string{"rule confidence-changed ttps-a-income/income-that-counts-in-full"}},
		"no presumption":       {[]edit{noPresumption}, []string{"! presumed-changed qmas-2-degree/university-which-gave-it-is-on-the-schemes-own-l/it-is-on-the-ttps-list-so-probably-on-this-one/qmass-own-list-holds-your-university-too"}},
		"a kind":               {[]edit{quotaJudged}, []string{"rule kind-changed ttps-c-quota"}},
		"a judge":              {[]edit{judgedByPanel}, []string{"rule judge-changed ttps-other-scheme/you-also-meet-the-conditions-of-an-extension/immigration-department-finds-that-you-meet-condi"}},
		"names of a bound":     {[]edit{masterToo}, []string{"! bound-changed qmas-2-degree/you-have-a-masters-degree-or-doctorate/one-degree-meets-all-of-this/masters-degree-or-doctorate"}},
		"a name recognised":    {[]edit{newAlias}, []string{"! entry-names ttps-universities/universidad-de-buenos-aires"}},
		"a longer list":        {[]edit{moreExcluded}, []string{"! entry-starts excluded-nationalities/VN", "words entry-words excluded-nationalities/VN removed"}},
		"another entry":        {[]edit{rockefellerGone}, []string{"! entry-removed ttps-universities/rockefeller-university", "! entry-added ttps-universities/rockefeller-university2"}},
		"a closed route":       {[]edit{closedRoute}, []string{"! route-closes ttps-a"}},
		"a route closed later": {[]edit{closesLater}, []string{"later route-dates ttps-a"}},
		"a source":             {[]edit{revisedSource}, []string{"words source-words immd-ttps revised"}},
		"a question":           {[]edit{otherQuestion}, []string{"words confirmation-words tl-experienced-ai-specialists asks"}},
		"any for all":          {[]edit{anyForAll}, []string{"! need-changed ttps-a"}},
		"another fact":         {[]edit{otherFact}, []string{"! test-changed no-burden"}},
		"a note":               {[]edit{otherNote}, nil}, // of a criterion that is not in force
		"a place in a source":  {[]edit{otherPlace}, []string{"words criterion-words ttps-a-income cite"}},
		"an end":               {[]edit{endsOnce}, []string{"! criterion-ends ttps-once"}},
		"another start":        {[]edit{startsLater}, []string{"later criterion-dates ttps-once"}},
	}
	before := program(t, now)
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got := allTold(rules.Compare(before, at(t, edited(t, test.edits...), now)))
			if !slices.Equal(got, test.want) {
				t.Errorf("got  %q\nwant %q", got, test.want)
			}
		})
	}
}

func TestADifferenceNamesTheRoutesThatWereOpenOnBothDays(t *testing.T) {
	d := rules.Compare(program(t, "2024-10-31"), program(t, "2024-11-01"))
	i := slices.IndexFunc(d.Differences, func(x rules.Difference) bool { return x.Path == "qmas-language-before" })
	if i < 0 || d.Differences[i].What != rules.CriterionEnds || len(d.Differences[i].Routes) != 1 || d.Differences[i].Routes[0].ID != "qmas-achievement" {
		t.Errorf("got %q", allTold(d))
	}
	if all := allTold(d); all[0] != "! route-opens qmas-general" || !slices.Contains(all, "! route-closes qmas-points") {
		t.Errorf("got %q", all)
	}
}

func TestTheUniversityListOfJanuary2026(t *testing.T) {
	var come, gone int
	for _, x := range rules.Compare(program(t, "2025-12-31"), program(t, "2026-01-02")).Differences {
		switch x.What {
		case rules.EntryStarts:
			come++
		case rules.EntryEnds:
			gone++
		default:
			t.Errorf("got %s", told(x))
		}
	}
	if come != 5 || gone != 4 {
		t.Errorf("got %d new and %d removed, want 5 and 4", come, gone)
	}
}

func TestADifferenceTellsTheSameBackwards(t *testing.T) {
	before, after := program(t, now), at(t, edited(t, stricterIncome, sevenOfTwelve, insertedBefore, closedRoute), now)
	there, back := rules.Compare(before, after), rules.Compare(after, before)
	if len(there.Differences) != len(back.Differences) || len(there.Differences) != 4 {
		t.Errorf("got %q and %q", allTold(there), allTold(back))
	}
}

func TestDifferencesComeInAFixedOrder(t *testing.T) {
	edits := []edit{stricterIncome, sevenOfTwelve, insertedBefore, newAlias, rockefellerGone, revisedSource, otherQuestion, moreExcluded}
	want := allTold(rules.Compare(program(t, now), at(t, edited(t, edits...), now)))
	for range 3 {
		if got := allTold(rules.Compare(at(t, edited(t), now), at(t, edited(t, edits...), now))); !slices.Equal(got, want) {
			t.Fatalf("got %q, want %q", got, want)
		}
	}
}
