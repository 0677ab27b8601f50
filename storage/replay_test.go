package storage

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"talentnav/rules"
	"talentnav/rules/profile"
)

func TestAnAssessmentReplaysToTheLetterWhenRulesAndAnswersMovedOn(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	c, frozen := frozenCase(t, f)
	save(t, f, c.ID, earning(1))
	stricter := fstest.MapFS{"small/pack.yaml": small["small/pack.yaml"], "small/route.yaml": {
		Data: []byte(strings.Replace(string(small["small/route.yaml"].Data), "2_500_000", "3_000_000", 1))}}
	next, faults := rules.Load(stricter, "small")
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	if err := f.KeepPack(t.Context(), next, stricter, "small", now); err != nil {
		t.Fatal(err)
	}
	closeFile(t, f)
	if got, err := openAt(t, path).Replay(t.Context(), frozen.ID); err != nil || len(got) > 0 {
		t.Errorf("got %v, %v", got, err)
	}
}

func TestWhatWasChangedInAFrozenAssessmentIsNamed(t *testing.T) {
	poor := earning(1)
	poor.Income.Business = profile.Told(profile.HKD(0))
	body, err := profile.Canonical(&poor)
	if err != nil {
		t.Fatal(err)
	}
	answers := "INSERT INTO answers SELECT case_id, '" + digest(body) + "', kept, '" + string(body) + "' FROM answers; " +
		"UPDATE assessments SET answers_digest = '" + digest(body) + "'"
	tests := map[string]struct{ statement, want string }{
		"a bit of the vector": {"UPDATE assessments SET vector = x'03'", "state of income: stored depends, now met"},
		"a standing":          {`UPDATE assessments SET standings = '{"high-income":"can-apply-if"}'`, "standing of high-income: stored can-apply-if, now can-apply"},
		"the answers":         {answers, "standing of high-income: stored can-apply, now cannot-apply-now"},
		"the day":             {"UPDATE assessments SET as_at = '2020-01-01'", "day: stored 2020-01-01"},
		"the version":         {"UPDATE assessments SET pack_version = '1'", "pack: stored small 1 "},
		"the derivation":      {"UPDATE assessments SET derivation = 9", fmt.Sprint("derivation: stored 9, now ", profile.Derivation)},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			path := newPath(t)
			f := openAt(t, path)
			_, frozen := frozenCase(t, f)
			closeFile(t, f)
			tamper(t, path, test.statement)
			got, err := openAt(t, path).Replay(t.Context(), frozen.ID)
			if err != nil || len(got) == 0 || !strings.HasPrefix(got[0].String(), test.want) {
				t.Errorf("got %v, %v, want %s", got, err, test.want)
			}
		})
	}
}

func TestWhatAnAssessmentRestsOnMustBeWhole(t *testing.T) {
	for name, statement := range map[string]string{
		"a bit of the answers": `UPDATE answers SET body = replace(body, '2600000', '2600001')`,
		"a bit of the rules":   "UPDATE packs SET files = substr(files, 2)",
	} {
		t.Run(name, func(t *testing.T) {
			path := newPath(t)
			f := openAt(t, path)
			_, frozen := frozenCase(t, f)
			closeFile(t, f)
			tamper(t, path, statement)
			got, err := openAt(t, path).Replay(t.Context(), frozen.ID)
			if !errors.Is(err, ErrDamaged) || !strings.Contains(err.Error(), "assessment 1: ") {
				t.Errorf("got %v, %v", got, err)
			}
		})
	}
	if _, err := openAt(t, newPath(t)).Replay(t.Context(), 17); !errors.Is(err, ErrNotFound) {
		t.Errorf("got error %v, want %v", err, ErrNotFound)
	}
}

// A case file from before the derivation was kept.
func TestAnAssessmentOfAnEarlierFileReplays(t *testing.T) {
	path := newPath(t)
	old := openWith(t, path, shipped[:3])
	insertOldCase(t, old, 1, "one")
	files, err := archive(small, "small")
	if err != nil {
		t.Fatal(err)
	}
	body, err := profile.Canonical(new(applicant()))
	if err != nil {
		t.Fatal(err)
	}
	a := assess(t, smallPack(t), applicant(), profile.On(2026, 11, 22))
	for _, insert := range []struct {
		statement string
		args      []any
	}{
		{"INSERT INTO packs VALUES (?, 'small', '2026.11.22', ?, ?)", []any{smallPack(t).Digest, moment{now}, files}},
		{"INSERT INTO answers VALUES (?, ?, ?, ?)", []any{1, digest(body), moment{now}, string(body)}},
		{"INSERT INTO assessments VALUES (1, ?, ?, '2026-11-22', 'small', '2026.11.22', ?, ?, ?, ?)",
			[]any{1, moment{now}, smallPack(t).Digest, digest(body), `{"high-income":"can-apply"}`, a.Vector()}},
	} {
		if _, err := old.db.Exec(insert.statement, insert.args...); err != nil {
			t.Fatal(err)
		}
	}
	closeFile(t, old)
	// Facts have come to be derived differently since: that is said, and nothing else differs.
	want := fmt.Sprint("derivation: stored 1, now ", profile.Derivation)
	if got, err := openAt(t, path).Replay(t.Context(), 1); err != nil || len(got) != 1 || got[0].String() != want {
		t.Errorf("got %v, %v", got, err)
	}
}

func TestAnswersAreKeptUnderTheDigestThatResultsName(t *testing.T) {
	f := openAt(t, newPath(t))
	_, frozen := frozenCase(t, f)
	if want := profile.Digest(new(applicant())); frozen.AnswersDigest != want {
		t.Errorf("got %s, want %s", frozen.AnswersDigest, want)
	}
}
