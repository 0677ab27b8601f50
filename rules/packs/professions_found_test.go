package packs_test

import (
	"testing"

	"talentnav/rules/packs"
	"talentnav/rules/profile"
)

func TestAProfessionOfTheListIsFoundByItsNameInAnyLanguage(t *testing.T) {
	pack, err := packs.HongKong()
	if err != nil {
		t.Fatal(err)
	}
	day := profile.MustDate("2026-11-22")
	for words, want := range map[string]string{
		"systems architects": "tl-systems-architects", "資深系統架構師": "tl-systems-architects", "资深系统架构师": "tl-systems-architects",
		"actuaries": "tl-actuaries", "精算師": "tl-actuaries", "patent professionals": "tl-patent-professionals",
	} {
		found := pack.Search(words, day)
		if len(found) == 0 || found[0].Sort != "profession" || found[0].ID != want || !found[0].Holds {
			t.Errorf("%q finds %+v first, wants %s", words, found[:min(1, len(found))], want)
		}
	}
	if found := pack.Search("systems architects", profile.MustDate("2025-02-28")); len(found) == 0 || found[0].Holds && found[0].ID == "tl-systems-architects" {
		t.Errorf("the day before it joined the list it counts as on it: %+v", found[:min(1, len(found))])
	}
}
