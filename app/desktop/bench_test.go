package desktop

import (
	"context"
	"errors"
	"image"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/app/language"
	"talentnav/rules"
	"talentnav/rules/packs"
	"talentnav/rules/profile"
	"talentnav/storage"
)

// bench is a window without a display, on a real case file.
type bench struct {
	*Window
	t    *testing.T
	path string

	mu    sync.Mutex
	queue []func() // what the saver wants done on the window's thread
	hover func()   // what the pointer does before a picture is taken
}

var noon = time.Date(2026, 11, 22, 4, 0, 0, 0, time.UTC) // noon in Hong Kong

// hongKongs are the rules, read once for all tests: nobody writes into them.
var hongKongs = sync.OnceValues(packs.HongKong)

func thePack(t *testing.T) *rules.Pack {
	t.Helper()
	pack, err := hongKongs()
	if err != nil {
		t.Fatal(err)
	}
	return pack
}

// emptyFile is a case file without cases that is shown in light colours, made
// once: to make one and to change the colours takes longer than many a test.
var emptyFile = sync.OnceValues(func() ([]byte, error) {
	dir, err := os.MkdirTemp("", "talentnav-test-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "cases.talentnav")
	f, err := storage.Open(context.Background(), path, noon)
	if err != nil {
		return nil, err
	}
	if err := errors.Join(f.SetSetting(context.Background(), storage.Theme, string(look.Light)), f.Close()); err != nil {
		return nil, err
	}
	return os.ReadFile(path)
})

func newBench(t *testing.T) *bench {
	t.Helper()
	path := filepath.Join(t.TempDir(), "cases.talentnav")
	data, err := emptyFile()
	if err == nil {
		err = os.WriteFile(path, data, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	return reopen(t, path)
}

// reopen opens a window on a case file, as starting the program again does.
func reopen(t *testing.T, path string) *bench {
	t.Helper()
	return withRules(t, path, thePack(t))
}

// withRules opens a window with other rules than those of Hong Kong.
func withRules(t *testing.T, path string, pack *rules.Pack) *bench {
	t.Helper()
	b := opened(t, path, Options{Pack: pack})
	if b.settings.variant != look.Light {
		b.settings.variant = look.Light
		b.redress()
	}
	b.size(1024, 700)
	return b
}

// opened opens a window on a case file as it was left, with options of its own.
func opened(t *testing.T, path string, o Options) *bench {
	t.Helper()
	b := &bench{t: t, path: path}
	a := test.NewTempApp(t)
	t.Cleanup(forgetDrawn)
	toolkitNow()
	o.Path, o.Now, o.Locale, o.Version, o.Do = path, func() time.Time { return noon }, "en-GB", "test", b.later
	if o.Pack == nil && o.Rules == nil {
		o.Pack = thePack(t)
	}
	b.Window = New(a, o)
	b.Show()
	if b.fault != nil {
		t.Logf("the case file is not open: %v", b.fault)
	}
	t.Cleanup(b.shut)
	return b
}

func (b *bench) later(f func()) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.queue = append(b.queue, f)
}

// news does what is to be done on the window's thread, and says whether that was
// anything.
func (b *bench) news() bool {
	b.mu.Lock()
	todo := b.queue
	b.queue = nil
	b.mu.Unlock()
	for _, f := range todo {
		f()
	}
	return len(todo) > 0
}

// shut closes the window as a person does.
func (b *bench) shut() {
	if b.file != nil && b.saver != nil {
		b.onClose()
		b.file, b.saver = nil, nil
	}
}

func (b *bench) size(width, height float32) {
	b.win.Resize(fyne.NewSize(width, height))
	b.win.Content().Refresh()
}

// sample opens the sample person.
func (b *bench) sample() *bench {
	b.onSample()
	return b
}

// worked waits for what is worked out apart, and shows it.
func (b *bench) worked() {
	b.tasks.Wait()
	for b.news() { // which may ask for more
		b.tasks.Wait()
	}
}

// picture is the window as it looks now, with everything saved.
func (b *bench) picture() image.Image {
	if b.saver != nil {
		_ = b.saver.flush() // the head says how it went
	}
	b.worked()
	toolkitNow()
	b.win.Content().Refresh()
	if b.hover != nil {
		b.hover()
	}
	return b.win.Canvas().Capture()
}

// stored is what the case file holds for the open case.
func (b *bench) stored() profile.Profile {
	b.t.Helper()
	if err := b.saver.close(); err != nil {
		b.t.Fatal(err)
	}
	b.saver = newSaver(b.file, b.opts.Now, b.onSaving)
	p, err := b.file.Profile(context.Background(), b.opened.id)
	if err != nil {
		b.t.Fatal(err)
	}
	return p
}

// each visits everything that is drawn.
func each(o fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	if !o.Visible() {
		return
	}
	visit(o)
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			each(child, visit)
		}
	case *container.Scroll:
		each(o.Content, visit)
	case *piece.Press:
		for _, child := range test.WidgetRenderer(o).Objects() {
			each(child, visit)
		}
	case *piece.Button:
		for _, child := range test.WidgetRenderer(o).Objects() {
			each(child, visit)
		}
	case *piece.Link:
		for _, child := range test.WidgetRenderer(o).Objects() {
			each(child, visit)
		}
	}
}

