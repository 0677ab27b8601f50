package language

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"talentnav/rules"
	"talentnav/rules/profile"
)

// asked are all questions as [Tag.Question] names them.
func asked() map[string]profile.Field {
	out := map[string]profile.Field{}
	for prefix, fields := range map[string][]profile.Field{"": profile.Fields, "degree.": profile.DegreeFields, "job.": profile.JobFields} {
		for _, f := range fields {
			out[prefix+f.Path] = f
		}
	}
	return out
}

func TestEveryQuestionAndChoiceIsWordedInEveryLanguage(t *testing.T) {
	for _, tag := range All {
		for path, f := range asked() {
			for _, part := range []string{"label", "short", "why", "help"} {
				want(t, tag, "question."+path+"."+part)
			}
			for _, option := range f.Options {
				want(t, tag, "option."+path+"."+option)
			}
			section, _, _ := strings.Cut(path, ".")
			if section != "degree" && section != "job" {
				want(t, tag, "section."+section)
			}
		}
	}
}

func want(t *testing.T, tag Tag, key string) {
	t.Helper()
	if _, ok := catalogues[tag]()[key]; !ok {
		t.Errorf("%s has no %s", tag, key)
	}
}

func TestEveryFactIsNamedInEveryLanguage(t *testing.T) {
	for _, tag := range All {
		for _, f := range profile.FactSchema {
			want(t, tag, "fact."+f.ID)
		}
		for _, l := range profile.Lists {
			want(t, tag, "fact."+l.ID)
			for _, f := range l.Fields {
				want(t, tag, "fact."+l.ID+"."+f.ID)
			}
		}
	}
}

func TestEveryNameOfTheEngineIsWordedInEveryLanguage(t *testing.T) {
	names := map[string][]fmt.Stringer{
		"standing":   {rules.NotKnownYet, rules.CannotApplyNow, rules.CanApply, rules.CanApplyIf, rules.NotOpen},
		"state":      {rules.Unknown, rules.NotMet, rules.Met, rules.Depends},
		"kind":       {rules.Rule, rules.Judgement, rules.Quota, rules.Selection, rules.Confirm},
		"confidence": {rules.Official, rules.Reported, rules.Unconfirmed},
		"evidence":   {profile.Claimed, profile.InHand, profile.Verified},
	}
	for _, tag := range All {
		for family, all := range names {
			for _, name := range all {
				want(t, tag, family+"."+name.String())
				if family == "standing" || family == "confidence" {
					want(t, tag, family+"."+name.String()+".long")
				}
			}
		}
	}
}

func TestNoWordingIsLeftOverFromAQuestionThatIsGone(t *testing.T) {
	known := asked()
	for key := range catalogues[English]() {
		family, rest, _ := strings.Cut(key, ".")
		cut := strings.LastIndex(rest, ".")
		if family != "question" && family != "option" || cut < 0 {
			continue
		}
		f, ok := known[rest[:cut]]
		if !ok || family == "option" && !slices.Contains(f.Options, rest[cut+1:]) {
			t.Errorf("%s belongs to no question", key)
		}
	}
}

func TestQuestionsAreAskedAsQuestionsAndNamedBriefly(t *testing.T) {
	for path := range asked() {
		for tag, mark := range map[Tag]string{English: "?", Traditional: "？", Simplified: "？"} {
			q := tag.Question(path)
			if !strings.HasSuffix(q.Label, mark) {
				t.Errorf("%s %s: %q is no question", tag, path, q.Label)
			}
			if strings.HasSuffix(q.Short, mark) || len(q.Short) > 60 {
				t.Errorf("%s %s: %q is no name for a list", tag, path, q.Short)
			}
		}
		if words := strings.Fields(English.Question(path).Short); len(words) > 6 {
			t.Errorf("%s: %q is too long for a list", path, words)
		}
	}
}

func TestAQuestionComesWithAllItsParts(t *testing.T) {
	q := English.Question("degree.honorary")
	if q.Label != "Is it an honorary degree?" || q.Short != "Honorary degree" || !strings.Contains(q.Help, "with honours") || q.Why == "" {
		t.Errorf("got %+v", q)
	}
	if got, want := Traditional.Option("degree.level", "doctorate"), "博士學位"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
