package command

import (
	_ "unsafe" // for the link below

	"talentnav/storage/seal"
)

// What a try of a passphrase costs in files that these tests make. The cost that
// the program sets is tested where it is.
//
//go:linkname cost talentnav/storage.cost
var cost seal.Cost

func init() { cost = seal.Least }
