package storage

import (
	"slices"
	"testing"
	"time"

	"talentnav/rules"
	"talentnav/rules/profile"
	"talentnav/storage/record"
)

// fewCases are some cases that differ in what lists go by.
func fewCases(t *testing.T, f *File) {
	t.Helper()
	for i, one := range []struct {
		title string
		items []record.Body
	}{
		{"陳大文", []record.Body{someone("CHAN Tai Man", "陈大文"), record.Details{Stage: "ready", Tags: []string{"VIP", "bank"}, RetainUntil: profile.On(2030, 1, 1)}}},
		{"Élodie O’Brien", []record.Body{record.Task{Title: "x", Deadline: profile.On(2026, 12, 1)}, record.Task{Title: "y", Deadline: profile.On(2026, 11, 1), Done: profile.On(2026, 10, 1)}}},
		{"", []record.Body{record.Person{Relation: "spouse", Names: []record.Name{{Text: "Ｗｏｎｇ 小明"}}, Documents: []record.Document{{Number: "A123456(7)"}}}, record.Stay{Until: profile.On(2026, 11, 30)}}},
		{"한지민", []record.Body{record.Details{Stage: "closed", Outcome: "approved", Reference: "ref-77", Tags: []string{"VIP"}}}},
	} {
		c := newCase(t, f, one.title)
		for _, b := range one.items {
			add(t, f, c.ID, b)
		}
		if _, err := f.SaveProfile(t.Context(), c.ID, earning(int64(i+1)), now.Add(time.Duration(i)*time.Minute)); err != nil {
			t.Fatal(err)
		}
	}
}

