package main

import (
	"slices"

	"talentnav/rules"
	"talentnav/rules/profile"
)

// applicant is what the rules written by hand look at. Everything is known.
type applicant struct {
	age, overseasMonths, monthsSinceScheme                              float64
	graduateMonths, reputableMonths, fieldMonths, internationalMonths   float64
	income, incomeWithShares, offerPay, offerPackage, profit, languages float64
	share, listedShare                                                  float64

	residence residence
	scheme    scheme

	overseasPermanent, appliesFromOverseas, travelDocument, mainlandResident, hadTTPS bool
	criminal, immigration, selfSupport, otherQualification, studiedInHongKong         bool
	sharesAllYear, english, offer, offerRelevant, owns, ownsListed                    bool
	award, peers, statesAI, statesUniversity, top100, transfer, statesTalentList      bool

	profession                                                     profession
	neutral, multilingual, appointed, statesDisputes               bool
	goodStanding, foreignLawyer, inHouse, certificate, legalPapers bool
	legalField, statesLegal                                        bool
	commercialCases, investorCases, practisedMonths, fieldOfLaw    float64

	nationalities []nationality
	degrees       []degree
}

type profession uint8

const (
	noProfession profession = iota // on the list of the day
	aiSpecialist
	disputeResolution
	legalProfessional
	otherProfession
)

type residence uint8

const (
	mainland residence = iota
	hongKong
	macao
	taiwan
	overseas
)

type scheme uint8

const (
	noScheme scheme = iota
	nowInScheme
	schemeEnded
)

type nationality struct{ chinese, excluded bool }

type level uint8

const (
	subDegree level = iota
	bachelor
	master
	doctorate
)

type degree struct {
	level                     level
	listed                    bool // by the university's place in the list
	stem, honorary, extension bool
	years, workMonths         float64
}

// handRoutes are the routes that are written by hand below, in their order.
var handRoutes = []string{"gep-professional", "asmtp", "qmas-general", "qmas-achievement", "tl-experienced-ai-specialists", "ttps-a", "ttps-b", "ttps-c",
	"tl-dispute-resolution-professionals", "tl-legal-professionals"}

// judge gives each route's state. "Others agree" stands for all that somebody
// else has to decide or that the person only states; a route is met if it holds
// even when none of them does.
func (p *applicant) judge(out []rules.State) {
	out[0] = handState(p, (*applicant).gep)
	out[1] = handState(p, (*applicant).asmtp)
	out[2] = handState(p, (*applicant).qmasGeneral)
	out[3] = handState(p, (*applicant).qmasAchievement)
	out[4] = handState(p, (*applicant).aiSpecialist)
	out[5] = handState(p, (*applicant).ttpsA)
	out[6] = handState(p, (*applicant).ttpsB)
	out[7] = handState(p, (*applicant).ttpsC)
	out[8] = handState(p, (*applicant).disputes)
	out[9] = handState(p, (*applicant).legal)
}

func handState(p *applicant, route func(p *applicant, agree bool) bool) rules.State {
	switch {
	case !route(p, true):
		return rules.NotMet
	case route(p, false):
		return rules.Met
	}
	return rules.Depends
}

func (p *applicant) gep(agree bool) bool {
	return (p.noneChinese() || !p.mainlandResident || p.livesOverseas() && agree) && p.nationalityOpen(agree) && p.overseasChinese(agree) && p.employment(agree)
}

// livesOverseas is what the pages ask of Chinese nationals there.
func (p *applicant) livesOverseas() bool {
	return p.residence == overseas && (p.overseasPermanent || p.overseasMonths >= 12 && p.appliesFromOverseas)
}

func (p *applicant) asmtp(agree bool) bool {
	return p.mainlandResident && p.someChinese() && p.employment(agree)
}

func (p *applicant) employment(agree bool) bool {
	return agree && // the vacancy and the pay are judged
		p.mayTravel() && p.clearRecord(agree) && p.selfSupport &&
		(p.graduate() || p.otherQualification && agree) &&
		p.offer && p.offerRelevant &&
		p.localRecruitment(agree)
}

func (p *applicant) localRecruitment(agree bool) bool {
	return p.offerPay >= 200_000_000 ||
		agree && (p.offerPackage >= 200_000_000 || p.talentList() || p.top100 || p.transfer || p.offer)
}

// talentList is the list's waiver, when others agree.
func (p *applicant) talentList() bool {
	switch p.profession {
	case aiSpecialist:
		return p.aiSpecialist(true)
	case disputeResolution:
		return p.disputes(true)
	case legalProfessional:
		return p.legal(true)
	}
	return p.profession == otherProfession && p.statesTalentList
}

func (p *applicant) aiSpecialist(agree bool) bool {
	return agree && p.profession == aiSpecialist && p.statesAI
}

func (p *applicant) disputes(agree bool) bool {
	return agree && p.profession == disputeResolution && p.neutral && p.multilingual && p.appointed &&
		(p.commercialCases >= 3 || p.investorCases >= 1) && p.statesDisputes
}

