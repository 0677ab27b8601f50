package profile

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// FuzzProfileDecode reads what nobody would write. What is read without a problem
// has facts at any date, and says the same when it is written and read again.
func FuzzProfileDecode(f *testing.F) {
	samples, err := filepath.Glob("../../assets/samples/*.json")
	if err != nil || len(samples) == 0 {
		f.Fatal("no samples")
	}
	for _, name := range samples {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(data))
	}
	for _, text := range []string{`{`, `[]`, `null`, `{"schema":"talentnav.profile/1"} {}`, strings.Repeat(`{"a":`, 30), `{"schema":"talentnav.profile/1","person":{"birth_date":{"value":"2026","evidence":"verified"}}}`,
		`{"schema":"talentnav.profile/1","income":{"employment":{"amount":"1,000","currency":"USD","hkd_per_unit":1e6,"rate_date":"2026-01"}}}`,
		`{"schema":"talentnav.profile/1","studies":{"degrees":{"do_not_know":true}},"work":{"jobs":{"items":[{"record":{"start":"2020","current":true}}]}}}`,
		`{"schema":"talentnav.profile/1","confirmations":{"a":null,"b":{"do_not_know":false},"a":true}}`, `{"schema":"talentnav.profile/1","languages":{"good":["en","en"]}}`} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		p, problems := Decode(strings.NewReader(text), today)
		for _, problem := range problems {
			if problem.Code == "" || problem.Message("zh-Hant") == "" {
				t.Errorf("problem %+v", problem)
			}
		}
		if len(problems) > 0 {
			return
		}
		for _, at := range []Date{On(1997, 7, 1), today, On(9999, 12, 31)} {
			derives(t, &p, at)
		}
		readsBack(t, p)
	})
}

func derives(t *testing.T, p *Profile, at Date) {
	f := Derive(p, at)
	for i, v := range f.Values {
		if !(v.Lo <= v.Hi) {
			t.Errorf("at %s %s lies between %v and %v", at, FactSchema[i].ID, v.Lo, v.Hi)
		}
	}
}

func readsBack(t *testing.T, p Profile) {
	once, err := json.Marshal(p)
	if err != nil {
		t.Fatal(err)
	}
	again, problems := Decode(bytes.NewReader(once), today)
	if len(problems) > 0 {
		t.Fatalf("%s: %v", once, problems)
	}
	twice, err := json.Marshal(again)
	if err != nil || !bytes.Equal(once, twice) {
		t.Errorf("%s became %s, %v", once, twice, err)
	}
}

func TestAProfileOfTooMuchIsRefusedAtOnce(t *testing.T) {
	var keys strings.Builder
	for i := range 100_000 {
		fmt.Fprintf(&keys, `,"k%d":1`, i)
	}
	for name, text := range map[string]string{
		"unknown-field": `{"schema":"talentnav.profile/1"` + keys.String() + `}`,
		"max":           `{"schema":"talentnav.profile/1","studies":{"degrees":{"items":[` + strings.Repeat("{},", 300_000) + `{}]}}}`,
		"not-json":      strings.Repeat(`[`, 1_000_000),
	} {
		start := time.Now()
		_, problems := Decode(strings.NewReader(text), today)
		if len(problems) == 0 || problems[0].Code != name {
			t.Errorf("%s: got %d problems", name, len(problems))
		}
		if spent := time.Since(start); spent > time.Minute {
			t.Errorf("%s took %s", name, spent)
		}
	}
}
