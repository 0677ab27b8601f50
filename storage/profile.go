package storage

import (
	"bytes"
	"context"
	"encoding/json"
	"slices"
	"time"

	"talentnav/rules/profile"
)

// SaveProfile saves what a person told and returns the revision it has. When it
// returns, the profile is on the disk; what has not changed is not written
// again. A profile that could not be read back is refused with a
// [*ProfileError] that lists the problems, and the one before stays.
func (f *File) SaveProfile(ctx context.Context, caseID int64, p profile.Profile, at time.Time) (revision int64, err error) {
	body, err := encode(caseID, p)
	if err != nil {
		return 0, err
	}
	return changing(ctx, f, at, func(c *change) (int64, error) {
		if err := c.commit(caseID, "save profile", edit{profilePart, body}); err != nil {
			return 0, err
		}
		t, err := findProfile(ctx, c.transaction, caseID)
		return t.revision, err
	})
}

// saveProfile writes a profile whose text is body, and its facts.
func saveProfile(c *change, caseID int64, p profile.Profile, body []byte) (int64, error) {
	last, err := findProfile(c.ctx, c.transaction, caseID)
	if err != nil || bytes.Equal(last.body, body) {
		return last.revision, err
	}
	revision := last.revision + 1
	kept, err := c.seal.close(cell("profiles", caseID, "body", revision), body)
	if err != nil {
		return 0, caseError(caseID, err)
	}
	const upsert = `INSERT INTO profiles (case_id, revision, updated, digest, body) VALUES (?, ?, ?, ?, ?)
		ON CONFLICT (case_id) DO UPDATE SET revision = excluded.revision, updated = excluded.updated, digest = excluded.digest, body = excluded.body`
	if _, err := c.ExecContext(c.ctx, upsert, caseID, revision, moment{c.at}, c.seal.mark(digest(body)), kept); err != nil {
		return 0, caseError(caseID, err)
	}
	c.touch(caseID, last.revision == 0)
	return revision, saveFacts(c.ctx, c.transaction, caseID, revision, profile.NewDeriver(&p), dayInHongKong(c.at))
}

// Profile reads what a person told, an empty profile when nothing was saved
// yet. It fails with ErrNotFound, or with a [*ProfileError] when what is in the
// file is damaged.
func (f *File) Profile(ctx context.Context, caseID int64) (profile.Profile, error) {
	return reading(ctx, f, func(tx *transaction) (profile.Profile, error) {
		row, err := findProfile(ctx, tx, caseID)
		if err != nil {
			return profile.New(), err
		}
		return row.decode(caseID)
	})
}

// told is a profile, or the answers of an assessment, as they stand in the file.
type told struct {
	revision int64 // 0 when nothing was saved
	saved    moment
	digest   string
	body     []byte
}

func findProfile(ctx context.Context, tx *transaction, caseID int64) (told, error) {
	const query = `SELECT coalesce(p.revision, 0), p.updated, coalesce(p.digest, ''), p.body
		FROM cases c LEFT JOIN profiles p ON p.case_id = c.id WHERE c.id = ?`
	var t told
	var body any
	err := tx.QueryRowContext(ctx, query, caseID).Scan(&t.revision, &t.saved, &t.digest, &body)
	if err == nil && t.revision > 0 {
		t.body, err = tx.open(cell("profiles", caseID, "body", t.revision), body)
		t.digest = tx.seal.digestOf(t.digest, t.body)
	}
	if err != nil {
		return told{}, caseError(caseID, err)
	}
	return t, nil
}

// anyDay keeps dates from being compared with today. Whether a date has passed
// is for the form to say; a clock that is wrong must not keep anybody from
// saving or from reading what was saved.
var anyDay = profile.On(9999, time.December, 31)

func (t *told) decode(caseID int64) (profile.Profile, error) {
	if t.revision == 0 {
		return profile.New(), nil
	}
	if digest(t.body) != t.digest {
		return profile.New(), &ProfileError{Case: caseID, Cause: ErrDamaged}
	}
	p, problems := profile.Decode(bytes.NewReader(t.body), anyDay)
	if len(problems) > 0 {
		return profile.New(), &ProfileError{Case: caseID, Cause: ErrDamaged, Problems: problems}
	}
	return p, nil
}

// reread decodes without the checks that were made when the profile was saved:
// the digest tells that it is what was saved then. A walk over all cases has no
// time for more; [File.Check] makes them again.
func (t *told) reread(caseID int64) (profile.Profile, error) {
	p := profile.New()
	if t.revision == 0 {
		return p, nil
	}
	if len(t.body) > profile.MaxBytes || digest(t.body) != t.digest || json.Unmarshal(t.body, &p) != nil {
		return p, &ProfileError{Case: caseID, Cause: ErrDamaged}
	}
	return p, nil
}

// encode gives the text to save, after reading it back once: what cannot be
// read is better refused now than found later. The text is canonical, so its
// digest is [profile.Digest].
func encode(caseID int64, p profile.Profile) ([]byte, error) {
	body, err := json.Marshal(p)
	if err != nil {
		return nil, &ProfileError{Case: caseID, Cause: ErrInvalid, Problems: []profile.Problem{{Code: "unreadable", Param: err.Error()}}}
	}
	again, problems := profile.Decode(bytes.NewReader(body), anyDay)
	if len(problems) > 0 {
		return nil, &ProfileError{Case: caseID, Cause: ErrInvalid, Problems: problems}
	}
	canonical, err := profile.Canonical(&again)
	if err != nil || !sameAnswers(body, canonical) {
		return nil, &ProfileError{Case: caseID, Cause: ErrInvalid}
	}
	return canonical, nil
}

// sameAnswers reports whether two texts of a profile differ at most in objects
// that are empty in the first: a list whose last record was taken out leaves one.
func sameAnswers(body, canonical []byte) bool {
	if bytes.Equal(body, canonical) {
		return true
	}
	before, _ := tree(body)
	after, err := tree(canonical)
	return err == nil && !slices.ContainsFunc(difference("", before, after), func(c Change) bool {
		return string(c.Before) != "{}" || c.After != nil
	})
}

func digest(body []byte) string { return profile.DigestOf(body) }
