package language

import (
	"strings"

	"talentnav/rules"
)

// Length writes a length of time as its source states it: "36 months", "4 weeks".
// It is empty when there is none.
func (t Tag) Length(n rules.Length) string {
	if n.Unit == "" {
		return ""
	}
	return t.Count("unit."+strings.TrimSuffix(n.Unit, "s"), n.N)
}
