package result

import (
	"testing"

	"talentnav/app/language"
	"talentnav/rules/packs"
	"talentnav/rules/profile"
)

func TestASearchInPlainWordsFindsTheRouteThatIsMeant(t *testing.T) {
	pack, err := packs.HongKong()
	if err != nil {
		t.Fatal(err)
	}
	for query, want := range map[string]string{
		"投資": "new-cies", "invest": "new-cies", "investor": "new-cies", "投资移民": "new-cies", "spouse": "dependant", "mother": "dependant",
		"母親": "dependant", "parent": "dependant", "working holiday": "working-holiday", "graduate": "iang-recent", "child 18": "dependant",
	} {
		found := Search(pack, query, profile.MustDate("2026-11-23"), language.English).Found
		if len(found) == 0 || found[0].Sort != "route" || found[0].ID != want {
			t.Errorf("%s: first is not %s: %+v", query, want, found[:min(1, len(found))])
		}
		for _, f := range found {
			if f.Part == "id" && f.Sort == "criterion" {
				t.Errorf("%s: shows the technical name %s", query, f.ID)
			}
		}
	}
}
