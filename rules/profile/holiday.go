package profile

// Holiday is a working holiday in Hong Kong.
type Holiday struct {
	// MainPurpose is whether the person would come for a holiday above all.
	MainPurpose Answer[bool] `json:"main_purpose,omitzero" proof:"none"`
	// AtHome is whether the person ordinarily lives in the country of the passport.
	AtHome       Answer[bool]  `json:"at_home,omitzero"`
	Funds        Answer[Money] `json:"funds,omitzero"`
	ReturnTicket Answer[bool]  `json:"return_ticket,omitzero"`
	Insurance    Answer[bool]  `json:"insurance,omitzero"`
	// TookPart is whether the person has been in Hong Kong under the scheme before.
	TookPart Answer[bool] `json:"took_part,omitzero"`
}
