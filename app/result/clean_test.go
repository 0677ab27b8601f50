package result

import "testing"

func TestCleanLeavesNothingThatSteersATerminal(t *testing.T) {
	for text, want := range map[string]string{
		"École Polytechnique":   "École Polytechnique",
		"香港大學":                  "香港大學",
		"a\x1b[2Jb":             "a[2Jb",
		"one\ntwo\tthree":       "one two three",
		"\u202eevil\u202c":      "evil",
		"bell\a and del\x7f":    "bell and del",
		"nul\x00 and nel\u0085": "nul and nel ",
	} {
		if got := Clean(text); got != want {
			t.Errorf("Clean(%q) = %q, want %q", text, got, want)
		}
	}
}
