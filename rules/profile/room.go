package profile

// room is memory for the rows of a list, used again for one profile after the
// other. Without one the rows get memory of their own.
type room struct {
	values []Value
	rows   [][]Value
	names  []string
}

// take gives room for so many values, and to the rows what they can grow into.
func (r *room) take(rows *Rows, values int) []Value {
	if r == nil || values == 0 {
		return make([]Value, 0, values)
	}
	if cap(r.values) < values {
		r.values = make([]Value, 0, 2*values)
	}
	rows.Rows, rows.Names = r.rows[:0], r.names[:0]
	return r.values[:0]
}

// keep takes back what has grown. No rows are nil, with room or without.
func (r *room) keep(rows Rows) Rows {
	if len(rows.Rows) == 0 {
		rows.Rows, rows.Names = nil, nil
	} else if r != nil {
		r.rows, r.names = rows.Rows, rows.Names
	}
	return rows
}
