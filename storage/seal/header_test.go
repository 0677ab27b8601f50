package seal

import (
	"bytes"
	"encoding/binary"
	"errors"
	"slices"
	"testing"
)

const passphrase = "correct horse 電池"

func made(t *testing.T) (Header, *Key, RecoveryKey) {
	t.Helper()
	h, k, r, err := New([]byte(passphrase), Least)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(k.Wipe)
	return h, k, r
}

// sameKey reports whether two keys open the same things.
func sameKey(t *testing.T, a, b *Key) bool {
	t.Helper()
	sealed, err := a.Seal(there, []byte("x"))
	if err != nil {
		t.Fatal(err)
	}
	_, err = b.Open(there, sealed)
	return err == nil
}

func TestPassphraseAndRecoveryKeyOpenTheSameKey(t *testing.T) {
	made, key, recovery := made(t)
	h, err := Parse(made.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	byPassphrase, err := h.Unlock([]byte(passphrase))
	if err != nil || !sameKey(t, key, byPassphrase) {
		t.Fatalf("passphrase: %v", err)
	}
	byPaper, err := h.Recover(recovery)
	if err != nil || !sameKey(t, key, byPaper) {
		t.Fatalf("recovery key: %v", err)
	}
	byPassphrase.Wipe()
	byPaper.Wipe()
	for _, wrong := range []string{"", "correct horse 電", "Correct horse 電池", string(bytes.Repeat([]byte("x"), 5000))} {
		if _, err := h.Unlock([]byte(wrong)); err != ErrWrong {
			t.Errorf("%.20q: got %v, want ErrWrong and nothing more", wrong, err)
		}
	}
	recovery[0] ^= 1
	if _, err := h.Recover(recovery); err != ErrWrong {
		t.Errorf("wrong recovery key: got %v", err)
	}
}

func TestAPassphraseIsTheSameFromEveryKeyboard(t *testing.T) {
	h, k, _, err := New([]byte("caf\u00e9 au lait noir"), Least)
	if err != nil {
		t.Fatal(err)
	}
	defer k.Wipe()
	again, err := h.Unlock([]byte("cafe\u0301 au lait noir"))
	if err != nil {
		t.Fatal(err)
	}
	again.Wipe()
}

func TestANewRecoveryKeyTakesThePlaceOfTheOneBefore(t *testing.T) {
	h, key, before := made(t)
	after, err := h.NewRecovery(key)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := h.Recover(before); err != ErrWrong {
		t.Errorf("the one before: got %v", err)
	}
	again, err := h.Recover(after)
	if err != nil || !sameKey(t, key, again) {
		t.Errorf("the new one: %v", err)
	}
}

func TestTwoHeadersOfOnePassphraseShareNothing(t *testing.T) {
	a, ka, _ := made(t)
	b, kb, _ := made(t)
	if a.salt == b.salt || sameKey(t, ka, kb) {
		t.Error("salt or key came twice")
	}
	b.passphrase = a.passphrase // of another header
	if _, err := b.Unlock([]byte(passphrase)); err != ErrWrong {
		t.Errorf("got %v", err)
	}
	c := a
	c.passphrase, c.recovery = a.recovery, a.passphrase
	if _, err := c.Unlock([]byte(passphrase)); err != ErrWrong {
		t.Errorf("slots changed over: got %v", err)
	}
}

func TestEveryAlteredByteOfAHeaderIsNoticed(t *testing.T) {
	h, _, recovery := made(t)
	b := h.Bytes()
	for i := range b {
		bad := slices.Clone(b)
		bad[i] ^= 1
		altered, err := Parse(bad)
		if err != nil {
			continue // refused at once
		}
		_, err = altered.Recover(recovery)
		inPassphrase := i >= HeaderSize-2*len(slot{}) && i < HeaderSize-len(slot{})
		if inPassphrase {
			continue // of the other slot; see below
		}
		if err != ErrWrong {
			t.Fatalf("byte %d: got %v", i, err)
		}
	}
	for _, i := range []int{7, 11, 15, 16, 20, HeaderSize - 2*len(slot{}), HeaderSize - len(slot{}) - 1} {
		bad := slices.Clone(b)
		bad[i] ^= 1
		if altered, err := Parse(bad); err == nil {
			if altered.cost.Memory > 64<<10 || altered.cost.Passes > 4 {
				continue // would only take its time
			}
			if _, err := altered.Unlock([]byte(passphrase)); err != ErrWrong {
				t.Fatalf("byte %d: got %v", i, err)
			}
		}
	}
}

func TestAHeaderMayNotAskForTooMuchOrTooLittle(t *testing.T) {
	h, _, _ := made(t)
	for _, c := range []Cost{
		{}, {64 << 20, 3, 4}, {most.Memory + 1, 3, 4}, {1 << 16, 17, 4}, {1 << 16, 3, 17}, {1 << 16, 3, 0},
		{Least.Memory - 1, 3, 4}, {1 << 16, 1, 4}, {^uint32(0), ^uint32(0), 255},
	} {
		b := h.Bytes()
		binary.BigEndian.PutUint32(b[7:], c.Memory)
		binary.BigEndian.PutUint32(b[11:], c.Passes)
		b[15] = c.Lanes
		if _, err := Parse(b); !errors.Is(err, ErrHeader) {
			t.Errorf("%v: got %v", c, err)
		}
		if _, _, _, err := New([]byte(passphrase), c); !errors.Is(err, ErrHeader) {
			t.Errorf("new with %v: got %v", c, err)
		}
	}
	if err := Usual.check(); err != nil {
		t.Error(err)
	}
}

func TestWeakPassphrasesAreRefused(t *testing.T) {
	for _, weak := range []string{"", "short", "123456789", "aaaaaaaaaaaaaaaa", "abababababab", "陳大文陳大文陳大文陳大文", "long enough \xff\xfe", string(bytes.Repeat([]byte("abcdefgh"), 200))} {
		if _, _, _, err := New([]byte(weak), Least); !errors.Is(err, ErrWeak) {
			t.Errorf("%.20q: got %v", weak, err)
		}
	}
	for _, fine := range []string{"four small words here", "天地玄黃宇宙洪荒日月"} {
		if err := CheckPassphrase([]byte(fine)); err != nil {
			t.Errorf("%q: got %v", fine, err)
		}
	}
}

// A file that was protected by the first version opens by every later one.
func TestAHeaderOfTheFirstFormatOpens(t *testing.T) {
	h, err := Parse(unhex(t, `544e7365616c0100004c000000000201000102030405060708090a0b0c0d0e0fb3cbb8613ced140d9a53414cdb0a4a1d5d3760cc023781848f729c56
		e963926c525f89889472f38803471ded5deccc7500afa2e5863c9d412e0b2cddb79bee7827c65525c3e0e67d755036f70e538c747effdcb0ecfb4d86
		f8e7f502ddf33118892a312e7f3c7c91dc1400e6d7eec8f6dabfc115f5cdb1589a7835053f3eecadf97810e2b723cb1312aee14aea6174fc`))
	if err != nil {
		t.Fatal(err)
	}
	byPassphrase, err := h.Unlock([]byte(passphrase))
	if err != nil || !sameKey(t, byPassphrase, counted(t)) {
		t.Errorf("passphrase: %v", err)
	}
	r, err := ParseRecoveryKey("000GN-40ZZ7-ZTJNG-M4B37-S06M6-T080P-02047-080GV")
	if err != nil {
		t.Fatal(err)
	}
	if byPaper, err := h.Recover(r); err != nil || !sameKey(t, byPaper, counted(t)) {
		t.Errorf("recovery key: %v", err)
	}
}

func FuzzAHeader(f *testing.F) {
	h, k, _, err := New([]byte(passphrase), Least)
	if err != nil {
		f.Fatal(err)
	}
	k.Wipe()
	f.Add(h.Bytes())
	f.Add([]byte{})
	f.Add(h.Bytes()[:40])
	f.Fuzz(func(t *testing.T, b []byte) {
		h, err := Parse(b)
		if err != nil {
			if !errors.Is(err, ErrHeader) {
				t.Errorf("got %v", err)
			}
			return
		}
		if h.cost.check() != nil || !bytes.Equal(h.Bytes(), b) {
			t.Errorf("%x reads as %x", b, h.Bytes())
		}
	})
}

func FuzzAPayload(f *testing.F) {
	data := make([]byte, keySize)
	for i := range data {
		data[i] = byte(i)
	}
	k, err := newKey(data)
	if err != nil {
		f.Fatal(err)
	}
	sealed := unhex(f, firstPayload)
	f.Add(sealed)
	f.Fuzz(func(t *testing.T, b []byte) {
		if plain, err := k.Open(there, b); err == nil && !bytes.Equal(b, sealed) {
			t.Errorf("%x opens to %q", b, plain)
		}
	})
}

func BenchmarkUnlock(b *testing.B) {
	h, k, _, err := New([]byte(passphrase), Usual)
	if err != nil {
		b.Fatal(err)
	}
	k.Wipe()
	for b.Loop() {
		k, err := h.Unlock([]byte(passphrase))
		if err != nil {
			b.Fatal(err)
		}
		k.Wipe()
	}
}

func BenchmarkOpenAProfile(b *testing.B) {
	_, k, _, err := New([]byte(passphrase), Least)
	if err != nil {
		b.Fatal(err)
	}
	sealed, err := k.Seal(there, make([]byte, 3000))
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := k.Open(there, sealed); err != nil {
			b.Fatal(err)
		}
	}
}
