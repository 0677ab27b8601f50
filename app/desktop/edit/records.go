package edit

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/piece"
	"talentnav/rules/profile"
)

// kind says what differs between degrees and jobs.
type kind[T any] struct {
	words  string // "degree" or "job": the start of its words
	fields []profile.Field
	always []string // asked whatever was told; the others where they can matter
	list   func(*profile.Profile) *profile.List[T]
	most   int
	title  func(Ask, *T) (first, second string)
	hidden func(*T, string) bool // leaves a question out of the form
	tidy   func(*T)              // keeps answers that exclude each other apart
}

// records answers with a list of degrees or jobs, each with a form of its own.
type records[T any] struct {
	ask      Ask
	kind     kind[T]
	add      *piece.Button
	complete *piece.Options
	removed  *profile.Entry[T] // can be put back
	where    int
	whole    bool // the list was complete before
	form     *form[T]
	cards    []fyne.CanvasObject // of the records
	kept     int                 // the record that was worked on last, -1 for none
	message  *message
	box      *fyne.Container
}

func newRecords[T any](a Ask, k kind[T]) *records[T] {
	r := &records[T]{ask: a, kind: k, kept: -1, message: newMessage(a.Grown), box: piece.Column(12)}
	if at, err := strconv.Atoi(a.Drafts[r.openAt()]); err == nil && at <= len(r.items().Items) {
		r.showForm(at)
	} else {
		r.showList()
	}
	return r
}

// openAt is where the number of the open form is kept, so that the form is still
// open when the page is built anew in another language.
func (r *records[T]) openAt() string { return r.ask.Words + "/form" }

func (r *records[T]) Object() fyne.CanvasObject { return r.box }
func (r *records[T]) Show(profile.View)         {}

func (r *records[T]) First() fyne.Focusable {
	if r.form != nil {
		return r.form.First()
	}
	return r.add
}

// All is where the person says that these are all.
func (r *records[T]) All() fyne.Focusable { return r.complete.First() }

// Settle closes an open form first, so that going on from a form leads back to
// the list and not past it.
func (r *records[T]) Settle() bool {
	if r.form == nil {
		return true
	}
	if r.form.Settle() {
		r.close()
	}
	return false
}

// Back closes an open form; what was answered in it stays, a university that was
// only typed included.
func (r *records[T]) Back() bool {
	if r.form == nil {
		return false
	}
	for _, e := range r.form.editors {
		if i, ok := e.(*institution); ok {
			i.Settle()
		}
	}
	r.close()
	return true
}

// OpenRecord opens the form of a record, in place of one that is open.
func (r *records[T]) OpenRecord(i int) {
	if r.Back(); i < len(r.items().Items) {
		r.showForm(i)
	}
}

// close leaves the form for the list, with the record that was worked on in view.
func (r *records[T]) close() {
	done := -1
	if r.form != nil {
		done = r.form.at
	}
	r.kept = done
	r.showList()
	focus(r.add)
	if done >= 0 && done < len(r.cards) {
		piece.Reveal(r.cards[done])
	}
}

// matters tells of each question of a record whether it is asked.
func (r *records[T]) matters(at int) func(path string) bool {
	if r.ask.Open == nil {
		return func(string) bool { return true }
	}
	open := r.ask.Open(at)
	return func(path string) bool { return slices.Contains(r.kind.always, path) || open[path] }
}

func (r *records[T]) items() profile.List[T] {
	p := r.ask.Profile()
	return *r.kind.list(&p)
}

func (r *records[T]) say(key string, args ...any) string {
	return r.ask.Lang.Say("window."+key, args...)
}

func (r *records[T]) showList() {
	r.form = nil
	delete(r.ask.Drafts, r.openAt())
	list := r.items()
	r.box.Objects, r.cards = nil, nil
	for i := range list.Items {
		r.cards = append(r.cards, r.card(i, &list.Items[i]))
		r.box.Add(r.cards[i])
	}
	r.addRemoved()
	r.add = piece.NewButton(r.say("add-"+r.kind.words), r.onAdd).Signed("+")
	r.box.Add(piece.Row(0, -1, r.add))
	r.box.Add(r.completion(list))
	if gaps := r.gaps(list); gaps != "" && list.Complete {
		r.box.Add(piece.Note(gaps))
	}
	r.box.Add(r.message.Object())
	r.box.Refresh()
	r.grown()
}

