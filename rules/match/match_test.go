package match_test

import (
	"slices"
	"strings"
	"testing"

	"talentnav/rules"
	"talentnav/rules/match"
	"talentnav/rules/packs"
	"talentnav/rules/profile"
)

var today = profile.MustDate("2026-11-22")

func shipped(t testing.TB) *match.Index {
	t.Helper()
	pack, err := packs.HongKong()
	if err != nil {
		t.Fatal(err)
	}
	return match.New(pack)
}

// ids are the professions found, without the prefix that all have.
func ids(all []match.Match) (out []string) {
	for _, m := range all {
		out = append(out, strings.TrimPrefix(m.Profession.ID, "tl-"))
	}
	return out
}

func TestRealJobTitlesFindTheirProfession(t *testing.T) {
	x := shipped(t)
	const (
		ai, experts, security = "experienced-ai-specialists", "innovation-technology-experts", "data-scientists-cyber-security"
		cloud, systems        = "cloud-infrastructure-specialists", "systems-architects"
		engineer              = "electrical-mechanical-engineers"
	)
	for said, want := range map[string]string{
		"Machine Learning Engineer":              ai,
		"Senior AI/ML Engineer":                  ai,
		"AI Research Scientist, NLP":             ai,
		"Engineer (Machine Learning), Hong Kong": ai,
		"machine lerning enginer":                ai,
		"artifical inteligence specialist":       ai,
		"LLM engineers":                          ai,
		"算法工程师":                                  ai,
		"高級人工智能工程師":                              ai,
		"大模型算法工程师":                               ai,
		"AI工程師":                                  ai,
		"Data Scientist":                         security,
		"Scientist, Data":                        security,
		"數據科學家":                                  security,
		"資深資料科學家":                                security,
		"CISO":                                   security,
		"Cybersecurity Analyst":                  security,
		"cyber-security consultants":             security,
		"security analyst":                       security,
		"commodities trader":                     "commodities-trading",
		"Data analyst":                           experts,
		"滲透測試工程師":                                security,
		"信息安全工程师":                                security,
		"SRE":                                    cloud,
		"Site Reliability Engineer":              cloud,
		"Dev Ops Engineer":                       cloud,
		"AWS cloud engineer":                     cloud,
		"云原生工程师":                                 cloud,
		"雲端架構師":                                  cloud,
		"Solutions Architect":                    systems,
		"Enterprise architect":                   systems,
		"系統架構師":                                  systems,
		"Patent attorney":                        "patent-professionals",
		"专利代理师":                                  "patent-professionals",
		"IC design engineer":                     experts,
		"Robotics engineer":                      experts,
		"芯片設計工程師":                                experts,
		"药物研发科学家":                                experts,
		"R&D manager":                            experts,
		"Blockchain developer":                   "fintech",
		"金融科技產品經理":                               "fintech",
		"Architect":                              "architects",
		"註冊建築師":                                  "architects",
		"Structural Engineer":                    "structural-engineers",
		"Electrical Engineer":                    engineer,
		"MEP engineer":                           "building-services-engineers",
		"QS":                                     "quantity-surveyors",
		"Registered Nurse":                       "nurses",
		"註冊護士":                                   "nurses",
		"牙科医生":                                   "dentists",
		"外科醫生":                                   "doctors",
		"TCM doctor":                             "chinese-medicine-practitioners",
		"中醫師":                                    "chinese-medicine-practitioners",
		"Licensed aircraft engineer":             "aircraft-maintenance-engineers",
		"飛機維修工程師":                                "aircraft-maintenance-engineers",
		"Naval architect":                        "naval-architects",
		"CPA":                                    "accountants",
		"註冊會計師":                                  "accountants",
		"actuarial analyst":                      "actuaries",
		"M&A lawyer":                             "legal-professionals",
		"International Arbitrator":               "dispute-resolution-professionals",
		"legaltech engineer":                     "legal-knowledge-engineers",
		"Sukuk structurer":                       "islamic-finance",
		"Game designer":                          "creative-industries",
		"wastewater engineer":                    "waste-treatment-specialists",
		"engineer for the maintenance of aircraft (B1, B2)": "aircraft-maintenance-engineers",
	} {
		if got := ids(x.Find(said, today)); len(got) == 0 || got[0] != want {
			t.Errorf("%q finds %v, wants %s first", said, got, want)
		}
	}
}

func TestWhatSoundsAlikeDoesNotMatch(t *testing.T) {
	x := shipped(t)
	for said, not := range map[string]string{
		"Aircraft maintenance technician": "",
		"飛機維修技術員":                         "",
		"飞机技工":                            "",
		"IT technician":                   "",
		"Electrical technician":           "",
		"Lift technician":                 "",
		"BIM coordinator":                 "",
		"Nursing assistant":               "",
		"Dental nurse":                    "",
		"護理員":                             "",
		"牙科護士":                            "",
		"Pharmacy technician":             "",
		"Maritime technician":             "",
		"Veterinary surgeon":              "",
		"獸醫":                              "",
		"Accounts clerk":                  "",
		"Account manager":                 "",
		"Security guard":                  "",
		"保安員":                             "",
		"Primary school teacher":          "",
		"Taxi driver":                     "",
		"厨师":                              "",
		"Civil servant, software tester":  "",
		"Financial planner":               "",
		"Software architect":              "architects",
		"Landscape architect":             "architects",
		"UX architect":                    "",
		"Securities analyst":              "",
		"Chinese medicine doctor":         "doctors",
		"牙醫":                              "doctors",
		"中醫生":                             "doctors",
		"Aircraft maintenance engineer":   "electrical-mechanical-engineers",
		"園境建築師":                           "architects",
		"Building surveyor":               "land-surveyors",
		"":                                "",
		" ,;·":                            "",
	} {
		got := ids(x.Find(said, today))
		if not == "" && len(got) > 0 || not != "" && (len(got) == 0 || slices.Contains(got, not)) {
			t.Errorf("%q finds %v, must not find %q", said, got, not)
		}
	}
}

