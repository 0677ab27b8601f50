package profile

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strings"
)

// MaxBytes bounds a profile file.
const MaxBytes = 4 << 20

// Decode reads a profile strictly: unknown and repeated fields, values of the
// wrong kind and values out of bounds are all reported, each with its path, in
// one go. The profile is of use only when there are no problems. Dates are
// checked against now.
func Decode(r io.Reader, now Date) (Profile, []Problem) {
	p := New()
	p.Schema = ""
	data, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	if err != nil {
		return p, []Problem{{Code: "unreadable", Param: err.Error()}}
	}
	if len(data) > MaxBytes {
		return p, []Problem{{Code: "too-large", Param: fmt.Sprint(MaxBytes)}}
	}
	root, err := parse(data)
	if err != nil {
		return p, []Problem{{Code: "not-json", Param: err.Error()}}
	}
	var d decoder
	d.into("", root, reflect.ValueOf(&p).Elem())
	if len(d.problems) > 0 {
		return p, d.problems
	}
	return p, p.Validate(now)
}

// node is a JSON value that keeps the order and repetition of its keys.
type node struct {
	delim  json.Delim // '{', '[' or 0
	keys   []string
	values []node
	scalar any
}

const maxDepth = 20

func parse(data []byte) (node, error) {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	n, err := parseNode(dec, 0)
	if err != nil {
		return n, err
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return n, fmt.Errorf("more data after the first value at byte %d", dec.InputOffset())
	}
	return n, nil
}

func parseNode(dec *json.Decoder, depth int) (node, error) {
	if depth > maxDepth {
		return node{}, fmt.Errorf("nested deeper than %d levels at byte %d", maxDepth, dec.InputOffset())
	}
	tok, err := dec.Token()
	if err != nil {
		return node{}, fmt.Errorf("at byte %d: %w", dec.InputOffset(), err)
	}
	delim, ok := tok.(json.Delim)
	if !ok {
		return node{scalar: tok}, nil
	}
	n := node{delim: delim}
	for dec.More() {
		if delim == '{' {
			key, err := dec.Token()
			if err != nil {
				return n, fmt.Errorf("at byte %d: %w", dec.InputOffset(), err)
			}
			n.keys = append(n.keys, key.(string))
		}
		child, err := parseNode(dec, depth+1)
		if err != nil {
			return n, err
		}
		n.values = append(n.values, child)
	}
	_, err = dec.Token()
	return n, err
}

func (n node) field(key string) (node, bool) {
	i := slices.Index(n.keys, key)
	if i < 0 {
		return node{}, false
	}
	return n.values[i], true
}

// MarshalJSON gives the value back, for types that decode themselves.
func (n node) MarshalJSON() ([]byte, error) {
	if n.delim == 0 {
		return json.Marshal(n.scalar)
	}
	if n.delim == '[' {
		return json.Marshal(append([]node{}, n.values...))
	}
	m := make(map[string]node, len(n.keys))
	for i, k := range n.keys {
		m[k] = n.values[i]
	}
	return json.Marshal(m)
}

type decoder struct{ problems []Problem }

func (d *decoder) fault(path, code, param string) {
	d.problems = append(d.problems, Problem{Path: path, Code: code, Param: param})
}

// self is implemented by types with a JSON form of their own.
type self interface {
	decode(d *decoder, path string, n node)
}

func (d *decoder) into(path string, n node, v reflect.Value) {
	if own, ok := v.Addr().Interface().(self); ok {
		own.decode(d, path, n)
		return
	}
	_, isText := v.Addr().Interface().(interface{ UnmarshalText([]byte) error })
	switch {
	case v.Kind() == reflect.Struct && !isText:
		d.object(path, n, v)
	case v.Kind() == reflect.Slice && v.Type().Elem().Kind() != reflect.String:
		d.array(path, n, v)
	case v.Kind() == reflect.Map:
		d.dictionary(path, n, v)
	default:
		d.scalar(path, n, v)
	}
}

func (d *decoder) object(path string, n node, v reflect.Value) {
	if n.delim != '{' {
		d.fault(path, "want-object", "")
		return
	}
	d.repeated(path, n)
	t, known := v.Type(), []string(nil)
	for i := range t.NumField() {
		name := jsonName(t.Field(i))
		known = append(known, name)
		if child, ok := n.field(name); ok {
			d.into(join(path, name), child, v.Field(i))
		}
	}
	names := strings.Join(known, ", ")
	for _, key := range n.keys {
		if !slices.Contains(known, key) {
			d.fault(join(path, key), "unknown-field", names)
		}
	}
}

func (d *decoder) repeated(path string, n node) {
	seen := make(map[string]bool, len(n.keys))
	for _, key := range n.keys {
		if seen[key] {
			d.fault(join(path, key), "repeated-field", "")
		}
		seen[key] = true
	}
}

func (d *decoder) array(path string, n node, v reflect.Value) {
	if n.delim != '[' {
		d.fault(path, "want-array", "")
		return
	}
	if len(n.values) > MaxJobs { // more than any list may have, before there is room for them
		d.fault(path, "max", fmt.Sprint(MaxJobs))
		return
	}
	v.Set(reflect.MakeSlice(v.Type(), len(n.values), len(n.values)))
	for i, child := range n.values {
		d.into(fmt.Sprintf("%s[%d]", path, i), child, v.Index(i))
	}
}

func (d *decoder) dictionary(path string, n node, v reflect.Value) {
	if n.delim != '{' {
		d.fault(path, "want-object", "")
		return
	}
	d.repeated(path, n)
	v.Set(reflect.MakeMap(v.Type()))
	for i, key := range n.keys {
		item := reflect.New(v.Type().Elem()).Elem()
		d.into(join(path, key), n.values[i], item)
		v.SetMapIndex(reflect.ValueOf(key), item)
	}
}

func (d *decoder) scalar(path string, n node, v reflect.Value) {
	raw, err := json.Marshal(n)
	if err == nil && string(raw) != "null" {
		err = json.Unmarshal(raw, v.Addr().Interface())
	}
	if err != nil || string(raw) == "null" {
		d.fault(path, "want-"+wanted(v), string(raw))
	}
}

// wanted names what a value should have been, for the problem's code.
func wanted(v reflect.Value) string {
	switch v.Interface().(type) {
	case Date:
		return "date"
	case Cents:
		return "amount"
	case Evidence:
		return "evidence"
	case []string:
		return "names"
	}
	switch v.Kind() {
	case reflect.Bool:
		return "yes-or-no"
	case reflect.Float64, reflect.Int:
		return "number"
	}
	return "text"
}

func (a *Answer[T]) decode(d *decoder, path string, n node) {
	value, hasValue := n.field("value")
	_, hasUnknown := n.field("do_not_know")
	if !hasValue && !hasUnknown {
		a.State = Answered
		d.into(path, n, reflect.ValueOf(&a.Value).Elem())
		return
	}
	var form struct {
		DoNotKnow bool     `json:"do_not_know"`
		Evidence  Evidence `json:"evidence"`
		Value     skipped  `json:"value"`
	}
	d.object(path, n, reflect.ValueOf(&form).Elem())
	switch {
	case hasValue && form.DoNotKnow:
		d.fault(path, "value-and-do-not-know", "")
	case hasValue:
		*a = Answer[T]{State: Answered, Evidence: form.Evidence}
		d.into(path, value, reflect.ValueOf(&a.Value).Elem())
	case form.DoNotKnow:
		a.State = NotKnown
	}
}

// skipped stands for a field that is decoded elsewhere.
type skipped struct{}

func (*skipped) decode(*decoder, string, node) {}

func join(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}
