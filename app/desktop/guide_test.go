package desktop

import (
	"image"
	"image/draw"
	"os"
	"path/filepath"
	"testing"

	"talentnav/rules"
)

// guided opens the page of a route that has a guide with one of everything.
func guided(t *testing.T) *bench {
	t.Helper()
	pack, faults := rules.Load(os.DirFS("../result/testdata/rules"), ".")
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	b := withRules(t, filepath.Join(t.TempDir(), "cases.talentnav"), pack)
	b.sample()
	b.openRoute("rich")
	return b
}

// unfold opens parts of the guide; all when none is named.
func (b *bench) unfold(names ...string) {
	b.t.Helper()
	if len(names) == 0 {
		r, _ := b.opened.session.Route(b.at.ID, b.lang())
		for _, s := range r.Sections(b.lang()) {
			names = append(names, s.Name)
		}
	}
	for _, name := range names {
		b.press(b.lang().Say("guide.section." + name))
	}
	b.size(1024, b.frame.scroll.Content.MinSize().Height+160)
}

// cut is a part of a picture, as a picture of its own.
func cut(whole image.Image, part image.Rectangle) image.Image {
	out := image.NewNRGBA(image.Rect(0, 0, part.Dx(), part.Dy()))
	draw.Draw(out, out.Bounds(), whole, part.Min, draw.Src)
	return out
}

func TestAGuideLooksAsStored(t *testing.T) {
	b := guided(t)
	var pictures []image.Image
	for i, l := range looks {
		b.openRoute("rich")
		b.dressed(l.lang, l.variant)
		if i == 0 || i == 4 {
			b.unfold("stay", "documents")
			pictures = append(pictures, cut(b.picture(), image.Rect(0, 800, 700, 2400)))
			continue
		}
		b.unfold()
		keep(t, b.picture(), "guide-"+string(l.lang)+"-"+string(l.variant))
	}
	newSheet(2, pictures...).matches(t, "guide")
}

func TestAPartOfAGuideThatIsOpenStaysOpen(t *testing.T) {
	b := guided(t)
	closed := len(b.texts())
	b.press(b.lang().Say("guide.section.documents"))
	open := len(b.texts())
	if open <= closed {
		t.Fatal("nothing opened")
	}
	b.page.Refresh()
	if got := len(b.texts()); got != open {
		t.Errorf("%d texts, had %d", got, open)
	}
}
