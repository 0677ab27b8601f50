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
