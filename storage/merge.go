package storage

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"talentnav/rules/profile"
	"talentnav/storage/record"
)

// family selects a case and those that were merged into it, and into those.
const family = `WITH RECURSIVE family(id) AS (VALUES(?) UNION SELECT case_id FROM merges JOIN family ON into_id = id) SELECT id FROM family`

// Merge makes two cases of one person one. All that from holds moves to into;
// what only from answers is taken over, and where both answer otherwise into's
// answer stays. from goes to the trash as it was, with its history, and goes only
// when into does. A note in into names every field that differed. [File.Undo] of
// either takes all of it back.
//
// The file is backed up before.
func (f *File) Merge(ctx context.Context, into, from int64, at time.Time) error {
	if err := f.BackupBefore(ctx, BeforeMerge, at); err != nil {
		return err
	}
	_, err := changing(ctx, f, at, func(c *change) (bool, error) {
		if err := c.checkMerge(into, from); err != nil {
			return false, err
		}
		moves, err := c.mergeMoves(into, from)
		if err != nil {
			return false, err
		}
		if err := c.shareFiles(into, from); err != nil {
			return false, caseError(into, err)
		}
		if err := c.commitAll(rand.Text(), moves...); err != nil {
			return false, err
		}
		kept, err := findCase(ctx, c.transaction, into)
		if err != nil {
			return false, err
		}
		return true, c.log("merged", kept.UID, nil)
	})
	return err
}

func (c *change) checkMerge(into, from int64) error {
	if into == from {
		return fmt.Errorf("case %d: %w: a case cannot be merged into itself", into, ErrInvalid)
	}
	items := 0
	for _, id := range []int64{into, from} {
		found, err := findCase(c.ctx, c.transaction, id)
		if err != nil {
			return err
		}
		if !found.Trashed.IsZero() {
			return fmt.Errorf("case %d: %w: it is in the trash: restore it first", id, ErrInvalid)
		}
		all, err := listItems(c.transaction, "case_id = ?", id)
		if err != nil {
			return err
		}
		items += len(all)
	}
	if items >= MaxItems {
		return fmt.Errorf("case %d: %w: together they hold %d items, which is more than one case can", into, ErrInvalid, items)
	}
	return nil
}

// mergeMoves are the edits of both cases.
func (c *change) mergeMoves(into, from int64) ([]move, error) {
	target, err := findCase(c.ctx, c.transaction, into)
	if err != nil {
		return nil, err
	}
	source, err := findCase(c.ctx, c.transaction, from)
	if err != nil {
		return nil, err
	}
	items, err := c.mergeItems(into, from)
	if err != nil {
		return nil, err
	}
	answers, differing, err := c.mergeProfiles(into, from)
	if err != nil {
		return nil, err
	}
	note, err := newItemState(c.signed(record.Note{Text: mergeNote(source, append(items.differing, differing...))}), c.at)
	if err != nil {
		return nil, err
	}
	uid, err := json.Marshal(target.UID)
	if err != nil {
		return nil, err
	}
	in := append(items.in, edit{profilePart, answers}, edit{itemPart(rand.Text()), note})
	out := append(items.out, edit{trashedPart, timeText(c.at)}, edit{mergedPart, uid})
	return []move{{caseID: from, action: "merge", edits: out}, {caseID: into, action: "merge", edits: in}}, nil
}

// Whoever reads a case later may read it in another language than whoever merged
// it, so its note has all three.
const (
	mergedHere = "No. %[1]d, “%[2]s”, was merged into this case.\n第 %[1]d 號「%[2]s」已併入本個案。\n第 %[1]d 号“%[2]s”已并入本个案。"
	ownStays   = "\n\nWhere the two differed, what this case told stays:\n兩案所述不同之處，以本個案為準：\n两案所述不同之处，以本个案为准："
)

// mergeNote tells the places only: what the other case said of a field stands in
// its own profile and history.
func mergeNote(source Case, differing []string) string {
	text := fmt.Sprintf(mergedHere, source.Number, source.Title)
	for i, path := range differing {
		if i == 0 {
			text += ownStays
		}
		if next := text + "\n" + path; len([]rune(next)) <= record.MaxNote {
			text = next
		}
	}
	return text
}

