package rules

import (
	"maps"
	"slices"
	"strings"
	"unicode"
)

// owner is a part of a pack that has texts and can be signed off.
type owner struct {
	signed
	texts []Text
}

// owners are all such parts.
func (l *linter) owners() (out []owner) {
	p := l.pack
	for _, id := range slices.Sorted(maps.Keys(p.Sources)) {
		s := p.Sources[id]
		out = append(out, owner{s.signed, []Text{s.Title, s.Publisher, s.Note}})
	}
	for _, id := range slices.Sorted(maps.Keys(p.authorities)) {
		a := p.authorities[id]
		out = append(out, owner{a.signed, []Text{a.Name}})
	}
	for _, id := range slices.Sorted(maps.Keys(p.Confirmations)) {
		c := p.Confirmations[id]
		out = append(out, owner{c.signed, slices.Concat([]Text{c.Asks}, c.Known, places(c.Cite))})
	}
	out = append(out, l.listOwners()...)
	for _, c := range l.all {
		out = append(out, owner{c.signed, slices.Concat([]Text{c.Says, c.Note, c.Evidence, c.Change}, places(c.Cite))})
	}
	for _, r := range p.Routes {
		out = append(out, owner{r.signed, r.texts()})
	}
	for _, id := range slices.Sorted(maps.Keys(p.Guides)) {
		out = append(out, p.Guides[id].owners()...)
	}
	for _, s := range p.Schemes {
		out = append(out, owner{s.signed, s.texts()})
	}
	out = append(out, p.professionOwners()...)
	for _, o := range p.Overlays {
		out = append(out, owner{o.signed, []Text{o.Title}})
	}
	for _, n := range p.Notes {
		out = append(out, owner{n.signed, slices.Concat([]Text{n.Says}, places(n.Cite))})
	}
	return out
}

// professionOwners has each sentence at its own place.
func (p *Pack) professionOwners() (out []owner) {
	all := p.Register.remarks()
	if r := p.Register; r != nil {
		out = append(out, owner{r.signed, []Text{r.Title, r.Note}})
	}
	for _, s := range p.Segments {
		out = append(out, owner{s.signed, []Text{s.Title, s.Note}})
		all = append(all, s.remarks()...)
	}
	for _, one := range p.Professions {
		out = append(out, owner{one.signed, append([]Text{one.Title, one.TitleNote, one.Note, one.Bureau}, places(one.Cite)...)})
		all = append(all, one.remarks()...)
	}
	for _, r := range all {
		out = append(out, owner{r.signed, append([]Text{r.Says, r.Note}, places(r.Cite)...)})
	}
	return out
}

// owners has each provision at its own place.
func (g *Guide) owners() (out []owner) {
	for i := range g.Provisions {
		p := &g.Provisions[i]
		out = append(out, owner{p.signed, p.texts()})
	}
	return out
}

// listOwners has each entry at its own place, signed off by its list.
func (l *linter) listOwners() (out []owner) {
	for _, id := range slices.Sorted(maps.Keys(l.pack.Lists)) {
		list := l.pack.Lists[id]
		out = append(out, owner{list.signed, append([]Text{list.Title, list.Note}, list.lookups()...)})
	}
	return out
}

func (r *Route) texts() []Text {
	out := slices.Concat([]Text{r.Title, r.Short, r.Summary, r.NextStep}, r.Gives)
	for _, c := range r.Caveats {
		out = append(append(out, c.Says), places(c.Cite)...)
	}
	return out
}

func places(cites []Cite) (out []Text) {
	for _, c := range cites {
		out = append(out, c.At)
	}
	return out
}

// texts looks at every sentence and name.
func (l *linter) texts() {
	l.titles()
	for _, o := range l.owners() {
		for _, t := range o.texts {
			l.text(o.signed, t)
		}
	}
	for _, list := range l.pack.Lists {
		for _, e := range list.Entries {
			s := list.signedFor(e)
			l.text(s, e.Name)
			l.text(s, e.Note)
		}
	}
}

// titles is that of the pack, which has no sign-off. A firm's name can be the
// same in all languages.
func (l *linter) titles() {
	l.text(signed{place: l.pack.place}, l.pack.Title)
}

// signedFor places a warning at the entry; the list signs it off.
func (l *List) signedFor(e Entry) signed { return signed{e.place, l.accepts} }

func (l *linter) text(s signed, t Text) {
	for _, lang := range Languages {
		said := t.In(lang)
		if said != strings.TrimSpace(said) {
			l.warn(s, lintBlanks, "take them out", "%q starts or ends with blanks", said)
		}
		if t.untranslated(lang) {
			l.warn(s, lintUntranslated, "translate it", "the %s of %q is the English", lang, said)
		}
	}
	if i := strings.IndexAny(t.ZhHans, OnlyTraditional); i >= 0 {
		l.warn(s, lintScript, "write it in Simplified characters", "the zh-Hans %q has the Traditional character %c", t.ZhHans, []rune(t.ZhHans[i:])[0])
	}
	if i := strings.IndexAny(t.ZhHant, OnlySimplified); i >= 0 {
		l.warn(s, lintScript, "write it in Traditional characters", "the zh-Hant %q has the Simplified character %c", t.ZhHant, []rune(t.ZhHant[i:])[0])
	}
}

// untranslated reports whether the text of a language is the English.
func (t Text) untranslated(lang string) bool {
	return lang != "en" && t.In(lang) == t.En && strings.ContainsFunc(t.En, unicode.IsLetter)
}

// Accepts are the warnings that [Pack.Lint] has for texts which were typed by
// somebody else and have to stay as they are, each with the reason given: what
// stands as accept: beside them.
func Accepts(because string, texts ...Text) map[string]string {
	out := map[string]string{}
	for _, t := range texts {
		if t.untranslated("zh-Hant") || t.untranslated("zh-Hans") {
			out[lintUntranslated] = because
		}
		if strings.ContainsAny(t.ZhHans, OnlyTraditional) || strings.ContainsAny(t.ZhHant, OnlySimplified) {
			out[lintScript] = because
		}
	}
	return out
}
