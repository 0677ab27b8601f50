package result

import (
	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/match"
	"talentnav/rules/profile"
)

// claim is the fact that names a profession.
const claim = "offer.profession"

var claimFact = func() *profile.Fact {
	i, _ := profile.FactIndex(claim)
	return &profile.FactSchema[i]
}()

// Suggestion is a profession that somebody's words may mean, in short, to choose
// from.
type Suggestion struct{ ID, Title, Segment, Reason string }

// Suggest tells which professions of the pack's own list the words may mean on
// the day, the best first.
func Suggest(x *match.Index, pack *rules.Pack, typed string, at profile.Date, lang language.Tag) (out []Suggestion) {
	w := writer{a: &rules.Assessment{Pack: pack}, lang: lang}
	for _, m := range x.Find(typed, at) {
		if p := m.Profession; p.Origin == "" {
			out = append(out, Suggestion{p.ID, w.text(p.Title), w.text(p.Segment.Title), w.matchReason(m.Reasons[0]).Text})
		}
	}
	return out
}

// Claimed names the profession that was told, and says since when it stands on
// the list.
func Claimed(pack *rules.Pack, id string, at profile.Date, lang language.Tag) (name, standing string) {
	w := writer{a: &rules.Assessment{Pack: pack}, lang: lang}
	p, ok := pack.Profession(id)
	if !ok || p.Origin != "" || !p.InForce(at) {
		return w.claimed(id), lang.Say("window.profession.not-listed")
	}
	return w.claimed(id), Joined(" · ", w.text(p.Segment.Title), lang.Say("window.profession.listed", p.From))
}

// OfficialList says how much of the list can be named here on the day, and where
// the whole of it is.
func OfficialList(pack *rules.Pack, at profile.Date, lang language.Tag) (says, url string) {
	count, _ := pack.Register.Count(at)
	return lang.Say("window.profession.counts", len(pack.Claimable(at)), count.N), pack.Register.URL
}

// OfficialText is what is known of an official text that somebody states to meet:
// of the profession that was told, where the statement is about it.
func OfficialText(pack *rules.Pack, p *profile.Profile, c *rules.Confirmation, at profile.Date, lang language.Tag) Confirmation {
	w := writer{a: &rules.Assessment{Pack: pack, At: at, Facts: profile.Derive(p, at)}, lang: lang}
	out := w.confirmation(c)
	out.Sources = nil
	return *out
}

// aboutClaim puts first what is known of the profession that was told, and leads
// to its own page.
func (w writer) aboutClaim(out *Confirmation, c *rules.Confirmation) {
	i, _ := profile.FactIndex(claim)
	if w.a == nil || i >= len(w.a.Facts.Values) {
		return
	}
	p, ok := w.a.Pack.Profession(w.a.Facts.Values[i].Text)
	if !ok || p.Confirmation != c || p.Route != nil {
		return
	}
	known := []string{w.lang.Say("result.claimed", w.text(p.Title))}
	for _, r := range p.Requirements {
		if r.InForce(w.a.At) {
			known = append(known, w.lang.Say("result.claimed.asks", w.text(r.Says), w.lang.Say("confidence."+r.Confidence.String())))
		}
	}
	out.URL, out.Known = p.URL, append(known, out.Known...)
}

// claimed is the name of a profession that was told, or the words for none.
func (w writer) claimed(id string) string { return professionName(w.a.Pack, id, w.lang) }

func professionName(pack *rules.Pack, id string, lang language.Tag) string {
	if p, ok := pack.Profession(id); ok {
		return p.Title.In(string(lang))
	}
	return Clean(lang.Value(claimFact, profile.Value{Text: id}))
}

// NamedNeed is a need with professions by their names.
func NamedNeed(pack *rules.Pack, f *profile.Fact, n rules.Need, lang language.Tag) rules.Need {
	if f.ID != claim {
		return n
	}
	var names []string
	for _, id := range n.Names {
		names = append(names, profile.NamePrefix+professionName(pack, id, lang))
	}
	n.Names = names
	return n
}
