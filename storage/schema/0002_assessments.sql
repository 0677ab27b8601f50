-- A frozen assessment replays to the letter: the file keeps the rules that it
-- used and the answers as they were.

CREATE TABLE packs (
	digest  TEXT PRIMARY KEY CHECK (length(digest) = 64),
	id      TEXT NOT NULL,
	version TEXT NOT NULL,
	kept    TEXT NOT NULL CHECK (kept GLOB '????-??-??T??:??:??.???Z'),
	files   BLOB NOT NULL -- a zip archive of the YAML
) STRICT;

-- Answers are kept once, however many assessments of a case rest on them.
CREATE TABLE answers (
	case_id INTEGER NOT NULL REFERENCES cases ON DELETE CASCADE,
	digest  TEXT NOT NULL CHECK (length(digest) = 64), -- SHA-256 of body in hexadecimal
	kept    TEXT NOT NULL CHECK (kept GLOB '????-??-??T??:??:??.???Z'),
	body    ANY NOT NULL CHECK (typeof(body) = 'blob' OR typeof(body) = 'text' AND json_valid(body)),
	PRIMARY KEY (case_id, digest)
) STRICT;

CREATE TABLE assessments (
	id             INTEGER PRIMARY KEY AUTOINCREMENT, -- never given twice
	case_id        INTEGER NOT NULL REFERENCES cases ON DELETE CASCADE,
	made           TEXT NOT NULL CHECK (made GLOB '????-??-??T??:??:??.???Z'),
	as_at          TEXT NOT NULL CHECK (as_at GLOB '????-??-??'),
	pack_id        TEXT NOT NULL,
	pack_version   TEXT NOT NULL,
	pack_digest    TEXT NOT NULL REFERENCES packs (digest),
	answers_digest TEXT NOT NULL,
	standings      ANY NOT NULL CHECK (typeof(standings) = 'blob' OR typeof(standings) = 'text' AND json_valid(standings)),
	vector         BLOB NOT NULL, -- the state of every criterion
	FOREIGN KEY (case_id, answers_digest) REFERENCES answers (case_id, digest)
) STRICT;

CREATE INDEX assessments_by_case ON assessments (case_id, made);
CREATE INDEX assessments_by_answers ON assessments (case_id, answers_digest);
CREATE INDEX assessments_by_pack ON assessments (pack_digest);
