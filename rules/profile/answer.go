package profile

import (
	"encoding/json"
	"fmt"
)

// State tells whether a question was answered. The zero value is Unanswered.
type State uint8

const (
	Unanswered State = iota
	NotKnown         // the person said "I do not know"
	Answered
)

// Evidence tells how well an answer is proved. The zero value is Claimed.
type Evidence uint8

const (
	Claimed  Evidence = iota // the person says so
	InHand                   // the person holds the document
	Verified                 // somebody checked the document
)

var evidenceNames = [...]string{"claimed", "in-hand", "verified"}

// String returns the name used in JSON.
func (e Evidence) String() string { return evidenceNames[e] }

// ParseEvidence is the inverse of [Evidence.String].
func ParseEvidence(s string) (Evidence, error) {
	for i, name := range evidenceNames {
		if name == s {
			return Evidence(i), nil
		}
	}
	return 0, fmt.Errorf("evidence %q: want claimed, in-hand or verified", s)
}

// Answer is the answer to one question.
//
// In JSON a claimed answer is its bare value, "do not know" is
// {"do_not_know": true}, an answer with evidence is
// {"value": …, "evidence": "in-hand"}, and an unanswered question is absent.
type Answer[T any] struct {
	State    State
	Value    T // meaningful only when State is Answered
	Evidence Evidence
}

// Told is a claimed answer.
func Told[T any](v T) Answer[T] { return Answer[T]{State: Answered, Value: v} }

// DoNotKnow is the answer "I do not know".
func DoNotKnow[T any]() Answer[T] { return Answer[T]{State: NotKnown} }

// IsZero reports whether the question is unanswered, so that encoding/json
// leaves it out.
func (a Answer[T]) IsZero() bool { return a.State == Unanswered }

type wrapped struct {
	Value     any    `json:"value,omitempty"`
	Evidence  string `json:"evidence,omitempty"`
	DoNotKnow bool   `json:"do_not_know,omitempty"`
}

// MarshalJSON writes the shortest form, see [Answer].
func (a Answer[T]) MarshalJSON() ([]byte, error) {
	switch {
	case a.State == Unanswered:
		return []byte("null"), nil
	case a.State == NotKnown:
		return json.Marshal(wrapped{DoNotKnow: true})
	case a.Evidence == Claimed:
		return json.Marshal(a.Value)
	}
	return json.Marshal(wrapped{Value: a.Value, Evidence: a.Evidence.String()})
}

// given returns the value for validation, or nil when there is none to check.
func (a Answer[T]) given() any {
	if a.State != Answered {
		return nil
	}
	return a.Value
}

// View returns the answer without its type, for code that handles all
// questions alike.
func (a Answer[T]) View() View {
	v := View{State: a.State, Evidence: a.Evidence}
	if a.State == Answered {
		v.Value = a.Value
	}
	return v
}

func (a *Answer[T]) state() State { return a.State }

// View is an answer of any type: Value is nil unless State is Answered.
type View struct {
	State    State
	Value    any
	Evidence Evidence
}

func (a *Answer[T]) setView(v View) error {
	next := Answer[T]{State: v.State, Evidence: v.Evidence}
	if v.State == Answered {
		value, ok := v.Value.(T)
		if !ok {
			return fmt.Errorf("value %v has type %T, want %T", v.Value, v.Value, next.Value)
		}
		next.Value = value
	}
	*a = next
	return nil
}

// question is what every *Answer[T] offers to code that handles all alike.
type question interface {
	View() View
	state() State
	setView(View) error
}
