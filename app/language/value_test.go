package language

import (
	"math"
	"testing"

	"talentnav/rules/profile"
)

func fact(t *testing.T, id string) *profile.Fact {
	t.Helper()
	i, ok := profile.FactIndex(id)
	if !ok {
		t.Fatalf("no fact %s", id)
	}
	return &profile.FactSchema[i]
}

func listFact(t *testing.T, list, field string) *profile.Fact {
	t.Helper()
	l, ok := profile.ListIndex(list)
	f, found := profile.Lists[l].FieldIndex(field)
	if !ok || !found {
		t.Fatalf("no fact %s of list %s", field, list)
	}
	return &profile.Lists[l].Fields[f]
}

func text(s string) profile.Value { return profile.Value{Lo: math.Inf(-1), Hi: math.Inf(1), Text: s} }

func TestValuesAreWrittenAsPeopleSayThem(t *testing.T) {
	inf := math.Inf(1)
	income, years := fact(t, "income.year_before_application"), listFact(t, "degrees", "years_since_graduation")
	worked, born, english := fact(t, "work.graduate_months"), fact(t, "person.age"), fact(t, "languages.english")
	share, count := fact(t, "business.share_percent"), fact(t, "languages.count")
	for _, c := range []struct {
		name                             string
		f                                *profile.Fact
		v                                profile.Value
		english, traditional, simplified string
	}{
		{"an amount", income, profile.Exactly(210_000_000), "HK$2,100,000", "2,100,000港元", "2,100,000港元"},
		{"an amount of which a part is missing", income, profile.Value{Lo: 210_000_000, Hi: inf, Why: profile.NotAsked},
			"at least HK$2,100,000", "至少2,100,000港元", "至少2,100,000港元"},
		{"an amount between two", income, profile.Value{Lo: 100, Hi: 200, Why: profile.NotAsked},
			"between HK$1 and HK$2", "1港元至2港元", "1港元至2港元"},
		{"an amount that is only not negative", income, profile.Value{Lo: 0, Hi: inf, Why: profile.NoRate}, "exchange rate missing", "未填匯率", "未填汇率"},
		{"an amount of nothing", income, profile.Exactly(0), "HK$0", "0港元", "0港元"},
		{"not asked", income, profile.Unknown(profile.NotAsked), "not answered", "未回答", "未回答"},
		{"not known", english, profile.Unknown(profile.NotSure), "you do not know", "你不知道", "你不知道"},
		{"yes", english, profile.Exactly(1), "yes", "是", "是"},
		{"no", english, profile.Exactly(0), "no", "否", "否"},
		{"a flag that can be both", english, profile.Value{Lo: 0, Hi: 1, Why: profile.Imprecise}, "not exact enough", "不夠準確", "不够准确"},
		{"months", worked, profile.Exactly(34), "2 years 10 months", "2年10個月", "2年10个月"},
		{"months of an unfinished list", worked, profile.Value{Lo: 34.3, Hi: inf, Why: profile.Imprecise},
			"at least 2 years 10 months", "至少2年10個月", "至少2年10个月"},
		{"months of an unfinished list with none that surely counts", worked, profile.Value{Lo: 0, Hi: inf, Why: profile.Imprecise},
			"not exact enough", "不夠準確", "不够准确"},
		{"months between", worked, profile.Value{Lo: 24, Hi: 30, Why: profile.Imprecise},
			"between 2 years and 2 years 6 months", "2年至2年6個月", "2年至2年6个月"},
		{"no month", worked, profile.Exactly(0), "0 months", "0個月", "0个月"},
		{"an age", born, profile.Exactly(34), "34 years", "34歲", "34岁"},
		{"an age by year of birth", born, profile.Value{Lo: 33, Hi: 34, Why: profile.Imprecise}, "between 33 and 34 years", "33至34歲", "33至34岁"},
		{"one year", years, profile.Exactly(1), "1 year", "1年", "1年"},
		{"no year", years, profile.Exactly(0), "0 years", "0年", "0年"},
		{"a share", share, profile.Exactly(12.5), "12.5%", "12.5%", "12.5%"},
		{"a count", count, profile.Exactly(2), "2", "2", "2"},
		{"a choice", fact(t, "person.residence"), text("overseas"), "Overseas (anywhere else)", "海外（其他任何地方）", "海外（其他任何地方）"},
		{"a choice of another question", fact(t, "studies.highest_level"), text("master"), "Master’s degree", "碩士學位", "硕士学位"},
		{"at least a choice", fact(t, "studies.highest_level"), profile.Value{Lo: 1, Hi: 3, Why: profile.Imprecise}, "at least Bachelor’s degree", "至少學士學位", "至少学士学位"},
		{"a choice beyond the set", fact(t, "studies.highest_level"), profile.Value{Lo: 99, Hi: 100, Why: profile.Imprecise}, "not exact enough", "不夠準確", "不够准确"},
		{"a choice of a record", listFact(t, "degrees", "level"), text("bachelor"), "Bachelor’s degree", "學士學位", "学士学位"},
		{"a country", listFact(t, "nationalities", "country"), text("FR"), "France", "法國", "法国"},
		{"a university that was typed", listFact(t, "degrees", "institution"), text("name:Delft"), "Delft", "Delft", "Delft"},
		{"a university that was picked", listFact(t, "degrees", "institution"), text("eth-zurich"), "eth-zurich", "eth-zurich", "eth-zurich"},
		{"a university on no list", listFact(t, "degrees", "institution"), text(profile.Unlisted), "not on the list", "不在名單上", "不在名单上"},
	} {
		for tag, want := range map[Tag]string{English: c.english, Traditional: c.traditional, Simplified: c.simplified} {
			if got := tag.Value(c.f, c.v); got != want {
				t.Errorf("%s, %s: got %q, want %q", c.name, tag, got, want)
			}
		}
	}
}

func TestEveryChoiceThatAFactCanTakeIsWorded(t *testing.T) {
	facts := profile.FactSchema
	for _, l := range profile.Lists {
		facts = append(facts[:len(facts):len(facts)], l.Fields...)
	}
	for i := range facts {
		for _, choice := range facts[i].Domain {
			if got := English.Value(&facts[i], text(choice)); got == choice || []rune(got)[0] == '⟦' {
				t.Errorf("%s: %s is written %q", facts[i].ID, choice, got)
			}
		}
	}
}

func TestFactsHaveNames(t *testing.T) {
	if got, want := English.Fact("degrees.level"), "Level of the degree"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
