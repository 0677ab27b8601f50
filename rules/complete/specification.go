package complete

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"talentnav/rules"
	"talentnav/rules/profile"
)

// Specification is what was read of a profession's official page, as typed.
type Specification struct {
	Profession string `yaml:"profession" validate:"required,max=60"` // the official id, tl-…
	// Firm is the id that everything in the overlay starts with, FirmName how the
	// firm is called; the name can be left out for a folder that has one.
	Firm     string  `yaml:"firm" validate:"required,firm"`
	FirmName Wording `yaml:"firm name,omitempty" validate:"wording=200"`
	URL      string  `yaml:"url" validate:"required,max=500,http_url,seen"`
	Read     string  `yaml:"read" validate:"required,day"` // yyyy-mm-dd
	By       string  `yaml:"by" validate:"required,max=200,seen"`
	// Language is the one in which a text without a language was typed, English
	// when it is empty.
	Language string `yaml:"language,omitempty" validate:"omitempty,oneof=en zh-Hant zh-Hans"`

	Level      *Level       `yaml:"level,omitempty" validate:"omitempty"`
	Fields     *Fields      `yaml:"fields,omitempty" validate:"omitempty"`
	Experience *Experience  `yaml:"experience,omitempty" validate:"omitempty"`
	Licence    *Requirement `yaml:"licence,omitempty" validate:"omitempty"`
	// Others are conditions that the person states to meet.
	Others []Requirement `yaml:"others,omitempty" validate:"max=20,dive"`
	// Whole means that the page asks for nothing else.
	Whole bool `yaml:"whole,omitempty"`
}

// Requirement is a text of the page that the person states to meet.
type Requirement struct {
	Text Wording `yaml:"text" validate:"given,wording=2000"`
}

// Level is the least qualification.
type Level struct {
	Text  Wording `yaml:"text" validate:"given,wording=2000"`
	Least string  `yaml:"least" validate:"oneof=sub-degree bachelor master doctorate"`
}

// Levels are those of [Level.Least], the lowest first.
var Levels = []string{"sub-degree", "bachelor", "master", "doctorate"}

// Fields are the fields of study. Test is how they are tested: "statement" by
// the person's word, "stem" by a degree in one of the official STEM subjects,
// "ai" by a degree related to artificial intelligence.
type Fields struct {
	Text Wording `yaml:"text" validate:"given,wording=2000"`
	Test string  `yaml:"test" validate:"oneof=statement stem ai"`
}

// FieldTests are those of [Fields.Test].
var FieldTests = []string{"statement", "stem", "ai"}

// Experience is so many years of work. Test is which work counts: "graduate" any
// work at the level of a degree; "related" the same, and the person states that
// it was of the kind asked for; "ai", "international" and "reputable" such work
// as the profile has it; "statement" counts nothing and takes the person's word.
type Experience struct {
	Text  Wording `yaml:"text" validate:"given,wording=2000"`
	Years int     `yaml:"years,omitempty" validate:"gte=0,lte=50"`
	Test  string  `yaml:"test" validate:"oneof=graduate related ai international reputable statement"`
}

// ExperienceTests are those of [Experience.Test].
var ExperienceTests = []string{"graduate", "related", "ai", "international", "reputable", "statement"}

// Decode reads a specification from YAML. What the file has and a specification
// has not is a problem. Whether it says enough, [Specification.Problems] tells.
func Decode(r io.Reader) (Specification, []Problem) {
	const limit = 256 << 10
	data, err := io.ReadAll(io.LimitReader(r, limit+1))
	var s Specification
	switch {
	case err != nil:
		return s, []Problem{{"", "unreadable", err.Error()}}
	case len(data) > limit:
		return s, []Problem{{"", "too-large", fmt.Sprint(limit)}}
	}
	if err := yaml.Load(data, &s, yaml.WithKnownFields()); err != nil {
		return s, []Problem{{"", "not-yaml", strings.Join(strings.Fields(err.Error()), " ")}}
	}
	s.tidy()
	return s, nil
}

// tidy puts texts that came without a language into that of the specification,
// and leaves out blanks around them.
func (s *Specification) tidy() {
	if s.Language == "" {
		s.Language = rules.Languages[0]
	}
	for _, w := range s.wordings() {
		w.settle(s.Language)
	}
	s.By, s.URL, s.Read, s.Firm = strings.TrimSpace(s.By), strings.TrimSpace(s.URL), strings.TrimSpace(s.Read), strings.TrimSpace(s.Firm)
}

// wordings are all texts that were typed.
func (s *Specification) wordings() []*Wording {
	out := []*Wording{&s.FirmName}
	if s.Level != nil {
		out = append(out, &s.Level.Text)
	}
	if s.Fields != nil {
		out = append(out, &s.Fields.Text)
	}
	if s.Experience != nil {
		out = append(out, &s.Experience.Text)
	}
	if s.Licence != nil {
		out = append(out, &s.Licence.Text)
	}
	for i := range s.Others {
		out = append(out, &s.Others[i].Text)
	}
	return out
}

// ID is that of the profession and the route that the overlay gets.
func (s Specification) ID() string { return s.Firm + "-" + s.Profession }

// day is when the page was read; zero if that is no day.
func (s Specification) day() profile.Date {
	d, err := profile.ParseDate(s.Read)
	if err != nil || !d.Exact() {
		return profile.Date{}
	}
	return d
}

// copied shares nothing with the original, so that tidying leaves that alone.
func (s Specification) copied() Specification {
	s.Level, s.Fields, s.Experience, s.Licence = apart(s.Level), apart(s.Fields), apart(s.Experience), apart(s.Licence)
	s.Others = slices.Clone(s.Others)
	return s
}

func apart[T any](p *T) *T {
	if p == nil {
		return nil
	}
	c := *p
	return &c
}
