package rules

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"

	"talentnav/rules/profile"
)

// The JSON Schemas of packs and of their cases are made from the words that the
// loader itself goes by, so that an editor can complete and check what is typed.
// They are of draft 7, which every YAML language server knows. What compares
// parts of a pack with each other is left to the loader.

// object is a JSON object being put together; encoding orders its keys.
type object map[string]any

const draft = "http://json-schema.org/draft-07/schema#"

func written(s object) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(s); err != nil {
		panic("schema cannot be written as JSON: " + err.Error()) // it holds plain data only
	}
	return b.Bytes()
}

func defined(name string) object { return object{"$ref": "#/definitions/" + name} }

// shape is a mapping with these keys and no others.
func shape(properties object, required ...string) object {
	s := object{"type": "object", "additionalProperties": false, "properties": properties}
	if len(required) > 0 {
		s["required"] = required
	}
	return s
}

func listOf(item any) object { return object{"type": "array", "items": item} }

func oneOfNames[T ~string](names []T) object { return object{"enum": names} }

func anyOf(all ...any) object { return object{"anyOf": all} }

// byID is a mapping from ids to things of one shape.
func byID(name string) object {
	return object{"type": "object", "propertyNames": defined("id"), "additionalProperties": defined(name)}
}

func (o object) about(text string) object {
	out := object{"description": text}
	for k, v := range o {
		out[k] = v
	}
	return out
}

// words are definitions that packs and cases share.
func commonWords() object {
	return object{
		"id":   object{"type": "string", "pattern": idForm.String(), "maxLength": maxID},
		"day":  object{"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "description": "A day in Hong Kong: yyyy-mm-dd."},
		"line": object{"type": "string", "minLength": 1, "maxLength": maxText},
		"text": shape(object{"en": defined("line"), "zh-Hant": defined("line"), "zh-Hans": defined("line")}, Languages[:]...).
			about("A sentence in English, Traditional Chinese as read in Hong Kong, and Simplified Chinese."),
	}
}

// quantity is a number of the fact's type with its unit.
func quantity(t profile.Type) object {
	const number = `[0-9][0-9_]*(\.[0-9]+)?`
	if len(units[t]) == 0 {
		return anyOf(object{"type": "number", "minimum": 0}, object{"type": "string", "pattern": "^" + number + "$"})
	}
	return object{"type": "string", "pattern": "^" + number + " (" + strings.Join(units[t], "|") + ")$", "description": "For example " + example(t) + "."}
}

// families are the facts of a scope that are written alike: of one type and with
// the same names.
func families(facts []profile.Fact) [][]profile.Fact {
	var out [][]profile.Fact
	for _, f := range facts {
		i := slices.IndexFunc(out, func(g []profile.Fact) bool { return g[0].Type == f.Type && slices.Equal(g[0].Domain, f.Domain) })
		if i < 0 {
			out = append(out, nil)
			i = len(out) - 1
		}
		out[i] = append(out[i], f)
	}
	return out
}

func idsOf(facts []profile.Fact) (out []string) {
	for _, f := range facts {
		out = append(out, f.ID)
	}
	return out
}

func listIDs() (out []string) {
	for _, l := range profile.Lists {
		out = append(out, l.ID)
	}
	return out
}

// nameFacts are the facts that a list of a pack can hold names of.
func nameFacts() (out []string) {
	facts := slices.Clone(profile.FactSchema)
	for _, l := range profile.Lists {
		facts = append(facts, l.Fields...)
	}
	for _, f := range facts {
		if f.Type == profile.Category {
			out = append(out, f.ID)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
