package language

import "strings"

// List writes "a, b and c", or "甲、乙及丙".
func (t Tag) List(items []string) string { return t.joined(items, "list.and") }

// Either writes "a, b or c", or "甲、乙或丙".
func (t Tag) Either(items []string) string { return t.joined(items, "list.or") }

func (t Tag) joined(items []string, last string) string {
	n := len(items)
	if n < 2 {
		return strings.Join(items, "")
	}
	return t.Say(last, strings.Join(items[:n-1], t.Say("list.comma")), items[n-1])
}
