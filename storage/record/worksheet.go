package record

// Worksheet is how somebody added up the answer to a question that asks for an
// amount. What was typed is kept as it was typed: the answer itself stands in the
// profile. A case has one at most for each question.
type Worksheet struct {
	Schema   string `json:"schema"`
	Question string `json:"question,omitempty" validate:"max=80,text"` // the path, as "income.employment"
	Rows     []Row  `json:"rows,omitempty" validate:"max=60,dive"`
	// Taken says that its sum was taken for the answer once.
	Taken bool `json:"taken,omitempty"`
}

// Row is one amount of a worksheet.
type Row struct {
	Sort     string `json:"sort,omitempty" validate:"max=40,text"` // what it is of, as "salary"
	Name     string `json:"name,omitempty" validate:"max=100,text"`
	Amount   string `json:"amount,omitempty" validate:"max=60,text"`
	Currency string `json:"currency,omitempty" validate:"max=40,text"`
	Rate     string `json:"rate,omitempty" validate:"max=40,text"`
	Per      string `json:"per,omitempty" validate:"omitempty,oneof=year month"` // a year if empty
	Months   string `json:"months,omitempty" validate:"max=10,text"`             // of how many
	// Counts is empty where nobody chose: the sort decides.
	Counts string `json:"counts,omitempty" validate:"omitempty,oneof=yes no"`
}

// IsZero reports whether nothing of the row was told.
func (r Row) IsZero() bool { return r.Name == "" && r.Amount == "" && r.Rate == "" && r.Counts == "" }

func (Worksheet) Kind() Kind { return WorksheetKind }

func (w Worksheet) named() Body { w.Schema = schemaOf(WorksheetKind); return w }