// mergedItems are the edits that move items, and what of the details differs.
type mergedItems struct {
	in, out   []edit
	differing []string
}

// mergeItems moves every item, but for details where both cases have some: these
// are joined, and the other case keeps its own.
func (c *change) mergeItems(into, from int64) (m mergedItems, err error) {
	all, err := listItems(c.transaction, "case_id = ? ORDER BY id", from)
	if err != nil {
		return m, err
	}
	own, ownErr := findDetails(c.transaction, into)
	for _, item := range all {
		if details, ok := item.Body.(record.Details); ok && ownErr == nil {
			if err := m.joinDetails(own, details); err != nil {
				return m, err
			}
			continue
		}
		state, err := stateOf(item)
		if err != nil {
			return m, err
		}
		m.out, m.in = append(m.out, edit{itemPart(item.UID), nil}), append(m.in, edit{itemPart(item.UID), state})
	}
	return m, nil
}

func (m *mergedItems) joinDetails(own Item, other record.Details) error {
	d := own.Body.(record.Details)
	for _, tag := range other.Tags {
		if !slices.Contains(d.Tags, tag) && len(d.Tags) < 50 {
			d.Tags = append(slices.Clone(d.Tags), tag)
		}
	}
	for _, field := range []struct {
		path string
		to   *string
		from string
	}{{"reference", &d.Reference, other.Reference}, {"stage", &d.Stage, other.Stage}, {"outcome", &d.Outcome, other.Outcome}} {
		switch {
		case *field.to == "":
			*field.to = field.from
		case field.from != "" && field.from != *field.to:
			m.differing = append(m.differing, field.path+": "+field.from)
		}
	}
	if d.RetainUntil.Before(other.RetainUntil) { // the longer duty to keep holds
		d.RetainUntil = other.RetainUntil
	}
	own.Body = d
	state, err := stateOf(own)
	m.in = append(m.in, edit{itemPart(own.UID), state})
	return err
}

// mergeProfiles gives the answers of both, and the paths where they differ.
func (c *change) mergeProfiles(into, from int64) (text []byte, differing []string, err error) {
	own, err := c.readProfile(into)
	if err != nil {
		return nil, nil, err
	}
	other, err := c.readProfile(from)
	if err != nil {
		return nil, nil, err
	}
	a, err := tree(own)
	if err != nil {
		return nil, nil, err
	}
	b, err := tree(other)
	if err != nil {
		return nil, nil, err
	}
	apart := paths(a, b)
	joined := join(a, b, "", &differing)
	slices.Sort(differing)
	p, problems := profile.Decode(bytes.NewReader(treeText(joined)), anyDay)
	if len(problems) == 0 {
		text, err = profile.Canonical(&p)
		return text, differing, err
	}
	// Answers that do not go together: then all of the other's stay where they are.
	return own, apart, nil
}

func paths(a, b any) (out []string) {
	for _, c := range difference("", a, b) {
		if c.After != nil {
			out = append(out, c.Path)
		}
	}
	return out
}

// join takes over from b what a does not have, down to single answers.
func join(a, b any, path string, differing *[]string) any {
	am, isMap := a.(map[string]any)
	bm, bothMaps := b.(map[string]any)
	if isMap && bothMaps && !isAnswer(path) {
		for key, value := range bm {
			under := strings.TrimPrefix(path+"."+key, ".")
			if _, ok := am[key]; ok {
				am[key] = join(am[key], value, under, differing)
			} else {
				am[key] = value
			}
		}
		return am
	}
	if !bytes.Equal(treeText(a), treeText(b)) {
		*differing = append(*differing, path)
	}
	return a
}

// isAnswer reports whether a question stands at the path, so that nothing below
// it is an answer of its own.
func isAnswer(path string) bool {
	_, ok := profile.FieldAt(path)
	return ok || strings.HasPrefix(path, "confirmations.")
}

// shareFiles lets the first case hold what the second does.
func (c *change) shareFiles(into, from int64) error {
	const share = "INSERT INTO case_files (case_id, key) SELECT ?, key FROM case_files WHERE case_id = ? ON CONFLICT DO NOTHING"
	_, err := c.ExecContext(c.ctx, share, into, from)
	return err
}
