package profile

// Resident is what papers a person has for Hong Kong and the Mainland. Only
// programmes ask.
type Resident struct {
	// Card is the identity card held.
	Card    Answer[string] `json:"card,omitzero" validate:"omitempty,oneof=permanent not-permanent none"`
	MayWork Answer[bool]   `json:"may_work,omitzero"`
	// TalentCertificate is whose talent certificate of the Mainland the person holds.
	TalentCertificate Answer[string] `json:"talent_certificate,omitzero" validate:"omitempty,oneof=named-region another-region none"`
}

// What the choices are, in the order of the questions.
var (
	residentCard              = []string{"permanent", "not-permanent", "none"}
	residentTalentCertificate = []string{"named-region", "another-region", "none"}
)
