package result

import (
	"strings"
	"testing"

	"talentnav/app/language"
)

func TestTheTreeIsTheWholeRule(t *testing.T) {
	root := built(t, wealthy, "2026-02-01", language.English).route(t, "rich").Lines[0]
	if root.Says != "All for the rich route" || len(root.Children) != 2 || len(root.Children[0].Children) != 2 {
		t.Fatalf("got %+v", root)
	}
	income := root.Children[0]
	if income.Needed != "One of these" || !income.Decisive || !income.Children[0].Decisive || income.Children[1].Decisive {
		t.Errorf("got %+v", income)
	}
	if country := root.Children[1].Children[0]; country.Record != "France" || country.Says != "France: Not closed to it" || country.Told != "France" {
		t.Errorf("got %+v", country)
	}
}

func TestTheRoutesOwnPageIsCitedFirst(t *testing.T) {
	sources := built(t, wealthy, "2026-02-01", language.English).route(t, "rich").Lines[0].Children[0].Sources
	if len(sources) != 2 || sources[0].URL != "https://example.org/page" {
		t.Fatalf("got %+v", sources)
	}
	if want := "The Office, The Page, Part 1 (page dated 30 June 2025, read on 20 January 2026)"; sources[0].Text != want {
		t.Errorf("got %q, want %q", sources[0].Text, want)
	}
	if sources[1].Official || sources[1].Check == "" || !strings.Contains(sources[1].Text, "read on 21 January 2026") {
		t.Errorf("got %+v", sources[1])
	}
}

func TestWhyALineIsNotKnown(t *testing.T) {
	degree := func(record, rest string) string {
		return `, "studies": {"degrees": {"items": [{"record": {` + record + `}}]` + rest + `}}`
	}
	tests := []struct{ name, answers, route, why string }{
		{"not asked", "", "learned", "This is not answered yet."},
		{"not sure", `, "studies": {"degrees": {"do_not_know": true}}`, "learned", "You said that you do not know."},
		{"not complete", degree(`"level": "master"`, ""), "learned", "tell us that the list is complete"},
		{"a name in another spelling", degree(`"level": "bachelor", "institution": {"name": "Nord"}`, `, "complete": true`), "learned", "The list has no name in this spelling."},
		{"no rate", french + `, "income": {"employment": {"amount": 1, "currency": "USD"}, "business": {"amount": 0, "currency": "HKD"}}`, "rich", "another currency"},
		{"a text too weak to rule out", `, "confirmations": {"far-text": true}, "offer": {"confirmed": false}`, "distant", "too unsure to rule anybody out"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			lines := built(t, test.answers, "2026-02-01", language.English).route(t, test.route).Decisive
			for _, l := range lines {
				if l.State == "unknown" && strings.Contains(l.Why, test.why) {
					return
				}
			}
			t.Errorf("no line says %q: %+v", test.why, lines)
		})
	}
}

func TestAnAmountSaysAtWhichRateItWasConverted(t *testing.T) {
	const (
		dollars = `, "income": {"employment": {"amount": 100000, "currency": "USD"}, "business": {"amount": 0, "currency": "EUR"}}`
		own     = `, "income": {"employment": {"amount": 100000, "up_to": 120000, "currency": "USD", "hkd_per_unit": 7.5}, "business": {"amount": 1000, "currency": "EUR"}}`
		table   = `, "rates": [{"currency": "USD", "date": "2026-01-15", "hkd_per_unit": 7.78}, {"currency": "EUR", "date": "2026-01-15", "hkd_per_unit": 9}]`
	)
	tests := []struct {
		name, answers, at string
		lang              language.Tag
		told              string
	}{
		{"by the table", dollars + table, "2026-02-01", language.English, "HK$778,000 (converted at 1 USD = HK$7.78 of 15 January 2026, the rate you gave)"},
		{"in Traditional Chinese", dollars + table, "2026-02-01", language.Traditional, "778,000港元（按你提供的匯率換算：1 USD = 7.78港元（2026年1月15日））"},
		{"in Simplified Chinese", dollars + table, "2026-02-01", language.Simplified, "778,000港元（按你提供的汇率换算：1 USD = 7.78港元（2026年1月15日））"},
		{"by its own and the table", own + table, "2026-02-01", language.English,
			"between HK$750,000 and HK$909,000 (converted at 1 USD = HK$7.5 and 1 EUR = HK$9 of 15 January 2026, the rates you gave)"},
		{"in Hong Kong dollars", wealthy + table, "2026-02-01", language.English, "HK$1,000,000"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := decoded(t, test.answers, "2026-02-01")
			got := assessed(t, p, test.at, test.lang).route(t, "rich").Lines[0].Children[0].Children[0]
			if got.Told != test.told {
				t.Errorf("got %q, want %q", got.Told, test.told)
			}
		})
	}
	before := assessed(t, decoded(t, dollars+table, "2026-02-01"), "2026-01-14", language.English).route(t, "rich").Lines[0].Children[0].Children[0]
	if before.State != "unknown" || before.Told != "" || !strings.Contains(before.Why, "exchange rate") {
		t.Errorf("before the rate's day: %+v", before)
	}
	headline := built(t, dollars+table+french, "2026-02-01", language.English).route(t, "rich").Headline
	if !strings.Contains(headline, "you told us: HK$778,000; needed") {
		t.Errorf("the headline is %q", headline)
	}
}

func TestAConfirmationShowsItsQuestionAddressAndWhatIsKnown(t *testing.T) {
	l := built(t, northern+`, "work": {"ai_employer_confirmation": {"do_not_know": true}}`, "2026-02-01", language.English).route(t, "distant").Decisive[0]
	c := l.Confirmation
	if c == nil || c.Field != "confirmations.far-text" || c.Question != "Do you meet the far text?" || c.URL != "https://example.org/far" || len(c.Known) != 1 {
		t.Fatalf("got %+v", c)
	}
	want := []Shown{
		{"Highest degree", "Bachelor’s degree", "in-hand", "You hold the document"},
		{"Employer’s letter on AI work", "you do not know", "", "Not told"},
	}
	if len(l.Shows) != 2 || l.Shows[0] != want[0] || l.Shows[1] != want[1] {
		t.Errorf("got %+v", l.Shows)
	}
}

func TestTheTallyOfSomeOfMany(t *testing.T) {
	tests := []struct{ name, answers, want string }{
		{"decided early", `, "person": {"birth_date": "1980-01-01"}, "languages": {"good": ["en"]}`, "2 of 3 met; 2 needed. The 1 still open cannot change it."},
		{"open", `, "languages": {"good": ["en"]}`, "1 of 3 met; 2 needed; 2 still open"},
		{"all told", `, "person": {"birth_date": "1980-01-01"}, "languages": {"good": ["fr"]}, "business": {"owns": false}`, "1 of 3 met; 2 needed"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := built(t, test.answers, "2026-02-01", language.English).route(t, "many").Tally; got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}
