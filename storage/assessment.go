package storage

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"talentnav/rules"
	"talentnav/rules/profile"
)

// Assessment is a frozen result. With [File.Pack] and [File.Answers] it replays
// to the letter: see [File.Replay].
type Assessment struct {
	ID, CaseID int64
	Made       time.Time
	rules.Record
}

// FreezeAssessment keeps the result a, which follows from the given answers. It
// fails with ErrNotFound for a case or a pack that the file does not have: call
// [File.KeepPack] first.
func (f *File) FreezeAssessment(ctx context.Context, caseID int64, answers profile.Profile, a *rules.Assessment, at time.Time) (Assessment, error) {
	body, err := encode(caseID, answers)
	if err != nil {
		return Assessment{}, err
	}
	frozen := Assessment{CaseID: caseID, Record: rules.Freeze(a, digest(body))}
	return writing(ctx, f, func(tx *sql.Tx) (Assessment, error) { return saveAssessment(ctx, tx, frozen, body, at) })
}

func saveAssessment(ctx context.Context, tx *sql.Tx, a Assessment, body []byte, at time.Time) (Assessment, error) {
	if _, err := findCase(ctx, tx, a.CaseID); err != nil {
		return a, err
	}
	if kept, err := hasPack(ctx, tx, a.PackDigest); !kept {
		return a, packError(a.PackDigest, errors.Join(err, ErrNotFound))
	}
	const answers = "INSERT INTO answers (case_id, digest, kept, body) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"
	if _, err := tx.ExecContext(ctx, answers, a.CaseID, a.AnswersDigest, moment{at}, string(body)); err != nil {
		return a, caseError(a.CaseID, err)
	}
	const insert = `INSERT INTO assessments (case_id, made, as_at, pack_id, pack_version, pack_digest, answers_digest, derivation, standings, vector)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`
	err := tx.QueryRowContext(ctx, insert, a.CaseID, moment{at}, a.AsAt.String(), a.PackID, a.PackVersion, a.PackDigest,
		a.AnswersDigest, a.Derivation, standingNames(a.Standings), a.Vector).Scan(&a.ID)
	if err != nil {
		return a, caseError(a.CaseID, err)
	}
	return findAssessment(ctx, tx, a.ID)
}

const assessmentColumns = `SELECT id, case_id, made, as_at, pack_id, pack_version, pack_digest, answers_digest, derivation, standings, vector
	FROM assessments `

// Assessments lists the frozen results of a case, the last one first.
func (f *File) Assessments(ctx context.Context, caseID int64) ([]Assessment, error) {
	return reading(ctx, f, func(tx *sql.Tx) ([]Assessment, error) { return listAssessments(ctx, tx, caseID) })
}

func listAssessments(ctx context.Context, tx *sql.Tx, caseID int64) (out []Assessment, err error) {
	if _, err := findCase(ctx, tx, caseID); err != nil {
		return nil, err
	}
	rows, err := tx.QueryContext(ctx, assessmentColumns+"WHERE case_id = ? ORDER BY made DESC, id DESC", caseID)
	if err != nil {
		return nil, caseError(caseID, err)
	}
	defer rows.Close()
	for rows.Next() {
		a, err := scanAssessment(rows.Scan)
		if err != nil {
			return nil, caseError(caseID, err)
		}
		out = append(out, a)
	}
	return out, rows.Err()
}

func findAssessment(ctx context.Context, tx *sql.Tx, id int64) (Assessment, error) {
	a, err := scanAssessment(tx.QueryRowContext(ctx, assessmentColumns+"WHERE id = ?", id).Scan)
	if err != nil {
		return a, assessmentError(id, err)
	}
	return a, nil
}

func scanAssessment(scan func(...any) error) (a Assessment, err error) {
	var made moment
	var asAt, standings string
	err = scan(&a.ID, &a.CaseID, &made, &asAt, &a.PackID, &a.PackVersion, &a.PackDigest, &a.AnswersDigest, &a.Derivation, &standings, &a.Vector)
	if err != nil {
		return a, err
	}
	a.Made = made.Time
	if a.AsAt, err = profile.ParseDate(asAt); err != nil {
		return a, fmt.Errorf("%w: %v", ErrDamaged, err)
	}
	a.Standings, err = parseStandings(standings)
	return a, err
}

// Answers reads the answers that an assessment rests on, as they were.
func (f *File) Answers(ctx context.Context, assessmentID int64) (profile.Profile, error) {
	return reading(ctx, f, func(tx *sql.Tx) (profile.Profile, error) { return findAnswers(ctx, tx, assessmentID) })
}

func findAnswers(ctx context.Context, tx *sql.Tx, assessmentID int64) (profile.Profile, error) {
	const query = `SELECT n.case_id, n.kept, n.digest, n.body FROM assessments a
		JOIN answers n ON n.case_id = a.case_id AND n.digest = a.answers_digest WHERE a.id = ?`
	t, caseID := told{revision: 1}, int64(0)
	if err := tx.QueryRowContext(ctx, query, assessmentID).Scan(&caseID, &t.saved, &t.digest, &t.body); err != nil {
		return profile.New(), assessmentError(assessmentID, err)
	}
	return t.decode(caseID)
}

func assessmentError(id int64, err error) error {
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	return fmt.Errorf("assessment %d: %w", id, err)
}

// standingNames writes standings by name, so that they mean the same in every
// language and version.
func standingNames(standings map[string]rules.Standing) string {
	names := make(map[string]string, len(standings))
	for route, s := range standings {
		names[route] = s.String()
	}
	text, _ := json.Marshal(names) // strings cannot fail
	return string(text)
}

func parseStandings(text string) (map[string]rules.Standing, error) {
	var names map[string]string
	if err := json.Unmarshal([]byte(text), &names); err != nil {
		return nil, fmt.Errorf("standings: %w: %v", ErrDamaged, err)
	}
	out := make(map[string]rules.Standing, len(names))
	for route, name := range names {
		s, ok := rules.ParseStanding(name)
		if !ok {
			return nil, fmt.Errorf("standing %q of %s: %w", name, route, ErrDamaged)
		}
		out[route] = s
	}
	return out, nil
}
