package profile

import (
	"encoding/binary"
	"math"
	"slices"
	"time"
)

// packer writes a basis, or reads one: the same walk does both, so that they
// cannot part. After the first fault everything reads as nothing.
type packer struct {
	reading bool
	out     []byte // what is written
	rest    []byte // what is still to be read
	failed  bool
	names   map[string]string // those that were read already
}

func (k *packer) source(s *source) {
	d := &s.dates
	for _, a := range [...]*Answer[Date]{&d.birth, &d.overseas, &d.schemeEnded, &d.netAssets, &d.founded, &d.project, &d.course, &d.practised, &d.specialised} {
		answer(k, a, k.date)
	}
	answer(k, &s.scheme, k.text)
	answer(k, &s.sharesHeld, k.flag)
	k.listing(&s.jobs)
	k.listing(&s.degrees)
	for i := range s.work {
		k.work(&s.work[i])
	}
	several(k, &s.awards, mostRecords, k.award)
	a, i := &s.amounts, &s.invested
	for _, x := range [...]*amount{
		&a.employment, &a.business, &a.pay, &a.benefits, &a.profit, &a.holiday, &a.increase, &a.cost, &a.ownMoney,
		&i.netAssets, &i.permissible, &i.portfolio, &i.deposits, &i.privateFunds, &i.residential, &i.residentialPrice, &i.nonResidential,
	} {
		k.amount(x)
	}
}

func (k *packer) listing(l *listing) {
	small(k, &l.state, Answered)
	k.flag(&l.complete)
	k.flag(&l.doNotKnow)
}

func (k *packer) work(w *work) {
	several(k, (*[]layer)(&w.sure), 2*mostRecords, k.layer)
	several(k, (*[]layer)(&w.possible), 2*mostRecords, k.layer)
	small(k, &w.evidence, Verified)
}

func (k *packer) layer(l *layer) {
	k.float(&l.part)
	several(k, (*[]span)(&l.spans), mostRecords, k.span)
	if k.reading && !l.spans.apart() {
		k.fail()
	}
}

func (k *packer) span(x *span) {
	k.date(&x.start)
	k.date(&x.end)
}

func (k *packer) award(a *award) {
	answer(k, &a.graduated, k.date)
	small(k, &a.evidence, Verified)
	k.text(&a.name)
	k.value(&a.related)
	k.number(&a.earned.least)
	k.number(&a.earned.most)
	if k.reading {
		a.row = resized(a.row, len(degreeFields))
	}
	for i := range a.row {
		k.value(&a.row[i])
	}
}

// amount has one step or more: see [amount.on].
func (k *packer) amount(a *amount) {
	several(k, (*[]amountStep)(a), 1+MaxRates, k.amountStep)
	if len(*a) == 0 {
		k.fail()
		*a = append(*a, amountStep{value: Unknown(NotAsked)})
	}
}

func (k *packer) amountStep(s *amountStep) {
	k.date(&s.from)
	k.value(&s.value)
}

func answer[T any](k *packer, a *Answer[T], value func(*T)) {
	small(k, &a.State, Answered)
	if a.State == Answered {
		small(k, &a.Evidence, Verified)
		value(&a.Value)
	} else if k.reading {
		*a = Answer[T]{State: a.State}
	}
}

// mostRecords is what a [List] can hold. Of jobs as many there are twice as many
// layers at most, since no more shares than that can add up, and no more spans in
// a layer than there are days on which one begins.
const mostRecords = 60

// several packs a list. Its memory is used again.
func several[T any](k *packer, all *[]T, most uint64, one func(*T)) {
	if !k.reading {
		k.out = binary.AppendUvarint(k.out, uint64(len(*all)))
	} else {
		n, size := binary.Uvarint(k.rest)
		if size <= 0 || n > most || n > uint64(len(k.rest)) {
			k.fail()
			n, size = 0, 0
		}
		k.rest = k.rest[size:]
		*all = resized(*all, int(n))
	}
	for i := range *all {
		one(&(*all)[i])
	}
}

// resized gives a slice another length. What its elements held stays in them, so
// that their memory serves again.
func resized[T any](all []T, n int) []T {
	all = all[:cap(all)]
	return slices.Grow(all, max(n-len(all), 0))[:n]
}

