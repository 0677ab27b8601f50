package profile

import (
	"fmt"
	"math"
	"strings"
	"testing"
)

// table is in no order, as a person may write it.
var table = []Rate{
	{"USD", On(2026, 11, 1), 7.78}, {"CNY", On(2026, 1, 1), 1.1}, {"USD", On(2026, 1, 1), 7.80}, {"USD", On(2026, 12, 1), 7.70},
}

func TestTheLatestRateOnOrBeforeTheDayCounts(t *testing.T) {
	for _, c := range []struct {
		at   string
		m    Money
		rate float64 // 0 for none
	}{
		{"2025-12-31", Money{Amount: 1, Currency: "USD"}, 0}, // none is carried backwards
		{"2026-01-01", Money{Amount: 1, Currency: "USD"}, 7.80},
		{"2026-10-31", Money{Amount: 1, Currency: "USD"}, 7.80},
		{"2026-11-01", Money{Amount: 1, Currency: "USD"}, 7.78},
		{"2026-11-30", Money{Amount: 1, Currency: "USD"}, 7.78}, // a later one is not used for an earlier day
		{"2036-11-22", Money{Amount: 1, Currency: "USD"}, 7.70},
		{"2026-11-22", Money{Amount: 1, Currency: "CNY"}, 1.1},
		{"2026-11-22", Money{Amount: 1, Currency: "EUR"}, 0},
		{"2026-11-22", Money{Amount: 1, Currency: "USD", HKDPerUnit: 7.75}, 7.75}, // the amount's own wins
		{"2026-11-22", Money{Amount: 1, Currency: "USD", HKDPerUnit: 7.75, RateDate: On(2020, 1, 1)}, 7.75},
		{"2026-11-22", Money{Amount: 1, Currency: "HKD"}, 0},
		{"2026-11-22", Money{Currency: "USD"}, 0}, // nothing is nothing in any currency
	} {
		got, ok := c.m.RateUsed(MustDate(c.at), table)
		if got.HKDPerUnit != c.rate || ok != (c.rate > 0) {
			t.Errorf("%+v at %s: got %+v, %v", c.m, c.at, got, ok)
		}
		p := New()
		p.Business.Profit, p.Rates = Told(c.m), table
		v := value(t, &p, c.at, "business.profit")
		if known := c.rate > 0 || c.m.Currency == "HKD" || c.m.Amount == 0; known != v.Exact() || !known && v.Why != NoRate {
			t.Errorf("%+v at %s: fact %+v", c.m, c.at, v)
		}
	}
}

func TestADeriverChangesTheRateWithTheDay(t *testing.T) {
	p := New()
	p.Business.Profit, p.Rates = Told(Money{Amount: 100_00, UpTo: 200_00, Currency: "USD"}), table
	i, _ := FactIndex("business.profit")
	d := NewDeriver(&p)
	for _, c := range []struct {
		at     string
		lo, hi float64
	}{
		{"2036-01-01", 770_00, 1540_00}, {"2026-11-30", 778_00, 1556_00}, {"2026-12-01", 770_00, 1540_00},
		{"2026-01-01", 780_00, 1560_00}, {"2025-12-31", math.Inf(-1), math.Inf(1)},
	} {
		if v := d.At(MustDate(c.at)).Values[i]; v.Lo != c.lo || v.Hi != c.hi {
			t.Errorf("at %s: got %v to %v", c.at, v.Lo, v.Hi)
		}
	}
}

