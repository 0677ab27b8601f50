// Package schema gives the JSON Schemas of what the program reads and writes,
// generated from the Go types so that they cannot drift from them.
package schema

import (
	"bytes"
	"encoding/json"
	"reflect"

	"github.com/invopop/jsonschema"

	"talentnav/app/result"
)

// Result is the schema of a result. It allows more fields, since later versions
// may add some.
func Result() []byte {
	r := jsonschema.Reflector{Anonymous: true, AllowAdditionalProperties: true}
	return write(r.ReflectFromType(reflect.TypeFor[result.Result]()), result.Schema)
}

func write(s *jsonschema.Schema, title string) []byte {
	s.Title = title
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(s); err != nil {
		panic("schema cannot be written as JSON: " + err.Error()) // it holds plain data only
	}
	return b.Bytes()
}
