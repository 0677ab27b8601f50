package report

import (
	"slices"
	"strings"
	"testing"

	"talentnav/app/result"
)

// guide is invented: a part of its own, and what other routes have too.
func (t tongue) guide(own string) []result.Topic {
	provision := func(guide, says string) result.Provision {
		return result.Provision{Says: says, Guide: guide, Sources: []result.Source{t.ttpsPage("")}}
	}
	stay := provision(own, t.say("A first stay of "+own, "首次逗留："+own, "首次逗留："+own))
	stay.Short = t.say("36 months", "36個月", "36个月")
	paper := provision(own, t.say("Degree certificate for "+own, "學位證書："+own, "学位证书："+own))
	paper.ID, paper.Of, paper.OfText = "degree-certificate", "applicant", t.say("From the applicant", "由申請人提交", "由申请人提交")
	paper.When, paper.Unless = t.say("graduates", "畢業生", "毕业生"), t.say("who gave it before", "早前已提交者", "早前已提交的人")
	four, three := provision("common", t.say("The last four weeks.", "最後四星期。", "最后四周。")), provision("common", t.say("The last three months.", "最後三個月。", "最后三个月。"))
	four.Safer, four.Because = true, t.say("It is right by both.", "兩者均符合。", "两者都符合。")
	three.Confidence, three.ConfidenceText = "reported", t.say("Copy or report", "副本或報道", "副本或报道")
	return []result.Topic{
		{Topic: "stay", Title: t.say("Stay", "逗留期限", "逗留期限"), Provisions: []result.Provision{stay}},
		{Topic: "filing", Title: t.say("When to file", "何時遞交", "何时递交"), Provisions: []result.Provision{four, three}},
		{Topic: "documents", Title: t.say("Documents", "文件", "文件"), Provisions: []result.Provision{paper}},
		{Topic: "abode", Title: t.say("Right of abode", "居留權", "居留权"), Provisions: []result.Provision{provision("common", t.say("After seven years.", "七年之後。", "七年之后。"))}},
	}
}

// guidedSample is the sample with guides: two routes that are possible, one that
// is not.
func guidedSample(language string) result.Result {
	r := sample(language)
	t := tongue(slices.Index(languages, language))
	for i := range r.Routes {
		switch r.Routes[i].ID {
		case "ttps-b":
			r.Routes[i].Guide, r.Routes[i].Fees = t.guide("b"), &result.Fees{Text: "HK$600 + HK$1,300"}
		case "qmas-general":
			r.Routes[i].Guide = t.guide("q")
		case "techtas":
			r.Routes[i].Guide = t.guide("t")
		}
	}
	return r
}

func TestAReportTellsWhatComesWithARoute(t *testing.T) {
	for _, language := range languages {
		r := guidedSample(language)
		got := extracted(t, pdf(t, r))
		for _, route := range r.Routes {
			for _, topic := range route.Guide {
				for _, v := range topic.Provisions {
					if has := strings.Contains(got, unspaced(v.Says)); has != (guided(route) || v.Guide == "common") {
						t.Errorf("%s, %s: %q stands there: %v", language, route.ID, v.Says, has)
					}
				}
			}
		}
	}
}

func TestWhatRoutesShareStandsOnce(t *testing.T) {
	r := guidedSample("en")
	got := extracted(t, pdf(t, r))
	for text, want := range map[string]int{
		"Aftersevenyears.": 1, "Afirststayofb": 1, "Afirststayofq": 1, "Degreecertificate": 3, // once as a proof
		"Gobythisone·Thelastfourweeks.Itisrightbyboth.": 2, "HK$600+HK$1,300": 1, "PartA": 3,
		"(graduates):Degreecertificate": 2, "Notneeded:whogaveitbefore": 2,
	} {
		if n := strings.Count(got, text); n != want {
			t.Errorf("%q stands there %d times, want %d", text, n, want)
		}
	}
}

func TestARouteAloneSharesNothing(t *testing.T) {
	r := guidedSample("en")
	r.Routes = r.Routes[:1]
	p := setting(t, r)
	if len(p.shared) != 0 || p.sharedParts() != nil {
		t.Errorf("has %+v", p.shared)
	}
	if got := extracted(t, pdf(t, r)); !strings.Contains(got, "Aftersevenyears.") {
		t.Error("its guide is not told in full")
	}
}

func TestGuidesOfTheSameRoutesMakeOnePart(t *testing.T) {
	topic := func(guides ...string) []result.Topic {
		out := result.Topic{Topic: "abode"}
		for _, g := range guides {
			out.Provisions = append(out.Provisions, result.Provision{Says: g, Guide: g})
		}
		return []result.Topic{out}
	}
	var got []string
	for _, s := range sharedGuides([]result.Route{
		{Standing: "can-apply", Guide: topic("common", "fees", "own")}, {Standing: "not-known-yet", Guide: topic("common", "fees", "two")},
		{Standing: "can-apply-if", Guide: topic("two", "three")}, {Standing: "cannot-apply-now", Guide: topic("three", "own")},
	}) {
		got = append(got, strings.Join(s.guides, "+"))
	}
	if want := "common+fees two"; strings.Join(got, " ") != want {
		t.Errorf("got %v, want %s", got, want)
	}
}

func TestPartsGoOnAfterZ(t *testing.T) {
	for i, want := range map[int]string{0: "A", 25: "Z", 26: "AA", 27: "AB", 51: "AZ", 52: "BA"} {
		if got := partLetter(i); got != want {
			t.Errorf("%d is %s, want %s", i, got, want)
		}
	}
}

func TestDocumentsAreAChecklist(t *testing.T) {
	p := setting(t, guidedSample("en"))
	rows := p.checklists(p.Routes[0].Guide[2])
	if len(rows) != 1 || len(rows[0].Cells) != 2 || rows[0].Cells[1].Lines[0].Draw == nil {
		t.Fatalf("got %+v", rows)
	}
}
