package records

import (
	"talentnav/storage"
	"talentnav/storage/record"
)

// Held is what a case holds beside its answers, as a page may change it.
// What saves tells in a sentence what went wrong, or nothing.
type Held struct {
	Items  func() ([]storage.Item, error)
	Add    func(record.Body) string
	Save   func(uid string, b record.Body) string
	Remove func(uid string) string
}
