package storage

import (
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"

	"talentnav/rules/profile"
)

// vectorFormat is the first byte of a packed vector. After it stand, all
// little-endian: the values of the fact schema; the lists, each with whether it
// is closed, why not known, its rows and columns, its values row by row and the
// name of each row; a bit for each question, set while it is open; the ids of
// the confirmations in order and their values.
//
// Values are their count, a pair of float64 (lo, hi) each, a byte each (why in
// the low half, evidence in the high one), and the categories: their count, and
// for each its place and its text. Counts, places and lengths are uint32.
const vectorFormat = 1

// PackFacts packs facts, but for the day, into bytes that [UnpackFacts] reads.
func PackFacts(f profile.Facts) []byte {
	b := packValues([]byte{vectorFormat}, f.Values)
	b = word(b, len(f.Lists))
	for i, l := range f.Lists {
		b = packRows(b, l, len(profile.Lists[i].Fields))
	}
	b = append(b, packOpen(f.Open)...)
	ids := slices.Sorted(maps.Keys(f.Confirmed))
	b = word(b, len(ids))
	values := make([]profile.Value, 0, len(ids))
	for _, id := range ids {
		b = text(b, id)
		values = append(values, f.Confirmed[id])
	}
	return packValues(b, values)
}

func packRows(b []byte, l profile.Rows, columns int) []byte {
	closed := byte(0)
	if l.Closed {
		closed = 1
	}
	b = append(b, closed, byte(l.Why))
	b = word(word(b, len(l.Rows)), columns)
	b = packValues(b, slices.Concat(l.Rows...))
	for i := range l.Rows {
		name := ""
		if i < len(l.Names) {
			name = l.Names[i]
		}
		b = text(b, name)
	}
	return b
}

func packOpen(open map[string]bool) []byte {
	bits := make([]byte, (len(profile.Fields)+7)/8)
	for i, f := range profile.Fields {
		if open[f.Path] {
			bits[i/8] |= 1 << (i % 8)
		}
	}
	return bits
}

func packValues(b []byte, values []profile.Value) []byte {
	b = word(b, len(values))
	texts := 0
	for _, v := range values {
		b = binary.LittleEndian.AppendUint64(b, math.Float64bits(v.Lo))
		b = binary.LittleEndian.AppendUint64(b, math.Float64bits(v.Hi))
	}
	for _, v := range values {
		b = append(b, byte(v.Why)|byte(v.Evidence)<<4)
		texts += min(len(v.Text), 1)
	}
	b = word(b, texts)
	for i, v := range values {
		if v.Text != "" {
			b = text(word(b, i), v.Text)
		}
	}
	return b
}

func word(b []byte, n int) []byte { return binary.LittleEndian.AppendUint32(b, uint32(n)) }

func text(b []byte, s string) []byte { return append(word(b, len(s)), s...) }

var errVector = errors.New("fact vector: not well formed")

// UnpackFacts is the inverse of [PackFacts]. It takes only vectors of the
// present fact schema, and trusts no byte of them.
func UnpackFacts(b []byte, at profile.Date) (profile.Facts, error) {
	u := unpacker{rest: b}
	f := profile.Facts{At: at}
	if u.byte() != vectorFormat {
		return f, errVector
	}
	f.Values = u.values()
	lists := u.word()
	if u.failed {
		return f, errVector
	}
	if len(f.Values) != len(profile.FactSchema) || lists != len(profile.Lists) {
		return f, fmt.Errorf("fact vector: %d facts and %d lists, want %d and %d", len(f.Values), lists, len(profile.FactSchema), len(profile.Lists))
	}
	for i := range profile.Lists {
		f.Lists = append(f.Lists, u.rows(len(profile.Lists[i].Fields)))
	}
	f.Open = u.open()
	f.Confirmed = u.confirmed()
	if u.failed || len(u.rest) > 0 {
		return f, errVector
	}
	return f, nil
}

// unpacker reads from the front of rest. After the first fault everything reads
// as zero.
type unpacker struct {
	rest   []byte
	failed bool
	spare  []profile.Value   // room to use again, for a walk over many vectors
	names  map[string]string // likewise: names that were seen already
}

// vectorReader unpacks one vector after the other into the same memory, and only
// what a [rules.Run] loads.
type vectorReader struct {
	unpacker
	facts profile.Facts
}

func newVectorReader() *vectorReader {
	r := &vectorReader{unpacker: unpacker{names: map[string]string{}}}
	r.facts.Lists, r.facts.Confirmed = make([]profile.Rows, len(profile.Lists)), map[string]profile.Value{}
	return r
}

// read unpacks a vector of the present fact schema. The facts are good until the
// next call.
func (r *vectorReader) read(b []byte, at profile.Date) (*profile.Facts, error) {
	r.rest, r.failed, r.spare, r.facts.At = b, false, r.spare[:0], at
	if r.byte() != vectorFormat {
		return nil, errVector
	}
	r.facts.Values = r.values()
	if lists := r.word(); r.failed || len(r.facts.Values) != len(profile.FactSchema) || lists != len(profile.Lists) {
		return nil, errVector
	}
	for i := range r.facts.Lists {
		r.rowsInto(&r.facts.Lists[i], len(profile.Lists[i].Fields))
	}
	r.take((len(profile.Fields) + 7) / 8) // what is open
	clear(r.facts.Confirmed)
	r.confirmedInto(r.facts.Confirmed)
	if r.failed || len(r.rest) > 0 {
		return nil, errVector
	}
	return &r.facts, nil
}

