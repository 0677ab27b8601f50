package profile

// Effort is about how much it takes to bring a change about. It orders advice
// and decides nothing.
type Effort uint8

const (
	Light  Effort = iota + 1 // papers, a statement, waiting for a day
	Medium                   // months, or somebody else's yes
	Heavy                    // years, a degree, a business
)

var effortNames = [...]string{"", "light", "medium", "heavy"}

func (e Effort) String() string { return effortNames[e] }

// unusual are the efforts that differ from [Medium].
var unusual = map[string]Effort{
	"person.travel_document":             Light,
	"person.applying_from_overseas":      Light,
	"work.ai_employer_confirmation":      Light,
	"person.overseas_permanent_resident": Heavy,
	"studies.other_qualification":        Heavy,
	"studies.highest_level":              Heavy,
	"studies.related_to_ai":              Heavy,
	"business.owns":                      Heavy,
	"business.owns_listed":               Heavy,
	"business.profit":                    Heavy,
	"business.share_percent":             Heavy,
	"business.listed_percent":            Heavy,
	"achievements.award":                 Heavy,
	"achievements.peer_acknowledged":     Heavy,
	"vocational.proof":                   Light,
	"languages.count":                    Heavy,
	"languages.english":                  Heavy,
	"languages.chinese_or_english":       Heavy,
	"technical.trade":                    Heavy,
	"technical.registered":               Heavy,
	"venture.plans":                      Heavy,
	"venture.programme":                  Heavy,
	"venture.role":                       Heavy,
	"investment.net_assets":              Heavy,
	"family.proof":                       Light,
	"training.contract":                  Light,
	"training.undertaking":               Light,
	"holiday.return_ticket":              Light,
	"holiday.insurance":                  Light,
	"languages.chinese":                  Heavy,
	"legal.commercial_cases":             Heavy,
	"legal.investor_cases":               Heavy,
	"legal.papers":                       Light,
}

// Effort is what it takes to move the fact, for one that can be acted on.
func (f *Fact) Effort() Effort {
	if e, ok := unusual[f.ID]; ok {
		return e
	}
	return Medium
}
