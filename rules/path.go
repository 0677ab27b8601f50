package rules

import (
	"strconv"
	"strings"
)

// A criterion's path names it for good: its id, or, of one written in place,
// the path above it and its English sentence in short. Among equal ones the
// second is "#2". What is inserted before a criterion does not move its path.

// rootPath is the path of a route's root.
func (r *Route) rootPath() string {
	if r.Root.ID != "" {
		return r.Root.ID
	}
	return r.ID + "/" + r.Root.slug()
}

// below gives the paths of a criterion's kids, and of its "where", in order.
func (c *Criterion) below(path string) []string {
	var out []string
	times := map[string]int{}
	for _, k := range c.under() {
		name := k.ID
		if name == "" {
			name = path + "/" + k.slug()
			if times[name]++; times[name] > 1 {
				name += "#" + strconv.Itoa(times[name])
			}
		}
		out = append(out, name)
	}
	return out
}

// under are the criteria right below c, in force or not.
func (c *Criterion) under() []*Criterion {
	var out []*Criterion
	for _, k := range c.Node.Kids {
		out = append(out, k.Criterion)
	}
	if w := c.Node.Where; w != nil {
		out = append(out, w)
	}
	return out
}

// longestSlug keeps paths readable.
const longestSlug = 48

// slug is the sentence as a word: "no-criminal-record".
func (c *Criterion) slug() string {
	words := []rune(strings.ReplaceAll(Fold(c.Says.En), " ", "-"))
	return strings.TrimRight(string(words[:min(len(words), longestSlug)]), "-")
}