func (u *unpacker) rowsInto(l *profile.Rows, columns int) {
	l.Closed, l.Why = u.byte() == 1, profile.Why(u.byte())
	n, width := u.place(), u.place()
	values := u.values()
	if l.Why > profile.NoRate || width != columns || uint64(n)*uint64(width) != uint64(len(values)) {
		u.fail()
		return
	}
	l.Rows = l.Rows[:0]
	for row := range slices.Chunk(values, columns) {
		l.Rows = append(l.Rows, row)
		u.take(u.word()) // its name
	}
}

func (u *unpacker) confirmedInto(out map[string]profile.Value) {
	var ids [64]string // more are read too
	all := ids[:0]
	for range u.word() {
		all = append(all, u.text())
	}
	values := u.values()
	if len(values) != len(all) {
		u.fail()
		return
	}
	for i, id := range all {
		out[id] = values[i]
	}
}

// room gives so many values to fill.
func (u *unpacker) room(n int) []profile.Value {
	if u.names == nil {
		return make([]profile.Value, n)
	}
	if from := len(u.spare); cap(u.spare)-from >= n {
		u.spare = u.spare[:from+n]
		clear(u.spare[from:])
		return u.spare[from : from+n : from+n]
	}
	u.spare = make([]profile.Value, n, 4096+n) // what was given out before stays good
	return u.spare[:n:n]
}

func (u *unpacker) take(n int) []byte {
	if n > len(u.rest) {
		u.fail()
		return nil
	}
	b := u.rest[:n]
	u.rest = u.rest[n:]
	return b
}

func (u *unpacker) fail() { u.rest, u.failed = nil, true }

func (u *unpacker) byte() byte {
	if b := u.take(1); b != nil {
		return b[0]
	}
	return 0
}

// word reads a count or length. Whatever is counted takes a byte or more, so a
// number beyond the rest is a fault and cannot make anyone reserve memory.
func (u *unpacker) word() int {
	b := u.take(4)
	if b == nil {
		return 0
	}
	n := binary.LittleEndian.Uint32(b)
	if uint64(n) > uint64(len(u.rest)) {
		u.fail()
		return 0
	}
	return int(n)
}

func (u *unpacker) text() string {
	b := u.take(u.word())
	if u.names == nil {
		return string(b)
	}
	s, ok := u.names[string(b)]
	if !ok {
		s = string(b)
		if len(u.names) < 10_000 {
			u.names[s] = s
		}
	}
	return s
}

func (u *unpacker) values() []profile.Value {
	values := u.room(u.word())
	spans, marks := u.take(16*len(values)), u.take(len(values))
	if u.failed {
		return nil
	}
	for i := range values {
		values[i].Lo = math.Float64frombits(binary.LittleEndian.Uint64(spans[16*i:]))
		values[i].Hi = math.Float64frombits(binary.LittleEndian.Uint64(spans[16*i+8:]))
		if !(values[i].Lo <= values[i].Hi) {
			u.fail() // NaN too: it compares with nothing
		}
		b := marks[i]
		values[i].Why, values[i].Evidence = profile.Why(b&15), profile.Evidence(b>>4)
		if values[i].Why > profile.NoRate || values[i].Evidence > profile.Verified {
			u.fail()
		}
	}
	for range u.word() {
		if i := u.place(); i < len(values) {
			values[i].Text = u.text()
		} else {
			u.fail()
		}
	}
	return values
}

// place reads a number that counts nothing.
func (u *unpacker) place() int {
	b := u.take(4)
	if b == nil {
		return 0
	}
	return int(binary.LittleEndian.Uint32(b))
}

func (u *unpacker) rows(columns int) profile.Rows {
	l := profile.Rows{Closed: u.byte() == 1, Why: profile.Why(u.byte())}
	n, width := u.place(), u.place()
	values := u.values()
	if l.Why > profile.NoRate || width != columns || uint64(n)*uint64(width) != uint64(len(values)) {
		u.fail()
		return l
	}
	for row := range slices.Chunk(values, columns) {
		l.Rows, l.Names = append(l.Rows, row), append(l.Names, u.text())
	}
	return l
}

func (u *unpacker) open() map[string]bool {
	out := map[string]bool{}
	bits := u.take((len(profile.Fields) + 7) / 8)
	for i, f := range profile.Fields {
		if bits != nil && bits[i/8]>>(i%8)&1 == 1 {
			out[f.Path] = true
		}
	}
	return out
}

func (u *unpacker) confirmed() map[string]profile.Value {
	ids := make([]string, u.word())
	for i := range ids {
		ids[i] = u.text()
	}
	values := u.values()
	if len(values) != len(ids) {
		u.fail()
		return nil
	}
	out := make(map[string]profile.Value, len(ids))
	for i, id := range ids {
		out[id] = values[i]
	}
	return out
}
