package desktop

import (
	"bytes"
	"context"
	"encoding/json"
	"slices"
	"strconv"

	"talentnav/app/desktop/session"
	"talentnav/assets"
	"talentnav/rules/profile"
	"talentnav/storage"
)

// resume goes to the page that was left when the program was closed.
func (w *Window) resume() {
	last, _ := w.file.Setting(context.Background(), storage.LastCase)
	if id, err := strconv.ParseInt(last, 10, 64); err == nil {
		c, err := w.file.Case(context.Background(), id)
		if err == nil && c.Trashed.IsZero() && w.enter(id) {
			return
		}
	}
	w.showStart()
}

// onNew begins a case with nothing told.
func (w *Window) onNew() {
	c, err := w.file.CreateCase(context.Background(), "", w.opts.Now())
	if err != nil {
		w.complain(err)
		return
	}
	w.enter(c.ID)
}

// onSample opens the invented person, as a case of its own that can be changed.
func (w *Window) onSample() {
	title := w.lang().Say("start.sample.name")
	if id, ok := w.caseNamed(title); ok {
		w.enter(id)
		return
	}
	p, err := samplePerson(w.today())
	if err != nil {
		w.complain(err)
		return
	}
	c, err := w.file.CreateCaseWith(context.Background(), title, p, w.opts.Now())
	if err != nil {
		w.complain(err)
		return
	}
	w.enter(c.ID)
}

func (w *Window) caseNamed(title string) (int64, bool) {
	cases, _ := w.file.Cases(context.Background())
	for _, c := range cases {
		if c.Title == title {
			return c.ID, true
		}
	}
	return 0, false
}

func samplePerson(today profile.Date) (profile.Profile, error) {
	data, err := assets.Samples.ReadFile("samples/sample.json")
	if err != nil {
		return profile.Profile{}, err
	}
	p, problems := profile.Decode(bytes.NewReader(data), today)
	if len(problems) > 0 {
		return p, problems[0]
	}
	return p, nil
}

// enter opens a case at the page where it was left. It reports whether it could.
func (w *Window) enter(id int64) bool {
	c, err := w.file.Case(context.Background(), id)
	var p profile.Profile
	if err == nil {
		p, err = w.told(id)
	}
	var s *session.Session
	if err == nil {
		s, err = session.New(w.calendar(), p, w.today())
	}
	if err != nil {
		w.complain(err)
		return false
	}
	w.shutLibrary()
	w.shutKeeping()
	w.opened = &openCase{id: id, title: c.Title, session: s, drafts: map[string]string{}, typed: map[string]string{}, folds: map[string]map[string]bool{}}
	s.Changed = w.onChanged
	w.back, w.turned = nil, nil
	w.at = w.left(id)
	w.saver.setting(storage.LastCase, strconv.FormatInt(id, 10))
	w.rebuild()
	return true
}

// told is what a case's person told, with what is not in the file yet.
func (w *Window) told(id int64) (profile.Profile, error) {
	if p, ok := w.saver.waiting(id); ok {
		return p, nil
	}
	return w.file.Profile(context.Background(), id)
}

// left is where a case was left, or its first question.
func (w *Window) left(id int64) place {
	text, _ := w.file.Setting(context.Background(), placeOf(id))
	var r remembered
	if err := json.Unmarshal([]byte(text), &r); err == nil && w.exists(r.Place) {
		for _, path := range r.Seen {
			w.opened.session.See(path)
		}
		return r.Place
	}
	return place{Kind: atQuestion, ID: w.opened.session.First()}
}

// exists: what was kept may be of another version of the program or the rules.
func (w *Window) exists(p place) bool {
	switch {
	case p.Return == atProgramme && !w.canOpen(p.For):
		return false
	case p.Return == atProgramme && w.opened.session.Apart(p.ID):
		return true
	}
	if _, known := w.opts.Pack.Route(p.For); p.Return == atRoute && !known {
		return false
	}
	switch p.Kind {
	case atQuestion:
		for _, path := range w.opened.session.Questions() {
			if path == p.ID {
				return true
			}
		}
	case atProgramme:
		return w.canOpen(p.ID)
	case atRoute, atPlan:
		_, ok := w.opts.Pack.Route(p.ID)
		return ok
	}
	return slices.Contains([]string{atResults, atCheck, atContents, atAhead, atCompare, atThen, atProgrammes, atHistory, atRecords}, p.Kind)
}

// leaveCase goes back to the start page.
func (w *Window) leaveCase() {
	w.shutLibrary()
	w.keepTyped()
	w.shutKeeping()
	w.opened, w.frame, w.page = nil, nil, nil
	w.back, w.at = nil, place{}
	w.saver.setting(storage.LastCase, "")
	w.showStart()
}

// rebuild draws everything anew, in the language and look of now.
func (w *Window) rebuild() {
	w.win.SetTitle(w.title())
	w.win.SetMainMenu(w.menu())
	switch {
	case w.isLocked():
		w.showLocked(false)
		return
	case w.library.open:
		w.showLibrary()
		return
	case w.keeping.open:
		w.showKeeping()
		return
	case w.file == nil && w.fault != nil:
		w.showTrouble(w.fault)
		return
	}
	if w.opened == nil {
		w.showStart()
		return
	}
	before := w.frame
	w.frame = newFrame(w)
	w.win.SetContent(w.frame.box)
	w.show(w.at)
	w.frame.goOnAt(before)
}

func (w *Window) title() string {
	if w.opened == nil {
		return w.say("title")
	}
	return w.caseName(w.opened.title) + " · " + w.say("title")
}

// onChanged is told after answers, or the date, have changed.
func (w *Window) onChanged(answers bool) {
	if answers && w.opened.trial == nil {
		w.saver.profile(w.opened.id, w.opened.session.Profile())
	}
	if answers {
		w.turned = nil
	}
	w.page.Refresh()
	w.frame.refresh()
	if w.library.open {
		w.showLibrary() // as at another day
	}
}

// answer stores a statement made on a route's page.
func (w *Window) answer(path string, v profile.View) string {
	if problem := w.opened.session.Answer(path, v); problem != nil {
		return problem.Message(string(w.lang()))
	}
	return ""
}
