package paper

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf16"
)

// file is a PDF as a list of objects, object n at n-1. The PDF library leaves
// four things undone, which are done here on the finished bytes: text copied
// from the page is wrong beyond the first plane of Unicode, the list of contents
// has one level and the same fault in its titles, the language is not named, and
// the file's information is not an object of its own as the standard asks.
type file struct{ objects [][]byte }

// finish completes what the library wrote and writes it.
func finish(w io.Writer, raw []byte, b Book, marks []bookmark) error {
	f, err := parse(raw)
	if err != nil {
		return err
	}
	for i, o := range f.objects {
		if isUnicodeMap(o) {
			f.objects[i] = unicodeMap(o)
		}
	}
	catalog := fmt.Sprintf("<<\n/Type /Catalog\n/Pages 2 0 R\n/Lang (%s)\n/ViewerPreferences <</DisplayDocTitle true>>\n", b.Language)
	if root := f.outline(marks); root > 0 {
		catalog += fmt.Sprintf("/PageMode /UseOutlines\n/Outlines %d 0 R\n", root)
	}
	f.objects[0] = []byte(catalog + ">>\n")
	return f.write(w, f.add(information(b)))
}

func information(b Book) string {
	return fmt.Sprintf("<<\n/Title %s\n/Creator %s\n/CreationDate (D:%s)\n>>\n",
		textString(b.Title), textString(b.Creator), b.Created.Format("20060102150405-07'00'"))
}

// parse takes a file apart along its own table of objects.
func parse(raw []byte) (*file, error) {
	at := bytes.LastIndex(raw, []byte("startxref\n"))
	if at < 0 {
		return nil, fmt.Errorf("pdf: no startxref")
	}
	var end int
	if _, err := fmt.Sscanf(string(raw[at:]), "startxref\n%d", &end); err != nil || end < 0 || end > at {
		return nil, fmt.Errorf("pdf: startxref %d: out of place", end)
	}
	var starts []int
	for _, line := range strings.Split(string(raw[end:at]), "\n") {
		if f := strings.Fields(line); len(f) == 3 && f[2] == "n" {
			offset, _ := strconv.Atoi(f[0])
			starts = append(starts, offset)
		}
	}
	return cut(raw, append(starts, end))
}

// cut takes the objects from between their offsets, without "1 0 obj" and
// "endobj".
func cut(raw []byte, offsets []int) (*file, error) {
	var f file
	for i := range len(offsets) - 1 {
		from, to := offsets[i], offsets[i+1]
		if from > to || to > len(raw) {
			return nil, fmt.Errorf("pdf: object %d: offset %d out of place", i+1, from)
		}
		_, body, _ := bytes.Cut(raw[from:to], []byte(" obj\n"))
		end := bytes.LastIndex(body, []byte("endobj"))
		if end < 0 {
			return nil, fmt.Errorf("pdf: object %d: no endobj", i+1)
		}
		f.objects = append(f.objects, body[:end])
	}
	return &f, nil
}

// add appends an object and hands back its number.
func (f *file) add(body string) int {
	f.objects = append(f.objects, []byte(body))
	return len(f.objects)
}

func (f *file) write(w io.Writer, info int) error {
	var out bytes.Buffer
	out.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	offsets := make([]int, len(f.objects))
	for i, o := range f.objects {
		offsets[i] = out.Len()
		fmt.Fprintf(&out, "%d 0 obj\n%sendobj\n", i+1, o)
	}
	id, table := sha256.Sum256(out.Bytes()), out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, o := range offsets {
		fmt.Fprintf(&out, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&out, "trailer\n<<\n/Size %d\n/Root 1 0 R\n/Info %d 0 R\n/ID [<%x> <%x>]\n>>\nstartxref\n%d\n%%%%EOF\n",
		len(offsets)+1, info, id[:16], id[:16], table)
	_, err := w.Write(out.Bytes())
	return err
}

// pageObjects are the numbers of the pages, in order.
func (f *file) pageObjects() []int {
	var out []int
	for i, o := range f.objects {
		if bytes.HasPrefix(o, []byte("<<\n  /Type /Page\n")) {
			out = append(out, i+1)
		}
	}
	return out
}

func isUnicodeMap(o []byte) bool {
	return bytes.HasPrefix(o, []byte("<<\n/Length ")) && bytes.Contains(o, []byte("beginbfrange\n"))
}

// unicodeMap writes again which glyph stands for which character.
func unicodeMap(o []byte) []byte {
	var glyphs []string
	seen := map[string]bool{}
	for _, line := range strings.Split(string(o), "\n") {
		f := strings.FieldsFunc(line, func(r rune) bool { return r == '<' || r == '>' })
		if len(f) != 3 || seen[f[0]] || !strings.HasPrefix(line, "<") {
			continue
		}
		seen[f[0]] = true
		r, _ := strconv.ParseUint(f[2], 16, 32)
		glyphs = append(glyphs, fmt.Sprintf("<%s> <%s>\n", f[0], utf16Hex(string(rune(r)))))
	}
	body := "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n" + inHundreds(glyphs) +
		"endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
	return fmt.Appendf(nil, "<<\n/Length %d\n>>\nstream\n%sendstream\n", len(body), body)
}

// inHundreds groups the lines as the standard demands, at most a hundred each.
func inHundreds(lines []string) string {
	var b strings.Builder
	for len(lines) > 0 {
		n := min(100, len(lines))
		fmt.Fprintf(&b, "%d beginbfchar\n%sendbfchar\n", n, strings.Join(lines[:n], ""))
		lines = lines[n:]
	}
	return b.String()
}

// textString writes text as PDF stores it outside pages.
func textString(s string) string { return "<FEFF" + utf16Hex(s) + ">" }

func utf16Hex(s string) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", u)
	}
	return b.String()
}
