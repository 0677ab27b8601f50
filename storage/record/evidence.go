package record

import "talentnav/rules/profile"

// Evidence is one paper that a criterion needs, and how far it is.
type Evidence struct {
	Schema    string `json:"schema"`
	Criterion string `json:"criterion,omitempty" validate:"max=200,text"` // the pack's id
	Document  string `json:"document,omitempty" validate:"max=200,text"`  // the pack's id
	Title     string `json:"title,omitempty" validate:"max=300,text"`     // for what no pack names
	Person    string `json:"person,omitempty" validate:"omitempty,len=26,alphanum"`
	State     string `json:"state,omitempty" validate:"omitempty,oneof=needed asked received needs-fix verified not-applicable"`
	Why       string `json:"why,omitempty" validate:"max=2000,text"` // of needs-fix and not-applicable

	Asked    profile.Date `json:"asked,omitzero" validate:"omitempty,date"`
	ReplyBy  profile.Date `json:"reply_by,omitzero" validate:"omitempty,date"`
	Received profile.Date `json:"received,omitzero" validate:"omitempty,date"`
	Expires  profile.Date `json:"expires,omitzero" validate:"omitempty,date"`

	Language      string        `json:"language,omitempty" validate:"omitempty,bcp47_language_tag"`
	Translation   Translation   `json:"translation,omitzero"`
	Certification Certification `json:"certification,omitzero"`
	Files         []Attachment  `json:"files,omitempty" validate:"max=50,dive"`
}

// EvidenceStates are the states of a paper, in order.
var EvidenceStates = []string{"needed", "asked", "received", "needs-fix", "verified", "not-applicable"}

// Translation tells whether a paper has to be translated and who did it.
type Translation struct {
	State      string       `json:"state,omitempty" validate:"omitempty,oneof=not-needed needed asked done"`
	Translator string       `json:"translator,omitempty" validate:"max=200,text"`
	Standing   string       `json:"standing,omitempty" validate:"omitempty,oneof=sworn court authorised-public certified expert official other"`
	On         profile.Date `json:"on,omitzero" validate:"omitempty,date"`
}

// Certification tells whether a copy has to be certified and by whom it was.
type Certification struct {
	State string       `json:"state,omitempty" validate:"omitempty,oneof=not-needed needed asked done"`
	By    string       `json:"by,omitempty" validate:"max=200,text"`
	On    profile.Date `json:"on,omitzero" validate:"omitempty,date"`
}

// Attachment names a file that the case holds by what is in it.
type Attachment struct {
	Digest string `json:"digest" validate:"len=64,hexadecimal,lowercase"` // SHA-256 in hexadecimal
	Name   string `json:"name,omitempty" validate:"max=255,text"`
	Size   int64  `json:"size" validate:"gte=0"` // bytes
	Type   string `json:"type,omitempty" validate:"max=100,text"`
}

func (Evidence) Kind() Kind { return EvidenceKind }

func (e Evidence) named() Body { e.Schema = schemaOf(EvidenceKind); return e }
