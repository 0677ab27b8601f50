package desktop

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"talentnav/app/desktop/keeping"
	"talentnav/app/desktop/piece"
	"talentnav/rules/profile"
	"talentnav/storage"
	"talentnav/storage/record"
)

// kept opens the page on the case file at a section.
func (b *bench) keptAt(section string) *bench {
	b.t.Helper()
	b.openKeeping()
	b.worked()
	b.keeping.view.Pick(section)
	return b
}

// done waits for long work and for what is read after it.
func (b *bench) done() {
	b.t.Helper()
	for range 3 {
		b.settled()
		b.worked()
	}
}

// says fails unless a text on the page or the dialog holds this.
func (b *bench) says(text string) {
	b.t.Helper()
	for _, have := range append(b.texts(), b.above()...) {
		if strings.Contains(have, text) {
			return
		}
	}
	b.t.Errorf("nothing says %q; the page: %q; the dialog: %q", text, b.texts(), b.above())
}

// above is every text of the dialog on top.
func (b *bench) above() (out []string) {
	top := b.win.Canvas().Overlays().Top()
	if top == nil {
		return nil
	}
	for _, o := range containers(top) {
		each(o, func(o fyne.CanvasObject) {
			if t, ok := o.(*piece.Text); ok {
				out = append(out, t.Text())
			}
		})
	}
	return out
}

func (b *bench) dismiss() {
	for top := b.win.Canvas().Overlays().Top(); top != nil; top = b.win.Canvas().Overlays().Top() {
		b.win.Canvas().Overlays().Remove(top)
	}
}

// filled is a window with three cases, one of them in the trash and one past its
// day of retention.
func filled(b *bench) *bench {
	ctx := context.Background()
	for _, title := range []string{"Chan Tai Man", "Wong Siu Ling 黃小玲", "Lee Ka Yan"} {
		c, err := b.file.CreateCase(ctx, title, noon.AddDate(0, -2, 0))
		if err == nil && c.Number == 2 {
			err = b.file.Trash(ctx, c.ID, noon.AddDate(0, -1, -5))
		}
		if err == nil && c.Number == 3 {
			_, err = b.file.SaveDetails(ctx, c.ID, record.Details{RetainUntil: profile.On(2026, 10, 1)}, noon)
		}
		if err != nil {
			b.t.Fatal(err)
		}
	}
	return b
}

func TestThePageOnTheCaseFileOpensFromStartCaseAndMenuAndLeadsBack(t *testing.T) {
	b := newBench(t)
	b.press(b.lang().Say("menu.case-file"))
	b.worked()
	b.says(b.path)
	b.says(b.kept("without-passphrase"))
	b.press(b.say("library.to-start"))
	b.says(b.lang().Say("start.title"))
	b.sample()
	before := b.at
	b.openKeeping()
	b.onBack()
	if b.keeping.open || !b.at.same(before) || b.opened == nil {
		t.Errorf("it led to %v", b.at)
	}
}

func TestWhatWasThrownAwayIsBroughtBack(t *testing.T) {
	b := filled(newBench(t)).keptAt(keeping.Trash)
	b.press(b.kept("restore") + ": 2 · Wong Siu Ling 黃小玲")
	b.done()
	b.says(b.kept("trash.none"))
	if all, _ := b.file.Cases(context.Background()); len(all) != 3 {
		t.Errorf("%d cases", len(all))
	}
}

func TestTheTrashIsEmptiedOfWhatIsOldEnough(t *testing.T) {
	b := filled(newBench(t)).keptAt(keeping.Trash)
	b.press(b.kept("empty"))
	b.pressAbove(b.say("cancel"))
	b.done()
	if all, _ := b.file.Trashed(context.Background()); len(all) != 1 {
		t.Fatal("cancelling erased it")
	}
	b.emptyTrash(90)
	b.done()
	if all, _ := b.file.Trashed(context.Background()); len(all) != 1 {
		t.Fatal("it is only 35 days in the trash")
	}
	b.press(b.kept("empty"))
	b.pressAbove(b.kept("empty.yes"))
	b.done()
	b.says(b.kept("emptied", b.lang().Count("cli.file.cases", 1)))
	if all, _ := b.file.Trashed(context.Background()); len(all) != 0 {
		t.Error("it is still there")
	}
}