func found(t *testing.T, f *File, q Query) (numbers []int64) {
	t.Helper()
	page, err := f.Search(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range page.Lines {
		numbers = append(numbers, l.Number)
	}
	return numbers
}

func TestCasesAreFoundByAnyPieceOfANameInAnyScript(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	fewCases(t, f)
	for round := range 2 { // made by the changes, and read from the file
		for text, want := range map[string][]int64{
			"大文": {1}, "陈大": {1}, "陳": {1}, "tai ma": {1}, "man chan": {1}, "elodie": {2}, "OBRI": {2}, "lod": {2},
			"wong": {3}, "小明": {3}, "a1234567": {3}, "지민": {4}, "ref-77": {4}, "vip": {4, 1}, "vip bank": {1}, "nobody": nil, "": {4, 3, 2, 1}, "3": {3},
		} {
			if got := found(t, f, Query{Text: text}); !slices.Equal(got, want) {
				t.Errorf("round %d: %q: got %v, want %v", round, text, got, want)
			}
		}
		closeFile(t, f)
		f = openAt(t, path)
	}
}

func TestListsAreFilteredSortedAndPaged(t *testing.T) {
	f := openAt(t, newPath(t))
	fewCases(t, f)
	if err := f.Trash(t.Context(), 4, now); err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct {
		q    Query
		want []int64
	}{
		"stage":           {Query{Stages: []string{"ready", "closed"}}, []int64{1}},
		"the trash":       {Query{Trashed: true}, []int64{4}},
		"outcome":         {Query{Trashed: true, Outcomes: []string{"approved"}}, []int64{4}},
		"both tags":       {Query{Tags: []string{"bank", "VIP"}}, []int64{1}},
		"due":             {Query{DueBy: profile.On(2026, 11, 30)}, []int64{3}},
		"due, the day on": {Query{DueBy: profile.On(2026, 12, 1), Order: ByDeadline}, []int64{3, 2}},
		"to be reviewed":  {Query{RetainBy: profile.On(2030, 1, 1)}, []int64{1}},
		"by number":       {Query{Order: ByNumber}, []int64{1, 2, 3}},
		"backwards":       {Query{Order: ByNumber, Backwards: true}, []int64{3, 2, 1}},
		"by deadline":     {Query{Order: ByDeadline}, []int64{3, 2, 1}},
		"by title":        {Query{Order: ByTitle}, []int64{3, 2, 1}},
		"the second page": {Query{Order: ByNumber, Offset: 1, Limit: 1}, []int64{2}},
		"past the end":    {Query{Offset: 9}, nil},
	} {
		if got := found(t, f, test.q); !slices.Equal(got, test.want) {
			t.Errorf("%s: got %v, want %v", name, got, test.want)
		}
	}
}

func TestTheIndexFollowsEveryChange(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	fewCases(t, f)
	orders := []Order{ByChange, ByCreation, ByNumber, ByTitle, ByDeadline, ByStage}
	for _, o := range orders { // so that all are kept up
		found(t, f, Query{Order: o})
	}
	item := add(t, f, 2, someone("Temporary"))
	if got := found(t, f, Query{Text: "temporary"}); !slices.Equal(got, []int64{2}) {
		t.Errorf("got %v after adding", got)
	}
	steps := []error{
		f.Rename(t.Context(), 1, "Zoe", now.Add(time.Hour)), f.TrashItem(t.Context(), item.UID, now.Add(2*time.Hour)),
		f.Trash(t.Context(), 3, now), f.Merge(t.Context(), 1, 4, now.Add(time.Hour)),
	}
	_, undo := f.Undo(t.Context(), 3, now.Add(3*time.Hour))
	_, details := f.SaveDetails(t.Context(), 2, record.Details{Stage: "assessing"}, now.Add(4*time.Hour))
	for i, err := range append(steps, undo, details) {
		if err != nil {
			t.Fatal(i, err)
		}
	}
	kept := map[Order][]int64{}
	for _, o := range orders {
		kept[o] = found(t, f, Query{Order: o})
	}
	f.index.forget()
	for _, o := range orders {
		if got := found(t, f, Query{Order: o}); !slices.Equal(got, kept[o]) {
			t.Errorf("%s: kept up %v, read anew %v", o, kept[o], got)
		}
	}
	if got := found(t, f, Query{Text: "temporary"}); len(got) > 0 {
		t.Errorf("got %v after it went to the trash", got)
	}
}

func TestAFileOfAnEarlierVersionIsSearchedToo(t *testing.T) {
	path := newPath(t)
	oldFile(t, path, 4, "舊個案")
	f := openAt(t, path)
	if got := found(t, f, Query{Text: "旧个"}); !slices.Equal(got, []int64{1}) {
		t.Errorf("got %v", got)
	}
}

func TestADamagedSummaryIsMadeAgain(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	fewCases(t, f)
	closeFile(t, f)
	tamper(t, path, "UPDATE summaries SET body = x'0102'")
	if got := found(t, openAt(t, path), Query{Text: "elodie"}); !slices.Equal(got, []int64{2}) {
		t.Errorf("got %v", got)
	}
}

func TestCasesAreFoundByWhereTheyStand(t *testing.T) {
	f := openAt(t, newPath(t))
	rich, poor := newCase(t, f, "rich"), newCase(t, f, "poor")
	save(t, f, rich.ID, earning(2_500_000))
	save(t, f, poor.ID, earning(1))
	for _, id := range []int64{rich.ID, poor.ID} {
		p, err := f.Profile(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		if err := f.SaveStandings(t.Context(), id, assess(t, smallPack(t), p, dayInHongKong(now)), now); err != nil {
			t.Fatal(err)
		}
	}
	q := Query{Route: "high-income", Standings: []rules.Standing{rules.CanApply}}
	for range 2 {
		if got := found(t, f, q); !slices.Equal(got, []int64{rich.Number}) {
			t.Errorf("got %v", got)
		}
		f.index.forget()
	}
	save(t, f, rich.ID, earning(1))
	if s, current, err := f.Standings(t.Context(), rich.ID); err != nil || current || s["high-income"] != rules.CanApply {
		t.Errorf("got %v, %v, %v, want the last ones, not current", s, current, err)
	}
}

func TestDuplicatesAreFoundByDocumentNameAndBirthDate(t *testing.T) {
	f := openAt(t, newPath(t))
	person := func(number string, birth profile.Date, names ...string) record.Person {
		p := someone(names...)
		p.BirthDate = birth
		if number != "" {
			p.Documents = []record.Document{{Sort: "hkid", Number: number}}
		}
		return p
	}
	born := profile.On(1990, 5, 2)
	for _, b := range []record.Body{
		person("A123456(7)", profile.Date{}, "One"), person("a1234567", profile.Date{}, "Another"),
		person("", born, "Tai Man CHAN"), person("", born, "Chan, Tai-man"),
		person("", profile.Date{}, "陳小明"), person("", born, "陈小明"),
		person("", born, "Somebody Else"),
		record.Person{Relation: "spouse", Names: []record.Name{{Text: "Somebody Else"}}},
	} {
		add(t, f, newCase(t, f, "").ID, b)
	}
	got, err := f.Duplicates(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	want := []Likeness{{"document", []int64{1, 2}}, {"name-and-birth-date", []int64{3, 4}}, {"name", []int64{5, 6}}}
	if !slices.EqualFunc(got, want, func(a, b Likeness) bool { return a.By == b.By && slices.Equal(a.Cases, b.Cases) }) {
		t.Errorf("got %v, want %v", got, want)
	}
	if of, err := f.DuplicatesOf(t.Context(), 4); err != nil || len(of) != 1 || of[0].By != "name-and-birth-date" {
		t.Errorf("got %v, %v", of, err)
	}
}

func TestAFileThatCannotBeWrittenIsSearchedToo(t *testing.T) {
	f := openAt(t, newPath(t))
	fewCases(t, f)
	for _, statement := range []string{"DELETE FROM summaries WHERE case_id = 1", "UPDATE summaries SET format = 99 WHERE case_id = 2", "PRAGMA query_only = ON"} {
		if _, err := f.db.Exec(statement); err != nil {
			t.Fatal(err)
		}
	}
	for text, want := range map[string]int64{"chan": 1, "elodie": 2, "wong": 3} {
		if got := found(t, f, Query{Text: text}); !slices.Equal(got, []int64{want}) {
			t.Errorf("%s: got %v", text, got)
		}
	}
	if got := found(t, f, Query{}); len(got) != 4 {
		t.Errorf("got %v", got)
	}
}
