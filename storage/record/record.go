// Package record has the things that a case holds beside the profile: people,
// evidence, stays, tasks, notes, worksheets and details, each with its JSON form and its
// checks. It knows nothing of where they are kept.
//
// A case is saved while it is being filled in, so what is missing is no fault;
// only what cannot be right, or has no end, is refused.
package record

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Kind is what sort of thing a body is.
type Kind string

const (
	DetailsKind   Kind = "details"
	PersonKind    Kind = "person"
	EvidenceKind  Kind = "evidence"
	StayKind      Kind = "stay"
	TaskKind      Kind = "task"
	NoteKind      Kind = "note"
	WorksheetKind Kind = "worksheet"
)

// Kinds are all kinds, in the order in which a case shows them.
var Kinds = []Kind{DetailsKind, PersonKind, EvidenceKind, StayKind, TaskKind, NoteKind, WorksheetKind}

// MaxBytes bounds the JSON text of one body.
const MaxBytes = 256 << 10

// Body is one of [Details], [Person], [Evidence], [Stay], [Task], [Note] and
// [Worksheet].
type Body interface {
	Kind() Kind
	// named gives the body with the name of its JSON form in it.
	named() Body
}

// newest is the version of each kind's JSON form that this program writes. It
// rises only when an older program would misread the new form.
const newest = 1

func schemaOf(k Kind) string { return fmt.Sprintf("talentnav.%s/%d", k, newest) }

// Encode checks a body and gives the JSON text that [Decode] reads. What it
// refuses it refuses with an [*Error].
func Encode(b Body) ([]byte, error) {
	b = b.named()
	if err := check(b); err != nil {
		return nil, err
	}
	text, err := json.Marshal(b)
	if err == nil && len(text) > MaxBytes {
		err = &Error{b.Kind(), []Problem{{Code: "too-large", Param: strconv.Itoa(MaxBytes)}}}
	}
	return text, err
}

// Decode reads the JSON text of a body strictly: a kind, version or field that
// it does not know, and a value out of bounds, are refused with an [*Error].
func Decode(k Kind, text []byte) (Body, error) {
	if len(text) > MaxBytes {
		return nil, &Error{k, []Problem{{Code: "too-large", Param: strconv.Itoa(MaxBytes)}}}
	}
	if err := checkSchema(k, text); err != nil {
		return nil, err
	}
	b, err := decode(k, text)
	if err != nil {
		return nil, &Error{k, []Problem{problemOfJSON(err)}}
	}
	return b, check(b)
}

// checkSchema looks at the version first, so that what a newer program wrote is
// told as that and not as its first unknown field.
func checkSchema(k Kind, text []byte) error {
	var head struct{ Schema string }
	if err := json.Unmarshal(text, &head); err != nil {
		return &Error{k, []Problem{{Code: "not-json", Param: err.Error()}}}
	}
	name, number, _ := strings.Cut(head.Schema, "/")
	version, err := strconv.Atoi(number)
	switch {
	case name != "talentnav."+string(k) || err != nil || version < 1:
		return &Error{k, []Problem{{Path: "schema", Code: "schema", Param: schemaOf(k)}}}
	case version > newest:
		return &Error{k, []Problem{{Path: "schema", Code: "newer", Param: number}}}
	}
	return nil
}

func decode(k Kind, text []byte) (Body, error) {
	switch k {
	case DetailsKind:
		return strict[Details](text)
	case PersonKind:
		return strict[Person](text)
	case EvidenceKind:
		return strict[Evidence](text)
	case StayKind:
		return strict[Stay](text)
	case TaskKind:
		return strict[Task](text)
	case NoteKind:
		return strict[Note](text)
	case WorksheetKind:
		return strict[Worksheet](text)
	}
	return nil, fmt.Errorf("unknown kind %q", k)
}

func strict[T Body](text []byte) (Body, error) {
	var body T
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	if err := d.Decode(&body); err != nil {
		return nil, err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("more data after the first value")
	}
	return body, nil
}
