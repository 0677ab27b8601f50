package command

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"talentnav/app/result"
)

// answer is what one run of the program gave.
type answer struct {
	code     int
	out, err string
}

// run carries out a command line on 22 November 2026 in Hong Kong.
func run(t *testing.T, stdin string, args ...string) answer {
	t.Helper()
	return runIn(t, nil, stdin, args...)
}

func runIn(t *testing.T, variables map[string]string, stdin string, args ...string) answer {
	t.Helper()
	var out, errs bytes.Buffer
	code := Run(args, environment(variables, stdin, &out, &errs))
	return answer{code, out.String(), errs.String()}
}

func environment(variables map[string]string, stdin string, out, errs *bytes.Buffer) Env {
	return Env{
		Stdin: strings.NewReader(stdin), Stdout: out, Stderr: errs, Version: "1.2.3",
		Now:    func() time.Time { return time.Date(2026, 11, 21, 16, 0, 0, 0, time.UTC) },
		Getenv: func(name string) string { return variables[name] },
	}
}

func sample(name string) string { return "../../assets/samples/" + name + ".json" }

// golden compares with a stored file; UPDATE=1 rewrites it, to be read before
// it is kept.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs; UPDATE=1 go test ./app/command rewrites it. Got:\n%s", path, got)
	}
}

func TestExitCodes(t *testing.T) {
	empty := `{"schema": "talentnav.profile/1"}`
	tests := []struct {
		name, stdin string
		args        []string
		code        int
		out, err    string // expressions that the output must match; "" for none at all
	}{
		{"bare in a terminal", "", nil, Done, "How to use: talentnav COMMAND", ""},
		{"version", "", []string{"version"}, Done, `^talentnav 1\.2\.3\nhk \S+ sha256:[0-9a-f]{64}\ngo1`, ""},
		{"--version", "", []string{"--version"}, Done, "^talentnav 1", ""},
		{"a profile in a file", "", []string{"assess", sample("can-apply")}, Done, "✓ Can apply .*ttps-a", ""},
		{"a profile from a pipe", empty, []string{"assess", "-"}, Done, "\\? Not known yet", ""},
		{"options behind the file", "", []string{"assess", sample("empty"), "--route", "ttps-a", "--as-at=2026-01-05"}, Done, "As at 5 January 2026", ""},
		{"options before the file", "", []string{"assess", "--route", "ttps-a", "--as-at", "2026-01-05", sample("empty")}, Done, "As at 5 January 2026", ""},
		{"a file behind --", "", []string{"assess", "--lang", "zh-Hant", "--", sample("empty")}, Done, "你的情況", ""},
		{"today is that of Hong Kong", "", []string{"assess", sample("empty")}, Done, "As at 22 November 2026", ""},
		{"rules list", "", []string{"rules", "list"}, Done, `(?m)^  ttps-a +Top Talent Pass Scheme`, ""},
		{"rules show", "", []string{"rules", "show", "ttps-b"}, Done, "^ttps-b", ""},
		{"rules check", "", []string{"rules", "check"}, Done, "^hk ", ""},
		{"rules alone explain themselves", "", []string{"rules"}, Done, "rules? COMMAND", ""},
		{"schema profile", "", []string{"schema", "profile"}, Done, `^\{`, ""},
		{"schema result", "", []string{"schema", "result"}, Done, `^\{`, ""},
		{"help", "", []string{"help"}, Done, "How to use", ""},
		{"help on a command", "", []string{"help", "rules", "show"}, Done, "talentnav rules show ID", ""},
		{"-h", "", []string{"assess", "-h"}, Done, "talentnav assess FILE", ""},

		{"no such file", "", []string{"assess", "nowhere.json"}, Failed, "", "nowhere.json cannot be opened: no such file"},
		{"a folder", "", []string{"assess", "testdata"}, Failed, "", "."},
		{"not JSON", "hello", []string{"assess", "-"}, Failed, "", "not well-formed JSON"},
		{"a bad profile as JSON", "{}", []string{"assess", "-", "--format", "json"}, Failed, "", "talentnav.profile/1"},
		{"a day before the rules", empty, []string{"assess", "-", "--as-at", "2021-06-01"}, Failed, "", "1 June 2021"},
		{"an output that cannot be", empty, []string{"assess", "-", "--output", "no/such/folder/x.txt"}, Failed, "", "no/such/folder/x.txt"},
		{"no such pack", "", []string{"rules", "check", "nowhere"}, Failed, "", "nowhere"},

		{"no such command", "", []string{"asess"}, Misuse, "", "Did you mean “assess”"},
		{"no such command below", "", []string{"rules", "shwo"}, Misuse, "", "Did you mean “show”"},
		{"no such option", "", []string{"assess", "x", "--langg", "en"}, Misuse, "", "Did you mean “--lang”"},
		{"a single dash", "", []string{"assess", "x", "-format", "json"}, Misuse, "", "-format"},
		{"an option of another command", "", []string{"rules", "list", "--format", "json"}, Misuse, "", "--format"},
		{"no such route", "", []string{"assess", sample("empty"), "--route", "ttps-d"}, Misuse, "", "Did you mean “ttps-a”"},
		{"no such route to show", "", []string{"rules", "show", "qmass"}, Misuse, "", "Did you mean “qmas"},
		{"no such schema", "", []string{"schema", "prof"}, Misuse, "", "Did you mean “profile”"},
		{"no file", "", []string{"assess"}, Misuse, "", "talentnav assess FILE"},
		{"two files", "", []string{"assess", "a", "b"}, Misuse, "", "“b”"},
		{"a month for a day", "", []string{"assess", "x", "--as-at", "2026-11"}, Misuse, "", "yyyy-mm-dd"},
		{"no day of the calendar", "", []string{"assess", "x", "--as-at", "2026-02-30"}, Misuse, "", "yyyy-mm-dd"},
		{"no such format", "", []string{"assess", "x", "--format", "html"}, Misuse, "", "text, json, pdf"},
		{"no such language", "", []string{"assess", "x", "--lang", "fr"}, Misuse, "", "en, zh-Hant, zh-Hans"},
		{"an option without its value", "", []string{"assess", "x", "--lang"}, Misuse, "", "--lang"},
		{"a switch with a value", "", []string{"assess", "x", "--all=yes"}, Misuse, "", "--all"},
		{"help on nothing", "", []string{"help", "cooking"}, Misuse, "", "cooking"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := run(t, test.stdin, test.args...)
			if got.code != test.code {
				t.Errorf("exit code %d, want %d", got.code, test.code)
			}
			match(t, "stdout", test.out, got.out)
			match(t, "stderr", test.err, got.err)
		})
	}
}

