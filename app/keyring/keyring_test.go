package keyring

import (
	"bytes"
	"errors"
	"testing"

	"github.com/zalando/go-keyring"
)

func TestAKeyIsKeptFoundAndForgotten(t *testing.T) {
	keyring.MockInit()
	if _, err := Find("A"); err != ErrNone {
		t.Errorf("got %v", err)
	}
	key := []byte{0, 1, 255}
	if err := Keep("A", key); err != nil {
		t.Fatal(err)
	}
	if got, err := Find("A"); err != nil || !bytes.Equal(got, key) {
		t.Errorf("got %v, %v", got, err)
	}
	if _, err := Find("B"); err != ErrNone {
		t.Errorf("another file: got %v", err)
	}
	for range 2 {
		if err := Forget("A"); err != nil {
			t.Errorf("got %v", err)
		}
	}
	if _, err := Find("A"); err != ErrNone {
		t.Errorf("got %v", err)
	}
}

func TestAKeyRingThatIsNotThereIsAnError(t *testing.T) {
	broken := errors.New("no key ring")
	keyring.MockInitWithError(broken)
	_, findErr := Find("A")
	for i, err := range []error{Keep("A", nil), findErr, Forget("A")} {
		if !errors.Is(err, broken) {
			t.Errorf("%d: got %v", i, err)
		}
	}
}
