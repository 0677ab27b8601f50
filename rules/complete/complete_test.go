package complete_test

import (
	"errors"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"talentnav/rules"
	"talentnav/rules/complete"
	"talentnav/rules/packs"
	"talentnav/rules/profile"
)

var today = profile.Date{Year: 2026, Month: 11, Day: 22}

func hongKong(t *testing.T) *rules.Pack {
	t.Helper()
	pack, err := packs.HongKong()
	if err != nil {
		t.Fatal(err)
	}
	return pack
}

func en(text string) complete.Wording { return complete.Wording{En: text} }

// architect is everything that can be typed.
func architect() complete.Specification {
	return complete.Specification{
		Profession: "tl-systems-architects", Firm: "our-firm", FirmName: en("Our Firm"), URL: "https://www.talentlist.gov.hk/en/it.html",
		Read: "2026-11-20", By: "Chan Tai Man", Language: "en",
		Level:      &complete.Level{Text: en("A recognised bachelor’s degree or above"), Least: "bachelor"},
		Fields:     &complete.Fields{Text: en("in computer science or a related discipline"), Test: "statement"},
		Experience: &complete.Experience{Text: en("At least 5 years of experience in systems architecture"), Years: 5, Test: "related"},
		Licence:    &complete.Requirement{Text: en("TOGAF certification or equivalent")},
		Others:     []complete.Requirement{{Text: en("Led a team")}, {Text: complete.Wording{ZhHant: "曾負責大型項目", ZhHans: "曾负责大型项目"}}},
		Whole:      true,
	}
}

func write(t *testing.T, dir string, s complete.Specification) complete.Written {
	t.Helper()
	done, err := complete.Write(dir, s, complete.Options{Pack: hongKong(t), Today: today})
	if err != nil {
		t.Fatal(err)
	}
	return done
}

func TestWhatWasTypedComesBackAsTyped(t *testing.T) {
	for name, change := range map[string]func(*complete.Specification){
		"everything": func(*complete.Specification) {},
		"one thing": func(s *complete.Specification) {
			s.Level, s.Fields, s.Experience, s.Licence, s.Whole = nil, nil, nil, nil, false
		},
		"stem":        func(s *complete.Specification) { s.Fields.Test = "stem" },
		"ai":          func(s *complete.Specification) { s.Fields.Test, s.Experience.Test = "ai", "ai" },
		"doctorate":   func(s *complete.Specification) { s.Level.Least = "doctorate"; s.Experience.Test = "graduate" },
		"sub-degree":  func(s *complete.Specification) { s.Level.Least, s.Experience = "sub-degree", nil },
		"a statement": func(s *complete.Specification) { s.Experience.Years, s.Experience.Test = 0, "statement" },
		"fifty years": func(s *complete.Specification) { s.Experience.Years, s.Experience.Test = 50, "reputable" },
		"one year":    func(s *complete.Specification) { s.Experience.Years, s.Experience.Test = 1, "international" },
		"Chinese": func(s *complete.Specification) {
			s.Language = "zh-Hant"
			s.Level.Text = complete.Wording{ZhHant: "認可學士學位"}
		},
		"Simplified": func(s *complete.Specification) {
			s.Language = "zh-Hans"
			s.Level.Text = complete.Wording{ZhHans: "认可学士学位"}
		},
		"all three": func(s *complete.Specification) {
			s.Level.Text = complete.Wording{En: "A", ZhHant: "甲", ZhHans: "甲等"}
		},
		"YAML": func(s *complete.Specification) {
			s.Level.Text = en("{a: [b, *c, &d, !!str]} # %TAG 'x' \"y\" \\ | > - ? : ~ null")
		},
		"quotes": func(s *complete.Specification) { s.By = `O'Neil "Bob": #1 {{id}}`; s.Level.Text = en(`"`) },
		"lines":  func(s *complete.Specification) { s.Level.Text = en("one\n\n- two\n  three: x\n---\n...\nfour") },
		"looks typed": func(s *complete.Specification) {
			s.Level.Text = en("yes")
			s.Licence.Text = en("2026-11-20")
			s.By = "null"
		},
		"emoji":        func(s *complete.Specification) { s.Level.Text = en("𠮷 😀 é\u00a0x") },
		"placeholders": func(s *complete.Specification) { s.Level.Text = en("{0} {1} {3}") },
		"long":         func(s *complete.Specification) { s.Level.Text = en(strings.Repeat("長", 2000)) },
	} {
		t.Run(name, func(t *testing.T) {
			s, dir := architect(), filepath.Join(t.TempDir(), "a", "our-firm")
			change(&s)
			done := write(t, dir, s)
			pack, faults := rules.LoadOver(hongKong(t), rules.Folder{FS: os.DirFS(dir), Dir: "."})
			if len(faults) > 0 {
				t.Fatal(faults)
			}
			own, _ := pack.Profession(done.ID)
			got, ok := complete.Read(pack, own)
			s.FirmName = complete.Wording{En: "Our Firm", ZhHant: "Our Firm", ZhHans: "Our Firm"}
			if !ok || !reflect.DeepEqual(got, s) {
				t.Errorf("typed %+v\nread  %+v", s, got)
			}
			official := map[string]bool{}
			for _, w := range hongKong(t).Lint() {
				official[w.Error()] = true
			}
			for _, w := range pack.Lint() {
				if !official[w.Error()] {
					t.Error(w)
				}
			}
			if done.Cases < 4 {
				t.Errorf("only %d cases", done.Cases)
			}
		})
	}
}

