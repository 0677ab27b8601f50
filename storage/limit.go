package storage

import "github.com/mattn/go-sqlite3"

// limits bound what the engine takes from a file and from us, so that a hostile
// file cannot tire the program. Ours stay far below all of them: the longest
// value is an attachment, and making a copy attaches one file.
var limits = map[int]int{
	sqlite3.SQLITE_LIMIT_LENGTH:              256 << 20,
	sqlite3.SQLITE_LIMIT_SQL_LENGTH:          1 << 20,
	sqlite3.SQLITE_LIMIT_COLUMN:              100,
	sqlite3.SQLITE_LIMIT_EXPR_DEPTH:          100,
	sqlite3.SQLITE_LIMIT_COMPOUND_SELECT:     20,
	sqlite3.SQLITE_LIMIT_VDBE_OP:             100_000,
	sqlite3.SQLITE_LIMIT_FUNCTION_ARG:        32,
	sqlite3.SQLITE_LIMIT_ATTACHED:            1,
	sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH: 1000,
	sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER:     10_000,
	sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH:       10,
	sqlite3.SQLITE_LIMIT_WORKER_THREADS:      0,
}

func limit(conn *sqlite3.SQLiteConn) {
	for name, most := range limits {
		conn.SetLimit(name, most)
	}
}
