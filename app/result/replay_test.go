package result

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/packs"
	"talentnav/rules/profile"
)

// kept is a result as it stands in a file, with its answers and its rules.
func kept(t *testing.T) ([]byte, profile.Profile, *rules.Pack) {
	t.Helper()
	pack, err := packs.HongKong()
	if err != nil {
		t.Fatal(err)
	}
	p := decoded(t, french+`, "record": {"criminal": false}, "confirmations": {"qmas-university-list": true}`, "2026-02-01")
	program, err := pack.At(profile.MustDate("2026-02-01"))
	if err != nil {
		t.Fatal(err)
	}
	data, err := json.Marshal(Build(program.Assess(profile.Derive(&p, profile.MustDate("2026-02-01"))), &p, language.Traditional))
	if err != nil {
		t.Fatal(err)
	}
	return data, p, pack
}

func TestAResultReplaysToTheLetter(t *testing.T) {
	data, p, pack := kept(t)
	r, err := Read(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	r.Routes = r.Routes[1:] // as --route leaves some out
	r.Name = "whoever"
	if got, err := r.Replay(pack, &p); err != nil || len(got.Record)+len(got.Shown) > 0 || got.Of != got.Routes+1 {
		t.Errorf("got %v, %v", got, err)
	}
}

func TestAWarningOfTheDayIsNoDifference(t *testing.T) {
	data, p, pack := kept(t)
	r, err := Read(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	r.Warnings = []string{"The rules were last read long ago."}
	if got, err := r.Replay(pack, &p); err != nil || len(got.Record)+len(got.Shown) > 0 {
		t.Errorf("got %+v, %v", got, err)
	}
}

func TestWhatWasChangedInAResultIsNamed(t *testing.T) {
	tests := map[string]struct {
		change func(*Result)
		want   string
	}{
		"a standing of the record":   {func(r *Result) { r.Record.Standings["ttps-a"] = "can-apply" }, "standing of ttps-a: stored can-apply, now not-known-yet"},
		"a bit of the record":        {func(r *Result) { r.Record.Vector[3] ^= 1 }, "state of "},
		"the answers of the record":  {func(r *Result) { r.Record.AnswersDigest = "0" }, "answers: stored 0"},
		"a standing that it shows":   {func(r *Result) { r.Routes[0].Standing = "can-apply" }, "routes[0].standing: stored can-apply, now not-known-yet"},
		"a route that it shows":      {func(r *Result) { r.Routes[0].ID = "ttps-z" }, "routes[0].id: stored ttps-z, now nothing"},
		"a state that it shows":      {func(r *Result) { r.Routes[0].Lines[0].Children[0].State = "met" }, "routes[0].lines[0].children[0].state: stored met, now "},
		"a line that it shows":       {func(r *Result) { r.Routes[0].Lines[0].Children = nil }, "routes[0].lines[0].children: stored nothing, now [{"},
		"the day that it shows":      {func(r *Result) { r.AsAt = "2026-02-02" }, "as_at: stored 2026-02-02, now 2026-02-01"},
		"the answers that it shows":  {func(r *Result) { r.AnswersDigest = "1" }, "answers_digest: stored 1, now "},
		"the version that it shows":  {func(r *Result) { r.Pack.Version = "9" }, "pack.version: stored 9, now "},
		"the decisive lines missing": {func(r *Result) { r.Routes[0].Decisive = nil }, "routes[0].decisive: stored nothing, now ["},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			data, p, pack := kept(t)
			r, err := Read(bytes.NewReader(data))
			if err != nil {
				t.Fatal(err)
			}
			i := slices.IndexFunc(r.Routes, func(r Route) bool { return r.ID == "ttps-a" })
			r.Routes = r.Routes[i : i+1]
			test.change(&r)
			out, err := r.Replay(pack, &p)
			var got []string
			for _, d := range out.Record {
				got = append(got, d.String())
			}
			for _, d := range out.Shown {
				got = append(got, d.String())
			}
			if err != nil || len(got) == 0 || !strings.HasPrefix(got[0], test.want) {
				t.Errorf("got %v, %v, want %s", got, err, test.want)
			}
		})
	}
}

func TestARecordThatCannotBeOneIsAnError(t *testing.T) {
	for name, change := range map[string]func(*Result){
		"no record":   func(r *Result) { r.Record = nil },
		"no day":      func(r *Result) { r.Record.AsAt = "2026-02" },
		"no language": func(r *Result) { r.Language = "xx" },
		"no standing": func(r *Result) { r.Record.Standings["ttps-a"] = "approved" },
	} {
		data, p, pack := kept(t)
		r, err := Read(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		change(&r)
		if got, err := r.Replay(pack, &p); err == nil {
			t.Errorf("%s: got %v and no error", name, got)
		}
	}
}

func TestReadIsStrict(t *testing.T) {
	data, _, _ := kept(t)
	good := string(data)
	for name, text := range map[string]string{
		"an unknown field":    strings.Replace(good, `"as_at"`, `"extra":1,"as_at"`, 1),
		"a field twice":       strings.Replace(good, `"as_at"`, `"language":"en","as_at"`, 1),
		"in another case":     strings.Replace(good, `"as_at"`, `"LANGUAGE":"en","as_at"`, 1),
		"a letter like it":    strings.Replace(good, `"sign"`, `"ſign"`, 1),
		"a name in capitals":  strings.Replace(good, `"conditions"`, `"Conditions"`, 1),
		"a route twice":       strings.Replace(good, `"standings":{`, `"standings":{"ttps-a":"can-apply",`, 1),
		"more after it":       good + "{}",
		"another schema":      strings.Replace(good, Schema, "talentnav.result/2", 1),
		"no JSON":             "hello",
		"nothing":             "",
		"half of it":          good[:len(good)/2],
		"a bad vector":        strings.Replace(good, `"vector":"`, `"vector":"!`, 1),
		"too deep":            strings.Repeat("[", 100_000),
		"too large":           good + strings.Repeat(" ", MaxBytes),
		"a number for a text": strings.Replace(good, `"language":"zh-Hant"`, `"language":1`, 1),
	} {
		if text == good {
			t.Fatalf("%s: nothing was changed", name)
		}
		if _, err := Read(strings.NewReader(text)); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	if _, err := Read(strings.NewReader(good)); err != nil {
		t.Error(err)
	}
}
