package storage

import (
	"crypto/sha256"
	"encoding/hex"
	"maps"
)

// row is one row of a table by the names of its columns.
type row map[string]any

func (r row) number(column string) int64 {
	n, _ := r[column].(int64)
	return n
}

func (r row) text(column string) string {
	s, _ := r[column].(string)
	return s
}

// sealedTable tells how the rows of a table are sealed.
type sealedTable struct {
	texts, bytes []string // the sealed columns
	place        func(r row, column string) place
	// marks are the columns that follow from what is sealed, here or in another
	// table, and differ with the seal; mark makes them anew in out.
	marks []string
	mark  func(m marking, out row)
}

// marking is what new marks are made from.
type marking struct {
	plain map[string][]byte
	seal  *sealer
	known renames
}

// renames are the marks of answers and files under the new seal, by those under
// the old one.
type renames map[string]string

// sealedTables are all that hold something personal. A test holds that no column
// is forgotten.
var sealedTables = map[string]sealedTable{
	"cases": {texts: []string{"title"}, place: func(r row, _ string) place { return titleOf(r.number("id")) }},
	"profiles": {
		texts: []string{"body"}, marks: []string{"digest"},
		place: func(r row, column string) place {
			return cell("profiles", r.number("case_id"), column, r.number("revision"))
		},
		mark: func(m marking, out row) { out["digest"] = m.seal.mark(digest(m.plain["body"])) },
	},
	"facts": {
		bytes: []string{"vector"},
		place: func(r row, column string) place {
			return cell("facts", r.number("case_id"), column, r.number("revision"))
		},
	},
	"answers": {
		texts: []string{"body"}, marks: []string{"digest"},
		place: func(r row, _ string) place { return answersOf(r.number("case_id"), r.text("digest")) },
		mark:  func(m marking, out row) { m.rename(out, "digest", m.seal.mark(digest(m.plain["body"]))) },
	},
	"assessments": {
		texts: []string{"standings"}, bytes: []string{"vector"}, marks: []string{"answers_digest"},
		place: func(r row, column string) place { return assessmentOf(r.number("case_id"), r.number("id"), column) },
		mark:  func(m marking, out row) { out["answers_digest"] = m.known[out.text("answers_digest")] },
	},
	"items": {
		texts: []string{"body"},
		place: func(r row, _ string) place { return itemOf(r.number("case_id"), r.text("uid"), r.number("revision")) },
	},
	"files": {
		bytes: []string{"body"}, marks: []string{"key"},
		place: func(r row, _ string) place { return contentsOf(r.text("key")) },
		mark: func(m marking, out row) {
			sum := sha256.Sum256(m.plain["body"])
			m.rename(out, "key", m.seal.key(hex.EncodeToString(sum[:])))
		},
	},
	"case_files": {marks: []string{"key"}, mark: func(m marking, out row) { out["key"] = m.known[out.text("key")] }},
	"history": {
		texts: []string{"body"},
		place: func(r row, _ string) place { return historyOf(r.number("case_id"), r.number("id")) },
	},
	"audit": {texts: []string{"detail"}, place: func(r row, column string) place { return cell("audit", r.number("id"), column, 0) }},
	"standings": {
		texts: []string{"body", "before"},
		place: func(r row, column string) place {
			return standingsOf(r.number("case_id"), column, r.number("revision"))
		},
	},
	"summaries": {
		bytes: []string{"body"},
		place: func(r row, column string) place {
			return summaryOf(r.number("case_id"))
		},
	},
}

// rename gives a row another mark and remembers it for the rows that name it.
func (m marking) rename(out row, column, mark string) {
	m.known[out.text(column)] = mark
	out[column] = mark
}

func (t sealedTable) columns() []string { return append(append([]string{}, t.texts...), t.bytes...) }

// open gives the texts of a row. One that is NULL is not among them.
func (t sealedTable) open(r row, s *sealer) (map[string][]byte, error) {
	plain := map[string][]byte{}
	for _, c := range t.columns() {
		if r[c] == nil {
			continue
		}
		var err error
		if plain[c], err = s.open(t.place(r, c), r[c]); err != nil {
			return nil, err
		}
	}
	return plain, nil
}

// again is a row under another seal.
func (t sealedTable) again(r row, from, to *sealer, known renames) (row, error) {
	plain, err := t.open(r, from)
	if err != nil {
		return nil, err
	}
	out := maps.Clone(r)
	if t.mark != nil {
		t.mark(marking{plain, to, known}, out)
	}
	for _, c := range t.texts {
		if text, there := plain[c]; there && err == nil {
			out[c], err = to.close(t.place(out, c), text)
		}
	}
	for _, c := range t.bytes {
		if data, there := plain[c]; there && err == nil {
			out[c], err = to.closeBytes(t.place(out, c), data)
		}
	}
	return out, err
}

// consistent reports whether the marks in a row are those of its texts.
func (t sealedTable) consistent(r row, plain map[string][]byte, s *sealer) bool {
	if t.mark == nil || len(t.columns()) == 0 {
		return true
	}
	again := maps.Clone(r)
	own := renames{}
	for _, c := range t.marks {
		own[r.text(c)] = r.text(c)
	}
	t.mark(marking{plain, s, own}, again)
	for _, c := range t.marks {
		if again[c] != r[c] {
			return false
		}
	}
	return true
}
