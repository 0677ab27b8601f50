package seal

import (
	"errors"
	"strings"
	"testing"
)

var paper = RecoveryKey{0, 1, 2, 3, 0xFF, 0xFE, 0xA5, 0x5A, 17, 99, 200, 13, 77, 1, 0, 0, 128, 64, 32, 16}

func TestARecoveryKeyIsReadAsItIsPrinted(t *testing.T) {
	text := paper.String()
	if len(text) != 8*5+7 {
		t.Errorf("got %s", text)
	}
	for _, typed := range []string{
		text, strings.ToLower(text), strings.ReplaceAll(text, "-", " "), strings.ReplaceAll(text, "-", ""),
		strings.ReplaceAll(text, "0", "o"), strings.ReplaceAll(text, "1", "l"), "  " + text + "\t",
	} {
		if got, err := ParseRecoveryKey(typed); err != nil || got != paper {
			t.Errorf("%s: got %v, %v", typed, got, err)
		}
	}
	for range 200 {
		r := newRecoveryKey()
		if got, err := ParseRecoveryKey(r.String()); err != nil || got != r {
			t.Fatalf("%v: got %v, %v", r, got, err)
		}
	}
}

func TestEveryMistypedCharacterIsFoundInItsGroup(t *testing.T) {
	text := paper.String()
	for i := range text {
		if text[i] == '-' {
			continue
		}
		for _, c := range alphabet {
			if byte(c) != text[i] {
				wantTyped(t, text[:i]+string(c)+text[i+1:], i/6+1)
			}
		}
		if i+1 < len(text) && text[i+1] != '-' && text[i] != text[i+1] {
			wantTyped(t, text[:i]+text[i+1:i+2]+text[i:i+1]+text[i+2:], i/6+1)
		}
	}
	groups := strings.Split(text, "-")
	groups[2], groups[5] = groups[5], groups[2]
	wantTyped(t, strings.Join(groups, "-"), 3)
	wantTyped(t, text[:len(text)-1], 8)
	wantTyped(t, text+"0", 9)
	wantTyped(t, "", 1)
	wantTyped(t, "U"+text[1:], 1)
	wantTyped(t, strings.Repeat("金", 40), 1)
}

func wantTyped(t *testing.T, text string, group int) {
	t.Helper()
	_, err := ParseRecoveryKey(text)
	var at *TypedError
	if !errors.Is(err, ErrTyped) || !errors.As(err, &at) || at.Group != group {
		t.Errorf("%s: got %v, want group %d", text, err, group)
	}
}
