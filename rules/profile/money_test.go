package profile

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/currency"
)

func TestEveryCurrencyInUseIsAcceptedAndNothingElse(t *testing.T) {
	for _, code := range strings.Fields("HKD CNY USD EUR GBP JPY KRW VND KWD BHD CLP CLF XOF XAF XPF XCD XCG ZWG SLE VED MRU STN TWD MOP BGN XDR") {
		if !IsCurrency(code) {
			t.Errorf("%s is refused", code)
		}
	}
	for _, code := range strings.Fields("XXX XTS XAU XAG XPT XPD XBA XBB XBC XBD DEM FRF HRK LTL VEF VEB SLL ZWL MRO STD TRL BTC CNH RMB hkd Hkd HK HKDD ZZZ") {
		if IsCurrency(code) {
			t.Errorf("%s is accepted", code)
		}
	}
	if IsCurrency("") {
		t.Error("no code is accepted")
	}
}

// The other list at hand is older; what it says was legal tender must be here,
// but for what was withdrawn since.
func TestNoTenderOfTheOtherListIsMissing(t *testing.T) {
	withdrawn := "ANG BYR CUC HRK MRO SLL STD VEF ZWL LTL LVL ZMK"
	for q := currency.Query(currency.Date(time.Date(2017, 6, 1, 0, 0, 0, 0, time.UTC))); q.Next(); {
		if code := q.Unit().String(); !IsCurrency(code) && !strings.Contains(withdrawn, code) {
			t.Errorf("%s of %s is refused", code, q.Region())
		}
	}
}

func TestYenAndDinarsReadBackAsTheyWereWritten(t *testing.T) {
	for _, text := range []string{
		`{"amount":12000000,"currency":"JPY","hkd_per_unit":0.0512,"rate_date":"2026-11-01"}`,
		`{"amount":12000000,"up_to":15000000,"currency":"JPY"}`,
		`{"amount":1234.56,"currency":"KWD"}`, `{"amount":0,"currency":"HKD"}`, `{"amount":0.01,"up_to":0.02,"currency":"USD"}`,
	} {
		p := decode(t, `{"schema":"talentnav.profile/1","income":{"employment":`+text+`}}`)
		if got, _ := json.Marshal(p.Income.Employment); string(got) != text {
			t.Errorf("%s reads back as %s", text, got)
		}
	}
}

func TestAnAmountIsConvertedByTheRateAsItIsWritten(t *testing.T) {
	for _, c := range []struct {
		cents Cents
		rate  float64
		want  Cents
	}{
		{100, 0.29, 29},                            // as binary fractions 28.999…
		{1_00, 1.1, 1_10},                          // and 110.000…1
		{862068966, 0.29, 250_000_000},             // 250000000.14: what is less than a cent does not count
		{862068965, 0.29, 249_999_999},             // 249999999.85 is never rounded up to the threshold
		{32051282_05, 7.8, 24999999_999},           // 24999999999.0
		{12_000_000_00, 0.0512, 614_400_00},        // yen
		{1_000_000_000_00, 0.00030512, 305_120_00}, // dong
		{1e15, 1, 1e15},
	} {
		if got, ok := convert(c.cents, c.rate); !ok || got != c.want {
			t.Errorf("%d at %v: got %d, %v, want %d", c.cents, c.rate, got, ok, c.want)
		}
	}
	for _, rate := range []float64{0, -1, math.NaN(), math.Inf(1)} {
		if got, ok := convert(100, rate); ok {
			t.Errorf("a rate of %v gives %v", rate, got)
		}
	}
	if got, ok := convert(1e15, 1.1); ok {
		t.Errorf("an amount beyond every bound is %v", got)
	}
}

