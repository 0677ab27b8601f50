package schema

import (
	"encoding/json"
	"strconv"
	"strings"

	"github.com/invopop/jsonschema"
)

// constrain says in JSON Schema what a validate tag checks. Behind "dive" it
// speaks of the items; the tags of dates and map keys are handled elsewhere.
func constrain(s *jsonschema.Schema, tag string) {
	for rule := range strings.SplitSeq(tag, ",") {
		name, param, _ := strings.Cut(rule, "=")
		switch name {
		case "keys":
			return
		case "dive":
			if s = s.Items; s == nil {
				return
			}
		default:
			apply(s, name, param)
		}
	}
}

func apply(s *jsonschema.Schema, name, param string) {
	switch name {
	case "eq":
		s.Const = param
	case "oneof":
		s.Type = ""
		for option := range strings.FieldsSeq(param) {
			s.Enum = append(s.Enum, option)
		}
	case "max":
		limit(s, param)
	case "gte":
		s.Minimum = json.Number(param)
	case "lte":
		s.Maximum = json.Number(param)
	case "unique":
		s.UniqueItems = true
	case "iso3166_1_alpha2":
		s.Pattern, s.Description = "^[A-Z]{2}$", "ISO 3166-1 alpha-2: CN, FR, IN …"
	case "profession":
		s.Pattern, s.Description = "^[a-z0-9]+(-[a-z0-9]+)*$", "The id of a profession, or other, or none. The rules tell which there are."
	case "language":
		s.Pattern, s.Description = "^[a-z]{2,3}$", "ISO 639: en, zh, fr …"
	}
}

// limit reads "max" as the type has it.
func limit(s *jsonschema.Schema, param string) {
	n, err := strconv.ParseUint(param, 10, 64)
	if err != nil {
		return
	}
	switch s.Type {
	case "string":
		s.MaxLength = &n
	case "array":
		s.MaxItems = &n
	case "object":
		s.MaxProperties = &n
	}
}
