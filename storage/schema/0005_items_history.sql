-- What a case holds beside the profile: people, evidence, stays, tasks, notes
-- and details, each with a body of its own.
CREATE TABLE items (
	id         INTEGER PRIMARY KEY AUTOINCREMENT,
	uid        TEXT NOT NULL UNIQUE CHECK (length(uid) = 26), -- the same in every copy of the file
	case_id    INTEGER NOT NULL REFERENCES cases ON DELETE CASCADE,
	kind       TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
	revision   INTEGER NOT NULL CHECK (revision > 0),
	created    TEXT NOT NULL CHECK (created GLOB '????-??-??T??:??:??.???Z'),
	updated    TEXT NOT NULL CHECK (updated GLOB '????-??-??T??:??:??.???Z'),
	trashed_at TEXT CHECK (trashed_at GLOB '????-??-??T??:??:??.???Z'),
	body       ANY NOT NULL CHECK (typeof(body) = 'blob' OR typeof(body) = 'text' AND json_valid(body))
) STRICT;

CREATE INDEX items_by_case ON items (case_id, kind);
CREATE UNIQUE INDEX items_details ON items (case_id) WHERE kind = 'details';

-- Attached files, each kept once by what is in it. The key is the SHA-256 of the
-- contents, or with a passphrase a keyed digest of it.
CREATE TABLE files (
	key   TEXT PRIMARY KEY CHECK (length(key) = 64),
	size  INTEGER NOT NULL CHECK (size >= 0), -- bytes of the contents
	added TEXT NOT NULL CHECK (added GLOB '????-??-??T??:??:??.???Z'),
	body  ANY NOT NULL CHECK (typeof(body) = 'blob')
) STRICT;

