package storage

import (
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// mostProbes is how many rows are looked for one by one where pages are broken.
const mostProbes = 100_000

// table copies the rows of a table that can be read, from both ends towards what
// is broken and then one by one in between.
func (r *repair) table(table string, withoutRowID bool) error {
	if kind, err := scalar(r.ctx, r.from, fmt.Sprintf("SELECT coalesce(max(type), 'missing') FROM sqlite_schema WHERE name = '%s'", table)); err != nil || kind != "table" {
		r.lost(table, 0, strings.TrimSpace(fmt.Sprintf("no such table (%s) %v", kind, errText(err))))
		return nil
	}
	columns, err := r.columns(table)
	if err != nil {
		r.lost(table, 0, err.Error())
		return nil
	}
	c := &salvage{repair: r, table: table, columns: columns}
	if _, err := r.into.ExecContext(r.ctx, c.clear()); err != nil {
		return err
	}
	if withoutRowID {
		err = c.plain()
	} else {
		err = c.numbered()
	}
	r.out.Rows[table] = c.rows
	if c.refused > 0 {
		r.lost(table, c.refused, c.why)
	}
	return err
}

func errText(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

// salvage is the copying of one table.
type salvage struct {
	*repair
	table         string
	columns       []string
	rows, refused int64
	why           string
}

// clear makes room for what the damaged file said of itself.
func (c *salvage) clear() string { return fmt.Sprintf("DELETE FROM %q", c.table) }

// columns are those that both files have; a generated one is none.
func (r *repair) columns(table string) (both []string, err error) {
	have, err := r.columnsOf(r.from, table)
	if err != nil {
		return nil, err
	}
	want, err := r.columnsOf(r.into, table)
	for _, name := range want {
		if slices.Contains(have, name) {
			both = append(both, name)
		}
	}
	if len(both) == 0 && err == nil {
		err = errors.New("none of its columns is there")
	}
	return both, err
}

func (r *repair) columnsOf(db *sql.DB, table string) ([]string, error) {
	return column[string](r.ctx, db, "SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0", table)
}

func (c *salvage) quoted() string { return `"` + strings.Join(c.columns, `", "`) + `"` }

// plain reads a table without row numbers as far as it goes.
func (c *salvage) plain() error {
	_, broken, err := c.read(fmt.Sprintf("SELECT 0, %s FROM %q", c.quoted(), c.table))
	if broken != nil {
		c.lost(c.table, 0, broken.Error())
	}
	return err
}

// numbered reads upwards to what is broken, then downwards, then between.
func (c *salvage) numbered() error {
	query := fmt.Sprintf("SELECT rowid, %s FROM %q WHERE rowid > ? ORDER BY rowid", c.quoted(), c.table)
	low, broken, err := c.read(query, -1)
	if broken == nil || err != nil {
		return err
	}
	high, _, err := c.read(query+" DESC", low)
	if err != nil {
		return err
	}
	if high <= low { // nothing was read from above
		high = low + 1000
	}
	before := c.rows
	gap := min(high-low-1, mostProbes)
	for id := low + 1; id <= low+gap && err == nil; id++ {
		_, _, err = c.read(fmt.Sprintf("SELECT rowid, %s FROM %q WHERE rowid = ?", c.quoted(), c.table), id)
	}
	c.lost(c.table, max(0, gap-(c.rows-before)), broken.Error())
	return err
}

// read copies rows until one cannot be read, and gives the number of the last.
// What broke the reading is not what fails the repair.
func (c *salvage) read(query string, args ...any) (last int64, broken, err error) {
	last = -1
	if len(args) > 0 {
		if from, ok := args[0].(int64); ok {
			last = from
		}
	}
	rows, broken := c.from.QueryContext(c.ctx, query, args...)
	if broken != nil {
		return last, broken, c.ctx.Err()
	}
	defer rows.Close()
	for rows.Next() {
		values := make([]any, len(c.columns)+1)
		into := make([]any, len(values))
		for i := range values {
			into[i] = &values[i]
		}
		if broken = rows.Scan(into...); broken != nil {
			return last, broken, c.ctx.Err()
		}
		if id, ok := values[0].(int64); ok {
			last = id
		}
		c.put(values[1:])
	}
	return last, rows.Err(), c.ctx.Err()
}

// put writes a row. One that breaks a rule of its table is counted and left.
func (c *salvage) put(values []any) {
	statement := fmt.Sprintf("INSERT INTO %q (%s) VALUES (?%s)", c.table, c.quoted(), strings.Repeat(", ?", len(values)-1))
	if _, err := c.into.ExecContext(c.ctx, statement, values...); err != nil {
		c.refused++
		c.why = err.Error()
		return
	}
	c.rows++
}
