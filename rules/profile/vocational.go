package profile

// Vocational is what the Vocational Professionals Admission Scheme asks of a
// holder of a Higher Diploma of the Vocational Training Council (VTC).
type Vocational struct {
	// Completion is how many academic years it took from admission.
	Completion Answer[string] `json:"completion,omitzero" validate:"omitempty,oneof=1 2 3 more"`
	// Proof is what the VTC has issued for the first application.
	Proof Answer[string] `json:"proof,omitzero" validate:"omitempty,oneof=category-a category-b asked none"`
	// HadIANG is whether the person was ever let stay under the arrangements for
	// non-local graduates.
	HadIANG Answer[bool] `json:"had_iang,omitzero"`
	// HadFirstStay is whether the first stay of category A was given before.
	HadFirstStay Answer[bool] `json:"had_first_stay,omitzero"`
}

// What the choices are, in the order of the questions.
var (
	intakes     = []string{"2024-25", "2025-26", "another", "none"}
	completions = []string{"1", "2", "3", "more"}
	proofs      = []string{"category-a", "category-b", "asked", "none"}
)
