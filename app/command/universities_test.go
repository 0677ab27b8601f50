package command

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"talentnav/app/result"
)

func TestUniversitiesTellWhatANameMayMeanAndWhatToCheck(t *testing.T) {
	for _, c := range []struct {
		words []string
		wants []string
	}{
		{[]string{"hong", "kong", "uni"}, []string{"1. The University of Hong Kong · 香港大學 · Hong Kong", "On the list on this day (from 28 December 2022)", "take this name for none of them by itself"}},
		{[]string{"HKU"}, []string{"1. The University of Hong Kong", "take this name for the first university above", "HKU SPACE Community College (Affiliated or independent college)"}},
		{[]string{"科大", "--lang", "zh-Hant"}, []string{"香港科技大學 · The Hong Kong University of Science and Technology · 香港", "中國科學技術大學", "規則不會自行把此名稱視為其中任何一所"}},
		{[]string{"西浦", "--lang", "zh-Hans"}, []string{"1. 西交利物浦大学 · Xi'an Jiaotong-Liverpool University · 中国", "名单上没有此名称 · 合办院校", "容易与以下大学混淆：西安交通大学", "并无官方文本作此说明"}},
		{[]string{"Harvard Extension School"}, []string{"1. Harvard Extension School", "Continuing-education arm", "does not accept qualifications from the continuing and professional education arms", "Top Talent Pass Scheme · Note 4"}},
		{[]string{"Yale Honorary"}, []string{"Words in this name point to: Honorary degree", "does not accept honorary bachelor’s degrees", "Note 2"}},
		{[]string{"ecole polytechnique", "--as-at", "2025-12-31"}, []string{"1. Ecole Polytechnique", "On the list on this day (from 28 December 2022 to 31 December 2025)", "199 on the list"}},
		{[]string{"ecole polytechnique", "--as-at", "2026-01-01"}, []string{"1. Ecole Polytechnique", "Not on the list on this day", "200 on the list"}},
		{[]string{"Atlantis Academy"}, []string{"Nothing on the list resembles this name"}},
	} {
		got := run(t, "", append([]string{"rules", "universities"}, c.words...)...)
		for _, want := range c.wants {
			if got.code != Done || !strings.Contains(strings.Join(strings.Fields(got.out), " "), want) {
				t.Errorf("%v: no %q in %+v", c.words, want, got)
			}
		}
	}
}

func TestUniversitiesGiveTheSameAsJSON(t *testing.T) {
	got := run(t, "", "rules", "universities", "NTU", "--format", "json")
	var u result.Universities
	if err := json.Unmarshal([]byte(got.out), &u); err != nil || got.code != Done {
		t.Fatalf("%v: %+v", err, got)
	}
	var ids []string
	for _, one := range u.Found {
		ids = append(ids, one.ID)
		if one.Standing == "lookalike" && (one.Warning == nil || len(one.Near) == 0) || one.Taken {
			t.Errorf("has %+v", one)
		}
	}
	for _, want := range []string{"nanyang-technological-university-singapore", "national-taiwan-university", "nottingham-trent-university"} {
		if !slices.Contains(ids, want) {
			t.Errorf("no %s in %v", want, ids)
		}
	}
	if u.Taken != "" || u.Count != 200 || u.Schema != result.UniversitiesSchema {
		t.Errorf("has %+v", u)
	}
}

func TestUniversitiesRefuseWhatIsTooLongAndCleanWhatIsTyped(t *testing.T) {
	if got := run(t, "", "rules", "universities", strings.Repeat("univ ", 500)); got.code != Misuse {
		t.Errorf("got %+v", got)
	}
	if got := run(t, "", "rules", "universities"); got.code != Misuse {
		t.Errorf("got %+v", got)
	}
	if got := run(t, "", "rules", "universities", "HKU\x1b[31m"); strings.Contains(got.out, "\x1b") || got.code != Done {
		t.Errorf("got %+v", got)
	}
}

func TestAResultSaysWhatToCheckWithATypedName(t *testing.T) {
	data, err := os.ReadFile(sample("sample"))
	if err != nil {
		t.Fatal(err)
	}
	for typed, want := range map[string]string{
		"HKU SPACE":                 "is HKU School of Professional and Continuing Education (HKU SPACE) (Continuing-education arm), which no copy of the list names",
		"科大":                        "can mean more than one institution",
		"Qinghua":                   "may be Tsinghua University, but it is no name that the rules take for it",
		"Foo University, Extension": "does not accept qualifications from the continuing and professional education arms",
	} {
		file := filepath.Join(t.TempDir(), "profile.json")
		text := strings.Replace(string(data), `{"id": "sorbonne-university"}`, `{"name": "`+typed+`"}`, 1)
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		got := run(t, "", "assess", file, "--route", "ttps-b", "--all", "--as-at", "2026-11-22")
		if !strings.Contains(strings.Join(strings.Fields(got.out), " "), want) || strings.Contains(got.out, "Can apply now") {
			t.Errorf("%q: no %q in %s %s", typed, want, got.out, got.err)
		}
	}
}
