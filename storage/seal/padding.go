package seal

import "math/bits"

// grain is the least that sizes differ by, in bytes: a short name and a long one
// look the same.
const grain = 64

// padded is how long a payload of n bytes becomes. Above some KiB it grows by
// the steps of Padmé, which tell little of the size and add an eighth at most.
func padded(n int) int {
	steps := (n + grain - 1) / grain * grain
	log := bits.Len(uint(n)) - 1
	if last := log - bits.Len(uint(log)); last > 0 {
		mask := 1<<last - 1
		return max(steps, (n+mask)&^mask)
	}
	return steps
}

// pad appends a mark and zeros.
func pad(plain []byte) []byte {
	out := make([]byte, padded(len(plain)+1))
	copy(out, plain)
	out[len(plain)] = 0x80
	return out
}

// unpad is the inverse of pad.
func unpad(b []byte) ([]byte, error) {
	n := len(b) - 1
	for n >= 0 && b[n] == 0 {
		n--
	}
	if n < 0 || b[n] != 0x80 {
		return nil, ErrSealed
	}
	return b[:n:n], nil
}
