package history

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/packs"
	"talentnav/rules/profile"
	"talentnav/storage"
)

func pack(t *testing.T) *rules.Pack {
	t.Helper()
	p, err := packs.HongKong()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func teller(t *testing.T, now profile.Profile) *Teller {
	t.Helper()
	return &Teller{Lang: language.English, Pack: pack(t), At: profile.On(2026, time.November, 22),
		Profile: func(int64) (profile.Profile, error) { return now, nil }}
}

func change(path, before, after string) storage.Change {
	form := func(s string) json.RawMessage {
		if s == "" {
			return nil
		}
		return json.RawMessage(s)
	}
	return storage.Change{Path: path, Before: form(before), After: form(after)}
}

func texts(t *Teller, e storage.Event) string {
	var out []string
	for _, l := range t.Tell(e) {
		out = append(out, l.Text(t.Lang))
	}
	return strings.Join(out, " | ")
}

func TestAnswersAreToldAsTheyWereAtTheTime(t *testing.T) {
	now := profile.New()
	now.Person.Nationalities = profile.Told([]string{"FR", "CH"})
	now.Work.Jobs = profile.ListOf(profile.Job{Employer: profile.Told("Second"), Title: profile.Told("Engineer")})
	teller := teller(t, now)
	for _, each := range []struct {
		change storage.Change
		want   string
	}{
		{change("/profile/work/jobs/items/0/record/employer", `"First"`, `"Second"`), "First"},
		{change("/profile/work/jobs/items/0/record/title", `"Clerk"`, `"Engineer"`), "Clerk"},
		{change("/profile/work", "", `{"jobs":{"items":[],"complete":true}}`), "Not answered → "},
		{change("/profile/person/nationalities", `["FR"]`, `["FR","CH"]`), "Nationality: France → France and Switzerland"},
		{change("/profile/person/nationalities", `{"do_not_know":true}`, `["FR"]`), "Nationality: You do not know → France"},
		{change("/profile", "", `{"person":{}}`), "Nationality: Not answered → You do not know"},
	} {
		if got := texts(teller, storage.Event{Changes: []storage.Change{each.change}}); !strings.Contains(got, each.want) {
			t.Errorf("%s: %q, want %q", each.change.Path, got, each.want)
		}
	}
}

// Whatever another tool wrote into a file, the page says something of it.
func TestWhatLeadsNowhereDoesNoHarm(t *testing.T) {
	teller := teller(t, profile.New())
	for _, c := range []storage.Change{
		change("/profile/work/jobs/items/7/record", `1`, `2`), change("/profile/schema/x/y", `"a"`, ""), change("/items/X", `7`, `[]`),
		change("/items/X/body/files/0", `{"a":1}`, `null`), change("/items/X/body/state", `"unheard-of"`, ""), change("/items/X/body/text", `{}`, `"a"`),
		change("/title", `5`, ``), change("", "", ""), change("/profile", `[]`, `{`),
	} {
		for _, text := range teller.Tell(storage.Event{Changes: []storage.Change{c}}) {
			if strings.Contains(text.Text(teller.Lang), "⟦") {
				t.Errorf("%s: %q", c.Path, text.Text(teller.Lang))
			}
		}
	}
}

func TestEveryQuestionCanBeTold(t *testing.T) {
	teller := teller(t, profile.New())
	for _, f := range profile.Fields {
		if name := teller.field(f.Path); name == "" || strings.Contains(name, "⟦") {
			t.Errorf("%s is called %q", f.Path, name)
		}
	}
	for id := range teller.Pack.Confirmations {
		if name := teller.field(rules.ConfirmationPath(id)); name == "" {
			t.Errorf("%s has no name", id)
		}
	}
}

func TestEveryWordOfARecordIsTranslated(t *testing.T) {
	for _, lang := range language.All {
		teller := &Teller{Lang: lang}
		for field := range fields {
			if name := teller.fieldOf(field); strings.Contains(name, "⟦") {
				t.Errorf("%s: %s", lang, name)
			}
		}
		for field, values := range chosen {
			for _, v := range values {
				if text := teller.leaf(field, v); strings.Contains(text, "⟦") {
					t.Errorf("%s: %s", lang, text)
				}
			}
		}
		for kind := range kinds {
			for verb := range ofItem {
				if text := Action(lang, storage.Event{Action: verb + " " + kind}); strings.Contains(text, "⟦") {
					t.Errorf("%s: %s", lang, text)
				}
			}
		}
	}
}
