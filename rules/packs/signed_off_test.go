package packs

import (
	"math/rand/v2"
	"strconv"
	"testing"

	"talentnav/rules"
	"talentnav/rules/profile"
)

// randomPersons is how many people look for a difference that a sign-off says
// is not there.
const randomPersons = 250

func TestNobodyTellsASignedOffMistakeFromTheShippedPack(t *testing.T) {
	pack, _, signed := shipped(t)
	people := rules.Cases{Files: []rules.CaseFile{{Cases: randomCases(t, pack)}}}
	var ids []string
	for _, s := range signed.Mutants {
		ids = append(ids, s.ID)
	}
	mutants := people.Mutants(pack, ids...)
	if len(mutants) != len(ids) {
		t.Errorf("%d of %d mistakes were made", len(mutants), len(ids))
	}
	for _, m := range mutants {
		if m.KilledBy != "" {
			t.Errorf("%s is not equivalent: random person %s comes out otherwise", m.ID, m.KilledBy)
		}
	}
}

// randomCases expect of each person all that comes out.
func randomCases(t *testing.T, pack *rules.Pack) (cases []*rules.Case) {
	rnd := rand.New(rand.NewPCG(1, 2))
	days := []string{"2022-12-28", "2024-10-31", "2024-11-01", "2026-03-31", "2026-11-22"}
	for i := range randomPersons {
		at := profile.MustDate(days[i%len(days)])
		p := randomPerson(rnd, at)
		tellPoints(rand.New(rand.NewPCG(3, uint64(i))), &p)
		c := &rules.Case{Name: strconv.Itoa(i), At: at, Facts: profile.Derive(&p, at)}
		expectAll(t, pack, c)
		cases = append(cases, c)
	}
	return cases
}

// tellPoints answers what the points test of 2024 alone asks for.
func tellPoints(rnd *rand.Rand, p *profile.Profile) {
	p.Points = profile.Points{
		SeniorYears: told(rnd, "under-2", "2-to-5", "5-or-more"), Spouse: told(rnd, true, false),
		Children: told(rnd, "none", "1", "2-or-more"), Relative: told(rnd, true, false),
	}
	p.Confirmations["qmas-old-renowned"], p.Confirmations["qmas-old-talent-list"] = told(rnd, true, false), told(rnd, true, false)
}

func expectAll(t *testing.T, pack *rules.Pack, c *rules.Case) {
	program, err := pack.At(c.At)
	if err != nil {
		t.Fatal(err)
	}
	a := program.Assess(c.Facts)
	var routes []string
	for _, s := range a.Standings() {
		routes = append(routes, s.Route.ID)
		c.Expect = append(c.Expect, rules.Expected{ID: s.Route.ID, Want: s.Standing.String()})
	}
	for id := range pack.Criteria {
		if s, ok := a.State(id); ok {
			c.Criteria = append(c.Criteria, rules.Expected{ID: id, Want: s.String()})
		}
	}
	c.Missing = append([]string{}, a.Relevant(routes...)...)
}

// told answers a question with one of some values, or not at all.
func told[T any](rnd *rand.Rand, values ...T) profile.Answer[T] {
	i := rnd.IntN(len(values) + 1)
	switch {
	case i < len(values):
		return profile.Told(values[i])
	case rnd.IntN(2) == 0:
		return profile.DoNotKnow[T]()
	}
	return profile.Answer[T]{}
}

