package edit

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"talentnav/app/desktop/piece"
	"talentnav/app/result"
	"talentnav/rules/match"
	"talentnav/rules/profile"
)

// profession answers with a profession of the pack's list: the person types how
// they call their work and picks what it may mean. That another one fits, or
// none, is said outright: nothing typed stands for either.
type profession struct {
	ask     Ask
	index   *match.Index
	finder  *finder
	chosen  *fyne.Container // what was picked, with a way to change it
	change  *piece.Link
	message *message
	options *piece.Options
	id      string
	proof   proof
	box     *fyne.Container
}

// unpicked are the answers that are no profession's id, in the order of the
// options; after them comes "I do not know".
var unpicked = []string{profile.OtherProfession, profile.NoProfession}

func newProfession(a Ask) *profession {
	p := &profession{ask: a, index: match.New(a.Pack), message: newMessage(a.Grown), chosen: piece.Column(piece.Tight)}
	p.finder = newFinder(a.Lang.Say("window.profession.search"), p.search, func(f found) { p.set(f.id) })
	p.finder.done, p.finder.grown, p.finder.entry.Left = a.Done, a.Grown, p.onLeft
	p.options = piece.NewOptions([]piece.Choice{
		{Name: a.Lang.Say("window.profession.another")}, {Name: a.Lang.Say("window.profession.none")}, {Name: a.Lang.Say("window.do-not-know")},
	})
	p.options.Chosen, p.options.Entered = p.onOption, a.Done
	field := piece.AtMost(560, piece.Column(piece.Near, p.chosen, p.finder.box, p.message.Object()))
	p.box = piece.Column(12, field, p.options.Box)
	return p
}

func (p *profession) Object() fyne.CanvasObject { return p.box }

func (p *profession) First() fyne.Focusable {
	switch {
	case p.options.Value() >= 0:
		return p.options.First()
	case p.id != "":
		return p.change
	}
	return p.finder.entry
}

// Settle reports a job title that was typed and nothing chosen for it.
func (p *profession) Settle() bool {
	if p.typed() == "" {
		return true
	}
	p.message.Warn(p.ask.Lang.Say("window.name.choose"))
	return false
}

func (p *profession) typed() string { return strings.TrimSpace(p.finder.entry.Text) }

func (p *profession) onLeft() {
	if p.typed() == "" {
		p.message.Say("")
	}
}

func (p *profession) Show(v profile.View) {
	p.proof, p.id = proof{v}, ""
	at := -1
	switch v.State {
	case profile.NotKnown:
		at = len(unpicked)
	case profile.Answered:
		p.id = v.Value.(string)
		if at = slices.Index(unpicked, p.id); at >= 0 {
			p.id = ""
		}
	}
	p.options.Set(at)
	p.finder.Put("")
	p.message.Say("")
	p.showChosen()
}

func (p *profession) search(typed string) []found {
	var out []found
	for _, s := range result.Suggest(p.index, p.ask.Pack, typed, p.ask.At, p.ask.Lang) {
		out = append(out, found{id: s.ID, name: s.Title, note: s.Segment + " · " + s.Reason})
	}
	if p.message.Say(""); len(out) == 0 && typed != "" {
		p.message.Say(p.ask.Lang.Say("window.profession.no-match"))
	}
	return out
}

func (p *profession) set(id string) {
	v := p.proof.answer(id)
	if problem := p.ask.Answer(v); problem != "" {
		p.message.Warn(problem)
		return
	}
	p.Show(v)
	focus(p.change)
}

func (p *profession) onOption(i int) {
	v := profile.View{State: profile.NotKnown}
	if i < len(unpicked) {
		v = p.proof.answer(unpicked[i])
	}
	problem := p.ask.Answer(v)
	if problem == "" {
		p.Show(v)
	}
	p.message.Warn(problem)
}

func (p *profession) onChange() {
	p.ask.Answer(profile.View{})
	p.Show(profile.View{})
	focus(p.finder.entry)
}

// showChosen shows either the profession or what to choose it with.
func (p *profession) showChosen() {
	p.chosen.Objects = nil
	p.finder.box.Hidden, p.options.Box.Hidden = p.id != "", p.id != ""
	if p.id != "" {
		name, standing := result.Claimed(p.ask.Pack, p.id, p.ask.At, p.ask.Lang)
		p.change = piece.NewLink(p.ask.Lang.Say("window.change"), p.onChange)
		p.chosen.Add(piece.Row(12, 0, piece.Strong(name), p.change))
		p.chosen.Add(piece.Note(standing))
	}
	p.box.Refresh()
	if p.ask.Grown != nil {
		p.ask.Grown()
	}
}
