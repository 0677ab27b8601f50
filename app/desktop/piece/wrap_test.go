package piece

import (
	"slices"
	"strings"
	"testing"
)

// cells measures as a terminal does: wide characters take two.
func cells(s string) float32 {
	n := float32(0)
	for _, r := range s {
		if n++; isWide(r) {
			n++
		}
	}
	return n
}

func TestWrap(t *testing.T) {
	for _, test := range []struct {
		text  string
		limit float32
		want  []string
	}{
		{"one two three", 7, []string{"one two", "three"}},
		{"one", 7, []string{"one"}},
		{"", 7, []string{""}},
		{"a\nb", 7, []string{"a", "b"}},
		{"香港人才入境", 8, []string{"香港人才", "入境"}},
		{"年薪達2,500,000港元", 8, []string{"年薪達", "2,500,00", "0港元"}},
		{"你可以申請。請留意", 10, []string{"你可以申", "請。請留意"}},
		{"他說（甲）", 6, []string{"他說", "（甲）"}},
		{"https://example.org/page", 10, []string{"https://ex", "ample.org/", "page"}},
		{"在 Hong Kong 工作", 9, []string{"在 Hong", "Kong 工作"}},
	} {
		got := wrap(test.text, test.limit, cells)
		if !slices.Equal(got, test.want) {
			t.Errorf("wrap(%q, %v) = %q, want %q", test.text, test.limit, got, test.want)
		}
	}
}

func FuzzWrap(f *testing.F) {
	f.Add("在 Hong Kong 工作，「甲」（乙）", 9)
	f.Fuzz(func(t *testing.T, text string, limit int) {
		limit = min(max(limit, 6), 80)
		lines := wrap(text, float32(limit), cells)
		bare := func(s string) string { return strings.NewReplacer(" ", "", "\t", "", "\n", "").Replace(s) }
		if bare(strings.Join(lines, "")) != bare(text) && strings.ToValidUTF8(text, "") == text {
			t.Errorf("wrap(%q) lost something: %q", text, lines)
		}
		for _, line := range lines {
			if cells(line) > float32(limit) {
				t.Errorf("line %q is wider than %d", line, limit)
			}
		}
	})
}
