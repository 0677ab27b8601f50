// Package packs holds the rules that ship with the program.
package packs

import (
	"embed"
	"errors"
	"sync"

	"talentnav/rules"
)

// FS holds the shipped packs, one folder each, with their cases and what is signed
// off about these.
//
//go:embed hk/*.yaml hk/*.signed-off
var FS embed.FS

// HongKong returns the rules of Hong Kong. It reads them once; the pack is
// immutable and shared.
func HongKong() (*rules.Pack, error) { return hongKong() }

var hongKong = sync.OnceValues(func() (*rules.Pack, error) {
	pack, faults := rules.Load(FS, "hk")
	errs := make([]error, len(faults))
	for i, f := range faults {
		errs[i] = f
	}
	return pack, errors.Join(errs...)
})
