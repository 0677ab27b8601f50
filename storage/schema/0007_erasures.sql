-- Which cases were erased, each by a keyed digest of its uid: an old backup that
-- is restored loses them again, and nobody can tell from it who they were.
CREATE TABLE erasures (
	key TEXT PRIMARY KEY CHECK (length(key) = 64),
	at  TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z')
) STRICT, WITHOUT ROWID;
