package schema

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"talentnav/rules"
	"talentnav/rules/complete"
	"talentnav/rules/packs"
	"talentnav/rules/profile"
)

func TestWhatACompletionWritesFitsTheSchemas(t *testing.T) {
	pack, err := packs.HongKong()
	if err != nil {
		t.Fatal(err)
	}
	text := func(s string) complete.Wording { return complete.Wording{En: s} }
	s := complete.Specification{
		Profession: "tl-systems-architects", Firm: "our-firm", FirmName: text("Our Firm"), URL: "https://example.org/page", Read: "2026-11-20", By: "Chan", Language: "en",
		Level: &complete.Level{Text: text("A"), Least: "bachelor"}, Fields: &complete.Fields{Text: text("B"), Test: "stem"},
		Experience: &complete.Experience{Text: text("C"), Years: 5, Test: "related"}, Licence: &complete.Requirement{Text: text("D")},
		Others: []complete.Requirement{{Text: complete.Wording{ZhHant: "團隊"}}}, Whole: true,
	}
	done, err := complete.Write(filepath.Join(t.TempDir(), "our-firm"), s, complete.Options{Pack: pack, Today: profile.On(2026, 11, 22)})
	if err != nil {
		t.Fatal(err)
	}
	rulesOf, casesOf := compiled(t, rules.PackSchema()), compiled(t, rules.CasesSchema())
	for _, name := range done.Files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		fits := rulesOf
		if strings.HasSuffix(name, ".cases.yaml") {
			fits = casesOf
		}
		if err := fits.Validate(asJSON(t, string(data))); err != nil {
			t.Errorf("%s: %.2000v", filepath.Base(name), err)
		}
	}
}
