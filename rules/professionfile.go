package rules

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
)

// rawProfession waits until what it refers to is read.
type rawProfession struct {
	one          *Profession
	segment      string
	confirmation string
	route        string
	completes    string
}

// readProfessions reads what a file has of a list of professions.
func (l *loader) readProfessions(m *mapping) {
	m.each("segments", l.segment)
	m.each("professions", l.profession)
	if n := m.take("profession list"); n != nil {
		l.register(m.mapping(n))
	}
}

func (l *loader) segment(id string, at *yaml.Node, m *mapping) {
	_, taken := l.pack.Segment(id)
	_, official := l.base.Segment(id)
	l.unique(m.place(at), id, taken && !official, official)
	s := &Segment{
		ID: id, Title: m.sentence("title"), Note: m.sentence("note"), From: m.date("from"), Counts: l.tallies(m),
		First: m.flag("first"), Origin: l.overlay.ID, signed: m.signed(at),
	}
	if s.Title.IsZero() {
		m.fault(at, "give title: in three languages", "segment %q has no title", id)
	}
	m.done()
	l.pack.Segments = append(l.pack.Segments, s)
}

func (l *loader) profession(id string, at *yaml.Node, m *mapping) {
	_, taken := l.pack.Profession(id)
	_, official := l.base.Profession(id)
	l.unique(m.place(at), id, taken && !official, official)
	p := &Profession{
		ID: id, Title: m.sentence("title"), TitleNote: m.sentence("title note"), From: m.date("from"), Until: m.date("until"),
		State: TextState(m.choice("state", textStateNames[:])), Note: m.sentence("note"), Fields: l.fields(m), Tasks: l.remarks(m, "tasks"),
		Requirements: l.remarks(m, "requirements"), History: l.remarks(m, "history"), Remarks: l.remarks(m, "remarks"),
		Bureau: m.sentence("bureau"), URL: m.text("url"), Called: m.words("called"), Skills: m.words("skills"),
		NotCalled: m.words("not called"), Cite: l.cites(m), Read: m.reading("read"), Origin: l.overlay.ID, signed: m.signed(at),
	}
	raw := rawProfession{p, m.text("segment"), m.text("confirmation"), m.text("route"), m.text("completes")}
	p.routed = raw.route != ""
	m.checkProfession(at, raw)
	l.checkReading(m, at, raw)
	m.done()
	l.rawProfessions = append(l.rawProfessions, raw)
	l.pack.Professions = append(l.pack.Professions, p)
}

// checkProfession wants what every profession has, and that its state says what
// is there: a requirement of which nobody saw the text makes no text full.
func (m *mapping) checkProfession(at *yaml.Node, raw rawProfession) {
	p := raw.one
	known := len(p.Fields) + len(p.Tasks) + len(p.Requirements)
	unsure := slices.ContainsFunc(p.Requirements, func(r Remark) bool { return r.Confidence != Official })
	switch {
	case p.Title.IsZero() || p.From.Year == 0 || raw.segment == "" || p.URL == "" || len(p.Cite) == 0:
		m.fault(at, "give title:, segment:, from:, url: and cite:", "profession %q is incomplete", p.ID)
	case p.Until.Year != 0 && p.Until.Before(p.From):
		m.fault(at, "correct one of the two days", "profession %q ends before it starts", p.ID)
	case p.State == TitleOnly && known > 0:
		m.fault(at, "write state: partly known", "profession %q has more than a title", p.ID)
	case p.State == PartlyKnown && known == 0:
		m.fault(at, "write state: title only, or what is known", "nothing is told of profession %q", p.ID)
	case p.State == FullText && p.Origin == "" && (len(p.Requirements) == 0 || unsure):
		m.fault(at, "write state: partly known", "the requirements of profession %q are not all official", p.ID)
	case p.State == FullText && len(p.Requirements) == 0:
		m.fault(at, "add requirements:", "the text of profession %q has no requirements", p.ID)
	}
}

func (l *loader) fields(m *mapping) (out []Field) {
	m.below("fields", func(f *mapping) {
		words := f.words("words")
		out = append(out, Field{l.remark(f), words})
	})
	return out
}

func (l *loader) remarks(m *mapping, key string) (out []Remark) {
	m.below(key, func(one *mapping) { out = append(out, l.remark(one)) })
	return out
}

func (l *loader) remark(m *mapping) Remark {
	r := Remark{
		Says: m.sentence("says"), Note: m.sentence("note"), Confidence: l.confidence(m), From: m.date("from"), Until: m.date("until"),
		Cite: l.cites(m), signed: m.signed(m.node),
	}
	m.checkRemark(r.Says.IsZero(), r)
	return r
}

func (m *mapping) checkRemark(empty bool, r Remark) {
	if empty || len(r.Cite) == 0 {
		m.fault(m.node, "give what it says and cite:", "the sentence is incomplete")
	}
	if r.Until.Year != 0 && r.Until.Before(r.From) {
		m.fault(m.node, "correct one of the two days", "the sentence ends before it starts")
	}
}

