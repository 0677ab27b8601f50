package desktop

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"talentnav/app/desktop/look"
	"talentnav/app/language"
)

func TestTheWindowStaysAsLargeWhenEverythingGrows(t *testing.T) {
	b := newBench(t)
	var told []float32
	b.opts.Enlarge = func(scale float32) { told = append(told, scale) }
	b.size(1200, 800)
	b.enlarge(2)
	if got := b.win.Canvas().Size(); got != fyne.NewSize(600, 400) {
		t.Errorf("at twice the scale there is room for %v", got)
	}
	b.enlarge(2)
	b.enlarge(1)
	if want := []float32{2, 1}; !slices.Equal(told, want) {
		t.Errorf("the toolkit was told %v, want %v", told, want)
	}
}

func TestTheToolkitsOwnScaleIsLeftAloneUntilOneIsChosen(t *testing.T) {
	b := newBench(t)
	b.opts.Enlarge = func(scale float32) { t.Errorf("told %v", scale) }
	b.grow(1)
	b.speakIn(language.Traditional)
}

func TestWhatTheWindowIsToLookLikeIsDoneOnceAndKept(t *testing.T) {
	b := newBench(t)
	b.grow(5)
	b.wear(look.Dark)
	b.speakIn(language.Simplified)
	b.lockAfter(60)
	b.shut()
	file := b.path
	for _, c := range []struct {
		wish Wish
		want settings
	}{
		{Wish{Scale: 1.5, Lang: language.Traditional}, settings{lang: language.Traditional, variant: look.Dark, scale: 1.5, everything: 1.5}},
		{Wish{Reset: true}, settings{lang: language.English, scale: 1, everything: 1}},
		{Wish{Reset: true, Scale: 40}, settings{lang: language.English, scale: 1, everything: mostScale}},
	} {
		b := opened(t, file, Options{Wish: c.wish})
		b.grant() // a second time does nothing
		got := b.settings
		if got.lang != c.want.lang || got.variant != c.want.variant || got.scale != c.want.scale || got.everything != c.want.everything {
			t.Errorf("%+v: %+v", c.wish, got)
		}
		if got.idle.Minutes() != 60 {
			t.Errorf("%+v: locks after %v", c.wish, got.idle)
		}
		b.shut()
	}
	if kept := opened(t, file, Options{}); kept.settings.everything != mostScale {
		t.Errorf("kept %v", kept.settings.everything)
	}
}

func TestAFileThatIsAskedForByNameIsOpened(t *testing.T) {
	first, second := newBench(t), newBench(t)
	first.shut()
	second.shut()
	if b := opened(t, first.path, Options{Named: second.path}); b.file.Path() != second.path {
		t.Errorf("opened %s", b.file.Path())
	}
}
