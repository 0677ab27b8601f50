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

func universities(t testing.TB) (*rules.List, *match.Institutions) {
	t.Helper()
	pack, err := packs.HongKong()
	if err != nil {
		t.Fatal(err)
	}
	list := pack.Lists["ttps-universities"]
	return list, match.NewInstitutions(list)
}

// candidates are the ids found, those of look-alikes after a tilde.
func candidates(all []match.Candidate) (out []string) {
	for _, c := range all {
		if c.Entry != nil {
			out = append(out, c.Entry.ID)
		} else {
			out = append(out, "~"+c.Lookalike.ID)
		}
	}
	return out
}

const (
	hku, cuhk, hkust   = "university-of-hong-kong", "chinese-university-of-hong-kong", "hong-kong-university-of-science-and-technology"
	polyU, cityU       = "hong-kong-polytechnic-university", "city-university-of-hong-kong"
	tsinghua, peking   = "tsinghua-university", "peking-university"
	sjtu, xjtu         = "shanghai-jiao-tong-university", "xian-jiaotong-university"
	ustc, zju          = "university-of-science-and-technology-of-china", "zhejiang-university"
	nus, ntuSingapore  = "national-university-of-singapore", "nanyang-technological-university-singapore"
	ntuTaiwan          = "national-taiwan-university"
	epfl               = "ecole-polytechnique-federale-de-lausanne"
	eth                = "eth-zurich-swiss-federal-institute-of-technology"
	parisCite, saclay  = "universite-paris-cite", "universite-paris-saclay"
	ucl, kcl, imperial = "university-college-london", "kings-college-london", "imperial-college-london"
	mit, berkeley      = "massachusetts-institute-of-technology", "university-of-california-berkeley"
)

