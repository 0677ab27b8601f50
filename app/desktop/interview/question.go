package interview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/career"
	"talentnav/app/desktop/edit"
	"talentnav/app/desktop/piece"
	"talentnav/app/desktop/worksheet"
	"talentnav/app/result"
	"talentnav/rules"
	"talentnav/rules/profile"
	"talentnav/storage/record"
)

// Question is the page of one question.
type Question struct {
	Host
	Box fyne.CanvasObject

	path     string
	editor   edit.Editor
	progress *progress
	evidence *fyne.Container
	counts   *counts
	idle     *piece.Text // says that the answer cannot change anything
	career   *career.Picture
	sheet    *worksheet.Sheet
	shown    profile.Evidence
	notice   *piece.Text // that Enter would go on without an answer
	warned   bool
}

// NewQuestion makes the page for the question at path.
func NewQuestion(h Host, path string) *Question {
	q := &Question{Host: h, path: path, progress: newProgress(h, path), evidence: piece.Column(0), idle: piece.Note(""), notice: piece.Quiet("")}
	if path == profile.StayUntil {
		q.idle = piece.Body("")
	}
	q.editor = edit.New(q.ask())
	q.editor.Show(h.Session.View(path))
	q.Box = q.layOut()
	q.Refresh()
	return q
}

func (q *Question) ask() edit.Ask {
	field, ok := profile.FieldAt(q.path)
	if !ok {
		field = profile.Field{Path: q.path, Kind: profile.KindFlag}
	}
	return edit.Ask{
		Field: field, Words: q.path, Lang: q.Lang,
		Institutions: q.Session.Pack().Lists[edit.Universities], Pack: q.Session.Pack(), At: q.Session.At(),
		Answer: func(v profile.View) string { return q.answer(q.path, v) },
		Edit: func(change func(*profile.Profile)) string {
			return q.sentence(q.path, q.Session.Edit(q.path, change))
		},
		Profile: q.Session.Profile,
		Rated:   q.Session.Rated,
		Done:    q.onEnter,
		Drafts:  q.Drafts,
		Matters: func() bool { return q.matters(q.path) },
		Grown:   q.Grown,
		Open:    q.openIn(field.Kind),
		Lead:    q.lead,
	}
}

// onEnter goes on. Where nothing is answered that matters it says so first: Enter
// never goes past a question without a word. The form of a choice says it itself.
func (q *Question) onEnter() {
	f, _ := profile.FieldAt(q.path)
	choice := f.Kind == profile.KindFlag || f.Kind == profile.KindChoice || f.Kind == ""
	if choice || q.warned || q.told() || !q.matters(q.path) || !q.editor.Settle() {
		q.Going(q.path)
		return
	}
	q.warned = true
	key := "window.nothing-typed"
	if q.isList() {
		key = "window.nothing-chosen"
	}
	q.notice.SetStyle(piece.Style{Color: theme.ColorNameError})
	q.notice.Set(q.Lang.Say(key))
	q.Grown()
	piece.Reveal(q.notice)
}

// told holds for an answer, and for a list of which it was told that these are all.
func (q *Question) told() bool {
	v := q.Session.View(q.path)
	return v.State == profile.NotKnown || q.Session.Whole(q.path) || v.State == profile.Answered && !q.isList()
}

// openIn tells which questions of a record can still change something.
func (q *Question) openIn(kind profile.Kind) func(at int) map[string]bool {
	programme := ""
	if q.Errand != nil {
		programme = q.Errand.Programme
	}
	if kind == profile.KindJobs {
		return func(at int) map[string]bool { return q.Session.JobOpen(at, programme) }
	}
	return func(at int) map[string]bool { return q.Session.DegreeOpen(at, programme) }
}

// lead is the official page on the list of subjects, which nobody has here.
func (q *Question) lead(words string) fyne.CanvasObject {
	if words != "degree.stem" {
		return nil
	}
	s, ok := q.Session.OfficialPage("degrees", "stem")
	if !ok {
		return nil
	}
	return piece.NewSmallLink("↗ "+q.Lang.Say("window.page-about", s.Title.In(string(q.Lang))), func() { q.Results.Browse(s.URL) })
}

func (q *Question) layOut() *fyne.Container {
	w := q.words(q.path)
	page := piece.Column(15, q.progress.Box, piece.Column(8, piece.Heading(w.Label), piece.Quiet(w.Help)))
	if c, ok := q.Session.Confirmation(q.path); ok {
		page.Add(piece.Card(q.Results.Official(q.officialText(c))))
	}
	page.Add(piece.Column(12, q.editor.Object(), q.notice, q.evidence))
	f, _ := profile.FieldAt(q.path)
	if f.Kind == profile.KindJobs {
		q.career = career.New(q.Lang, q.openRecord, q.Grown)
		page.Add(q.career.Box)
	}
	if worksheet.Helps(q.path) && q.Sheet != nil {
		q.sheet = worksheet.New(q.addingUp())
		page.Add(q.sheet.Box)
	}
	if f.Kind == profile.KindProfession {
		page.Add(piece.Card(q.Results.Leads(result.OfficialList(q.Session.Pack(), q.Session.At(), q.Lang))))
	}
	page.Add(q.idle)
	if stop := q.stop(); stop != nil && !(q.path == profile.StayUntil && q.Session.Matters(q.path)) {
		page.Add(stop)
	}
	if q.Errand == nil && q.Session.Blank() {
		page.Add(newHereFor(q.Host).Box)
	}
	page.Add(q.why(w.Why))
	return page
}

