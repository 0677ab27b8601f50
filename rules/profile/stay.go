package profile

// Stay is the present permission to stay in Hong Kong of who is there. No rule
// tests it and no fact is derived from it: it is told as a limit.
type Stay struct {
	// Until is its last day.
	Until Answer[Date] `json:"until,omitzero" validate:"omitempty,date"`
}

// StayUntil is the path of the question for that day.
const StayUntil = "stay.until"

// PresentStay is the last day of the present stay in Hong Kong. It is the zero Date
// where that is not told to the day, and for a permanent resident, whatever was
// answered before that. Who came to study has such a day and a home elsewhere.
func (p *Profile) PresentStay() Date {
	until := p.Stay.Until
	if card := p.Resident.Card; card.State == Answered && card.Value == "permanent" {
		return Date{}
	}
	if until.State != Answered || !until.Value.Exact() {
		return Date{}
	}
	return until.Value
}