func (r *records[T]) grown() {
	if r.ask.Grown != nil {
		r.ask.Grown()
	}
}

func (r *records[T]) card(i int, e *profile.Entry[T]) fyne.CanvasObject {
	first, second := r.kind.title(r.ask, &e.Record)
	if first == "" {
		first = r.say(r.kind.words, i+1)
	}
	text := piece.Column(2, piece.Strong(first), piece.Quiet(second))
	if i == r.kept {
		text.Add(piece.NewText("✓ "+r.say("kept"), piece.Style{Size: theme.SizeNameCaptionText, Color: theme.ColorNameSuccess}))
	}
	edit := piece.NewLink(r.say("change"), func() { r.showForm(i) })
	remove := piece.NewLink(r.say("remove"), func() { r.onRemove(i) })
	return piece.Card(piece.Row(piece.Apart, 0, text, edit, remove))
}

func (r *records[T]) addRemoved() {
	if r.removed == nil {
		return
	}
	name, _ := r.kind.title(r.ask, &r.removed.Record)
	back := piece.NewLink(r.say("put-back"), r.onPutBack)
	r.box.Add(piece.Row(12, 0, piece.Quiet(r.say("removed", name)), back))
}

// completion states that the list is whole. It is never chosen by itself: until
// the person says so, there may be another record.
func (r *records[T]) completion(list profile.List[T]) fyne.CanvasObject {
	all := "all-" + r.kind.words + "s"
	lines := []piece.Choice{{Name: r.say(all), Note: r.say(all + ".note")}}
	if len(list.Items) == 0 {
		lines = []piece.Choice{{Name: r.say("no-" + r.kind.words + "s")}, {Name: r.say("do-not-know")}}
	}
	r.complete = piece.NewOptions(lines)
	r.complete.Chosen, r.complete.Entered = r.onComplete, r.ask.Done
	switch {
	case list.Complete:
		r.complete.Set(0)
	case list.DoNotKnow && len(lines) > 1:
		r.complete.Set(1)
	}
	return r.complete.Box
}

func (r *records[T]) onComplete(i int) {
	before := r.items()
	r.change(func(list *profile.List[T]) {
		list.Complete, list.DoNotKnow = i == 0 && !before.Complete, i == 1 && !before.DoNotKnow
	})
	after := r.items()
	if !after.Complete && !after.DoNotKnow {
		r.complete.Set(-1) // pressed a second time: taken back
	}
	if r.gaps(after) != "" {
		r.showList()
		focus(r.complete.Items()[i])
	}
}

func (r *records[T]) change(do func(*profile.List[T])) bool {
	problem := r.ask.Edit(func(p *profile.Profile) { do(r.kind.list(p)) })
	r.message.Warn(problem)
	return problem == ""
}

func (r *records[T]) onAdd() {
	if len(r.items().Items) >= r.kind.most {
		r.message.Warn(r.say("too-many", r.kind.most))
		return
	}
	r.showForm(len(r.items().Items))
}

func (r *records[T]) onRemove(i int) {
	before := r.items()
	gone := before.Items[i]
	if r.change(func(list *profile.List[T]) {
		list.Items = slices.Delete(slices.Clone(list.Items), i, i+1)
		list.Complete = false // that these are all was said of the list as it was
	}) {
		r.removed, r.where, r.whole = &gone, i, before.Complete
		r.form = nil
		r.forgetDrafts()
		r.close()
	}
}

// forgetDrafts drops half-typed text, because the records' numbers have changed.
func (r *records[T]) forgetDrafts() {
	for _, f := range r.kind.fields {
		delete(r.ask.Drafts, r.kind.words+"."+f.Path)
	}
}

func (r *records[T]) onPutBack() {
	if r.change(func(list *profile.List[T]) {
		list.Items = slices.Insert(list.Items, min(r.where, len(list.Items)), *r.removed)
		list.Complete = r.whole
	}) {
		r.removed = nil
		r.close()
	}
}

func (r *records[T]) showForm(i int) {
	r.removed = nil
	r.ask.Drafts[r.openAt()] = strconv.Itoa(i)
	r.form = newForm(r, i)
	r.box.Objects = []fyne.CanvasObject{r.form.box}
	r.box.Refresh()
	r.grown()
	focusFirst(r.form.editors[0])
	piece.Reveal(r.form.title)
}