func TestANameAsPeopleWriteItFindsItsUniversityFirst(t *testing.T) {
	_, x := universities(t)
	for typed, want := range map[string]string{
		"港大": hku, "HKU": hku, "hku": hku, "Univ. of Hong Kong": hku, "hong kong uni": hku, "香港大学": hku, "香港大學": hku, "hku 港大": hku, "the university of Hong-Kong": hku, "Hong Kong, University of": hku, "HK Univ": hku,
		"CUHK": cuhk, "港中文": cuhk, "中文大學": cuhk, "Chinese Univ of HK": cuhk, "香港中文大学": cuhk,
		"HKUST": hkust, "港科大": hkust, "港科": hkust, "UST Hong Kong": hkust, "HK Univ. of Sci. and Tech.": hkust,
		"理大": polyU, "Poly U": polyU, "HK Polytechnic University": polyU, "城大": cityU, "City U": cityU, "cityu hk": cityU,
		"Tsinghua": tsinghua, "Qinghua": tsinghua, "tsing hua university": tsinghua, "清华": tsinghua, "清華": tsinghua, "北京清華": tsinghua, "qinghua univ": tsinghua,
		"北大": peking, "PKU": peking, "Beida": peking, "Beijing Univ.": peking, "University of Peking": peking, "北京大学": peking,
		"上海交大": sjtu, "Shanghai Jiaotong": sjtu, "shanghai jiao tong univ": sjtu, "西安交大": xjtu, "Xi An Jiaotong University": xjtu, "中科大": ustc, "USTC": ustc, "浙大": zju, "Zheda": zju, "zhejian university": zju,
		"复旦": "fudan-university", "Fu Dan": "fudan-university", "人大": "renmin-university-of-china", "武大": "wuhan-university", "哈工大": "harbin-institute-of-technology", "北航": "beihang-university", "北师大": "beijing-normal-university", "国科大": "university-of-chinese-academy-of-sciences", "川大": "sichuan-university", "Sun Yatsen University": "sun-yat-sen-university", "Nanking": "nanjing-university", "同济": "tongji-university",
		"NUS": nus, "新國立": nus, "国大": nus, "national univ of singapore": nus, "Singapore National University": nus, "南洋理工": ntuSingapore, "Nanyang Tech": ntuSingapore, "NTU Singapore": ntuSingapore,
		"台大": ntuTaiwan, "臺大": ntuTaiwan, "國立臺灣大學": ntuTaiwan, "National Taiwan Univ.": ntuTaiwan,
		"ETH": eth, "ETH Zurich": eth, "eth zuerich": eth, "蘇黎世聯邦理工": eth, "EPFL": epfl, "Ecole Polytechnique Federale Lausanne": epfl, "École Polytechnique Fédérale de Lausanne": epfl, "洛桑联邦理工": epfl,
		"Univ. de Paris": parisCite, "Universite de Paris": parisCite, "Paris Diderot": parisCite, "Paris Saclay": saclay, "universite paris-saclay": saclay, "Paris 11": "university-of-paris-sud", "索邦": "sorbonne-university", "PSL": "universite-psl",
		"UCL": ucl, "Univ. College London": ucl, "伦敦大学学院": ucl, "Kings College London": kcl, "King’s College, London": kcl, "KCL": kcl, "倫敦國王學院": kcl, "Imperial": imperial, "帝国理工": imperial, "Imperial College of London": imperial, "LSE": "london-school-of-economics-and-political-science", "伦敦政经": "london-school-of-economics-and-political-science",
		"Oxford": "university-of-oxford", "oxford univ": "university-of-oxford", "牛津": "university-of-oxford", "Cambridge": "university-of-cambridge", "Cambrige University": "university-of-cambridge", "剑桥": "university-of-cambridge", "康橋大學": "university-of-cambridge", "Edinburg": "university-of-edinburgh", "Manchestr University": "university-of-manchester", "華威": "university-of-warwick", "聖馬丁": "university-of-the-arts-london", "Saint Andrews": "university-of-st-andrews", "St. Andrews Univ": "university-of-st-andrews",
		"MIT": mit, "麻省理工": mit, "Massachussets Institute of Technology": mit, "massachusetts inst. of tech.": mit, "Berkeley": berkeley, "UC Berkley": berkeley, "加州伯克利": berkeley, "加大柏克萊": berkeley, "UCLA": "university-of-california-los-angeles", "UC San Diego": "university-of-california-san-diego",
		"standford": "stanford-university", "史丹福": "stanford-university", "斯坦福": "stanford-university", "史丹佛": "stanford-university", "havard university": "harvard-university", "哈佛": "harvard-university", "Yale": "yale-university", "普林斯顿": "princeton-university", "Caltech": "california-institute-of-technology", "加州理工": "california-institute-of-technology", "卡耐基梅隆": "carnegie-mellon-university", "Carnegie Melon": "carnegie-mellon-university",
		"John Hopkins": "johns-hopkins-university", "霍普金斯": "johns-hopkins-university", "Wharton": "university-of-pennsylvania", "UPenn": "university-of-pennsylvania", "Georgia Tech": "georgia-institute-of-technology", "NYU": "new-york-university", "Univ of Michigan": "university-of-michigan-ann-arbor", "UIUC": "university-of-illinois-at-urbana-champaign", "Univ. Wisconsin Madison": "university-of-wisconsin-madison", "Texas Austin": "university-of-texas-at-austin",
		"melbourne uni": "university-of-melbourne", "Univesity of Melborne": "university-of-melbourne", "墨尔本": "university-of-melbourne", "新南威尔士": "university-of-new-south-wales", "NSW University": "university-of-new-south-wales", "雪梨大學": "university-of-sydney", "ANU": "australian-national-university", "莫納什大學": "monash-university", "U of T": "university-of-toronto", "多倫多": "university-of-toronto", "UBC": "university-of-british-columbia", "Universite de Montreal": "university-of-montreal",
		"TU Munich": "technical-university-of-munich", "technische universitat munchen": "technical-university-of-munich", "LMU": "ludwig-maximilians-universitat-munchen", "KIT": "karlsruhe-institute-of-technology", "Uni Heidelberg": "heidelberg-university", "RWTH": "rwth-aachen-university", "亚琛工大": "rwth-aachen-university", "Universitaet Tuebingen": "university-of-tubingen", "Karolinska": "karolinska-institute", "KU Leuven": "ku-leuven", "Delft": "delft-university-of-technology", "Polytechnic of Milan": "politecnico-di-milano", "Todai": "university-of-tokyo", "东京大学": "university-of-tokyo", "Kyoto Univ": "kyoto-university", "Science Tokyo": "tokyo-institute-of-technology", "SNU": "seoul-national-university", "서울대학교": "seoul-national-university", "KAIST": "korea-advanced-institute-of-science-and-technology", "Malaya": "universiti-malaya", "МГУ": "lomonosov-moscow-state-university",
	} {
		if got := candidates(x.Find(typed, today)); len(got) == 0 || got[0] != want {
			t.Errorf("%q finds %v, want %s first", typed, got, want)
		}
	}
}

