package profile

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"

	"github.com/go-playground/validator/v10"
	"golang.org/x/text/language"
)

// Problem is one fault in what was given: where it is and what is wrong. Its
// sentence in the reader's language comes from [Problem.Message].
type Problem struct {
	Path  string // "studies.degrees.items[0].record.level"; empty for the whole
	Code  string // "oneof", "unknown-field" …
	Param string // what the code is about: the allowed names, a bound, the text found
}

func (p Problem) Error() string { return p.Message("en") }

// validate is built once: reading the struct tags is the costly part.
var validate = sync.OnceValue(newValidator)

func newValidator() *validator.Validate {
	v := validator.New(validator.WithRequiredStructEnabled())
	v.RegisterTagNameFunc(jsonName)
	v.RegisterCustomTypeFunc(givenAnswer, Answer[bool]{}, Answer[string]{}, Answer[float64]{}, Answer[int]{},
		Answer[Date]{}, Answer[Money]{}, Answer[[]string]{}, Answer[Institution]{})
	must(v.RegisterValidation("language", isLanguage))
	must(v.RegisterValidation("profession", func(fl validator.FieldLevel) bool { return isID(fl.Field().String()) }))
	must(v.RegisterValidation("date", func(validator.FieldLevel) bool { return true }))
	must(v.RegisterValidation("past", func(validator.FieldLevel) bool { return true }))
	return v
}

func must(err error) {
	if err != nil {
		panic(err) // a programmer's mistake in a constant above
	}
}

func givenAnswer(v reflect.Value) any {
	return v.Interface().(interface{ given() any }).given()
}

func isLanguage(fl validator.FieldLevel) bool {
	tag, err := language.ParseBase(fl.Field().String())
	return err == nil && tag.String() == fl.Field().String() && !slices.Contains([]string{"und", "mul", "mis", "zxx"}, tag.String())
}

// IsCountry reports whether code is an ISO 3166-1 alpha-2 code.
func IsCountry(code string) bool { return validate().Var(code, "iso3166_1_alpha2") == nil }

// Validate checks every value: bounds, names out of closed sets, dates that lie
// after now where they cannot, and answers that contradict each other.
func (p *Profile) Validate(now Date) []Problem {
	var problems []Problem
	if err := validate().Struct(p); err != nil {
		faults, ok := err.(validator.ValidationErrors)
		if !ok {
			return []Problem{{Code: "unreadable", Param: err.Error()}}
		}
		for _, f := range faults {
			problems = append(problems, problemOf(f))
		}
	}
	problems = append(problems, p.dateProblems(now)...)
	problems = append(problems, p.moneyProblems(now)...)
	problems = append(problems, p.rateProblems(now)...)
	problems = append(problems, p.Studies.Degrees.problems("studies.degrees")...)
	problems = append(problems, p.Work.Jobs.problems("work.jobs")...)
	if len(p.Studies.Degrees.Items) > MaxDegrees {
		problems = append(problems, Problem{"studies.degrees.items", "max", fmt.Sprint(MaxDegrees)})
	}
	slices.SortStableFunc(problems, func(a, b Problem) int { return cmp.Compare(a.Path, b.Path) })
	return problems
}

func problemOf(f validator.FieldError) Problem {
	_, path, _ := strings.Cut(f.Namespace(), ".")
	return Problem{Path: path, Code: f.Tag(), Param: f.Param()}
}

// dateProblems checks what a tag cannot: dates against now and each other.
func (p *Profile) dateProblems(now Date) []Problem {
	var out []Problem
	check := func(prefix string, fields []Field, record any) {
		for _, f := range fields {
			if v := f.View(record); f.Kind == KindDate && v.State == Answered {
				out = append(out, dateProblem(prefix+f.Path, v.Value.(Date), now)...)
			}
		}
	}
	check("", Fields, p)
	for i := range p.Studies.Degrees.Items {
		check(fmt.Sprintf("studies.degrees.items[%d].record.", i), DegreeFields, &p.Studies.Degrees.Items[i].Record)
	}
	for i := range p.Work.Jobs.Items {
		path, job := fmt.Sprintf("work.jobs.items[%d].record.", i), &p.Work.Jobs.Items[i].Record
		check(path, JobFields, job)
		out = append(out, job.problems(path)...)
	}
	return out
}

func dateProblem(path string, d, now Date) []Problem {
	switch {
	case !d.Valid():
		return []Problem{{path, "want-date", d.String()}}
	case d.Year < beginning.Year:
		return []Problem{{path, "date-too-early", beginning.String()}}
	case now.Before(d.First()) && !strings.HasSuffix(path, ".end") && path != StayUntil:
		return []Problem{{path, "past", now.String()}}
	}
	return nil
}

func (j *Job) problems(path string) []Problem {
	var out []Problem
	if j.Start.State == Answered && j.End.State == Answered && j.End.Value.Last().Before(j.Start.Value.First()) {
		out = append(out, Problem{path + "end", "end-before-start", j.Start.Value.String()})
	}
	if j.End.State == Answered && yes(j.Current) == certain {
		out = append(out, Problem{path + "end", "end-and-current", ""})
	}
	switch share := j.SharePercent; {
	case share.State != Answered:
	case share.Value == 0: // which its tag takes for no answer
		out = append(out, Problem{path + "share_percent", "gte", "1"})
	case fullTime(j) == certain:
		out = append(out, Problem{path + "share_percent", "share-of-full-time", j.Basis.Value})
	}
	return out
}

func (p *Profile) moneyProblems(now Date) []Problem {
	var out []Problem
	for _, f := range Fields {
		if m, ok := f.View(p).Value.(Money); ok {
			out = append(out, m.problems(f.Path, now)...)
		}
	}
	return out
}
