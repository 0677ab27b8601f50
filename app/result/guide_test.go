package result

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"talentnav/app/language"
	"talentnav/rules/profile"
)

func (r Route) topic(name string) Topic {
	for _, t := range r.Guide {
		if t.Topic == name {
			return t
		}
	}
	return Topic{}
}

func sentences(t Topic) (out []string) {
	for _, p := range t.Provisions {
		out = append(out, p.Says)
	}
	return out
}

func TestAGuideIsThatOfTheDay(t *testing.T) {
	for _, c := range []struct{ day, stay, fee, windows string }{
		{"2025-02-25", "12 months", "HK$230", "4 weeks"},
		{"2025-02-26", "12 months", "HK$600", "4 weeks"},
		{"2025-12-31", "12 months", "HK$600", "4 weeks"},
		{"2026-01-01", "24 months", "HK$600", "4 weeks"},
		{"2026-01-15", "24 months", "HK$600", "4 weeks 3 months"},
		{"2026-12-31", "24 months", "HK$600", "4 weeks 3 months"},
		{"2027-01-01", "24 months", "HK$700.50", "4 weeks 3 months"},
	} {
		r := built(t, "", c.day, language.English).route(t, "rich")
		var windows []string
		for _, p := range r.topic("filing").Provisions {
			windows = append(windows, p.Length.Text)
		}
		stay, fees := r.topic("stay").Provisions, r.topic("fees").Provisions
		if len(stay) != 1 || stay[0].Length.Text != c.stay || fees[0].Amount.Text != c.fee || strings.Join(windows, " ") != c.windows {
			t.Errorf("%s: %+v, %+v, %v", c.day, stay, fees[0], windows)
		}
	}
}

