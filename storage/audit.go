package storage

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"
)

// Entry is one line of the log of what was done with the file.
type Entry struct {
	ID     int64
	At     time.Time
	Author string
	What   string // "opened", "exported", "merged" …
	Case   string // the uid of the case that it is about, or empty
	Detail map[string]string
}

// Log adds a line to the log: what was done, of which case (its uid, or empty),
// and more, as the purpose of an export. It fails with ErrInvalid.
func (f *File) Log(ctx context.Context, what, caseUID string, detail map[string]string, at time.Time) error {
	_, err := changing(ctx, f, at, func(c *change) (bool, error) { return true, c.log(what, caseUID, detail) })
	return err
}

// saltName is a name in every detail with a random value, so that nobody who has
// the digests can try what a sealed detail may say.
const saltName = "salt"

// log adds a line to the log.
func (c *change) log(what, caseUID string, detail map[string]string) error {
	if len(what) == 0 || len(what) > 40 || caseUID != "" && len(caseUID) != 26 {
		return fmt.Errorf("log %q: %w", what, ErrInvalid)
	}
	salted := map[string]string{saltName: rand.Text()}
	for name, text := range detail {
		salted[name] = text
	}
	text, err := json.Marshal(salted)
	if err != nil || len(text) > 100_000 {
		return fmt.Errorf("log %s: %w", what, errors.Join(ErrInvalid, err))
	}
	id, err := c.next("audit")
	if err != nil {
		return err
	}
	kept, err := c.seal.close(cell("audit", id, "detail", 0), text)
	if err != nil {
		return err
	}
	before, err := c.lastDigest()
	if err != nil {
		return err
	}
	line := auditLine{id: id, at: timeText(c.at), author: c.author, what: what, caseUID: caseUID, detailDigest: sha(text)}
	const insert = "INSERT INTO audit (id, at, author, what, case_uid, detail, detail_digest, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
	return c.exec(insert, id, line.at, line.author, what, caseUID, kept, line.detailDigest, line.digest(before))
}

func sha(text []byte) string {
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}

func (tx *transaction) lastDigest() (digest string, err error) {
	err = tx.QueryRowContext(tx.ctx, "SELECT digest FROM audit ORDER BY id DESC LIMIT 1").Scan(&digest)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return digest, err
}

// auditLine is what the chain covers of a line.
type auditLine struct {
	id                                      int64
	at, author, what, caseUID, detailDigest string
}

// digest chains a line to the one before it. Lengths keep the fields apart.
func (l auditLine) digest(before string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "talentnav.audit/1 %s %d", before, l.id)
	for _, text := range []string{l.at, l.author, l.what, l.caseUID, l.detailDigest} {
		fmt.Fprintf(&b, " %d:%s", len(text), text)
	}
	return sha([]byte(b.String()))
}

// Audit lists the log, the last line first, at most limit lines before the one
// with the id before; 0 is from the last one on.
func (f *File) Audit(ctx context.Context, before int64, limit int) ([]Entry, error) {
	return reading(ctx, f, func(tx *transaction) (out []Entry, err error) {
		_, err = tx.audit("(? = 0 OR id < ?) ORDER BY id DESC LIMIT ?", func(e Entry, _ auditLine, _, _ string) (bool, error) {
			out = append(out, e)
			return true, nil
		}, before, before, limit)
		return out, err
	})
}

// VerifyAudit follows the chain of the log from its beginning. It tells the first
// line that is not what was written, as a fault, or none. Lines cut off at the
// end show only while the file remembers how many there were.
func (f *File) VerifyAudit(ctx context.Context) ([]Fault, error) {
	return reading(ctx, f, func(tx *transaction) ([]Fault, error) { return auditFaults(ctx, tx) })
}

func auditFaults(ctx context.Context, tx *transaction) ([]Fault, error) {
	before, last, broken := "", int64(0), ""
	_, err := tx.audit("true ORDER BY id", func(e Entry, l auditLine, detail, digest string) (bool, error) {
		last++
		switch {
		case e.ID != last:
			broken = fmt.Sprintf("the log: line %d is missing", last)
		case detail != "" && sha([]byte(detail)) != l.detailDigest:
			broken = fmt.Sprintf("the log: the detail of line %d was changed", e.ID)
		case l.digest(before) != digest:
			broken = fmt.Sprintf("the log: line %d, or one before it, was changed", e.ID)
		}
		before = digest
		return broken == "", nil
	})
	if err != nil {
		return nil, err
	}
	next, err := tx.next("audit")
	if broken == "" && next != last+1 {
		broken = fmt.Sprintf("the log: line %d is missing", last+1)
	}
	if broken == "" || err != nil {
		return nil, err
	}
	return []Fault{{Text: broken}}, nil
}

// audit hands each line to look until that says no. A detail that was erased is
// empty.
func (tx *transaction) audit(which string, look func(e Entry, l auditLine, detail, digest string) (bool, error), args ...any) (n int, err error) {
	rows, err := tx.QueryContext(tx.ctx, "SELECT id, at, author, what, case_uid, detail, detail_digest, digest FROM audit WHERE "+which, args...)
	if err != nil {
		return 0, err
	}
	defer rows.Close()
	for more := true; more && rows.Next(); n++ {
		var l auditLine
		var kept any
		var digest string
		if err := rows.Scan(&l.id, &l.at, &l.author, &l.what, &l.caseUID, &kept, &l.detailDigest, &digest); err != nil {
			return n, err
		}
		detail, err := tx.open(cell("audit", l.id, "detail", 0), kept)
		if err != nil {
			return n, err
		}
		e, err := l.entry(detail)
		if err != nil {
			return n, err
		}
		if more, err = look(e, l, string(detail), digest); err != nil {
			return n, err
		}
	}
	return n, rows.Err()
}

func (l auditLine) entry(detail []byte) (Entry, error) {
	e := Entry{ID: l.id, Author: l.author, What: l.what, Case: l.caseUID}
	at, err := timeOf(l.at)
	if err != nil {
		return e, err
	}
	e.At = at.Time
	if len(detail) > 0 {
		if err := json.Unmarshal(detail, &e.Detail); err != nil {
			return e, fmt.Errorf("line %d of the log: %w", l.id, ErrDamaged)
		}
		delete(e.Detail, saltName)
	}
	return e, nil
}
