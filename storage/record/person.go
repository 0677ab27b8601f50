package record

import "talentnav/rules/profile"

// Person is somebody of the household: the applicant or one who comes along.
type Person struct {
	Schema        string       `json:"schema"`
	Relation      string       `json:"relation,omitempty" validate:"omitempty,oneof=applicant spouse child parent other"`
	Names         []Name       `json:"names,omitempty" validate:"max=20,dive"`
	BirthDate     profile.Date `json:"birth_date,omitzero" validate:"omitempty,date"`
	Nationalities []string     `json:"nationalities,omitempty" validate:"max=10,unique,dive,iso3166_1_alpha2"`
	Documents     []Document   `json:"documents,omitempty" validate:"max=20,dive"`
	// Married is "yes" or "no"; empty when nobody said.
	Married string `json:"married,omitempty" validate:"omitempty,oneof=yes no"`
	// Lives is where, as in the profile's question; empty for where the applicant does.
	Lives string `json:"lives,omitempty" validate:"omitempty,oneof=mainland hong-kong macao taiwan overseas"`
	// Since is the day of the marriage or adoption that the relation rests on.
	Since profile.Date `json:"since,omitzero" validate:"omitempty,date"`
	Note  string       `json:"note,omitempty" validate:"max=2000,text"`
}

// Name is one writing of a person's name.
type Name struct {
	Text string `json:"text" validate:"max=200,text"`
	Use  string `json:"use,omitempty" validate:"omitempty,oneof=passport chinese former other"`
}

// Document is a person's identity or travel document.
type Document struct {
	Sort    string       `json:"sort,omitempty" validate:"omitempty,oneof=hkid passport mainland-id travel-permit other"`
	Number  string       `json:"number,omitempty" validate:"max=60,text"`
	Issuer  string       `json:"issuer,omitempty" validate:"omitempty,iso3166_1_alpha2"`
	Expires profile.Date `json:"expires,omitzero" validate:"omitempty,date"`
}

func (Person) Kind() Kind { return PersonKind }

func (p Person) named() Body { p.Schema = schemaOf(PersonKind); return p }
