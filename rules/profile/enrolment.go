package profile

// Enrolment is what the person studies now, or is about to. Only programmes ask.
type Enrolment struct {
	Studies        Answer[string] `json:"studies,omitzero" validate:"omitempty,oneof=undergraduate final-year postgraduate part-time none"`
	HongKong       Answer[bool]   `json:"hong_kong,omitzero"`
	STEM           Answer[bool]   `json:"stem,omitzero"`
	Local          Answer[bool]   `json:"local,omitzero"`
	Internship     Answer[string] `json:"internship,omitzero" validate:"omitempty,oneof=here elsewhere another none"`
	InternshipDays Answer[int]    `json:"internship_days,omitzero" validate:"omitempty,gte=0,lte=1000"`
	OtherSubsidy   Answer[bool]   `json:"other_subsidy,omitzero"`
	PhD            Answer[string] `json:"phd,omitzero" validate:"omitempty,oneof=new soon neither"`
}

// What the choices are, in the order of the questions.
var (
	enrolmentStudies    = []string{"undergraduate", "final-year", "postgraduate", "part-time", "none"}
	enrolmentInternship = []string{"here", "elsewhere", "another", "none"}
	enrolmentPhD        = []string{"new", "soon", "neither"}
)
