package schema

import (
	"encoding/json"
	"reflect"
	"strconv"

	"github.com/invopop/jsonschema"

	"talentnav/rules/profile"
)

// form maps the types that write a JSON of their own.
func form(t reflect.Type) *jsonschema.Schema {
	switch t {
	case reflect.TypeFor[profile.Answer[bool]]():
		return answer(&jsonschema.Schema{Type: "boolean"})
	case reflect.TypeFor[profile.Answer[string]]():
		return answer(&jsonschema.Schema{Type: "string"})
	case reflect.TypeFor[profile.Answer[float64]]():
		return answer(&jsonschema.Schema{Type: "number"})
	case reflect.TypeFor[profile.Answer[int]]():
		return answer(&jsonschema.Schema{Type: "integer"})
	case reflect.TypeFor[profile.Answer[[]string]]():
		return answer(&jsonschema.Schema{Type: "array", Items: &jsonschema.Schema{Type: "string"}})
	case reflect.TypeFor[profile.Answer[profile.Date]]():
		return answer(ref("Date"))
	case reflect.TypeFor[profile.Answer[profile.Money]]():
		return answer(ref("Money"))
	case reflect.TypeFor[profile.Answer[profile.Institution]]():
		return answer(ref("Institution"))
	case reflect.TypeFor[map[string]profile.Answer[bool]]():
		return confirmations()
	case reflect.TypeFor[profile.Date]():
		return ref("Date")
	case reflect.TypeFor[profile.Evidence]():
		return ref("Evidence")
	case reflect.TypeFor[profile.Cents]():
		return ref("Amount")
	}
	return nil
}

// answer has three forms: the bare value, the value with its evidence, and "I
// do not know". The value is one schema in both places, so that what constrains
// it does so in both.
func answer(value *jsonschema.Schema) *jsonschema.Schema {
	full := object("")
	full.Properties.Set("value", value)
	full.Properties.Set("evidence", ref("Evidence"))
	full.Required = []string{"value"}
	return &jsonschema.Schema{AnyOf: []*jsonschema.Schema{value, full, ref("Unknown")}}
}

// valueOf is the schema of an answer's value, or s itself if it is none.
func valueOf(s *jsonschema.Schema) *jsonschema.Schema {
	if len(s.AnyOf) == 3 {
		return s.AnyOf[0]
	}
	return s
}

func confirmations() *jsonschema.Schema {
	return &jsonschema.Schema{
		Type: "object", PropertyNames: &jsonschema.Schema{MinLength: count(1), MaxLength: count(80)},
		AdditionalProperties: answer(&jsonschema.Schema{Type: "boolean"}),
		Description:          "Whether the person states to meet an official text, by the text's id.",
	}
}

// share defines the forms that many answers have in common.
func share(defs jsonschema.Definitions) {
	defs["Date"] = &jsonschema.Schema{
		Type: "string", Pattern: "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$",
		Description: "yyyy-mm-dd, or yyyy-mm or yyyy when no more is known.",
	}
	defs["Evidence"] = &jsonschema.Schema{
		Enum:        []any{profile.Claimed.String(), profile.InHand.String(), profile.Verified.String()},
		Description: "claimed: the person says so; in-hand: they hold the document; verified: somebody checked it.",
	}
	defs["Unknown"] = object("The person does not know.")
	defs["Unknown"].Properties.Set("do_not_know", &jsonschema.Schema{Const: true})
	defs["Unknown"].Required = []string{"do_not_know"}
	defs["Amount"] = &jsonschema.Schema{
		AnyOf: []*jsonschema.Schema{
			{Type: "number", Minimum: "0", Maximum: json.Number(strconv.FormatInt(int64(profile.MaxCents/100), 10))},
			{Type: "string", Pattern: `^[0-9][0-9, _]*(\.[0-9]{1,2})?$`},
		},
		Description: "At most two decimals.",
	}
}

func object(about string) *jsonschema.Schema {
	return &jsonschema.Schema{
		Type: "object", Properties: jsonschema.NewProperties(), AdditionalProperties: jsonschema.FalseSchema, Description: about,
	}
}

func ref(name string) *jsonschema.Schema { return &jsonschema.Schema{Ref: "#/$defs/" + name} }
