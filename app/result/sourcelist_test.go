package result

import (
	"bytes"
	"strings"
	"testing"

	"talentnav/app/language"
	"talentnav/rules/profile"
)

func TestAgesCountWholeDaysAndMonths(t *testing.T) {
	for _, c := range []struct {
		from, to     string
		days, months int
	}{
		{"2026-01-20", "2026-01-20", 0, 0},
		{"2026-01-20", "2026-02-19", 30, 0},
		{"2026-01-20", "2026-02-20", 31, 1},
		{"2026-01-31", "2026-02-28", 28, 1},
		{"2024-02-29", "2025-02-28", 365, 12},
		{"2026-02-20", "2026-01-20", -31, -1},
	} {
		if days, months := age(profile.MustDate(c.from), profile.MustDate(c.to)); days != c.days || months != c.months {
			t.Errorf("%s to %s: got %d days, %d months", c.from, c.to, days, months)
		}
	}
}

func listed(t *testing.T, day string, lang language.Tag) (SourceList, string) {
	t.Helper()
	list := ListSources(testPack(t), profile.MustDate(day), lang)
	var out bytes.Buffer
	if err := SourceListText(&out, list, Options{Width: 100}); err != nil {
		t.Fatal(err)
	}
	return list, out.String()
}

func TestTheSourcesAreListedWithTheirAge(t *testing.T) {
	for _, c := range []struct {
		lang language.Tag
		day  string
		want []string
	}{
		{language.English, "2026-11-22", []string{
			"no day of reading is noted", "page dated 30 June 2025; read on 20 January 2026, 306 days (10 months) ago",
			"read at: https://example.org/copy", "official page to check: https://example.org/page", "Copy or report", "Sources: 3; official: 2;",
		}},
		{language.English, "2026-01-21", []string{"read on 20 January 2026, 1 day ago", "read on 21 January 2026, the same day"}},
		{language.English, "2026-01-01", []string{"read on 20 January 2026, after the day asked about"}},
		{language.Traditional, "2026-11-22", []string{"沒有記下閱覽日期", "2026年1月20日閱覽，距今306天（10個月）"}},
		{language.Simplified, "2026-11-22", []string{"没有记下阅览日期", "2026年1月20日阅览，距今306天（10个月）"}},
	} {
		_, text := listed(t, c.day, c.lang)
		for _, want := range c.want {
			if !strings.Contains(text, want) {
				t.Errorf("%s on %s: no %q in\n%s", c.lang, c.day, want, text)
			}
		}
		if strings.Contains(text, "⟦") {
			t.Errorf("%s: words are missing in\n%s", c.lang, text)
		}
	}
}

func TestTheTotalsCountEachCriterionOnce(t *testing.T) {
	list, _ := listed(t, "2026-11-22", language.English)
	c := list.Criteria
	if c.All == 0 || c.All != c.Official+c.Reported+c.Unconfirmed {
		t.Errorf("got %+v", c)
	}
	most, sum := 0, 0
	for _, s := range list.Sources {
		most, sum = max(most, s.Criteria.All), sum+s.Criteria.All
	}
	if c.All < most || c.All > sum {
		t.Errorf("%d in all, %d of one source, %d when counted for each", c.All, most, sum)
	}
	if list.Sources[0].Days != nil {
		t.Error("what was read on no known day does not come first")
	}
}
