package storage

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"
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
	all, err := c.readBatch(r.AsAt, r.lastCase)
	if err != nil {
		return err
	}
	if err := judges.judge(c, all); err != nil {
		return err
	}
	changed, err := c.writeBatch(all, r.ID, r.AsAt)
	if err != nil {
		return err
	}
	r.Done, r.Changed = r.Done+len(all), r.Changed+changed
	for _, one := range all {
		if one.now.body == nil {
			r.Skipped++
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

// judged is one case of a batch.
type judged struct {
	id, revision int64
	vector       []byte // the one kept, of this revision; else nil
	answers      *told  // to derive the facts from, where no vector of the day was kept
	packed       []byte // the vector of what was derived
	before, now  stood
}

func (c *change) readBatch(day profile.Date, after int64) (all []*judged, err error) {
	const query = `SELECT p.case_id, p.revision, p.digest, iif(f.case_id IS NULL, p.body, NULL), f.vector, s.revision, s.body
		FROM profiles p LEFT JOIN facts f ON f.case_id = p.case_id AND f.revision = p.revision AND f.schema = ? AND f.as_at = ?
		LEFT JOIN standings s ON s.case_id = p.case_id
		WHERE p.case_id > ? ORDER BY p.case_id LIMIT ?`
	rows, err := c.QueryContext(c.ctx, query, factSchema(), day.String(), after, reassessBatch)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var row batchRow
		if err := rows.Scan(&row.id, &row.revision, &row.digest, &row.answers, &row.vector, &row.stoodRevision, &row.stood); err != nil {
			return nil, err
		}
		j, err := row.open(c.transaction)
		if err != nil {
			return nil, caseError(row.id, err)
		}
		all = append(all, j)
	}
	return all, rows.Err()
}

// batchRow is a case as it is read; much of it may be missing.
type batchRow struct {
	id, revision           int64
	digest                 string
	stoodRevision          sql.NullInt64
	answers, vector, stood any
}

func (r *batchRow) open(tx *transaction) (*judged, error) {
	j := &judged{id: r.id, revision: r.revision}
	var err error
	if r.stood != nil {
		j.before.revision = r.stoodRevision.Int64
		if j.before.body, err = tx.open(standingsOf(r.id, "body", j.before.revision), r.stood); err != nil {
			return nil, err
		}
	}
	if r.vector != nil {
		j.vector, err = tx.open(cell("facts", r.id, "vector", r.revision), r.vector)
		return j, err
	}
	j.answers = &told{revision: r.revision, digest: r.digest}
	j.answers.body, err = tx.open(cell("profiles", r.id, "body", r.revision), r.answers)
	j.answers.digest = tx.seal.digestOf(r.digest, j.answers.body)
	return j, err
}

// judges assess cases side by side, each with memory of its own.
type judges struct {
	pack    *rules.Pack
	program *rules.Program
	day     profile.Date
	order   []int      // of the routes by id, as standings are written
	says    [][]string // by route and standing: its part of the JSON
}

func newJudges(pack *rules.Pack, program *rules.Program, day profile.Date) *judges {
	j := &judges{pack: pack, program: program, day: day}
	for i, r := range pack.Routes {
		j.order = append(j.order, i)
		var says []string
		for s := rules.NotKnownYet; s <= rules.NotCovered; s++ {
			one := standingNames(map[string]rules.Standing{r.ID: s})
			says = append(says, one[1:len(one)-1])
		}
		j.says = append(j.says, says)
	}
	slices.SortFunc(j.order, func(a, b int) int { return strings.Compare(pack.Routes[a].ID, pack.Routes[b].ID) })
	return j
}

// judge fills in where each case of a batch stands now.
func (j *judges) judge(c *change, all []*judged) error {
	workers := runtime.GOMAXPROCS(0)
	errs := make([]error, workers)
	var group sync.WaitGroup
	for w := range workers {
		group.Go(func() {
			run, reader := j.program.NewRun(), newVectorReader()
			for i := w; i < len(all) && errs[w] == nil; i += workers {
				errs[w] = j.judgeOne(run, reader, all[i])
			}
		})
	}
	group.Wait()
	return errors.Join(append(errs, j.judgeAgain(c, all))...)
}

// judgeAgain derives the facts of those whose vector turned out to be damaged.
func (j *judges) judgeAgain(c *change, all []*judged) error {
	for _, one := range all {
		if one.now.body != nil || one.answers != nil {
			continue
		}
		t, err := findProfile(c.ctx, c.transaction, one.id)
		if err != nil {
			return err
		}
		one.answers = &t
		if err := j.judgeOne(j.program.NewRun(), newVectorReader(), one); err != nil {
			return err
		}
	}
	return nil
}

func (j *judges) judgeOne(run *rules.Run, reader *vectorReader, one *judged) error {
	facts, err := j.factsOf(reader, one)
	if errors.Is(err, ErrDamaged) {
		return nil // one damaged case keeps no other from being assessed
	}
	if err != nil {
		return err
	}
	run.Load(facts)
	standings := run.Standings(make([]rules.Standing, 0, 64))
	body := make([]byte, 0, len(one.before.body)+64)
	for _, i := range j.order {
		body = append(append(body, ','), j.says[i][standings[i]]...)
	}
	if len(body) > 0 {
		body[0] = '{'
	}
	one.now = stood{one.revision, append(body, '}')}
	return nil
}

func (j *judges) factsOf(reader *vectorReader, one *judged) (*profile.Facts, error) {
	if one.answers == nil {
		facts, err := reader.read(one.vector, j.day)
		if err != nil {
			err = fmt.Errorf("facts of case %d: %w: %w", one.id, ErrDamaged, err)
		}
		return facts, err
	}
	p, err := one.answers.reread(one.id)
	if err != nil {
		return nil, err
	}
	facts := profile.Derive(&p, j.day)
	one.packed = PackFacts(facts)
	return &facts, nil
}

// writeBatch writes what differs from what is kept, and counts the cases that
// stand otherwise.
func (c *change) writeBatch(all []*judged, run int64, day profile.Date) (changed int, err error) {
	statement, err := c.PrepareContext(c.ctx, upsertStanding)
	if err != nil {
		return 0, err
	}
	defer statement.Close()
	facts, err := c.PrepareContext(c.ctx, upsertFacts)
	if err != nil {
		return 0, err
	}
	defer facts.Close()
	for _, one := range all {
		if one.packed != nil {
			if err := c.writeFacts(facts, one, day); err != nil {
				return changed, caseError(one.id, err)
			}
		}
		if one.now.body == nil || bytes.Equal(one.before.body, one.now.body) && one.before.revision == one.now.revision {
			continue
		}
		moved := !bytes.Equal(one.before.body, one.now.body)
		if moved {
			changed++
			c.stands[one.id] = string(one.now.body)
		}
		if err := c.writeJudged(statement, one, run, moved); err != nil {
			return changed, caseError(one.id, err)
		}
	}
	return changed, nil
}

func (c *change) writeFacts(statement *sql.Stmt, one *judged, day profile.Date) error {
	kept, err := c.seal.closeBytes(cell("facts", one.id, "vector", one.revision), one.packed)
	if err == nil {
		_, err = statement.ExecContext(c.ctx, one.id, one.revision, factSchema(), day.String(), kept)
	}
	return err
}

func (c *change) writeJudged(statement *sql.Stmt, one *judged, run int64, moved bool) error {
	if !moved {
		run = 0 // it rests on newer answers, and stands as before
	}
	args, err := stoodRow(c.seal, one.id, one.now, one.before, run)
	if err == nil {
		_, err = statement.ExecContext(c.ctx, args...)
	}
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
	return reading(ctx, f, func(tx *transaction) (out []Move, err error) {
		const query = "SELECT case_id, revision, body, before FROM standings WHERE run = ? AND case_id > ? ORDER BY case_id LIMIT ?"
		rows, err := tx.QueryContext(ctx, query, reassessment, after, limit)
		if err != nil {
			return nil, err
		}
		defer rows.Close()
		for rows.Next() {
			m, err := scanMove(tx, rows.Scan)
			if err != nil {
				return nil, err
			}
			out = append(out, m)
		}
		return out, rows.Err()
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
