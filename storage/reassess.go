package storage

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"talentnav/rules"
	"talentnav/rules/profile"
)

// Reassessment is an assessment of all cases by one pack on one day, and how far
// it came.
type Reassessment struct {
	ID         int64
	PackDigest string
	AsAt       profile.Date
	Begun      time.Time
	Ended      time.Time // zero until it is done
	Done       int       // cases
	Total      int       // cases with a profile when last looked
	Changed    int       // cases that stand otherwise than before
	Skipped    int       // cases with a damaged profile: see [File.Check]
	lastCase   int64
}

// reassessBatch is how many cases are one transaction. After each the file is
// free for others, and what was done is not done again.
const reassessBatch = 1000

// Reassess assesses every case by a pack as at a day and keeps where each stands
// now; see [File.Moved] for those that changed. It calls progress, which can be
// nil, after each batch. Cancelled through ctx it stops after a batch; called
// again with the same pack and day, also after a crash, it goes on from there.
func (f *File) Reassess(ctx context.Context, pack *rules.Pack, asAt profile.Date, at time.Time, progress func(Reassessment)) (Reassessment, error) {
	program, err := pack.At(asAt)
	if err != nil {
		return Reassessment{}, err
	}
	r, err := f.beginReassessment(ctx, pack.Digest, asAt, at)
	judges := newJudges(pack, program, asAt)
	for err == nil && r.Ended.IsZero() {
		if err = ctx.Err(); err != nil {
			break
		}
		next := r
		_, err = changing(context.WithoutCancel(ctx), f, at, func(c *change) (bool, error) { return true, c.reassessNext(&next, judges) })
		if err != nil {
			break
		}
		if r = next; progress != nil {
			progress(r)
		}
	}
	return r, err
}

func (f *File) beginReassessment(ctx context.Context, digest string, asAt profile.Date, at time.Time) (Reassessment, error) {
	return changing(ctx, f, at, func(c *change) (Reassessment, error) {
		r, err := findReassessment(c.transaction, "pack_digest = ? AND as_at = ? AND ended IS NULL ORDER BY id DESC LIMIT 1", digest, asAt.String())
		if errors.Is(err, sql.ErrNoRows) {
			const insert = "INSERT INTO reassessments (pack_digest, as_at, begun) VALUES (?, ?, ?)"
			if err = c.exec(insert, digest, asAt.String(), moment{at}); err == nil {
				r, err = findReassessment(c.transaction, "true ORDER BY id DESC LIMIT 1")
			}
		}
		return r, err
	})
}

func findReassessment(tx *transaction, which string, args ...any) (r Reassessment, err error) {
	const columns = `SELECT id, pack_digest, as_at, begun, ended, last_case, done, changed, skipped, (SELECT count(*) FROM profiles) FROM reassessments WHERE `
	var begun, ended moment
	var asAt string
	err = tx.QueryRowContext(tx.ctx, columns+which, args...).Scan(&r.ID, &r.PackDigest, &asAt, &begun, &ended, &r.lastCase, &r.Done, &r.Changed, &r.Skipped, &r.Total)
	if err != nil {
		return r, err
	}
	r.Begun, r.Ended = begun.Time, ended.Time
	r.AsAt, err = profile.ParseDate(asAt)
	return r, err
}

// LastReassessment tells the last assessment of all cases; zero when there was none.
func (f *File) LastReassessment(ctx context.Context) (Reassessment, error) {
	return reading(ctx, f, func(tx *transaction) (Reassessment, error) {
		r, err := findReassessment(tx, "true ORDER BY id DESC LIMIT 1")
		if errors.Is(err, sql.ErrNoRows) {
			return Reassessment{}, nil
		}
		return r, err
	})
}

// reassessNext does the next batch.
func (c *change) reassessNext(r *Reassessment, judges *judges) error {
	all, err := judges.batch(c, r.lastCase, r.ID)
	if err != nil {
		return err
	}
	if err := c.writeBatch(all); err != nil {
		return err
	}
	r.Done += len(all)
	for _, one := range all {
		if !one.known {
			r.Skipped++
		}
		if one.moved {
			r.Changed++
		}
	}
	if len(all) > 0 {
		r.lastCase = all[len(all)-1].id
	}
	if len(all) < reassessBatch {
		r.Ended = moment{c.at}.kept()
	}
	const update = "UPDATE reassessments SET last_case = ?, done = ?, changed = ?, skipped = ?, ended = ? WHERE id = ?"
	return c.exec(update, r.lastCase, r.Done, r.Changed, r.Skipped, moment{r.Ended}, r.ID)
}

// writeBatch writes what differs from what is kept.
func (c *change) writeBatch(all []*judged) error {
	standing, err := c.PrepareContext(c.ctx, upsertStanding)
	if err != nil {
		return err
	}
	defer standing.Close()
	facts, err := c.PrepareContext(c.ctx, upsertFacts)
	if err != nil {
		return err
	}
	defer facts.Close()
	for _, one := range all {
		if one.moved {
			c.stands[one.id] = one.stands
		}
		if err := errors.Join(c.writeRow(facts, one.facts), c.writeRow(standing, one.standing)); err != nil {
			return caseError(one.id, err)
		}
	}
	return nil
}

func (c *change) writeRow(statement *sql.Stmt, row []any) error {
	if row == nil {
		return nil
	}
	_, err := statement.ExecContext(c.ctx, row...)
	return err
}

// Move is a case that stands otherwise since an assessment of all cases.
type Move struct {
	CaseID        int64
	Before, After map[string]rules.Standing // Before is nil when there was none
}

// Moved lists the cases that an assessment of all cases changed and that stand so
// still, at most limit of them after the case with the id after.
func (f *File) Moved(ctx context.Context, reassessment, after int64, limit int) ([]Move, error) {
	return reading(ctx, f, func(tx *transaction) ([]Move, error) {
		const query = "SELECT case_id, revision, body, before FROM standings WHERE run = ? AND case_id > ? ORDER BY case_id LIMIT ?"
		return collect(ctx, tx, func(scan scanner) (Move, error) { return scanMove(tx, scan) }, query, reassessment, after, limit)
	})
}

func scanMove(tx *transaction, scan func(...any) error) (m Move, err error) {
	var revision int64
	var body, before any
	if err := scan(&m.CaseID, &revision, &body, &before); err != nil {
		return m, err
	}
	if m.After, err = openStandings(tx, m.CaseID, "body", revision, body); err == nil && before != nil {
		m.Before, err = openStandings(tx, m.CaseID, "before", revision, before)
	}
	if err != nil {
		return m, caseError(m.CaseID, err)
	}
	return m, nil
}

func openStandings(tx *transaction, caseID int64, column string, revision int64, kept any) (map[string]rules.Standing, error) {
	text, err := tx.open(standingsOf(caseID, column, revision), kept)
	if err != nil {
		return nil, err
	}
	return parseStandings(string(text))
}