func TestWhatSeveralUniversitiesShareOffersThemAllAndIsTakenForNone(t *testing.T) {
	list, x := universities(t)
	for typed, want := range map[string][]string{
		"科大":                                    {hkust, ustc},
		"中大":                                    {cuhk, "sun-yat-sen-university"},
		"南大":                                    {"nanjing-university", "nankai-university", ntuSingapore},
		"交大":                                    {sjtu, xjtu, "~national-yang-ming-chiao-tung-university"},
		"東大":                                    {"university-of-tokyo", "southeast-university"},
		"NTU":                                   {ntuSingapore, ntuTaiwan, "~nottingham-trent-university"},
		"UCL":                                   {ucl, "~universite-catholique-de-louvain"},
		"USC":                                   {"university-of-southern-california", "~university-of-south-carolina"},
		"UW":                                    {"university-of-washington", "university-of-wisconsin-madison"},
		"MSU":                                   {"michigan-state-university", "lomonosov-moscow-state-university"},
		"UM":                                    {"universiti-malaya", "university-of-michigan-ann-arbor", "~university-of-macau"},
		"university of paris":                   {parisCite, saclay, "sorbonne-university"},
		"加州大學":                                  {berkeley, "university-of-california-los-angeles"},
		"Washington University":                 {"university-of-washington", "washington-university-in-st-louis"},
		"西北大學":                                  {"northwestern-university", "~northwest-university-xian"},
		"東北大學":                                  {"tohoku-university", "~northeastern-university-shenyang"},
		"University of London":                  {"~university-of-london", ucl},
		"Swiss Federal Institute of Technology": {eth, epfl},
		"瑞士聯邦理工":                                {eth, epfl},
	} {
		got := candidates(x.Find(typed, today))
		for _, id := range want {
			if !slices.Contains(got, id) {
				t.Errorf("%q finds %v, wants %s among them", typed, got, id)
			}
		}
		if e, taken := list.Named(typed); taken {
			t.Errorf("%q is taken for %s", typed, e.ID)
		}
	}
}

func TestEveryEntryIsFoundByItsNameInEveryLanguageAndScript(t *testing.T) {
	list, x := universities(t)
	if len(list.Entries) != 211 {
		t.Fatalf("the list has %d entries", len(list.Entries))
	}
	for _, e := range list.Entries {
		names := []string{e.Name.En, e.Name.ZhHant, e.Name.ZhHans, strings.Map(rules.Simplified, e.Name.ZhHant), strings.ToUpper(e.Name.En), strings.ReplaceAll(e.Name.En, "University", "Univ.")}
		for _, typed := range append(names, e.Also...) {
			if got := candidates(x.Find(typed, today)); len(got) == 0 || got[0] != e.ID {
				t.Errorf("%q finds %v, want %s first", typed, got, e.ID)
			}
		}
		for _, typed := range e.Search {
			if got := candidates(x.Find(typed, today)); !slices.Contains(got, e.ID) {
				t.Errorf("%q finds %v, wants %s among them", typed, got, e.ID)
			}
		}
	}
}

