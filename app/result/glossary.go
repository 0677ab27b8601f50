package result

import (
	"slices"
	"strings"

	"talentnav/app/language"
	"talentnav/rules"
)

// GlossaryWord is one word that the program, or the Immigration Department,
// uses, told in plain words. What it says is our own and names no figure and no day: those, with
// their sources, are on the pages that it leads to.
type GlossaryWord struct {
	ID   string
	Also []string // how people write it as well, alike in all languages
	See  []string // ids of pages; those that a pack lacks are left out
}

// asked are words that people type who look for one of the routes of a word; they
// are no names of it.
var asked = map[string][]string{
	"dependant": {
		"mother", "father", "parent", "parents", "spouse", "wife", "husband", "partner", "child", "children", "son", "daughter", "family", "in-laws",
		"配偶", "太太", "妻子", "丈夫", "伴侶", "子女", "孩子", "兒子", "女兒", "父母", "母親", "父親", "媽媽", "爸爸", "家人", "家屬", "家庭",
	},
	"new-cies": {"invest", "investor", "investment", "capital", "property", "real estate", "投資", "投資者", "投資移民", "資本", "資產", "房地產"},
	"iang":     {"graduate", "graduates", "graduation", "student visa", "畢業", "畢業生", "留學生", "學生簽證"},
	"ttps":     {"high income", "top university", "高收入", "名校"},
	"gep":      {"work visa", "工作簽證"},
	"techtas":  {"technology", "research and development", "科技", "研發"},
}

// Words are the glossary, in the order in which a newcomer would ask.
var Words = []GlossaryWord{
	{"route", nil, nil},
	{"standing", nil, nil},
	{"criterion", nil, nil},
	{"as-at", []string{"as at"}, nil},
	{"evidence", nil, nil},
	{"judgement", []string{"discretion"}, nil},
	{"quota", nil, []string{"ttps-c"}},
	{"selection", nil, []string{"qmas-general", "qmas-achievement"}},
	{"confirmation", nil, nil},
	{"confidence", nil, nil},
	{"source", nil, nil},
	{"rules", []string{"pack"}, nil},
	{"overlay", nil, nil},
	{"profession", nil, nil},
	{"talent-list", []string{"TL", "人才清單", "人才清单"}, nil},
	{"programme", nil, nil},
	{"ttps", []string{"TTPS", "高才通", "高端人才"}, []string{"ttps-a", "ttps-b", "ttps-c"}},
	{"qmas", []string{"QMAS", "優才", "优才"}, []string{"qmas-general", "qmas-achievement", "qmas-points"}},
	{"gep", []string{"GEP", "一般就業政策", "一般就业政策", "專才", "专才"}, []string{"gep-professional", "gep-entrepreneur"}},
	{"asmtp", []string{"ASMTP", "輸入內地人才計劃", "输入内地人才计划"}, []string{"asmtp"}},
	{"techtas", []string{"TechTAS", "科技人才"}, []string{"techtas"}},
	{"iang", []string{"IANG", "留港回港就業", "留港回港就业"}, []string{"iang-recent", "iang-non-recent", "iang-gba-recent", "iang-gba-non-recent"}},
	{"assg", []string{"ASSG", "第二代"}, []string{"assg"}},
	{"vpas", []string{"VPAS", "職專畢業生", "职专毕业生"}, []string{"vpas-a", "vpas-b"}},
	{"new-cies", []string{"CIES", "投資入境", "投资入境"}, []string{"new-cies"}},
	{"dependant", []string{"dependent", "受養人", "受养人"}, []string{"dependant"}},
	{"sponsor", nil, nil},
	{"visa", []string{"entry permit"}, nil},
	{"limit-of-stay", []string{"stay"}, nil},
	{"extension", []string{"renewal"}, nil},
	{"filing-window", nil, nil},
	{"top-tier", []string{"top-tier employment stream"}, nil},
	{"ordinary-residence", []string{"ordinarily resident"}, nil},
	{"abode", []string{"ROA", "居留權", "居留权", "永久居民"}, nil},
	{"gba", []string{"GBA", "大灣區", "大湾区"}, []string{"iang-gba-recent", "iang-gba-non-recent"}},
}

func wordOf(id string) (GlossaryWord, bool) {
	i := slices.IndexFunc(Words, func(w GlossaryWord) bool { return w.ID == id })
	if i < 0 {
		return GlossaryWord{}, false
	}
	return Words[i], true
}

// glossary is every word as the search looks at it.
func glossary() (out []rules.Word) {
	for _, w := range Words {
		out = append(out, rules.Word{ID: w.ID, Title: everywhere("glossary." + w.ID), Says: everywhere("glossary." + w.ID + ".says"), Also: w.Also, Asked: asked[w.ID], See: w.See})
	}
	return out
}

// everywhere is a sentence of the catalogue in all languages.
func everywhere(key string) rules.Text {
	return rules.Text{En: language.English.Say(key), ZhHant: language.Traditional.Say(key), ZhHans: language.Simplified.Say(key)}
}

func (l *Library) wordPage(out *LibraryPage, word GlossaryWord) {
	for _, name := range l.ownScript(word.Also) {
		if !strings.EqualFold(name, out.Title) {
			out.Also = append(out.Also, name)
		}
	}
	out.mark("", l.lang.Say("library.own-words"))
	out.add("says", "", texts("", l.lang.Say("glossary."+word.ID+".says"))...)
	for _, id := range word.See {
		if link, ok := l.linkTo("route", id); ok {
			out.link(link)
		}
	}
}
