package profile

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"sync"
)

// Basis is what the facts that depend on the date follow from, without the
// profile: it is kept packed, so that facts of one date are brought to another
// without reading the answers again. One takes the bases of many profiles, one
// after the other, and belongs to one goroutine.
type Basis struct {
	source source
	packer packer
}

// NewBasis is ready to unpack.
func NewBasis() *Basis {
	return &Basis{source: source{room: &room{}}, packer: packer{reading: true, names: map[string]string{}}}
}

// AppendBasis packs the basis of a profile that is valid.
func (d *Deriver) AppendBasis(out []byte) []byte {
	k := packer{out: out}
	k.source(&d.source)
	return k.out
}

var errBasis = errors.New("basis of facts: not well formed")

// Unpack takes over a basis of the present [BasisSchema]. It trusts no byte.
func (b *Basis) Unpack(packed []byte) error {
	b.packer.rest, b.packer.failed = packed, false
	b.packer.source(&b.source)
	if b.packer.failed || len(b.packer.rest) > 0 {
		return errBasis
	}
	return nil
}

// Redate brings facts of the same answers, as at whatever date, to another date.
// Their Values and Lists are written into. What is new in Lists is good until the next call.
func (b *Basis) Redate(f *Facts, at Date) error {
	if len(f.Values) != len(FactSchema) || len(f.Lists) != len(Lists) {
		return errBasis
	}
	f.At, b.source.at = at, at
	b.source.derive(f)
	if !upright(f) {
		return errBasis
	}
	return nil
}

// upright is whether all that was derived lies between two ends. Only of bytes
// that somebody made up it does not.
func upright(f *Facts) bool {
	for i := range FactSchema {
		if v := &f.Values[i]; FactSchema[i].derive != nil && !(v.Lo <= v.Hi) {
			return false
		}
	}
	for i := range Lists {
		if Lists[i].derive == nil {
			continue
		}
		for _, row := range f.Lists[i].Rows {
			for k := range row {
				if !(row[k].Lo <= row[k].Hi) {
					return false
				}
			}
		}
	}
	return true
}

// basisFormat is raised when a basis is packed otherwise although it holds the
// same: see [packer].
const basisFormat = 1

// BasisSchema tells what a packed basis holds and how. One that was packed under
// another, or by another [Derivation], is not to be read.
var BasisSchema = sync.OnceValue(func() string {
	var b strings.Builder
	fmt.Fprintf(&b, "basis %d derivation %d ", basisFormat, Derivation)
	describe(&b, reflect.TypeFor[source]())
	for i := range degreeFields {
		fmt.Fprintf(&b, " %s", degreeFields[i].ID)
	}
	return b.String()
})

// describe writes out a type down to its plain parts.
func describe(b *strings.Builder, t reflect.Type) {
	b.WriteString(t.Kind().String())
	switch t.Kind() {
	case reflect.Array:
		fmt.Fprint(b, t.Len())
		describe(b, t.Elem())
	case reflect.Slice:
		describe(b, t.Elem())
	case reflect.Struct:
		b.WriteByte('{')
		for field := range t.Fields() {
			b.WriteString(field.Name + " ")
			describe(b, field.Type)
			b.WriteByte(';')
		}
		b.WriteByte('}')
	}
}