func TestALookalikeIsFoundFirstByItsNameAndNeverTakenForAnEntry(t *testing.T) {
	list, x := universities(t)
	for _, o := range list.Lookalikes {
		for i, typed := range o.Names() {
			got := x.Find(typed, today)
			if len(got) == 0 || i < 3 && (got[0].Lookalike == nil || got[0].Lookalike.ID != o.ID) || !slices.Contains(candidates(got), "~"+o.ID) {
				t.Errorf("%q finds %v, want ~%s", typed, candidates(got), o.ID)
			}
			for _, c := range got {
				if c.Taken {
					t.Errorf("%q is taken for %s", typed, c.Entry.ID)
				}
			}
		}
	}
}

func TestAnUnlistedNameIsTakenForNoEntry(t *testing.T) {
	list, x := universities(t)
	for _, typed := range []string{
		"HKU SPACE", "CUSCS", "Harvard Extension School", "清华大学继续教育学院", "北京大學繼續教育學院", "NYU Shanghai", "上海纽约大学", "Duke Kunshan", "Nottingham Ningbo", "宁波诺丁汉大学", "XJTLU", "西交利物浦",
		"CUHK-Shenzhen", "港中深", "HKUST(GZ)", "Monash Malaysia", "Peking Union Medical College", "Northeastern University", "Nottingham Trent University", "University of London", "Birkbeck", "National Tsing Hua University", "國立清華大學",
		"National Sun Yat-sen University", "Oxford Brookes", "Boston College", "Arizona State University", "UC Riverside", "UIC", "Florida State", "浙江大学城市学院", "南京大学金陵学院", "四川大学锦城学院", "Georgia State University",
		"Manchester Metropolitan University", "Michigan Tech", "Vienna University of Technology", "Panthéon-Sorbonne", "ENS Lyon", "University of Fribourg", "科大", "UCL", "NTU", "USC", "University", "Foo University", "",
	} {
		if e, taken := list.Named(typed); taken {
			t.Errorf("%q is taken for %s", typed, e.ID)
		}
		for _, c := range x.Find(typed, today) {
			if c.Taken || c.Score >= 100 {
				t.Errorf("%q meets %v with %d", typed, candidates([]match.Candidate{c}), c.Score)
			}
		}
	}
}

func TestOfEqualsTheOneOnTheListOnTheDayComesFirst(t *testing.T) {
	_, x := universities(t)
	for day, want := range map[string]string{"2025-06-30": "ecole-polytechnique", "2026-06-30": "institut-polytechnique-de-paris"} {
		if got := candidates(x.Find("巴黎理工", profile.MustDate(day))); len(got) < 2 || got[0] != want {
			t.Errorf("on %s finds %v, want %s first", day, got, want)
		}
	}
}

func FuzzInstitutions(f *testing.F) {
	_, x := universities(f)
	f.Add("Univ. of \xff港")
	f.Add(strings.Repeat("university ", 300))
	f.Fuzz(func(t *testing.T, typed string) {
		for _, c := range x.Find(typed, today) {
			if c.Score < 1 || c.Score > 100 || (c.Entry == nil) == (c.Lookalike == nil) {
				t.Errorf("%q has %+v", typed, c)
			}
		}
	})
}

func BenchmarkInstitutions(b *testing.B) {
	_, x := universities(b)
	for b.Loop() {
		x.Find("Univesity of Melborne", today)
	}
}

func TestWhatIsNotClearlyMeantIsAmbiguous(t *testing.T) {
	_, x := universities(t)
	for typed, want := range map[string]bool{"科大": true, "NTU": true, "UCL": true, "加州大學": true, "HKU": false, "hong kong uni": false, "Qinghua": false, "清華大學": false, "北大": false, "Foo University": false} {
		if got := match.Ambiguous(x.Find(typed, today)); got != want {
			t.Errorf("%q: ambiguous %v, want %v (%v)", typed, got, want, candidates(x.Find(typed, today)))
		}
	}
}
