package seal

import (
	"crypto/rand"
	"fmt"
	"strings"
)

// RecoveryKey opens a file when its passphrase is lost. It is random and made to
// be written on paper.
type RecoveryKey [20]byte

func newRecoveryKey() (r RecoveryKey) {
	rand.Read(r[:])
	return r
}

// alphabet has no I, L, O and U: a reader takes them for 1, 0 and V.
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

// A key is written as eight groups of four characters of five bits and a fifth
// that checks them.
const (
	groups, groupSize = 8, 4
	bitsEach          = 5
)

// String writes the key in groups that check themselves: "7K2M4-…".
func (r RecoveryKey) String() string {
	values := r.values()
	var b strings.Builder
	for g := range groups {
		if g > 0 {
			b.WriteByte('-')
		}
		group := values[g*groupSize : (g+1)*groupSize]
		for _, v := range group {
			b.WriteByte(alphabet[v])
		}
		b.WriteByte(alphabet[check(g, group)])
	}
	return b.String()
}

// ParseRecoveryKey reads a key as somebody copies it from paper: in either case,
// with any spaces and dashes, with an O for a zero and an I or L for a one. It
// fails with ErrTyped and names the first group that is wrong.
func ParseRecoveryKey(text string) (r RecoveryKey, err error) {
	var values []byte
	for _, c := range strings.ToUpper(text) {
		if c == ' ' || c == '-' || c == '–' || c == '\u3000' || c == '\t' {
			continue
		}
		v := strings.IndexRune(alphabet, alike(c))
		if v < 0 {
			return r, typedWrong(len(values)/(groupSize+1) + 1)
		}
		values = append(values, byte(v))
	}
	var plain []byte
	for g := range groups {
		if len(values) < groupSize+1 || check(g, values[:groupSize]) != values[groupSize] {
			return r, typedWrong(g + 1)
		}
		plain, values = append(plain, values[:groupSize]...), values[groupSize+1:]
	}
	if len(values) > 0 {
		return r, typedWrong(groups + 1)
	}
	return fromValues(plain), nil
}

// TypedError says which group of a recovery key, from 1, is not as printed; one
// more than there are means that there is too much.
type TypedError struct{ Group int }

func (e *TypedError) Error() string { return fmt.Sprintf("%v: look at group %d", ErrTyped, e.Group) }

func (e *TypedError) Unwrap() error { return ErrTyped }

func typedWrong(group int) error { return &TypedError{group} }

func alike(c rune) rune {
	switch c {
	case 'O':
		return '0'
	case 'I', 'L':
		return '1'
	}
	return c
}

// check is Damm's check character over 32: it finds every single mistake and
// every two neighbours that changed places. It begins with the group's number,
// so two groups that changed places are found too.
func check(group int, values []byte) byte {
	c := byte(group + 1)
	for _, v := range values {
		c = double(c ^ v)
	}
	return c
}

// double multiplies by x in the field of 32 elements, modulo x⁵+x²+1.
func double(v byte) byte {
	v <<= 1
	if v&32 != 0 {
		v ^= 0b100101
	}
	return v
}

// values cuts the key into groups of five bits.
func (r RecoveryKey) values() []byte {
	out := make([]byte, len(r)*8/bitsEach)
	for i := range len(r) * 8 {
		out[i/bitsEach] = out[i/bitsEach]<<1 | r[i/8]>>(7-i%8)&1
	}
	return out
}

func fromValues(values []byte) (r RecoveryKey) {
	for i := range len(r) * 8 {
		r[i/8] = r[i/8]<<1 | values[i/bitsEach]>>(bitsEach-1-i%bitsEach)&1
	}
	return r
}
