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
	return writing(ctx, f, func(tx *transaction) (Assessment, error) { return saveAssessment(ctx, tx, frozen, body, at) })
}

func saveAssessment(ctx context.Context, tx *transaction, a Assessment, body []byte, made time.Time) (Assessment, error) {
	if _, err := findCase(ctx, tx, a.CaseID); err != nil {
		return a, err
	}
	if kept, err := hasPack(ctx, tx, a.PackDigest); !kept {
		return a, packError(a.PackDigest, errors.Join(err, ErrNotFound))
	}
	const answers = "INSERT INTO answers (case_id, digest, kept, body) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"
	kept, err := tx.seal.close(answersOf(a.CaseID, a.AnswersDigest), body)
	if err == nil {
		_, err = tx.ExecContext(ctx, answers, a.CaseID, a.AnswersDigest, moment{made}, kept)
	}
	if err == nil {
		a.ID, err = insertAssessment(tx, a, made)
	}
	if err != nil {
		return a, caseError(a.CaseID, err)
	}
	return findAssessment(ctx, tx, a.ID)
}

func insertAssessment(tx *transaction, a Assessment, made time.Time) (int64, error) {
	id, err := tx.next("assessments")
	if err != nil {
		return 0, err
	}
	standings, err := tx.seal.close(cell("assessments", id, "standings", 0), []byte(standingNames(a.Standings)))
	if err != nil {
		return 0, err
	}
	vector, err := tx.seal.closeBytes(cell("assessments", id, "vector", 0), a.Vector)
	if err != nil {
		return 0, err
	}
	const insert = `INSERT INTO assessments (id, case_id, made, as_at, pack_id, pack_version, pack_digest, answers_digest, derivation, standings, vector)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
	return id, tx.exec(insert, id, a.CaseID, moment{made}, a.AsAt.String(), a.PackID, a.PackVersion, a.PackDigest,
		a.AnswersDigest, a.Derivation, standings, vector)
}

// answersOf is where the answers of a case stand.
func answersOf(caseID int64, digest string) place {
	return place{table: "answers", row: fmt.Sprintf("%d/%s", caseID, digest), column: "body"}
}

const assessmentColumns = `SELECT id, case_id, made, as_at, pack_id, pack_version, pack_digest, answers_digest, derivation, standings, vector
	FROM assessments `

// Assessments lists the frozen results of a case, and of the cases that were
// merged into it, the last one first.
func (f *File) Assessments(ctx context.Context, caseID int64) ([]Assessment, error) {
	return reading(ctx, f, func(tx *transaction) ([]Assessment, error) { return listAssessments(ctx, tx, caseID) })
}

func listAssessments(ctx context.Context, tx *transaction, caseID int64) (out []Assessment, err error) {
	if _, err := findCase(ctx, tx, caseID); err != nil {
		return nil, err
	}
	rows, err := tx.QueryContext(ctx, assessmentColumns+"WHERE case_id IN ("+family+") ORDER BY made DESC, id DESC", caseID)
	if err != nil {
		return nil, caseError(caseID, err)
	}
	defer rows.Close()
	for rows.Next() {
		a, err := scanAssessment(tx, rows.Scan)
		if err != nil {
			return nil, caseError(caseID, err)
		}
		out = append(out, a)
	}
	return out, rows.Err()
}

func findAssessment(ctx context.Context, tx *transaction, id int64) (Assessment, error) {
	a, err := scanAssessment(tx, tx.QueryRowContext(ctx, assessmentColumns+"WHERE id = ?", id).Scan)
	if err != nil {
		return a, assessmentError(id, err)
	}
	return a, nil
}

func scanAssessment(tx *transaction, scan func(...any) error) (a Assessment, err error) {
	var made moment
	var asAt string
	var standings, vector any
	err = scan(&a.ID, &a.CaseID, &made, &asAt, &a.PackID, &a.PackVersion, &a.PackDigest, &a.AnswersDigest, &a.Derivation, &standings, &vector)
	if err != nil {
		return a, err
	}
	names, err := tx.open(cell("assessments", a.ID, "standings", 0), standings)
	if err == nil {
		a.Vector, err = tx.open(cell("assessments", a.ID, "vector", 0), vector)
	}
	if err != nil {
		return a, err
	}
	a.Made = made.Time
	if a.AsAt, err = profile.ParseDate(asAt); err != nil {
		return a, fmt.Errorf("%w: %v", ErrDamaged, err)
	}
	a.Standings, err = parseStandings(string(names))
	return a, err
}

// Answers reads the answers that an assessment rests on, as they were.
func (f *File) Answers(ctx context.Context, assessmentID int64) (profile.Profile, error) {
	return reading(ctx, f, func(tx *transaction) (profile.Profile, error) { return findAnswers(ctx, tx, assessmentID) })
}

func findAnswers(ctx context.Context, tx *transaction, assessmentID int64) (profile.Profile, error) {
	const query = `SELECT n.case_id, n.kept, n.digest, n.body FROM assessments a
		JOIN answers n ON n.case_id = a.case_id AND n.digest = a.answers_digest WHERE a.id = ?`
	t, caseID := told{revision: 1}, int64(0)
	var body any
	err := tx.QueryRowContext(ctx, query, assessmentID).Scan(&caseID, &t.saved, &t.digest, &body)
	if err == nil {
		t.body, err = tx.open(answersOf(caseID, t.digest), body)
	}
	if err != nil {
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
