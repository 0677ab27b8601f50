package language

import "testing"

func TestListsAreJoinedAsEachLanguageDoes(t *testing.T) {
	items := []string{"a", "b", "c"}
	for _, c := range []struct {
		tag          Tag
		n            int
		list, either string
	}{
		{English, 0, "", ""},
		{English, 1, "a", "a"},
		{English, 2, "a and b", "a or b"},
		{English, 3, "a, b and c", "a, b or c"},
		{Traditional, 3, "a、b及c", "a、b或c"},
		{Simplified, 3, "a、b和c", "a、b或c"},
	} {
		if got := c.tag.List(items[:c.n]); got != c.list {
			t.Errorf("%s: got %q, want %q", c.tag, got, c.list)
		}
		if got := c.tag.Either(items[:c.n]); got != c.either {
			t.Errorf("%s: got %q, want %q", c.tag, got, c.either)
		}
	}
}

func TestItemsWithCommasArePartedBySemicolons(t *testing.T) {
	for tag, want := range map[Tag]string{English: "a, b; c or d", Simplified: "a, b；c或d"} {
		if got := tag.Either([]string{"a, b", "c", "d"}); got != want {
			t.Errorf("%s: got %q, want %q", tag, got, want)
		}
	}
	if got, want := Traditional.List([]string{"甲", "乙、丙", "丁"}), "甲；乙、丙及丁"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