func TestAMatchIsThatOfTheDay(t *testing.T) {
	x := shipped(t)
	for _, c := range []struct{ said, day, want string }{
		{"systems architect", "2025-02-28", ""},
		{"systems architect", "2025-03-01", "systems-architects"},
		{"AI engineer", "2023-05-15", "innovation-technology-experts"},
		{"AI engineer", "2023-05-16", "experienced-ai-specialists"},
		{"AI engineer", "2018-08-27", ""},
		{"microelectronics", "2021-10-05", ""},
		{"microelectronics", "2021-10-06", "innovation-technology-experts"},
		{"arbitrator", "2023-05-15", "dispute-resolution-and-transactional-lawyers"},
		{"arbitrator", "2023-05-16", "dispute-resolution-professionals"},
	} {
		got := ids(x.Find(c.said, profile.MustDate(c.day)))
		if c.want == "" && len(got) > 0 || c.want != "" && (len(got) == 0 || got[0] != c.want) {
			t.Errorf("%q on %s finds %v, wants %q first", c.said, c.day, got, c.want)
		}
	}
}

func TestAReasonTellsWhichWordsMetWhichName(t *testing.T) {
	x := shipped(t)
	first := x.Find("I work as a machine lerning engineer", today)[0].Reasons[0]
	if first.Typed != "machine lerning engineer" || first.Name != "machine learning engineer" || !first.Corrected || first.Kind != match.ByName {
		t.Errorf("has %+v", first)
	}
	for _, m := range x.Find("computer vision", today) {
		for _, r := range m.Reasons {
			if (r.Kind == match.ByField) != (r.Field != nil) {
				t.Errorf("%s: has %+v", m.Profession.ID, r)
			}
		}
	}
}

func TestInnovationAndTechnologyComesFirstForItsPeople(t *testing.T) {
	x := shipped(t)
	for _, said := range []string{"machine learning, NLP and computer vision", "blockchain AI", "Python, PyTorch, Kubernetes", "人工智能及金融", "cyber security", "data analytics"} {
		got := x.Find(said, today)
		if len(got) == 0 || got[0].Profession.Segment.ID != "innovation-technology" {
			t.Errorf("%q finds %v", said, ids(got))
		}
	}
}

func TestTheSameWordsAlwaysFindTheSame(t *testing.T) {
	first := ids(shipped(t).Find("blockchain AI lawyer for data and cloud", today))
	for range 20 {
		if again := ids(shipped(t).Find("blockchain AI lawyer for data and cloud", today)); strings.Join(again, " ") != strings.Join(first, " ") {
			t.Fatalf("once %v, then %v", first, again)
		}
	}
}

func TestScriptsMixAndWidthsDoNotMatter(t *testing.T) {
	x := shipped(t)
	for _, said := range []string{"数據科學家", "數据科学家", "ＤＡＴＡ　ＳＣＩＥＮＴＩＳＴ", "dàta scientist"} {
		if got := ids(x.Find(said, today)); len(got) == 0 || got[0] != "data-scientists-cyber-security" {
			t.Errorf("%q finds %v", said, got)
		}
	}
}

func FuzzFind(f *testing.F) {
	x := shipped(f)
	f.Add("R&D & A&")
	f.Add("機\xff械 engineer's")
	f.Add(strings.Repeat("data ", 1000))
	f.Fuzz(func(t *testing.T, text string) {
		for _, m := range x.Find(text, today) {
			if m.Score < 1 || m.Score > 100 || len(m.Reasons) == 0 || !strings.Contains(text, m.Reasons[0].Typed) {
				t.Errorf("has %+v", m)
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	x := shipped(b)
	for b.Loop() {
		x.Find("Senior machine lerning engineer, NLP and computer vision", today)
	}
}

func TestEveryNameOfThePackFindsItsProfessionAndNoOtherNameDoes(t *testing.T) {
	pack, err := packs.HongKong()
	if err != nil {
		t.Fatal(err)
	}
	x := match.New(pack)
	for _, p := range pack.ProfessionsOn(today) {
		for _, name := range append(p.Called.All(), p.Title.En, p.Title.ZhHant, p.Title.ZhHans) {
			if got := scoreOf(x.Find(name, today), p.ID); got != 100 {
				t.Errorf("%q is a name of %s and scores %d", name, p.ID, got)
			}
		}
		for _, name := range append(p.Skills.All(), fieldWords(p)...) {
			if scoreOf(x.Find(name, today), p.ID) == 0 {
				t.Errorf("%q does not find %s", name, p.ID)
			}
		}
		for _, name := range p.NotCalled.All() {
			if got := scoreOf(x.Find(name, today), p.ID); got > 0 {
				t.Errorf("%q is no name of %s and scores %d", name, p.ID, got)
			}
		}
	}
}

func scoreOf(all []match.Match, id string) int {
	for _, m := range all {
		if m.Profession.ID == id {
			return m.Score
		}
	}
	return 0
}

func fieldWords(p *rules.Profession) (out []string) {
	for _, f := range p.Fields {
		out = append(out, f.Words.All()...)
	}
	return out
}

func BenchmarkNew(b *testing.B) {
	pack, err := packs.HongKong()
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		match.New(pack)
	}
}