// tallies are counts in the order of their days; each holds until the next.
func (l *loader) tallies(m *mapping) (out []Tally) {
	for _, n := range m.bounded("counts", maxSteps) {
		inner := m.mapping(n)
		t := Tally{N: inner.number("count"), Remark: Remark{
			Note: inner.sentence("note"), Confidence: l.confidence(inner), From: inner.date("from"), Until: inner.date("until"),
			Cite: l.cites(inner), signed: inner.signed(n),
		}}
		inner.checkRemark(t.From.Year == 0, t.Remark)
		if t.N < 0 || len(out) > 0 && !out[len(out)-1].From.Before(t.From) {
			inner.fault(n, "write counts in the order of their days", "the count is out of order")
		}
		inner.done()
		out = append(out, t)
	}
	return out
}

// register reads the list as a whole, of which a pack has one.
func (l *loader) register(m *mapping) {
	if l.over() {
		m.fault(m.node, "leave it out", "the list is the pack's own")
		return
	}
	if l.pack.Register != nil {
		m.fault(m.node, "keep one", "the pack has two profession lists")
	}
	l.rawStatement = m.text("confirmation")
	r := &Register{Title: m.sentence("title"), Others: m.sentence("others"), Note: m.sentence("note"), URL: m.text("url"), Counts: l.tallies(m), Holds: l.remarks(m, "holds"), signed: m.signed(m.node)}
	m.below("effects", func(one *mapping) {
		l.rawEffects = append(l.rawEffects, one.items("routes"))
		r.Effects = append(r.Effects, l.remark(one))
	})
	if r.Title.IsZero() || r.URL == "" {
		m.fault(m.node, "give title: and url:", "the profession list is incomplete")
	}
	if r.Others.IsZero() {
		r.Others = r.Title
	}
	m.done()
	l.pack.Register = r
}

// linkProfessions resolves what segments, professions and the list name. Only
// what this folder holds is looked at.
func (l *loader) linkProfessions() {
	for _, s := range l.pack.Segments {
		if s.Origin == l.overlay.ID {
			l.linkRemarks(s.remarks())
		}
	}
	for _, raw := range l.rawProfessions {
		l.linkCites(raw.one.place, raw.one.Cite)
		l.linkRemarks(raw.one.remarks())
		l.linkProfession(raw)
	}
	if l.over() || l.pack.Register == nil {
		return
	}
	l.linkRemarks(l.pack.Register.remarks())
	for i := range l.rawEffects {
		l.linkEffect(&l.pack.Register.Effects[i], l.rawEffects[i])
	}
}

func (l *loader) linkProfession(raw rawProfession) {
	p, found := raw.one, false
	if p.Segment, found = l.pack.Segment(raw.segment); !found {
		l.at(p.place, l.gone(), "segment %q is not in the pack", raw.segment)
	} else if !startsBy(p.Segment.From, p.From) {
		l.at(p.place, "correct one of the two days", "profession %q is older than its segment", p.ID)
	}
	if raw.confirmation == "" && raw.route == "" && !l.over() {
		raw.confirmation = l.rawStatement
	}
	if p.Confirmation = l.pack.Confirmations[raw.confirmation]; p.Confirmation == nil && raw.confirmation != "" {
		l.at(p.place, l.gone(), "confirmation %q is not in the pack", raw.confirmation)
	}
	if p.Route, found = l.pack.Route(raw.route); !found && raw.route != "" {
		l.at(p.place, l.gone(), "route %q is not in the pack", raw.route)
	}
	l.linkReading(raw)
}

func (l *loader) linkRemarks(all []Remark) {
	for _, r := range all {
		l.linkCites(r.place, r.Cite)
	}
}

func (l *loader) linkEffect(r *Remark, routes []*yaml.Node) {
	for _, n := range routes {
		route, ok := l.pack.Route(n.Value)
		if !ok {
			l.at(r.place, l.gone(), "route %q is not in the pack", n.Value)
			continue
		}
		r.Routes = append(r.Routes, route)
	}
}

// words reads {en: […], zh-Hant: […], zh-Hans: […]}; a language can be missing.
func (m *mapping) words(key string) Words {
	n := m.take(key)
	if n == nil {
		return Words{}
	}
	inner := m.mapping(n)
	w := Words{En: inner.phrases("en"), ZhHant: inner.phrases("zh-Hant"), ZhHans: inner.phrases("zh-Hans")}
	inner.done()
	return w
}

const maxPhrase = 80 // bytes: longer ones are sentences, and nobody types those

func (m *mapping) phrases(key string) []string {
	var out []string
	for _, n := range m.bounded(key, maxSteps) {
		switch phrase := m.scalar(n); {
		case Fold(phrase) == "" || len(phrase) > maxPhrase:
			m.fault(n, "write a few words", "%q is nothing that people call it", phrase)
		case slices.ContainsFunc(out, func(o string) bool { return strings.EqualFold(o, phrase) }):
			m.fault(n, "keep one", "%q stands here twice", phrase)
		default:
			out = append(out, phrase)
		}
	}
	return out
}

// bounded are the items of a list that is no longer than it may be.
func (m *mapping) bounded(key string, limit int) []*yaml.Node {
	items := m.items(key)
	if len(items) > 0 && m.many(items[0], len(items), limit, key) {
		return nil
	}
	return items
}
