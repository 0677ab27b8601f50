package profile

// FactSchema lists every single-valued fact that rules can test. Its order is
// that of a packed fact vector, so new facts go to the end.
var FactSchema = []Fact{
	{ID: "person.age", Type: Years, Change: Waits, From: []string{"person.birth_date"}, derive: age},
	{ID: "person.residence", Type: Category, Change: Fixed, From: []string{"person.residence"},
		Domain: []string{"mainland", "hong-kong", "macao", "taiwan", "overseas"}, told: func(p *Profile) Value { return category(p.Person.Residence) }},
	{ID: "person.overseas_permanent_resident", Type: Flag, Change: Acts, From: []string{"person.overseas_permanent_resident"},
		told: func(p *Profile) Value { return flag(p.Person.OverseasPermanentResident) }},
	{ID: "person.overseas_months", Type: Months, Change: Waits, From: []string{"person.overseas_since"},
		derive: func(s *source) Value { return s.monthsSince(s.p.Person.OverseasSince) }},
	{ID: "person.applying_from_overseas", Type: Flag, Change: Acts, From: []string{"person.applying_from_overseas"},
		told: func(p *Profile) Value { return flag(p.Person.ApplyingFromOverseas) }},
	{ID: "person.travel_document", Type: Flag, Change: Acts, From: []string{"person.travel_document"},
		told: func(p *Profile) Value { return flag(p.Person.TravelDocument) }},
	{ID: "person.talent_scheme", Type: Category, Change: Waits, From: []string{"person.talent_scheme"},
		Domain: []string{"none", "now", "ended"}, told: func(p *Profile) Value { return category(p.Person.TalentScheme) }},
	{ID: "person.months_since_talent_scheme", Type: Months, Change: Waits, From: []string{"person.talent_scheme_ended"},
		derive: sinceTalentScheme},
	{ID: "person.had_ttps", Type: Flag, Change: Fixed, From: []string{"person.had_ttps"},
		told: func(p *Profile) Value { return flag(p.Person.HadTTPS) }},
	{ID: "record.criminal", Type: Flag, Change: Fixed, From: []string{"record.criminal"},
		told: func(p *Profile) Value { return flag(p.Record.Criminal) }},
	{ID: "record.immigration", Type: Flag, Change: Fixed, From: []string{"record.immigration"},
		told: func(p *Profile) Value { return flag(p.Record.Immigration) }},
	{ID: "record.self_support", Type: Flag, Change: Acts, From: []string{"record.self_support"},
		told: func(p *Profile) Value { return flag(p.Record.SelfSupport) }},
	{ID: "studies.other_qualification", Type: Flag, Change: Acts, From: []string{"studies.other_qualification"},
		told: func(p *Profile) Value { return flag(p.Studies.OtherQualification) }},
	{ID: "studies.hong_kong_non_local", Type: Flag, Change: Fixed, From: []string{"studies.hong_kong_non_local"},
		told: func(p *Profile) Value { return flag(p.Studies.HongKongNonLocal) }},
	{ID: "studies.highest_level", Type: Category, Change: Acts, From: []string{"studies.degrees"},
		Domain: levels, derive: highestLevel},
	{ID: "studies.related_to_ai", Type: Flag, Change: Acts, From: []string{"studies.degrees"}, derive: relatedToAI},
	{ID: "work.graduate_months", Type: Months, Change: Waits, From: []string{"work.jobs"},
		derive: func(s *source) Value { return s.worked(graduateWork) }},
	{ID: "work.reputable_months", Type: Months, Change: Waits, From: []string{"work.jobs"},
		derive: func(s *source) Value { return s.worked(reputableWork) }},
	{ID: "work.specified_field_months", Type: Months, Change: Waits, From: []string{"work.jobs"},
		derive: func(s *source) Value { return s.worked(specifiedFieldWork) }},
	{ID: "work.international_months", Type: Months, Change: Waits, From: []string{"work.jobs"},
		derive: func(s *source) Value { return s.worked(internationalWork) }},
	{ID: "work.ai_months", Type: Months, Change: Waits, From: []string{"work.jobs"},
		derive: func(s *source) Value { return s.worked(aiWork) }},
	{ID: "work.ai_employer_confirmation", Type: Flag, Change: Acts, From: []string{"work.ai_employer_confirmation"},
		told: func(p *Profile) Value { return flag(p.Work.AIEmployerConfirmation) }},
	{ID: countable, Type: Amount, Change: Acts,
		From: []string{"income.employment", "income.business", "income.shares_held_all_year"}, derive: countableIncome},
	{ID: "income.with_shares_not_held_all_year", Type: Amount, Change: Acts,
		From: []string{"income.employment", "income.business"}, derive: totalIncome},
	{ID: "languages.count", Type: Count, Change: Acts, From: []string{"languages.good"}, told: languageCount},
	{ID: "languages.english", Type: Flag, Change: Acts, From: []string{"languages.good"},
		told: func(p *Profile) Value { return p.speaks("en") }},
	{ID: "offer.confirmed", Type: Flag, Change: Acts, From: []string{"offer.confirmed"},
		told: func(p *Profile) Value { return flag(p.Offer.Confirmed) }},
	{ID: "offer.relevant", Type: Flag, Change: Acts, From: []string{"offer.relevant"},
		told: func(p *Profile) Value { return flag(p.Offer.Relevant) }},
	{ID: "offer.annual_pay", Type: Amount, Change: Acts, From: []string{"offer.annual_pay"},
		derive: func(s *source) Value { return s.amounts.pay.on(s.at) }},
	{ID: "offer.ai_post", Type: Flag, Change: Acts, From: []string{"offer.ai_post"},
		told: func(p *Profile) Value { return flag(p.Offer.AIPost) }},
	{ID: "business.owns", Type: Flag, Change: Acts, From: []string{"business.owns"},
		told: func(p *Profile) Value { return flag(p.Business.Owns) }},
	{ID: "business.share_percent", Type: Percent, Change: Acts, From: []string{"business.share_percent"},
		told: func(p *Profile) Value { return number(p.Business.SharePercent) }},
	{ID: "business.profit", Type: Amount, Change: Acts, From: []string{"business.profit"},
		derive: func(s *source) Value { return s.amounts.profit.on(s.at) }},
	{ID: "business.owns_listed", Type: Flag, Change: Acts, From: []string{"business.owns_listed"},
		told: func(p *Profile) Value { return flag(p.Business.OwnsListed) }},
	{ID: "business.listed_percent", Type: Percent, Change: Acts, From: []string{"business.listed_percent"},
		told: func(p *Profile) Value { return number(p.Business.ListedPercent) }},
	{ID: "achievements.award", Type: Flag, Change: Acts, From: []string{"achievements.award"},
		told: func(p *Profile) Value { return flag(p.Achievements.Award) }},
	{ID: "achievements.peer_acknowledged", Type: Flag, Change: Acts, From: []string{"achievements.peer_acknowledged"},
		told: func(p *Profile) Value { return flag(p.Achievements.PeerAcknowledge) }},
	{ID: "languages.chinese_or_english", Type: Flag, Change: Acts, From: []string{"languages.good"},
		told: func(p *Profile) Value { return p.speaks("zh", "en") }},
	{ID: "person.mainland_resident", Type: Flag, Change: Fixed, From: []string{"person.mainland_resident"},
		told: func(p *Profile) Value { return flag(p.Person.MainlandResident) }},
	{ID: "income.shares_held_all_year", Type: Flag, Change: Fixed, From: []string{"income.shares_held_all_year"},
		told: func(p *Profile) Value { return flag(p.Income.SharesHeldAllYear) }},
	{ID: "offer.annual_package", Type: Amount, Change: Acts, From: []string{"offer.annual_pay", "offer.annual_benefits"},
		derive: func(s *source) Value { return sum(s.amounts.pay.on(s.at), s.amounts.benefits.on(s.at)) }},
	{ID: "work.graduate_months_by_share", Type: Months, Change: Waits, From: []string{"work.jobs"},
		derive: func(s *source) Value { return s.worked(graduateWorkByShare) }},
	{ID: "work.graduate_months_last_5_years", Type: Months, Change: Waits, From: []string{"work.jobs"}, derive: graduateLast(5)},
	{ID: "work.graduate_months_last_10_years", Type: Months, Change: Waits, From: []string{"work.jobs"}, derive: graduateLast(10)},
	{ID: "offer.graduate_level", Type: Flag, Change: Acts, From: []string{"offer.graduate_level"},
		told: func(p *Profile) Value { return flag(p.Offer.GraduateLevel) }},
}