func (p *applicant) legal(agree bool) bool {
	return agree && p.profession == legalProfessional && p.goodStanding && (p.inHouse || p.foreignLawyer) &&
		p.practisedMonths >= 96 && p.certificate && p.legalField && p.fieldOfLaw >= 60 && p.legalPapers && p.statesLegal
}

func (p *applicant) nationalityOpen(agree bool) bool {
	some, every := false, true
	for _, n := range p.nationalities {
		some, every = some || !n.excluded, every && !n.excluded
	}
	return every || some && agree
}

func (p *applicant) noneChinese() bool { return !p.someChinese() }

func (p *applicant) someChinese() bool {
	for _, n := range p.nationalities {
		if n.chinese {
			return true
		}
	}
	return false
}

func (p *applicant) someNotChinese() bool {
	for _, n := range p.nationalities {
		if !n.chinese {
			return true
		}
	}
	return false
}

func (p *applicant) overseasChinese(agree bool) bool {
	return p.noneChinese() || p.someNotChinese() || p.mainlandResident ||
		p.overseasPermanent ||
		p.residence == overseas && p.overseasMonths >= 12 && p.appliesFromOverseas ||
		p.residence != overseas && agree
}

func (p *applicant) mayTravel() bool {
	return p.travelDocument || p.mainlandResident && p.someChinese()
}

func (p *applicant) clearRecord(agree bool) bool { return !p.criminal || agree }

func (p *applicant) graduate() bool {
	for i := range p.degrees {
		if d := &p.degrees[i]; d.level >= bachelor && !d.honorary {
			return true
		}
	}
	return false
}

func (p *applicant) ttpsCommon(agree bool) bool {
	return p.nationalityOpen(agree) && p.overseasChinese(agree) && p.mayTravel() && p.clearRecord(agree) && p.selfSupport &&
		!p.hadTTPS && (p.scheme == noScheme || p.monthsSinceScheme >= 6 || agree)
}

func (p *applicant) ttpsA(agree bool) bool {
	return (p.income >= 250_000_000 || !p.sharesAllYear && p.incomeWithShares >= 250_000_000 && agree) && p.ttpsCommon(agree)
}

func (p *applicant) ttpsB(agree bool) bool {
	for i := range p.degrees {
		if d := &p.degrees[i]; d.listedBachelor() && d.workMonths >= 36 {
			return p.ttpsCommon(agree)
		}
	}
	return false
}

func (d *degree) listedBachelor() bool {
	return d.level == bachelor && d.listed && !d.honorary && !d.extension
}

func (p *applicant) ttpsC(agree bool) bool {
	if !agree || p.studiedInHongKong { // the quota is not ours to tell
		return false
	}
	for i := range p.degrees {
		if d := &p.degrees[i]; d.listedBachelor() && d.years >= 0 && d.years <= 5 && d.workMonths < 36 { // the fifth year, if others agree
			return p.ttpsCommon(agree)
		}
	}
	return false
}

func (p *applicant) qmasPrerequisites(agree bool) bool {
	return p.age >= 18 && !p.criminal && p.selfSupport && (!p.immigration || agree) &&
		p.mayTravel() && p.nationalityOpen(agree) &&
		(p.graduate() || agree && (p.otherQualification || p.award || p.peers))
}

func (p *applicant) qmasAchievement(agree bool) bool {
	return agree && (p.award || p.peers) && p.qmasPrerequisites(agree)
}

func (p *applicant) qmasGeneral(agree bool) bool {
	return agree && p.qmasPrerequisites(agree) && p.qmasPoints(agree) >= 6 // a panel selects
}

func (p *applicant) qmasPoints(agree bool) int {
	listed, stem := p.listedMaster()
	return one(p.age <= 50) + one(agree && listed) + one(agree && stem) +
		one(p.languages >= 2) + one(p.english) +
		one(p.graduateMonths >= 60) + one(p.reputableMonths >= 36) + one(p.fieldMonths >= 36) +
		one(agree && p.internationalMonths >= 24) +
		one(p.income >= 100_000_000 || agree && !p.sharesAllYear && p.incomeWithShares >= 100_000_000) +
		one(p.owns && p.profit >= 500_000_000 && (p.share >= 50 || agree && p.ownsListed && p.listedShare >= 10)) +
		one(agree && p.ownsListed)
}

// listedMaster tells whether a master's degree or doctorate may count as one of
// a listed university, and whether one that may is in a STEM subject. Who stated
// nothing about the scheme's own list may still count on the other list.
func (p *applicant) listedMaster() (listed, stem bool) {
	if !p.statesUniversity {
		return false, false
	}
	for i := range p.degrees {
		if d := &p.degrees[i]; d.level >= master && !d.honorary && !d.extension {
			listed, stem = true, stem || d.stem
		}
	}
	return listed, stem
}

func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

const handName = "Go by hand, short-circuit"

