package result

import (
	"io"
	"maps"
	"slices"

	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/profile"
)

// ListsText sets for a terminal the lists of names of a pack or, when one is
// named, all that stands on it on the day.
func ListsText(w io.Writer, pack *rules.Pack, name string, at profile.Date, lang language.Tag, o Options) error {
	s := newSheet(Result{Language: string(lang), AsAt: at.String(), Pack: PackOf(pack, lang)}, o)
	s.edges(s.heading(product+" · "+s.lang.Say("library.lists.title")), s.say("as-at", s.date()))
	for _, id := range slices.Sorted(maps.Keys(pack.Lists)) {
		if name == "" || name == id {
			s.listHead(pack.Lists[id], at)
		}
	}
	if name != "" {
		s.names(pack.Lists[name], at)
	}
	s.blank()
	s.put(0, "", s.lang.Say("library.lists.hint"))
	s.prints()
	_, err := io.WriteString(w, s.String())
	return err
}

func (s *sheet) listHead(list *rules.List, at profile.Date) {
	n := 0
	for _, e := range list.Entries {
		n += one(e.InForce(at))
	}
	s.blank()
	s.put(0, "", s.heading(list.Title.In(string(s.lang))))
	s.put(2, "", s.with(dim, Joined(" · ", list.ID, s.lang.Count("library.lists.count", n))))
	s.put(2, "", list.Note.In(string(s.lang)))
}

// names are those of the day.
func (s *sheet) names(list *rules.List, at profile.Date) {
	s.blank()
	for _, e := range list.Entries {
		if !e.InForce(at) {
			continue
		}
		place := ""
		if e.Place != "" {
			place = s.lang.Country(e.Place)
		}
		s.put(2, "·", Joined(" · ", e.Name.In(string(s.lang)), s.with(dim, Joined(" · ", place, e.ID))))
	}
}

// GlossaryText sets the glossary for a terminal.
func GlossaryText(w io.Writer, lang language.Tag, o Options) error {
	s := newSheet(Result{Language: string(lang)}, o)
	s.put(0, "", s.heading(product+" · "+s.lang.Say("library.glossary.title")))
	for _, word := range Words {
		s.blank()
		s.put(0, "", s.heading(s.lang.Say("glossary."+word.ID))+"  "+s.with(dim, word.ID))
		s.put(2, "", s.lang.Say("glossary."+word.ID+".says"))
	}
	_, err := io.WriteString(w, s.String())
	return err
}
