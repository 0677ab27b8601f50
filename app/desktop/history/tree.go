package history

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"

	"talentnav/rules/profile"
	"talentnav/storage"
)

// tree is the answers of a case as JSON, while events are taken back in it.
type tree map[string]any

func treeOf(p profile.Profile) tree {
	data, err := profile.Canonical(&p)
	if err != nil {
		return tree{} // what was read from a file can be written
	}
	t, _ := read(data).(map[string]any)
	return t
}

// read reads JSON so that numbers stay as they are written; nothing is nil.
func read(data json.RawMessage) any {
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	var v any
	if len(data) == 0 || d.Decode(&v) != nil {
		return nil
	}
	return v
}

// profile is the answers, as far as they can be read: those of an earlier time
// may hold what is no longer valid today.
func (t tree) profile() profile.Profile {
	data, err := json.Marshal(t)
	if err != nil {
		return profile.New()
	}
	p, _ := profile.Decode(bytes.NewReader(data), anyDay)
	return p
}

// anyDay is late enough that no answer is in the future.
var anyDay = profile.On(9999, 12, 31)

// before gives the answers as they were before an event, and leaves t as it is.
func (t tree) before(e storage.Event) tree {
	var now any = map[string]any(t)
	for _, c := range slices.Backward(e.Changes) {
		if c.Path == "/profile" || strings.HasPrefix(c.Path, "/profile/") {
			now = with(now, strings.Split(c.Path, "/")[2:], c.Before)
		}
	}
	m, _ := now.(map[string]any)
	return m
}

// with is a copy of v with what stands at path replaced, or taken out. What
// leads nowhere stays as it is: another tool may have written it.
func with(v any, path []string, form json.RawMessage) any {
	if len(path) == 0 {
		return read(form)
	}
	switch v := v.(type) {
	case nil:
		return withKey(map[string]any{}, path, form)
	case map[string]any:
		return withKey(maps.Clone(v), path, form)
	case []any:
		if i, err := strconv.Atoi(path[0]); err == nil && i >= 0 && i < len(v) {
			v = slices.Clone(v)
			v[i] = with(v[i], path[1:], form)
			return v
		}
	}
	return v
}

func withKey(m map[string]any, path []string, form json.RawMessage) any {
	key := strings.ReplaceAll(strings.ReplaceAll(path[0], "~1", "/"), "~0", "~")
	if len(path) == 1 && form == nil {
		delete(m, key)
		return m
	}
	m[key] = with(m[key], path[1:], form)
	return m
}