// byHand is the rules written by hand. It is the limit, not a rival: it stops at
// the first answer that decides, and explains nothing.
func byHand(o *outline) contestant {
	return contestant{name: handName, routes: handRoutes, bring: func(people []profile.Facts) (contender, error) {
		applicants := make([]applicant, len(people))
		for i, f := range people {
			applicants[i] = applicantOf(o, f)
		}
		states := make([]rules.State, len(handRoutes))
		return here{func(i int) []rules.State { applicants[i].judge(states); return states }}, nil
	}}
}

// applicantOf copies the facts by name.
func applicantOf(o *outline, f profile.Facts) applicant {
	m := plainFacts(o, f)
	number := func(id string) float64 { return m[word(id)].(float64) }
	flag := func(id string) bool { return m[word(id)].(bool) }
	return applicant{
		age: number("person.age"), overseasMonths: number("person.overseas_months"), monthsSinceScheme: number("person.months_since_talent_scheme"),
		graduateMonths: number("work.graduate_months"), reputableMonths: number("work.reputable_months"),
		fieldMonths: number("work.specified_field_months"), internationalMonths: number("work.international_months"),
		income: number("income.year_before_application"), incomeWithShares: number("income.with_shares_not_held_all_year"),
		offerPay: number("offer.annual_pay"), offerPackage: number("offer.annual_package"), profit: number("business.profit"),
		languages: number("languages.count"), share: number("business.share_percent"), listedShare: number("business.listed_percent"),
		residence:         residence(slices.Index([]string{"mainland", "hong-kong", "macao", "taiwan", "overseas"}, m["person_residence"].(string))),
		scheme:            scheme(slices.Index([]string{"none", "now", "ended"}, m["person_talent_scheme"].(string))),
		overseasPermanent: flag("person.overseas_permanent_resident"), appliesFromOverseas: flag("person.applying_from_overseas"),
		travelDocument: flag("person.travel_document"), mainlandResident: flag("person.mainland_resident"), hadTTPS: flag("person.had_ttps"),
		criminal: flag("record.criminal"), immigration: flag("record.immigration"), selfSupport: flag("record.self_support"),
		otherQualification: flag("studies.other_qualification"), studiedInHongKong: flag("studies.hong_kong_non_local"),
		sharesAllYear: flag("income.shares_held_all_year"), english: flag("languages.english"),
		offer: flag("offer.confirmed"), offerRelevant: flag("offer.relevant"), profession: o.professionOf(m["offer_profession"].(string)),
		neutral: flag("legal.neutral"), multilingual: flag("legal.multilingual"), appointed: flag("legal.appointed"),
		commercialCases: number("legal.commercial_cases"), investorCases: number("legal.investor_cases"), statesDisputes: flag(stated("tl-dispute-resolution-professionals")),
		goodStanding: flag("legal.good_standing"), foreignLawyer: m["legal_practice"] == "foreign-lawyer", inHouse: m["legal_practice"] == "in-house",
		certificate: flag("legal.certificate"), legalField: m["legal_field"] != "neither", legalPapers: flag("legal.papers"),
		practisedMonths: number("legal.practised_months"), fieldOfLaw: number("legal.specialised_months"), statesLegal: flag(stated("tl-legal-professionals")),
		owns: flag("business.owns"), ownsListed: flag("business.owns_listed"), award: flag("achievements.award"), peers: flag("achievements.peer_acknowledged"),
		statesAI: flag(stated("tl-experienced-ai-specialists")), statesUniversity: flag(stated("qmas-university-list")),
		top100: flag("offer.top_100"), transfer: flag("offer.transfer"), statesTalentList: flag(stated("talent-list-profession")),
		nationalities: nationalitiesOf(m), degrees: degreesOf(o, m),
	}
}

func (o *outline) professionOf(id string) profession {
	switch {
	case id == "tl-experienced-ai-specialists":
		return aiSpecialist
	case id == "tl-dispute-resolution-professionals":
		return disputeResolution
	case id == "tl-legal-professionals":
		return legalProfessional
	case slices.Contains(o.professions, id):
		return otherProfession
	}
	return noProfession
}

func nationalitiesOf(m map[string]any) (all []nationality) {
	for _, r := range m["nationalities"].([]map[string]any) {
		country := r["country"].(string)
		all = append(all, nationality{country == "CN", slices.Contains([]string{"AF", "CU", "KP"}, country)})
	}
	return all
}

func degreesOf(o *outline, m map[string]any) (all []degree) {
	for _, r := range m["degrees"].([]map[string]any) {
		all = append(all, degree{
			level:  level(slices.Index([]string{"sub-degree", "bachelor", "master", "doctorate"}, r["level"].(string))),
			listed: slices.Contains(o.universities, r["institution"].(string)),
			stem:   r["stem"].(bool), honorary: r["honorary"].(bool), extension: r["extension"].(bool),
			years: r["years_since_graduation"].(float64), workMonths: r["work_months_last_5_years"].(float64),
		})
	}
	return all
}
