package profile

// Company is the company or body that would apply for a programme: the person's
// own, or the employer. Only programmes ask.
type Company struct {
	Body             Answer[string]  `json:"body,omitzero" validate:"omitempty,oneof=company bank start-up-service subvented government university research-institute school another-school none" proof:"none"`
	Incorporated     Answer[string]  `json:"incorporated,omitzero" validate:"omitempty,oneof=yes planned no"`
	Founded          Answer[Date]    `json:"founded,omitzero" validate:"omitempty,past"`
	Registered       Answer[bool]    `json:"registered,omitzero"`
	Staff            Answer[int]     `json:"staff,omitzero" validate:"omitempty,gte=0,lte=1000000"`
	TechnicalPercent Answer[float64] `json:"technical_percent,omitzero" validate:"omitempty,gte=0,lte=100"`
	TechnicalEquity  Answer[float64] `json:"technical_equity,omitzero" validate:"omitempty,gte=0,lte=100"`
	StaffMayWork     Answer[bool]    `json:"staff_may_work,omitzero"`
	Work             Answer[string]  `json:"work,omitzero" validate:"omitempty,oneof=technology production another"`
	Production       Answer[string]  `json:"production,omitzero" validate:"omitempty,oneof=line planned both none"`
	Park             Answer[string]  `json:"park,omitzero" validate:"omitempty,oneof=hkstp-incubatee hkstp-graduate hkstp-tenant cyberport-incubatee cyberport-graduate cyberport-tenant none"`
	Investors        Answer[bool]    `json:"investors,omitzero"`
	RDIncrease       Answer[Money]   `json:"rd_increase,omitzero" proof:"none"`
	GBA              Answer[bool]    `json:"gba,omitzero"`
	Relation         Answer[string]  `json:"relation,omitzero" validate:"omitempty,oneof=employee part-time-employee owner relative none"`
}

// What the choices are, in the order of the questions.
var (
	companyBody         = []string{"company", "bank", "start-up-service", "subvented", "government", "university", "research-institute", "school", "another-school", "none"}
	companyIncorporated = []string{"yes", "planned", "no"}
	companyWork         = []string{"technology", "production", "another"}
	companyProduction   = []string{"line", "planned", "both", "none"}
	companyPark         = []string{"hkstp-incubatee", "hkstp-graduate", "hkstp-tenant", "cyberport-incubatee", "cyberport-graduate", "cyberport-tenant", "none"}
	companyRelation     = []string{"employee", "part-time-employee", "owner", "relative", "none"}
)
