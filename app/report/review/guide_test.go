package review

import (
	"slices"
	"strings"
	"testing"

	"talentnav/app/language"
	"talentnav/rules"
)

func TestEveryProvisionCanBeTickedWithItsPlaceItsDaysAndItsConfidence(t *testing.T) {
	for _, pack := range []*rules.Pack{small(t), shipped(t)} {
		for _, lang := range language.All {
			for _, r := range pack.Routes {
				all := blocks(t, written(t, pack, r.ID, november, lang))
				for _, g := range r.Guides {
					for _, p := range g.Provisions {
						if !slices.ContainsFunc(all, func(b block) bool { return b.provides(p, lang) }) {
							t.Errorf("%s %s: %q is not there with all that it rests on", lang, r.ID, p.Says.In(string(lang)))
						}
					}
				}
			}
		}
	}
}

func (b block) provides(p rules.Provision, lang language.Tag) bool {
	wanted := []string{
		lang.Length(p.Length), lang.Length(p.Over), lang.Length(p.UpTo), p.Number, p.URL, lang.Date(p.From), lang.Date(p.Until),
		lang.Say("confidence." + p.Confidence.String()), lang.Say("report.review.agrees"), lang.Say("report.review.not-found"),
	}
	for _, text := range []rules.Text{p.Note, p.Because, p.When, p.Unless} {
		wanted = append(wanted, text.In(string(lang)))
	}
	for _, s := range p.Amounts {
		wanted = append(wanted, lang.Date(s.From))
		if !s.Ended {
			wanted = append(wanted, lang.HKD(s.Lo))
		}
	}
	missing := func(text string) bool { return !strings.Contains(b.text, text) }
	return !slices.ContainsFunc(wanted, missing) && b.cites(p.Says, p.Cite, lang)
}

func TestProvisionsAreNumberedAndTheStepInForceIsMarked(t *testing.T) {
	all := blocks(t, written(t, small(t), "rich", november, language.English))
	lineWith(t, all, "P1", "One year.", "12 months", "until 15 October 2024")
	lineWith(t, all, "P2", "Two years.", "no longer than the contract", "from 16 October 2024")
	lineWith(t, all, "P3", "Go by this one", "It is right by both.")
	lineWith(t, all, "P4 Three months ahead. ▲", "Copy or report", "In a newspaper.")
	fee := lineWith(t, all, "P5", "on application", "entry and extension", "HK$230", "HK$600", "It no longer applies").text
	if n := strings.Count(fee, "In force on the day"); n != 1 {
		t.Errorf("%d steps are in force: %s", n, fee)
	}
	lineWith(t, all, "P6", "on approval", "stay of over 180 days")
	lineWith(t, all, "P7", "From the employer", "young firms", "known firms")
	form := lineWith(t, all, "P8", "T 1")
	if !slices.Contains(form.links, "https://example.org/form") {
		t.Errorf("the form leads to %q", form.links)
	}
}

func TestARouteWithoutAGuideHasNoPartForIt(t *testing.T) {
	pack := small(t)
	pack.Routes[0].Guides = nil
	if got := written(t, pack, "rich", november, language.English); strings.Contains(got, language.English.Say("report.review.heading.guides")) {
		t.Error("there is one")
	}
}
