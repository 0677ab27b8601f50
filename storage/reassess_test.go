package storage

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"testing"
	"time"

	"talentnav/rules"
	"talentnav/rules/packs"
	"talentnav/rules/profile"
	"talentnav/storage/caseload"
)

// fill imports made-up cases.
func fill(t testing.TB, f *File, seed uint64, n int) {
	t.Helper()
	m := caseload.New(seed)
	for left := n; left > 0; left -= min(left, 1000) {
		cases := make([]NewCase, min(left, 1000))
		for i := range cases {
			c := m.Next()
			cases[i] = NewCase{c.Title, c.Profile, c.Items}
		}
		if _, _, err := f.Import(context.Background(), cases, now); err != nil {
			t.Fatal(err)
		}
	}
}

func shippedPack(t testing.TB) *rules.Pack {
	t.Helper()
	p, err := packs.HongKong()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func reassess(t *testing.T, f *File, p *rules.Pack, day profile.Date) Reassessment {
	t.Helper()
	r, err := f.Reassess(t.Context(), p, day, now, nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// checkStandings compares what is kept with an assessment of each case by itself.
func checkStandings(t *testing.T, f *File, p *rules.Pack, day profile.Date) {
	t.Helper()
	page, err := f.Search(t.Context(), Query{})
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range page.Lines {
		told, err := f.Profile(t.Context(), l.ID)
		if err != nil {
			t.Fatal(err)
		}
		kept, current, err := f.Standings(t.Context(), l.ID)
		if err != nil || !current {
			t.Fatalf("case %d: got %v, %v", l.ID, current, err)
		}
		for _, want := range assess(t, p, told, day).Standings() {
			listed, ok := l.Standing(want.Route.ID)
			if kept[want.Route.ID] != want.Standing || listed != want.Standing || !ok {
				t.Fatalf("case %d: %s: kept %v, listed %v, want %v", l.ID, want.Route.ID, kept[want.Route.ID], listed, want.Standing)
			}
		}
	}
}

func TestEveryCaseIsAssessedAnewAndChangesAreTold(t *testing.T) {
	f := openAt(t, newPath(t))
	fill(t, f, 1, 60)
	pack, today := shippedPack(t), dayInHongKong(now)
	if err := f.Prepare(t.Context()); err != nil {
		t.Fatal(err)
	}
	first := reassess(t, f, pack, today)
	if first.Done != 60 || first.Total != 60 || first.Changed != 60 || first.Ended.IsZero() {
		t.Errorf("got %+v", first)
	}
	checkStandings(t, f, pack, today)
	if again := reassess(t, f, pack, today); again.Changed != 0 || again.ID == first.ID {
		t.Errorf("got %+v, want no changes", again)
	}
	later := today.AddDays(900)
	moved := reassess(t, f, pack, later)
	checkStandings(t, f, pack, later)
	all, err := f.Moved(t.Context(), moved.ID, 0, 1000)
	if err != nil || moved.Changed == 0 || len(all) != moved.Changed {
		t.Fatalf("got %d moved, %v, want %d", len(all), err, moved.Changed)
	}
	for _, m := range all {
		if fmt.Sprint(m.Before) == fmt.Sprint(m.After) {
			t.Errorf("case %d stands as before: %v", m.CaseID, m.After)
		}
	}
	other := reassess(t, f, smallPack(t), today)
	if other.Changed != 60 {
		t.Errorf("got %+v by another pack", other)
	}
	checkStandings(t, f, smallPack(t), today)
	if last, err := f.LastReassessment(t.Context()); err != nil || last.ID != other.ID || last.PackDigest != smallPack(t).Digest {
		t.Errorf("got %+v, %v", last, err)
	}
}

func TestAnAssessmentOfAllIsCancelledAndGoesOnWhereItStopped(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	cases := make([]NewCase, 2*reassessBatch+10)
	for i := range cases {
		cases[i].Profile = earning(int64(i))
	}
	if _, _, err := f.Import(t.Context(), cases, now); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	var seen []int
	half, err := f.Reassess(ctx, smallPack(t), dayInHongKong(now), now, func(r Reassessment) {
		seen = append(seen, r.Done)
		cancel()
	})
	if !errors.Is(err, context.Canceled) || half.Done != reassessBatch || len(seen) != 1 || !half.Ended.IsZero() {
		t.Fatalf("got %+v, %v, %v", half, err, seen)
	}
	closeFile(t, f)
	f = openAt(t, path)
	rest := reassess(t, f, smallPack(t), dayInHongKong(now))
	if rest.ID != half.ID || rest.Done != 2*reassessBatch+10 || rest.Changed != rest.Done {
		t.Errorf("got %+v after %+v", rest, half)
	}
}

func TestOneDamagedProfileKeepsNoOtherFromBeingAssessed(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	fill(t, f, 3, 3)
	closeFile(t, f)
	tamper(t, path, "UPDATE facts SET vector = x'01' WHERE case_id = 3; UPDATE profiles SET body = '{}' WHERE case_id = 2; DELETE FROM facts WHERE case_id = 2")
	f = openAt(t, path)
	r := reassess(t, f, smallPack(t), dayInHongKong(now))
	if r.Done != 3 || r.Skipped != 1 || r.Changed != 2 || r.Ended.IsZero() {
		t.Errorf("got %+v", r)
	}
}

func TestAnImportIsTakenBack(t *testing.T) {
	f := openAt(t, newPath(t))
	newCase(t, f, "before")
	one := caseload.New(4).Next()
	cases := []NewCase{{one.Title, one.Profile, one.Items}, {"second", profile.New(), nil}}
	ids, batch, err := f.Import(t.Context(), cases, now)
	if err != nil || len(ids) != 2 {
		t.Fatal(ids, err)
	}
	whole, err := reading(t.Context(), f, func(tx *transaction) (*Line, error) { return tx.summarise(ids[0]) })
	if err != nil {
		t.Fatal(err)
	}
	kept, err := reading(t.Context(), f, func(tx *transaction) (*Line, error) { return tx.findSummary(ids[0]) })
	if err != nil || !reflect.DeepEqual(kept, whole) {
		t.Errorf("listed as %+v, %v, want %+v", kept, err, whole)
	}
	if items, err := f.Items(t.Context(), ids[0]); err != nil || len(items) != len(one.Items) {
		t.Errorf("got %d items, %v, want %d", len(items), err, len(one.Items))
	}
	if n, err := f.UndoImport(t.Context(), batch, now.Add(time.Hour)); err != nil || n != 2 {
		t.Errorf("got %d, %v", n, err)
	}
	if got := titles(t, f.Cases); len(got) != 1 || got[0] != "before" {
		t.Errorf("got %q", got)
	}
	if _, err := f.UndoImport(t.Context(), "nothing", now); !errors.Is(err, ErrNotFound) {
		t.Errorf("got error %v", err)
	}
	bad := append(cases, NewCase{"bad", profile.Profile{}, nil})
	if _, _, err := f.Import(t.Context(), bad, now); !errors.Is(err, ErrInvalid) {
		t.Errorf("got error %v", err)
	}
	if n := count(t, f.db, "cases"); n != 3 {
		t.Errorf("got %d cases, want none of the refused import", n)
	}
}

// standingsKept are all rows of standings as they are in the file.
func standingsKept(t *testing.T, f *File) (all []string) {
	t.Helper()
	rows, err := f.db.Query("SELECT case_id || ' ' || revision || ' ' || body FROM standings ORDER BY case_id")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var one string
		if err := rows.Scan(&one); err != nil {
			t.Fatal(err)
		}
		all = append(all, one)
	}
	return all
}

func TestOnAnotherDayNoAnswersAreReadAndNoFactsAreWritten(t *testing.T) {
	pack, later := shippedPack(t), dayInHongKong(now).AddDays(900)
	sound, f := openAt(t, newPath(t)), openAt(t, newPath(t))
	for _, file := range []*File{sound, f} {
		fill(t, file, 8, 40)
	}
	if _, err := f.db.Exec("UPDATE profiles SET body = '{}'"); err != nil { // whoever reads it finds it damaged
		t.Fatal(err)
	}
	reassess(t, sound, pack, later)
	checkStandings(t, sound, pack, later)
	if r := reassess(t, f, pack, later); r.Skipped > 0 || r.Changed != 40 {
		t.Errorf("got %+v", r)
	}
	if got, want := standingsKept(t, f), standingsKept(t, sound); !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	var days string
	if err := f.db.QueryRow("SELECT group_concat(DISTINCT as_at) FROM facts").Scan(&days); err != nil || days != dayInHongKong(now).String() {
		t.Errorf("facts are of %s, %v", days, err)
	}
}

// Facts that another version packed are never misread: the answers are.
func TestFactsOfAnotherVersionOrDamagedAreDerivedAnewOnAnyDay(t *testing.T) {
	pack, later := shippedPack(t), dayInHongKong(now).AddDays(400)
	for _, damage := range []string{
		"UPDATE facts SET schema = '" + digest(nil) + "', vector = (SELECT vector FROM facts WHERE case_id = 1)",
		"UPDATE facts SET vector = substr(vector, 1, length(vector) - 1)", // of the basis a byte is missing
		"UPDATE facts SET vector = x'ffffffff00'",
		"UPDATE facts SET revision = revision + 1, vector = (SELECT vector FROM facts WHERE case_id = 1)",
		"DELETE FROM facts",
	} {
		f := openAt(t, newPath(t))
		fill(t, f, 9, 12)
		if _, err := f.db.Exec(damage); err != nil {
			t.Fatal(err)
		}
		if r := reassess(t, f, pack, later); r.Skipped > 0 || r.Changed != 12 {
			t.Errorf("%s: got %+v", damage, r)
		}
		checkStandings(t, f, pack, later)
		var kept int
		if err := f.db.QueryRow("SELECT count(*) FROM facts WHERE schema = ? AND as_at = ?", factSchema(), later.String()).Scan(&kept); err != nil || kept != 12 {
			t.Errorf("%s: %d facts are kept anew, %v", damage, kept, err)
		}
		if faults, err := f.Check(t.Context()); err != nil || len(faults) > 0 {
			t.Errorf("%s: check: %v, %v", damage, faults, err)
		}
	}
}
