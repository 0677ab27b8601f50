package profile

// Legal is the practice of a lawyer, an arbitrator or a mediator.
type Legal struct {
	// Neutral is whether the person is a specialised arbitrator or mediator.
	Neutral Answer[bool] `json:"neutral,omitzero"`
	// Multilingual is whether they can do that work in several languages.
	Multilingual Answer[bool] `json:"multilingual,omitzero"`
	// Appointed is whether they were ever appointed in an international commercial
	// or financial dispute, or in one between an investor and a state.
	Appointed Answer[bool] `json:"appointed,omitzero"`
	// CommercialCases and InvestorCases are how many of these two kinds ended in
	// the past five years by their award or by a settlement that they brought about.
	CommercialCases Answer[int] `json:"commercial_cases,omitzero" validate:"omitempty,gte=0,lte=1000"`
	InvestorCases   Answer[int] `json:"investor_cases,omitzero" validate:"omitempty,gte=0,lte=1000"`
	// GoodStanding and Certificate are of the jurisdiction where the person
	// qualified: its home.
	GoodStanding Answer[bool] `json:"good_standing,omitzero"`
	Certificate  Answer[bool] `json:"certificate,omitzero"`
	// Practice is how a lawyer from outside would work in Hong Kong.
	Practice Answer[string] `json:"practice,omitzero" validate:"omitempty,oneof=foreign-lawyer in-house neither" proof:"none"`
	// PractisedSince is the day from which practice after qualifying counts, moved
	// on by the time of breaks; SpecialisedSince that in the special field.
	PractisedSince   Answer[Date]   `json:"practised_since,omitzero" validate:"omitempty,past"`
	Field            Answer[string] `json:"field,omitzero" validate:"omitempty,oneof=cross-border listed-subject neither"`
	SpecialisedSince Answer[Date]   `json:"specialised_since,omitzero" validate:"omitempty,past"`
	// Papers is whether letters of appointment or the like show the experience.
	Papers Answer[bool] `json:"papers,omitzero"`
}

// All choices of [Legal].Practice and Field.
var (
	practices   = []string{"foreign-lawyer", "in-house", "neither"}
	legalFields = []string{"cross-border", "listed-subject", "neither"}
)
