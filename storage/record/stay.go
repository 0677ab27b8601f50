package record

import "talentnav/rules/profile"

// Stay is a permission to stay in Hong Kong.
type Stay struct {
	Schema string       `json:"schema"`
	Person string       `json:"person,omitempty" validate:"omitempty,len=26,alphanum"` // the item's uid
	Status string       `json:"status,omitempty" validate:"max=100,text"`              // a route's id, or "visitor"
	From   profile.Date `json:"from,omitzero" validate:"omitempty,date"`
	Until  profile.Date `json:"until,omitzero" validate:"omitempty,date"` // the limit of stay
	Note   string       `json:"note,omitempty" validate:"max=2000,text"`
}

func (Stay) Kind() Kind { return StayKind }

func (s Stay) named() Body { s.Schema = schemaOf(StayKind); return s }
