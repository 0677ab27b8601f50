package profile

import (
	"math/rand/v2"
	"testing"
)

// amountFact is what a fact comes to.
func amountFact(t *testing.T, p *Profile, id string) Value {
	t.Helper()
	i, ok := FactIndex(id)
	if !ok {
		t.Fatalf("no fact %s", id)
	}
	return Derive(p, MustDate("2026-11-22")).Values[i]
}

func TestEachInvestedAmountIsThatOfItsQuestion(t *testing.T) {
	p := New()
	p.Rates = []Rate{{Currency: "USD", Date: MustDate("2026-01-01"), HKDPerUnit: 8}}
	questions := map[string]*Answer[Money]{
		"investment.net_assets": &p.Investment.NetAssets, "investment.permissible_total": &p.Investment.PermissibleTotal,
		"investment.portfolio": &p.Investment.Portfolio, "investment.deposits": &p.Investment.Deposits,
		"investment.private_funds": &p.Investment.PrivateFunds, "investment.residential": &p.Investment.Residential,
		"investment.residential_price": &p.Investment.ResidentialPrice, "investment.non_residential": &p.Investment.NonResidential,
	}
	n := Cents(1)
	for _, a := range questions {
		*a = Told(Money{Amount: n * 100, Currency: "USD"})
		n++
	}
	for id, a := range questions {
		if got, want := amountFact(t, &p, id), float64(a.Value.Amount*8); got.Lo != want || got.Hi != want {
			t.Errorf("%s is %+v, want %v", id, got, want)
		}
	}
}

func TestRealEstateIsAtLeastWhatIsToldOfOneKind(t *testing.T) {
	p := New()
	p.Investment.Residential = Told(HKD(6_000_000))
	if got := amountFact(t, &p, "investment.real_estate"); got.Lo != 600_000_000 || got.Exact() {
		t.Errorf("with one kind told: %+v", got)
	}
	p.Investment.NonResidential = Told(HKD(9_000_000))
	if got := amountFact(t, &p, "investment.real_estate"); got.Lo != 1_500_000_000 || !got.Exact() {
		t.Errorf("with both told: %+v", got)
	}
}

func TestTheNetAssetsMustHaveBegunByNow(t *testing.T) {
	p := New()
	p.Investment.NetAssetsSince = Told(MustDate("2026-11-23"))
	if problems := p.Validate(MustDate("2026-11-22")); len(problems) != 1 || problems[0].Path != "investment.net_assets_since" {
		t.Errorf("got %v", problems)
	}
}

func TestVaguerInvestmentsNeverContradictExactOnes(t *testing.T) {
	rnd := rand.New(rand.NewPCG(61, 62))
	at := MustDate("2026-11-22")
	for range 1000 {
		exact := New()
		exact.Rates = table
		exact.Investment = Investment{
			NetAssets: Told(exactMoney(rnd)), NetAssetsSince: Told(randomDay(rnd, 2018, 2026)), Residential: Told(exactMoney(rnd)), NonResidential: Told(exactMoney(rnd)),
		}
		vague := exact
		i := &vague.Investment
		forgetDate(rnd, &i.NetAssetsSince)
		forgetMoney(rnd, &i.NetAssets)
		forgetMoney(rnd, &i.Residential)
		forgetMoney(rnd, &i.NonResidential)
		sure, loose := Derive(&exact, at), Derive(&vague, at)
		for k := range FactSchema {
			contains(t, at, FactSchema[k].ID, loose.Values[k], sure.Values[k])
		}
	}
}

func TestSupposedNetAssetsAreHeldFromThatDayOn(t *testing.T) {
	p := New()
	p.Investment.NetAssets, p.Investment.NetAssetsSince = Told(HKD(20_000_000)), Told(MustDate("2020-01-01"))
	i, _ := FactIndex("investment.net_assets")
	at := MustDate("2026-11-22")
	if err := FactSchema[i].Suppose(&p, at, Exactly(3_000_000_000)); err != nil {
		t.Fatal(err)
	}
	if got := p.Investment.NetAssetsSince.Value; got != at {
		t.Errorf("held since %s, want %s", got, at)
	}
}