func TestASecondProfessionKeepsTheFirst(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "our-firm")
	write(t, dir, architect())
	first := files(t, dir)
	second := architect()
	second.Profession, second.FirmName = "tl-experienced-ai-specialists", complete.Wording{}
	write(t, dir, second)
	now := files(t, dir)
	for name, data := range first {
		if name != "overlay.yaml" && now[name] != data {
			t.Errorf("%s is changed", name)
		}
	}
	if len(now) != len(first)+2 || !strings.Contains(now["overlay.yaml"], `version: "2"`) {
		t.Errorf("has %d files, head %s", len(now), now["overlay.yaml"])
	}
}

func files(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	all, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range all {
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		out[e.Name()] = string(data)
	}
	return out
}

func TestAReadingIsReplacedOnlyWhenAsked(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "our-firm")
	write(t, dir, architect())
	before := files(t, dir)
	again := architect()
	again.Experience.Years = 8
	options := complete.Options{Pack: hongKong(t), Today: today}
	if _, err := complete.Write(dir, again, options); !errors.Is(err, fs.ErrExist) || !reflect.DeepEqual(files(t, dir), before) {
		t.Fatalf("has %v", err)
	}
	options.Replace = true
	done, err := complete.Write(dir, again, options)
	if err != nil {
		t.Fatal(err)
	}
	own, _ := done.Pack.Profession(done.ID)
	if got, _ := complete.Read(done.Pack, own); got.Experience.Years != 8 {
		t.Errorf("has %+v", got.Experience)
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(dir), ".talentnav-*")); len(left) > 0 {
		t.Errorf("leaves %v", left)
	}
}

func TestAFolderThatIsNotTheFirmsIsLeftAlone(t *testing.T) {
	options := complete.Options{Pack: hongKong(t), Today: today}
	dir := filepath.Join(t.TempDir(), "our-firm")
	write(t, dir, architect())
	before := files(t, dir)
	for want, change := range map[string]func(*complete.Specification){
		"firm: the folder belongs to our-firm":        func(s *complete.Specification) { s.Firm = "other-firm" },
		`firm name: the folder belongs to "Our Firm"`: func(s *complete.Specification) { s.FirmName = en("Your Firm") },
	} {
		s := architect()
		s.Profession = "tl-experienced-ai-specialists"
		change(&s)
		if _, err := complete.Write(dir, s, options); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("wants %q, has %v", want, err)
		}
	}
	if err := os.WriteFile(filepath.Join(dir, "broken.yaml"), []byte("x: ["), 0o600); err != nil {
		t.Fatal(err)
	}
	s := architect()
	s.Profession = "tl-experienced-ai-specialists"
	_, err := complete.Write(dir, s, options)
	var faulty complete.Faulty
	if !errors.As(err, &faulty) || !faulty.Before || !strings.Contains(err.Error(), "broken.yaml") {
		t.Errorf("has %v", err)
	}
	if len(files(t, dir)) != len(before)+1 {
		t.Error("something was written")
	}
}