// Lists lists every list that rules can look through with "some" or "every".
var Lists = []ListFact{
	{ID: "nationalities", From: []string{"person.nationalities"}, told: nationalities, Fields: []Fact{
		{ID: "country", Type: Category, Change: Fixed, From: []string{"person.nationalities"}},
	}},
	{ID: "degrees", From: []string{"studies.degrees"}, derive: degrees, Fields: degreeFacts()},
}

// degreeField is a fact of each degree: told, or reckoned from its date.
type degreeField struct {
	Fact
	ofDegree    func(*Degree) Value
	sinceDegree func(*source, Answer[Date]) Value
}

var (
	fromDegrees        = []string{"studies.degrees"}
	fromJobsAndDegrees = []string{"work.jobs", "studies.degrees"}
)

// degreeFields too has the order of a packed vector: new ones go to the end.
var degreeFields = []degreeField{
	{Fact: Fact{ID: "level", Type: Category, Change: Acts, From: fromDegrees, Domain: levels},
		ofDegree: func(d *Degree) Value { return category(d.Level) }},
	{Fact: Fact{ID: "institution", Type: Category, Change: Fixed, From: fromDegrees},
		ofDegree: func(d *Degree) Value { return institution(d.Institution) }},
	{Fact: Fact{ID: "years_since_graduation", Type: Years, Change: Waits, From: fromDegrees}, sinceDegree: yearsSince},
	{Fact: Fact{ID: "work_months_last_5_years", Type: Months, Change: Waits, From: fromJobsAndDegrees}, sinceDegree: workAfter(5)},
	{Fact: Fact{ID: "stem", Type: Flag, Change: Fixed, From: fromDegrees},
		ofDegree: func(d *Degree) Value { return flag(d.STEM) }},
	{Fact: Fact{ID: "honorary", Type: Flag, Change: Fixed, From: fromDegrees},
		ofDegree: func(d *Degree) Value { return flag(d.Honorary) }},
	{Fact: Fact{ID: "extension", Type: Flag, Change: Fixed, From: fromDegrees},
		ofDegree: func(d *Degree) Value { return flag(d.Extension) }},
	{Fact: Fact{ID: "months_since_graduation", Type: Months, Change: Waits, From: fromDegrees}, sinceDegree: (*source).monthsSince},
	{Fact: Fact{ID: "work_months_last_1_year", Type: Months, Change: Waits, From: fromJobsAndDegrees}, sinceDegree: workAfter(1)},
	{Fact: Fact{ID: "work_months_last_2_years", Type: Months, Change: Waits, From: fromJobsAndDegrees}, sinceDegree: workAfter(2)},
	{Fact: Fact{ID: "work_months_last_3_years", Type: Months, Change: Waits, From: fromJobsAndDegrees}, sinceDegree: workAfter(3)},
	{Fact: Fact{ID: "work_months_last_10_years", Type: Months, Change: Waits, From: fromJobsAndDegrees}, sinceDegree: workAfter(10)},
	{Fact: Fact{ID: "programme", Type: Category, Change: Fixed, From: fromDegrees, Domain: programmes},
		ofDegree: func(d *Degree) Value { return category(d.Programme) }},
	{Fact: Fact{ID: "ugc_funded", Type: Flag, Change: Fixed, From: fromDegrees},
		ofDegree: func(d *Degree) Value { return flag(d.UGCFunded) }},
}

func degreeFacts() []Fact {
	out := make([]Fact, len(degreeFields))
	for i := range degreeFields {
		out[i] = degreeFields[i].Fact
	}
	return out
}
