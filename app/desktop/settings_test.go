package desktop

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"talentnav/app/desktop/look"
	"talentnav/app/language"
	"talentnav/storage"
)

func TestTheFirstStartSpeaksTheSystemsLanguage(t *testing.T) {
	f, _ := openFile(t)
	for locale, want := range map[string]language.Tag{"zh_HK.UTF-8": language.Traditional, "zh-CN": language.Simplified, "fr-FR": language.English, "": language.English} {
		if got := readSettings(f, locale); got.lang != want || got.scale != 1 || got.variant != look.FollowSystem || got.size != startSize {
			t.Errorf("%s: %+v", locale, got)
		}
	}
}

func TestSettingsThatMakeNoSenseAreLeftOut(t *testing.T) {
	f, _ := openFile(t)
	for name, value := range map[string]string{storage.Language: "tlh", storage.Theme: "pink", storage.TextScale: "900", storage.WindowSize: "1x1"} {
		if err := f.SetSetting(context.Background(), name, value); err != nil {
			t.Fatal(err)
		}
	}
	s := readSettings(f, "zh_TW")
	if s.lang != language.Traditional || s.scale != look.MaxScale || s.size != fyne.NewSize(800, 500) {
		t.Errorf("%+v", s)
	}
	if look.New(look.Options{Variant: s.variant}).Color("background", 0) == nil {
		t.Error("an unknown theme has no colours")
	}
}

func TestTextGrowsAndShrinksWithinBounds(t *testing.T) {
	b := newBench(t)
	for range 30 {
		b.grow(1)
	}
	if b.settings.scale != look.MaxScale {
		t.Errorf("grown to %v", b.settings.scale)
	}
	b.grow(0)
	if b.settings.scale != 1 {
		t.Errorf("normal is %v", b.settings.scale)
	}
	for range 30 {
		b.grow(-1)
	}
	if b.settings.scale != look.MinScale {
		t.Errorf("shrunk to %v", b.settings.scale)
	}
}

func TestTheToolkitSpeaksOurLanguages(t *testing.T) {
	for tag, want := range map[language.Tag]string{language.English: "Cancel", language.Traditional: "取消", language.Simplified: "取消"} {
		speak(tag)
		if got := lang.L("Cancel"); got != want {
			t.Errorf("%s: %q", tag, got)
		}
	}
	if speak(language.Traditional); lang.L("Save") != "儲存" {
		t.Errorf("Traditional Chinese says %q", lang.L("Save"))
	}
	speak(language.English)
	for key, texts := range toolkitWords {
		for _, text := range texts {
			if text == "" {
				t.Errorf("%s lacks a language", key)
			}
		}
	}
}
