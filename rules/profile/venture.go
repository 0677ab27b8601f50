package profile

// Venture is a business that the person means to set up or join in Hong Kong.
type Venture struct {
	Plans Answer[bool] `json:"plans,omitzero" proof:"none"`
	// Programme is whether a government-backed programme supports the start-up:
	// one that the official page names, another one, or none.
	Programme Answer[string] `json:"programme,omitzero" validate:"omitempty,oneof=named another none"`
	Role      Answer[string] `json:"role,omitzero" validate:"omitempty,oneof=proprietor partner key-researcher another"`
	// Sponsor is whether a company in Hong Kong, or an adult who lives there and
	// knows the person, sponsors the application.
	Sponsor Answer[bool] `json:"sponsor,omitzero"`
}

var (
	supports = []string{"named", "another", "none"}
	roles    = []string{"proprietor", "partner", "key-researcher", "another"}
)
