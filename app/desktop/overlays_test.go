package desktop

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"talentnav/app/desktop/session"
	"talentnav/app/overlays"
	"talentnav/rules/complete"
	"talentnav/rules/profile"
)

// completes writes a firm's reading of a profession beside the case file.
func (b *bench) completes(years int) {
	b.t.Helper()
	s := complete.Specification{
		Profession: "tl-systems-architects", Firm: "our-firm", FirmName: complete.Wording{En: "Our Firm"}, URL: "https://www.talentlist.gov.hk/en/it.html",
		Read: "2026-11-20", By: "Chan", Experience: &complete.Experience{Text: complete.Wording{En: "Some years"}, Years: years, Test: "graduate"},
	}
	dir := filepath.Join(overlays.Beside(b.path), "our-firm")
	if _, err := complete.Write(dir, s, complete.Options{Pack: b.official, Today: b.today(), Replace: true}); err != nil {
		b.t.Fatal(err)
	}
}

func (b *bench) standsAt(id string) string {
	for _, o := range b.opened.session.Outcomes(b.lang()) {
		if o.ID == id {
			return o.Standing
		}
	}
	return ""
}

func TestAnOverlayBesideTheCaseFileIsUsedAtOnceAndAtTheNextStart(t *testing.T) {
	b := newBench(t)
	b.opts.Overlays = overlays.Beside(b.path)
	b.sample()
	b.answer("offer.profession", profile.View{State: profile.Answered, Value: "tl-systems-architects"})
	b.openRoute("ttps-a")
	before := standingsOf(b.opened.session.Outcomes(b.lang()))
	b.completes(50)
	b.onOverlay("")
	if got := b.standsAt("our-firm-tl-systems-architects"); got != "cannot-apply-now" || b.at.ID != "ttps-a" {
		t.Errorf("is %q at %v", got, b.at)
	}
	for id, was := range before {
		if is := b.standsAt(id); is != was {
			t.Errorf("%s is %s, was %s", id, is, was)
		}
	}
	b.completes(1)
	b.onOverlay("")
	if got := b.standsAt("our-firm-tl-systems-architects"); got == "cannot-apply-now" || got == "" {
		t.Errorf("is %q", got)
	}
	next := New(test.NewTempApp(t), Options{Path: filepath.Join(t.TempDir(), "other.talentnav"), Pack: b.official, Overlays: b.opts.Overlays, Now: b.opts.Now, Do: b.opts.Do})
	defer next.Finish()
	if len(next.opts.Pack.Overlays) != 1 || len(next.official.Overlays) != 0 {
		t.Error("the overlay is not there at the next start")
	}
}

func standingsOf(all []session.Outcome) map[string]string {
	out := map[string]string{}
	for _, o := range all {
		out[o.ID] = o.Standing
	}
	return out
}

func TestAnOverlayWithFaultsIsLeftOutAndTheWindowSaysSo(t *testing.T) {
	b := newBench(t)
	b.opts.Overlays = overlays.Beside(b.path)
	dir := filepath.Join(b.opts.Overlays, "broken")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "overlay.yaml"), []byte("x: ["), 0o600); err != nil {
		t.Fatal(err)
	}
	b.onOverlay("")
	if all := strings.Join(b.warnings(), " "); !strings.Contains(all, dir) || len(b.opts.Pack.Overlays) > 0 {
		t.Errorf("says %q", all)
	}
}
