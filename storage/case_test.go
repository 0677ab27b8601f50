package storage

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"talentnav/rules/profile"
)

func TestCasesAreNumberedAndListedByTheirNewestChange(t *testing.T) {
	f := openAt(t, newPath(t))
	one, two, three := newCase(t, f, "one"), newCase(t, f, ""), newCase(t, f, "三")
	if one.Number != 1 || two.Number != 2 || three.Number != 3 || one.UID == two.UID {
		t.Errorf("got %+v, %+v, %+v", one, two, three)
	}
	if _, err := f.SaveProfile(t.Context(), one.ID, earning(1), now.Add(time.Second)); err != nil {
		t.Fatal(err)
	}
	if err := f.Rename(t.Context(), two.ID, "zwei", now.Add(2*time.Second)); err != nil {
		t.Fatal(err)
	}
	if got, want := titles(t, f.Cases), []string{"zwei", "one", "三"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func titles(t *testing.T, list func(context.Context) ([]Summary, error)) (out []string) {
	t.Helper()
	all, err := list(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range all {
		out = append(out, s.Title)
	}
	return out
}

func TestTimesAreKeptInUTCToTheMillisecond(t *testing.T) {
	f := openAt(t, newPath(t))
	at := time.Date(2026, 11, 23, 1, 2, 3, 456_789_000, hongKong)
	c, err := f.CreateCase(t.Context(), "one", at)
	if want := time.Date(2026, 11, 22, 17, 2, 3, 456e6, time.UTC); err != nil || c.Created != want || c.Updated != want {
		t.Errorf("got %v, %v, %v, want %v", c.Created, c.Updated, err, want)
	}
}

func TestTheTrashHidesACaseAndLosesNothing(t *testing.T) {
	f := openAt(t, newPath(t))
	c := newCase(t, f, "one")
	newCase(t, f, "two")
	save(t, f, c.ID, applicant())
	for _, later := range []time.Duration{time.Hour, 2 * time.Hour} { // the second time changes nothing
		if err := f.Trash(t.Context(), c.ID, now.Add(later)); err != nil {
			t.Fatal(err)
		}
	}
	if got := titles(t, f.Cases); !slices.Equal(got, []string{"two"}) {
		t.Errorf("got %q in the list", got)
	}
	if got := titles(t, f.Trashed); !slices.Equal(got, []string{"one"}) {
		t.Errorf("got %q in the trash", got)
	}
	if got, err := f.Case(t.Context(), c.ID); err != nil || !got.Trashed.Equal(now.Add(time.Hour)) {
		t.Errorf("got %+v, %v", got, err)
	}
	if err := f.Restore(t.Context(), c.ID, now.Add(2*time.Hour)); err != nil {
		t.Fatal(err)
	}
	if got := titles(t, f.Cases); !slices.Equal(got, []string{"one", "two"}) {
		t.Errorf("got %q after restoring", got)
	}
	if got, err := f.Case(t.Context(), c.ID); err != nil || !got.Trashed.IsZero() || got.Revision != 1 {
		t.Errorf("got %+v, %v", got, err)
	}
}

func TestACaseThatIsNotThereIsNamed(t *testing.T) {
	f := openAt(t, newPath(t))
	_, find := f.Case(t.Context(), 17)
	_, read := f.Profile(t.Context(), 17)
	_, write := f.SaveProfile(t.Context(), 17, earning(1), now)
	_, facts := f.Facts(t.Context(), 17, dayInHongKong(now))
	_, list := f.Assessments(t.Context(), 17)
	for i, err := range []error{find, read, write, facts, list, f.Rename(t.Context(), 17, "x", now), f.Trash(t.Context(), 17, now), f.Restore(t.Context(), 17, now)} {
		if !errors.Is(err, ErrNotFound) || err.Error() != "case 17: not found" {
			t.Errorf("%d: got error %v", i, err)
		}
	}
}

func TestATitleHasALimit(t *testing.T) {
	f := openAt(t, newPath(t))
	c := newCase(t, f, strings.Repeat("漢", MaxTitle))
	for _, title := range []string{strings.Repeat("漢", MaxTitle+1), "\xff"} {
		if err := f.Rename(t.Context(), c.ID, title, now); !errors.Is(err, ErrInvalid) {
			t.Errorf("rename: got error %v", err)
		}
		if _, err := f.CreateCase(t.Context(), title, now); !errors.Is(err, ErrInvalid) || strings.Contains(err.Error(), "漢") {
			t.Errorf("create: got error %v, want one without the title", err)
		}
	}
	if next := newCase(t, f, "two"); next.Number != 2 {
		t.Errorf("got number %d, want 2: a refused case takes none", next.Number)
	}
}

func TestACancelledChangeIsNotMade(t *testing.T) {
	f := openAt(t, newPath(t))
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := f.CreateCase(cancelled, "one", now); err == nil {
		t.Error("got no error")
	}
	if got := titles(t, f.Cases); len(got) != 0 {
		t.Errorf("got %q", got)
	}
	newCase(t, f, "the file goes on working")
}

func TestACaseIsCreatedWithItsProfileOrNotAtAll(t *testing.T) {
	f := openAt(t, newPath(t))
	bad := earning(1)
	bad.Person.Nationalities = profile.Told([]string{"no country"})
	if _, err := f.CreateCaseWith(t.Context(), "bad", bad, now); !errors.Is(err, ErrInvalid) {
		t.Errorf("got %v", err)
	}
	c, err := f.CreateCaseWith(t.Context(), "good", earning(1), now)
	if err != nil || c.Revision != 1 || c.Number != 1 {
		t.Errorf("got %+v, %v", c, err)
	}
	if p, err := f.Profile(t.Context(), c.ID); err != nil || p.Income.Employment != earning(1).Income.Employment {
		t.Errorf("got %v, %v", p.Income.Employment, err)
	}
	if got := titles(t, f.Cases); !slices.Equal(got, []string{"good"}) {
		t.Errorf("listed are %q", got)
	}
}
