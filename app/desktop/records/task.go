package records

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/edit"
	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/rules/profile"
	"talentnav/storage"
	"talentnav/storage/record"
)

// task is a task of the case with its place in it.
type task struct {
	uid string
	record.Task
}

// tasksOf are those of a case: what is open, the nearest deadline first, and what
// is done, the last first.
func tasksOf(items []storage.Item) (open, done []task) {
	for _, item := range items {
		switch t, ok := item.Body.(record.Task); {
		case !ok:
		case t.Done == profile.Date{}:
			open = append(open, task{item.UID, t})
		default:
			done = append(done, task{item.UID, t})
		}
	}
	slices.SortStableFunc(open, func(a, b task) int {
		none := func(t task) int {
			if (t.Deadline == profile.Date{}) {
				return 1
			}
			return 0
		}
		return cmp.Or(none(a)-none(b), a.Deadline.Compare(b.Deadline))
	})
	slices.SortStableFunc(done, func(a, b task) int { return b.Done.Compare(a.Done) })
	return open, done
}

func (p *Page) showTasks(items []storage.Item) {
	open, done := tasksOf(items)
	p.tasks.Objects = nil
	if len(open) > 0 {
		p.tasks.Add(piece.Card(p.taskRows(open)))
	} else {
		p.tasks.Add(piece.Quiet(p.Lang.Say("records.no-tasks")))
	}
	if len(done) > 0 {
		p.tasks.Add(piece.NewFold(p.Lang.Say("records.done", len(done)), func() fyne.CanvasObject { return piece.Card(p.taskRows(done)) }).Box)
	}
}

func (p *Page) taskRows(tasks []task) *fyne.Container {
	rows := piece.Column(6)
	for i, t := range tasks {
		if i > 0 {
			rows.Add(piece.Hairline())
		}
		rows.Add(p.taskRow(t))
	}
	return rows
}

func (p *Page) taskRow(t task) fyne.CanvasObject {
	sign, key, next := "☐", "records.mark-done", t.Task
	next.Done = p.Today
	if (t.Done != profile.Date{}) {
		sign, key = "✓", "records.mark-open"
		next.Done = profile.Date{}
	}
	mark := piece.NewPress(p.Lang.Say(key, t.Title), piece.Inset(4, 6, piece.NewSign(sign, theme.ColorNamePrimary)), func() { p.did(p.Save(t.uid, next)) })
	mark.Plain = true
	text := piece.Column(0, piece.Body(t.Title))
	if words, color := p.when(t); words != "" {
		text.Add(piece.NewText(words, piece.Style{Size: theme.SizeNameCaptionText, Color: color}))
	}
	return piece.CenteredRow(8, 1, mark, text, p.remove(t.uid, t.Title))
}

// when is a task's deadline in words, or the day on which it was done.
func (p *Page) when(t task) (string, fyne.ThemeColorName) {
	switch {
	case t.Done != profile.Date{}:
		return p.Lang.Say("records.done-on", p.Lang.Date(t.Done)), look.Muted
	case t.Deadline == profile.Date{}:
		return "", ""
	case t.Deadline.Compare(p.Today) < 0:
		return p.Lang.Say("records.overdue", p.Lang.Date(t.Deadline)), theme.ColorNameError
	}
	return p.Lang.Say("records.by", p.Lang.Date(t.Deadline)), look.Muted
}

// newTask asks for one more.
func (p *Page) newTask() fyne.CanvasObject {
	title, day := p.field(TaskDraft, p.Lang.Say("records.task.hint")), p.field(DeadlineDraft, p.Lang.Say("records.deadline.hint"))
	p.first = title
	understood := piece.Note("")
	show := func() {
		understood.Set("")
		if d, ok := edit.ReadDate(day.Text); ok {
			understood.Set("= " + p.Lang.Date(d))
		}
	}
	keep := day.OnChanged
	day.OnChanged = func(text string) { keep(text); show() }
	add := func() {
		t, problem := p.typedTask()
		if problem != "" {
			p.say(problem)
			return
		}
		if p.did(p.Add(t)) {
			title.SetText("")
			day.SetText("")
			p.Focus(title)
		}
	}
	title.OnSubmitted = func(string) { add() }
	day.OnSubmitted = title.OnSubmitted
	show()
	line := piece.CenteredRow(10, 0, day, piece.NewButton(p.Lang.Say("records.add-task"), add))
	return piece.Column(8, title, piece.AtMost(460, line), understood)
}

// typedTask is the task in the form, or what is wrong with it.
func (p *Page) typedTask() (record.Task, string) {
	t := record.Task{Title: strings.TrimSpace(p.Drafts[TaskDraft])}
	if t.Title == "" {
		return t, p.Lang.Say("records.task.empty")
	}
	t.Deadline = Deadline(p.Drafts)
	if (t.Deadline == profile.Date{}) && strings.TrimSpace(p.Drafts[DeadlineDraft]) != "" {
		return t, p.Lang.Say("records.deadline.wrong")
	}
	return t, ""
}

// Deadline is the whole date that was typed as a deadline, or none.
func Deadline(drafts map[string]string) profile.Date {
	if d, ok := edit.ReadDate(strings.TrimSpace(drafts[DeadlineDraft])); ok && d.Exact() {
		return d
	}
	return profile.Date{}
}
