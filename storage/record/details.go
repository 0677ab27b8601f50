package record

import "talentnav/rules/profile"

// Details is what is known of the case itself. A case has one at most.
type Details struct {
	Schema    string   `json:"schema"`
	Reference string   `json:"reference,omitempty" validate:"max=100,text"` // the firm's or the Department's
	Tags      []string `json:"tags,omitempty" validate:"max=50,unique,dive,min=1,max=60,text"`
	Stage     string   `json:"stage,omitempty" validate:"omitempty,oneof=enquiry assessing collecting ready submitted closed"`
	Outcome   string   `json:"outcome,omitempty" validate:"omitempty,oneof=approved refused withdrawn not-proceeded"`
	// RetainUntil is the day from which the case is to be reviewed for erasure.
	RetainUntil profile.Date `json:"retain_until,omitzero" validate:"omitempty,date"`
	// Entries are the days of entry that the plans of routes are reckoned from.
	Entries []Entry `json:"entries,omitempty" validate:"max=100,unique=Route,dive"`
}

// Entry is a day of entry that is assumed for a route.
type Entry struct {
	Route string       `json:"route" validate:"min=1,max=100,text"`
	On    profile.Date `json:"on" validate:"date"`
}

// Stages are the stages of a case, in order.
var Stages = []string{"enquiry", "assessing", "collecting", "ready", "submitted", "closed"}

// Outcomes are how a case can end.
var Outcomes = []string{"approved", "refused", "withdrawn", "not-proceeded"}

func (Details) Kind() Kind { return DetailsKind }

func (d Details) named() Body { d.Schema = schemaOf(DetailsKind); return d }
