package profile

// Team is the people behind a project. Only programmes ask.
type Team struct {
	Affiliation Answer[string] `json:"affiliation,omitzero" validate:"omitempty,oneof=six another-funded innohk none"`
}

// What the choices are, in the order of the questions.
var (
	teamAffiliation = []string{"six", "another-funded", "innohk", "none"}
)
