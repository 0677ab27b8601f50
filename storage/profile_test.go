package storage

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"talentnav/rules/profile"
	"talentnav/storage/caseload"
)

func TestANewCaseHasAnEmptyProfile(t *testing.T) {
	f := openAt(t, newPath(t))
	c := newCase(t, f, "one")
	if got, err := f.Profile(t.Context(), c.ID); err != nil || !reflect.DeepEqual(got, profile.New()) {
		t.Errorf("got %+v, %v", got, err)
	}
}

func TestWhatHasNotChangedIsNotWrittenAgain(t *testing.T) {
	f := openAt(t, newPath(t))
	c := newCase(t, f, "one")
	first := save(t, f, c.ID, applicant())
	again, err := f.SaveProfile(t.Context(), c.ID, applicant(), now.Add(time.Hour))
	if err != nil || first != 1 || again != 1 {
		t.Errorf("got revisions %d and %d, %v, want 1", first, again, err)
	}
	if got, err := f.Case(t.Context(), c.ID); err != nil || !got.Updated.Equal(now) {
		t.Errorf("got change at %v, %v, want %v", got.Updated, err, now)
	}
	if got := save(t, f, c.ID, earning(1)); got != 2 {
		t.Errorf("got revision %d, want 2", got)
	}
}

func TestAProfileIsPlainJSONInTheFile(t *testing.T) {
	f := openAt(t, newPath(t))
	c := newCase(t, f, "one")
	save(t, f, c.ID, applicant())
	var employer, title string
	const query = "SELECT body ->> '$.work.jobs.items[0].record.employer', title FROM profiles JOIN cases ON id = case_id"
	if err := f.db.QueryRow(query).Scan(&employer, &title); err != nil || employer != "甲公司" || title != "one" {
		t.Errorf("got %q, %q, %v", employer, title, err)
	}
}

func TestAProfileThatCouldNotBeReadBackIsRefusedAndTheOneBeforeStays(t *testing.T) {
	f := openAt(t, newPath(t))
	c := newCase(t, f, "one")
	save(t, f, c.ID, earning(1))
	moon := profile.New()
	moon.Person.Residence = profile.Told("moon")
	backwards := profile.New()
	backwards.Work.Jobs = profile.ListOf(profile.Job{Start: profile.Told(profile.On(2020, 1, 1)), End: profile.Told(profile.On(2019, 1, 1))})
	for name, p := range map[string]profile.Profile{"no schema": {}, "no such place": moon, "end before start": backwards} {
		_, err := f.SaveProfile(t.Context(), c.ID, p, now)
		refused, ok := errors.AsType[*ProfileError](err)
		if !ok || !errors.Is(err, ErrInvalid) || refused.Case != c.ID || len(refused.Problems) == 0 {
			t.Errorf("%s: got error %v, want one with the problems", name, err)
		}
		if strings.Contains(fmt.Sprint(err), "moon") {
			t.Errorf("%s: the error %v tells an answer", name, err)
		}
	}
	if got, err := f.Profile(t.Context(), c.ID); err != nil || !reflect.DeepEqual(got, earning(1)) {
		t.Errorf("got %+v, %v", got, err)
	}
}

func TestAWrongClockKeepsNobodyFromSavingOrReading(t *testing.T) {
	f := openAt(t, newPath(t))
	c := newCase(t, f, "one")
	if _, err := f.SaveProfile(t.Context(), c.ID, applicant(), time.Unix(0, 0)); err != nil {
		t.Fatal(err)
	}
	if got, err := f.Profile(t.Context(), c.ID); err != nil || !reflect.DeepEqual(got, applicant()) {
		t.Errorf("got %+v, %v", got, err)
	}
}

