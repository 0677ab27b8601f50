package record

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"time"

	"talentnav/rules/profile"
)

// whole has a value in every field.
var whole = []Body{
	Details{Reference: "R1", Tags: []string{"vip", "銀行"}, Stage: "ready", Outcome: "approved", RetainUntil: profile.On(2030, 1, 2), Entries: []Entry{{"ttps-b", profile.On(2027, 1, 2)}}},
	Person{
		Relation: "spouse", Married: "yes", Lives: "macao", Names: []Name{{"陳大文", "chinese"}, {"CHAN Tai Man", "passport"}}, BirthDate: profile.MustDate("1990-05"), Nationalities: []string{"FR"},
		Documents: []Document{{"hkid", "A123456(7)", "HK", profile.On(2030, 1, 2)}}, Since: profile.On(2015, 6, 7), Note: "x",
	},
	Evidence{
		Criterion: "degree", Document: "transcript", Title: "t", Person: strings.Repeat("A", 26), State: "needs-fix", Why: "cut off", Asked: profile.On(2026, 1, 1),
		ReplyBy: profile.On(2026, 2, 1), Received: profile.On(2026, 1, 20), Expires: profile.On(2027, 1, 1), Language: "zh-Hans",
		Translation:   Translation{"done", "Lee", "sworn", profile.On(2026, 1, 21)},
		Certification: Certification{"needed", "a notary", profile.On(2026, 1, 22)},
		Files:         []Attachment{{strings.Repeat("0a", 32), "scan <1>.pdf", 77, "application/pdf"}},
	},
	Stay{Person: strings.Repeat("A", 26), Status: "ttps", From: profile.On(2024, 1, 1), Until: profile.On(2026, 1, 1), Note: "x"},
	Task{Title: "ask", Sort: "request", Person: strings.Repeat("A", 26), Deadline: profile.On(2026, 1, 1), Done: profile.On(2026, 1, 2), DoneBy: "Lee", Note: "x"},
	Note{Author: "Lee", Written: time.Date(2026, 1, 2, 3, 4, 5, 6e6, time.UTC), Text: "one\n\ttwo"},
	Worksheet{Question: "income.employment", Rows: []Row{{"other", "fee", "1,000", "USD", "7.8", "month", "12", "yes"}}, Taken: true},
}

func TestEveryBodyReadsBackAsItWasWritten(t *testing.T) {
	for i, b := range whole {
		if b.Kind() != Kinds[i] {
			t.Fatalf("got kind %s, want %s", b.Kind(), Kinds[i])
		}
		for _, b := range []Body{b, reflect.Zero(reflect.TypeOf(b)).Interface().(Body)} {
			text, err := Encode(b)
			if err != nil {
				t.Fatal(err)
			}
			got, err := Decode(b.Kind(), text)
			if err != nil || !reflect.DeepEqual(got, b.named()) {
				t.Errorf("got %+v, %v, want %+v", got, err, b)
			}
		}
	}
}

func TestEveryFieldIsInTheTest(t *testing.T) {
	for _, b := range whole {
		v := reflect.ValueOf(b.named())
		for i := range v.NumField() {
			if v.Field(i).IsZero() {
				t.Errorf("%s.%s has no value in the test", b.Kind(), v.Type().Field(i).Name)
			}
		}
	}
}

func TestWhatIsNotKnownIsRefusedWithASentence(t *testing.T) {
	for text, want := range map[string]string{
		`{"schema":"talentnav.note/2","text":"x"}`: "newer version of the program",
		`{"schema":"talentnav.note/1","mood":"x"}`: `does not know the field "mood"`,
		`{"schema":"talentnav.task/1"}`:            "want talentnav.note/1",
		`{"schema":"talentnav.note/0"}`:            "want talentnav.note/1",
		`{}`:                                       "want talentnav.note/1",
		`[]`:                                       "not-json",
		``:                                         "not-json",
		`{"schema":"talentnav.note/1"} {}`:         "not-json",
		`{"schema":"talentnav.note/1","text":5}`:   "text: want-string",
		`{"schema":"talentnav.note/1","text":"a\u0000b"}`:                           "text: text",
		`{"schema":"talentnav.note/1","author":"` + strings.Repeat("x", 101) + `"}`: "author: more, or longer, than 100",
		strings.Repeat(" ", MaxBytes+1):                                             "larger than 262144 bytes",
	} {
		if _, err := Decode(NoteKind, []byte(text)); err == nil || !strings.Contains(err.Error(), want) || !strings.HasPrefix(err.Error(), "note: ") {
			t.Errorf("%.60s: got error %v, want %q", text, err, want)
		}
	}
	if _, err := Decode("wish", []byte(`{"schema":"talentnav.wish/1"}`)); err == nil {
		t.Error("a kind that is none was read")
	}
}

func TestValuesOutOfBoundsAreRefusedAndNotTold(t *testing.T) {
	for path, b := range map[string]Body{
		"stage":             Details{Stage: "SECRET"},
		"tags[0]":           Details{Tags: []string{strings.Repeat("SECRET", 11)}},
		"tags":              Details{Tags: []string{"a", "a"}},
		"retain_until":      Details{RetainUntil: profile.On(2026, 2, 30)},
		"names[1].text":     Person{Names: []Name{{}, {Text: strings.Repeat("SECRET", 40)}}},
		"birth_date":        Person{BirthDate: profile.On(1700, 1, 1)},
		"nationalities[0]":  Person{Nationalities: []string{"SECRET"}},
		"documents":         Person{Documents: make([]Document, 21)},
		"state":             Evidence{State: "SECRET"},
		"files[0].digest":   Evidence{Files: []Attachment{{Digest: "SECRET"}}},
		"translation.state": Evidence{Translation: Translation{State: "SECRET"}},
		"language":          Evidence{Language: "no language"},
		"until":             Stay{Until: profile.Date{Year: 2026, Month: 13}},
		"person":            Stay{Person: "SECRET"},
		"title":             Task{Title: "SECRET\x00"},
		"text":              Note{Text: strings.Repeat("字", MaxNote+1)},
	} {
		_, err := Encode(b)
		if err == nil || !strings.Contains(err.Error(), ": "+path+": ") || strings.Contains(err.Error(), "SECRET") {
			t.Errorf("%s: got error %v", path, err)
		}
	}
}

func FuzzDecode(f *testing.F) {
	for _, b := range whole {
		text, _ := Encode(b)
		f.Add(string(b.Kind()), text)
	}
	f.Fuzz(func(t *testing.T, kind string, text []byte) {
		b, err := Decode(Kind(kind), text)
		if err != nil {
			return
		}
		again, err := Encode(b)
		if err != nil || !json.Valid(again) {
			t.Fatalf("%s was read and cannot be written: %v", text, err)
		}
		if back, err := Decode(Kind(kind), again); err != nil || !reflect.DeepEqual(back, b) {
			t.Fatalf("got %+v, %v, want %+v", back, err, b)
		}
	})
}
