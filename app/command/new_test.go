package command

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestANewPackChecksWithoutFaultOrWarning(t *testing.T) {
	for _, title := range []string{"My rules", `A "quoted" title: #1`, "Règles"} {
		dir := filepath.Join(t.TempDir(), "deep", "folder")
		got := run(t, "", "rules", "new", dir, "--id", "my-rules", "--title", title)
		if got.code != Done || !strings.Contains(got.out, "talentnav rules check "+dir) {
			t.Fatalf("got %+v", got)
		}
		if got := run(t, "", "rules", "check", dir, "--strict"); got.code != Done || !strings.HasPrefix(got.out, "my-rules 1") {
			t.Errorf("%s: %+v", title, got)
		}
	}
}

func TestANewPackUsesEachKindOfTestAndLeavesNothingOpen(t *testing.T) {
	dir := t.TempDir()
	if got := run(t, "", "rules", "new", dir, "--id", "my-rules", "--title", "My rules"); got.code != Done {
		t.Fatalf("an empty folder is refused: %+v", got)
	}
	var all strings.Builder
	for _, name := range []string{"pack.yaml", "route.yaml", "route.cases.yaml"} {
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		all.Write(data)
	}
	for _, key := range []string{"all:", "any:", "at least:", "points:", "some:", "where:", "ge:", "is:", "in:", "judged by:", "confirm:", "$schema=pack.schema.json"} {
		if !strings.Contains(all.String(), key) {
			t.Errorf("no %q", key)
		}
	}
	if strings.Contains(all.String(), "{{id") || strings.Contains(all.String(), "}}-") {
		t.Error("a gap is not filled")
	}
	for _, name := range []string{"pack.schema.json", "cases.schema.json"} {
		if _, err := os.Stat(filepath.Join(dir, name)); err != nil {
			t.Error(err)
		}
	}
}

func TestANewPackReplacesNothingAndNeedsItsNames(t *testing.T) {
	full := t.TempDir()
	if err := os.WriteFile(filepath.Join(full, "mine"), []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		args []string
		code int
		want string
	}{
		{[]string{full, "--id", "my-rules", "--title", "T"}, Failed, "not empty"},
		{[]string{filepath.Join(full, "mine"), "--id", "my-rules", "--title", "T"}, Failed, "mine"},
		{[]string{"x", "--title", "T"}, Misuse, "--id"},
		{[]string{"x", "--id", "my-rules"}, Misuse, "--title"},
		{[]string{"x", "--id", "My Rules", "--title", "T"}, Misuse, "My Rules"},
		{[]string{"x", "--id", "../up", "--title", "T"}, Misuse, "../up"},
		{[]string{"x", "--id", "my-rules", "--title", "T\x1b[31m"}, Misuse, "--title"},
		{[]string{"x", "--id", "our-firm", "--title", "T", "--over", "mo"}, Misuse, "hk"},
		{nil, Misuse, "DIR"},
	} {
		got := run(t, "", append([]string{"rules", "new"}, c.args...)...)
		if got.code != c.code || !strings.Contains(got.err, c.want) || strings.Contains(got.err, "\x1b") {
			t.Errorf("%v: %+v", c.args, got)
		}
	}
	if left, _ := os.ReadDir(full); len(left) != 1 {
		t.Errorf("the folder has %d files", len(left))
	}
}
