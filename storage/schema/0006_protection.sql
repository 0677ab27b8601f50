-- How a passphrase opens the file; no row while it has none. The header holds the
-- data key, wrapped; the proof is a known text under the data key. Tries are
-- wrong passphrases in a row.
CREATE TABLE protection (
	id     INTEGER PRIMARY KEY CHECK (id = 1),
	header BLOB NOT NULL,
	proof  BLOB NOT NULL,
	tries  INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0),
	tried  TEXT CHECK (tried GLOB '????-??-??T??:??:??.???Z')
) STRICT;