func match(t *testing.T, name, want, got string) {
	t.Helper()
	if want == "" && got != "" || !regexp.MustCompile(want).MatchString(got) {
		t.Errorf("%s: want %q, got %q", name, want, got)
	}
	if strings.Contains(got, "⟦") {
		t.Errorf("%s: a sentence is missing: %s", name, got)
	}
}

func TestTheLanguageIsThatOfTheTerminalUnlessNamed(t *testing.T) {
	tests := []struct {
		environment map[string]string
		args        []string
		want        string
	}{
		{nil, nil, "How to use"},
		{map[string]string{"LANG": "zh_HK.UTF-8"}, nil, "用法"},
		{map[string]string{"LANG": "en_GB.UTF-8", "LC_ALL": "zh_CN.UTF-8"}, nil, "用法"},
		{map[string]string{"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "C"}, nil, "How to use"},
		{map[string]string{"LANG": "zh_CN.UTF-8"}, []string{"--lang", "en"}, "How to use"},
	}
	for _, test := range tests {
		if got := runIn(t, test.environment, "", append([]string{"--help"}, test.args...)...); !strings.HasPrefix(got.out, test.want) {
			t.Errorf("%v %v: got %s", test.environment, test.args, got.out)
		}
	}
}

func TestHelpTexts(t *testing.T) {
	var all strings.Builder
	var print func(cmd *command)
	print = func(cmd *command) {
		args := append(strings.Fields(cmd.path())[1:], "--help")
		got := run(t, "", args...)
		if got.code != Done || got.err != "" || strings.Contains(got.out, "⟦") {
			t.Errorf("%v: %+v", args, got)
		}
		all.WriteString("$ " + cmd.path() + " --help\n" + got.out + "\n")
		for _, b := range cmd.below {
			print(b)
		}
	}
	print(root)
	golden(t, "help.txt", all.String())
}

func TestABadProfileNamesEveryPathAndMendInEveryLanguage(t *testing.T) {
	const bad = `{"schema": "talentnav.profile/1", "person": {"nationalities": ["France"], "hobby\u001b[31m": 1, "birth_date": "soon"},
		"income": {"employment": {"amount": 1, "currency": "HKD", "hkd_per_unit": -1}}}`
	for lang, mend := range map[string]string{"en": "Write yyyy-mm-dd", "zh-Hant": "請寫成 yyyy-mm-dd", "zh-Hans": "请写成 yyyy-mm-dd"} {
		got := run(t, bad, "assess", "-", "--lang", lang)
		if got.code != Failed || got.out != "" || strings.Contains(got.err, "\x1b") {
			t.Errorf("%s: %+v", lang, got)
		}
		for _, want := range []string{"person.hobby", "person.birth_date", mend} {
			if !strings.Contains(got.err, want) {
				t.Errorf("%s: no %q in %s", lang, want, got.err)
			}
		}
	}
}

// standings reads the standing of each route.
func standings(t *testing.T, args ...string) map[string]string {
	t.Helper()
	got := run(t, "", append([]string{"assess", "--format", "json"}, args...)...)
	var r result.Result
	if err := json.Unmarshal([]byte(got.out), &r); err != nil || got.code != Done || got.err != "" {
		t.Fatalf("%v: %v %+v", args, err, got)
	}
	out := map[string]string{}
	for _, route := range r.Routes {
		out[route.ID] = route.Standing
	}
	return out
}

func TestTheSamplesStandWhereTheirNamesSay(t *testing.T) {
	tests := []struct{ sample, at, route, want string }{
		{"can-apply", "2026-11-22", "ttps-a", "can-apply"},
		{"cannot-apply-now", "2026-11-22", "ttps-a", "cannot-apply-now"},
		{"can-apply-if", "2026-11-22", "ttps-c", "can-apply-if"},
		{"not-known-yet", "2026-11-22", "ttps-a", "not-known-yet"},
		{"six-met", "2026-11-22", "qmas-general", "can-apply-if"},
		{"polytechnique", "2025-12-31", "ttps-b", "can-apply"},
		{"polytechnique", "2026-01-02", "ttps-b", "cannot-apply-now"},
		{"sample", "2026-11-22", "ttps-b", "can-apply"},
		{"sample", "2026-11-22", "qmas-general", "can-apply-if"},
		{"sample", "2026-11-22", "gep-professional", "can-apply-if"},
		{"sample", "2026-11-22", "tl-experienced-ai-specialists", "not-known-yet"},
		{"sample", "2026-11-22", "ttps-a", "cannot-apply-now"},
	}
	for _, test := range tests {
		if got := standings(t, sample(test.sample), "--as-at", test.at)[test.route]; got != test.want {
			t.Errorf("%s on %s: %s is %s, want %s", test.sample, test.at, test.route, got, test.want)
		}
	}
	for route, standing := range standings(t, sample("empty")) {
		if standing != "not-known-yet" && (route != "qmas-points" || standing != "not-open") {
			t.Errorf("empty: %s is %s", route, standing)
		}
	}
}

func TestSixMetAreEnoughWhateverIsNotTold(t *testing.T) {
	got := run(t, "", "assess", sample("six-met"), "--route", "qmas-general")
	if !strings.Contains(got.out, "6 of 12 met; 6 needed. The 6 still open cannot change it.") {
		t.Error(got.out)
	}
}