func TestADamagedProfileNamesItsCaseAndHurtsNoOther(t *testing.T) {
	body, err := json.Marshal(applicant())
	if err != nil {
		t.Fatal(err)
	}
	with := func(text string) string {
		return fmt.Sprintf("UPDATE profiles SET body = '%s', digest = '%s' WHERE case_id = 1", text, digest([]byte(text)))
	}
	for name, damage := range map[string]string{
		"one letter changed":    "UPDATE profiles SET body = replace(body, '甲', '乙') WHERE case_id = 1",
		"the digest changed":    "UPDATE profiles SET digest = '" + digest(nil) + "' WHERE case_id = 1",
		"no JSON":               with("{"),
		"an unknown field":      with(`{"schema":"talentnav.profile/1","admin":true}`),
		"another schema":        with(`{"schema":"talentnav.profile/9"}`),
		"nothing":               with(""),
		"a blob":                "UPDATE profiles SET body = x'00ff00' WHERE case_id = 1",
		"deep nesting":          with(strings.Repeat("[", 10000)),
		"a time that is none":   "UPDATE profiles SET updated = 'today' WHERE case_id = 1",
		"cut in half":           with(strings.ReplaceAll(string(body[:len(body)/2]), "'", "")),
		"a number for the text": "UPDATE profiles SET body = 5 WHERE case_id = 1",
	} {
		t.Run(name, func(t *testing.T) {
			path := newPath(t)
			f := openAt(t, path)
			save(t, f, newCase(t, f, "one").ID, applicant())
			save(t, f, newCase(t, f, "two").ID, applicant())
			closeFile(t, f)
			tamper(t, path, damage)
			f = openAt(t, path)
			_, err := f.Profile(t.Context(), 1)
			if !errors.Is(err, ErrDamaged) || !strings.Contains(err.Error(), "case 1") {
				t.Errorf("got error %v, want %v and the case", err, ErrDamaged)
			}
			if _, err := f.Profile(t.Context(), 2); err != nil {
				t.Errorf("the other case: %v", err)
			}
			if faults, err := f.Check(t.Context()); err != nil || len(faults) == 0 {
				t.Errorf("check: got %v, %v, want a fault", faults, err)
			}
		})
	}
}

func TestManyCanSaveAtOnce(t *testing.T) {
	f := openAt(t, newPath(t))
	const savers, saves = 8, 10
	var ids [3]int64
	for i := range ids {
		ids[i] = newCase(t, f, "one").ID
	}
	var all sync.WaitGroup
	for s := range savers {
		all.Go(func() {
			for n := range saves {
				if _, err := f.SaveProfile(t.Context(), ids[s%3], earning(int64(s*1000+n)), now); err != nil {
					t.Error(err)
				}
				if _, err := f.Cases(t.Context()); err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
	total := int64(0)
	for _, id := range ids {
		c, err := f.Case(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		total += c.Revision
	}
	if total != savers*saves {
		t.Errorf("got %d revisions, want %d", total, savers*saves)
	}
	if faults, err := f.Check(t.Context()); err != nil || len(faults) > 0 {
		t.Errorf("got %v, %v", faults, err)
	}
}

func TestAListWhoseLastRecordWasTakenOutIsSaved(t *testing.T) {
	f := openAt(t, newPath(t))
	c := newCase(t, f, "one")
	p := applicant()
	p.Work.Jobs.Items = p.Work.Jobs.Items[:0]
	save(t, f, c.ID, p)
	p.Work = profile.Work{}
	if got, err := f.Profile(t.Context(), c.ID); err != nil || !reflect.DeepEqual(got, p) {
		t.Errorf("got %+v, %v", got, err)
	}
}

func TestRereadingGivesWhatDecodingDoes(t *testing.T) {
	m := caseload.New(9)
	for i := range 300 {
		p := m.Next().Profile
		if i == 0 {
			p = applicant()
		}
		body, err := encode(1, p)
		if err != nil {
			t.Fatal(err)
		}
		row := told{revision: 1, digest: digest(body), body: body}
		want, err := row.decode(1)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := row.reread(1); err != nil || !reflect.DeepEqual(got, want) {
			t.Fatalf("got %+v, %v, want %+v", got, err, want)
		}
	}
	damaged := told{revision: 1, digest: digest(nil), body: []byte("{}")}
	if _, err := damaged.reread(1); !errors.Is(err, ErrDamaged) {
		t.Errorf("got error %v", err)
	}
}
