package language

import (
	"testing"

	"talentnav/rules"
	"talentnav/rules/profile"
)

func TestNeedsAreWrittenAsPeopleSayThem(t *testing.T) {
	income, worked, born := fact(t, "income.year_before_application"), fact(t, "work.graduate_months"), fact(t, "person.age")
	criminal, share, count := fact(t, "record.criminal"), fact(t, "business.share_percent"), fact(t, "languages.count")
	level, years := listFact(t, "degrees", "level"), listFact(t, "degrees", "years_since_graduation")
	country, university := listFact(t, "nationalities", "country"), listFact(t, "degrees", "institution")
	listed := &rules.List{Title: rules.Text{En: "Eligible universities", ZhHant: "合資格大學", ZhHans: "合资格大学"}}
	for _, c := range []struct {
		name                             string
		f                                *profile.Fact
		n                                rules.Need
		english, traditional, simplified string
	}{
		{"nothing", income, rules.Need{}, "", "", ""},
		{"an amount or more", income, rules.Need{Op: "ge", Lo: 250_000_000}, "HK$2,500,000 or more", "2,500,000港元或以上", "2,500,000港元或以上"},
		{"an amount since a day", income, rules.Need{Op: "ge", Lo: 250_000_000, Since: profile.MustDate("2022-12-28")},
			"HK$2,500,000 or more (rule since 28 December 2022)", "2,500,000港元或以上（規則自2022年12月28日起）", "2,500,000港元或以上（规则自2022年12月28日起）"},
		{"more than an amount", income, rules.Need{Op: "gt", Lo: 100}, "more than HK$1", "超過1港元", "超过1港元"},
		{"months or more", worked, rules.Need{Op: "ge", Lo: 36}, "3 years or more", "3年或以上", "3年或以上"},
		{"months or less", worked, rules.Need{Op: "le", Hi: 6}, "6 months or less", "6個月或以下", "6个月或以下"},
		{"less than some months", worked, rules.Need{Op: "lt", Hi: 36}, "less than 3 years", "少於3年", "少于3年"},
		{"an age or above", born, rules.Need{Op: "ge", Lo: 18}, "aged 18 or above", "18歲或以上", "18岁或以上"},
		{"older than", born, rules.Need{Op: "gt", Lo: 18}, "older than 18", "超過18歲", "超过18岁"},
		{"an age or younger", born, rules.Need{Op: "le", Hi: 50}, "aged 50 or younger", "50歲或以下", "50岁或以下"},
		{"younger than", born, rules.Need{Op: "lt", Hi: 18}, "younger than 18", "未滿18歲", "未满18岁"},
		{"an age between", born, rules.Need{Op: "between", Lo: 18, Hi: 40}, "aged 18 to 40", "18至40歲", "18至40岁"},
		{"years", years, rules.Need{Op: "le", Hi: 5}, "5 years or less", "5年或以下", "5年或以下"},
		{"years between", years, rules.Need{Op: "between", Lo: 1, Hi: 5}, "from 1 year to 5 years", "1年至5年", "1年至5年"},
		{"a share", share, rules.Need{Op: "ge", Lo: 50}, "50% or more", "50%或以上", "50%或以上"},
		{"a count", count, rules.Need{Op: "ge", Lo: 2}, "2 or more", "2或以上", "2或以上"},
		{"a yes", criminal, rules.Need{Op: "is", Lo: 1, Hi: 1}, "yes", "是", "是"},
		{"a no", criminal, rules.Need{Op: "is"}, "no", "否", "否"},
		{"a choice", level, rules.Need{Op: "is", Names: []string{"bachelor"}}, "Bachelor’s degree", "學士學位", "学士学位"},
		{"one of some choices", level, rules.Need{Op: "in", Names: []string{"master", "doctorate"}},
			"Master’s degree or Doctorate", "碩士學位或博士學位", "硕士学位或博士学位"},
		{"none of some countries", country, rules.Need{Op: "not in", Names: []string{"AF", "CU", "KP"}},
			"not Afghanistan, Cuba or North Korea", "不是阿富汗、古巴或朝鮮", "不是阿富汗、古巴或朝鲜"},
		{"on a list", university, rules.Need{Op: "in", List: listed},
			"on the list “Eligible universities”", "在「合資格大學」名單上", "在“合资格大学”名单上"},
		{"not on a list", country, rules.Need{Op: "not in", List: listed},
			"not on the list “Eligible universities”", "不在「合資格大學」名單上", "不在“合资格大学”名单上"},
	} {
		for tag, want := range map[Tag]string{English: c.english, Traditional: c.traditional, Simplified: c.simplified} {
			if got := tag.Need(c.f, c.n); got != want {
				t.Errorf("%s, %s: got %q, want %q", c.name, tag, got, want)
			}
		}
	}
}

func TestEveryComparisonIsWorded(t *testing.T) {
	for _, op := range []string{"ge", "gt", "le", "lt", "between"} {
		want(t, English, "need."+op)
		want(t, English, "need.age."+op)
	}
	for _, key := range []string{"is", "in", "not-in", "in-list", "not-in-list", "yes", "no", "since"} {
		want(t, English, "need."+key)
	}
}
