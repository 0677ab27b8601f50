package schema

import (
	"encoding/json"
	"reflect"
	"strconv"
	"strings"

	"github.com/invopop/jsonschema"

	"talentnav/app/language"
	"talentnav/rules/profile"
)

// Profile is the schema of a profile. Whatever it allows can be read; what
// compares answers with each other or with today is left to the reader.
func Profile() []byte {
	r := &jsonschema.Reflector{Anonymous: true, Namer: named, Mapper: form}
	s := r.ReflectFromType(reflect.TypeFor[profile.Profile]())
	for _, t := range []reflect.Type{reflect.TypeFor[profile.Money](), reflect.TypeFor[profile.Institution]()} {
		s.Definitions[t.Name()] = r.ReflectFromType(t).Definitions[t.Name()]
	}
	share(s.Definitions)
	d := describer{s.Definitions}
	d.fields(reflect.TypeFor[profile.Profile](), "")
	d.fields(reflect.TypeFor[profile.Degree](), "degree")
	d.fields(reflect.TypeFor[profile.Job](), "job")
	d.limits()
	return write(s, profile.Schema)
}

// named gives generic types plain names.
func named(t reflect.Type) string {
	switch t {
	case reflect.TypeFor[profile.List[profile.Degree]]():
		return "Degrees"
	case reflect.TypeFor[profile.List[profile.Job]]():
		return "Jobs"
	case reflect.TypeFor[profile.Entry[profile.Degree]]():
		return "DegreeEntry"
	case reflect.TypeFor[profile.Entry[profile.Job]]():
		return "JobEntry"
	}
	return t.Name()
}

// describer completes definitions by what only the fields know: the tags that
// check a value, and the question that it answers.
type describer struct{ defs jsonschema.Definitions }

func (d describer) fields(t reflect.Type, path string) {
	for i := range t.NumField() {
		field := t.Field(i)
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		property, _ := d.defs[named(t)].Properties.Get(name)
		constrain(valueOf(property), field.Tag.Get("validate"))
		if field.Tag.Get("asked") != "" {
			property.Description = "Of earlier versions: it is read, and no longer asked."
		}
		at := strings.TrimPrefix(path+"."+name, ".")
		for _, key := range []string{"question." + at + ".label", "section." + at} {
			if property.Description == "" && language.English.Has(key) {
				property.Description = language.English.Say(key)
			}
		}
		if _, defined := d.defs[named(field.Type)]; defined && field.Type.Kind() == reflect.Struct && path == "" {
			d.fields(field.Type, at)
		}
	}
}

// limits are those that the reader keeps in code, not in tags.
func (d describer) limits() {
	degrees, _ := d.defs["Degrees"].Properties.Get("items")
	degrees.MaxItems = count(profile.MaxDegrees)
	jobs, _ := d.defs["Jobs"].Properties.Get("items")
	jobs.MaxItems = count(profile.MaxJobs)
	currency, _ := d.defs["Money"].Properties.Get("currency")
	currency.Pattern, currency.Description = "^[A-Z]{3}$", "ISO 4217: HKD, CNY, USD …"
	upTo, _ := d.defs["Money"].Properties.Get("up_to")
	upTo.Description = "The upper end, not below the amount, when only a range is known."
	rate, _ := d.defs["Money"].Properties.Get("hkd_per_unit")
	rate.Minimum, rate.Maximum, rate.Description = "0", "1000000", "Hong Kong dollars for one unit of another currency; without it, a rate of the table “rates” must serve."
	d.rates()
	for _, list := range []string{"Degrees", "Jobs"} {
		complete, _ := d.defs[list].Properties.Get("complete")
		complete.Description = "These are all; until then there may be one more."
		unknown, _ := d.defs[list].Properties.Get("do_not_know")
		unknown.Description = "The person does not know."
	}
}

// rates are the person's own table.
func (d describer) rates() {
	table, _ := d.defs["Profile"].Properties.Get("rates")
	table.Description = "Exchange rates for amounts without one of their own: the latest that is not after the day assessed counts."
	rate := d.defs["Rate"]
	rate.Properties.Set("currency", &jsonschema.Schema{Type: "string", Pattern: "^[A-Z]{3}$", Description: "ISO 4217, not HKD."})
	rate.Properties.Set("date", &jsonschema.Schema{Type: "string", Format: "date", Pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", Description: "The day from which it counts."})
	worth, _ := rate.Properties.Get("hkd_per_unit")
	worth.ExclusiveMinimum, worth.Maximum = "0", json.Number(strconv.Itoa(profile.MaxRate))
	worth.Description = "Hong Kong dollars for one unit."
}

func count(n uint64) *uint64 { return &n }
