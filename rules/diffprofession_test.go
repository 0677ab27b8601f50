package rules_test

import (
	"slices"
	"strings"
	"testing"

	"talentnav/rules"
)

func TestWhoJoinsTheListAndWhoLeavesItIsTold(t *testing.T) {
	later := strings.ReplaceAll(listed, "2023-05-1", "2024-05-1") // the small pack covers no earlier days
	pack, faults := load(later)
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	longer, faults := load(strings.Replace(later, "    until: 2024-05-15\n", "    remarks: [{says: {en: M, zh-Hant: 備註, zh-Hans: 备注}, "+citeS+"}]\n", 1))
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	for _, c := range []struct {
		name              string
		from, to          *rules.Pack
		fromDay, untilDay string
		want              []string
	}{
		{"the day of the change", pack, pack, "2024-05-15", "2024-05-16", []string{"profession-leaves tl-a ", "profession-joins tl-b "}},
		{"a day without one", pack, pack, "2024-05-16", "2025-01-01", nil},
		{"a field of its own day", pack, pack, "2025-02-28", "2025-03-01", []string{"profession-words tl-b fields"}},
		{"another pack", pack, longer, "2024-05-15", "2024-05-15", []string{"profession-words tl-a remarks"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			before, err := c.from.At(day(c.fromDay))
			if err != nil {
				t.Fatal(err)
			}
			after, err := c.to.At(day(c.untilDay))
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, d := range rules.Compare(before, after).Differences {
				if d.Profession != nil {
					got = append(got, d.What.String()+" "+d.Profession.ID+" "+d.Part)
				}
				if d.Profession != nil && (d.Alters || d.Class != rules.OfWords) {
					t.Errorf("%v alters a standing", d.What)
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got %q, wants %q", got, c.want)
			}
		})
	}
}
