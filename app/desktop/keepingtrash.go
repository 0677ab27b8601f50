package desktop

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"talentnav/app/desktop/edit"
	"talentnav/app/desktop/keeping"
	"talentnav/app/desktop/piece"
	"talentnav/app/result"
	"talentnav/storage"
)

func (w *Window) restoreCase(c keeping.Case) {
	if err := w.file.Restore(context.Background(), c.ID, w.opts.Now()); err != nil {
		w.refuse(err)
		return
	}
	w.tellKeeping(w.kept("restored", w.caseName(c.Title)))
}

// ages are those from which the trash can be emptied, in days.
var ages = []int{30, 90, 365, 0}

// askEmpty asks how old what is erased from the trash must be.
func (w *Window) askEmpty() {
	var lines []piece.Choice
	for _, days := range ages {
		name := w.kept("older-than", days)
		if days == 0 {
			name = w.kept("everything")
		}
		lines = append(lines, piece.Choice{Name: name})
	}
	options, wrong := piece.NewOptions(lines), piece.Note("")
	options.Set(0)
	content := piece.Column(14, piece.Body(w.kept("empty.what")), options.Box, wrong)
	w.form(w.plainly("empty"), w.kept("empty.yes"), content, func() { w.emptyTrash(ages[max(options.Value(), 0)]) })
}

func (w *Window) emptyTrash(days int) {
	now, file, n := w.opts.Now(), w.file, 0
	upTo := now.Add(-time.Duration(days) * 24 * time.Hour)
	w.toil(w.kept("emptying"), func(ctx context.Context, _ func(int, int)) (err error) {
		n, err = file.EmptyTrash(ctx, upTo, now)
		return err
	}, w.afterwards(func() string { return w.kept("emptied", w.lang().Count("cli.file.cases", n)) }))
}

// askErase asks why a case is to be erased; without a reason nothing is.
func (w *Window) askErase(c keeping.Case) {
	why, wrong := piece.NewEntry("", nil), piece.Note("")
	content := piece.Column(14, piece.Strong(fmt.Sprintf("%d · %s", c.Number, w.caseName(c.Title))), piece.Body(w.kept("erase.what")),
		piece.Column(piece.Tight, piece.Strong(w.kept("reason")), why, wrong))
	d := w.formUntil(w.plainly("erase"), w.kept("erase.yes"), content, func() bool {
		if strings.TrimSpace(why.Text) == "" {
			wrong.Set(w.kept("say-why"))
			w.win.Canvas().Focus(why)
			return false
		}
		w.eraseCase(c, why.Text)
		return true
	})
	why.Key = d.key
	w.win.Canvas().Focus(why)
}

// eraseCase leaves the case first if it is the open one: nothing of it may be
// saved any more.
func (w *Window) eraseCase(c keeping.Case, why string) {
	if err := w.flush(); err != nil {
		w.refuse(err)
		return
	}
	if w.opened != nil && w.opened.id == c.ID {
		w.forgetCase()
		w.saver.setting(storage.LastCase, "")
		w.rebuild()
	}
	file, now := w.file, w.opts.Now()
	var out storage.Erasure
	w.toil(w.kept("erasing"), func(ctx context.Context, _ func(int, int)) (err error) {
		out, err = file.Erase(ctx, c.ID, why, now)
		return err
	}, func(err error) { w.afterErasing(out, err) })
}

// afterErasing shows the certificate. An error after something was erased is
// about a backup, in which the case still stands.
func (w *Window) afterErasing(out storage.Erasure, err error) {
	switch {
	case err != nil && len(out.Rows) > 0:
		w.readKeeping()
		text := piece.Column(12, piece.Body(w.kept("erased-half", out.Number)), piece.Note(w.keepingTrouble(err)))
		w.form(w.plainly("erase"), w.say("try-again"), text, func() { w.eraseBackups(out) })
	case err != nil:
		w.refuse(err)
		w.readKeeping()
	default:
		w.tellKeeping(w.kept("erased", out.Number))
		w.showCertificate(out)
	}
}

// eraseBackups ends an erasure that did not reach all backups.
func (w *Window) eraseBackups(out storage.Erasure) {
	file := w.file
	w.toil(w.kept("erasing"), func(ctx context.Context, _ func(int, int)) error {
		done, left, err := file.EraseFromBackups(ctx)
		out.Backups, out.Left = out.Backups+done, left
		return err
	}, func(err error) { w.afterErasing(out, err) })
}

// showCertificate stays until it is closed: there is no second one.
func (w *Window) showCertificate(out storage.Erasure) {
	lines := result.Certificate(out, w.lang(), hongKong)
	content := piece.Column(8)
	for _, line := range lines[1:] {
		content.Add(piece.Body(line))
	}
	w.box(w.kept("certificate"), panel+100, content, func(d *box) []*piece.Button {
		save := piece.NewPrimary(w.kept("certificate.save"), func() { w.askCertificate(out, lines) })
		return []*piece.Button{piece.NewButton(w.say("close"), func() { d.Hide() }), save}
	})
}

func (w *Window) askCertificate(out storage.Erasure, lines []string) {
	q := wish{title: w.plainly("certificate.save"), why: w.kept("certificate.what"), yes: w.kept("save"), suggested: w.near(fmt.Sprintf("erasure-%d.txt", out.Number))}
	w.askWhere(q, func(path, _ string) {
		w.toil(w.kept("writing"), func(context.Context, func(int, int)) error {
			return writeNew(path, func(to io.Writer) (err error) {
				for _, line := range lines {
					_, problem := fmt.Fprintln(to, line)
					err = errors.Join(err, problem)
				}
				return err
			})
		}, w.afterwards(func() string { return w.say("saved-as", path) }))
	})
}

// askKeep asks until when a case is to be kept.
func (w *Window) askKeep(c keeping.Case) {
	day, wrong := piece.NewEntry("yyyy-mm-dd", nil), piece.Note("")
	content := piece.Column(14, piece.Strong(fmt.Sprintf("%d · %s", c.Number, w.caseName(c.Title))),
		piece.Column(piece.Tight, piece.Strong(w.kept("keep-until")), day, wrong))
	d := w.formUntil(w.plainly("keep"), w.say("ok"), content, func() bool {
		problem := w.keepUntil(c, day.Text)
		wrong.Set(problem)
		w.win.Canvas().Focus(day)
		return problem == ""
	})
	day.Key = d.key
	w.win.Canvas().Focus(day)
}

// askKeepOpen asks it of the open case.
func (w *Window) askKeepOpen() {
	c, err := w.file.Case(context.Background(), w.opened.id)
	if err != nil {
		w.complain(err)
		return
	}
	w.askKeep(keeping.Case{ID: c.ID, Number: c.Number, Title: c.Title})
}

// keepUntil saves the day, or says what is wrong with it.
func (w *Window) keepUntil(c keeping.Case, typed string) string {
	day, ok := edit.ReadDate(typed)
	if !ok {
		return w.lang().Say("error.date")
	}
	if !w.today().Before(day) {
		return w.kept("day-past")
	}
	ctx := context.Background()
	details, err := w.file.Details(ctx, c.ID)
	if err == nil {
		details.RetainUntil = day
		_, err = w.file.SaveDetails(ctx, c.ID, details, w.opts.Now())
	}
	if err != nil {
		return w.keepingTrouble(err)
	}
	if w.keeping.open {
		w.tellKeeping(w.kept("kept-until", w.caseName(c.Title), day))
	}
	return ""
}
