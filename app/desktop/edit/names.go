package edit

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"talentnav/app/desktop/piece"
	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/profile"
)

// index finds countries or languages by their name in any of our languages, or
// by code.
type index struct {
	codes  []string
	names  map[string][]string // code → folded names
	pinyin map[string][]string
	name   func(language.Tag, string) string
}

var countryIndex = sync.OnceValue(func() *index {
	return newIndex(language.Tag.Countries, language.Tag.Country, countryAliases, countryPinyin)
})

var languageIndex = sync.OnceValue(func() *index {
	return newIndex(language.Tag.Languages, language.Tag.LanguageName, languageAliases, languagePinyin)
})

func newIndex(codes func(language.Tag) []string, name func(language.Tag, string) string, aliases map[string][]string, pinyin map[string]string) *index {
	x := &index{codes: codes(language.English), names: map[string][]string{}, pinyin: map[string][]string{}, name: name}
	for _, code := range x.codes {
		x.pinyin[code] = strings.Fields(pinyin[code])
		for _, tag := range language.All {
			x.names[code] = append(x.names[code], rules.Fold(name(tag, code)))
		}
		for _, alias := range aliases[code] {
			x.names[code] = append(x.names[code], rules.Fold(alias))
		}
	}
	return x
}

// search ranks the same name before a name that starts so, before one with a word
// that starts so or is typed so in pinyin, before one that contains it; of a rank,
// the name of which most is typed comes first.
func (x *index) search(typed string) []string {
	folded := rules.Fold(typed)
	if folded == "" {
		return nil
	}
	type hit struct {
		code       string
		rank, long int
	}
	var hits []hit
	for _, code := range x.codes {
		if rank, long := x.rank(code, folded); rank < none {
			hits = append(hits, hit{code, rank, long})
		}
	}
	slices.SortStableFunc(hits, func(a, b hit) int { return cmp.Or(a.rank-b.rank, a.long-b.long) })
	var out []string
	for _, h := range hits {
		out = append(out, h.code)
	}
	return out
}

// exactly is the one thing that is called so in some language.
func (x *index) exactly(typed string) (code string, ok bool) {
	folded := rules.Fold(typed)
	if folded == "" {
		return "", false
	}
	for _, each := range x.codes {
		if rank, _ := x.rank(each, folded); rank == same {
			if ok {
				return "", false
			}
			code, ok = each, true
		}
	}
	return code, ok
}

// How well a name fits what is typed.
const (
	same = iota
	starts
	word
	within
	none
)

// rank is the best fit of a code's names, and the length of the name that fits so.
func (x *index) rank(code, folded string) (best, long int) {
	best = none
	fits := func(rank int, name string) {
		if n := utf8.RuneCountInString(name); rank < best || rank == best && n < long {
			best, long = rank, n
		}
	}
	for _, name := range x.names[code] {
		switch {
		case name == folded || strings.EqualFold(code, folded):
			fits(same, name)
		case strings.HasPrefix(name, folded):
			fits(starts, name)
		case strings.Contains(name, " "+folded):
			fits(word, name)
		case strings.Contains(name, folded):
			fits(within, name)
		}
	}
	keys := strings.ReplaceAll(folded, " ", "")
	for _, pinyin := range x.pinyin[code] {
		switch {
		case pinyin == keys:
			fits(starts, pinyin)
		case len(keys) > 1 && strings.HasPrefix(pinyin, keys):
			fits(word, pinyin)
		}
	}
	return best, long
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
