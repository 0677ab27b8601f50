package result

import (
	"io"
	"slices"
	"strings"

	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/profile"
)

// ChangesText sets what differs between rules for a terminal: what can change a
// standing first, then what comes with routes, what holds on other days, and wording.
func ChangesText(w io.Writer, c Changes, o Options) error {
	s := changeSheet{c, newPage(o), language.Tag(c.Language)}
	s.head()
	s.part("routes", c.only(rules.OfRule, func(x Change) bool { return x.Route != "" }))
	s.part("criteria", c.only(rules.OfRule, func(x Change) bool { return x.Criterion != "" }))
	s.part("lists", c.only(rules.OfRule, func(x Change) bool { return x.List != "" }))
	s.part("guide", c.only(rules.OfGuide, func(Change) bool { return true }))
	s.part("later", c.only(rules.OfLater, func(Change) bool { return true }))
	s.part("professions", c.only(rules.OfWords, Change.ofProfessions))
	s.part("programmes", c.only(rules.OfWords, func(x Change) bool { return x.Programme != "" }))
	s.part("words", c.only(rules.OfWords, func(x Change) bool { return !x.ofProfessions() && x.Programme == "" }))
	s.people()
	_, err := io.WriteString(w, s.String())
	return err
}

func (c Change) ofProfessions() bool {
	return c.Profession != "" || c.What == rules.ListCounted.String()
}

func (c Changes) only(class rules.Class, wanted func(Change) bool) []Change {
	return slices.DeleteFunc(slices.Clone(c.Changes), func(x Change) bool { return x.Class != class.String() || !wanted(x) })
}

// changeSheet is what differs, being set.
type changeSheet struct {
	Changes
	*page
	lang language.Tag
}

func (s *changeSheet) head() {
	s.put(0, "", s.heading(product+" · "+s.lang.Say("diff.title")))
	s.put(0, "", s.sides())
	s.put(0, "", s.total())
}

// sides names what is compared: two days of one pack, or two packs.
func (s *changeSheet) sides() string {
	if s.Before.Pack.Digest == s.After.Pack.Digest {
		return s.lang.Say("diff.sides.days", s.Before.Pack.Title+" "+s.Before.Pack.Version, day(s.Before), day(s.After))
	}
	return s.lang.Say("diff.sides", s.side(s.Before), s.side(s.After))
}

func (s *changeSheet) side(g Ground) string {
	name := g.Pack.Title + " " + g.Pack.Version
	if s.Before.Pack.Version == s.After.Pack.Version {
		name += " " + g.Pack.Digest[:min(8, len(g.Pack.Digest))] // two drafts of one version
	}
	return s.lang.Say("diff.side", name, day(g))
}

// day is that of a side; [BuildChanges] wrote it, so it can be read.
func day(g Ground) profile.Date {
	d, _ := profile.ParseDate(g.AsAt)
	return d
}

// total says how much there is before anything else.
func (s *changeSheet) total() string {
	n := 0
	for _, x := range s.Changes.Changes {
		if x.Alters {
			n++
		}
	}
	switch {
	case len(s.Changes.Changes) == 0:
		return s.lang.Say("diff.none")
	case n == 0:
		return s.lang.Say("diff.harmless")
	}
	return s.lang.Count("diff.total", n)
}

func (s *changeSheet) part(name string, changes []Change) {
	if len(changes) == 0 {
		return
	}
	s.blank()
	s.put(0, "", s.heading(s.lang.Say("diff.heading."+name)))
	s.rule()
	for i, x := range changes {
		if x.Entry != "" && x.Class != rules.OfWords.String() {
			s.entry(changes[:i], x, changes)
			continue
		}
		s.put(2, changeSign(x.What), x.Text)
		if x.Route != "" {
			x.concern = "" // it is its own
		}
		s.foot(x.concern, x.Sources)
	}
}

// entry sets one of a list: those that came or went on one day stand together
// below their list, once for all.
func (s *changeSheet) entry(above []Change, x Change, all []Change) {
	same := func(y Change) bool { return y.List == x.List && y.under == x.under && y.Entry != "" }
	if slices.ContainsFunc(above, same) {
		return
	}
	group := slices.DeleteFunc(slices.Clone(all), func(y Change) bool { return !same(y) })
	if !slices.ContainsFunc(above, func(y Change) bool { return y.List == x.List }) {
		s.put(2, "", s.listTitle(x))
	}
	s.put(4, "", s.lang.Say("diff.group", x.under, len(group)))
	var sources []Source
	for _, y := range group {
		text := y.About
		if y.full {
			text = y.Text
		}
		s.put(6, changeSign(x.What), text)
		for _, source := range y.Sources {
			if !slices.Contains(sources, source) {
				sources = append(sources, source)
			}
		}
	}
	s.foot(x.concern, sources)
}

func (s *changeSheet) listTitle(x Change) string { return s.lang.Say("diff.list", x.list) }

// foot says which routes a difference concerns and where its text stands.
func (s *changeSheet) foot(concern string, sources []Source) {
	if concern != "" {
		s.put(6, "", s.lang.Say("diff.concerns", concern))
	}
	for _, source := range sources {
		s.put(6, "", s.with(dim, s.lang.Say("diff.source", source.Text)))
	}
}

// changeSign stands beside the words: something more, something less, or
// something else.
func changeSign(what string) string {
	switch what {
	case "route-added", "route-opens", "criterion-added", "criterion-starts", "list-added", "entry-added", "entry-starts", "guide-added", "provision-starts", "provision-later", "confirmation-added", "profession-joins", "programme-added":
		return "+"
	case "route-removed", "route-closes", "criterion-removed", "criterion-ends", "list-removed", "entry-removed", "entry-ends", "guide-removed", "provision-ends", "provision-gone", "confirmation-removed", "profession-leaves", "programme-removed", "deadline-passes":
		return "−"
	}
	return "→"
}

func (s *changeSheet) people() {
	if len(s.People) == 0 {
		return
	}
	s.blank()
	s.put(0, "", s.heading(s.lang.Say("diff.heading.people")))
	s.rule()
	for _, a := range s.People {
		s.put(2, "", a.Name+s.lang.Say("list.colon")+a.Text)
		var byTime []string
		for _, r := range a.Routes {
			if r.ByTime && r.How == rules.CouldTouch.String() {
				byTime = append(byTime, r.short)
				continue
			}
			s.put(4, "·", r.Text)
		}
		if len(byTime) > 0 && len(byTime) < len(a.Routes) {
			s.put(4, "·", s.lang.Say("diff.by-time", strings.Join(byTime, " · ")))
		}
	}
}
