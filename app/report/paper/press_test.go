package paper

import (
	"bytes"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"talentnav/assets"
)

func press(t testing.TB) *Press {
	t.Helper()
	p, err := New(assets.PDFFont(false), assets.PDFFont(true))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

var plain = Style{Size: 10, Leading: 15}

func book(rows ...Row) Book {
	return Book{
		Title: "𨋢 title", Language: "zh-Hant", Creator: "test", Rows: rows, Top: 60, Bottom: 780, Furniture: func(*Press, Page) {},
		Created: time.Date(2026, 11, 22, 0, 0, 0, 0, time.FixedZone("HKT", 8*60*60)),
	}
}

func printed(t testing.TB, p *Press, rows ...Row) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := p.Print(&out, book(rows...)); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestNoFont(t *testing.T) {
	if _, err := New([]byte("not a font"), nil); err == nil {
		t.Error("want an error")
	}
}

func TestLinesOfSeveralStyles(t *testing.T) {
	p := press(t)
	big := Style{Bold: true, Size: 20, Leading: 30}
	lines := p.Lines(100, Run{Text: "small and ", Style: plain}, Run{Text: "large", Style: big}, Run{Text: " and a good deal more", Style: plain})
	if len(lines) < 2 || lines[0].Height != 30 || lines[len(lines)-1].Height != 15 {
		t.Errorf("lines %+v, want the first as high as its largest run", lines)
	}
}

func TestEveryRuneCanBeDrawn(t *testing.T) {
	p := press(t)
	step := rune(3)
	if testing.Short() {
		step = 37
	}
	for r := rune(0); r <= unicode.MaxRune; r += step {
		if r > 0x30000 {
			r += 250 // nothing but tags and private characters up there
		}
		if w := p.Width(Run{Text: string(r), Style: plain}); w < 0 || w > 40 {
			t.Fatalf("%U is %v wide", r, w)
		}
	}
	printed(t, p, Row{Cells: []Cell{{X: 50, Lines: p.Lines(400, Run{Text: "陳𨋢𡃁 😀 \x00 \xff \U0010ffff \ufffe é", Style: plain})}}})
}

func FuzzPress(f *testing.F) {
	p := press(f)
	f.Add("陳𨋢 e\u0301\u202e\x00", 50.0)
	f.Fuzz(func(t *testing.T, s string, width float64) {
		shown := 0
		for _, r := range printable(s, p.has(plain)) {
			if r != '\n' {
				shown++
			}
		}
		if shown > utf8.RuneCountInString(s) {
			t.Errorf("%q grew", s)
		}
		p.Lines(width, Run{Text: s, Style: plain})
	})
}
