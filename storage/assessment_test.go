package storage

import (
	"errors"
	"reflect"
	"testing"
	"time"

	"talentnav/rules"
	"talentnav/rules/profile"
)

// frozenCase is a case with the applicant's profile and one assessment of it.
func frozenCase(t *testing.T, f *File) (Case, Assessment) {
	t.Helper()
	c := newCase(t, f, "one")
	save(t, f, c.ID, applicant())
	pack := smallPack(t)
	if err := f.KeepPack(t.Context(), pack, small, "small", now); err != nil {
		t.Fatal(err)
	}
	a := assess(t, pack, applicant(), profile.On(2026, 11, 22))
	frozen, err := f.FreezeAssessment(t.Context(), c.ID, applicant(), a, now)
	if err != nil {
		t.Fatal(err)
	}
	return c, frozen
}

func TestAFrozenAssessmentReplaysToTheLetter(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	c, want := frozenCase(t, f)
	save(t, f, c.ID, earning(1)) // the answers move on, the assessment does not
	closeFile(t, f)

	f = openAt(t, path)
	all, err := f.Assessments(t.Context(), c.ID)
	if err != nil || len(all) != 1 || !reflect.DeepEqual(all[0], want) {
		t.Fatalf("got %+v, %v, want %+v", all, err, want)
	}
	got := all[0]
	if got.Standings["high-income"] != rules.CanApply || got.AsAt != profile.On(2026, 11, 22) || !got.Made.Equal(now) {
		t.Errorf("got %+v", got)
	}
	answers, err := f.Answers(t.Context(), got.ID)
	if err != nil || !reflect.DeepEqual(answers, applicant()) {
		t.Fatalf("got answers %+v, %v", answers, err)
	}
	pack, err := f.Pack(t.Context(), got.PackDigest)
	if err != nil {
		t.Fatal(err)
	}
	if again := assess(t, pack, answers, got.AsAt); !reflect.DeepEqual(again.Vector(), got.Vector) {
		t.Errorf("got vector %v, want %v", again.Vector(), got.Vector)
	}
}

func TestAssessmentsOfTheSameAnswersKeepThemOnce(t *testing.T) {
	f := openAt(t, newPath(t))
	c, first := frozenCase(t, f)
	a := assess(t, smallPack(t), applicant(), profile.On(2026, 12, 1))
	second, err := f.FreezeAssessment(t.Context(), c.ID, applicant(), a, now.Add(time.Hour))
	if err != nil {
		t.Fatal(err)
	}
	if n := count(t, f.db, "answers"); n != 1 {
		t.Errorf("got %d answers, want 1", n)
	}
	all, err := f.Assessments(t.Context(), c.ID)
	if err != nil || len(all) != 2 || all[0].ID != second.ID || all[1].ID != first.ID {
		t.Errorf("got %+v, %v, want the last one first", all, err)
	}
}

func TestAnAssessmentNeedsItsCaseAndItsPack(t *testing.T) {
	f := openAt(t, newPath(t))
	c := newCase(t, f, "one")
	a := assess(t, smallPack(t), applicant(), profile.On(2026, 11, 22))
	if _, err := f.FreezeAssessment(t.Context(), c.ID, applicant(), a, now); !errors.Is(err, ErrNotFound) {
		t.Errorf("without a pack: got error %v, want %v", err, ErrNotFound)
	}
	if _, err := f.FreezeAssessment(t.Context(), 17, applicant(), a, now); !errors.Is(err, ErrNotFound) {
		t.Errorf("without a case: got error %v, want %v", err, ErrNotFound)
	}
	if _, err := f.Answers(t.Context(), 17); !errors.Is(err, ErrNotFound) {
		t.Errorf("without an assessment: got error %v, want %v", err, ErrNotFound)
	}
	if n := count(t, f.db, "answers"); n != 0 {
		t.Errorf("got %d answers left behind", n)
	}
}

func TestStandingsThatNobodyKnowsAreDamage(t *testing.T) {
	f := openAt(t, newPath(t))
	c, _ := frozenCase(t, f)
	for _, text := range []string{`{"high-income":"approved"}`, `[1]`} {
		if _, err := f.db.Exec("UPDATE assessments SET standings = ?", text); err != nil {
			t.Fatal(err)
		}
		if _, err := f.Assessments(t.Context(), c.ID); !errors.Is(err, ErrDamaged) {
			t.Errorf("%s: got error %v, want %v", text, err, ErrDamaged)
		}
	}
}
