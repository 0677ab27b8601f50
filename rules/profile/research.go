package profile

// Research is what programmes for researchers ask.
type Research struct {
	Award         Answer[string] `json:"award,omitzero" validate:"omitempty,oneof=hong-kong joint top-100 another"`
	OverseasYears Answer[int]    `json:"overseas_years,omitzero" validate:"omitempty,gte=0,lte=10"`
	LastPost      Answer[string] `json:"last_post,omitzero" validate:"omitempty,oneof=overseas hong-kong mainland none"`
	Nominated     Answer[bool]   `json:"nominated,omitzero"`
	Visiting      Answer[bool]   `json:"visiting,omitzero" proof:"none"`
}

// What the choices are, in the order of the questions.
var (
	researchAward    = []string{"hong-kong", "joint", "top-100", "another"}
	researchLastPost = []string{"overseas", "hong-kong", "mainland", "none"}
)
