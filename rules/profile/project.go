package profile

// Project is what a programme would pay for. Only programmes ask.
type Project struct {
	Kind            Answer[string]  `json:"kind,omitzero" validate:"omitempty,oneof=itf nias partnership another none"`
	Finished        Answer[Date]    `json:"finished,omitzero" validate:"omitempty,past"`
	LedByInstitute  Answer[bool]    `json:"led_by_institute,omitzero"`
	IndustryPercent Answer[float64] `json:"industry_percent,omitzero" validate:"omitempty,gte=0,lte=100"`
	TeamPercent     Answer[float64] `json:"team_percent,omitzero" validate:"omitempty,gte=0,lte=100"`
	Cost            Answer[Money]   `json:"cost,omitzero"`
	OwnMoney        Answer[Money]   `json:"own_money,omitzero"`
	Research        Answer[string]  `json:"research,omitzero" validate:"omitempty,oneof=outcome planned none"`
	Elsewhere       Answer[bool]    `json:"elsewhere,omitzero"`
	Stage           Answer[string]  `json:"stage,omitzero" validate:"omitempty,oneof=idea prototype launched growing"`
	Area            Answer[string]  `json:"area,omitzero" validate:"omitempty,oneof=ai-data digital life-health advanced-manufacturing new-energy another"`
}

// What the choices are, in the order of the questions.
var (
	projectKind     = []string{"itf", "nias", "partnership", "another", "none"}
	projectResearch = []string{"outcome", "planned", "none"}
	projectStage    = []string{"idea", "prototype", "launched", "growing"}
	projectArea     = []string{"ai-data", "digital", "life-health", "advanced-manufacturing", "new-energy", "another"}
)
