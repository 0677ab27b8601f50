package desktop

import (
	"flag"
	"fmt"
	"image"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"talentnav/app/desktop/keeping"
	"talentnav/app/result"
	"talentnav/storage"
	"talentnav/storage/seal"
)

var shots = flag.String("shots", "", "folder to draw every page into, to look at")

// pages are the main pages, with the way to each.
var pages = []struct {
	name string
	open func(*bench)
}{
	{"start", func(b *bench) {}},
	{"start-cases", func(b *bench) { b.sample(); b.leaveCase() }},
	{"yesno", func(b *bench) { b.sample(); b.ask("record.criminal") }},
	{"choice", func(b *bench) { b.sample(); b.ask("person.residence") }},
	{"date", func(b *bench) { b.sample(); b.ask("person.birth_date") }},
	{"money", func(b *bench) { b.sample(); b.ask("income.employment") }},
	{"countries", func(b *bench) { b.sample(); b.ask("person.nationalities") }},
	{"languages", func(b *bench) { b.sample(); b.ask("languages.good"); b.keys("Ger") }},
	{"degrees", func(b *bench) { b.sample(); b.ask("studies.degrees") }},
	{"degree", func(b *bench) { b.sample(); b.ask("studies.degrees"); b.press(b.say("change")) }},
	{"university", func(b *bench) {
		b.sample()
		b.ask("studies.degrees")
		b.press(b.say("change"))
		b.press(b.say("change"))
		for range "Sorbonne University" {
			b.keyPress(fyne.KeyDelete)
		}
		b.keys("HKU SPACE")
		b.press(b.say("university.as-typed"))
	}},
	{"jobs", func(b *bench) { b.sample(); b.ask("work.jobs") }},
	{"job", func(b *bench) { b.sample(); b.ask("work.jobs"); b.press(b.say("change")) }},
	{"confirm", func(b *bench) { b.sample(); b.ask("confirmations.tl-experienced-ai-specialists") }},
	{"profession", func(b *bench) { b.onNew(); b.ask("offer.profession"); b.keys("data scientist") }},
	{"profession-picked", func(b *bench) { b.sample(); b.ask("offer.profession") }},
	{"contents", func(b *bench) { b.sample(); b.onContents() }},
	{"check", func(b *bench) { b.sample(); b.onCheck() }},
	{"empty", func(b *bench) { b.onNew() }},
	{"empty-work", func(b *bench) { b.onNew(); b.press(b.say("here-for.work")) }},
	{"amount-needed", func(b *bench) { b.onNew(); b.ask("investment.permissible_total") }},
	{"family", func(b *bench) { b.sample(); b.ask("family.sponsor") }},
	{"try-keep", func(b *bench) { b.sample(); b.onTry(); b.ask(income); b.earns(3_000_000); b.askKeepTrial() }},
	{"how-to", func(b *bench) { b.sample(); b.showHowTo() }},
	{"shortcuts", func(b *bench) { b.sample(); b.showShortcuts() }},
	{"locked", func(b *bench) { b.lockedSample() }},
	{"locked-recovery", func(b *bench) { b.lockedSample(); b.press(b.say("use-recovery")) }},
	{"passphrase", func(b *bench) { b.sample(); b.askPassphrase() }},
	{"recovery-key", func(b *bench) { b.sample(); b.showRecovery(storage.Resealed{Recovery: seal.RecoveryKey{1, 2, 3}}) }},
	{"keeping-file", func(b *bench) { b.keptSample(keeping.ThisFile) }},
	{"keeping-backups", func(b *bench) { b.keptSample(keeping.Backups) }},
	{"keeping-restore", func(b *bench) { b.keptSample(keeping.Backups); b.askRestore(b.keeping.state.Backups[0]) }},
	{"keeping-check", func(b *bench) { b.keptSample(keeping.Check) }},
	{"keeping-archive", func(b *bench) { b.keptSample(keeping.Archive) }},
	{"keeping-export", func(b *bench) { b.keptSample(keeping.Archive); b.askExport() }},
	{"keeping-preview", func(b *bench) { b.keptSample(keeping.Archive); b.showPreview("", preview) }},
	{"keeping-trash", func(b *bench) { b.keptSample(keeping.Trash) }},
	{"keeping-review", func(b *bench) { b.keptSample(keeping.Review) }},
	{"keeping-erase", func(b *bench) {
		b.keptSample(keeping.Trash)
		b.askErase(keeping.Case{ID: 2, Number: 2, Title: "Wong Siu Ling 黃小玲"})
	}},
	{"keeping-not-open", func(b *bench) { b.notOpen() }},
	{"route-a", func(b *bench) { b.sample(); b.openRoute("ttps-a") }},
	{"route-b", func(b *bench) { b.sample(); b.openRoute("ttps-b") }},
	{"route-qmas", func(b *bench) { b.sample(); b.openRoute("qmas-general") }},
	{"ahead", func(b *bench) { b.sample(); b.onAhead() }},
	{"try", func(b *bench) { b.sample(); b.onTry(); b.ask("income.employment") }},
	{"undone", func(b *bench) { b.sample(); b.ask("income.employment"); b.earns(2_500_000); b.onUndo() }},
	{"history", func(b *bench) { b.sample(); b.changes(); b.onHistory() }},
	{"records", func(b *bench) { b.sample(); b.changes(); b.tasks3(); b.onRecords() }},
	{"history-empty", func(b *bench) { b.onNew(); b.onHistory() }},
	{"compare", func(b *bench) { b.sample(); b.onCompare() }},
	{"library", func(b *bench) { b.openLibrary() }},
	{"library-route", func(b *bench) { b.sample(); b.lookUp(result.LibraryRef{Sort: "route", ID: "ttps-b"}) }},
	{"library-profession", func(b *bench) {
		b.sample()
		b.lookUp(result.LibraryRef{Sort: "profession", ID: "tl-systems-architects"})
	}},
	{"library-match", func(b *bench) {
		b.openLibrary()
		b.library.view.Pick("professions")
		b.library.place.Words = "site reliability, Kubernetes"
		b.rebuild()
	}},
	{"library-programme", func(b *bench) { b.openLibrary(); b.keys("AISS"); b.keyPress(fyne.KeyReturn) }},
	{"library-form", func(b *bench) { b.opts.Overlays = b.t.TempDir(); b.types("5") }},
	{"library-completed", func(b *bench) {
		b.opts.Overlays = b.t.TempDir()
		b.sample()
		b.types("5")
		b.press(b.lang().Say("complete.save"))
	}},
	{"library-completed-case", func(b *bench) {
		b.opts.Overlays = b.t.TempDir()
		b.sample()
		b.types("5")
		b.press(b.lang().Say("complete.save"))
		b.openRoute(theFirms)
	}},
	{"library-programme-case", func(b *bench) { b.sample().lookUp(subsidy) }},
	{"library-programmes", func(b *bench) { b.sample().openLibrary(); b.library.view.Pick("programmes") }},
	{"programme", func(b *bench) { b.sample().toProgramme() }},
	{"programme-question", func(b *bench) { b.sample().toProgramme(); b.press(b.say("programme.answer")) }},
	{"programme-routes", func(b *bench) { b.sample(); b.show(place{Kind: atProgramme, ID: "prog-techtas"}) }},
	{"programmes", func(b *bench) { b.sample(); b.show(place{Kind: atProgrammes}) }},
	{"library-university", func(b *bench) { b.openLibrary(); b.keys("Tsinghua"); b.keyPress(fyne.KeyReturn) }},
	{"library-source", func(b *bench) { b.openLibrary(); b.lookUp(result.LibraryRef{Sort: "source", ID: "immd-ttps"}) }},
	{"library-glossary", func(b *bench) { b.openLibrary(); b.lookUp(result.LibraryRef{Sort: "word", ID: "ttps"}) }},
	{"library-near", func(b *bench) { b.openLibrary(); b.keys("systms architec") }},
	{"library-nothing", func(b *bench) { b.openLibrary(); b.keys("qqqq xxxx") }},
	{"route-ai", func(b *bench) { b.sample(); b.openRoute("tl-experienced-ai-specialists") }},
}

