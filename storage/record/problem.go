package record

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"sync"

	"github.com/go-playground/validator/v10"

	"talentnav/rules/profile"
)

// Problem is one fault in a body: where it is and what is wrong. It never holds
// what a person told, so that it can be logged.
type Problem struct {
	Path  string // "names[0].text"; empty for the whole
	Code  string // "max", "oneof", "unknown-field" …
	Param string // what the code is about: a bound, the allowed names
}

func (p Problem) String() string {
	if p.Path == "" {
		return p.sentence()
	}
	return p.Path + ": " + p.sentence()
}

// sentence is for logs and rule editors; the window has its own by Code.
func (p Problem) sentence() string {
	switch p.Code {
	case "newer":
		return fmt.Sprintf("written by a newer version of the program (form %s, this one reads %d): update the program to read it", p.Param, newest)
	case "unknown-field":
		return fmt.Sprintf("this version of the program does not know the field %s: it may be of a newer one, so update the program to read it", p.Param)
	case "schema":
		return "want " + p.Param
	case "too-large":
		return fmt.Sprintf("larger than %s bytes", p.Param)
	case "max", "lte":
		return "more, or longer, than " + p.Param
	case "oneof":
		return "want one of " + p.Param
	case "date":
		return "want a day, month or year of the calendar, from 1800 on"
	case "iso3166_1_alpha2":
		return "want a country’s code of two letters"
	}
	return strings.TrimSpace(p.Code + " " + p.Param)
}

// Error is about a body that was not saved, or cannot be read.
type Error struct {
	Kind     Kind
	Problems []Problem
}

func (e *Error) Error() string {
	text := fmt.Sprintf("%s: %s", e.Kind, e.Problems[0])
	if more := len(e.Problems) - 1; more > 0 {
		text += fmt.Sprintf(", and %d more", more)
	}
	return text
}

// validate is built once: reading the struct tags is the costly part.
var validate = sync.OnceValue(func() *validator.Validate {
	v := validator.New(validator.WithRequiredStructEnabled())
	v.RegisterTagNameFunc(jsonName)
	v.RegisterCustomTypeFunc(dateText, profile.Date{})
	if err := errors.Join(v.RegisterValidation("date", isDate), v.RegisterValidation("text", isText)); err != nil {
		panic(err) // a programmer's mistake in a constant above
	}
	return v
})

func jsonName(sf reflect.StructField) string {
	name, _, _ := strings.Cut(sf.Tag.Get("json"), ",")
	return name
}

// dateText gives "" for no date, which omitempty passes over.
func dateText(v reflect.Value) any {
	if d := v.Interface().(profile.Date); d != (profile.Date{}) {
		return "date " + d.String()
	}
	return ""
}

func isDate(fl validator.FieldLevel) bool {
	d, err := profile.ParseDate(strings.TrimPrefix(fl.Field().String(), "date "))
	return err == nil && d.Year >= 1800
}

// isText refuses bytes that are no text and the signs that no text needs, so
// that what is shown in a list or printed stays in its place.
func isText(fl validator.FieldLevel) bool {
	s := fl.Field().String()
	return strings.ToValidUTF8(s, "") == s && !strings.ContainsFunc(s, func(r rune) bool {
		return r < ' ' && r != '\n' && r != '\t' || r == 0x7f
	})
}

func check(b Body) error {
	err := validate().Struct(b)
	faults, ok := errors.AsType[validator.ValidationErrors](err)
	if err == nil {
		return nil
	}
	if !ok {
		return &Error{b.Kind(), []Problem{{Code: "unreadable", Param: err.Error()}}}
	}
	e := &Error{Kind: b.Kind()}
	for _, f := range faults {
		_, path, _ := strings.Cut(f.Namespace(), ".")
		e.Problems = append(e.Problems, Problem{path, f.Tag(), f.Param()})
	}
	return e
}

// problemOfJSON tells an unknown field from the rest. encoding/json has no type
// for it.
func problemOfJSON(err error) Problem {
	if name, ok := strings.CutPrefix(err.Error(), "json: unknown field "); ok {
		return Problem{Code: "unknown-field", Param: name}
	}
	if wrong, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
		return Problem{Path: wrong.Field, Code: "want-" + wrong.Type.Kind().String()}
	}
	return Problem{Code: "not-json", Param: "not well formed"}
}
