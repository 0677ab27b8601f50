package storage

import (
	"encoding/hex"
	"fmt"
	"strconv"

	"talentnav/storage/seal"
)

// sealer closes what is personal before it is written, and opens it when it is
// read. Every column of type ANY and every packed vector goes through it; no
// other code reads or writes one. Without a passphrase text stays text.
type sealer struct {
	data   *seal.Key // nil while the file has no passphrase, or is locked
	locked bool
}

// place is where a sealed value stands. It is sealed for that place and that
// revision alone, so that a value moved to another place does not open.
type place struct {
	table, row, column string
	revision           int64 // 0 where a row has none
}

// cell is the place of a column in a row that goes by a number.
func cell(table string, id int64, column string, revision int64) place {
	return place{table, strconv.FormatInt(id, 10), column, revision}
}

// protects reports whether the file has a passphrase and is open.
func (s *sealer) protects() bool { return s.data != nil }

// wipe ends the use of the key.
func (s *sealer) wipe() {
	if s.data != nil {
		s.data.Wipe()
	}
}

func (p place) String() string { return fmt.Sprintf("%s.%s of row %s", p.table, p.column, p.row) }

func (p place) sealed() seal.Place {
	return seal.Place{Table: p.table, Row: p.row, Column: p.column, Revision: p.revision}
}

// close seals a text.
func (s *sealer) close(p place, plain []byte) (any, error) {
	if s.data == nil && !s.locked {
		return string(plain), nil
	}
	return s.shut(p, plain)
}

// closeBytes seals what is no text.
func (s *sealer) closeBytes(p place, plain []byte) (any, error) {
	if s.data == nil && !s.locked {
		return append([]byte{}, plain...), nil
	}
	return s.shut(p, plain)
}

func (s *sealer) shut(p place, plain []byte) (any, error) {
	if s.locked {
		return nil, ErrLocked
	}
	return s.data.Seal(p.sealed(), plain)
}

// open gives what was sealed. It fails with ErrDamaged, also for text that
// somebody put where a sealed one belongs.
func (s *sealer) open(p place, kept any) ([]byte, error) {
	switch kept := kept.(type) {
	case nil:
		return nil, nil
	case string:
		erased := p.table == "audit" && kept == "" // a detail that the log no longer has
		if s.data == nil && !s.locked || erased {
			return []byte(kept), nil
		}
	case []byte:
		return s.unseal(p, kept)
	}
	return nil, fmt.Errorf("%v is a %T: %w", p, kept, ErrDamaged)
}

func (s *sealer) unseal(p place, kept []byte) ([]byte, error) {
	switch {
	case s.locked:
		return nil, ErrLocked
	case s.data == nil:
		return kept, nil
	}
	plain, err := s.data.Open(p.sealed(), kept)
	if err != nil {
		return nil, fmt.Errorf("%v: %w: %w", p, ErrDamaged, err)
	}
	return plain, nil
}

// key is the name of a file's contents in the file, by their SHA-256. With a
// passphrase it tells nobody without the key which contents those are.
func (s *sealer) key(digest string) string { return s.keyed("file", digest) }

// mark is the digest by which the file checks a text, from the text's own.
func (s *sealer) mark(digest string) string { return s.keyed("digest", digest) }

// keyed names nothing while the file is locked: then no transaction runs.
func (s *sealer) keyed(kind, digest string) string {
	if s.data == nil {
		return digest
	}
	a, err := s.data.Address(kind, []byte(digest))
	if err != nil {
		return ""
	}
	return hex.EncodeToString(a[:])
}

// digestOf is the text's own digest, when the one in the file is the mark of it,
// and else nothing.
func (s *sealer) digestOf(marked string, text []byte) string {
	if d := digest(text); s.mark(d) == marked {
		return d
	}
	return ""
}