func TestWhatIsWrongIsNamedWithItsMend(t *testing.T) {
	for _, c := range []struct {
		path, code string
		change     func(*complete.Specification)
	}{
		{"profession", "profession", func(s *complete.Specification) { s.Profession = "tl-none" }},
		{"profession", "required", func(s *complete.Specification) { s.Profession = "" }},
		{"firm", "firm", func(s *complete.Specification) { s.Firm = "../up" }},
		{"firm", "firm-long", func(s *complete.Specification) {
			s.Firm, s.Profession = strings.Repeat("a", 32), "tl-dispute-resolution-and-transactional-lawyers"
		}},
		{"firm name", "required", func(s *complete.Specification) { s.FirmName = complete.Wording{} }},
		{"firm name", "seen", func(s *complete.Specification) { s.FirmName = en("a\x1b[31m") }},
		{"url", "http_url", func(s *complete.Specification) { s.URL = "javascript:alert(1)" }},
		{"url", "required", func(s *complete.Specification) { s.URL = " " }},
		{"read", "day", func(s *complete.Specification) { s.Read = "2026-02-30" }},
		{"read", "future", func(s *complete.Specification) { s.Read = "2026-11-23" }},
		{"read", "not-covered", func(s *complete.Specification) { s.Read = "2022-01-01" }},
		{"read", "not-listed", func(s *complete.Specification) { s.Read = "2025-02-28" }},
		{"by", "required", func(s *complete.Specification) { s.By = "" }},
		{"by", "seen", func(s *complete.Specification) { s.By = "a\nb" }},
		{"language", "oneof", func(s *complete.Specification) { s.Language = "fr" }},
		{"level.text", "given", func(s *complete.Specification) { s.Level.Text = en("  ") }},
		{"level.text", "seen", func(s *complete.Specification) { s.Level.Text = en("a\u202eb") }},
		{"level.text", "seen", func(s *complete.Specification) { s.Level.Text = en("a\x00b") }},
		{"level.text", "wording", func(s *complete.Specification) { s.Level.Text = en(strings.Repeat("a", 2001)) }},
		{"level.least", "oneof", func(s *complete.Specification) { s.Level.Least = "school" }},
		{"fields.test", "oneof", func(s *complete.Specification) { s.Fields.Test = "" }},
		{"experience.years", "years", func(s *complete.Specification) { s.Experience.Years = 0 }},
		{"experience.years", "years", func(s *complete.Specification) { s.Experience.Years = 51 }},
		{"experience.years", "years", func(s *complete.Specification) { s.Experience.Years = -1 }},
		{"experience.years", "years-unused", func(s *complete.Specification) { s.Experience.Test = "statement" }},
		{"others[1].text", "given", func(s *complete.Specification) { s.Others[1].Text = complete.Wording{} }},
		{"others", "max", func(s *complete.Specification) { s.Others = make([]complete.Requirement, 21) }},
		{"", "nothing", func(s *complete.Specification) {
			s.Level, s.Fields, s.Experience, s.Licence, s.Others = nil, nil, nil, nil, nil
		}},
	} {
		s, dir := architect(), filepath.Join(t.TempDir(), "x")
		c.change(&s)
		_, err := complete.Write(dir, s, complete.Options{Pack: hongKong(t), Today: today})
		var all complete.Problems
		if !errors.As(err, &all) {
			t.Errorf("%s %s: has %v", c.path, c.code, err)
			continue
		}
		found := false
		for _, p := range all {
			found = found || p.Path == c.path && p.Code == c.code
			for _, lang := range rules.Languages {
				if said := p.Message(lang); said == "" || strings.Contains(said, "{") {
					t.Errorf("%+v says %q", p, said)
				}
			}
		}
		if !found {
			t.Errorf("%s %s: has %v", c.path, c.code, all)
		}
		if _, err := os.Stat(dir); err == nil {
			t.Errorf("%s %s: something was written", c.path, c.code)
		}
	}
}

// TestAnyTextIsRefusedOrComesBackAsTyped tries texts of characters that mean
// something to YAML, to a terminal or to nobody.
func TestAnyTextIsRefusedOrComesBackAsTyped(t *testing.T) {
	const letters = "ab 1'\"\\:#-{}[]&*!|>%@`?,~\n\t\r\x00\x1b\u0085\u00a0\u2028\u202e\ufeff\ufffd\U0001f600學习"
	all, pack := []rune(letters), hongKong(t)
	r := rand.New(rand.NewPCG(3, 4))
	written := 0
	for range 60 {
		var text []rune
		for range 1 + r.IntN(12) {
			text = append(text, all[r.IntN(len(all))])
		}
		s := architect()
		s.Level.Text, s.By = en(string(text)), strings.ReplaceAll(string(text), "\n", " ")
		done, err := complete.Write(filepath.Join(t.TempDir(), "our-firm"), s, complete.Options{Pack: pack, Today: today})
		var problems complete.Problems
		if errors.As(err, &problems) {
			continue
		}
		if err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		written++
		own, _ := done.Pack.Profession(done.ID)
		if got, _ := complete.Read(done.Pack, own); got.Level.Text.En != strings.TrimSpace(string(text)) || got.By != strings.TrimSpace(s.By) {
			t.Errorf("%q came back as %q, %q", text, got.Level.Text.En, got.By)
		}
	}
	if written < 10 {
		t.Errorf("only %d were written", written)
	}
}
