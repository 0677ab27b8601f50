package packfile

// What tests reach without a signature.
var (
	Unpack = unpack
	Verify = verify
)

const (
	MaxEntryBytes = maxEntryBytes
	MaxEntries    = maxEntries
	MaxTotalBytes = maxTotalBytes
)
