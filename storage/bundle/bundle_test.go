package bundle

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"time"
)

const one = "cases/ABCDEFGHIJKLMNOPQRSTUVWXYZ.json"

func read(data []byte) error {
	r, err := Open(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return err
	}
	for _, e := range r.Manifest.Entries {
		if _, err := r.Read(e.Name); err != nil {
			return err
		}
	}
	return nil
}

func TestWhatIsWrittenIsReadAgain(t *testing.T) {
	var b bytes.Buffer
	w := NewWriter(&b, time.Unix(1_800_000_000, 0))
	if err := w.Add(one, []byte(`{"a": 1}`)); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{one, "../x", "manifest.json", "files/x"} {
		if err := w.Add(name, nil); err == nil {
			t.Errorf("%s: got no error", name)
		}
	}
	if err := w.Close(Manifest{File: "F", Purpose: "for the client", Cases: 1}); err != nil {
		t.Fatal(err)
	}
	r, err := Open(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil || r.Manifest.Purpose != "for the client" || len(r.Cases()) != 1 {
		t.Fatalf("got %+v, %v", r, err)
	}
	if data, err := r.Read(one); err != nil || string(data) != `{"a": 1}` {
		t.Errorf("got %s, %v", data, err)
	}
}

// raw is an entry of an archive that is made by hand.
type raw struct {
	name string
	data []byte
	mode fs.FileMode
}

func pack(t *testing.T, manifest any, entries ...raw) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	if manifest != nil {
		text, ok := manifest.(string)
		if !ok {
			data, _ := json.Marshal(manifest)
			text = string(data)
		}
		entries = append(entries, raw{name: manifestName, data: []byte(text)})
	}
	for _, e := range entries {
		h := &zip.FileHeader{Name: e.name, Method: zip.Deflate}
		if e.mode != 0 {
			h.SetMode(e.mode)
		}
		w, err := z.CreateHeader(h)
		if err == nil {
			_, err = w.Write(e.data)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	z.Close()
	return b.Bytes()
}

func manifestOf(entries ...raw) Manifest {
	m := Manifest{Schema: Schema}
	for _, e := range entries {
		sum := sha256.Sum256(e.data)
		m.Entries = append(m.Entries, Entry{e.name, int64(len(e.data)), hex.EncodeToString(sum[:])})
		if strings.HasPrefix(e.name, "cases/") {
			m.Cases++
		}
	}
	return m
}

func TestAnArchiveFromElsewhereIsHostileUntilItWasRead(t *testing.T) {
	good := raw{name: one, data: []byte("{}")}
	wrongSum, wrongSize, newer, spare := manifestOf(good), manifestOf(good), manifestOf(good), manifestOf(good)
	wrongSum.Entries[0].SHA256 = strings.Repeat("0", 64)
	wrongSize.Entries[0].Size = 7
	newer.Schema = "talentnav.archive/2"
	spare.Entries = append(spare.Entries, Entry{Name: "files/" + strings.Repeat("0", 64), SHA256: strings.Repeat("0", 64)})
	bomb := raw{name: one, data: make([]byte, 60<<20)}
	big := raw{name: one, data: make([]byte, MaxEntry+1)}
	if err := read(pack(t, manifestOf(good), good)); err != nil {
		t.Fatalf("a good one: %v", err)
	}
	for name, c := range map[string]struct {
		data []byte
		want error
	}{
		"a way out of the folder":    {pack(t, manifestOf(raw{name: "../../etc/passwd"}), raw{name: "../../etc/passwd"}), ErrHostile},
		"a way from the root":        {pack(t, manifestOf(raw{name: "/etc/passwd"}), raw{name: "/etc/passwd"}), ErrHostile},
		"a way out on Windows":       {pack(t, manifestOf(raw{name: `cases\..\x`}), raw{name: `cases\..\x`}), ErrHostile},
		"a name of another sort":     {pack(t, manifestOf(raw{name: "cases/x.exe"}), raw{name: "cases/x.exe"}), ErrHostile},
		"a folder":                   {pack(t, manifestOf(raw{name: "cases/"}), raw{name: "cases/"}), ErrHostile},
		"a link":                     {pack(t, manifestOf(good), raw{one, good.data, fs.ModeSymlink | 0o777}), ErrHostile},
		"one name twice":             {pack(t, manifestOf(good), good, good), ErrHostile},
		"two manifests":              {pack(t, manifestOf(good), good, raw{name: manifestName, data: []byte("{}")}), ErrHostile},
		"a bomb":                     {pack(t, manifestOf(bomb), bomb), ErrHostile},
		"an entry too large":         {pack(t, manifestOf(big), big), ErrHostile},
		"another checksum":           {pack(t, wrongSum, good), ErrHostile},
		"another size":               {pack(t, wrongSize, good), ErrHostile},
		"an entry nobody spoke of":   {pack(t, manifestOf(), good), ErrHostile},
		"an entry that is not there": {pack(t, spare, good), ErrHostile},
		"a newer form":               {pack(t, newer, good), ErrNewer},
		"a form of another program":  {pack(t, `{"schema": "other/1"}`, good), ErrHostile},
		"a field nobody knows":       {pack(t, `{"schema": "talentnav.archive/1", "run": "x"}`), ErrHostile},
		"something after its end":    {pack(t, `{"schema": "talentnav.archive/1"} {}`), ErrHostile},
		"no manifest":                {pack(t, nil, good), ErrHostile},
		"a manifest that is no JSON": {pack(t, "x"), ErrHostile},
		"nothing":                    {nil, ErrHostile},
		"half an archive":            {pack(t, manifestOf(good), good)[:60], ErrHostile},
		"a count of cases that lies": {pack(t, Manifest{Schema: Schema, Cases: 3}), ErrHostile},
	} {
		if err := read(c.data); !errors.Is(err, c.want) {
			t.Errorf("%s: got error %v, want %v", name, err, c.want)
		}
	}
}

// TestEntriesThatLieOverEachOtherAreABomb lets many names share one packed body.
func TestEntriesThatLieOverEachOtherAreABomb(t *testing.T) {
	var entries []raw
	for n := range 50 {
		entries = append(entries, raw{name: fmt.Sprintf("files/%064x", n), data: bytes.Repeat([]byte{byte(n), 1, 2, byte(n * 7)}, 2000)})
	}
	data := pack(t, manifestOf(entries...), entries...)
	at := bytes.Index(data, []byte("PK\x01\x02"))
	for n := range 50 { // every entry of the list says that it is packed in half the archive
		binary := data[at:]
		copy(binary[20:24], []byte{byte(len(data) / 2), byte(len(data) / 2 >> 8), 0, 0})
		if next := bytes.Index(binary[4:], []byte("PK\x01\x02")); next >= 0 {
			at += 4 + next
		} else if n < 40 {
			break
		}
	}
	if err := read(data); !errors.Is(err, ErrHostile) {
		t.Errorf("got error %v, want %v", err, ErrHostile)
	}
}

func FuzzOpen(f *testing.F) {
	var b bytes.Buffer
	w := NewWriter(&b, time.Unix(0, 0))
	w.Add(one, []byte("{}"))
	w.Close(Manifest{Cases: 1})
	f.Add(b.Bytes())
	f.Fuzz(func(_ *testing.T, data []byte) { read(data) })
}
