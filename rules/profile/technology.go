package profile

// Technology is what the Technology Talent Admission Scheme asks about the job
// offered.
type Technology struct {
	// Research is whether the job is mainly research and development in a
	// technology area.
	Research Answer[bool] `json:"research,omitzero"`
	FullTime Answer[bool] `json:"full_time,omitzero"`
	// Quota is where the employer stands with its quota for such staff.
	Quota Answer[string] `json:"quota,omitzero" validate:"omitempty,oneof=valid applied none"`
}

var quotas = []string{"valid", "applied", "none"}
