package record

import "time"

// MaxNote bounds the text of a note, in characters.
const MaxNote = 20_000

// Note is what somebody wrote about a case.
type Note struct {
	Schema  string    `json:"schema"`
	Author  string    `json:"author,omitempty" validate:"max=100,text"`
	Written time.Time `json:"written,omitzero"` // UTC
	Text    string    `json:"text,omitempty" validate:"max=20000,text"`
}

func (Note) Kind() Kind { return NoteKind }

func (n Note) named() Body { n.Schema = schemaOf(NoteKind); return n }
