package command

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"talentnav/app/result"
	"talentnav/rules/packs"
)

// firm writes an overlay to start from and changes a part of it.
func firm(t *testing.T, before, after string) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "our-firm")
	if got := run(t, "", "rules", "new", dir, "--id", "our-firm", "--title", "Our Firm", "--over", "hk"); got.code != Done {
		t.Fatalf("got %+v", got)
	}
	name := filepath.Join(dir, "overlay.yaml")
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Replace(string(data), before, after, 1)
	if before != "" && text == string(data) {
		t.Fatalf("no %q in the overlay", before)
	}
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return dir
}

// firstRoute is the one that a new overlay has its examples on.
func firstRoute(t *testing.T) string {
	t.Helper()
	pack, err := packs.HongKong()
	if err != nil {
		t.Fatal(err)
	}
	return pack.Routes[0].ID
}

func TestAnOverlayIsMarkedWhereverItsRouteIsShown(t *testing.T) {
	dir := firm(t, "", "")
	for _, c := range []struct {
		args []string
		want []string
	}{
		{[]string{"rules", "list", "--overlay", dir}, []string{"our-firm-mandate", "Mandate (Our Firm: not official)"}},
		{[]string{"rules", "list", "--overlay", dir, "--lang", "zh-Hant"}, []string{"委託（（待譯）Our Firm：非官方）"}},
		{[]string{"rules", "show", "our-firm-mandate", "--overlay", dir}, []string{"Mandate (Our Firm: not official)", "Our Firm notes (not official): See the memo", "With additions that are not official: Our Firm 1", "Fingerprint of the official rules:"}},
		{[]string{"rules", "show", firstRoute(t), "--overlay", dir}, []string{"Notes (Our Firm: not official)", "Ask for the file of the last application.", "See the memo"}},
		{[]string{"rules", "check", "--overlay", dir}, []string{"in order"}},
		{[]string{"assess", sample("empty"), "--overlay", dir}, []string{"Mandate (Our Firm: not official)", "Ask for the file of the last application.", "See the memo before you advise.", "With additions that are not official"}},
		{[]string{"assess", sample("empty"), "--overlay", dir, "--lang", "zh-Hans"}, []string{"非官方", "另有非官方补充"}},
	} {
		got := run(t, "", c.args...)
		if got.code != Done || strings.Contains(got.out, "⟦") {
			t.Errorf("%v: %+v", c.args, got)
		}
		for _, want := range c.want {
			if !strings.Contains(got.out, want) {
				t.Errorf("%v: no %q in %s", c.args, want, got.out)
			}
		}
	}
}

func TestAnOverlayIsMarkedInJSON(t *testing.T) {
	var bare, covered result.Result
	for to, args := range map[*result.Result][]string{&bare: nil, &covered: {"--overlay", firm(t, "", "")}} {
		got := run(t, "", append([]string{"assess", sample("sample"), "--format", "json"}, args...)...)
		if err := json.Unmarshal([]byte(got.out), to); err != nil {
			t.Fatal(err)
		}
	}
	if p := covered.Pack; p.Official != bare.Pack.Digest || p.Digest == p.Official || len(p.Overlays) != 1 || p.Overlays[0].Title != "Our Firm" || bare.Pack.Official != "" {
		t.Errorf("got %+v over %+v", p, bare.Pack)
	}
	standing := map[string]string{}
	for _, r := range covered.Routes {
		standing[r.ID] = r.Standing
		if (r.Origin == "our-firm") != (r.ID == "our-firm-mandate") || (r.Origin == "") == strings.Contains(r.Title+r.Short, "not official") {
			t.Errorf("route %s: origin %q, title %q", r.ID, r.Origin, r.Title)
		}
		if r.ID == firstRoute(t) && (len(r.Notes) != 2 || r.Notes[0].Origin != "our-firm" || r.Notes[0].From != "Our Firm" || len(r.Notes[1].Sources) != 1) {
			t.Errorf("got notes %+v", r.Notes)
		}
	}
	for _, r := range bare.Routes {
		if standing[r.ID] != r.Standing {
			t.Errorf("%s: %s became %s", r.ID, r.Standing, standing[r.ID])
		}
	}
}

func TestABadOverlayIsNamedAndNothingIsAssessed(t *testing.T) {
	dir := firm(t, "- criterion: "+firstRoute(t), "- criterion: gone")
	place := filepath.Join(dir, "overlay.yaml")
	got := run(t, "", "assess", sample("empty"), "--overlay", dir)
	if got.code != Failed || got.out != "" || !strings.Contains(got.err, place+":") || !strings.Contains(got.err, `criterion "gone" is not in the pack`) {
		t.Errorf("got %+v", got)
	}
	if got := run(t, "", "rules", "check", "--overlay", dir); got.code != Failed || !strings.Contains(got.out, place+":") {
		t.Errorf("got %+v", got)
	}
	if got := run(t, "", "rules", "check", "--overlay", "nowhere"); got.code != Failed || !strings.Contains(got.err, "nowhere") {
		t.Errorf("got %+v", got)
	}
	if got := run(t, "", "rules", "list", "--overlay", "nowhere"); got.code != Failed || !strings.Contains(got.err, "nowhere") {
		t.Errorf("got %+v", got)
	}
}

func TestWarningsFailACheckOnlyWhenAskedTo(t *testing.T) {
	dir := firm(t, `zh-Hant: "本機構的合夥人"`, `zh-Hant: "a partner of the firm"`)
	got := run(t, "", "rules", "check", "--overlay", dir)
	if got.code != Done || !strings.Contains(got.out, "overlay.yaml:") || !strings.Contains(got.out, "warning: ") || !strings.Contains(got.out, "[untranslated]\n") || !strings.Contains(got.out, "1 warning.") {
		t.Errorf("got %+v", got)
	}
	if got := run(t, "", "rules", "check", "--overlay", dir, "--strict"); got.code != Failed || !strings.Contains(got.err, "1 warning") {
		t.Errorf("got %+v", got)
	}
	if got := run(t, "", "rules", "check", "--strict"); got.code != Done {
		t.Errorf("the shipped rules have warnings: %+v", got)
	}
}

func TestTheCasesOfAnOverlayRunToo(t *testing.T) {
	dir := firm(t, "", "")
	name := filepath.Join(dir, "overlay.cases.yaml")
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(strings.Replace(string(data), "not-known-yet", "can-apply", 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := run(t, "", "rules", "check", "--overlay", dir); got.code != Failed || !strings.Contains(got.out, name+":") {
		t.Errorf("got %+v", got)
	}
}
