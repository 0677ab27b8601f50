package edit

import (
	"slices"
	"strings"
	"sync"

	"fyne.io/fyne/v2"

	"talentnav/app/desktop/piece"
	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/profile"
)

// index finds countries or languages by their name in any of our languages, or
// by code.
type index struct {
	codes []string
	names map[string][]string // code → folded names
	name  func(language.Tag, string) string
}

var countryIndex = sync.OnceValue(func() *index {
	return newIndex(language.Tag.Countries, language.Tag.Country, countryAliases)
})

var languageIndex = sync.OnceValue(func() *index {
	return newIndex(language.Tag.Languages, language.Tag.LanguageName, languageAliases)
})

func newIndex(codes func(language.Tag) []string, name func(language.Tag, string) string, aliases map[string][]string) *index {
	x := &index{codes: codes(language.English), names: map[string][]string{}, name: name}
	for _, code := range x.codes {
		for _, tag := range language.All {
			x.names[code] = append(x.names[code], rules.Fold(name(tag, code)))
		}
		for _, alias := range aliases[code] {
			x.names[code] = append(x.names[code], rules.Fold(alias))
		}
	}
	return x
}

// search ranks the same name before a name that starts so, before one with a
// word that starts so, before one that contains it.
func (x *index) search(typed string) []string {
	folded := rules.Fold(typed)
	if folded == "" {
		return nil
	}
	var ranks [4][]string
	for _, code := range x.codes {
		if r := x.rank(code, folded); r < len(ranks) {
			ranks[r] = append(ranks[r], code)
		}
	}
	return slices.Concat(ranks[:]...)
}

// exactly is the one thing that is called so in some language.
func (x *index) exactly(typed string) (code string, ok bool) {
	folded := rules.Fold(typed)
	if folded == "" {
		return "", false
	}
	for _, each := range x.codes {
		if x.rank(each, folded) == 0 {
			if ok {
				return "", false
			}
			code, ok = each, true
		}
	}
	return code, ok
}

func (x *index) rank(code, folded string) int {
	best := 4
	for _, name := range x.names[code] {
		switch {
		case name == folded || strings.EqualFold(code, folded):
			return 0
		case strings.HasPrefix(name, folded):
			best = min(best, 1)
		case strings.Contains(name, " "+folded):
			best = min(best, 2)
		case strings.Contains(name, folded):
			best = min(best, 3)
		}
	}
	return best
}

// names answers with a set of countries or languages.
type names struct {
	ask     Ask
	index   *index
	finder  *finder
	chips   *fyne.Container
	message *message
	unknown *piece.Options
	codes   []string
	proof   proof
	box     *fyne.Container
}

func newNames(a Ask, x *index, hint string) *names {
	n := &names{ask: a, index: x, message: newMessage(a.Grown), unknown: unknown(a), chips: piece.Flow(piece.Near)}
	n.finder = newFinder(a.Lang.Say(hint), n.search, n.onPicked)
	n.finder.done, n.finder.grown = a.Done, a.Grown
	n.finder.entry.Left = n.onLeft
	n.unknown.Chosen = n.onUnknown
	field := piece.AtMost(520, piece.Column(piece.Near, n.chips, n.finder.box, n.message.Object()))
	n.box = piece.Column(12, field, n.unknown.Box)
	return n
}

func (n *names) Object() fyne.CanvasObject { return n.box }

func (n *names) First() fyne.Focusable {
	if n.unknown.Value() == 0 {
		return n.unknown.First()
	}
	return n.finder.entry
}

// Settle reports a name that was typed and not chosen.
func (n *names) Settle() bool {
	if strings.TrimSpace(n.finder.entry.Text) == "" {
		return true
	}
	n.message.Warn(n.ask.Lang.Say("window.name.choose"))
	return false
}

func (n *names) onLeft() {
	if strings.TrimSpace(n.finder.entry.Text) == "" {
		n.message.Say("")
	}
}

func (n *names) Show(v profile.View) {
	n.proof, n.codes = proof{v}, nil
	n.unknown.Set(-1)
	switch v.State {
	case profile.Answered:
		n.codes = slices.Clone(v.Value.([]string))
	case profile.NotKnown:
		n.unknown.Set(0)
	}
	n.showChips()
}

func (n *names) search(typed string) []found {
	n.message.Say("")
	var out []found
	for _, code := range n.index.search(typed) {
		if !slices.Contains(n.codes, code) {
			out = append(out, found{id: code, name: n.index.name(n.ask.Lang, code)})
		}
	}
	if len(out) == 0 && rules.Fold(typed) != "" {
		n.message.Say(n.ask.Lang.Say("window.name.none"))
	}
	return out
}

func (n *names) onPicked(f found) { n.set(append(slices.Clone(n.codes), f.id)) }

func (n *names) remove(code string) {
	focus(n.finder.entry)
	n.set(slices.DeleteFunc(slices.Clone(n.codes), func(c string) bool { return c == code }))
}

func (n *names) set(codes []string) {
	v := profile.View{}
	if len(codes) > 0 {
		v = n.proof.answer(codes)
	}
	if problem := n.ask.Answer(v); problem != "" {
		n.message.Warn(problem)
		return
	}
	n.codes = codes
	n.unknown.Set(-1)
	n.message.Say("")
	n.showChips()
}

func (n *names) showChips() {
	n.chips.Objects = nil
	for _, code := range n.codes {
		name := n.index.name(n.ask.Lang, code)
		n.chips.Add(piece.Chip(name, n.ask.Lang.Say("window.remove-named", name), func() { n.remove(code) }))
	}
	n.chips.Refresh()
	if n.ask.Grown != nil {
		n.ask.Grown()
	}
}

func (n *names) onUnknown(int) {
	n.finder.Put("")
	n.codes = nil
	n.ask.Answer(profile.View{State: profile.NotKnown})
	n.showChips()
}
