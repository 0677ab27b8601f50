package rules_test

import (
	"testing"

	"talentnav/rules"
	"talentnav/rules/packs"
	"talentnav/rules/profile"
)

func TestASlipFindsWhatIsCalledAlmostSo(t *testing.T) {
	pack, err := packs.HongKong()
	if err != nil {
		t.Fatal(err)
	}
	index := pack.Index(profile.Date{Year: 2026, Month: 11, Day: 22})
	for query, want := range map[string]string{"Tsinghau Univercity": "tsinghua-university", "systms architect": "tl-systems-architects", "ttpsa": "ttps-a"} {
		near := index.Near(query, 5)
		found := false
		for _, f := range near {
			found = found || f.ID == want
		}
		if !found || len(near) > 5 {
			t.Errorf("%q: no %s in %d near ones", query, want, len(near))
		}
	}
	if near := index.Near("qqqq xxxx", 5); len(near) != 0 {
		t.Errorf("nothing is called so, got %v", near[0].Title)
	}
}

func TestAWordBesideThePackIsFound(t *testing.T) {
	word := rules.Word{ID: "zebra", Title: rules.Text{En: "Zebra crossing", ZhHant: "斑馬線", ZhHans: "斑马线"}, Also: []string{"ZC"}}
	index := (&rules.Pack{}).Index(profile.Date{Year: 2026}, word)
	for _, query := range []string{"zebra", "斑馬線", "斑马", "zc"} {
		if found := index.Search(query); len(found) != 1 || found[0].Sort != "word" || found[0].ID != "zebra" || !found[0].Holds {
			t.Errorf("%s: %+v", query, found)
		}
	}
}
