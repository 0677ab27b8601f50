-- Times are UTC with milliseconds, so that they sort as text; as_at is a day in
-- Hong Kong. Deleting a case deletes everything that hangs on it.
--
-- A column of type ANY holds something personal: text while the file is open to
-- any tool, a sealed blob once it has a passphrase.

CREATE TABLE meta (
	name  TEXT PRIMARY KEY,
	value ANY NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO meta (name, value) VALUES ('last_case_number', 0);

CREATE TABLE cases (
	id         INTEGER PRIMARY KEY AUTOINCREMENT, -- never given twice
	uid        TEXT NOT NULL UNIQUE CHECK (length(uid) = 26), -- the same in every copy of the file
	number     INTEGER NOT NULL UNIQUE CHECK (number > 0), -- what people call it by; never given twice
	title      ANY NOT NULL CHECK (typeof(title) IN ('text', 'blob')),
	created    TEXT NOT NULL CHECK (created GLOB '????-??-??T??:??:??.???Z'),
	updated    TEXT NOT NULL CHECK (updated GLOB '????-??-??T??:??:??.???Z'),
	trashed_at TEXT CHECK (trashed_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

CREATE INDEX cases_by_change ON cases (updated DESC, id DESC) WHERE trashed_at IS NULL;

CREATE TABLE profiles (
	case_id  INTEGER PRIMARY KEY REFERENCES cases ON DELETE CASCADE,
	revision INTEGER NOT NULL CHECK (revision > 0),
	updated  TEXT NOT NULL CHECK (updated GLOB '????-??-??T??:??:??.???Z'),
	digest   TEXT NOT NULL CHECK (length(digest) = 64), -- SHA-256 of body in hexadecimal
	body     ANY NOT NULL CHECK (typeof(body) = 'blob' OR typeof(body) = 'text' AND json_valid(body))
) STRICT;

-- What follows from a profile on one day, packed. It can always be derived
-- again. It stands in a table of its own, so that a walk over all cases reads no
-- JSON and a new day rewrites no profile.
CREATE TABLE facts (
	case_id  INTEGER PRIMARY KEY REFERENCES profiles ON DELETE CASCADE,
	revision INTEGER NOT NULL CHECK (revision > 0), -- of the profile
	schema   TEXT NOT NULL CHECK (length(schema) = 64), -- digest of the order and meaning of the facts
	as_at    TEXT NOT NULL CHECK (as_at GLOB '????-??-??'),
	vector   BLOB NOT NULL
) STRICT;