func TestErasingAsksWhyAndGivesACertificate(t *testing.T) {
	b := filled(newBench(t))
	b.enter(3) // the one that is open
	b.keptAt(keeping.Review)
	b.press(b.kept("erase") + ": 3 · Lee Ka Yan")
	b.pressAbove(b.kept("erase.yes"))
	b.says(b.kept("say-why"))
	b.pressAbove(b.say("cancel"))
	if _, err := b.file.Case(context.Background(), 3); err != nil {
		t.Fatal("cancelling erased it")
	}
	b.press(b.kept("erase") + ": 3 · Lee Ka Yan")
	b.keys("asked for by the person")
	b.pressAbove(b.kept("erase.yes"))
	b.done()
	b.says(b.lang().Say("cli.certificate.why", "asked for by the person"))
	if _, err := b.file.Case(context.Background(), 3); err == nil || b.opened != nil {
		t.Fatal("it is still there, or open")
	}
	path := filepath.Join(t.TempDir(), "certificate.txt")
	b.pressAbove(b.kept("certificate.save"))
	b.last(path)
	b.pressAbove(b.kept("save"))
	b.done()
	if text, _ := os.ReadFile(path); !strings.Contains(string(text), "asked for by the person") || strings.Contains(string(text), "Lee") {
		t.Errorf("the certificate says %q", text)
	}
}

func TestACaseIsKeptUntilAnotherDay(t *testing.T) {
	b := filled(newBench(t)).keptAt(keeping.Review)
	b.press(b.kept("keep") + ": 3 · Lee Ka Yan")
	for typed, says := range map[string]string{"soon": b.lang().Say("error.date"), "2026-11-01": b.kept("day-past")} {
		b.last(typed)
		b.pressAbove(b.say("ok"))
		b.says(says)
	}
	b.last("2027-11-01")
	b.pressAbove(b.say("ok"))
	b.done()
	b.says(b.kept("review.none"))
	if d, _ := b.file.Details(context.Background(), 3); d.RetainUntil != profile.On(2027, 11, 1) {
		t.Errorf("until %v", d.RetainUntil)
	}
}

func TestABackupIsMadeCheckedAndRestored(t *testing.T) {
	b := filled(newBench(t)).keptAt(keeping.Backups)
	b.press(b.kept("back-up"))
	b.done()
	b.press(b.kept("check-backups"))
	b.done()
	b.says(b.kept("checked-now", b.lang().Count("cli.file.cases", 3)))
	all, _ := storage.Backups(b.path)
	if len(all) != 1 {
		t.Fatalf("%d backups", len(all))
	}
	b.onNew() // after the backup
	b.keptAt(keeping.Backups)
	name := b.kept("restore-backup") + ": " + filepath.Base(all[0].Path)
	b.press(name)
	b.pressAbove(b.say("cancel"))
	if cases, _ := b.file.Cases(context.Background()); len(cases) != 3 {
		t.Fatal("cancelling restored it")
	}
	b.press(name)
	b.pressAbove(b.kept("restore.yes"))
	b.done()
	b.says(b.kept("restored-paused"))
	b.dismiss()
	if cases, _ := b.file.Cases(context.Background()); len(cases) != 2 {
		t.Errorf("%d cases", len(cases))
	}
	if kept, _ := storage.Backups(b.path); len(kept) != 2 {
		t.Errorf("what was there is not kept: %v", kept)
	}
	b.press(b.kept("resume"))
	b.done()
	if since, err := b.file.BackupsPaused(context.Background()); err != nil || !since.IsZero() {
		t.Error("still paused")
	}
}

func TestABackupIsMadeByItselfWhenItIsDue(t *testing.T) {
	b := filled(newBench(t))
	b.onDue()
	b.done()
	all, err := storage.Backups(b.path)
	if err != nil || len(all) != 1 || all[0].Reason != storage.Scheduled {
		t.Fatalf("%v, %v", all, err)
	}
	b.onDue() // too early for another one
	b.done()
	if all, _ := storage.Backups(b.path); len(all) != 1 || b.routine == nil {
		t.Errorf("%d backups", len(all))
	}
	for _, c := range []struct{ made, want time.Duration }{{10 * time.Minute, 50 * time.Minute}, {5 * time.Hour, time.Minute}, {-time.Hour, time.Minute}} {
		if got := untilDue([]storage.Backup{{Made: noon.Add(-c.made)}}, noon); got != c.want {
			t.Errorf("%v after the last one it waits %v and not %v", c.made, got, c.want)
		}
	}
}