// addingUp is what the worksheet of the question works with.
func (q *Question) addingUp() worksheet.Host {
	note, cites := q.Session.Counted(q.path)
	h := worksheet.Host{
		Lang: q.Lang, Question: q.path, At: q.Session.At(), Says: note.In(string(q.Lang)),
		Rated: q.Session.Rated, Keep: q.KeepSheet, Take: q.take, Grown: q.Grown,
		Load: func() record.Worksheet { return q.Sheet(q.path) },
		View: func() profile.View { return q.Session.View(q.path) },
	}
	if len(cites) > 0 {
		h.Cite = result.Citation(q.Lang, cites[0])
	}
	return h
}

// take makes a sum the answer.
func (q *Question) take(m profile.Money) string {
	v := profile.View{State: profile.Answered, Value: m}
	if problem := q.answer(q.path, v); problem != "" {
		return problem
	}
	delete(q.Drafts, q.path)
	q.editor.Show(v)
	return ""
}

func (q *Question) officialText(c *rules.Confirmation) result.Confirmation {
	p := q.Session.Profile()
	return result.OfficialText(q.Session.Pack(), &p, c, q.Session.At(), q.Lang)
}

// why tells why the question is asked, and what each route looks at in the
// answer.
func (q *Question) why(text string) fyne.CanvasObject {
	box := piece.Column(6, piece.Strong(q.Lang.Say("window.why-we-ask")), piece.Quiet(text))
	if e := q.Errand; e != nil {
		box.Add(piece.Flow(6, piece.Chooser(e.Title, e.Open)))
	}
	q.counts = newCounts(q.Host, q.path)
	if len(q.counts.Box.Objects) == 0 {
		return piece.Column(11, piece.Hairline(), box)
	}
	counts := piece.Column(8, piece.Strong(q.Lang.Say("window.what-counts")), q.counts.Box)
	return piece.Column(14, piece.Hairline(), counts, box)
}

// First is where the keyboard begins.
func (q *Question) First() fyne.Focusable { return q.editor.First() }

// Settle shows what is wrong with a half-typed answer, and reports whether there
// was nothing.
func (q *Question) Settle() bool { return q.editor.Settle() }

// Back leaves a form inside the page; it reports whether one was open.
func (q *Question) Back() bool {
	inner, ok := q.editor.(interface{ Back() bool })
	return ok && inner.Back()
}

// openRecord opens the form of one of the records.
func (q *Question) openRecord(i int) {
	if list, ok := q.editor.(interface{ OpenRecord(int) }); ok {
		list.OpenRecord(i)
	}
}

// Path is the question that the page asks.
func (q *Question) Path() string { return q.path }

// Refresh shows what follows from the answers as they are now. It leaves the
// form alone: the person may be typing in it.
func (q *Question) Refresh() {
	v := q.Session.View(q.path)
	q.progress.show()
	q.counts.show()
	q.showEvidence(v)
	text := ""
	if v.State == profile.Unanswered && !q.matters(q.path) {
		text = q.Lang.Say("window.cannot-change")
	}
	if q.path == profile.StayUntil {
		text = result.Joined(" ", text, q.aboutStay(v))
	}
	q.idle.Set(text)
	if q.warned && q.told() {
		q.warned = false
		q.notice.Set("")
	}
	if q.sheet != nil {
		q.sheet.Answered()
	}
	if q.career != nil {
		q.career.Show(q.Session.Profile(), q.Session.At())
	}
	q.Box.Refresh()
}

// aboutStay says what to do where the day that was told has passed, or is none.
func (q *Question) aboutStay(v profile.View) string {
	if day, told := v.Value.(profile.Date); told && v.State == profile.Answered && !day.Exact() {
		return q.Lang.Say("limit.whole-day")
	}
	p := q.Session.Profile()
	return result.StayEnded(&p, q.Session.At(), q.Lang)
}

// isList: the records of a list have forms of their own, and what clears an
// answer must not throw records away.
func (q *Question) isList() bool {
	f, _ := profile.FieldAt(q.path)
	return f.Kind == profile.KindDegrees || f.Kind == profile.KindJobs
}

func (q *Question) showEvidence(v profile.View) {
	f, _ := profile.FieldAt(q.path)
	q.evidence.Hidden = v.State != profile.Answered || q.isList() || f.Stated && v.Evidence == profile.Claimed
	if q.evidence.Hidden || q.evidence.Objects != nil && q.shown == v.Evidence {
		return
	}
	q.shown = v.Evidence
	q.evidence.Objects = []fyne.CanvasObject{edit.NewEvidence(q.Lang, v.Evidence, q.onEvidence, func() { q.Going(q.path) })}
}

func (q *Question) onEvidence(e profile.Evidence) {
	v := q.Session.View(q.path)
	v.Evidence, q.shown = e, e
	q.answer(q.path, v)
	q.editor.Show(v)
}

// CanClear reports whether there is an answer to take back.
func (q *Question) CanClear() bool {
	return !q.isList() && (q.Session.View(q.path).State != profile.Unanswered || q.Drafts[q.path] != "")
}

// Clear leaves the question unanswered again.
func (q *Question) Clear() {
	delete(q.Drafts, q.path)
	q.answer(q.path, profile.View{})
	q.editor.Show(profile.View{})
	q.Refresh()
}
