package language

import (
	"bytes"
	"strings"
	"testing"

	"github.com/go-text/typesetting/font"

	"talentnav/assets"
)

func TestTheFontsDrawEveryCharacterThatIsSaid(t *testing.T) {
	for name, data := range map[string][]byte{"window": assets.Font(false), "PDF": assets.PDFFont(false)} {
		face, err := font.ParseTTF(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range everyCharacter() {
			if _, ok := face.NominalGlyph(r); !ok {
				t.Errorf("the %s font has no %q", name, r)
			}
		}
	}
}

func everyCharacter() string {
	var all strings.Builder
	for _, tag := range All {
		all.WriteString(tag.Name())
		for _, sentence := range catalogues[tag]() {
			all.WriteString(sentence)
		}
		for _, code := range tag.Countries() {
			all.WriteString(tag.Country(code))
		}
		for _, code := range tag.Languages() {
			all.WriteString(tag.LanguageName(code))
		}
	}
	return all.String()
}