func TestTopicsStandInTheOrderInWhichPeopleRead(t *testing.T) {
	var got []string
	r := built(t, "", "2026-02-01", language.English).route(t, "rich")
	for _, topic := range r.Guide {
		got = append(got, topic.Topic)
	}
	if want := "stay extension filing fees processing documents forms abode discretion"; strings.Join(got, " ") != want {
		t.Errorf("got %v", got)
	}
	got = nil
	for _, s := range r.Sections(language.English) {
		got = append(got, s.Title)
	}
	want := []string{"Stay and extension", "Fees and time", "Documents", "Forms and links", "Right of abode", "What the Department decides"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestEveryTopicHasASection(t *testing.T) {
	for _, topic := range []string{"stay", "extension", "change", "filing", "fees", "processing", "documents", "forms", "after", "family", "abode", "discretion"} {
		for _, lang := range language.All {
			if name := sections[topic]; name == "" || !lang.Has("guide.topic."+topic) || !lang.Has("guide.section."+name) {
				t.Errorf("%s: topic %s has no section or no name", lang, topic)
			}
		}
	}
}

func TestAProvisionCarriesAllThatItsTopicHas(t *testing.T) {
	r := built(t, "", "2026-02-01", language.English).route(t, "rich")
	got, _ := json.Marshal([]Provision{
		plainly(r.topic("stay").Provisions[0]), plainly(r.topic("filing").Provisions[0]), plainly(r.topic("fees").Provisions[1]),
		plainly(r.topic("documents").Provisions[3]), plainly(r.topic("forms").Provisions[0]),
	})
	want := `[{"says":"Two years at first.","short":"24 months · no longer than the contract","length":{"n":24,"unit":"months","text":"24 months"},"contract":true,"from":"2026-01-01","days":"from 1 January 2026","guide":"own","sources":null},` +
		`{"says":"You can file four weeks ahead.","short":"4 weeks before the stay ends","length":{"n":4,"unit":"weeks","text":"4 weeks"},"safer":true,"because":"Whoever waits until then is right by both.","guide":"own","sources":null},` +
		`{"says":"Each person pays for a long stay.","short":"HK$1,300 · on approval · stay of over 180 days","note":"Seen in a report only.","confidence":"reported","confidence_text":"Copy or report","amount":{"hkd":1300,"text":"HK$1,300"},"due":"approval","over":{"n":180,"unit":"days","text":"180 days"},"from":"2025-02-26","days":"from 26 February 2025","guide":"shared","sources":null},` +
		`{"id":"exit-permit","says":"The permit to leave.","confidence":"unconfirmed","confidence_text":"Not confirmed","for":["entry","extension"],"for_text":"entry and extension","of":"applicant","of_text":"From the applicant","when":"residents of the North","unless":"those who are here already","guide":"own","sources":null},` +
		`{"says":"Fill in the form.","number":"T 1","url":"https://example.org/form","guide":"own","sources":null}]`
	if string(got) != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// plainly leaves the sources out.
func plainly(p Provision) Provision {
	p.Sources = nil
	return p
}

func TestEveryProvisionIsCited(t *testing.T) {
	for _, r := range built(t, "", "2026-02-01", language.English).Routes {
		for _, topic := range r.Guide {
			for _, p := range topic.Provisions {
				if len(p.Sources) == 0 || p.Sources[0].At == "" {
					t.Errorf("%s, %s: %q has no source", r.ID, topic.Topic, p.Says)
				}
			}
		}
	}
}

func TestOfTwoWindowsTheSaferComesFirst(t *testing.T) {
	r := built(t, "", "2026-02-01", language.English).route(t, "rich")
	if got := sentences(r.topic("filing")); !slices.Equal(got, []string{"You can file four weeks ahead.", "You can file three months ahead."}) {
		t.Errorf("got %q", got)
	}
}

func TestTheGuideOfAllDaysHasWhatEndedAndWhatIsToCome(t *testing.T) {
	p := decoded(t, "", "2026-02-01")
	pack := testPack(t)
	program, err := pack.At(profile.On(2026, 2, 1))
	if err != nil {
		t.Fatal(err)
	}
	rich, _ := pack.Route("rich")
	a := program.Assess(profile.Derive(&p, profile.On(2026, 2, 1)))
	r := Route{Guide: GuideOfAllDays(a, rich, language.English)}
	var got []string
	for _, p := range slices.Concat(r.topic("stay").Provisions, r.topic("fees").Provisions[:3]) {
		got = append(got, p.Short+" "+p.Days)
	}
	want := []string{
		"12 months until 31 December 2025", "24 months · no longer than the contract from 1 January 2026",
		"HK$230 · on application from 1 January 2023 to 25 February 2025",
		"HK$600 · on application from 26 February 2025 to 31 December 2026", "HK$700.50 · on application from 1 January 2027",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestDocumentsAreGroupedByWhoGivesThem(t *testing.T) {
	var got []string
	for _, g := range built(t, "", "2026-02-01", language.English).route(t, "rich").topic("documents").ByGiver(language.English) {
		for _, p := range g.Provisions {
			got = append(got, g.Title+": "+p.ID)
		}
	}
	want := []string{"From the applicant: passport", "From the applicant: exit-permit", "From the employer: contract", "For each child: birth-certificate", "About all documents: translation"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestAShortSheetLeavesTheGuideOut(t *testing.T) {
	r := built(t, wealthy, "2026-02-01", language.English)
	if got := set(t, r, Options{}); strings.Contains(got, language.English.Say("guide.title")) {
		t.Error("the short sheet has it")
	}
	if got := set(t, r, Options{All: true}); !strings.Contains(got, language.English.Say("guide.title")) {
		t.Error("the full sheet leaves it out")
	}
}

func TestAChangedGuideIsToldByAReplay(t *testing.T) {
	p := decoded(t, wealthy, "2026-02-01")
	r := assessed(t, p, "2026-02-01", language.English)
	for i := range r.Routes {
		if r.Routes[i].ID == "rich" {
			r.Routes[i].Guide[0].Provisions[0].Says = "Ten years at first."
			r.Routes[i].Fees.Totals[0].Amount.HKD = 1
		}
	}
	got, err := r.Replay(testPack(t), &p)
	if err != nil || len(got.Shown) != 2 {
		t.Fatalf("got %+v, %v", got, err)
	}
	if !strings.HasSuffix(got.Shown[1].Path, "guide[0].provisions[0].says") || !strings.HasSuffix(got.Shown[0].Path, "fees.totals[0].amount.hkd") {
		t.Errorf("got %+v", got.Shown)
	}
}
