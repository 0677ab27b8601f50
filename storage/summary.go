package storage

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"talentnav/rules"
	"talentnav/rules/profile"
	"talentnav/storage/record"
)

// Line is one line of a list of cases, with what lists show and searches need.
type Line struct {
	ID, Number int64
	UID        string
	Title      string
	Created    time.Time
	Updated    time.Time
	Trashed    time.Time // zero unless it is in the trash
	Merged     bool      // into another case
	Names      []string  // of the applicant, else of whoever is named first
	Stage      string
	Outcome    string
	Reference  string
	Tags       []string
	// Deadline is the earliest day on which something is due: a task, a reply to
	// a request, the end of a stay.
	Deadline    profile.Date
	RetainUntil profile.Date

	stands string   // as in [File.Standings], as the file keeps it; empty while there are none
	text   string   // all that can be searched, folded
	keys   []string // by which duplicates are found
}

// Standing is where the case stands with a route by its last assessment, and
// false when that did not assess the route.
func (l *Line) Standing(route string) (rules.Standing, bool) {
	_, rest, found := strings.Cut(l.stands, `"`+route+`":"`)
	name, _, _ := strings.Cut(rest, `"`)
	if !found {
		return rules.NotKnownYet, false
	}
	return rules.ParseStanding(name)
}

// summaryFormat rises when a line is packed otherwise, or names are folded
// otherwise: all are made again then.
const summaryFormat = 1

// summarise makes the line of a case from all that it holds.
func (tx *transaction) summarise(caseID int64) (*Line, error) {
	c, err := findCase(tx.ctx, tx, caseID)
	if err != nil {
		return nil, err
	}
	items, err := listItems(tx, "case_id = ? AND trashed_at IS NULL ORDER BY id", caseID)
	if err != nil {
		return nil, err
	}
	merged, err := tx.readMerged(caseID)
	if err != nil {
		return nil, err
	}
	birth, err := tx.birthDate(caseID)
	if err != nil {
		return nil, err
	}
	l := &Line{ID: c.ID, Number: c.Number, UID: c.UID, Title: c.Title, Created: c.Created, Updated: c.Updated, Trashed: c.Trashed, Merged: merged != nil}
	l.take(items, birth)
	return l, nil
}

// birthDate is the one told in the profile. A damaged profile is for the check
// to tell: the case is listed all the same.
func (tx *transaction) birthDate(caseID int64) (profile.Date, error) {
	t, err := findProfile(tx.ctx, tx, caseID)
	if err != nil {
		return profile.Date{}, err
	}
	p, err := t.decode(caseID)
	if err != nil {
		return profile.Date{}, nil
	}
	return p.Person.BirthDate.Value, nil
}

func (l *Line) take(items []Item, birth profile.Date) {
	words := newWords(l.Title, strconv.FormatInt(l.Number, 10))
	var people []record.Person
	for _, item := range items {
		switch b := item.Body.(type) {
		case record.Details:
			l.Stage, l.Outcome, l.Reference, l.Tags, l.RetainUntil = b.Stage, b.Outcome, b.Reference, b.Tags, b.RetainUntil
			words.add(b.Reference)
			words.add(b.Tags...)
		case record.Person:
			people = append(people, b)
			words.person(b)
		default:
			l.due(b)
		}
	}
	l.text = words.String()
	slices.SortStableFunc(people, func(a, b record.Person) int { return cmp.Compare(rankOf(a), rankOf(b)) })
	if len(people) > 0 {
		for _, n := range people[0].Names {
			l.Names = append(l.Names, n.Text)
		}
	}
	l.keys = duplicateKeys(l.Title, people, birth)
}

func rankOf(p record.Person) int {
	switch p.Relation {
	case "applicant":
		return 0
	case "":
		return 1
	}
	return 2
}

// due brings the deadline forward to what is still open.
func (l *Line) due(b record.Body) {
	var day profile.Date
	switch b := b.(type) {
	case record.Task:
		if b.Done == (profile.Date{}) {
			day = b.Deadline
		}
	case record.Evidence:
		if b.State == "asked" || b.State == "needs-fix" {
			day = b.ReplyBy
		}
	case record.Stay:
		day = b.Until
	}
	if day != (profile.Date{}) && (l.Deadline == (profile.Date{}) || day.Before(l.Deadline)) {
		l.Deadline = day
	}
}

// words collects what can be searched, each once.
type words struct {
	seen map[string]bool
	b    strings.Builder
}

func newWords(texts ...string) *words {
	w := &words{seen: map[string]bool{}}
	w.add(texts...)
	return w
}

func (w *words) add(texts ...string) {
	for _, text := range texts {
		if folded := rules.Searchable(text); folded != "" && !w.seen[folded] {
			w.seen[folded] = true
			w.b.WriteString(folded)
			w.b.WriteByte('\n')
		}
	}
}

func (w *words) person(p record.Person) {
	for _, n := range p.Names {
		w.add(n.Text)
	}
	for _, d := range p.Documents {
		w.add(compact(d.Number))
	}
}

func (w *words) String() string { return w.b.String() }

