// Package assets holds what the program carries inside itself: fonts, icon,
// translations and sample cases. It reads nothing from disk.
//
// The returned bytes are the program's own read-only data: look, do not write.
package assets

import "embed"

var (
	//go:embed fonts/NotoSansHK-Regular.otf
	regular []byte
	//go:embed fonts/NotoSansHK-Bold.otf
	bold []byte
	//go:embed fonts/NotoSansHK-Regular.ttf
	pdfRegular []byte
	//go:embed fonts/NotoSansHK-Bold.ttf
	pdfBold []byte
	//go:embed icon.png
	icon []byte
)

// Translations holds one catalogue of sentences for each language, as
// translations/<language>.json.
//
//go:embed translations/*.json
var Translations embed.FS

// Samples holds invented profiles to try the program with, as samples/<name>.json.
//
//go:embed samples/*.json
var Samples embed.FS

// Font is the window's font. Its outlines are cubic (CFF), which the toolkit
// reads glyph by glyph; the same glyphs as TrueType would cost 75 MB of memory.
func Font(isBold bool) []byte {
	if isBold {
		return bold
	}
	return regular
}

// PDFFont holds the same glyphs as [Font] in TrueType outlines, the only ones
// that can be written into a PDF.
func PDFFont(isBold bool) []byte {
	if isBold {
		return pdfBold
	}
	return pdfRegular
}

// Icon is the program's icon as PNG, 512 × 512. It is drawn in icon.svg:
//
//	rsvg-convert -w 512 -h 512 icon.svg -o icon.png
func Icon() []byte { return icon }