func randomPerson(rnd *rand.Rand, at profile.Date) profile.Profile {
	p := profile.New()
	yes := func() profile.Answer[bool] { return told(rnd, true, true, false) }
	no := func() profile.Answer[bool] { return told(rnd, true, false, false) }
	ago := func(months ...int) profile.Answer[profile.Date] {
		return told(rnd, at.AddMonths(-months[rnd.IntN(len(months))]))
	}
	money := func(dollars ...int64) profile.Answer[profile.Money] {
		return told(rnd, profile.HKD(dollars[rnd.IntN(len(dollars))]))
	}
	p.Person = profile.Person{
		BirthDate: ago(12*18, 12*50, 12*51, 12*30), Nationalities: told(rnd, []string{"FR"}, []string{"CN"}, []string{"CN", "FR"}, []string{"CU", "FR"}, []string{}),
		Residence: told(rnd, "mainland", "hong-kong", "macao", "taiwan", "overseas"), MainlandResident: yes(), OverseasPermanentResident: no(),
		OverseasSince: ago(11, 12, 200), ApplyingFromOverseas: yes(), TravelDocument: yes(), HadTTPS: no(),
		TalentScheme: told(rnd, "none", "now", "ended"), TalentSchemeEnded: ago(2, 6, 12),
	}
	p.Record = profile.Record{Criminal: no(), Immigration: no(), SelfSupport: yes()}
	p.Studies.OtherQualification, p.Studies.HongKongNonLocal = no(), no()
	for range rnd.IntN(3) {
		p.Studies.Degrees.Items = append(p.Studies.Degrees.Items, profile.Entry[profile.Degree]{Record: profile.Degree{
			Level: told(rnd, "sub-degree", "bachelor", "bachelor", "master", "doctorate"), Graduated: ago(1, 48, 60, 72),
			Institution: told(rnd, profile.Institution{ID: "university-of-hong-kong"}, profile.Institution{ID: profile.Unlisted}),
			STEM:        yes(), Honorary: no(), Extension: no(),
		}})
	}
	for range rnd.IntN(3) {
		p.Work.Jobs.Items = append(p.Work.Jobs.Items, profile.Entry[profile.Job]{Record: profile.Job{
			Basis: told(rnd, "full-time", "part-time"), Start: ago(20, 36, 70), Current: yes(), GraduateLevel: yes(),
			Reputable: yes(), Sector: told(rnd, "finance", "other"), International: yes(),
		}})
	}
	p.Studies.Degrees.Complete, p.Work.Jobs.Complete = rnd.IntN(3) > 0, rnd.IntN(3) > 0
	p.Income = profile.Income{Employment: money(0, 500_000, 2_500_000), Business: money(0, 500_000, 2_000_000), SharesHeldAllYear: yes()}
	p.Languages.Good = told(rnd, []string{"en", "zh"}, []string{"fr"})
	p.Offer = profile.Offer{Confirmed: yes(), Relevant: yes(), AnnualPay: money(2_000_000, 100), AnnualBenefits: money(0, 2_000_000),
		Profession: told(rnd, "tl-experienced-ai-specialists", "tl-nurses", "tl-systems-architects", "tl-dispute-resolution-professionals", "tl-legal-professionals", "tl-legal-professionals", "other", "none"),
		Top100:     no(), Transfer: no()}
	p.Business = profile.Business{Owns: yes(), SharePercent: told(rnd, 50.0, 9), Profit: money(5_000_000, 1), OwnsListed: yes(), ListedPercent: told(rnd, 5, 9.5, 10, 10.5)}
	p.Technical = profile.Technical{Trade: told(rnd, "nurse", "electrical", "none"), Before: no(), Registered: yes()}
	p.Venture = profile.Venture{Plans: yes(), Programme: told(rnd, "named", "another", "none"), Role: told(rnd, "partner", "another"), Sponsor: yes()}
	p.Achievements = profile.Achievements{Award: no(), PeerAcknowledge: no()}
	p.Confirmations = profile.Confirmations{
		"qmas-university-list": yes(), "tl-experienced-ai-specialists": yes(), "talent-list-profession": yes(), "tl-dispute-resolution-professionals": yes(), "tl-legal-professionals": yes(),
		"technical-requirements": yes(), "technical-contract": yes(), "technical-pay": yes(), "cies-assets": yes(),
	}
	p.Person.Stateless = no()
	p.Origin = profile.Origin{ParentCard: yes(), ParentAtBirth: told(rnd, "settled", "limited", "neither"), Birthplace: told(rnd, "overseas", "overseas", "hong-kong")}
	p.Investment = profile.Investment{
		NetAssets: money(30_000_000, 1), NetAssetsSince: ago(5, 6, 24, 30), JointAssets: no(), OwnMeans: yes(), PermissibleTotal: money(27_000_000, 1),
		Portfolio: money(3_000_000, 1), LimitedKinds: yes(), Deposits: money(0, 3_000_000, 4_000_000), PrivateFunds: money(0, 10_000_000, 11_000_000),
		Residential: money(0, 1, 10_000_000, 11_000_000), ResidentialPrice: money(30_000_000, 50_000_000, 1), NonResidential: money(0, 5_000_000, 10_000_000, 15_000_000, 16_000_000),
	}
	p.Family = profile.Family{
		Sponsor:            told(rnd, "none", "permanent", "listed-scheme", "trade-scheme", "student", "another-status"),
		Relation:           told(rnd, "spouse", "registered-partner", "unmarried-partner", "child", "parent", "another-relative"),
		UnmarriedDependant: yes(), Proof: yes(), Support: yes(),
		Macao: told(rnd, "not-from-mainland", "one-way-permit", "seven-years", "less-than-seven-years"),
	}
	p.Training = profile.Training{Offered: yes(), WithinAYear: yes(), SpecialSkills: yes(), Contract: yes(), Undertaking: yes(), MainlandStaff: yes()}
	p.Legal = profile.Legal{
		Neutral: yes(), Multilingual: yes(), Appointed: yes(), CommercialCases: told(rnd, 2, 3), InvestorCases: told(rnd, 0, 1),
		GoodStanding: yes(), Certificate: yes(), Practice: told(rnd, "foreign-lawyer", "in-house", "neither"), PractisedSince: ago(90, 96, 100),
		Field: told(rnd, "cross-border", "listed-subject", "neither"), SpecialisedSince: ago(59, 60, 70), Papers: yes(),
	}
	p.Holiday = profile.Holiday{MainPurpose: yes(), AtHome: yes(), Funds: money(13_999, 20_000, 25_000), ReturnTicket: yes(), Insurance: yes(), TookPart: no()}
	return p
}
