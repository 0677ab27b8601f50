package storage

import (
	"context"
	"maps"
	"slices"
	"strings"

	"talentnav/rules"
	"talentnav/rules/profile"
	"talentnav/storage/record"
)

// Likeness is a set of cases that may be of one person.
type Likeness struct {
	By    string // one of [Likenesses]: what they have in common
	Cases []int64
}

// Likenesses are what cases of one person have in common, the surest first.
var Likenesses = []string{"document", "name-and-birth-date", "name"}

// Duplicates finds cases, out of the trash, whose applicants have a document
// number, or a name and the birth date, or a name in common. Names are compared
// in any script and order of words.
func (f *File) Duplicates(ctx context.Context) ([]Likeness, error) {
	return f.duplicates(ctx, func(string) bool { return true })
}

func (f *File) duplicates(ctx context.Context, counts func(key string) bool) ([]Likeness, error) {
	if err := f.Prepare(ctx); err != nil {
		return nil, err
	}
	by := map[string][]int64{}
	for _, l := range f.index.sorted(ByNumber) {
		if !l.Trashed.IsZero() || l.Merged {
			continue
		}
		for _, key := range l.keys {
			if counts(key) {
				by[key] = append(by[key], l.ID)
			}
		}
	}
	return likenesses(by), nil
}

// DuplicatesOf finds the cases that may be of the same person as this one.
func (f *File) DuplicatesOf(ctx context.Context, caseID int64) ([]Likeness, error) {
	own, err := reading(ctx, f, func(tx *transaction) (*Line, error) { return tx.summarise(caseID) })
	if err != nil {
		return nil, err
	}
	return f.duplicates(ctx, func(key string) bool { return slices.Contains(own.keys, key) })
}

// likenesses leaves out what a surer likeness says already.
func likenesses(by map[string][]int64) (out []Likeness) {
	told := map[string]bool{}
	for rank, sort := range Likenesses {
		for _, key := range slices.Sorted(maps.Keys(by)) {
			ids := by[key]
			slices.Sort(ids)
			ids = slices.Compact(ids)
			if len(ids) < 2 || key[0] != "dbn"[rank] || told[idsKey(ids)] {
				continue
			}
			told[idsKey(ids)] = true
			out = append(out, Likeness{sort, ids})
		}
	}
	return out
}

func idsKey(ids []int64) string {
	var b []byte
	for _, id := range ids {
		b = word(b, int(id))
	}
	return string(b)
}

// duplicateKeys are the applicant's: "d" and a document number, "b" and a name
// with the birth date, "n" and a name. A case that names nobody goes by its
// title.
func duplicateKeys(title string, people []record.Person, birth profile.Date) (keys []string) {
	p := record.Person{Names: []record.Name{{Text: title}}}
	if len(people) > 0 && rankOf(people[0]) < 2 {
		p = people[0]
	}
	if p.BirthDate != (profile.Date{}) {
		birth = p.BirthDate
	}
	for _, d := range p.Documents {
		if number := compact(d.Number); len(number) >= 4 {
			keys = append(keys, "d"+number)
		}
	}
	for _, n := range p.Names {
		if name := nameKey(n.Text); name != "" {
			keys = append(keys, "n"+name)
			if birth.Exact() {
				keys = append(keys, "b"+name+" "+birth.String())
			}
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// nameKey has the words of a name in order, so that it does not matter which
// comes first.
func nameKey(name string) string {
	all := strings.Fields(rules.Searchable(name))
	slices.Sort(all)
	return strings.Join(all, " ")
}
