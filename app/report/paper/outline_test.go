package paper

import (
	"strings"
	"testing"
)

func TestOutline(t *testing.T) {
	rows := []Row{{Bookmark: "one"}, {Bookmark: "one a", Level: 1}, {Bookmark: "one b", Level: 1}, {Bookmark: "deep", Level: 5}, {Bookmark: "two"}}
	pdf := string(printed(t, press(t), rows...))
	root := strings.Index(pdf, "/Type /Outlines")
	if root < 0 || !strings.Contains(pdf[root:], "/Count 2\n") {
		t.Error("the root does not hold two entries")
	}
	if got := strings.Count(pdf, "/Count -2\n") + strings.Count(pdf, "/Count -1\n"); got != 2 {
		t.Errorf("%d folded entries, want 2", got)
	}
	if got := strings.Count(pdf, "/XYZ"); got != len(rows) {
		t.Errorf("%d destinations, want %d", got, len(rows))
	}
}
