package profile_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"talentnav/rules/profile"
)

func TestUnmarshallingReadsWhatDecodingDoes(t *testing.T) {
	samples, err := filepath.Glob("../../assets/samples/*.json")
	if err != nil || len(samples) == 0 {
		t.Fatal(samples, err)
	}
	texts := [][]byte{[]byte(`{"schema":"talentnav.profile/1","person":{"birth_date":{"value":"1990-05","evidence":"verified"},"residence":{"do_not_know":true}},
		"income":{"employment":{"value":{"amount":1.5,"currency":"HKD"},"evidence":"in-hand"}},
		"studies":{"degrees":{"items":[{"record":{"institution":{"id":"x","name":"y"}},"evidence":"in-hand"}],"complete":true}},"confirmations":{"a":false}}`)}
	for _, name := range samples {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, text)
	}
	for i, text := range texts {
		want, problems := profile.Decode(bytes.NewReader(text), profile.MustDate("2026-11-22"))
		if len(problems) > 0 {
			t.Fatal(i, problems)
		}
		var got profile.Profile
		if err := json.Unmarshal(text, &got); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%d: got %+v, %v, want %+v", i, got, err, want)
		}
	}
}

func TestUnmarshallingRefusesWhatIsNoValue(t *testing.T) {
	for _, text := range []string{`{"person":{"birth_date":"2026-13-01"}}`, `{"person":{"birth_date":5}}`, `{"income":{"employment":{"amount":"x"}}}`,
		`{"record":{"criminal":{"value":true,"evidence":"sworn"}}}`, `{"record":{"criminal":{"value":7}}}`} {
		var p profile.Profile
		if err := json.Unmarshal([]byte(text), &p); err == nil {
			t.Errorf("%s: got %+v", text, p)
		}
	}
}
