package packfile_test

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"errors"
	"fmt"
	"hash/crc32"
	"io/fs"
	"math/rand/v2"
	"strings"
	"testing"

	"talentnav/rules/packfile"
)

// entry is one file of an archive made to deceive.
type entry struct {
	name   string
	data   []byte
	change func(*zip.FileHeader)
}

// zipped makes an archive of a correct pack and of what else there is.
func zipped(t testing.TB, more ...entry) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, e := range append([]entry{{name: "pack.yaml", data: []byte(head)}, {name: "body.yaml", data: []byte(body)}}, more...) {
		header := &zip.FileHeader{Name: e.name, Method: zip.Deflate}
		if e.change != nil {
			e.change(header)
		}
		w, err := z.CreateHeader(header)
		if err == nil && !strings.HasSuffix(e.name, "/") {
			_, err = w.Write(e.data)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// forged puts one more entry into an archive, its header as given.
func forged(t testing.TB, header zip.FileHeader, content []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, e := range []entry{{name: "pack.yaml", data: []byte(head)}, {name: "body.yaml", data: []byte(body)}} {
		w, err := z.Create(e.name)
		if err == nil {
			_, err = w.Write(e.data)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	header.CompressedSize64 = max(header.CompressedSize64, uint64(len(content)))
	w, err := z.CreateRaw(&header)
	if err == nil {
		_, err = w.Write(content)
	}
	if err = errors.Join(err, z.Close()); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func deflated(t testing.TB, data []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.BestCompression)
	if err == nil {
		_, err = w.Write(data)
	}
	if err = errors.Join(err, w.Close()); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func mode(m fs.FileMode) func(*zip.FileHeader) {
	return func(h *zip.FileHeader) { h.SetMode(m) }
}

func stored(h *zip.FileHeader) { h.Method = zip.Store }

// hostile are archives that no pack is, by what is wrong with them.
func hostile(t testing.TB) map[string]struct {
	data []byte
	want string
} {
	type bad = struct {
		data []byte
		want string
	}
	comment := []byte("# nothing\n")
	spaces := bytes.Repeat([]byte("#"), 1<<20)
	noise := make([]byte, packfile.MaxEntryBytes+1)
	rand.NewChaCha8([32]byte{}).Read(noise)
	named := func(name string) []byte { return zipped(t, entry{name: name, data: comment}) }
	many := make([]entry, packfile.MaxEntries-1)
	for i := range many {
		many[i] = entry{name: fmt.Sprintf("x%d.cases.yaml", i), data: comment}
	}
	good := zipped(t)
	return map[string]bad{
		"nothing":                {nil, "no zip archive"},
		"no archive":             {[]byte(head), "no zip archive"},
		"cut off":                {good[:len(good)-30], "no zip archive"},
		"an archive of nothing":  {append([]byte("PK\x05\x06"), make([]byte, 18)...), "0 files"},
		"too many files":         {zipped(t, many...), "401 files"},
		"a folder":               {named("x/"), `"x/".*no name`},
		"a file in a folder":     {named("x/y.yaml"), "no name"},
		"a way up":               {named("../x.yaml"), "no name"},
		"a way up, inside":       {named("x/../../y.yaml"), "no name"},
		"only a way up":          {named(".."), "no name"},
		"from the root":          {named("/etc/x.yaml"), "no name"},
		"from a drive":           {named("C:x.yaml"), "no name"},
		"a backslash":            {named(`..\x.yaml`), "no name"},
		"a share":                {named(`\\host\x.yaml`), "no name"},
		"another kind of file":   {named("x.sh"), "no name"},
		"a hidden file":          {named(".x.yaml"), "no name"},
		"no name":                {named(""), "no name"},
		"a zero byte":            {named("x.yaml\x00.yaml"), "no name"},
		"a line break":           {named("x\n.yaml"), `"x\\n.yaml"`},
		"a turned direction":     {named("x\u202elmay.yaml"), "no name"},
		"a name without end":     {named(strings.Repeat("x", 5000) + ".yaml"), "no name"},
		"not UTF-8":              {named("\xff.yaml"), "no name"},
		"the same file twice":    {named("pack.yaml"), "pack.yaml.*twice"},
		"twice but for capitals": {named("PACK.yaml"), "PACK.yaml.*twice"},
		"a link":                 {zipped(t, entry{"x.yaml", []byte("/etc/passwd"), mode(fs.ModeSymlink | 0o777)}), "a folder or a link"},
		"a device":               {zipped(t, entry{"x.yaml", nil, mode(fs.ModeDevice | 0o666)}), "a folder or a link"},
		"a folder like a file":   {zipped(t, entry{"x.yaml", nil, mode(fs.ModeDir | 0o755)}), "a folder or a link"},
		"encrypted":              {forged(t, zip.FileHeader{Name: "x.yaml", Flags: 1}, comment), "encrypted"},
		"another compression":    {forged(t, zip.FileHeader{Name: "x.yaml", Method: 12}, comment), "method 12"},
		"a bomb":                 {zipped(t, entry{name: "x.yaml", data: spaces}), "far larger than its archive"},
		"a bomb that lies small": {
			forged(t, zip.FileHeader{Name: "x.yaml", Method: zip.Deflate, UncompressedSize64: 1, CRC32: crc32.ChecksumIEEE(spaces)}, deflated(t, spaces)),
			"far larger than its archive|cannot be read",
		},
		"more than is there": {forged(t, zip.FileHeader{Name: "x.yaml", UncompressedSize64: 1 << 40, CompressedSize64: 1 << 40}, comment), "no zip archive|cannot be read"},
		"a wrong checksum":   {forged(t, zip.FileHeader{Name: "x.yaml", UncompressedSize64: uint64(len(comment)), CRC32: 1}, comment), "cannot be read"},
		"broken compression": {forged(t, zip.FileHeader{Name: "x.yaml", Method: zip.Deflate, UncompressedSize64: 9}, []byte("\xff\xff\xff")), "cannot be read"},
		"a file too large":   {zipped(t, entry{"x.yaml", noise, stored}), "larger than 4194304 bytes"},
		"too much in all": {zipped(t,
			entry{"a.yaml", noise[1:], stored}, entry{"b.yaml", noise[1:], stored}, entry{"c.yaml", noise[1:], stored}, entry{"d.yaml", noise[1:], stored},
		), "too large"},
		"one content for many": {overlapping(t, 300, noise[1:300<<10]), "too large"},
		"a fault in a rule":    {zipped(t, entry{name: "x.yaml", data: []byte("- a\n")}), "x.yaml:1:1: the file holds no mapping"},
	}
}

// overlapping makes an archive whose n entries all mean the same stored bytes.
func overlapping(t testing.TB, n int, content []byte) []byte {
	t.Helper()
	one := zipped(t, entry{"a000.yaml", content, stored})
	start := bytes.Index(one, []byte("PK\x01\x02"))
	at := bytes.LastIndex(one, []byte("PK\x01\x02"))
	end := bytes.Index(one[at:], []byte("PK\x05\x06")) + at
	directory := bytes.Clone(one[start:end])
	for i := 1; i < n; i++ {
		directory = append(directory, bytes.Replace(one[at:end], []byte("a000"), fmt.Appendf(nil, "a%03d", i), 1)...)
	}
	tail := bytes.Clone(one[end:])
	tail[8], tail[9] = byte(n+2), byte((n+2)>>8)
	copy(tail[10:12], tail[8:10])
	size := len(directory)
	copy(tail[12:16], []byte{byte(size), byte(size >> 8), byte(size >> 16), byte(size >> 24)})
	return append(append(bytes.Clone(one[:start]), directory...), tail...)
}

func TestHostileArchivesAreRefusedWithAReason(t *testing.T) {
	for name, c := range hostile(t) {
		t.Run(name, func(t *testing.T) {
			pack, files, err := packfile.Unpack(c.data)
			var faults packfile.Faults
			if pack != nil || files != nil || !errors.As(err, &faults) {
				t.Fatalf("got %v", err)
			}
			if !matches(c.want, err.Error()) {
				t.Errorf("got %v, want %q", err, c.want)
			}
			for _, f := range faults {
				if f.Fix == "" || f.File == "" {
					t.Errorf("no mend or place: %+v", f)
				}
			}
		})
	}
}

func TestAnArchiveMadeByAnotherProgramIsRead(t *testing.T) {
	if _, _, err := packfile.Unpack(zipped(t)); err != nil {
		t.Error(err)
	}
}

func TestAllBadNamesAreToldAtOnce(t *testing.T) {
	_, _, err := packfile.Unpack(zipped(t, entry{name: "../x.yaml"}, entry{name: "y.exe"}, entry{name: "PACK.yaml"}))
	var faults packfile.Faults
	if !errors.As(err, &faults) || len(faults) != 3 {
		t.Errorf("got %v", err)
	}
}

func FuzzOpenArchive(f *testing.F) {
	for _, c := range hostile(f) {
		if len(c.data) < 1<<16 {
			f.Add(c.data)
		}
	}
	f.Add(zipped(f))
	f.Add(write(f, folder(), "p"))
	f.Fuzz(unpacks)
}

// FuzzOpenEntry puts one entry with any header into an archive that is well
// formed otherwise, which changing its bytes seldom reaches.
func FuzzOpenEntry(f *testing.F) {
	f.Add("x.yaml", []byte("# nothing\n"), uint16(zip.Store), uint16(0), uint32(0o100644)<<16, uint64(10))
	f.Add("../x.yaml", deflated(f, []byte("# nothing\n")), uint16(zip.Deflate), uint16(8), uint32(0o120777)<<16, uint64(1<<40))
	f.Add("PACK.yaml", deflated(f, make([]byte, 1<<16)), uint16(zip.Deflate), uint16(1), uint32(16), uint64(1<<16))
	f.Fuzz(func(t *testing.T, name string, content []byte, method, flags uint16, attributes uint32, claimed uint64) {
		if len(name) > 1<<12 || len(content) > 1<<16 || strings.HasSuffix(name, "/") { // the writer gives folders no content
			return
		}
		unpacks(t, forged(t, zip.FileHeader{
			Name: name, Method: method, Flags: flags, CreatorVersion: 3 << 8, ExternalAttrs: attributes,
			UncompressedSize64: claimed, CRC32: crc32.ChecksumIEEE(content),
		}, content))
	})
}

// unpacks holds that an archive is refused with a reason, or gives no more than
// a pack may have.
func unpacks(t *testing.T, data []byte) {
	pack, files, err := packfile.Unpack(data)
	if err != nil {
		var faults packfile.Faults
		if pack != nil || files != nil || !errors.As(err, &faults) || len(faults) == 0 {
			t.Fatalf("refused without a reason: %v", err)
		}
		return
	}
	entries, err := fs.ReadDir(files, ".")
	if err != nil || len(entries) == 0 || len(entries) > packfile.MaxEntries {
		t.Fatalf("%d files, %v", len(entries), err)
	}
	total := int64(0)
	for _, e := range entries {
		info, err := e.Info()
		if err != nil || !e.Type().IsRegular() || !strings.HasSuffix(e.Name(), ".yaml") || strings.ContainsAny(e.Name(), `/\:`) {
			t.Fatalf("%q got in: %v", e.Name(), err)
		}
		total += info.Size()
	}
	if total > packfile.MaxTotalBytes || total > int64(len(data))*100 {
		t.Fatalf("%d bytes out of %d", total, len(data))
	}
}
