package seal

import (
	"bytes"
	"encoding/hex"
	"errors"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/crypto/chacha20poly1305"
)

var there = Place{Table: "profiles", Row: "Q3", Column: "body", Revision: 7}

// counted is the key 0, 1, 2, …
func counted(t *testing.T) *Key {
	t.Helper()
	data := make([]byte, keySize)
	for i := range data {
		data[i] = byte(i)
	}
	k, err := newKey(data)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(k.Wipe)
	if !bytes.Equal(data, make([]byte, keySize)) {
		t.Fatal("the key that was handed over is not cleared")
	}
	return k
}

func unhex(t testing.TB, text string) []byte {
	t.Helper()
	b, err := hex.DecodeString(strings.Join(strings.Fields(text), ""))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// The vector is that of draft-irtf-cfrg-xchacha-03, A.3.1.
func TestTheCipherIsTheOneOfItsStandard(t *testing.T) {
	key := unhex(t, "808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f")
	nonce := unhex(t, "404142434445464748494a4b4c4d4e4f5051525354555657")
	about := unhex(t, "50515253c0c1c2c3c4c5c6c7")
	const plain = "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it."
	want := unhex(t, `bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39
		ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff921f9664c97637da9768812f615c68b13b52e
		c0875924c1c7987947deafd8780acf49`)
	aead, short, err := extended(key, nonce)
	if err != nil {
		t.Fatal(err)
	}
	if got := aead.Seal(nil, short, []byte(plain), about); !bytes.Equal(got, want) {
		t.Errorf("got %x", got)
	}
	whole, err := chacha20poly1305.NewX(key)
	if err != nil {
		t.Fatal(err)
	}
	if got := whole.Seal(nil, nonce, []byte(plain), about); !bytes.Equal(got, want) {
		t.Errorf("the library's own: got %x", got)
	}
}

const firstPayload = `01 000102030405060708090a0b0c0d0e0f1011121314151617
		110419bbe91833553a7b8f5b8744e3f2f6407822f45ebf51b2b2cb776566f6a71d364c5d0e7cf6a54db14e97e3ba6eff1b10b002a7d49377e3d8b98c
		2b909facb24834c68c5c899d525f6e2314cd409c`

// What was sealed by this format must open by every later version.
func TestAPayloadOfTheFirstFormatOpens(t *testing.T) {
	plain, err := counted(t).Open(there, unhex(t, firstPayload))
	if err != nil || string(plain) != "陳大文" {
		t.Errorf("got %q, %v", plain, err)
	}
}

func TestSubkeysAreTheOnesOfTheFirstFormat(t *testing.T) {
	k := counted(t)
	if got := hex.EncodeToString(k.memory.bytes[payloadAt:addressAt]); got != "95ffd12ac3730408609859540b362b7252f918858b73f190ed23bce9c5a61faa" {
		t.Errorf("payload key: got %s", got)
	}
	a, err := k.Address("file", []byte("x"))
	if got := hex.EncodeToString(a[:]); err != nil || got != "c9b08679474c1aa4e93c3012813af6190091a63603029a73dc4bd209933b7503" {
		t.Errorf("address: got %s, %v", got, err)
	}
}

func TestWhatIsSealedOpensInItsPlaceAlone(t *testing.T) {
	k := counted(t)
	for _, plain := range []string{"", "a", "甲公司", strings.Repeat("x", 63), strings.Repeat("x", 64), strings.Repeat("\x00", 5000), "\x80\x00"} {
		sealed, err := k.Seal(there, []byte(plain))
		if err != nil {
			t.Fatal(err)
		}
		if got, err := k.Open(there, sealed); err != nil || string(got) != plain {
			t.Errorf("%d bytes: got %q, %v", len(plain), got, err)
		}
		for _, elsewhere := range []Place{
			{"answers", there.Row, there.Column, 7}, {there.Table, "Q4", there.Column, 7},
			{there.Table, there.Row, "title", 7}, {there.Table, there.Row, there.Column, 6},
			{there.Table + "Q", "3", there.Column, 7}, {there.Table, "Q3b", "ody", 7},
		} {
			if got, err := k.Open(elsewhere, sealed); !errors.Is(err, ErrSealed) || got != nil {
				t.Errorf("at %v: got %q, %v", elsewhere, got, err)
			}
		}
	}
}

func TestEveryAlteredByteIsNoticed(t *testing.T) {
	k := counted(t)
	sealed, err := k.Seal(there, []byte("Chan Tai Man"))
	if err != nil {
		t.Fatal(err)
	}
	for i := range sealed {
		for _, bit := range []byte{1, 128} {
			bad := slices.Clone(sealed)
			bad[i] ^= bit
			if got, err := k.Open(there, bad); !errors.Is(err, ErrSealed) {
				t.Fatalf("byte %d: got %q, %v", i, got, err)
			}
		}
		if _, err := k.Open(there, sealed[:i]); !errors.Is(err, ErrSealed) {
			t.Fatalf("cut to %d: %v", i, err)
		}
	}
	if _, err := k.Open(there, append(slices.Clone(sealed), 0)); !errors.Is(err, ErrSealed) {
		t.Errorf("with a byte more: %v", err)
	}
}

func TestTheSameTextNeverLooksTheSame(t *testing.T) {
	k := counted(t)
	seen := map[string]bool{}
	for range 200 {
		sealed, err := k.Seal(there, []byte("same"))
		if err != nil || seen[string(sealed[:1+nonceSize])] {
			t.Fatalf("a nonce came twice, %v", err)
		}
		seen[string(sealed[:1+nonceSize])] = true
	}
}

func TestSizesTellLittle(t *testing.T) {
	size := func(n int) int {
		sealed, err := counted(t).Seal(there, make([]byte, n))
		if err != nil {
			t.Fatal(err)
		}
		return len(sealed)
	}
	if size(0) != size(3) || size(3) != size(60) {
		t.Errorf("names of 0, 3 and 60 bytes take %d, %d, %d", size(0), size(3), size(60))
	}
	for _, n := range []int{100, 5000, 10 << 20} {
		if got := size(n); got < n || got > n+n/8+200 {
			t.Errorf("%d bytes take %d", n, got)
		}
	}
}

func TestAnAddressTellsTextsAndKindsAndFilesApart(t *testing.T) {
	k := counted(t)
	other, err := randomKey()
	if err != nil {
		t.Fatal(err)
	}
	defer other.Wipe()
	seen := map[[32]byte]bool{}
	for _, key := range []*Key{k, other} {
		for _, kind := range []string{"file", "file x"} {
			for _, text := range []string{"x y", "y", ""} {
				a, err := key.Address(kind, []byte(text))
				again, _ := key.Address(kind, []byte(text))
				if err != nil || seen[a] || a != again {
					t.Errorf("%s %q: %x, %v", kind, text, a, err)
				}
				seen[a] = true
			}
		}
	}
}

func TestAWipedKeyDoesNothing(t *testing.T) {
	k, err := randomKey()
	if err != nil {
		t.Fatal(err)
	}
	sealed, err := k.Seal(there, []byte("x"))
	if err != nil {
		t.Fatal(err)
	}
	memory := k.memory
	k.Wipe()
	k.Wipe()
	if memory.bytes != nil || k.Held() {
		t.Error("the memory is still there")
	}
	_, sealErr := k.Seal(there, nil)
	_, openErr := k.Open(there, sealed)
	_, addressErr := k.Address("file", nil)
	h := Header{cost: Least}
	_, renewErr := h.NewRecovery(k)
	for i, err := range []error{sealErr, openErr, addressErr, renewErr} {
		if !errors.Is(err, ErrWiped) {
			t.Errorf("%d: got %v", i, err)
		}
	}
}

func TestAKeyIsWipedWhileOthersUseIt(t *testing.T) {
	k, err := randomKey()
	if err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for {
				if _, err := k.Seal(there, []byte("x")); err != nil {
					if !errors.Is(err, ErrWiped) {
						t.Error(err)
					}
					return
				}
			}
		})
	}
	k.Wipe()
	all.Wait()
}
