package seal

import (
	"fmt"

	"golang.org/x/crypto/argon2"
)

// Cost is what one try of a passphrase takes: memory in KiB, passes over it, and
// lanes that work at the same time.
type Cost struct {
	Memory, Passes uint32
	Lanes          uint8
}

// Usual is the cost of a new header: above the second choice of RFC 9106, about
// a third of a second for the owner and 256 MiB for each guess of somebody else.
var Usual = Cost{Memory: 256 << 10, Passes: 3, Lanes: 4}

// Least is the lowest cost that is accepted, and the highest is near what a
// small computer has: a file from elsewhere must neither make guessing cheap nor
// ask for memory without end.
var (
	Least = Cost{Memory: 19 << 10, Passes: 2, Lanes: 1}
	most  = Cost{Memory: 1 << 20, Passes: 16, Lanes: 16}
)

func (c Cost) check() error {
	switch {
	case c.Memory < Least.Memory, c.Passes < Least.Passes, c.Lanes < Least.Lanes:
		return fmt.Errorf("%w: cost %v is below %v", ErrHeader, c, Least)
	case c.Memory > most.Memory, c.Passes > most.Passes, c.Lanes > most.Lanes:
		return fmt.Errorf("%w: cost %v is above %v", ErrHeader, c, most)
	}
	return nil
}

func (c Cost) String() string {
	return fmt.Sprintf("%d KiB × %d passes, %d lanes", c.Memory, c.Passes, c.Lanes)
}

// stretch gives the key-encryption key of a passphrase.
func (c Cost) stretch(passphrase, salt []byte) []byte {
	return argon2.IDKey(passphrase, salt, c.Passes, c.Memory, c.Lanes, keySize)
}
