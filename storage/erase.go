package storage

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// Erasure certifies what was erased, without naming anybody.
type Erasure struct {
	File    string           `json:"file"` // uid of the case file
	Case    string           `json:"case"` // uid
	Number  int64            `json:"number"`
	At      time.Time        `json:"at"`
	Author  string           `json:"author"`
	Why     string           `json:"why"`
	Rows    map[string]int64 `json:"rows"`    // erased from the file, by table
	Backups int              `json:"backups"` // in which it stood and no longer does
	// Left are files beside the case file that could not be looked into and may
	// still hold the case: the person has to see to them. The case file itself is
	// among them while another program reads it: it holds the case until it is closed.
	Left []string `json:"left,omitempty"`
}

// Erase deletes a case, with those that were merged into it, from everywhere in
// the file: answers, items, files, history, trash, assessments and the details of
// the log; and from every backup that is kept and every copy made before a
// migration. It cannot be undone. A backup is made before, which keeps all other
// cases and loses this one in the end like the others. What is restored later from
// an older copy loses the case again. It fails with ErrNotFound, and with
// ErrInvalid when nobody says why. An error after the case was deleted is about a
// backup: erasing again what is registered is [File.EraseFromBackups].
func (f *File) Erase(ctx context.Context, caseID int64, why string, at time.Time) (Erasure, error) {
	if strings.TrimSpace(why) == "" || utf8.RuneCountInString(why) > MaxPurpose {
		return Erasure{}, fmt.Errorf("reason for the erasure: %w: want text of at most %d characters", ErrInvalid, MaxPurpose)
	}
	out := Erasure{At: at.UTC(), Author: f.Author(), Why: why}
	uids, err := f.toErase(ctx, caseID, &out)
	if err != nil {
		return out, err
	}
	if _, err := f.Backup(ctx, BeforeErasure, at); err != nil {
		return out, err
	}
	erased := register{}
	for _, uid := range uids {
		erased[erasureKey(out.File, uid)] = moment{at}.kept()
	}
	if err := erased.writeBeside(f.path); err != nil { // first: cut off here, a restore still knows
		return out, err
	}
	if err := f.eraseHere(ctx, caseID, uids, erased, &out, at); err != nil {
		return out, err
	}
	var left []string
	out.Backups, left, err = f.EraseFromBackups(ctx)
	out.Left = append(out.Left, left...)
	return out, err
}

// toErase tells which cases go: a case and those that were merged into it.
func (f *File) toErase(ctx context.Context, caseID int64, out *Erasure) ([]string, error) {
	return reading(ctx, f, func(tx *transaction) ([]string, error) {
		c, err := findCase(ctx, tx, caseID)
		if err != nil {
			return nil, err
		}
		out.Case, out.Number = c.UID, c.Number
		if out.File, err = scalar(ctx, tx.Tx, marks["meta"]); err != nil {
			return nil, err
		}
		return column[string](ctx, tx.Tx, "SELECT uid FROM cases WHERE id IN ("+family+")", caseID)
	})
}

// eraseHere deletes from the file, and writes the log back so that nothing of it
// stands there either.
func (f *File) eraseHere(ctx context.Context, caseID int64, uids []string, erased register, out *Erasure, at time.Time) error {
	before, err := takeTally(ctx, f.viewer())
	if err != nil {
		return plain(err)
	}
	_, err = changing(ctx, f, at, func(c *change) (bool, error) {
		if err := c.deleteCase(caseID); err != nil {
			return false, err
		}
		if err := c.deleteFiles(); err != nil {
			return false, err
		}
		if err := forgetDetails(ctx, c.Tx, uids); err != nil {
			return false, err
		}
		if err := erased.write(ctx, c.Tx); err != nil {
			return false, err
		}
		return true, c.log("erased", out.Case, map[string]string{"why": out.Why, "number": strconv.FormatInt(out.Number, 10)})
	})
	if err != nil {
		return err
	}
	after, err := takeTally(ctx, f.viewer())
	if err != nil {
		return plain(err)
	}
	out.Rows = fewer(before.rows(), after.rows())
	f.gate.RLock()
	defer f.gate.RUnlock()
	if _, err = f.db.ExecContext(ctx, "VACUUM"); err != nil {
		return plain(err)
	}
	var busy, logged, done int
	err = f.db.QueryRowContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)").Scan(&busy, &logged, &done)
	if err == nil && busy != 0 { // another program reads from what was before; closing tries again
		out.Left = append(out.Left, f.path)
	}
	return plain(err)
}

func fewer(before, after map[string]int64) map[string]int64 {
	out := map[string]int64{}
	for table, n := range before {
		if gone := n - after[table]; gone > 0 {
			out[table] = gone
		}
	}
	return out
}

// forgetDetails empties what the log tells of cases. Its chain stays whole.
func forgetDetails(ctx context.Context, tx *sql.Tx, uids []string) error {
	if known, err := hasTable(ctx, tx, "audit"); err != nil || !known {
		return err
	}
	for _, uid := range uids {
		if _, err := tx.ExecContext(ctx, "UPDATE audit SET detail = '' WHERE case_uid = ? AND detail <> ''", uid); err != nil {
			return fmt.Errorf("log of case %s: %w", uid, err)
		}
	}
	return nil
}

func hasTable(ctx context.Context, q queryer, name string) (bool, error) {
	n, err := scalar(ctx, q, "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = "+quote(name))
	return n == "1", err
}

// eraseRegistered erases from a file that nobody else has open every case that
// is in the register, to the last page, and writes the register into it. It
// works on files of earlier versions too.
func eraseRegistered(ctx context.Context, db *sql.DB, erased register) (gone int, err error) {
	if len(erased) == 0 {
		return 0, nil
	}
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return 0, err
	}
	defer tx.Rollback()
	uids, err := registered(ctx, tx, erased)
	if err == nil {
		err = eraseCases(ctx, tx, uids)
	}
	if err == nil {
		err = noteErased(ctx, tx, erased)
	}
	if err == nil {
		err = tx.Commit()
	}
	if err != nil || len(uids) == 0 {
		return 0, err
	}
	_, err = db.ExecContext(ctx, "VACUUM")
	return len(uids), err
}

func eraseCases(ctx context.Context, tx *sql.Tx, uids []string) error {
	for _, uid := range uids { // one that was merged into another can be gone with it
		if _, err := tx.ExecContext(ctx, "DELETE FROM cases WHERE uid = ?", uid); err != nil {
			return fmt.Errorf("erase case %s: %w", uid, err)
		}
	}
	if err := forgetDetails(ctx, tx, uids); err != nil || len(uids) == 0 {
		return err
	}
	known, err := hasTable(ctx, tx, "case_files")
	if err == nil && known {
		_, err = tx.ExecContext(ctx, "DELETE FROM files WHERE key NOT IN (SELECT key FROM case_files)")
	}
	return err
}

// noteErased writes the register into a file whose version has one.
func noteErased(ctx context.Context, tx *sql.Tx, erased register) error {
	if known, err := hasTable(ctx, tx, "erasures"); err != nil || !known {
		return err
	}
	return erased.write(ctx, tx)
}

// registered are the uids of the cases in the file that are in the register.
func registered(ctx context.Context, q queryer, erased register) (out []string, err error) {
	file, err := scalar(ctx, q, marks["meta"])
	if err != nil {
		return nil, err
	}
	all, err := column[string](ctx, q, "SELECT uid FROM cases")
	return slices.DeleteFunc(all, func(uid string) bool { _, gone := erased[erasureKey(file, uid)]; return !gone }), err
}
