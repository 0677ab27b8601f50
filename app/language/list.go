package language

import "strings"

// List writes "a, b and c", or "甲、乙及丙". Items that hold commas are parted by
// semicolons.
func (t Tag) List(items []string) string { return t.joined(items, "list.and") }

// Either writes "a, b or c", or "甲、乙或丙".
func (t Tag) Either(items []string) string { return t.joined(items, "list.or") }

func (t Tag) joined(items []string, last string) string {
	n := len(items)
	if n < 2 {
		return strings.Join(items, "")
	}
	return t.Say(last, strings.Join(items[:n-1], t.Say(between(items))), items[n-1])
}

// between parts items that hold commas of their own by something stronger.
func between(items []string) string {
	for _, item := range items {
		if strings.ContainsAny(item, ",，、") {
			return "list.semicolon"
		}
	}
	return "list.comma"
}
