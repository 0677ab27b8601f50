package profile

// Training is training with a company in Hong Kong.
type Training struct {
	Offered Answer[bool] `json:"offered,omitzero"`
	// WithinAYear is whether it lasts twelve months at most.
	WithinAYear Answer[bool] `json:"within_a_year,omitzero"`
	// SpecialSkills is whether it is for skills that cannot be had where the
	// person is at home.
	SpecialSkills Answer[bool] `json:"special_skills,omitzero"`
	Contract      Answer[bool] `json:"contract,omitzero"`
	// Undertaking is whether the company answers in writing for upkeep, the way
	// home, and training on its own premises.
	Undertaking Answer[bool] `json:"undertaking,omitzero"`
	// MainlandStaff is whether a resident of the Mainland works for, or does
	// business with, a well-established and multinational company based in Hong Kong.
	MainlandStaff Answer[bool] `json:"mainland_staff,omitzero"`
}
