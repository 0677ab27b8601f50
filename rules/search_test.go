package rules_test

import (
	"testing"

	"talentnav/rules"
	"talentnav/rules/packs"
	"talentnav/rules/profile"
)

// Whoever has read the report on the summit types its names, in either language.
func TestEachNameOfTheReportIsFoundFirst(t *testing.T) {
	pack, err := packs.HongKong()
	if err != nil {
		t.Fatal(err)
	}
	for id, queries := range map[string][]string{
		"prog-ai-research-institute":    {"Hong Kong Artificial Intelligence Research and Development Institute", "Hong Kong AI Research and Development Institute", "AI institute", "香港人工智能研發院", "人工智能研发院", "AI研發院"},
		"prog-air-innohk":               {"AI and robotics labs", "sixteen government-funded AI labs", "AIR@InnoHK", "ＡＩＲ＠ＩｎｎｏＨＫ", "16所研發中心", "人工智能及机器人研发中心", "HKCLR", "Hong Kong Quantum AI Lab", "香港生成式人工智能研發中心"},
		"prog-ai-supercomputing-centre": {"AI Supercomputing Centre", "Cyberport Supercomputing Centre", "數碼港人工智能超算中心", "数码港人工智能超算中心", "人工智能超算中心", "AISC"},
		"prog-ai-subsidy-scheme":        {"AI Subsidy Scheme", "Artificial Intelligence Subsidy Scheme", "人工智能資助計劃", "人工智能资助计划", "AISS", "aiss"},
		"prog-hetao-hong-kong-park":     {"Hetao", "Hong Kong Park", "Hong Kong Park of the Hetao zone", "河套深港科技創新合作區香港園區", "河套", "Lok Ma Chau Loop"},
		"prog-sandy-ridge":              {"Sandy Ridge", "Sandy Ridge data facility cluster", "沙嶺數據園區", "沙岭数据园区"},
		"prog-schools-ai":               {"HK$500 million schools AI scheme", "AI for Empowering Learning and Teaching", "學校AI撥款", "学校人工智能"},
		"prog-talent-list":              {"Talent List", "人才清單", "人才清单"},
		"prog-research-talent-hub":      {"Research Talent Hub", "研究人才庫", "研究人才库", "RTH"},
		"prog-hkpfs":                    {"HKPFS", "PhD fellowship", "博士研究生獎學金"},
		"prog-oases":                    {"OASES", "引進重點企業辦公室", "引进重点企业办公室"},
	} {
		if pack.Scheme(id) == nil {
			t.Errorf("there is no %s", id)
		}
		for _, q := range queries {
			found := pack.Search(q, profile.MustDate("2026-11-22"))
			if len(found) == 0 || found[0].ID != id || len(found[0].Missing) > 0 {
				t.Errorf("%q: got %.3v, want %s", q, brief(found), id)
			}
		}
	}
}

func TestASearchGoesThroughEverythingWhateverTheWriting(t *testing.T) {
	pack, err := packs.HongKong()
	if err != nil {
		t.Fatal(err)
	}
	for query, want := range map[string]string{
		"ttps-a": "route ttps-a", "高端人才通行證": "route ttps-a", "优才 综合计分": "route qmas-general",
		"HKU": "entry university-of-hong-kong", "港大": "entry university-of-hong-kong", "ECOLE POLYTECHNIQUE": "entry ", "university of hong kong": "entry university-of-hong-kong",
		"immd-ttps": "source immd-ttps", "tl-experienced-ai-specialists 51": "confirmation tl-experienced-ai-specialists",
		"ttps-a-income": "criterion ttps-a-income",
	} {
		found := pack.Search(query, profile.MustDate("2026-11-22"))
		if len(found) == 0 || len(brief(found[:1])) < 1 || !has(brief(found[:1])[0], want) {
			t.Errorf("%q: got %.3v, want %s", query, brief(found), want)
		}
	}
	for _, nothing := range []string{"", "  ", "…", "zzyzx", "zzyzx qqfoo hong"} {
		if found := pack.Search(nothing, profile.MustDate("2026-11-22")); len(found) > 0 {
			t.Errorf("%q: got %v", nothing, brief(found))
		}
	}
}

func has(got, want string) bool { return len(got) >= len(want) && got[:len(want)] == want }

func TestWhatDoesNotHoldOnTheDayComesAfterItsEquals(t *testing.T) {
	pack, faults := load(schemed)
	if pack == nil {
		t.Fatal(faults)
	}
	for day, holds := range map[string]bool{"2024-01-31": false, "2024-02-01": true, "2026-01-01": false} {
		for _, q := range []string{"robot fund", "機械人基金", "机械人基金", "ＲＦ", "rf", "lab one", "一室", "L1"} {
			found := pack.Search(q, profile.MustDate(day))
			if len(found) == 0 || found[0].ID != "prog-fund" || found[0].Holds != holds {
				t.Errorf("%s, %q: got %+v", day, q, found)
			}
		}
	}
}

func TestWhenNothingHasAllWordsTheMissingOnesAreNamed(t *testing.T) {
	pack, _ := load(schemed)
	found := pack.Search("robot fund xylophone", profile.MustDate("2024-07-01"))
	if len(found) != 1 || len(found[0].Missing) != 1 || found[0].Missing[0] != "xylophone" {
		t.Errorf("got %+v", found)
	}
	if found := pack.Search("robot violin xylophone", profile.MustDate("2024-07-01")); len(found) > 0 {
		t.Errorf("one of three words is too little: %+v", found)
	}
}

func brief(found []rules.Find) (out []string) {
	for _, f := range found {
		out = append(out, f.Sort+" "+f.ID)
	}
	return out
}