func TestTheRatesBehindAFactAreNamedOnce(t *testing.T) {
	usd, own := Money{Amount: 1, Currency: "USD"}, Money{Amount: 1, Currency: "JPY", HKDPerUnit: 0.05}
	i, _ := FactIndex(countable)
	j, _ := FactIndex("income.with_shares_not_held_all_year")
	for _, c := range []struct {
		name              string
		pay, business     Money
		held              Answer[bool]
		counted, together string
	}{
		{"one", usd, HKD(1), Told(true), "[{USD 2026-11-01 7.78}]", "[{USD 2026-11-01 7.78}]"},
		{"the same twice", usd, usd, Told(true), "[{USD 2026-11-01 7.78}]", "[{USD 2026-11-01 7.78}]"},
		{"two", usd, own, Answer[bool]{}, "[{USD 2026-11-01 7.78} {JPY  0.05}]", "[{USD 2026-11-01 7.78} {JPY  0.05}]"},
		{"of what does not count", HKD(1), usd, Told(false), "[]", "[{USD 2026-11-01 7.78}]"},
		{"none needed", HKD(1), Money{Currency: "EUR"}, Told(true), "[]", "[]"},
	} {
		p := New()
		p.Income, p.Rates = Income{Told(c.pay), Told(c.business), c.held}, table
		if got := written(FactSchema[i].RatesUsed(&p, today)); got != c.counted {
			t.Errorf("%s: got %s", c.name, got)
		}
		if got := written(FactSchema[j].RatesUsed(&p, today)); got != c.together {
			t.Errorf("%s: got %s", c.name, got)
		}
	}
}

func written(rates []Rate) string {
	var out []string
	for _, r := range rates {
		out = append(out, fmt.Sprintf("{%s %s %v}", r.Currency, r.Date, r.HKDPerUnit))
	}
	return "[" + strings.Join(out, " ") + "]"
}

func TestATableOfRatesIsChecked(t *testing.T) {
	many := `{"currency":"USD","date":"2026-01-01","hkd_per_unit":7.8},`
	for text, want := range map[string]string{
		`[{"currency":"HKD","date":"2026-01-01","hkd_per_unit":1}]`:               "rates[0].currency rate-of-hkd",
		`[{"currency":"ZZZ","date":"2026-01-01","hkd_per_unit":1}]`:               "rates[0].currency iso4217",
		`[{"date":"2026-01-01","hkd_per_unit":1}]`:                                "rates[0].currency iso4217",
		`[{"currency":"USD","date":"2026-01-01","hkd_per_unit":0}]`:               "rates[0].hkd_per_unit rate",
		`[{"currency":"USD","date":"2026-01-01"}]`:                                "rates[0].hkd_per_unit rate",
		`[{"currency":"USD","date":"2026-01-01","hkd_per_unit":-1}]`:              "rates[0].hkd_per_unit rate",
		`[{"currency":"USD","date":"2026-01","hkd_per_unit":7.8}]`:                "rates[0].date date-not-exact",
		`[{"currency":"USD","hkd_per_unit":7.8}]`:                                 "rates[0].date date-not-exact",
		`[{"currency":"USD","date":"2026-11-23","hkd_per_unit":7.8}]`:             "rates[0].date past",
		`[{"currency":"USD","date":"1899-12-31","hkd_per_unit":7.8}]`:             "rates[0].date date-too-early",
		`[` + many + `{"currency":"USD","date":"2026-01-01","hkd_per_unit":7.7}]`: "rates[1] rate-twice",
		`[{"currency":"USD","date":"2026-01-01","hkd_per_unit":7.8,"by":"me"}]`:   "rates[0].by unknown-field",
		`{}`: "rates want-array",
		`[` + strings.Repeat(many, 500) + strings.TrimSuffix(many, ",") + `]`: "rates max",
	} {
		_, problems := Decode(strings.NewReader(`{"schema":"talentnav.profile/1","rates":`+text+`}`), today)
		if len(problems) != 1 || problems[0].Path+" "+problems[0].Code != want {
			t.Errorf("%.80s: got %v, want %s", text, problems, want)
		}
	}
	p := decode(t, `{"schema":"talentnav.profile/1","rates":[`+many+`{"currency":"USD","date":"2026-01-02","hkd_per_unit":7.8}]}`)
	if len(p.Rates) != 2 {
		t.Errorf("got %v", p.Rates)
	}
}
