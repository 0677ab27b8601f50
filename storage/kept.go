package storage

import (
	"encoding/binary"
	"errors"
	"reflect"
	"slices"

	"talentnav/rules/profile"
)

// keptFormat is the form in which facts stand beside a profile: the length of the
// vector, the vector, and the basis from which those that depend on the day are
// brought to another day.
const keptFormat = 1

// packKept packs facts together with what they were derived from.
func packKept(d *profile.Deriver, f profile.Facts) []byte {
	vector := PackFacts(f)
	b := make([]byte, 0, len(vector)+1024)
	return d.AppendBasis(append(word(b, len(vector)), vector...))
}

// splitKept gives the two parts, which are still to be checked.
func splitKept(b []byte) (vector, basis []byte, err error) {
	if len(b) < 4 {
		return nil, nil, errVector
	}
	n := uint64(binary.LittleEndian.Uint32(b))
	if b = b[4:]; n > uint64(len(b)) {
		return nil, nil, errVector
	}
	return b[:n], b[n:], nil
}

// unpackKept reads the facts as they were packed, and makes sure that the basis
// leads to them.
func unpackKept(b []byte, at profile.Date) (profile.Facts, error) {
	vector, packed, err := splitKept(b)
	if err != nil {
		return profile.Facts{}, err
	}
	basis := profile.NewBasis()
	if err := basis.Unpack(packed); err != nil {
		return profile.Facts{}, err
	}
	facts, err := UnpackFacts(vector, at)
	if err != nil {
		return facts, err
	}
	again := facts
	again.Values, again.Lists = slices.Clone(facts.Values), slices.Clone(facts.Lists)
	if err := basis.Redate(&again, at); err != nil || !reflect.DeepEqual(again, facts) {
		return facts, errMixed
	}
	return facts, nil
}

var errMixed = errors.New("fact vector: not of the same answers as its basis")

// factsReader reads the kept facts of one case after the other into the same
// memory, and brings them to the day that is asked for.
type factsReader struct {
	vectors *vectorReader
	basis   *profile.Basis
}

func newFactsReader() *factsReader { return &factsReader{newVectorReader(), profile.NewBasis()} }

// read gives what a [rules.Run] loads of facts, brought to the day unless they
// are of it. They are good until the next call.
func (r *factsReader) read(b []byte, ofDay bool, day profile.Date) (*profile.Facts, error) {
	vector, basis, err := splitKept(b)
	if err != nil {
		return nil, err
	}
	facts, err := r.vectors.read(vector, day)
	if err != nil || ofDay {
		return facts, err
	}
	if err := r.basis.Unpack(basis); err != nil {
		return nil, err
	}
	return facts, r.basis.Redate(facts, day)
}
