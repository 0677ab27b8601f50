package profile

// Course is training in financial technology that a bank paid for. Only one
// programme asks.
type Course struct {
	Fintech  Answer[bool] `json:"fintech,omitzero"`
	Finished Answer[Date] `json:"finished,omitzero" validate:"omitempty,past"`
}