func TestARangeOfAmountsIsARangeOfFacts(t *testing.T) {
	for _, c := range []struct {
		name          string
		pay, business Money
		lo, hi        float64
		why           Why
	}{
		{"in Hong Kong dollars", Money{Amount: 100_00, UpTo: 200_00, Currency: "HKD"}, HKD(50), 150_00, 250_00, Imprecise},
		{"both ends converted", Money{Amount: 100_00, UpTo: 200_00, Currency: "USD", HKDPerUnit: 7.8}, HKD(0), 780_00, 1560_00, Imprecise},
		{"from nothing", Money{UpTo: 200_00, Currency: "HKD"}, HKD(0), 0, 200_00, Imprecise},
		{"from nothing at no rate", Money{UpTo: 200_00, Currency: "USD"}, HKD(0), 0, math.Inf(1), NoRate},
		{"both ends the same", Money{Amount: 200_00, UpTo: 200_00, Currency: "HKD"}, HKD(0), 200_00, 200_00, Known},
		{"two ranges", Money{Amount: 1, UpTo: 2, Currency: "HKD"}, Money{Amount: 10, UpTo: 20, Currency: "HKD"}, 11, 22, Imprecise},
		{"a range and no rate", Money{Amount: 1, UpTo: 2, Currency: "HKD"}, Money{Amount: 10, Currency: "USD"}, 1, math.Inf(1), NoRate},
	} {
		p := New()
		p.Income = Income{Told(c.pay), Told(c.business), Told(true)}
		if v := value(t, &p, "2026-11-22", countable); v.Lo != c.lo || v.Hi != c.hi || v.Why != c.why {
			t.Errorf("%s: got %+v", c.name, v)
		}
	}
}

func TestAmountsThatCannotBeAreRefused(t *testing.T) {
	for text, want := range map[string]string{
		`{"amount":2,"up_to":1,"currency":"HKD"}`:                                   "up_to up-to",
		`{"amount":2,"up_to":0,"currency":"HKD"}`:                                   "up_to up-to",
		`{"amount":2,"up_to":-3,"currency":"HKD"}`:                                  "up_to want-amount",
		`{"amount":2,"upto":3,"currency":"HKD"}`:                                    "upto unknown-field",
		`{"amount":2,"currency":"XAU"}`:                                             "currency iso4217",
		`{"amount":2,"currency":"HRK"}`:                                             "currency iso4217",
		`{"amount":2,"currency":"USD","hkd_per_unit":-7.8}`:                         "hkd_per_unit rate",
		`{"amount":2,"currency":"USD","hkd_per_unit":1000001}`:                      "hkd_per_unit rate",
		`{"amount":2,"currency":"USD","hkd_per_unit":7.8,"rate_date":"2026-11-23"}`: "rate_date past",
		`{"amount":2,"currency":"USD","hkd_per_unit":7.8,"rate_date":"0000-01-01"}`: "rate_date want-date",
		`{"value":{"amount":2,"up_to":1,"currency":"HKD"},"evidence":"in-hand"}`:    "up_to up-to",
		`{"amount":10000000000001,"currency":"HKD"}`:                                "amount want-amount",
		`{"amount":1,"up_to":10000000000001,"currency":"HKD"}`:                      "up_to want-amount",
	} {
		_, problems := Decode(strings.NewReader(`{"schema":"talentnav.profile/1","income":{"employment":`+text+`}}`), today)
		if len(problems) != 1 || problems[0].Path+" "+problems[0].Code != "income.employment."+want {
			t.Errorf("%s: got %v, want %s", text, problems, want)
		}
	}
}

func TestEveryCodeOfAProblemHasItsOwnSentence(t *testing.T) {
	for _, code := range []string{"up-to", "rate", "rate-of-hkd", "rate-twice", "date-not-exact", "share-of-full-time", "want-date", "iso4217", "past"} {
		for _, lang := range []string{"en", "zh-Hant", "zh-Hans"} {
			p := Problem{"here", code, "this"}
			if got := p.Message(lang); !strings.Contains(got, "here") || got == (Problem{"here", "none such", "this"}).Message(lang) {
				t.Errorf("%s in %s: %s", code, lang, got)
			}
		}
	}
}

func ExampleMoney_RateUsed() {
	pay := Money{Amount: 100_00, Currency: "USD"}
	table := []Rate{{"USD", On(2026, 11, 1), 7.78}, {"USD", On(2026, 12, 1), 7.77}}
	fmt.Println(pay.RateUsed(On(2026, 11, 22), table))
	fmt.Println(pay.RateUsed(On(2026, 10, 31), table))
	// Output:
	// {USD 2026-11-01 7.78} true
	// {  0} false
}
