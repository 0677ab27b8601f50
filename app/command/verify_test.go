package command

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"talentnav/rules/packfile"
	"talentnav/rules/packs"
)

// change rewrites a file.
func change(t *testing.T, name string, edit func([]byte) []byte) {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, edit(data), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestVerifySaysWhyInEveryLanguage(t *testing.T) {
	_, stranger := signed(t, "", "")
	for _, c := range []struct {
		name   string
		edit   func(t *testing.T, pack string)
		key    string // "" for the right one
		en, zh string
	}{
		{"no signature", func(t *testing.T, pack string) { os.Remove(pack + ".minisig") }, "", "has no signature: .*minisig is missing", "沒有簽署"},
		{"an empty signature", func(t *testing.T, pack string) { change(t, pack+".minisig", func([]byte) []byte { return nil }) }, "", "has no signature", "沒有簽署"},
		{"no minisign", func(t *testing.T, pack string) { change(t, pack+".minisig", bytes.ToUpper) }, "", "is no signature", "不是minisign格式"},
		{"another's key", func(t *testing.T, pack string) {}, stranger, "signed with key [0-9A-F]{16}, which is not trusted.*--key", "不受信任"},
		{"a changed file", func(t *testing.T, pack string) {
			change(t, pack, func(b []byte) []byte { return bytes.Replace(b, []byte("1_000_000"), []byte("1_000_001"), 1) })
		}, "", "does not fit its signature .key [0-9A-F]{16}.", "不符"},
		{"a changed comment", func(t *testing.T, pack string) {
			change(t, pack+".minisig", func(b []byte) []byte { return bytes.Replace(b, []byte("version:2026"), []byte("version:2027"), 1) })
		}, "", "does not fit its signature", "不符"},
		{"a file without end", func(t *testing.T, pack string) {
			if err := os.Truncate(pack, packfile.MaxBytes+1); err != nil {
				t.Fatal(err)
			}
		}, "", "larger than 17 MB", "過大"},
		{"no file", func(t *testing.T, pack string) { os.Remove(pack) }, "", "cannot be opened", "無法開啟"},
	} {
		t.Run(c.name, func(t *testing.T) {
			pack, public := signed(t, "", "")
			c.edit(t, pack)
			if c.key != "" {
				public = c.key
			}
			for lang, want := range map[string]string{"en": c.en, "zh-Hant": c.zh} {
				got := run(t, "", "rules", "verify", pack, "--key", public, "--lang", lang)
				if got.code != Failed || got.out != "" {
					t.Errorf("%s: got %+v", lang, got)
				}
				match(t, "stderr", want, got.err)
			}
		})
	}
}

func TestVerifyTrustsNothingByItself(t *testing.T) {
	pack, public := signed(t, "", "")
	if got := run(t, "", "rules", "verify", pack); got.code != Failed || !strings.Contains(got.err, "not trusted") {
		t.Errorf("got %+v", got)
	}
	_, stranger := signed(t, "", "")
	if got := run(t, "", "rules", "verify", pack, "--key", stranger, "--key", public); got.code != Done {
		t.Errorf("two keys: %+v", got)
	}
}

func TestVerifyTakesASignatureFromElsewhere(t *testing.T) {
	pack, public := signed(t, "", "")
	elsewhere := filepath.Join(t.TempDir(), "s")
	if err := os.Rename(pack+".minisig", elsewhere); err != nil {
		t.Fatal(err)
	}
	if got := run(t, "", "rules", "verify", pack, "--key", public, "--signature", elsewhere); got.code != Done {
		t.Errorf("got %+v", got)
	}
	if got := run(t, "", "rules", "verify", pack, "--key", public, "--signature", "none"); got.code != Failed || !strings.Contains(got.err, "none cannot be opened") {
		t.Errorf("got %+v", got)
	}
}

func TestVerifyRefusesToGoBackUnlessAskedByName(t *testing.T) {
	shipped, err := packs.HongKong()
	if err != nil {
		t.Fatal(err)
	}
	as := func(version string) (pack, public string) {
		return signed(t, "pack: test\nversion: 2026.1.1", "pack: hk\nversion: "+version)
	}
	for _, c := range []struct {
		version, asked string
		code           int
		err            string
	}{
		{"2020.1.1", "", Failed, `hk 2020\.1\.1 is older than hk ` + shipped.Version + `.*--version 2020\.1\.1`},
		{"2020.1.1", "2020.1.1", Done, ""},
		{"2020.1.1", "2020.1.2", Failed, `This is hk 2020\.1\.1, not the version 2020\.1\.2`},
		{shipped.Version, "", Failed, "other content.*--version " + shipped.Version},
		{shipped.Version, shipped.Version, Done, ""},
		{"9999.1.1", "", Done, ""},
		{"9999.1.1", "2020.1.1", Failed, "not the version"},
	} {
		pack, public := as(c.version)
		args := []string{"rules", "verify", pack, "--key", public}
		if c.asked != "" {
			args = append(args, "--version", c.asked)
		}
		got := run(t, "", args...)
		if got.code != c.code {
			t.Errorf("%s asked as %q: got %+v", c.version, c.asked, got)
		}
		match(t, "stderr", c.err, got.err)
	}
}

func TestVerifyRunsTheCases(t *testing.T) {
	dir := packWith(t, "", "")
	text := "cases: [{case: Nobody, at: 2026-02-01, expect: {rich: not-known-yet}}]\n"
	if err := os.WriteFile(filepath.Join(dir, "a.cases.yaml"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	key, pack := filepath.Join(dir, "k"), filepath.Join(dir, "p.tnpack")
	run(t, "", "rules", "new-key", key, "--no-passphrase")
	run(t, "", "rules", "sign", dir, "--secret-key", key+".key", "--output", pack)
	if got := run(t, "", "rules", "verify", pack, "--key", key+".pub"); got.code != Done || !strings.Contains(got.out, "test cases: 1.") {
		t.Errorf("got %+v", got)
	}
}

func TestAPackPastItsReviewIsWarnedOfAndStillServes(t *testing.T) {
	pack, public := signed(t, "from: 2023-01-01", "from: 2023-01-01\nreview by: 2026-11-22")
	due := packWith(t, "from: 2023-01-01", "from: 2023-01-01\nreview by: 2026-11-21")
	for _, c := range []struct {
		args []string
		day  time.Time
		warn bool
	}{
		{[]string{"rules", "verify", pack, "--key", public}, time.Date(2026, 11, 22, 0, 0, 0, 0, hongKong), false},
		{[]string{"rules", "verify", pack, "--key", public}, time.Date(2026, 11, 23, 0, 0, 0, 0, hongKong), true},
		{[]string{"rules", "check", due}, time.Date(2026, 11, 21, 0, 0, 0, 0, hongKong), false},
		{[]string{"rules", "check", due}, time.Date(2026, 11, 22, 0, 0, 0, 0, hongKong), true},
		{[]string{"version"}, time.Date(2026, 11, 22, 0, 0, 0, 0, hongKong), false},
		{[]string{"version"}, time.Date(2099, 1, 1, 0, 0, 0, 0, hongKong), true},
		{[]string{"rules", "check"}, time.Date(2099, 1, 1, 0, 0, 0, 0, hongKong), true},
	} {
		var errs bytes.Buffer
		code := Run(c.args, Env{Stdin: strings.NewReader(""), Stdout: io.Discard, Stderr: &errs,
			Now: func() time.Time { return c.day }, Getenv: func(string) string { return "" }})
		if warned := strings.Contains(errs.String(), "were to be reviewed by"); code != Done || warned != c.warn {
			t.Errorf("%v on %s: code %d, %q", c.args, c.day.Format("2006-01-02"), code, errs.String())
		}
	}
}
