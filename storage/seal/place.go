package seal

import "encoding/binary"

// Place is where in a file a payload belongs.
type Place struct {
	Table, Row, Column string
	Revision           int64
}

// bytes tells any two places apart: each text is preceded by its length.
func (p Place) bytes() []byte {
	b := append(make([]byte, 0, 96), "talentnav payload 1\x00"...)
	for _, s := range []string{p.Table, p.Row, p.Column} {
		b = binary.BigEndian.AppendUint32(b, uint32(len(s)))
		b = append(b, s...)
	}
	return binary.BigEndian.AppendUint64(b, uint64(p.Revision))
}