func TestALockedFileIsBackedUpAndItsPageForgotten(t *testing.T) {
	b := protected(t)
	b.keptAt(keeping.Trash)
	b.done()
	b.lockNow()
	b.onDue()
	b.done()
	if b.keeping.news.Failing != nil || b.keeping.open || len(b.keeping.state.Trash) != 0 {
		t.Errorf("%v; the page is open: %v", b.keeping.news.Failing, b.keeping.open)
	}
	if all, err := storage.Backups(b.path); err != nil || len(all) != 1 || !b.shows(b.say("locked")) {
		t.Errorf("%v, %v", all, err)
	}
}

func TestWhatCannotBeErasedFromABackupIsTriedAgain(t *testing.T) {
	b := filled(newBench(t)).keptAt(keeping.Review)
	b.afterErasing(storage.Erasure{Case: "UID", Number: 3, Rows: map[string]int64{"cases": 1}}, storage.ErrDiskFull)
	b.says(b.kept("erased-half", 3))
	b.pressAbove(b.say("try-again"))
	b.done()
	b.says(b.lang().Say("cli.certificate.case", 3, "UID"))
}

func TestAFileIsCopiedMovedAndAnotherOpened(t *testing.T) {
	b := filled(newBench(t))
	b.opts.Recent = filepath.Join(t.TempDir(), "recent.json")
	b.enter(1)
	b.keptAt(keeping.ThisFile)
	copied, moved := filepath.Join(t.TempDir(), "copy.talentnav"), filepath.Join(t.TempDir(), "moved.talentnav")
	b.press(b.kept("copy-to"))
	b.last(b.path)
	b.pressAbove(b.kept("copy.yes"))
	b.says(b.lang().Say("cli.file.exists", b.path))
	b.last(copied)
	b.pressAbove(b.kept("copy.yes"))
	b.done()
	b.says(b.lang().Say("cli.file.copied", b.path, copied))
	b.press(b.kept("move-to"))
	b.last(moved)
	b.pressAbove(b.kept("move.yes"))
	b.done()
	if _, err := os.Stat(b.path); err == nil || b.file == nil || b.file.Path() != moved || b.opened == nil || !b.keeping.open {
		t.Fatalf("it goes on elsewhere: %v", b.opts.Path)
	}
	b.openFile(copied)
	b.done()
	if b.file.Path() != copied || b.lastFile() != copied {
		t.Fatalf("open is %s", b.file.Path())
	}
	b.press(moved)
	b.done()
	if cases, _ := b.file.Cases(context.Background()); b.file.Path() != moved || len(cases) != 2 {
		t.Errorf("open is %s with %d cases", b.file.Path(), len(cases))
	}
}

