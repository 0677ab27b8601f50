package profile

import "testing"

func TestFintechTrainingAnswersItsFacts(t *testing.T) {
	p := New()
	p.Course = Course{Fintech: Told(true), Finished: Told(MustDate("2026-08-22"))}
	if problems := p.Validate(MustDate("2026-11-22")); problems != nil {
		t.Fatal(problems)
	}
	f := Derive(&p, MustDate("2026-11-22"))
	for id, want := range map[string]Value{
		"course.fintech": Exactly(1), "course.months_since_end": Exactly(3),
	} {
		if i, ok := FactIndex(id); !ok || f.Values[i] != want {
			t.Errorf("%s: got %+v, want %+v", id, f.Values[i], want)
		}
	}
	p.Course.Finished = Told(MustDate("2027-01-01"))
	if problems := p.Validate(MustDate("2026-11-22")); len(problems) != 1 || problems[0].Path != "course.finished" {
		t.Errorf("got %v", problems)
	}
}
