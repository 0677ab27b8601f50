package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"time"

	"talentnav/rules"
)

// Standings tells where a case stands by its last assessment, and whether that
// rests on the answers as they are now. It is empty when there was none.
func (f *File) Standings(ctx context.Context, caseID int64) (s map[string]rules.Standing, current bool, err error) {
	_, err = reading(ctx, f, func(tx *transaction) (bool, error) {
		found, err := findCase(ctx, tx, caseID)
		if err != nil {
			return false, err
		}
		stood, err := findStood(tx, caseID)
		if errors.Is(err, sql.ErrNoRows) {
			return false, nil
		}
		if err == nil {
			s, err = parseStandings(string(stood.body))
		}
		current = stood.revision == found.Revision
		if err != nil {
			return false, caseError(caseID, err)
		}
		return true, nil
	})
	return s, current, err
}

// SaveStandings keeps where one case stands by an assessment of its answers as
// they are saved.
func (f *File) SaveStandings(ctx context.Context, caseID int64, a *rules.Assessment, at time.Time) error {
	_, err := changing(ctx, f, at, func(c *change) (bool, error) {
		found, err := findCase(ctx, c.transaction, caseID)
		if err != nil {
			return false, err
		}
		if found.Revision == 0 {
			return false, fmt.Errorf("case %d: %w: nothing was told yet", caseID, ErrInvalid)
		}
		old, err := findStood(c.transaction, caseID)
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return false, caseError(caseID, err)
		}
		all := map[string]rules.Standing{}
		for _, s := range a.Standings() {
			all[s.Route.ID] = s.Standing
		}
		c.stands[caseID] = standingNames(all)
		return true, c.saveStood(caseID, stood{found.Revision, []byte(c.stands[caseID])}, old, 0)
	})
	return err
}

// stood is where a case stands, as JSON by route, and the revision of the profile
// that it rests on.
type stood struct {
	revision int64
	body     []byte
}

func findStood(tx *transaction, caseID int64) (s stood, err error) {
	var kept any
	if err := tx.QueryRowContext(tx.ctx, "SELECT revision, body FROM standings WHERE case_id = ?", caseID).Scan(&s.revision, &kept); err != nil {
		return s, err
	}
	s.body, err = tx.open(standingsOf(caseID, "body", s.revision), kept)
	return s, err
}

func standingsOf(caseID int64, column string, revision int64) place {
	return cell("standings", caseID, column, revision)
}

const upsertStanding = `INSERT INTO standings (case_id, revision, run, body, before) VALUES (?, ?, ?, ?, ?)
	ON CONFLICT (case_id) DO UPDATE SET revision = excluded.revision, run = excluded.run, body = excluded.body, before = excluded.before`

// saveStood keeps where a case stands now, and beside it where it stood.
func (c *change) saveStood(caseID int64, now, before stood, run int64) error {
	args, err := stoodRow(c.seal, caseID, now, before, run)
	if err == nil {
		err = c.exec(upsertStanding, args...)
	}
	if err != nil {
		return caseError(caseID, err)
	}
	return nil
}

func stoodRow(seal *sealer, caseID int64, now, before stood, run int64) ([]any, error) {
	kept, err := seal.close(standingsOf(caseID, "body", now.revision), now.body)
	if err != nil {
		return nil, err
	}
	var old any
	if before.body != nil {
		if old, err = seal.close(standingsOf(caseID, "before", now.revision), before.body); err != nil {
			return nil, err
		}
	}
	return []any{caseID, now.revision, run, kept, old}, nil
}

// readAllStandings puts standings into the lines. Many cases stand alike, so equal
// texts share their memory.
func (tx *transaction) readAllStandings(lines map[int64]*Line) error {
	rows, err := tx.QueryContext(tx.ctx, "SELECT case_id, revision, body FROM standings")
	if err != nil {
		return err
	}
	defer rows.Close()
	shared := map[string]string{}
	for rows.Next() {
		var id, revision int64
		var kept any
		if err := rows.Scan(&id, &revision, &kept); err != nil {
			return err
		}
		l := lines[id]
		if l == nil {
			continue
		}
		body, err := tx.open(standingsOf(id, "body", revision), kept)
		if err != nil {
			return caseError(id, err)
		}
		text, ok := shared[string(body)]
		if !ok {
			text = string(body)
			shared[text] = text
		}
		l.stands = text
	}
	return rows.Err()
}
