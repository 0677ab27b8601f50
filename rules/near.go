package rules

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// leastAlike is how much of its pairs of letters a name must share with what was
// typed to be offered in its place.
const leastAlike = 0.4

// spelled is a name of a page by the letters that stand side by side in it.
type spelled struct {
	page, part int
	pairs      []uint64 // in order
}

// Near finds what is called almost as the query says, the likest first, at most
// so many: for a query that found nothing, which may be a slip or a beginning.
func (x *Index) Near(query string, most int) []Find {
	x.once.Do(x.spell)
	asked := pairs(searchable(query))
	best := map[int]spelled{}
	alike := map[int]float64{}
	for _, name := range x.names {
		if a := shared(asked, name.pairs); a >= leastAlike && a > alike[name.page] {
			best[name.page], alike[name.page] = name, a
		}
	}
	all := slices.SortedFunc(maps.Keys(best), func(a, b int) int { return cmp.Or(cmp.Compare(alike[b], alike[a]), a-b) })
	out := []Find{}
	for _, page := range all[:min(len(all), most)] {
		d := x.pages[page]
		f := d.Find
		f.Part, f.Text = d.parts[best[page].part].name, d.parts[best[page].part].text
		out = append(out, f)
	}
	return out
}

func (x *Index) spell() {
	for i, d := range x.pages {
		for j, p := range d.parts {
			if p.name != "id" && p.name != "title" && p.name != "name" {
				continue
			}
			for _, form := range slices.Compact(slices.Clone(p.forms)) {
				x.names = append(x.names, spelled{i, j, pairs(form)})
			}
		}
	}
}

// pairs are the letters that stand side by side, with the blanks around words.
func pairs(text string) (out []uint64) {
	for word := range strings.FieldsSeq(text) {
		last := ' '
		for _, r := range word + " " {
			out = append(out, uint64(last)<<32|uint64(r))
			last = r
		}
	}
	slices.Sort(out)
	return out
}

// shared is the part of all pairs that both have, from 0 to 1.
func shared(a, b []uint64) float64 {
	both, i, j := 0, 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			both, i, j = both+1, i+1, j+1
		}
	}
	if both == 0 {
		return 0
	}
	return 2 * float64(both) / float64(len(a)+len(b))
}