func TestWhatCannotBeOpenedLeavesTheFileThatIs(t *testing.T) {
	b := filled(newBench(t))
	b.openKeeping()
	foreign := filepath.Join(t.TempDir(), "x.talentnav")
	if err := os.WriteFile(foreign, []byte("something else altogether"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{foreign, foreign + ".gone"} {
		b.openFile(path)
		b.done()
		if b.file.Path() != b.path || len(b.above()) == 0 {
			t.Errorf("%s: nothing is said, or the file is gone", path)
		}
		b.dismiss()
	}
	if _, err := os.Stat(foreign + ".gone"); err == nil {
		t.Error("it was made")
	}
}

func TestAFileThatIsGoneIsNotBegunAnew(t *testing.T) {
	b := newBench(t)
	b.opts.Recent = filepath.Join(t.TempDir(), "recent.json")
	b.noteRecent()
	if _, err := b.letGo(); err != nil {
		t.Fatal(err)
	}
	os.Rename(b.path, b.path+".away")
	b.open()
	if _, err := os.Stat(b.path); err == nil || b.file != nil {
		t.Fatal("an empty one was made in its place")
	}
	b.press(b.lang().Say("menu.case-file"))
	b.worked()
	b.says(b.kept("not-open"))
}

func TestTheFileIsCheckedAndRepairedIntoANewOne(t *testing.T) {
	b := filled(newBench(t)).keptAt(keeping.Check)
	b.press(b.kept("check-now"))
	b.done()
	if c := b.keeping.news.Checked; c == nil || len(c.Faults) != 0 {
		t.Fatalf("%v", c)
	}
	repaired := filepath.Join(t.TempDir(), "repaired.talentnav")
	b.press(b.kept("repair"))
	b.last(repaired)
	b.pressAbove(b.plainly("repair"))
	b.done()
	b.says(b.lang().Say("cli.file.nothing-lost"))
	b.pressAbove(b.kept("open-repaired"))
	b.done()
	if cases, _ := b.file.Cases(context.Background()); b.file.Path() != repaired || len(cases) != 2 {
		t.Errorf("open is %s with %d cases", b.file.Path(), len(cases))
	}
}

func TestADamagedFileIsCheckedAndRestoredWithoutBeingOpened(t *testing.T) {
	b := filled(newBench(t))
	if _, err := b.file.Backup(context.Background(), storage.ByHand, noon); err != nil {
		t.Fatal(err)
	}
	path := b.path
	b.shut()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := 4096; i < len(data)/2; i++ { // all but the first page
		data[i] = 0xa5
	}
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	b = reopen(t, path)
	if b.file != nil {
		t.Fatal("it was opened")
	}
	b.press(b.lang().Say("menu.case-file"))
	b.worked()
	b.keeping.view.Pick(keeping.Check)
	b.press(b.kept("check-now"))
	b.done()
	if c := b.keeping.news.Checked; c == nil || len(c.Faults) == 0 {
		t.Errorf("the check found %v; %q", c, b.above())
	}
	b.dismiss()
	b.keeping.view.Pick(keeping.Backups)
	all, _ := storage.Backups(path)
	b.press(b.kept("restore-backup") + ": " + filepath.Base(all[0].Path))
	b.pressAbove(b.kept("restore.yes"))
	b.done()
	b.says(path + ".damaged-") // where it is kept
	b.dismiss()
	if b.file == nil {
		t.Fatalf("it is not open: %q", b.texts())
	}
	if cases, err := b.file.Cases(context.Background()); err != nil || len(cases) != 2 {
		t.Errorf("%d cases, %v", len(cases), err)
	}
}

func TestWhatIsExportedComesInElsewhereAndCanBeTakenBack(t *testing.T) {
	b := filled(newBench(t)).keptAt(keeping.Archive)
	archive := filepath.Join(t.TempDir(), "all.zip")
	b.press(b.kept("export"))
	b.pressAbove(b.plainly("export"))
	b.says(b.kept("say-why"))
	b.keys("moving to another computer")
	b.last(archive)
	b.pressAbove(b.plainly("export"))
	b.done()
	if log, _ := b.file.Audit(context.Background(), 0, 1); len(log) != 1 || log[0].Detail["purpose"] != "moving to another computer" {
		t.Errorf("the log says %v", log)
	}
	b.openInstead(filepath.Join(t.TempDir(), "new.talentnav"), storage.Open)
	b.done()
	b.keptAt(keeping.Archive)
	b.previewImport(archive)
	b.done()
	b.says(b.lang().Say("cli.file.would-add", "3 cases", "3 cases"))
	b.pressAbove(b.say("cancel"))
	if cases, _ := b.file.Cases(context.Background()); len(cases) != 0 {
		t.Fatal("the preview added something")
	}
	b.previewImport(archive)
	b.done()
	b.pressAbove(b.kept("import.yes"))
	b.done()
	if cases, _ := b.file.Cases(context.Background()); len(cases) != 2 {
		t.Fatalf("%d cases", len(cases))
	}
	b.press(b.kept("undo-import", "3 cases"))
	b.done()
	if cases, _ := b.file.Cases(context.Background()); len(cases) != 0 {
		t.Errorf("%d cases are left", len(cases))
	}
}

// last writes into the last field of the dialog on top.
func (b *bench) last(text string) {
	b.t.Helper()
	var field *piece.Entry
	for _, o := range containers(b.win.Canvas().Overlays().Top()) {
		each(o, func(o fyne.CanvasObject) {
			if e, ok := o.(*piece.Entry); ok {
				field = e
			}
		})
	}
	if field == nil {
		b.t.Fatal("the dialog has no field")
	}
	field.SetText(text)
}

func TestOnePersonsDataAreFoundAndGivenOut(t *testing.T) {
	b := filled(newBench(t)).keptAt(keeping.Archive)
	b.keeping.place.Typed = "chan"
	b.drawKeeping()
	bundle := filepath.Join(t.TempDir(), "person.zip")
	b.press(b.kept("give-out") + ": 1 · Chan Tai Man")
	b.keys("data access request")
	b.last(bundle)
	b.pressAbove(b.plainly("give-out"))
	b.done()
	if info, err := os.Stat(bundle); err != nil || info.Mode().Perm() != 0o600 {
		t.Fatalf("%v", err)
	}
	b.says(b.lang().Say("cli.file.archive-open", bundle))
}

func TestWorkThatIsCancelledIsToldAndLeavesNothing(t *testing.T) {
	b := filled(newBench(t)).keptAt(keeping.Check)
	b.toil("…", func(ctx context.Context, _ func(int, int)) error { <-ctx.Done(); return ctx.Err() }, b.afterwards(func() string { return "" }))
	b.checkFile()
	b.says(b.kept("one-at-a-time"))
	b.dismiss()
	b.press(b.say("cancel"))
	b.done()
	b.says(b.kept("cancelled"))
	if b.keeping.work != nil {
		t.Error("it is still under way")
	}
}

func TestAFileThatIsOpenElsewhereCanBeRead(t *testing.T) {
	path := filepath.Join(t.TempDir(), "cases.talentnav")
	other, err := storage.Open(context.Background(), path, noon)
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	b := reopen(t, path)
	b.press(b.kept("open-to-read"))
	b.done()
	if b.file == nil || b.file.ReadOnly() == nil {
		t.Fatalf("it is not open: %q", b.texts())
	}
	b.says(b.lang().Say("error.read-only", path))
	b.onNew()
	if len(b.above()) == 0 {
		t.Error("nothing is said of what cannot be saved")
	}
	b.dismiss()
}

// keptSample is the page on a file about which there is something to say in every
// section. What it says of places is made up, so that pictures are the same
// everywhere.
func (b *bench) keptSample(section string) {
	filled(b)
	b.keptAt(section)
	b.done()
	s := &b.keeping.state
	s.Path = "/home/chan/OneDrive/Clients/cases.talentnav"
	s.Size, s.Place.Sync = 14_900_000, "OneDrive"
	s.Recent = []storage.Recent{{Path: "/home/chan/Documents/2025.talentnav", Opened: noon.AddDate(0, -3, 0)}, {Path: "/home/chan/Documents/Partner firm/cases.talentnav", Opened: noon.AddDate(-1, 0, 0)}}
	s.Paused, s.Unset = noon.Add(-time.Hour), 12
	for i, why := range []storage.Reason{storage.Scheduled, storage.BeforeImport, storage.ByHand} {
		s.Backups = append(s.Backups, storage.Backup{Path: fmt.Sprint("/x/", i), Made: noon.AddDate(0, 0, -i), Reason: why, Size: 14_800_000})
	}
	n := &b.keeping.news
	n.Looked = map[string]keeping.Looked{"/x/0": {Cases: 4}, "/x/1": {Err: storage.ErrDamaged}}
	n.Imported, b.keeping.place.Typed = 3, "chan"
	n.Checked = &keeping.Checked{At: noon, Faults: []storage.Fault{{Text: "row 12 of items refers to nothing in cases"}, {Case: 3, Text: "the profile differs from its digest"}}}
	if section == keeping.Check {
		n.Work = &keeping.Work{Text: b.kept("checking"), Done: 2, All: 5}
	}
	b.drawKeeping()
}

func (b *bench) notOpen() {
	if _, err := b.letGo(); err != nil {
		b.t.Fatal(err)
	}
	b.fault = storage.ErrDamaged
	b.showTrouble(b.fault)
	b.openKeeping()
	b.worked()
	b.keeping.state.Path = "/home/chan/cases.talentnav"
	b.drawKeeping()
}

var preview = storage.TakenIn{Purpose: "moving to another computer", Added: 2, Cases: []storage.TakenCase{
	{Number: 1, Title: "Chan Tai Man", State: storage.CaseNew}, {Number: 2, Title: "Wong Siu Ling", State: storage.CaseSame},
	{Number: 3, Title: "Lee Ka Yan", State: storage.CaseDiffers}, {Number: 4, Title: "", State: storage.CaseNew},
	{Number: 5, Title: "Ho", State: storage.CaseFaulty, Why: "its profile is not well formed"},
}}

func TestTheOpenCaseIsGivenADayOfRetention(t *testing.T) {
	b := newBench(t).sample()
	b.askKeepOpen()
	b.keys("2030-12-31")
	b.pressAbove(b.say("ok"))
	details, err := b.file.Details(context.Background(), b.opened.id)
	if err != nil || details.RetainUntil != profile.MustDate("2030-12-31") {
		t.Errorf("%+v, %v", details.RetainUntil, err)
	}
	if b.at.Kind == "" || b.keeping.open {
		t.Error("the page was left")
	}
}
