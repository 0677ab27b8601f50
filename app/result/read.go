package result

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

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
	return out, repeated(json.NewDecoder(bytes.NewReader(data)))
}

// repeated fails on a field that stands twice, in whatever case: one reader
// would take the first and another the last.
func repeated(d *json.Decoder) error {
	open, err := d.Token()
	if err != nil || open != json.Delim('{') && open != json.Delim('[') {
		return err
	}
	seen := map[string]bool{}
	for d.More() && err == nil {
		if open == json.Delim('{') {
			token, _ := d.Token() // the decoding before has read it already
			name := strings.ToLower(fmt.Sprint(token))
			if seen[name] {
				return fmt.Errorf("field %q stands twice at byte %d", token, d.InputOffset())
			}
			seen[name] = true
		}
		err = repeated(d)
	}
	if err == nil {
		_, err = d.Token()
	}
	return err
}
