package result

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
)

// Difference is one thing in which a sheet made again is otherwise.
type Difference struct {
	Path string // in the JSON form: routes[3].headline
	// Stored is what the sheet says, Now what came out: a text as it is, anything
	// else as JSON. Either is empty for what is not there at all.
	Stored, Now string
}

func (d Difference) String() string {
	return fmt.Sprintf("%s: stored %s, now %s", d.Path, orNothing(d.Stored), orNothing(d.Now))
}

func orNothing(s string) string {
	if s == "" {
		return "nothing"
	}
	return s
}

// differences compares the JSON forms of two parts of a result.
func differences(path string, stored, now any) []Difference {
	return otherwise(path, plain(stored), plain(now))
}

// plain is the JSON form as maps, lists, texts and numbers.
func plain(v any) (out any) {
	data, _ := json.Marshal(v) // a result holds plain data only
	_ = json.Unmarshal(data, &out)
	return out
}

func otherwise(path string, stored, now any) (out []Difference) {
	switch was := stored.(type) {
	case map[string]any:
		if is, ok := now.(map[string]any); ok {
			return otherFields(path, was, is)
		}
	case []any:
		if is, ok := now.([]any); ok {
			return otherItems(path, was, is)
		}
	}
	if a, b := written(stored), written(now); a != b {
		return []Difference{{path, a, b}}
	}
	return nil
}

// otherFields goes by the names of the fields in the order of the alphabet.
func otherFields(path string, stored, now map[string]any) (out []Difference) {
	names := maps.Clone(stored)
	maps.Copy(names, now)
	for _, name := range slices.Sorted(maps.Keys(names)) {
		below := name
		if path != "" {
			below = path + "." + name
		}
		out = append(out, otherwise(below, stored[name], now[name])...)
	}
	return out
}

func otherItems(path string, stored, now []any) (out []Difference) {
	if len(stored) == 0 && len(now) == 0 {
		return nil
	}
	for i := range max(len(stored), len(now)) {
		out = append(out, otherwise(fmt.Sprintf("%s[%d]", path, i), at(stored, i), at(now, i))...)
	}
	return out
}

func at(all []any, i int) any {
	if i < len(all) {
		return all[i]
	}
	return nil
}

// written is a text as it is and anything else as JSON.
func written(v any) string {
	if s, ok := v.(string); ok {
		return s
	}
	if v == nil {
		return ""
	}
	data, _ := json.Marshal(v) // it came from JSON
	return string(data)
}
