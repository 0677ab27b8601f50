package storage

import (
	"fmt"
	"strconv"
)

// sealer closes what is personal before it is written, and opens it when it is
// read. Every column of type ANY and every packed vector goes through it; no
// other code reads or writes one. Without a passphrase text stays text.
type sealer struct{}

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

// close seals a text.
func (s *sealer) close(_ place, plain []byte) (any, error) { return string(plain), nil }

// closeBytes seals what is no text.
func (s *sealer) closeBytes(_ place, plain []byte) (any, error) {
	if plain == nil {
		plain = []byte{}
	}
	return plain, nil
}

// open gives what was sealed. It fails with ErrDamaged.
func (s *sealer) open(p place, kept any) ([]byte, error) {
	switch kept := kept.(type) {
	case string:
		return []byte(kept), nil
	case []byte:
		return kept, nil
	case nil:
		return nil, nil
	}
	return nil, fmt.Errorf("%s.%s of row %s is a %T: %w", p.table, p.column, p.row, kept, ErrDamaged)
}

// key is the name of a file's contents in the file, by their SHA-256.
func (s *sealer) key(digest string) string { return digest }
