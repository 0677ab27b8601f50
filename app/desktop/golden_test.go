package desktop

import (
	"flag"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"talentnav/app/desktop/look"
	"talentnav/app/language"
)

var update = flag.Bool("update", false, "draw the stored pictures anew; look at each before keeping it")

// TestMainPagesLookAsStored compares the main pages with pictures that somebody
// has looked at. The fonts are our own, so the pictures are the same everywhere,
// but for the odd rounding of another processor.
func TestMainPagesLookAsStored(t *testing.T) {
	for _, p := range []struct {
		page    string
		lang    language.Tag
		variant look.Variant
	}{
		{"start", language.English, look.Light}, {"start", language.Simplified, look.Dark},
		{"money", language.English, look.Light}, {"money", language.Traditional, look.Dark},
		{"degrees", language.Traditional, look.Light}, {"degrees", language.English, look.Dark},
		{"route-a", language.English, look.Light}, {"route-a", language.Simplified, look.Dark},
		{"ahead", language.English, look.Dark}, {"ahead", language.Traditional, look.Light},
		{"check", language.Simplified, look.Light}, {"check", language.English, look.Dark},
		{"keeping-backups", language.English, look.Light}, {"keeping-file", language.Traditional, look.Dark},
		{"library", language.English, look.Light}, {"library", language.Traditional, look.Dark},
		{"library-profession", language.Simplified, look.Light}, {"library-profession", language.English, look.Dark},
	} {
		name := p.page + "-" + string(p.lang) + "-" + string(p.variant)
		t.Run(name, func(t *testing.T) {
			b := newBench(t)
			open(p.page)(b)
			b.dressed(p.lang, p.variant)
			matches(t, b.picture(), name)
		})
	}
}

func open(name string) func(*bench) {
	for _, p := range pages {
		if p.name == name {
			return p.open
		}
	}
	panic("no page " + name)
}

func matches(t *testing.T, got image.Image, name string) {
	t.Helper()
	stored := filepath.Join("testdata", name+".png")
	if *update {
		write(t, got, stored)
		return
	}
	f, err := os.Open(stored)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	want, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	if n := differing(got, want); n > 200 {
		failed := filepath.Join(t.ArtifactDir(), name+".png")
		write(t, got, failed)
		t.Errorf("%d points differ from %s; the picture of now is %s", n, stored, failed)
	}
}

// differing counts the points that the eye could tell apart.
func differing(a, b image.Image) int {
	if a.Bounds() != b.Bounds() {
		return a.Bounds().Dx() * a.Bounds().Dy()
	}
	n := 0
	for y := range a.Bounds().Dy() {
		for x := range a.Bounds().Dx() {
			if far(a.At(x, y), b.At(x, y)) {
				n++
			}
		}
	}
	return n
}

func far(a, b color.Color) bool {
	r1, g1, b1, _ := a.RGBA()
	r2, g2, b2, _ := b.RGBA()
	return apart(r1, r2) || apart(g1, g2) || apart(b1, b2)
}

func apart(a, b uint32) bool { return max(a, b)-min(a, b) > 0x1800 }

func write(t *testing.T, img image.Image, path string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, img); err != nil {
		t.Fatal(err)
	}
}
