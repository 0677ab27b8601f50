package profile

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// Kind is what an answer looks like on a form.
type Kind string

const (
	KindFlag        Kind = "flag"
	KindChoice      Kind = "choice"
	KindDate        Kind = "date"
	KindMoney       Kind = "money"
	KindPercent     Kind = "percent"
	KindCount       Kind = "count"
	KindText        Kind = "text"
	KindCountries   Kind = "countries"
	KindLanguages   Kind = "languages"
	KindInstitution Kind = "institution"
	KindProfession  Kind = "profession"
	KindDegrees     Kind = "degrees"
	KindJobs        Kind = "jobs"
)

// Field is one question: where its answer stands in a struct and how it is
// asked. The registries below are read off the struct tags, so they cannot
// drift from the JSON form.
type Field struct {
	Path    string // "person.birth_date", as in JSON and in [Fact].From
	Kind    Kind
	Options []string // for KindChoice, in order
	// Stated says that no paper can prove the answer: it is what somebody means to do.
	Stated bool
	index  []int
}

// Fields are the questions of a [Profile] in the order of the struct; degrees
// and jobs are one question each.
var Fields = fieldsOf(reflect.TypeFor[Profile](), "", nil)

// DegreeFields and JobFields are the questions of one record.
var (
	DegreeFields = fieldsOf(reflect.TypeFor[Degree](), "", nil)
	JobFields    = fieldsOf(reflect.TypeFor[Job](), "", nil)
)

// FieldAt finds a question of a [Profile] by its path.
func FieldAt(path string) (Field, bool) {
	i := slices.IndexFunc(Fields, func(f Field) bool { return f.Path == path })
	if i < 0 {
		return Field{}, false
	}
	return Fields[i], true
}

// View reads the answer out of record, a *Profile, *Degree or *Job. A list of
// degrees or jobs tells its state only.
func (f Field) View(record any) View {
	v := f.in(record)
	if q, ok := v.Interface().(question); ok {
		return q.View()
	}
	return View{State: v.Interface().(interface{ State() State }).State()}
}

// state is that of [Field.View], without the value.
func (f *Field) state(record any) State {
	switch q := f.in(record).Interface().(type) {
	case question:
		return q.state()
	case interface{ State() State }:
		return q.State()
	}
	return Unanswered
}

// Set writes the answer into record. The value's type must be the question's.
func (f Field) Set(record any, v View) error {
	q, ok := f.in(record).Interface().(question)
	if !ok {
		return fmt.Errorf("field %s: a list is set by its records", f.Path)
	}
	if err := q.setView(v); err != nil {
		return fmt.Errorf("field %s: %w", f.Path, err)
	}
	return nil
}

// Clear leaves the question unanswered; of a list no record stays.
func (f Field) Clear(record any) { f.in(record).Elem().SetZero() }

func (f Field) in(record any) reflect.Value {
	return reflect.ValueOf(record).Elem().FieldByIndex(f.index).Addr()
}

func fieldsOf(t reflect.Type, prefix string, index []int) []Field {
	var out []Field
	for i := range t.NumField() {
		sf := t.Field(i)
		if sf.Tag.Get("asked") != "" { // in the file only: no longer a question
			continue
		}
		path, at := prefix+jsonName(sf), append(slices.Clone(index), i)
		if kind, ok := kindOf(sf); ok {
			out = append(out, Field{Path: path, Kind: kind, Options: options(sf), Stated: sf.Tag.Get("proof") == "none", index: at})
		} else if sf.Type.Kind() == reflect.Struct {
			out = append(out, fieldsOf(sf.Type, path+".", at)...)
		}
	}
	return out
}

func jsonName(sf reflect.StructField) string {
	name, _, _ := strings.Cut(sf.Tag.Get("json"), ",")
	return name
}

func kindOf(sf reflect.StructField) (Kind, bool) {
	switch reflect.New(sf.Type).Interface().(type) {
	case *Answer[bool]:
		return KindFlag, true
	case *Answer[Date]:
		return KindDate, true
	case *Answer[Money]:
		return KindMoney, true
	case *Answer[float64]:
		return KindPercent, true
	case *Answer[int]:
		return KindCount, true
	case *Answer[Institution]:
		return KindInstitution, true
	case *List[Degree]:
		return KindDegrees, true
	case *List[Job]:
		return KindJobs, true
	case *Answer[string]:
		return tagged(sf, "oneof=", KindChoice, tagged(sf, "profession", KindProfession, KindText)), true
	case *Answer[[]string]:
		return tagged(sf, "iso3166", KindCountries, KindLanguages), true
	}
	return "", false
}

func tagged(sf reflect.StructField, mark string, with, without Kind) Kind {
	if strings.Contains(sf.Tag.Get("validate"), mark) {
		return with
	}
	return without
}

func options(sf reflect.StructField) []string {
	for tag := range strings.SplitSeq(sf.Tag.Get("validate"), ",") {
		if list, ok := strings.CutPrefix(tag, "oneof="); ok {
			return strings.Fields(list)
		}
	}
	return nil
}