// texts is every text on the page.
func (b *bench) texts() []string {
	var out []string
	each(b.win.Content(), func(o fyne.CanvasObject) {
		if t, ok := o.(*piece.Text); ok && t.Text() != "" {
			out = append(out, t.Text())
		}
	})
	return out
}

// press presses what a screen reader would call name.
func (b *bench) press(name string) {
	b.t.Helper()
	b.pressIn(b.win.Content(), name)
}

// pressAbove presses something of the dialog on top.
func (b *bench) pressAbove(name string) {
	b.t.Helper()
	top := b.win.Canvas().Overlays().Top()
	if top == nil {
		b.t.Fatal("there is no dialog")
	}
	b.pressIn(container.NewWithoutLayout(containers(top)...), name)
}

// containers are what a dialog of the toolkit is filled with.
func containers(o fyne.CanvasObject) (out []fyne.CanvasObject) {
	if w, ok := o.(fyne.Widget); ok {
		for _, child := range test.WidgetRenderer(w).Objects() {
			out = append(out, containers(child)...)
		}
	} else if _, ok := o.(*fyne.Container); ok {
		out = append(out, o)
	}
	return out
}

func (b *bench) pressIn(where fyne.CanvasObject, name string) {
	b.t.Helper()
	var found fyne.Tappable
	each(where, func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *piece.Press:
			if o.Label() == name && found == nil {
				found = o
			}
		case *piece.Button:
			if o.Label() == name && found == nil {
				found = o
			}
		case *piece.Link:
			if o.AccessibilityLabel() == name && found == nil {
				found = o
			}
		}
	})
	if found == nil {
		b.t.Fatalf("nothing to press is called %q", name)
	}
	test.Tap(found)
}

// type_ types into whatever has the keyboard.
func (b *bench) keys(text string) {
	b.t.Helper()
	focused := b.win.Canvas().Focused()
	if focused == nil {
		b.t.Fatal("nothing has the keyboard")
	}
	test.Type(focused, text)
}

func (b *bench) keyPress(name fyne.KeyName) {
	ev := &fyne.KeyEvent{Name: name}
	if focused := b.win.Canvas().Focused(); focused != nil {
		focused.TypedKey(ev)
		return
	}
	b.onKey(ev)
}

// cases lists the cases in a file that nobody has open.
func casesIn(t *testing.T, path string) []storage.Summary {
	t.Helper()
	f, err := storage.Open(context.Background(), path, noon)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	cases, err := f.Cases(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return cases
}

type aLook struct {
	lang    language.Tag
	variant look.Variant
}

var looks = []aLook{
	{language.English, look.Light}, {language.Traditional, look.Light}, {language.Simplified, look.Light},
	{language.English, look.Dark}, {language.Traditional, look.Dark}, {language.Simplified, look.Dark},
}

// dressed shows the page in one language and look.
func (b *bench) dressed(lang language.Tag, v look.Variant) {
	b.settings.lang, b.settings.variant = lang, v
	b.redress()
	b.size(1024, 700)
}
