package record

import "talentnav/rules/profile"

// Task is something to do, with or without a deadline.
type Task struct {
	Schema   string       `json:"schema"`
	Title    string       `json:"title,omitempty" validate:"max=300,text"`
	Sort     string       `json:"sort,omitempty" validate:"omitempty,oneof=task request filing review"`
	Person   string       `json:"person,omitempty" validate:"omitempty,len=26,alphanum"` // the item's uid
	Deadline profile.Date `json:"deadline,omitzero" validate:"omitempty,date"`
	Done     profile.Date `json:"done,omitzero" validate:"omitempty,date"` // the day on which it was done
	DoneBy   string       `json:"done_by,omitempty" validate:"max=100,text"`
	Note     string       `json:"note,omitempty" validate:"max=2000,text"`
}

func (Task) Kind() Kind { return TaskKind }

func (t Task) named() Body { t.Schema = schemaOf(TaskKind); return t }
