package assets

import (
	"bytes"
	"image/png"
	"io/fs"
	"testing"

	"github.com/go-text/typesetting/font"
)

func TestFontsHoldEveryCharacterWePrint(t *testing.T) {
	const cubic, quadratic = "OTTO", "\x00\x01\x00\x00"
	fonts := []struct {
		name, magic string
		data        []byte
	}{
		{"window regular", cubic, Font(false)},
		{"window bold", cubic, Font(true)},
		{"PDF regular", quadratic, PDFFont(false)},
		{"PDF bold", quadratic, PDFFont(true)},
	}
	for _, f := range fonts {
		t.Run(f.name, func(t *testing.T) {
			if got := string(f.data[:4]); got != f.magic {
				t.Fatalf("starts with %q, want %q", got, f.magic)
			}
			face, err := font.ParseTTF(bytes.NewReader(f.data))
			if err != nil {
				t.Fatal(err)
			}
			for _, r := range "" +
				" \u00a0Az09?$%…–—“”‘’·•≥≤×€" + // Latin text
				"✓✗⚖◔●○☐☑→←↑↓" + // signs
				"香港優秀人才入境計劃「」、。（）：？" + // Traditional
				"专业学历获录取，镕赟祎婳" + // Simplified, and names GB 2312 lacks
				"𨋢𡃁" + // beyond the first plane, in HKSCS
				"ĄŁőşĐễИЖλ" { // names from elsewhere
				glyph, ok := face.NominalGlyph(r)
				if !ok {
					t.Errorf("no glyph for %q (%U)", r, r)
				} else if r > ' ' && r != '\u00a0' && !drawn(face, glyph) {
					t.Errorf("the glyph of %q (%U) is empty", r, r)
				}
			}
		})
	}
}

func drawn(face *font.Face, glyph font.GID) bool {
	outline, ok := face.GlyphData(glyph).(font.GlyphOutline)
	return ok && len(outline.Segments) > 0
}

// A full-width ’ or … tears an English sentence apart, which is how the Chinese
// source font draws them.
func TestLatinPunctuationIsNotFullWidth(t *testing.T) {
	face, err := font.ParseTTF(bytes.NewReader(Font(false)))
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range "“”‘’…·•" {
		glyph, _ := face.NominalGlyph(r)
		if width := face.HorizontalAdvance(glyph); width >= float32(face.Upem()) {
			t.Errorf("%q is %v wide, want less than a full square", r, width)
		}
	}
}

func TestIcon(t *testing.T) {
	c, err := png.DecodeConfig(bytes.NewReader(Icon()))
	if err != nil {
		t.Fatal(err)
	}
	if c.Width != 512 || c.Height != 512 {
		t.Errorf("icon is %d × %d, want 512 × 512", c.Width, c.Height)
	}
}

func TestFoldersAreEmbedded(t *testing.T) {
	for folder, files := range map[string]fs.FS{"translations": Translations, "samples": Samples} {
		if found, err := fs.Glob(files, folder+"/*.json"); err != nil || len(found) == 0 {
			t.Errorf("%s: %d files, %v", folder, len(found), err)
		}
	}
}
