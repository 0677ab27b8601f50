package history

import (
	"slices"

	"talentnav/storage"
)

// Steps makes one event of what is undone together because it was typed within a
// minute, with the time of the last save. Events come and stay newest first.
func Steps(events []storage.Event) (out []storage.Event) {
	for _, e := range events {
		if n := len(out) - 1; n >= 0 && sameStep(out[n], e) {
			out[n].Changes = joined(e.Changes, out[n].Changes)
			continue
		}
		out = append(out, e)
	}
	return out
}

func sameStep(a, b storage.Event) bool {
	return a.CaseID == b.CaseID && a.Step == b.Step && a.Undoes == 0 && b.Undoes == 0 && a.Action == b.Action
}

// joined are the changes of two saves, each field from what the first found to
// what the second left. What the second changed within a field of the first
// follows it.
func joined(first, second []storage.Change) []storage.Change {
	out := slices.Clone(first)
	for _, c := range second {
		i := slices.IndexFunc(out, func(o storage.Change) bool { return o.Path == c.Path })
		if i < 0 {
			out = append(out, c)
		} else {
			out[i].After = c.After
		}
	}
	return out
}
