package storage

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// Change is one field as it was and as it became: the path to it (a JSON
// pointer, as "/profile/person/birth_date" or "/items/UID/body/text") and its
// JSON, nil where there was or is none.
type Change struct {
	Path   string          `json:"path"`
	Before json.RawMessage `json:"before,omitempty"`
	After  json.RawMessage `json:"after,omitempty"`
}

// inverse is the change that undoes it.
func (c Change) inverse() Change { return Change{c.Path, c.After, c.Before} }

// none stands in a tree for what is not there, since nil is JSON's null.
type none struct{}

// tree reads JSON so that numbers stay as they are written; nil is none.
func tree(form []byte) (any, error) {
	if form == nil {
		return none{}, nil
	}
	d := json.NewDecoder(bytes.NewReader(form))
	d.UseNumber()
	var t any
	if err := d.Decode(&t); err != nil {
		return nil, fmt.Errorf("%w: %v", ErrDamaged, err)
	}
	return t, nil
}

// text writes a tree as JSON; none is nil.
func treeText(t any) json.RawMessage {
	if t == (none{}) {
		return nil
	}
	data, _ := json.Marshal(t) // what was read can be written
	return data
}

// difference lists the fields that differ, in the order of their paths. Lists of
// the same length are compared place by place, others as a whole.
func difference(path string, before, after any) (out []Change) {
	b, bothMaps := before.(map[string]any)
	a, isMap := after.(map[string]any)
	if bothMaps && isMap {
		for _, key := range slices.Sorted(maps.Keys(union(b, a))) {
			out = append(out, difference(path+"/"+escape(key), field(b, key), field(a, key))...)
		}
		return out
	}
	bl, bothLists := before.([]any)
	al, isList := after.([]any)
	if bothLists && isList && len(bl) == len(al) {
		for i := range bl {
			out = append(out, difference(path+"/"+strconv.Itoa(i), bl[i], al[i])...)
		}
		return out
	}
	if x, y := treeText(before), treeText(after); !bytes.Equal(x, y) || (x == nil) != (y == nil) {
		return []Change{{path, x, y}}
	}
	return nil
}

func union(a, b map[string]any) map[string]bool {
	keys := map[string]bool{}
	for key := range a {
		keys[key] = true
	}
	for key := range b {
		keys[key] = true
	}
	return keys
}

func field(m map[string]any, key string) any {
	if v, ok := m[key]; ok {
		return v
	}
	return none{}
}

// replaced gives a tree with the field at the path made what the change says. It
// fails with ErrConflict when the field is not what the change found.
func replaced(t any, path []string, c Change) (any, error) {
	if len(path) == 0 {
		if now := treeText(t); !bytes.Equal(now, canonical(c.Before)) {
			return nil, fmt.Errorf("%s: %w", c.Path, ErrConflict)
		}
		return tree(c.After)
	}
	switch t := t.(type) {
	case map[string]any:
		return replacedIn(t, path, c)
	case []any:
		i, err := strconv.Atoi(path[0])
		if err != nil || i < 0 || i >= len(t) {
			break
		}
		t[i], err = replaced(t[i], path[1:], c)
		return t, err
	}
	return nil, fmt.Errorf("%s: %w", c.Path, ErrConflict)
}

func replacedIn(m map[string]any, path []string, c Change) (any, error) {
	next, err := replaced(field(m, path[0]), path[1:], c)
	if err != nil {
		return nil, err
	}
	if next == (none{}) {
		delete(m, path[0])
	} else {
		m[path[0]] = next
	}
	return m, nil
}

// canonical writes JSON as treeText does, so that texts can be compared.
func canonical(form json.RawMessage) json.RawMessage {
	t, err := tree(form)
	if err != nil {
		return form
	}
	return treeText(t)
}

// split parts a path into its part of the case and the keys below it.
func split(path string) (part, []string) {
	keys := strings.Split(strings.TrimPrefix(path, "/"), "/")
	for i := range keys {
		keys[i] = unescape(keys[i])
	}
	if keys[0] == "items" && len(keys) > 1 {
		return itemPart(keys[1]), keys[2:]
	}
	return part(keys[0]), keys[1:]
}

// escape and unescape are those of a JSON pointer.
func escape(key string) string {
	return strings.ReplaceAll(strings.ReplaceAll(key, "~", "~0"), "/", "~1")
}

func unescape(key string) string {
	return strings.ReplaceAll(strings.ReplaceAll(key, "~1", "/"), "~0", "~")
}
