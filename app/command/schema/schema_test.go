package schema

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"talentnav/app/language"
	"talentnav/app/result"
	"talentnav/assets"
	"talentnav/rules"
	"talentnav/rules/packs"
	"talentnav/rules/profile"
)

const docs = "../../../docs"

var today = profile.On(2026, 11, 22)

// TestTheStoredSchemasAreTheGeneratedOnes fails when a type has changed:
// UPDATE=1 rewrites the stored schemas, to be read before they are kept.
func TestTheStoredSchemasAreTheGeneratedOnes(t *testing.T) {
	for name, data := range map[string][]byte{"profile": Profile(), "result": Result(), "pack": rules.PackSchema(), "cases": rules.CasesSchema()} {
		path := filepath.Join(docs, name+".schema.json")
		if os.Getenv("UPDATE") != "" {
			if err := os.WriteFile(path, data, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		stored, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(stored, data) {
			t.Errorf("%s differs from the types; UPDATE=1 go test ./app/command/schema rewrites it", path)
		}
	}
}

func compiled(t *testing.T, data []byte) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	if err := c.AddResource("schema.json", value(t, data)); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func value(t *testing.T, data []byte) any {
	t.Helper()
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func samples(t *testing.T) map[string][]byte {
	t.Helper()
	names, err := fs.Glob(assets.Samples, "samples/*.json")
	if err != nil || len(names) == 0 {
		t.Fatalf("%d samples, %v", len(names), err)
	}
	out := map[string][]byte{}
	for _, name := range names {
		data, err := assets.Samples.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		out[name] = data
	}
	return out
}

func TestEverySampleFitsTheProfileSchema(t *testing.T) {
	s := compiled(t, Profile())
	for name, data := range samples(t) {
		if err := s.Validate(value(t, data)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestEveryResultFitsTheResultSchema(t *testing.T) {
	s := compiled(t, Result())
	pack, err := packs.HongKong()
	if err != nil {
		t.Fatal(err)
	}
	program, err := pack.At(today)
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range samples(t) {
		p, problems := profile.Decode(bytes.NewReader(data), today)
		if len(problems) > 0 {
			t.Fatalf("%s: %v", name, problems)
		}
		for _, lang := range language.All {
			r, err := json.Marshal(result.Build(program.Assess(profile.Derive(&p, today)), &p, lang))
			if err != nil {
				t.Fatal(err)
			}
			if err := s.Validate(value(t, r)); err != nil {
				t.Errorf("%s in %s: %v", name, lang, err)
			}
		}
	}
}

// fits lists what both the schema and the reader accept or refuse.
func TestTheProfileSchemaAgreesWithTheReader(t *testing.T) {
	s := compiled(t, Profile())
	tests := []struct {
		answers string
		good    bool
	}{
		{``, true},
		{`"person": {"birth_date": "1990-02-28"}`, true},
		{`"person": {"birth_date": "1990-02"}`, true},
		{`"person": {"birth_date": "1990"}`, true},
		{`"person": {"birth_date": "28 February 1990"}`, false},
		{`"person": {"birth_date": {"value": "1990", "evidence": "in-hand"}}`, true},
		{`"person": {"birth_date": {"value": "1990", "evidence": "sure"}}`, false},
		{`"person": {"birth_date": {"do_not_know": true}}`, true},
		{`"person": {"birth_date": {"value": "1990", "do_not_know": true}}`, false},
		{`"person": {"birth_date": null}`, false},
		{`"person": {"birthdate": "1990"}`, false},
		{`"income": {"employment": {"amount": 1000000, "up_to": 2000000, "currency": "CNY"}}`, true},
		{`"income": {"employment": {"amount": 1000000, "up_to": "a lot", "currency": "CNY"}}`, false},
		{`"rates": [{"currency": "USD", "date": "2026-11-01", "hkd_per_unit": 7.78}]`, true},
		{`"rates": [{"currency": "USD", "date": "2026-11", "hkd_per_unit": 7.78}]`, false},
		{`"rates": [{"currency": "USD", "date": "2026-11-01", "hkd_per_unit": 0}]`, false},
		{`"rates": [{"currency": "usd", "date": "2026-11-01", "hkd_per_unit": 7.78}]`, false},
		{`"rates": [{"date": "2026-11-01", "hkd_per_unit": 7.78}]`, false},
		{`"rates": {"USD": 7.78}`, false},
		{`"work": {"jobs": {"items": [{"record": {"basis": "part-time", "share_percent": 50}}]}}`, true},
		{`"work": {"jobs": {"items": [{"record": {"basis": "part-time", "share_percent": 0.5}}]}}`, false},
		{`"person": {"nationalities": ["FR", "CA"]}`, true},
		{`"person": {"nationalities": ["fr"]}`, false},
		{`"person": {"nationalities": ["FR", "FR"]}`, false},
		{`"person": {"nationalities": "FR"}`, false},
		{`"person": {"residence": "overseas"}`, true},
		{`"person": {"residence": {"value": "moon"}}`, false},
		{`"person": {"travel_document": "yes"}`, false},
		{`"income": {"employment": {"amount": 2500000, "currency": "HKD"}}`, true},
		{`"income": {"employment": {"amount": "2,500,000.50", "currency": "USD", "hkd_per_unit": 7.8, "rate_date": "2026-11-20"}}`, true},
		{`"income": {"employment": {"value": {"amount": 1, "currency": "HKD"}, "evidence": "verified"}}`, true},
		{`"income": {"employment": {"amount": 1, "currency": "dollars"}}`, false},
		{`"income": {"employment": {"amount": -1, "currency": "HKD"}}`, false},
		{`"income": {"employment": {"amount": 1, "currency": "HKD", "tax": 0}}`, false},
		{`"income": {"employment": 2500000}`, false},
		{`"studies": {"degrees": {"items": [{"record": {"level": "bachelor", "institution": {"id": "unlisted", "name": "West"}}, "evidence": "in-hand"}], "complete": true}}`, true},
		{`"studies": {"degrees": {"do_not_know": true}}`, true},
		{`"studies": {"degrees": {"items": [{"level": "bachelor"}]}}`, false},
		{`"studies": {"degrees": [{"record": {}}]}`, false},
		{`"studies": {"degrees": {"items": [` + strings.TrimSuffix(strings.Repeat(`{"record": {}},`, 21), ",") + `]}}`, false},
		{`"work": {"jobs": {"items": [{"record": {"basis": "full-time", "start": "2020-01", "current": true}}]}}`, true},
		{`"work": {"jobs": {"items": [{"record": {"basis": "now and then"}}]}}`, false},
		{`"business": {"share_percent": 50.5}`, true},
		{`"business": {"share_percent": 101}`, false},
		{`"languages": {"good": ["en", "yo"]}`, true},
		{`"languages": {"good": ["English"]}`, false},
		{`"confirmations": {"a-text": true, "b-text": {"do_not_know": true}}`, true},
		{`"confirmations": {"a-text": "yes"}`, false},
		{`"hobby": "chess"`, false},
	}
	for _, test := range tests {
		data := []byte(`{"schema": "talentnav.profile/1"}`)
		if test.answers != "" {
			data = fmt.Appendf(nil, `{"schema": "talentnav.profile/1", %s}`, test.answers)
		}
		if err := s.Validate(value(t, data)); (err == nil) != test.good {
			t.Errorf("schema: %s: %v", test.answers, err)
		}
		if _, problems := profile.Decode(bytes.NewReader(data), today); (len(problems) == 0) != test.good {
			t.Errorf("reader: %s: %v", test.answers, problems)
		}
	}
}

func TestTheSchemaNamesTheForm(t *testing.T) {
	s := compiled(t, Profile())
	for _, data := range []string{`{}`, `{"schema": "talentnav.profile/2"}`, `{"schema": 1}`, `[]`} {
		if s.Validate(value(t, []byte(data))) == nil {
			t.Errorf("%s is accepted", data)
		}
	}
}

func TestEveryQuestionIsDescribed(t *testing.T) {
	var s struct {
		Defs map[string]struct {
			Properties map[string]struct {
				Description string
				AnyOf       []any
			}
		} `json:"$defs"`
	}
	if err := json.Unmarshal(Profile(), &s); err != nil {
		t.Fatal(err)
	}
	for name, def := range s.Defs {
		for field, property := range def.Properties {
			if len(property.AnyOf) == 3 && property.Description == "" {
				t.Errorf("%s.%s has no description", name, field)
			}
		}
	}
	if text := string(Profile()); strings.Contains(text, "⟦") {
		t.Error("a question has no label")
	}
}
