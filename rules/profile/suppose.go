package profile

import (
	"fmt"
	"math"
	"slices"
	"strings"
)

// Suppose changes p as if the person had made the fact so on the given day: it
// answers the question behind the fact. Only facts of [Acts] can be supposed;
// want is a number or the name of a category.
func (f *Fact) Suppose(p *Profile, at Date, want Value) error {
	if f.Change != Acts {
		return fmt.Errorf("fact %s: nobody can act on it", f.ID)
	}
	if part := raises[f.ID]; part != nil {
		*part(p) = Told(HKD(0))
		rest := max(f.on(p, at).Lo, 0)
		*part(p) = Told(Money{Amount: Cents(math.Ceil(max(want.Lo-rest, 0))), Currency: "HKD"})
		return nil
	}
	if f.ID == "investment.net_assets" {
		p.Investment.NetAssetsSince = Told(at) // more than was told has been held from then only
	}
	if f.From[0] == "languages.good" {
		f.speak(p, at, want)
		return nil
	}
	field, ok := FieldAt(f.From[0])
	if !ok {
		return fmt.Errorf("fact %s: no question %s", f.ID, f.From[0])
	}
	answer := f.answer(want)
	if x, number := answer.(float64); number && field.Kind == KindCount {
		answer = int(math.Ceil(x))
	}
	return field.Set(p, View{State: Answered, Value: answer})
}

func (f *Fact) answer(want Value) any {
	switch f.Type {
	case Flag:
		return want.Lo == 1
	case Category:
		return want.Text
	case Amount:
		return Money{Amount: Cents(math.Ceil(want.Lo)), Currency: "HKD"}
	}
	return want.Lo
}

// on is what the fact is on a day.
func (f *Fact) on(p *Profile, at Date) Value {
	i, _ := FactIndex(f.ID)
	return Derive(p, at).Values[i]
}

// raises are the parts to raise of facts that are sums.
var raises = map[string]func(*Profile) *Answer[Money]{
	"income.year_before_application":       func(p *Profile) *Answer[Money] { return &p.Income.Employment },
	"income.with_shares_not_held_all_year": func(p *Profile) *Answer[Money] { return &p.Income.Employment },
	"offer.annual_package":                 func(p *Profile) *Answer[Money] { return &p.Offer.AnnualPay },
	"investment.real_estate":               func(p *Profile) *Answer[Money] { return &p.Investment.Residential },
}

// toLearn are languages to suppose for a number of them. English and Chinese are
// not among them, since they count for more than a number.
var toLearn = []string{"fr", "es", "ja", "de", "pt", "ko", "it", "ru", "ar", "nl"}

// speak adds languages until the fact is at least what is wanted.
func (f *Fact) speak(p *Profile, at Date, want Value) {
	learn := toLearn
	switch {
	case f.ID == "languages.chinese":
		learn = []string{"zh"}
	case f.Type == Flag:
		learn = []string{"en"}
	}
	for _, code := range learn {
		if f.on(p, at).Lo >= want.Lo {
			return
		}
		p.speak(code)
	}
}

func (p *Profile) speak(code string) {
	spoken := p.Languages.Good.Value
	if p.Languages.Good.State != Answered {
		spoken = nil
	}
	if !slices.Contains(spoken, code) {
		p.Languages.Good = Told(append(slices.Clone(spoken), code))
	}
}

// Gains are what a job must be for its months to count in a fact; nil when the
// fact does not count months of work.
func (f *Fact) Gains() func(*Job) {
	switch f.ID {
	case "work.ai_months":
		return func(j *Job) { j.AI = Told(true) }
	case "work.reputable_months":
		return func(j *Job) { j.GraduateLevel, j.Reputable = Told(true), Told(true) }
	case "work.international_months":
		return func(j *Job) { j.GraduateLevel, j.International = Told(true), Told(true) }
	case "work.specified_field_months":
		return func(j *Job) { j.GraduateLevel, j.Sector = Told(true), Told("innovation-technology") }
	}
	switch {
	case strings.HasPrefix(f.ID, "work.graduate_months"):
		return func(j *Job) { j.GraduateLevel = Told(true) }
	case strings.HasPrefix(f.ID, "work_months_last_"):
		return func(*Job) {}
	}
	return nil
}

// Falls tells whether time alone can make the fact smaller: months within a
// stretch that moves on.
func (f *Fact) Falls() bool { return strings.Contains(f.ID, "_last_") }

// TakeUp adds a full-time job that begins on the given day and goes on, with
// what the gains ask for and nothing else.
func (p *Profile) TakeUp(day Date, gains ...func(*Job)) {
	j := Job{
		Basis: Told("full-time"), Start: Told(day), Current: Told(true),
		GraduateLevel: Told(false), Reputable: Told(false), Sector: Told("other"), International: Told(false), AI: Told(false),
	}
	for _, gain := range gains {
		gain(&j)
	}
	p.Work.Jobs.Items = append(slices.Clone(p.Work.Jobs.Items), Entry[Job]{Record: j})
}

// Graduate adds a degree that is awarded on the given day. It is as told, but no
// honorary degree, not from an extension and not related to AI.
func (p *Profile) Graduate(day Date, d Degree) {
	d.Graduated, d.RelatedToAI, d.Honorary, d.Extension = Told(day), Told(false), Told(false), Told(false)
	p.Studies.Degrees.Items = append(slices.Clone(p.Studies.Degrees.Items), Entry[Degree]{Record: d})
}
