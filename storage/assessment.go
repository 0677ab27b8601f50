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
	mark := tx.seal.mark(a.AnswersDigest)
	kept, err := tx.seal.close(answersOf(a.CaseID, mark), body)
	if err == nil {
		_, err = tx.ExecContext(ctx, answers, a.CaseID, mark, moment{made}, kept)
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
	standings, err := tx.seal.close(assessmentOf(a.CaseID, id, "standings"), []byte(standingNames(a.Standings)))
	if err != nil {
		return 0, err
	}
	vector, err := tx.seal.closeBytes(assessmentOf(a.CaseID, id, "vector"), a.Vector)
	if err != nil {
		return 0, err
	}
	const insert = `INSERT INTO assessments (id, case_id, made, as_at, pack_id, pack_version, pack_digest, answers_digest, derivation, standings, vector)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
	return id, tx.exec(insert, id, a.CaseID, moment{made}, a.AsAt.String(), a.PackID, a.PackVersion, a.PackDigest,
		tx.seal.mark(a.AnswersDigest), a.Derivation, standings, vector)
}

// assessmentOf is where a part of a frozen result stands: in its case alone.
func assessmentOf(caseID, id int64, column string) place {
	return place{table: "assessments", row: fmt.Sprintf("%d/%d", caseID, id), column: column}
}

// answersOf is where the answers of a case stand, by the mark of their digest.
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
	const which = "WHERE case_id IN (" + family + ") ORDER BY made DESC, id DESC"
	out, err = collect(ctx, tx, func(scan scanner) (Assessment, error) { return scanAssessment(tx, scan) }, assessmentColumns+which, caseID)
	if err != nil {
		return nil, caseError(caseID, err)
	}
	for i := range out {
		if err := out[i].unmark(ctx, tx); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func findAssessment(ctx context.Context, tx *transaction, id int64) (Assessment, error) {
	a, err := scanAssessment(tx, tx.QueryRowContext(ctx, assessmentColumns+"WHERE id = ?", id).Scan)
	if err != nil {
		return a, assessmentError(id, err)
	}
	return a, a.unmark(ctx, tx)
}

// unmark gives the answers their own digest again: a protected file holds one
// that tells nobody what the answers are.
func (a *Assessment) unmark(ctx context.Context, tx *transaction) error {
	if !tx.seal.protects() {
		return nil
	}
	t, err := tx.answers(ctx, a.CaseID, a.AnswersDigest)
	if err == nil && t.digest == "" {
		err = ErrDamaged
	}
	if err != nil {
		return assessmentError(a.ID, err)
	}
	a.AnswersDigest = t.digest
	return nil
}

func (tx *transaction) answers(ctx context.Context, caseID int64, mark string) (told, error) {
	t := told{revision: 1}
	var body any
	err := tx.QueryRowContext(ctx, "SELECT kept, body FROM answers WHERE case_id = ? AND digest = ?", caseID, mark).Scan(&t.saved, &body)
	if err == nil {
		t.body, err = tx.open(answersOf(caseID, mark), body)
	}
	t.digest = tx.seal.digestOf(mark, t.body)
	return t, err
}

func scanAssessment(tx *transaction, scan func(...any) error) (a Assessment, err error) {
	var made moment
	var asAt string
	var standings, vector any
	err = scan(&a.ID, &a.CaseID, &made, &asAt, &a.PackID, &a.PackVersion, &a.PackDigest, &a.AnswersDigest, &a.Derivation, &standings, &vector)
	if err != nil {
		return a, err
	}
	names, err := tx.open(assessmentOf(a.CaseID, a.ID, "standings"), standings)
	if err == nil {
		a.Vector, err = tx.open(assessmentOf(a.CaseID, a.ID, "vector"), vector)
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
	var caseID int64
	var mark string
	err := tx.QueryRowContext(ctx, "SELECT case_id, answers_digest FROM assessments WHERE id = ?", assessmentID).Scan(&caseID, &mark)
	var t told
	if err == nil {
		t, err = tx.answers(ctx, caseID, mark)
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
