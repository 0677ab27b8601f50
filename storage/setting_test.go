package storage

import (
	"strings"
	"testing"
)

func TestASettingIsKeptAndOneNeverSetIsEmpty(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	for _, value := range []string{"en", "zh-Hant"} {
		if err := f.SetSetting(t.Context(), Language, value); err != nil {
			t.Fatal(err)
		}
	}
	closeFile(t, f)
	f = openAt(t, path)
	for name, want := range map[string]string{Language: "zh-Hant", Theme: ""} {
		if got, err := f.Setting(t.Context(), name); err != nil || got != want {
			t.Errorf("%s: got %q, %v, want %q", name, got, err, want)
		}
	}
}

func TestASettingHasLimits(t *testing.T) {
	f := openAt(t, newPath(t))
	if err := f.SetSetting(t.Context(), "", "x"); err == nil {
		t.Error("no name: got no error")
	}
	if err := f.SetSetting(t.Context(), Theme, strings.Repeat("x", 10001)); err == nil {
		t.Error("too long: got no error")
	}
}
