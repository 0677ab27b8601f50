package result

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
)

// plainName is how fields are written.
var plainName = regexp.MustCompile(`^[a-z_]+$`)

// MaxBytes bounds the JSON of a result.
const MaxBytes = 16 << 20

// Read reads a result strictly: what is too large, fields that are not known or
// stand twice, and anything after it are refused. Whether the result is right,
// [Result.Replay] tells.
func Read(r io.Reader) (Result, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	if err != nil {
		return Result{}, err
	}
	if len(data) > MaxBytes {
		return Result{}, fmt.Errorf("larger than %d bytes", MaxBytes)
	}
	var out Result
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(&out); err != nil {
		return out, err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return out, fmt.Errorf("more data after the first value at byte %d", d.InputOffset())
	}
	if out.Schema != Schema {
		return out, fmt.Errorf("schema %q: want %s", out.Schema, Schema)
	}
	return out, plainNames(json.NewDecoder(bytes.NewReader(data)), false)
}

// plainNames fails on a field that stands twice, since one reader would take the
// first and another the last, and on one whose name is not written as we write
// it, which some readers would not find. The names of ids can be anything.
func plainNames(d *json.Decoder, ids bool) error {
	open, err := d.Token()
	if err != nil || open != json.Delim('{') && open != json.Delim('[') {
		return err
	}
	seen, name := map[string]bool{}, ""
	for d.More() && err == nil {
		if open == json.Delim('{') {
			token, _ := d.Token() // the decoding before has read it already
			name = fmt.Sprint(token)
			switch {
			case seen[name]:
				return fmt.Errorf("field %q stands twice at byte %d", name, d.InputOffset())
			case !ids && !plainName.MatchString(name):
				return fmt.Errorf("field %q at byte %d is not in small letters", name, d.InputOffset())
			}
			seen[name] = true
		}
		err = plainNames(d, name == "standings")
	}
	if err == nil {
		_, err = d.Token()
	}
	return err
}
