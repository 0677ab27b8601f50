package desktop

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"talentnav/app/desktop/ahead"
	"talentnav/app/result"
	"talentnav/rules/profile"
	"talentnav/storage/record"
)

// aheadPage draws what time changes. It is worked out apart from the window's
// thread, and anew whenever answers change.
type aheadPage struct {
	*ahead.Page
	w     *Window
	asked anew
	sheet result.Ahead
}

func (w *Window) newAheadPage() page {
	p := &aheadPage{Page: ahead.NewPage(w.lang(), w.openRoute, w.onGrown), w: w}
	p.Seen(w.pageSeen)
	p.Save = w.aheadWays(p)
	p.Refresh()
	return p
}

func (p *aheadPage) Object() fyne.CanvasObject { return p.Box }
func (p *aheadPage) Settle() bool              { return true }
func (p *aheadPage) Wide() bool                { return true }
func (p *aheadPage) Next() string              { return p.w.pendingWords() }

func (p *aheadPage) Refresh() {
	snapshot, lang := p.w.opened.session.Snapshot(), p.w.lang()
	p.w.workAnew(&p.asked, func(context.Context) func() {
		sheet, err := snapshot.Ahead(lang)
		return func() { p.show(sheet, err) }
	})
}

func (p *aheadPage) show(sheet result.Ahead, err error) {
	if err != nil {
		p.Fail(p.w.lang().Say("ahead.failed", err))
		return
	}
	now := ahead.Now{Today: p.w.today(), Why: map[string]string{}, Dates: p.w.caseDates(sheet.Days)}
	for _, r := range p.w.opened.session.Result(p.w.lang()).Routes {
		now.Order = append(now.Order, r.ID)
		now.Why[r.ID] = r.Headline
	}
	p.sheet = sheet
	p.Show(sheet, now)
}

// caseDates are the days that were told, and those that the case's records name.
func (w *Window) caseDates(told []result.AheadDay) (out []ahead.Date) {
	for _, d := range told {
		out = append(out, ahead.Date{Day: profile.MustDate(d.Day), Text: d.Text})
	}
	items, _ := w.file.Items(context.Background(), w.opened.id) // without them the picture is right all the same
	for _, item := range items {
		switch body := item.Body.(type) {
		case record.Stay:
			if slices.ContainsFunc(told, func(d result.AheadDay) bool { return d.Day == body.Until.String() }) {
				continue // the same day, told already
			}
			out = append(out, ahead.Date{Day: body.Until, Text: w.lang().Say("ahead.date.stay")})
		case record.Task:
			if body.Done.Year == 0 {
				out = append(out, ahead.Date{Day: body.Deadline, Text: w.lang().Say("ahead.date.task", body.Title)})
			}
		case record.Person:
			out = append(append(out, w.expiries(body)...), w.birthdays(body)...)
		}
	}
	return slices.DeleteFunc(out, func(d ahead.Date) bool { return !d.Day.Exact() })
}

// birthdays are the days on which a child becomes too old to come along.
func (w *Window) birthdays(p record.Person) (out []ahead.Date) {
	if p.Relation != "child" {
		return nil
	}
	name := w.lang().Say("plan.who.child")
	if len(p.Names) > 0 {
		name = p.Names[0].Text
	}
	for _, g := range result.GrownDays(w.opts.Pack, p.BirthDate, w.opened.session.At()) {
		out = append(out, ahead.Date{Day: g.Day, Text: w.lang().Say("plan.stage.child", name, g.Years)})
	}
	return out
}

// expiries are the last days of a person's travel documents.
func (w *Window) expiries(p record.Person) (out []ahead.Date) {
	for _, d := range p.Documents {
		key := "ahead.date.document"
		switch d.Sort {
		case "hkid", "mainland-id":
			continue
		case "passport":
			key = "ahead.date.passport"
		}
		out = append(out, ahead.Date{Day: d.Expires, Text: w.lang().Say(key)})
	}
	return out
}

// pageSeen is what of the window's height shows the page.
func (w *Window) pageSeen() (top, bottom float32) {
	s := w.frame.scroll
	y := fyne.CurrentApp().Driver().AbsolutePositionForObject(s).Y
	return y, y + s.Size().Height
}

func (w *Window) onAhead() { w.goTo(place{Kind: atAhead}) }

// ways looks for what would open a route.
func (w *Window) ways(routeID string, then func(result.Ways, error)) {
	snapshot, lang := w.opened.session.Snapshot(), w.lang()
	w.work(func() func() {
		found, err := snapshot.Ways(routeID, lang)
		return func() { then(found, err) }
	})
}

// work does something on a goroutine of its own; what it gives back is done on
// the window's thread, unless the case was left meanwhile.
func (w *Window) work(do func() func()) {
	from := w.opened
	w.tasks.Go(func() {
		then := do()
		w.opts.Do(func() {
			if w.opened == from {
				then()
			}
		})
	})
}