-- Which case holds which file, in its items or in their history.
CREATE TABLE case_files (
	case_id INTEGER NOT NULL REFERENCES cases ON DELETE CASCADE,
	key     TEXT NOT NULL REFERENCES files ON UPDATE CASCADE,
	PRIMARY KEY (case_id, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX case_files_by_key ON case_files (key);

-- Every change of a case, field by field. Rows are only added: an undo is a row
-- of its own that names what it undoes.
CREATE TABLE history (
	id      INTEGER PRIMARY KEY AUTOINCREMENT,
	case_id INTEGER NOT NULL REFERENCES cases ON DELETE CASCADE,
	at      TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
	author  TEXT NOT NULL CHECK (length(author) <= 100),
	action  TEXT NOT NULL CHECK (length(action) BETWEEN 1 AND 40),
	step    INTEGER NOT NULL CHECK (step BETWEEN 1 AND id), -- the first row of what is undone at once
	undoes  INTEGER, -- of an undo or redo: the step
	batch   TEXT CHECK (length(batch) = 26), -- rows of several cases that are undone together
	body    ANY NOT NULL CHECK (typeof(body) = 'blob' OR typeof(body) = 'text' AND json_valid(body))
) STRICT;

CREATE INDEX history_by_case ON history (case_id, id);
CREATE INDEX history_by_batch ON history (batch) WHERE batch IS NOT NULL;

-- Sealing a row, or unsealing it, writes its body in another form; nothing else
-- may be written. A row goes only when its case is gone.
CREATE TRIGGER history_stays BEFORE UPDATE ON history
WHEN NEW.id <> OLD.id OR NEW.case_id <> OLD.case_id OR NEW.at <> OLD.at OR NEW.author <> OLD.author OR NEW.action <> OLD.action
	OR NEW.step <> OLD.step OR NEW.undoes IS NOT OLD.undoes OR NEW.batch IS NOT OLD.batch
	OR typeof(NEW.body) = 'text' AND typeof(OLD.body) = 'text'
BEGIN SELECT RAISE(ABORT, 'history is only added to'); END;

CREATE TRIGGER history_is_kept BEFORE DELETE ON history
WHEN EXISTS (SELECT 1 FROM cases WHERE id = OLD.case_id)
BEGIN SELECT RAISE(ABORT, 'history is only added to'); END;

-- A case that was merged into another stays, in the trash, with its history and
-- its assessments, and goes when the other one goes.
CREATE TABLE merges (
	case_id INTEGER PRIMARY KEY REFERENCES cases ON DELETE CASCADE,
	into_id INTEGER NOT NULL REFERENCES cases CHECK (into_id <> case_id)
) STRICT;

CREATE INDEX merges_by_target ON merges (into_id);

CREATE TRIGGER merged_cases_go BEFORE DELETE ON cases
BEGIN
	DELETE FROM cases WHERE id IN (
		WITH RECURSIVE family(id) AS (SELECT case_id FROM merges WHERE into_id = OLD.id UNION SELECT case_id FROM merges JOIN family ON into_id = family.id)
		SELECT id FROM family);
END;

-- What was done with the file, as a chain: each digest covers the one before.
-- The detail stands beside the chain by its own digest, so that erasing it
-- leaves the chain whole.
CREATE TABLE audit (
	id            INTEGER PRIMARY KEY AUTOINCREMENT,
	at            TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
	author        TEXT NOT NULL CHECK (length(author) <= 100),
	what          TEXT NOT NULL CHECK (length(what) BETWEEN 1 AND 40),
	case_uid      TEXT NOT NULL CHECK (case_uid = '' OR length(case_uid) = 26),
	detail        ANY NOT NULL CHECK (typeof(detail) = 'blob' OR typeof(detail) = 'text' AND (detail = '' OR json_valid(detail))),
	detail_digest TEXT NOT NULL CHECK (length(detail_digest) = 64),
	digest        TEXT NOT NULL CHECK (length(digest) = 64)
) STRICT;

CREATE TRIGGER audit_stays BEFORE UPDATE ON audit
WHEN NEW.id <> OLD.id OR NEW.at <> OLD.at OR NEW.author <> OLD.author OR NEW.what <> OLD.what OR NEW.case_uid <> OLD.case_uid
	OR NEW.detail_digest <> OLD.detail_digest OR NEW.digest <> OLD.digest
	OR typeof(NEW.detail) = 'text' AND typeof(OLD.detail) = 'text' AND NEW.detail <> ''
BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;

CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;

-- Where each case stands by the last assessment of all cases, or of this one.
CREATE TABLE standings (
	case_id  INTEGER PRIMARY KEY REFERENCES cases ON DELETE CASCADE,
	revision INTEGER NOT NULL CHECK (revision > 0), -- of the profile
	run      INTEGER NOT NULL CHECK (run >= 0), -- the reassessment that changed it; 0 when it was this case alone
	body     ANY NOT NULL CHECK (typeof(body) = 'blob' OR typeof(body) = 'text' AND json_valid(body)),
	before   ANY CHECK (typeof(before) IN ('null', 'blob') OR typeof(before) = 'text' AND json_valid(before)) -- until that change
) STRICT;

CREATE INDEX standings_by_run ON standings (run) WHERE run > 0;

-- How far an assessment of all cases came, so that it can be taken up again.
CREATE TABLE reassessments (
	id          INTEGER PRIMARY KEY AUTOINCREMENT,
	pack_digest TEXT NOT NULL CHECK (length(pack_digest) = 64),
	as_at       TEXT NOT NULL CHECK (as_at GLOB '????-??-??'),
	begun       TEXT NOT NULL CHECK (begun GLOB '????-??-??T??:??:??.???Z'),
	ended       TEXT CHECK (ended GLOB '????-??-??T??:??:??.???Z'),
	last_case   INTEGER NOT NULL DEFAULT 0, -- all up to this one are done
	done        INTEGER NOT NULL DEFAULT 0,
	changed     INTEGER NOT NULL DEFAULT 0,
	skipped     INTEGER NOT NULL DEFAULT 0 -- with a profile that is damaged
) STRICT;

-- What lists and searches need of a case, packed. It can always be made again.
CREATE TABLE summaries (
	case_id INTEGER PRIMARY KEY REFERENCES cases ON DELETE CASCADE,
	format  INTEGER NOT NULL,
	body    ANY NOT NULL CHECK (typeof(body) = 'blob')
) STRICT;
