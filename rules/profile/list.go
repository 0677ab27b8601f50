package profile

// List is a list of records. Complete says that these are all of them; until
// then a rule that looks for one more stays unknown.
type List[T any] struct {
	Items     []Entry[T] `json:"items,omitempty" validate:"max=60,dive"`
	Complete  bool       `json:"complete,omitempty"`
	DoNotKnow bool       `json:"do_not_know,omitempty"`
}

// Entry is one record with how well it is evidenced as a whole.
type Entry[T any] struct {
	Record   T        `json:"record"`
	Evidence Evidence `json:"evidence,omitzero"`
}

// IsZero reports whether nothing was told.
func (l List[T]) IsZero() bool { return len(l.Items) == 0 && !l.Complete && !l.DoNotKnow }

// State tells whether the question was answered: a list without "complete" is
// an answer too, but an unfinished one.
func (l List[T]) State() State {
	switch {
	case l.DoNotKnow && len(l.Items) == 0:
		return NotKnown
	case l.IsZero():
		return Unanswered
	}
	return Answered
}

func (l List[T]) problems(path string) []Problem {
	if l.DoNotKnow && !(len(l.Items) == 0 && !l.Complete) {
		return []Problem{{path, "list-and-do-not-know", ""}}
	}
	return nil
}

// ListOf returns a complete list of claimed records.
func ListOf[T any](records ...T) List[T] {
	l := List[T]{Complete: true}
	for _, r := range records {
		l.Items = append(l.Items, Entry[T]{Record: r})
	}
	return l
}

// MarshalText and UnmarshalText write evidence by name.
func (e Evidence) MarshalText() ([]byte, error) { return []byte(e.String()), nil }

func (e *Evidence) UnmarshalText(b []byte) error {
	parsed, err := ParseEvidence(string(b))
	if err == nil {
		*e = parsed
	}
	return err
}
