package rules

import (
	"net/url"
	"strings"

	"go.yaml.in/yaml/v4"
)

// addressLanguages are the parts of an address by which sites in Hong Kong tell
// their languages apart.
var addressLanguages = map[string]string{
	"eng": "en", "en": "en", "l-eng": "en",
	"hkt": "zh-Hant", "tc": "zh-Hant", "zh-hk": "zh-Hant",
	"hks": "zh-Hans", "sc": "zh-Hans", "zh-cn": "zh-Hans",
}

// AddressLanguage is the language that an address names in its path; empty when it
// names none.
func AddressLanguage(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	for part := range strings.SplitSeq(u.Path, "/") {
		if lang := addressLanguages[strings.ToLower(part)]; lang != "" {
			return lang
		}
	}
	return ""
}

// Address is that of the same page in the language, where a source knows it; else
// the address as it is.
func (p *Pack) Address(address, lang string) string {
	if other := p.elsewhere[address].In(lang); other != "" {
		return other
	}
	return address
}

// official is the address at which to read the source today.
func (s *Source) official() string {
	if s.Check != "" {
		return s.Check
	}
	return s.URL
}

// addresses reads the addresses of a source in other languages.
func (m *mapping) addresses() (t Text) {
	in := map[string]*string{"en": &t.En, "zh-Hant": &t.ZhHant, "zh-Hans": &t.ZhHans}
	m.eachPair("also at", func(key, value *yaml.Node) {
		lang, address := m.scalar(key), m.scalar(value)
		named := AddressLanguage(address)
		switch {
		case in[lang] == nil:
			m.fault(key, "use one of: en, zh-Hant, zh-Hans", "%q is no language", lang)
		case !strings.HasPrefix(address, "https://"):
			m.fault(value, "write https://…", "%q is no address", address)
		case named != "" && named != lang:
			m.fault(value, "correct the language or the address", "the address is of a page in %s", named)
		default:
			*in[lang] = address
		}
	})
	return t
}

// keepAddresses lets whatever names the source's page find it in other languages.
func (l *loader) keepAddresses(s *Source) {
	known, ok := l.pack.elsewhere[s.official()]
	switch {
	case s.AlsoAt.IsZero():
	case ok && known != s.AlsoAt:
		l.at(s.place, "say it once, or alike", "source %q gives other addresses of the same page than another source", s.ID)
	default:
		l.pack.elsewhere[s.official()] = s.AlsoAt
	}
}
