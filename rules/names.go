package rules

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"talentnav/rules/profile"
)

// Fold brings a name to the form in which two writings of it are the same:
// without case, accents, punctuation and a leading "the".
func Fold(name string) string {
	var b strings.Builder
	space := true
	for _, r := range norm.NFKD.String(strings.ToLower(name)) {
		switch {
		case unicode.Is(unicode.Mn, r) || r == '\'' || r == '’':
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(r)
			space = false
		case !space:
			b.WriteByte(' ')
			space = true
		}
	}
	return strings.TrimPrefix(strings.TrimSpace(b.String()), "the ")
}

// names are all writings of an entry, the proper ones first.
func (e Entry) names() []string {
	return append([]string{e.Name.En, e.Name.ZhHant, e.Name.ZhHans}, e.Also...)
}

// called tells whether a folded writing is a name of the entry.
func (e Entry) called(folded string) bool {
	return slices.ContainsFunc(e.names(), func(n string) bool { return Fold(n) == folded })
}

// Entry returns the entry with the given id.
func (l *List) Entry(id string) (Entry, bool) {
	i := slices.IndexFunc(l.Entries, func(e Entry) bool { return e.ID == id })
	if i < 0 {
		return Entry{}, false
	}
	return l.Entries[i], true
}

// Named returns the one entry of which the given writing is a name, and false
// when none or several have it.
func (l *List) Named(name string) (Entry, bool) {
	var found []Entry
	folded := Fold(name)
	for _, e := range l.Entries {
		if e.called(folded) {
			found = append(found, e)
		}
	}
	if len(found) != 1 {
		return Entry{}, false
	}
	return found[0], true
}

// dictionary resolves what people wrote to the ids of a pack's lists.
type dictionary struct {
	ids    map[string]bool
	byName map[string]string // folded name → id; "" when two entries share it
}

func (p *Pack) dictionary(kind string) dictionary {
	d := dictionary{map[string]bool{}, map[string]string{}}
	for _, l := range p.Lists {
		if l.Of != kind || l.Origin != "" { // an overlay teaches no names
			continue
		}
		for _, e := range l.Entries {
			d.ids[e.ID] = true
			for _, name := range e.names() {
				d.learn(Fold(name), e.ID)
			}
		}
	}
	return d
}

func (d dictionary) learn(name, id string) {
	if known, ok := d.byName[name]; ok && known != id {
		id = ""
	}
	d.byName[name] = id
}

// resolve gives the id that an institution's text stands for. What matches
// nothing is not known: another writing of a listed name must not count as a
// miss. Only the person can say that it is on no list.
func (d dictionary) resolve(text string) (id string, known bool) {
	if name, ok := strings.CutPrefix(text, profile.NamePrefix); ok {
		id = d.byName[Fold(name)]
		return id, id != ""
	}
	if name, ok := strings.CutPrefix(text, profile.UnlistedPrefix); ok {
		return profile.Unlisted, !d.maybeListed(Fold(name))
	}
	return text, text == profile.Unlisted || d.ids[text]
}

// maybeListed doubts a statement that a university is on no list when a listed
// one has that name, or when it is only a short form, which lists do not hold.
func (d dictionary) maybeListed(name string) bool {
	_, listed := d.byName[name]
	return listed || shortForm.MatchString(name)
}

var shortForm = regexp.MustCompile(`^[a-z]{1,5}$`)
