package profile

// Family is whom the person would join in Hong Kong as a dependant.
type Family struct {
	// Sponsor is in what way the person to join may stay in Hong Kong, or asks to:
	// for good, under a scheme that the page on dependants names, under one that
	// only its own page names, as a full-time student for a degree, or otherwise.
	Sponsor Answer[string] `json:"sponsor,omitzero" validate:"omitempty,oneof=none permanent listed-scheme trade-scheme student another-status"`
	// Relation is what the person is to the sponsor. A registered partner is of a
	// civil partnership, civil union or same-sex marriage that is officially
	// recognised where it was entered into.
	Relation Answer[string] `json:"relation,omitzero" validate:"omitempty,oneof=spouse registered-partner unmarried-partner child parent another-relative"`
	// UnmarriedDependant is whether a child is neither married nor lives on means
	// of their own.
	UnmarriedDependant Answer[bool] `json:"unmarried_dependant,omitzero"`
	// Proof is whether there are papers that show the relationship.
	Proof Answer[bool] `json:"proof,omitzero"`
	// Support is whether the sponsor can keep the person well above subsistence
	// and house them.
	Support Answer[bool] `json:"support,omitzero"`
	// Macao matters to who lives there: whether they came from the Mainland, and
	// how and for how long they have had a Macao identity card.
	Macao Answer[string] `json:"macao,omitzero" validate:"omitempty,oneof=not-from-mainland one-way-permit seven-years less-than-seven-years"`
}

var (
	sponsors  = []string{"none", "permanent", "listed-scheme", "trade-scheme", "student", "another-status"}
	relations = []string{"spouse", "registered-partner", "unmarried-partner", "child", "parent", "another-relative"}
	inMacao   = []string{"not-from-mainland", "one-way-permit", "seven-years", "less-than-seven-years"}
)
