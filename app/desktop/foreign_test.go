package desktop

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
)

// foreign may stand in a page of any language, each for a reason. What is added
// here is no sentence of ours: a sentence is translated.
var foreign = map[string][]string{
	"names of the languages, each in itself":      {"English", "繁體中文", "简体中文", "EN", "繁", "简"},
	"names of routes, of schemes and of bodies":   {"IANG", "TechTAS", "VPAS", "AISS", "STEM", "AI", "ELITE", "Ideation", "Co-Acceleration", "InnoCell", "HKU SPACE", "Paris-Sorbonne", "QS", "ARWU", "NIAS", "BIM", "PCLL", "PGDE"},
	"names of things and of firms":                {"GitHub", "OneDrive", "JSON", "PDF", "talentnav", "Business Today", "Business Standard", "ImmiKnow", "Savory & Partners", "BC CPA", "IMI Daily", "FastLane HR", "Magrath"},
	"units and currencies":                        {"HKD", "USD", "EUR", "MB", "KB"},
	"keys":                                        {"Page Up", "Page Down", "Escape", "Ctrl", "Alt", "Shift", "Tab", "Enter", "Home", "End"},
	"how a date or an id is written":              {"yyyy-mm-dd", "yyyy-mm", "yyyy", "our-firm"},
	"numbers of official papers and their parts":  {"ID(E)", "ID(C)", "(ii)"},
	"a term of which the translation is unsure":   {"honorary degree", "with honours", "Diplom", "Staatsexamen"},
	"other names, by which somebody looks for it": {"AI Subsidy Scheme", "AI資助計劃", "算力資助", "高才通", "高端人才", "清華大學", "清华大学", "TTPS", "Tsinghua University", "Tsinghua"},
	"what the storage found in a damaged file, for whoever repairs it": {
		"row 12 of items refers to nothing in cases", "the profile differs from its digest", "its profile is not well formed",
	},
	"what was typed, and what the tests say for the program": {
		"Sample person", "Chan Tai Man", "Chan Siu Ming", "Wong Siu Ling 黃小玲", "Wong Siu Ling", "Lee Ka Yan", "Ho", "Our Firm", "urgent",
		"Machine-learning engineer", "Halcyon Vision SA", "Halcyon engineer", "Lead AI scientist", "Meridian Robotics plc", "(invented)",
		"Mathematics and computer science", "Data science", "Spoke to the employer: the contract comes on Monday.", "Some years after graduation",
		"A bachelor's degree or above", "moving to another computer", "site reliability", "Kubernetes",
		"Anna", "Ben", "Graduate", "cannot-apply-now", "can-apply-if", "can-apply", "Research assistant", "Sorbonne", "Junior analyst", "Rive Gauche Data",
		"Consultant", "Teacher", "Lycée Exemple", "Developer", "Adviser", "Volunteer", "Post number", "Chair", "Compagnie générale d’exemples",
		"Ask for the degree certificate", "Renew the passport", "Translate the reference letter", "Book the appointment", "Reading the whole file …",
	},
}

// known takes the foreign words out of a text, the longest first.
var known = func() *strings.Replacer {
	var all []string
	for _, some := range foreign {
		all = append(all, some...)
	}
	slices.SortFunc(all, func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	var pairs []string
	for _, each := range all {
		pairs = append(pairs, each, " ")
	}
	return strings.NewReplacer(pairs...)
}()

// Addresses, names of files, ids, and the English names by which the search finds
// a profession, are of any language.
var (
	address       = regexp.MustCompile(`https?://\S+|\S+@\S+|/home/[\w./ -]*[\w/]|[\w-]+\.talentnav`)
	inAnyLanguage = regexp.MustCompile(`\S*/\S+/\S*|[\w-]+\.(pdf|talentnav|tnpack|yaml|json|org|com|hk)\b|\b(tl|prog|ttps|qmas|iang|gep)-[a-z-]+|(編號|编号)：\S+|(其他名稱|其他名称)：.*`)
)

// ownWords is a text without what is foreign to every language.
func ownWords(text string) string {
	return inAnyLanguage.ReplaceAllString(known.Replace(address.ReplaceAllString(text, " ")), " ")
}
