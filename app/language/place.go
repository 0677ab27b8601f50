package language

import (
	"slices"
	"strings"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// countries are the codes that [profile.Profile.Validate] accepts: those of ISO
// 3166-1, and XK, under which Kosovo issues passports.
const countries = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ " +
	"CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR " +
	"GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP " +
	"KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ " +
	"NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW " +
	"SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ " +
	"UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW"

// languages are those that a picker offers. Chinese is one language here,
// whichever form of it is spoken.
const languages = "af am ar az bg bn bs ca cs da de el en es et fa fi fil fr gu he hi hr hu hy id is it ja jv ka kk km kn ko lo lt lv mk ml mn mr ms my " +
	"nb ne nl pa pl ps pt ro ru si sk sl sq sr sv sw ta te th tr uk ur uz vi zh"

// Country names a country or territory by its ISO 3166-1 code. A code that is
// not known comes back as it is.
func (t Tag) Country(code string) string {
	if key := "country." + code; t.Has(key) {
		return t.Say(key)
	}
	region, err := language.ParseRegion(code)
	if err != nil {
		return code
	}
	return t.named(code, display.Regions(t.unicode()).Name(region))
}

// LanguageName names a language by its ISO 639 code.
func (t Tag) LanguageName(code string) string {
	if key := "language." + code; t.Has(key) {
		return t.Say(key)
	}
	tag, err := language.Parse(code)
	if err != nil {
		return code
	}
	return t.named(code, display.Languages(t.unicode()).Name(tag))
}

func (t Tag) named(code, name string) string {
	if name == "" {
		return code
	}
	return strings.ReplaceAll(name, " & ", " and ")
}

// Countries lists the code of every country and territory in the order in which
// readers of t look their names up.
func (t Tag) Countries() []string { return t.sorted(countries, t.Country) }

// Languages lists the codes of the common languages in that order. Others can
// be named by their code.
func (t Tag) Languages() []string { return t.sorted(languages, t.LanguageName) }

func (t Tag) sorted(codes string, name func(string) string) []string {
	out, names, order := strings.Fields(codes), map[string]string{}, collate.New(t.unicode())
	for _, code := range out {
		names[code] = name(code)
	}
	slices.SortFunc(out, func(a, b string) int { return order.CompareString(names[a], names[b]) })
	return out
}
