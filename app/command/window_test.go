package command

import (
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestTheWindowIsOpenedAsItWasAskedFor(t *testing.T) {
	path := cases(t, "one")
	for _, c := range []struct {
		args []string
		want Opening
	}{
		{nil, Opening{}},
		{[]string{"--reset"}, Opening{Reset: true}},
		{[]string{"--scale", "150"}, Opening{Scale: 1.5}},
		{[]string{"--scale=75%", "--lang", "zh-Hant"}, Opening{Scale: 0.75, Lang: "zh-Hant"}},
		{[]string{path, "--reset"}, Opening{Path: path, Reset: true}},
	} {
		var got Opening
		code := Run(append([]string{"window"}, c.args...), Env{Now: time.Now, Getenv: func(string) string { return "" }, Open: func(o Opening) int { got = o; return Done }})
		if code != Done || got != c.want {
			t.Errorf("%v: code %d, opened as %+v", c.args, code, got)
		}
	}
}

func TestAWindowIsNotOpenedOnWhatIsNotThere(t *testing.T) {
	gone := filepath.Join(t.TempDir(), "gone.talentnav")
	for _, c := range []struct {
		args []string
		code int
		said string
	}{
		{[]string{gone}, Failed, "gone.talentnav"},
		{[]string{"--scale", "10"}, Misuse, "50 … 300"},
		{[]string{"--scale", "large"}, Misuse, "50 … 300"},
	} {
		got := run(t, "", append([]string{"window"}, c.args...)...)
		if got.code != c.code || !strings.Contains(got.err, c.said) {
			t.Errorf("%v: %+v", c.args, got)
		}
	}
}
