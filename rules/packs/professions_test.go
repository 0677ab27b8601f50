package packs_test

import (
	"strings"
	"testing"

	"talentnav/rules"
	"talentnav/rules/packs"
	"talentnav/rules/profile"
)

func TestTheTalentListNamesNoMoreThanItHas(t *testing.T) {
	pack, err := packs.HongKong()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		day          string
		count, named int
	}{
		{"2018-08-28", 11, 11}, {"2021-10-05", 11, 11}, {"2021-10-06", 13, 13}, {"2023-05-15", 13, 13}, {"2023-05-16", 51, 34},
		{"2025-02-28", 51, 34}, {"2025-03-01", 60, 43}, {"2026-11-22", 60, 43},
	} {
		day := profile.MustDate(c.day)
		count, _ := pack.Register.Count(day)
		named := map[*rules.Segment]int{}
		for _, p := range pack.ProfessionsOn(day) {
			named[p.Segment]++
		}
		if all := len(pack.ProfessionsOn(day)); count.N != c.count || all != c.named {
			t.Errorf("%s: %d on the list, %d named", c.day, count.N, all)
		}
		for s, n := range named {
			if of, ok := s.Count(day); ok && n > of.N {
				t.Errorf("%s: %s has %d, and %d are named", c.day, s.ID, of.N, n)
			}
		}
	}
}

// What is said on the page of a profession must rest on a text that was read.
func TestOnlyTheTwoTextsThatWereReadCountAsFull(t *testing.T) {
	pack, err := packs.HongKong()
	if err != nil {
		t.Fatal(err)
	}
	var full []string
	for _, p := range pack.Professions {
		if p.State == rules.FullText {
			full = append(full, p.ID)
		}
		if !strings.HasPrefix(p.ID, "tl-") {
			t.Errorf("%s does not start with tl-", p.ID)
		}
	}
	if strings.Join(full, " ") != "tl-dispute-resolution-professionals tl-legal-professionals" {
		t.Errorf("full texts: %v", full)
	}
}
