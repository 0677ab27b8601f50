package edit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/packs"
	"talentnav/rules/profile"
)

// bench is one form on screen, with a profile behind it.
type bench struct {
	t       *testing.T
	profile profile.Profile
	ask     Ask
	editor  Editor
	win     fyne.Window
	done    int
}

var today = profile.On(2026, 11, 22)

func put(t *testing.T, path string) *bench { return putIn(t, path, profile.New(), language.English) }

// putIn puts the question at path on screen, in a language, with answers.
func putIn(t *testing.T, path string, p profile.Profile, lang language.Tag) *bench {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.New(look.Options{Variant: look.Light}))
	field, ok := profile.FieldAt(path)
	if !ok {
		t.Fatalf("no question %s", path)
	}
	b := &bench{t: t, profile: p}
	b.ask = Ask{
		Field: field, Words: path, Lang: lang, Institutions: universities, Pack: shipped(t), At: today, Drafts: map[string]string{},
		Answer: func(v profile.View) string {
			return b.edit(path, func(p *profile.Profile) { must(t, field.Set(p, v)) })
		},
		Edit:    func(change func(*profile.Profile)) string { return b.edit(path, change) },
		Profile: func() profile.Profile { return b.profile },
		Done:    func() { b.done++ },
		Grown:   func() {},
	}
	b.editor = New(b.ask)
	b.editor.Show(field.View(&b.profile))
	b.win = test.NewTempWindow(t, b.editor.Object())
	b.win.Resize(fyne.NewSize(700, 900))
	b.win.Canvas().Focus(b.editor.First())
	return b
}

func shipped(t *testing.T) *rules.Pack {
	t.Helper()
	pack, err := packs.HongKong()
	must(t, err)
	return pack
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// edit does what a session does: a change that is not valid changes nothing.
func (b *bench) edit(path string, change func(*profile.Profile)) string {
	next := b.profile
	next.Studies.Degrees.Items = append([]profile.Entry[profile.Degree]{}, next.Studies.Degrees.Items...)
	next.Work.Jobs.Items = append([]profile.Entry[profile.Job]{}, next.Work.Jobs.Items...)
	change(&next)
	for _, problem := range next.Validate(today) {
		return problem.Message("en")
	}
	b.profile = next
	return ""
}

func (b *bench) view() profile.View { return b.ask.Field.View(&b.profile) }

func (b *bench) types(text string) { test.Type(b.win.Canvas().Focused(), text) }

func (b *bench) key(names ...fyne.KeyName) {
	for _, name := range names {
		b.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
	}
}

// says reports whether some text on screen is exactly this.
func (b *bench) says(text string) bool {
	for _, o := range test.LaidOutObjects(b.win.Content()) {
		if t, ok := o.(*piece.Text); ok && t.Text() == text {
			return true
		}
	}
	return false
}

// press presses what is called name; the number counts from 0.
func (b *bench) press(name string, number int) {
	b.t.Helper()
	for _, o := range test.LaidOutObjects(b.win.Content()) {
		named, ok := o.(interface {
			fyne.Tappable
			AccessibilityLabel() string
		})
		if !ok || named.AccessibilityLabel() != name {
			continue
		}
		if number--; number < 0 {
			test.Tap(named)
			return
		}
	}
	b.t.Fatalf("nothing is called %q", name)
}

// universities stand in for a pack's list.
var universities = &rules.List{
	ID: "ttps-universities", Of: "institution", Title: rules.Text{En: "the list", ZhHant: "名單", ZhHans: "名单"},
	Entries: []rules.Entry{
		{ID: "the-university-of-hong-kong", Name: rules.Text{En: "The University of Hong Kong", ZhHant: "香港大學", ZhHans: "香港大学"}, Place: "HK", Also: []string{"HKU"}, Search: []string{"科大"}},
		{ID: "ecole-polytechnique", Name: rules.Text{En: "École Polytechnique", ZhHant: "巴黎綜合理工學院", ZhHans: "巴黎综合理工学院"}, Place: "FR"},
		{ID: "tsinghua-university", Name: rules.Text{En: "Tsinghua University", ZhHant: "清華大學", ZhHans: "清华大学"}, Place: "CN", Search: []string{"科大"}},
	},
	Lookalikes: []*rules.Lookalike{{
		ID: "hku-space", Name: rules.Text{En: "HKU SPACE", ZhHant: "專業進修學院", ZhHans: "专业进修学院"}, Place: "HK", Near: []string{"the-university-of-hong-kong"},
		Caution: &rules.Caution{ID: "continuing", Title: rules.Text{En: "Continuing-education arm"}, Says: rules.Text{En: "Check who awarded it."}},
	}},
}