// TestGallery draws every page. It fails on whatever cannot be drawn; with -shots
// it leaves pictures in every language and look, to be looked at.
func TestGallery(t *testing.T) {
	for i, page := range pages {
		t.Run(page.name, func(t *testing.T) {
			b := newBench(t)
			page.open(b)
			for j, l := range looks {
				if *shots == "" && j != i%3 { // drawing all takes minutes; the other theme has pictures of its own
					continue
				}
				b.dressed(l.lang, l.variant)
				keep(t, b.picture(), fmt.Sprintf("%s-%s-%s", page.name, l.lang, l.variant))
			}
			if *shots != "" {
				b.whole(page.name)
			}
		})
	}
}

// whole draws a page at its full height.
func (b *bench) whole(name string) {
	for _, scale := range []float32{1.5, 2} {
		b.settings.scale = scale
		b.dressed("en", "light")
		keep(b.t, b.picture(), fmt.Sprintf("%s-large-%g", name, scale))
	}
	b.settings.scale = 1
	b.dressed("en", "light")
	if b.frame == nil {
		return
	}
	h := b.frame.scroll.Content.MinSize().Height + 160
	if h > 700 {
		b.size(1024, h)
		keep(b.t, b.picture(), name+"-whole")
		b.size(1024, 700)
	}
	b.win.Resize(fyne.NewSize(1500, 900))
	keep(b.t, b.picture(), name+"-wide")
}

func keep(t *testing.T, img image.Image, name string) {
	t.Helper()
	if *shots == "" {
		return
	}
	write(t, img, filepath.Join(*shots, name+".png"))
}
