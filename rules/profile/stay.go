package profile

// Stay is the present permission to stay in Hong Kong of who lives there. No rule
// tests it and no fact is derived from it: it is told as a limit.
type Stay struct {
	// Until is its last day.
	Until Answer[Date] `json:"until,omitzero" validate:"omitempty,date"`
}

// StayUntil is the path of the question for that day.
const StayUntil = "stay.until"

// PresentStay is the last day of the present stay in Hong Kong of who lives
// there. It is the zero Date where that is not told to the day, and for who lives
// elsewhere or is a permanent resident, whatever was answered before that.
func (p *Profile) PresentStay() Date {
	until := p.Stay.Until
	if !p.hasStay() || until.State != Answered || !until.Value.Exact() {
		return Date{}
	}
	return until.Value
}

// hasStay holds for who lives in Hong Kong and is not known to be there for good.
func (p *Profile) hasStay() bool {
	lives, card := p.Person.Residence, p.Resident.Card
	here := lives.State == Answered && lives.Value == "hong-kong"
	return here && !(card.State == Answered && card.Value == "permanent")
}