// The shapes of a value's ends.
const (
	twoEnds byte = iota
	oneNumber
	noEnds
)

// value packs a byte first: why, then two bits of evidence, one for a text and
// two for the shape.
func (k *packer) value(v *Value) {
	if !k.reading {
		k.writeValue(*v)
		return
	}
	var mark byte
	small(k, &mark, math.MaxUint8)
	*v = Unknown(Why(mark & 7))
	v.Evidence = Evidence(mark >> 3 & 3)
	if v.Why > NoRate || v.Evidence > Verified || mark>>6 > noEnds {
		k.fail()
	}
	if mark>>6 != noEnds {
		k.float(&v.Lo)
		v.Hi = v.Lo
	}
	if mark>>6 == twoEnds {
		k.float(&v.Hi)
	}
	if mark>>5&1 == 1 {
		k.text(&v.Text)
	}
}

func (k *packer) writeValue(v Value) {
	shape, text := twoEnds, byte(0)
	switch {
	case math.IsInf(v.Lo, -1) && math.IsInf(v.Hi, 1):
		shape = noEnds
	case math.Float64bits(v.Lo) == math.Float64bits(v.Hi):
		shape = oneNumber
	}
	if v.Text != "" {
		text = 1
	}
	k.out = append(k.out, byte(v.Why)|byte(v.Evidence)<<3|text<<5|shape<<6)
	if shape != noEnds {
		k.float(&v.Lo)
	}
	if shape == twoEnds {
		k.float(&v.Hi)
	}
	if text == 1 {
		k.text(&v.Text)
	}
}

func (k *packer) float(x *float64) {
	if !k.reading {
		k.out = binary.LittleEndian.AppendUint64(k.out, math.Float64bits(*x))
	} else if *x = 0; k.has(8) {
		*x = math.Float64frombits(binary.LittleEndian.Uint64(k.rest))
		k.rest = k.rest[8:]
	}
}

func (k *packer) number(n *int64) {
	if !k.reading {
		k.out = binary.LittleEndian.AppendUint64(k.out, uint64(*n))
	} else if *n = 0; k.has(8) {
		*n = int64(binary.LittleEndian.Uint64(k.rest))
		k.rest = k.rest[8:]
	}
}

// date takes four bytes: the year, four bits for the month, five for the day.
func (k *packer) date(d *Date) {
	if !k.reading {
		k.out = binary.LittleEndian.AppendUint32(k.out, uint32(d.Year)<<9|uint32(d.Month)<<5|uint32(d.Day))
	} else if *d = (Date{}); k.has(4) {
		n := binary.LittleEndian.Uint32(k.rest)
		k.rest = k.rest[4:]
		if *d = (Date{int(n >> 9), time.Month(n >> 5 & 15), int(n & 31)}); d.Month > time.December {
			k.fail()
			*d = Date{}
		}
	}
}

func (k *packer) text(s *string) {
	if !k.reading {
		k.out = append(binary.AppendUvarint(k.out, uint64(len(*s))), *s...)
		return
	}
	n, size := binary.Uvarint(k.rest)
	if *s = ""; size <= 0 || n > uint64(len(k.rest)-size) {
		k.fail()
		return
	}
	*s = k.known(k.rest[size : size+int(n)])
	k.rest = k.rest[size+int(n):]
}

// known gives equal texts the same memory.
func (k *packer) known(b []byte) string {
	s, ok := k.names[string(b)]
	if !ok {
		s = string(b)
		if len(k.names) < 10_000 {
			k.names[s] = s
		}
	}
	return s
}

func (k *packer) flag(v *bool) {
	b := byte(0)
	if *v {
		b = 1
	}
	small(k, &b, 1)
	*v = b == 1
}

// small packs what takes a byte.
func small[T ~uint8](k *packer, v *T, most T) {
	if !k.reading {
		k.out = append(k.out, byte(*v))
	} else if *v = 0; k.has(1) {
		*v = T(k.rest[0])
		k.rest = k.rest[1:]
		if *v > most {
			k.fail()
			*v = 0
		}
	}
}

// has reports whether so many bytes are left.
func (k *packer) has(n int) bool {
	if n > len(k.rest) {
		k.fail()
		return false
	}
	return true
}

func (k *packer) fail() { k.rest, k.failed = nil, true }
