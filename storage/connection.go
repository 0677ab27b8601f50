package storage

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"github.com/mattn/go-sqlite3"
)

// connector opens connections that all carry the same settings.
type connector struct {
	dsn     string
	pragmas string
}

// guarded settings hold for every file, ours or not: a hostile schema runs
// nothing, and nothing personal goes to a temporary file.
const guarded = `
	PRAGMA trusted_schema = OFF;
	PRAGMA cell_size_check = ON;
	PRAGMA mmap_size = 0;
	PRAGMA temp_store = MEMORY;
	PRAGMA foreign_keys = ON;`

// durable settings make a commit mean "on the disk", also where fsync alone
// stops at the drive's cache (macOS), and overwrite what is deleted.
const durable = guarded + `
	PRAGMA synchronous = FULL;
	PRAGMA fullfsync = ON;
	PRAGMA checkpoint_fullfsync = ON;
	PRAGMA secure_delete = ON;`

// looking settings are for connections that only read.
const looking = guarded + `
	PRAGMA query_only = ON;`

// connect prepares a pool for a file that is there; the path must be absolute.
// Even to read it is opened for writing: read-only, the engine would pass over
// the CHECK constraints when it checks the file. Transactions begin as lock
// says: a writing one at once ("immediate"), so that it cannot fail half-way
// for want of the lock, a reading one without any ("deferred").
func connect(path, lock string, connections int, pragmas string) *sql.DB {
	return pool(dsn(path, url.Values{"mode": {"rw"}, "_txlock": {lock}}), connections, pragmas)
}

func pool(dsn string, connections int, pragmas string) *sql.DB {
	db := sql.OpenDB(connector{dsn, pragmas})
	db.SetMaxOpenConns(connections)
	return db
}

func dsn(path string, query url.Values) string {
	slashed := filepath.ToSlash(path)
	if !strings.HasPrefix(slashed, "/") {
		slashed = "/" + slashed // C:/… on Windows
	}
	query.Set("_busy_timeout", "5000")
	return (&url.URL{Scheme: "file", Path: slashed, RawQuery: query.Encode()}).String()
}

// writer has one connection: SQLite has one writer, and to wait here is fairer
// than to try again and again for its lock.
func writer(path, pragmas string) *sql.DB { return connect(path, "immediate", 1, durable+pragmas) }

// reader has connections that see the last commit and hold up no writing.
func reader(path string) *sql.DB { return connect(path, "deferred", 4, looking) }

// onlooker can only read, where nothing can be written or another program
// writes. In a still place, where nobody can write, not even the engine's own
// files are made beside the file.
func onlooker(path string, still bool) *sql.DB {
	query := url.Values{"mode": {"ro"}}
	if still {
		query.Set("immutable", "1")
	}
	return pool(dsn(path, query), 4, looking)
}

// Connect implements [driver.Connector].
func (c connector) Connect(context.Context) (driver.Conn, error) { return c.Driver().Open(c.dsn) }

// Driver implements [driver.Connector].
func (c connector) Driver() driver.Driver {
	return &sqlite3.SQLiteDriver{ConnectHook: func(conn *sqlite3.SQLiteConn) error {
		limit(conn)
		_, err := conn.Exec(c.pragmas, nil)
		return err
	}}
}

// examiner reads a file to check it: as [reader] does, so that the rules of its
// rows are checked too, or as one that can only read where nothing else is
// possible.
func examiner(path string) *sql.DB {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return onlooker(path, !hasLog(path))
	}
	f.Close()
	return reader(path)
}
