package storage

import (
	"bytes"
	"database/sql"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"

	"talentnav/rules"
	"talentnav/rules/profile"
)

// judged is one case of a batch.
type judged struct {
	batchRow
	known           bool   // false of a case that is damaged
	moved           bool   // whether it stands otherwise than before
	stands          string // where, if so
	standing, facts []any  // the rows to write; nil where they are kept already
}

// batchRow is a case as it is read; much of it may be missing. What is sealed is
// opened by whoever judges it.
type batchRow struct {
	id, revision           int64
	digest                 string
	ofDay                  bool // the facts are of the day that is asked for
	stoodRevision          sql.NullInt64
	answers, vector, stood any
}

func (c *change) eachOfBatch(day profile.Date, after int64, do func(*judged)) error {
	const query = `SELECT p.case_id, p.revision, iif(f.case_id IS NULL, p.digest, ''), iif(f.case_id IS NULL, p.body, NULL),
		coalesce(f.as_at = ?, false), f.vector, s.revision, s.body
		FROM profiles p LEFT JOIN facts f ON f.case_id = p.case_id AND f.revision = p.revision AND f.schema = ?
		LEFT JOIN standings s ON s.case_id = p.case_id
		WHERE p.case_id > ? ORDER BY p.case_id LIMIT ?`
	rows, err := c.QueryContext(c.ctx, query, day.String(), factSchema(), after, reassessBatch)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		one := &judged{}
		if err := rows.Scan(&one.id, &one.revision, &one.digest, &one.answers, &one.ofDay, &one.vector, &one.stoodRevision, &one.stood); err != nil {
			return err
		}
		do(one)
	}
	return rows.Err()
}

// judges assess cases side by side.
type judges struct {
	pack    *rules.Pack
	program *rules.Program
	day     profile.Date
	order   []int      // of the routes by id, as standings are written
	says    [][]string // by route and standing: its part of the JSON
	all     []*assessor
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
	for range runtime.GOMAXPROCS(0) {
		j.all = append(j.all, &assessor{judges: j, run: program.NewRun(), reader: newFactsReader()})
	}
	return j
}

// handful is how many cases a judge takes at a time.
const handful = 25

// batch judges the next cases while they are read: one goroutine reads, and the
// others open, judge and seal. What there is to write is written after that,
// since a transaction does one thing at a time.
func (j *judges) batch(c *change, after, run int64) ([]*judged, error) {
	all := make([]*judged, 0, reassessBatch)
	taken := make(chan []*judged, reassessBatch/handful+1) // never full, so that the reader never waits
	errs := make([]error, len(j.all))
	var group sync.WaitGroup
	for i, one := range j.all {
		group.Go(func() { errs[i] = one.work(c.seal, run, taken) })
	}
	given := 0
	err := c.eachOfBatch(j.day, after, func(one *judged) {
		if all = append(all, one); len(all)-given == handful {
			taken <- all[given:]
			given = len(all)
		}
	})
	taken <- all[given:]
	close(taken)
	group.Wait()
	if err = errors.Join(append(errs, err)...); err == nil {
		err = j.judgeAgain(c, all, run)
	}
	return all, err
}

// judgeAgain derives the facts of those whose vector turned out to be damaged.
func (j *judges) judgeAgain(c *change, all []*judged, run int64) error {
	for _, one := range all {
		if one.known || one.vector == nil {
			continue
		}
		const query = "SELECT digest, body FROM profiles WHERE case_id = ?"
		one.vector = nil
		err := c.QueryRowContext(c.ctx, query, one.id).Scan(&one.digest, &one.answers)
		if err == nil {
			err = j.all[0].judge(c.seal, run, one)
		}
		if err != nil {
			return caseError(one.id, err)
		}
	}
	return nil
}

// assessor judges one case after the other in the same memory.
type assessor struct {
	*judges
	run       *rules.Run
	reader    *factsReader
	standings []rules.Standing
	body      []byte
}

// work judges handfuls until there are no more. After an error it only takes them.
func (j *assessor) work(seal *sealer, run int64, taken <-chan []*judged) (err error) {
	for some := range taken {
		for _, one := range some {
			if err == nil {
				err = j.judge(seal, run, one)
			}
		}
	}
	return err
}

// judge finds out where a case stands and what of it is to be written.
func (j *assessor) judge(seal *sealer, run int64, one *judged) error {
	facts, err := j.factsOf(seal, one)
	if errors.Is(err, ErrDamaged) {
		return nil // one damaged case keeps no other from being assessed
	}
	if err != nil {
		return err
	}
	one.known = true
	j.run.Load(facts)
	return j.compare(seal, run, one, j.write())
}

// write gives the standings as JSON. The text is good until the next call.
func (j *assessor) write() []byte {
	j.standings, j.body = j.run.Standings(j.standings[:0]), j.body[:0]
	for _, i := range j.order {
		j.body = append(append(j.body, ','), j.says[i][j.standings[i]]...)
	}
	if len(j.body) == 0 {
		return append(j.body, "{}"...)
	}
	j.body[0] = '{'
	return append(j.body, '}')
}

// compare sets a case's row of standings where it is not as it is kept.
func (j *assessor) compare(seal *sealer, run int64, one *judged, body []byte) error {
	before := stood{revision: one.stoodRevision.Int64}
	if one.stood != nil {
		var err error
		if before.body, err = seal.open(standingsOf(one.id, "body", before.revision), one.stood); err != nil {
			return caseError(one.id, err)
		}
	}
	same := bytes.Equal(before.body, body)
	if same && before.revision == one.revision {
		return nil
	}
	if same {
		run = 0 // it rests on newer answers, and stands as before
	} else {
		one.moved, one.stands = true, string(body)
	}
	var err error
	one.standing, err = stoodRow(seal, one.id, stood{one.revision, body}, before, run)
	return err
}

func (j *assessor) factsOf(seal *sealer, one *judged) (*profile.Facts, error) {
	if one.vector == nil {
		return j.derive(seal, one)
	}
	kept, err := seal.open(cell("facts", one.id, "vector", one.revision), one.vector)
	if err != nil {
		return nil, err
	}
	facts, err := j.reader.read(kept, one.ofDay, j.day)
	if err != nil {
		err = fmt.Errorf("facts of case %d: %w: %w", one.id, ErrDamaged, err)
	}
	return facts, err
}

// derive reads the answers, and sets the row by which they need not be read again.
func (j *assessor) derive(seal *sealer, one *judged) (*profile.Facts, error) {
	body, err := seal.open(cell("profiles", one.id, "body", one.revision), one.answers)
	if err != nil {
		return nil, err
	}
	t := told{revision: one.revision, digest: seal.digestOf(one.digest, body), body: body}
	p, err := t.reread(one.id)
	if err != nil {
		return nil, err
	}
	d := profile.NewDeriver(&p)
	facts := d.At(j.day)
	kept, err := seal.closeBytes(cell("facts", one.id, "vector", one.revision), packKept(d, facts))
	one.facts = []any{one.id, one.revision, factSchema(), j.day.String(), kept}
	return &facts, err
}
