package profile

// Origin is where the person was born, and to whom.
type Origin struct {
	// ParentCard is whether a parent holds a valid Hong Kong permanent identity
	// card; the next answer is about the same parent.
	ParentCard Answer[bool] `json:"parent_card,omitzero"`
	// ParentAtBirth is what that parent was when the person was born: a Chinese
	// national with the right to stay overseas for good, one who lived there
	// without it, or neither.
	ParentAtBirth Answer[string] `json:"parent_at_birth,omitzero" validate:"omitempty,oneof=settled limited neither"`
	Birthplace    Answer[string] `json:"birthplace,omitzero" validate:"omitempty,oneof=mainland hong-kong macao taiwan overseas"`
}

// stateless is no where a nationality is told, whatever else was told.
func stateless(p *Profile) Value {
	if n := p.Person.Nationalities; n.State == Answered && len(n.Value) > 0 {
		return between(0, 0, n.Evidence)
	}
	return flag(p.Person.Stateless)
}
