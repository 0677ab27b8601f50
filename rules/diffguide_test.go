package rules_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"talentnav/rules"
)

// guideTold writes the differences of guides out.
func guideTold(d rules.Diff) (out []string) {
	for _, x := range d.Differences {
		text := x.Class.String() + " " + x.What.String()
		if x.Provision == nil && x.Guide == nil && x.Part != "guides" {
			continue
		}
		if x.Part != "" {
			text += fmt.Sprintf(" %s %q %q", x.Part, x.Before.Text.En, x.After.Text.En)
		}
		for _, side := range []rules.Side{x.Before, x.After} {
			if p := side.Provision; p != nil {
				text += fmt.Sprintf(" [%s %s %s", p.Topic, p.Says.En, p.Length)
				if len(p.Amounts) > 0 {
					text += fmt.Sprint(p.Amounts[0].Lo / 100)
				}
				text += "]"
			}
		}
		out = append(out, text)
	}
	return out
}

// between compares one pack with itself on another day, or with another.
func between(t *testing.T, before, day1, after, day2 string) rules.Diff {
	t.Helper()
	var sides [2]*rules.Program
	for i, text := range []string{before, after} {
		pack, faults := load(text)
		if len(faults) > 0 {
			t.Fatal(faults)
		}
		sides[i] = at(t, pack, []string{day1, day2}[i])
	}
	return rules.Compare(sides[0], sides[1])
}

func TestWhatAGuideSaysOtherwiseOnAnotherDayIsTold(t *testing.T) {
	for _, c := range []struct {
		from, to string
		want     []string
	}{
		{"2024-05-01", "2024-05-02", nil},
		{"2024-10-15", "2024-10-16", []string{"guide provision-changed [stay Two years 24 months] [stay Three years 36 months]"}},
		{"2024-12-31", "2025-01-01", []string{"guide provision-changed [fees To apply 600] [fees To apply 700]"}},
		{"2025-12-31", "2026-01-01", []string{"guide provision-ends [fees To apply 700]"}},
		{"2024-01-31", "2024-02-01", []string{"guide provision-starts [fees To apply 600]"}},
		{"2024-02-29", "2024-03-01", []string{"guide provision-starts [filing Three months 3 months]"}},
	} {
		if got := guideTold(between(t, guided, c.from, guided, c.to)); !slices.Equal(got, c.want) {
			t.Errorf("%s to %s: got %q, want %q", c.from, c.to, got, c.want)
		}
	}
}

func TestEachChangeOfAGuideIsToldAsWhatItIs(t *testing.T) {
	for _, c := range []struct {
		name, old, new string
		want           []string
	}{
		{"an amount", "2025-01-01: 700 HKD", "2025-01-01: 750 HKD", []string{"guide provision-changed [fees To apply 700] [fees To apply 750]"}},
		{"an amount of other days", "2024-02-01: 600 HKD", "2024-02-01: 500 HKD", []string{"guide provision-gone [fees To apply 600]", "guide provision-later [fees To apply 500]"}},
		{"a length", "months: 36 months", "months: 24 months", []string{"guide provision-changed [stay Three years 36 months] [stay Three years 24 months]"}},
		{"a cap", "months: 36 months", "months: 36 months, contract: true", []string{"guide provision-changed [stay Three years 36 months] [stay Three years 36 months]"}},
		{"a sentence", "en: Three years", "en: Just three years", []string{"guide provision-says [stay Three years 36 months] [stay Just three years 36 months]"}},
		{"another paper", "id: passport", "id: travel-document", []string{"guide provision-ends [documents Passport ]", "guide provision-starts [documents Passport ]"}},
		{"who gives it", "of: applicant", "of: employer", []string{`words provision-words of "applicant" "employer"`}},
		{"a confidence", "opens: 3 months, from: 2024-03-01, confidence: reported", "opens: 3 months, from: 2024-03-01", []string{`words provision-words confidence "reported" "official"`}},
		{"a reason", "en: Written down", "en: It is written down", []string{`words provision-words because "Written down" "It is written down"`}},
		{"an end", "months: 36 months, from: 2024-10-16", "months: 36 months, from: 2024-10-16, until: 2027-12-31", []string{"guide provision-dates [stay Three years 36 months] [stay Three years 36 months]"}},
		{"a guide not named", "    guides: [g]\n", "", []string{`words route-words guides "g" ""`}},
	} {
		t.Run(c.name, func(t *testing.T) {
			after := strings.Replace(guided, c.old, c.new, 1)
			if after == guided {
				t.Fatal("nothing is replaced")
			}
			if got := guideTold(between(t, guided, "2025-06-01", after, "2025-06-01")); !slices.Equal(got, c.want) {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

func TestAGuideThatCameOrWentIsToldOnce(t *testing.T) {
	for _, c := range []struct{ before, after, want string }{
		{small, guided, "guide guide-added"}, {guided, small, "guide guide-removed"},
	} {
		d := between(t, c.before, "2025-06-01", c.after, "2025-06-01")
		got := guideTold(d)
		if len(got) != 2 || !strings.HasPrefix(got[1], c.want) || len(d.Differences[1].Routes) != 1 {
			t.Errorf("got %q", got)
		}
	}
}

func TestWhatComesWithARouteAltersNoStanding(t *testing.T) {
	d := between(t, guided, "2024-10-15", guided, "2025-06-01")
	if len(guideTold(d)) < 2 || d.Alters() {
		t.Errorf("got %q, alters %v", guideTold(d), d.Alters())
	}
}
