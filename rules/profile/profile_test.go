package profile

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
)

var today = On(2026, 11, 22)

func decode(t *testing.T, text string) Profile {
	t.Helper()
	p, problems := Decode(strings.NewReader(text), today)
	for _, problem := range problems {
		t.Errorf("unexpected problem: %v", problem)
	}
	return p
}

func TestAProfileReadsBackAsItWasWritten(t *testing.T) {
	p := decode(t, `{"schema":"talentnav.profile/1",
		"person":{"birth_date":"1990-05-02","nationalities":{"value":["FR","CA"],"evidence":"in-hand"},"residence":{"do_not_know":true}},
		"income":{"employment":{"amount":2500000.50,"currency":"HKD"},"business":{"value":{"amount":10,"up_to":12.5,"currency":"USD","hkd_per_unit":7.8,"rate_date":"2026-01-02"},"evidence":"verified"}},
		"studies":{"degrees":{"items":[{"record":{"level":"bachelor","institution":{"id":"x"},"graduated":"2019-06"},"evidence":"in-hand"}],"complete":true}},
		"work":{"jobs":{"items":[{"record":{"basis":"part-time","share_percent":{"value":62.5,"evidence":"in-hand"}}}]}},
		"rates":[{"currency":"USD","date":"2026-11-01","hkd_per_unit":7.78},{"currency":"JPY","date":"2026-01-01","hkd_per_unit":0.0512}],
		"confirmations":{"a":true,"b":{"do_not_know":true}}}`)
	p.Confirmations["a"] = Told(false)
	data, err := json.Marshal(p)
	if err != nil {
		t.Fatal(err)
	}
	again := decode(t, string(data))
	if !reflect.DeepEqual(p, again) {
		t.Errorf("got %+v, want %+v", again, p)
	}
	if p.Person.Residence.State != NotKnown || p.Person.BirthDate.Value != On(1990, 5, 2) || p.Person.TravelDocument.State != Unanswered {
		t.Errorf("got states %v, %v, %v", p.Person.Residence.State, p.Person.BirthDate, p.Person.TravelDocument.State)
	}
}

func TestABadProfileNamesEachPathAndTheMend(t *testing.T) {
	_, problems := Decode(strings.NewReader(`{"schema":"talentnav.profile/1",
		"person":{"birth_dat":"1990-05-02","residence":"moon","birth_date":"soon","travel_document":"yes","birth_date":"1990"},
		"studies":{"degrees":{"items":[{"record":{"level":{"value":"bachelor","do_not_know":true}}}]}}}`), today)
	got := map[string]string{}
	for _, p := range problems {
		got[p.Path+" "+p.Code] = p.Message("zh-Hans")
	}
	for _, want := range []string{"person.birth_dat unknown-field", "person.birth_date want-date", "person.birth_date repeated-field",
		"person.travel_document want-yes-or-no", "studies.degrees.items[0].record.level value-and-do-not-know"} {
		if got[want] == "" {
			t.Errorf("no problem %q in %v", want, got)
		}
	}
}

func TestValuesOutOfBoundsAreRefusedWithTheirPath(t *testing.T) {
	for text, want := range map[string]string{
		`{}`: "schema eq",
		`{"schema":"talentnav.profile/1","person":{"residence":"moon"}}`:                                        "person.residence oneof",
		`{"schema":"talentnav.profile/1","person":{"nationalities":["XX"]}}`:                                    "person.nationalities[0] iso3166_1_alpha2",
		`{"schema":"talentnav.profile/1","person":{"birth_date":"2030-01-01"}}`:                                 "person.birth_date past",
		`{"schema":"talentnav.profile/1","income":{"employment":{"amount":1,"currency":"ZZZ"}}}`:                "income.employment.currency iso4217",
		`{"schema":"talentnav.profile/1","languages":{"good":["xx1"]}}`:                                         "languages.good[0] language",
		`{"schema":"talentnav.profile/1","business":{"share_percent":101}}`:                                     "business.share_percent lte",
		`{"schema":"talentnav.profile/1","studies":{"degrees":{"items":[{"record":{"level":"phd"}}]}}}`:         "studies.degrees.items[0].record.level oneof",
		`{"schema":"talentnav.profile/1","work":{"jobs":{"items":[{"record":{"start":"2020","end":"2019"}}]}}}`: "work.jobs.items[0].record.end end-before-start",
		`{"schema":"talentnav.profile/1"} x`:                                                                    " not-json",
		`[`:                                                                                                     " not-json",
	} {
		_, problems := Decode(strings.NewReader(text), today)
		if len(problems) != 1 || problems[0].Path+" "+problems[0].Code != want {
			t.Errorf("%s: got %v, want %s", text, problems, want)
		}
	}
}

func TestAnUnansweredConfirmationIsReadAsNone(t *testing.T) {
	p := New()
	p.Confirmations = map[string]Answer[bool]{"a": {}, "b": Told(true)}
	data, _ := json.Marshal(p)
	again := decode(t, string(data))
	if len(again.Confirmations) != 1 || again.Confirmations["b"].State != Answered {
		t.Errorf("got %v", again.Confirmations)
	}
}
