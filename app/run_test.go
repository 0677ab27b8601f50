package app

import "testing"

func TestAWindowNeedsADisplay(t *testing.T) {
	tests := []struct {
		system      string
		environment map[string]string
		want        bool
	}{
		{"linux", nil, false},
		{"linux", map[string]string{"DISPLAY": ":0"}, true},
		{"linux", map[string]string{"WAYLAND_DISPLAY": "wayland-0"}, true},
		{"freebsd", nil, false},
		{"windows", nil, true},
		{"darwin", nil, true},
	}
	for _, test := range tests {
		if got := display(test.system, func(name string) string { return test.environment[name] }); got != test.want {
			t.Errorf("%s %v: got %v", test.system, test.environment, got)
		}
	}
}
