package career

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/app/language"
	"talentnav/rules/profile"
)

func app(t *testing.T) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{Variant: look.Light}))
}

// person has two degrees close together and two jobs with a gap between them.
func person() profile.Profile {
	p := profile.New()
	p.Studies.Degrees = profile.ListOf(
		profile.Degree{Level: profile.Told("bachelor"), Graduated: profile.Told(profile.On(2017, 7, 1))},
		profile.Degree{Level: profile.Told("master"), Graduated: profile.Told(profile.On(2018, 9, 1))},
	)
	p.Work.Jobs = profile.ListOf(job("2018-10-01", "2021-06-30"), job("2021-10-01", "now"))
	return p
}

func shown(o fyne.CanvasObject) (out []*piece.Text) {
	for _, each := range test.LaidOutObjects(o) {
		if text, ok := each.(*piece.Text); ok && text.Visible() && text.Text() != "" {
			out = append(out, text)
		}
	}
	return out
}

func TestNamesOfGraduationsNeverRunIntoEachOther(t *testing.T) {
	app(t)
	p := person()
	for _, lang := range language.All {
		pic := New(lang, nil, func() {})
		pic.words = words{lang, Of(&p, today), p}
		box := pic.marks(piece.Scale{From: pic.words.career.From, To: pic.words.career.To}).(*fyne.Container)
		for width := float32(150); width < 1500; width += 37 {
			box.Resize(fyne.NewSize(width, 24))
			end := float32(-1)
			texts := shown(box)
			slices.SortFunc(texts, func(a, b *piece.Text) int { return int(a.Position().X - b.Position().X) })
			for _, text := range texts {
				if text.Position().X < end || text.Position().X+text.MinSize().Width > width+0.5 {
					t.Fatalf("%s, %v wide: %q runs over", lang, width, text.Text())
				}
				end = text.Position().X + text.MinSize().Width
			}
			if width > 700 && len(texts) != 2 {
				t.Errorf("%s, %v wide: %d names are shown", lang, width, len(texts))
			}
		}
	}
}

func TestThePictureSaysInWordsWhatItDraws(t *testing.T) {
	app(t)
	p, opened := person(), -1
	pic := New(language.English, func(job int) { opened = job }, func() {})
	pic.Show(p, today)
	var said []string
	for _, text := range shown(pic.Box) {
		said = append(said, text.Text())
	}
	all := strings.Join(said, "\n")
	for _, want := range []string{"3 months between jobs: 1 July 2021 to 30 September 2021.", "What adds up", "Master’s degree, 1 September 2018", "2021"} {
		if !strings.Contains(all, want) {
			t.Errorf("does not say %q:\n%s", want, all)
		}
	}
	if len(pic.presses) != 2 || pic.presses[1].Label() != "Job 2: Full-time job, 1 October 2021 to now (5 years 1 month and some days)" {
		t.Fatalf("the bars are called %q", pic.presses[1].Label())
	}
	pic.presses[1].Tapped(nil)
	if opened != 1 {
		t.Errorf("opened %d", opened)
	}
}

func TestWhatDidNotChangeIsNotDrawnAnew(t *testing.T) {
	app(t)
	drawn := 0
	pic := New(language.English, nil, func() { drawn++ })
	p := person()
	pic.Show(p, today)
	pic.Show(p, today)
	p.Work.Jobs = profile.ListOf(p.Work.Jobs.Items[0].Record)
	pic.Show(p, today)
	pic.Show(p, today.AddDays(1))
	if drawn != 3 {
		t.Errorf("drawn %d times, want 3", drawn)
	}
}

func TestWhoNeverWorkedSeesNoPicture(t *testing.T) {
	app(t)
	pic := New(language.English, nil, func() {})
	p := profile.New()
	p.Work.Jobs = profile.ListOf[profile.Job]()
	pic.Show(p, today)
	if len(shown(pic.Box)) != 0 {
		t.Error("draws something")
	}
}
