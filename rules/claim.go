package rules

import (
	"slices"

	"talentnav/rules/profile"
)

// claim is the fact that names a profession of the pack's list.
const claim = "offer.profession"

// In bounds of that fact these stand for all professions on the list on the day,
// and for those of them that have no route of their own.
const (
	allProfessions      = "professions"
	unroutedProfessions = "professions without a route"
)

// claims reports whether the fact can be so: a profession of the list, another
// one of it, or none.
func (p *Pack) claims(name string) bool {
	one, ok := p.Profession(name)
	return ok && one.Origin == "" || name == profile.OtherProfession || name == profile.NoProfession
}

// professionList is the register as a list: professions with their days, and one
// for all that cannot be named. What an overlay adds does not stand on it.
func (p *Pack) professionList(id string) *List {
	list := &List{ID: id, Of: claim, Entries: []Entry{{ID: profile.OtherProfession, From: p.FirstProfession()}}}
	if p.Register != nil {
		list.Title = p.Register.Title
		if id == unroutedProfessions {
			list.Title = p.Register.Others
		}
	}
	for _, one := range p.Professions {
		if one.Origin == "" && (id == allProfessions || !one.routed) {
			list.Entries = append(list.Entries, Entry{ID: one.ID, Name: one.Title, From: one.From, Until: one.Until})
		}
	}
	return list
}

func (l *List) ids() (out []string) {
	for _, e := range l.Entries {
		out = append(out, e.ID)
	}
	return out
}

// professionList is the same one in all bounds of a folder, nil for a word that
// means no such list. Professions are all read when bounds are.
func (l *loader) professionList(f profile.Fact, word string) *List {
	if f.ID != claim || word != allProfessions && word != unroutedProfessions {
		return nil
	}
	if l.professions[word] == nil {
		l.professions[word] = l.pack.professionList(word)
	}
	return l.professions[word]
}

// CheckProfile reports what a profile says of the pack's own lists that cannot be
// meant: a profession that the list never had. [profile.Decode] knows no pack.
func (p *Pack) CheckProfile(told *profile.Profile) []profile.Problem {
	a := told.Offer.Profession
	if a.State != profile.Answered || p.claims(a.Value) {
		return nil
	}
	return []profile.Problem{{Path: claim, Code: "profession-unknown", Param: a.Value}}
}

// Claimable are the professions that can be told on the day, in the order of the
// files.
func (p *Pack) Claimable(day profile.Date) []*Profession {
	return slices.DeleteFunc(p.ProfessionsOn(day), func(one *Profession) bool { return one.Origin != "" })
}
