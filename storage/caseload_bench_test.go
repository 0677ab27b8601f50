package storage

import (
	"context"
	"crypto/rand"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"talentnav/rules"
	"talentnav/rules/profile"
	"talentnav/storage/caseload"
)

// BenchmarkCaseload measures what is done with 100,000 cases of realistic size,
// each beside the time in which SQLite alone, through the same driver, reads or
// rewrites the same rows ("x-sqlite" is the ratio). With -short there are 5,000.
func BenchmarkCaseload(b *testing.B) {
	cases := 100_000
	if testing.Short() {
		cases = 5_000
	}
	path := filepath.Join(b.TempDir(), "cases.talentnav")
	makeCaseload(b, path, cases)
	f, err := Open(b.Context(), path, now)
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	b.Run("Prepare", func(b *testing.B) { benchPrepare(b, f) })
	for name, q := range map[string]Query{
		"Search/latin":    {Text: "tai ma", Limit: 50},
		"Search/chinese":  {Text: "陈大", Limit: 50},
		"Search/nothing":  {Text: "nobody of this name", Limit: 50},
		"Search/typed":    {Text: "c", Limit: 50},
		"Filter":          {Stages: []string{"ready"}, Tags: []string{"VIP"}, DueBy: profile.On(2026, 12, 31), Order: ByDeadline, Limit: 50},
		"Page/the last":   {Order: ByTitle, Offset: cases - 50, Limit: 50},
		"Page/the newest": {Limit: 50},
	} {
		b.Run(name, func(b *testing.B) { benchSearch(b, f, q) })
	}
	b.Run("Sort", func(b *testing.B) { benchSort(b, f) })
	b.Run("Duplicates", func(b *testing.B) {
		for b.Loop() {
			if _, err := f.Duplicates(b.Context()); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("Save", func(b *testing.B) { benchSave(b, f) })
	benchReassess(b, f, cases)
}

func makeCaseload(b *testing.B, path string, cases int) {
	f, err := Open(b.Context(), path, now)
	if err != nil {
		b.Fatal(err)
	}
	begun := time.Now()
	m := caseload.New(7)
	for tenth := range 10 {
		for made := 0; made < cases/10; made += 500 {
			importPlainly(b, f, m, 500)
		}
		tell("%d of %d cases made and imported in %.0f s", (tenth+1)*cases/10, cases, time.Since(begun).Seconds())
	}
	if err := f.Close(); err != nil {
		b.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil {
		b.Fatal(err)
	}
	tell("a file of %d MB", info.Size()>>20)
}

// importPlainly is [File.Import] without the backup that comes before each: of a
// file that grows by so many pieces they would take far longer than all the rest.
func importPlainly(b *testing.B, f *File, m *caseload.Maker, n int) {
	batch := rand.Text()
	_, err := changing(b.Context(), f, now, func(c *change) (bool, error) {
		for range n {
			one := m.Next()
			if _, err := c.importCase(NewCase{one.Title, one.Profile, one.Items}, batch); err != nil {
				return false, err
			}
		}
		return true, nil
	})
	if err != nil {
		b.Fatal(err)
	}
}

// tell says at once how far a long measurement came.
func tell(format string, args ...any) { fmt.Fprintf(os.Stderr, format+"\n", args...) }

// timed is how long do takes.
func timed(b *testing.B, do func() error) time.Duration {
	begun := time.Now()
	if err := do(); err != nil {
		b.Fatal(err)
	}
	return time.Since(begun)
}

// scan reads all rows of a query, every column of them.
func scan(f *File, query string, columns int) error {
	rows, err := f.looks.Query(query)
	if err != nil {
		return err
	}
	defer rows.Close()
	row := make([]any, columns)
	for i := range row {
		row[i] = new(any)
	}
	for rows.Next() {
		if err := rows.Scan(row...); err != nil {
			return err
		}
	}
	return rows.Err()
}

func benchPrepare(b *testing.B, f *File) {
	var ours, raw time.Duration
	for b.Loop() {
		f.index.forget()
		raw += timed(b, func() error { return scan(f, "SELECT case_id, body FROM summaries", 2) })
		ours += timed(b, func() error { return f.Prepare(context.Background()) })
	}
	b.ReportMetric(float64(ours.Milliseconds())/float64(b.N), "ms")
	b.ReportMetric(float64(ours)/float64(raw), "x-sqlite")
}

func benchSearch(b *testing.B, f *File, q Query) {
	if err := f.Prepare(b.Context()); err != nil {
		b.Fatal(err)
	}
	f.index.sorted(q.Order)
	raw := timed(b, func() error { return scan(f, "SELECT case_id, body FROM summaries", 2) })
	total := 0
	begun := time.Now()
	for b.Loop() {
		page, err := f.Search(b.Context(), q)
		if err != nil {
			b.Fatal(err)
		}
		total = page.Total
	}
	each := time.Since(begun) / time.Duration(b.N)
	b.ReportMetric(float64(total), "found")
	b.ReportMetric(each.Seconds()*1000, "ms")
	b.ReportMetric(float64(each)/float64(raw), "x-sqlite")
}

func benchSort(b *testing.B, f *File) {
	if err := f.Prepare(b.Context()); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		f.index.mu.Lock()
		clear(f.index.orders)
		f.index.mu.Unlock()
		f.index.sorted(ByTitle)
	}
}

// benchSave saves one answer of one case after the other, as a window does.
func benchSave(b *testing.B, f *File) {
	i := int64(0)
	for b.Loop() {
		i++
		if _, err := f.SaveProfile(b.Context(), i%1000+1, earning(i), now.Add(time.Duration(i)*time.Second)); err != nil {
			b.Fatal(err)
		}
	}
}

// benchReassess assesses all cases by the shipped rules: on the day on which the
// facts were packed, again, by other rules on that day (as when a pack changes),
// on another day, to which the facts are brought, by other rules on yet another,
// and once with facts of an earlier version, which are derived anew.
func benchReassess(b *testing.B, f *File, cases int) {
	pack, today := shippedPack(b), dayInHongKong(now)
	for _, run := range []struct {
		name string
		pack *rules.Pack
		day  profile.Date
		anew bool
	}{
		{"Reassess/the first time", pack, today, false}, {"Reassess/nothing changed", pack, today, false},
		{"Reassess/another pack", mustSmall(b), today, false}, {"Reassess/the pack back", pack, today, false},
		{"Reassess/another day", pack, today.AddDays(1), false}, {"Reassess/a year later", pack, today.AddDays(365), false},
		{"Reassess/another day and pack", mustSmall(b), today.AddDays(2), false}, {"Reassess/both back", pack, today.AddDays(1), false},
		{"Reassess/facts of an earlier version", pack, today.AddDays(3), true},
	} {
		if run.anew {
			if _, err := f.db.Exec("UPDATE facts SET schema = ?", digest(nil)); err != nil {
				b.Fatal(err)
			}
		}
		var r Reassessment // once: a second time there is nothing to change
		ours := timed(b, func() (err error) {
			r, err = f.Reassess(context.Background(), run.pack, run.day, now, nil)
			return err
		})
		rewrite := func() error { return rewriteRaw(f, run.anew, r.ID) }
		raw := (timed(b, rewrite) + timed(b, rewrite)) / 2 // one alone varies much on a busy machine
		tell("%s: %.1f s, %.1f s by SQLite alone", run.name, ours.Seconds(), raw.Seconds())
		b.Run(run.name, func(b *testing.B) {
			b.ReportMetric(float64(r.Changed), "changed")
			b.ReportMetric(ours.Seconds(), "s")
			b.ReportMetric(raw.Seconds(), "s-sqlite")
			b.ReportMetric(float64(ours)/float64(raw), "x-sqlite")
			b.ReportMetric(0, "ns/op")
		})
	}
}

func mustSmall(b *testing.B) *rules.Pack {
	p, faults := rules.Load(small, "small")
	if len(faults) > 0 {
		b.Fatal(faults)
	}
	return p
}

// rewriteRaw reads the rows that a reassessment reads, and rewrites those that it
// wrote, in transactions of the same size. With anew it reads the profiles too and
// rewrites the vectors.
func rewriteRaw(f *File, anew bool, run int64) error {
	for after := int64(0); ; {
		last, n, err := rewriteBatch(f, anew, run, after)
		if err != nil || n < reassessBatch {
			return err
		}
		after = last
	}
}

func rewriteBatch(f *File, anew bool, run, after int64) (last int64, n int, err error) {
	tx, err := f.db.Begin()
	if err != nil {
		return 0, 0, err
	}
	defer tx.Rollback()
	body := "null"
	if anew {
		body = "p.body"
	}
	rows, err := tx.Query(fmt.Sprintf(`SELECT p.case_id, p.revision, f.revision, f.schema, f.as_at, f.vector, s.revision, s.body, s.run, s.before, %s
		FROM profiles p LEFT JOIN facts f ON f.case_id = p.case_id LEFT JOIN standings s ON s.case_id = p.case_id
		WHERE p.case_id > ? ORDER BY p.case_id LIMIT ?`, body), after, reassessBatch)
	if err != nil {
		return 0, 0, err
	}
	var all [][11]any
	for rows.Next() {
		var r [11]any
		if err := rows.Scan(&r[0], &r[1], &r[2], &r[3], &r[4], &r[5], &r[6], &r[7], &r[8], &r[9], &r[10]); err != nil {
			return 0, 0, err
		}
		all = append(all, r)
	}
	if err := rows.Err(); err != nil {
		return 0, 0, err
	}
	stand, err := tx.Prepare(upsertStanding)
	if err != nil {
		return 0, 0, err
	}
	vector, err := tx.Prepare("UPDATE facts SET revision = ?, schema = ?, as_at = ?, vector = ? WHERE case_id = ?")
	if err != nil {
		return 0, 0, err
	}
	for _, r := range all {
		last = r[0].(int64)
		if r[8] == run {
			_, err = stand.Exec(r[0], r[6], r[8], r[7], r[9])
		}
		if err == nil && anew {
			_, err = vector.Exec(r[2], r[3], r[4], r[5], r[0])
		}
		if err != nil {
			return 0, 0, err
		}
	}
	return last, len(all), tx.Commit()
}