// compact is a number of a document without what is written in it for the eye.
func compact(number string) string { return strings.ReplaceAll(rules.Fold(number), " ", "") }

// pack and unpackLine keep a line in the file: numbers of 8 bytes, then texts by
// their length.
func (l *Line) pack() []byte {
	b := []byte{}
	for _, n := range []int64{l.Number, millis(l.Created), millis(l.Updated), millis(l.Trashed)} {
		b = binary.LittleEndian.AppendUint64(b, uint64(n))
	}
	merged := ""
	if l.Merged {
		merged = "merged"
	}
	for _, s := range []string{l.UID, l.Title, merged, l.Stage, l.Outcome, l.Reference, l.Deadline.String(), l.RetainUntil.String(), l.text} {
		b = text(b, s)
	}
	for _, list := range [][]string{l.Names, l.Tags, l.keys} {
		b = word(b, len(list))
		for _, s := range list {
			b = text(b, s)
		}
	}
	return b
}

func millis(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.UnixMilli()
}

func fromMillis(n int64) time.Time {
	if n == 0 {
		return time.Time{}
	}
	return time.UnixMilli(n).UTC()
}

var errSummary = fmt.Errorf("summary: %w: not well formed", ErrDamaged)

func unpackLine(id int64, b []byte) (*Line, error) {
	u := unpacker{rest: b}
	l := &Line{ID: id, Number: u.number(), Created: fromMillis(u.number()), Updated: fromMillis(u.number()), Trashed: fromMillis(u.number())}
	l.UID, l.Title = u.text(), u.text()
	l.Merged = u.text() != ""
	l.Stage, l.Outcome, l.Reference = u.text(), u.text(), u.text()
	deadline, retain := u.text(), u.text()
	l.text = u.text()
	l.Names, l.Tags, l.keys = u.texts(), u.texts(), u.texts()
	l.Deadline, _ = profile.ParseDate(deadline) // empty is no date
	l.RetainUntil, _ = profile.ParseDate(retain)
	if u.failed || len(u.rest) > 0 {
		return nil, errSummary
	}
	return l, nil
}

func (u *unpacker) number() int64 {
	if b := u.take(8); b != nil {
		return int64(binary.LittleEndian.Uint64(b))
	}
	return 0
}

func (u *unpacker) texts() []string {
	n := u.word()
	if n == 0 {
		return nil
	}
	out := make([]string, n)
	for i := range out {
		out[i] = u.text()
	}
	return out
}

func (c *transaction) saveSummary(l *Line) error {
	kept, err := c.seal.closeBytes(summaryOf(l.ID), l.pack())
	if err != nil {
		return caseError(l.ID, err)
	}
	const upsert = `INSERT INTO summaries (case_id, format, body) VALUES (?, ?, ?)
		ON CONFLICT (case_id) DO UPDATE SET format = excluded.format, body = excluded.body`
	if err := c.exec(upsert, l.ID, summaryFormat, kept); err != nil {
		return caseError(l.ID, err)
	}
	return nil
}

func summaryOf(caseID int64) place { return cell("summaries", caseID, "body", 0) }

// findSummary fails with sql.ErrNoRows when there is none of the present format.
func (tx *transaction) findSummary(caseID int64) (*Line, error) {
	var kept any
	const query = "SELECT body FROM summaries WHERE case_id = ? AND format = ?"
	if err := tx.QueryRowContext(tx.ctx, query, caseID, summaryFormat).Scan(&kept); err != nil {
		return nil, err
	}
	body, err := tx.open(summaryOf(caseID), kept)
	if err != nil {
		return nil, err
	}
	return unpackLine(caseID, body)
}

// renew brings the summaries of what was touched up to date and gives the lines;
// nil for a case that is gone.
func (c *change) renew() (map[int64]*Line, error) {
	lines := map[int64]*Line{}
	for id, whole := range c.touched {
		l, err := c.renewOne(id, whole)
		if errors.Is(err, ErrNotFound) {
			lines[id] = nil
			continue
		}
		if err != nil {
			return nil, err
		}
		lines[id] = l
	}
	return lines, nil
}

func (c *change) renewOne(id int64, whole bool) (*Line, error) {
	if l := c.fresh[id]; l != nil {
		return l, c.saveSummary(l)
	}
	if !whole { // only answers changed, which no list shows
		l, err := c.findSummary(id)
		if err == nil {
			l.Updated = moment{c.at}.kept()
			return l, c.saveSummary(l)
		}
		if !errors.Is(err, sql.ErrNoRows) && !errors.Is(err, ErrDamaged) {
			return nil, err
		}
	}
	l, err := c.summarise(id)
	if err != nil {
		return nil, err
	}
	return l, c.saveSummary(l)
}

// unsummarised lists cases without a summary of the present format.
func unsummarised(ctx context.Context, tx *transaction, limit int) ([]int64, error) {
	const query = "SELECT id FROM cases LEFT JOIN summaries ON case_id = id WHERE format IS NOT ? LIMIT ?"
	return column[int64](ctx, tx, query, summaryFormat, limit)
}
