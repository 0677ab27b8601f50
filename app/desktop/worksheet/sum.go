// Package worksheet helps to add up an answer that is an amount: row by row, what
// counts apart from what does not, each amount with its currency and the rate at
// which it is added. It answers by itself never: the person takes the sum over.
package worksheet

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"talentnav/app/desktop/edit"
	"talentnav/rules/profile"
	"talentnav/storage/record"
)

// Counting is how a sort of amount is taken unless somebody chooses otherwise.
type Counting uint8

const (
	Counts   Counting = iota
	Excluded          // the official text leaves it out
	NotSaid           // no text that was read says it: not counted
)

// sort is what a row is of.
type sort struct {
	id string
	Counting
}

// sorts are the rows of each question that has a worksheet. What is counted
// follows the text of the criterion, which the worksheet shows above the rows.
var sorts = map[string][]sort{
	"income.employment": {
		{"salary", Counts}, {"bonus", Counts}, {"allowances", Counts}, {"options", Counts},
		{"dividends", Excluded}, {"interest", Excluded}, {"sales", Excluded},
		{"rent", NotSaid}, {"gifts", NotSaid}, {"something", NotSaid},
	},
	"income.business": {
		{"own-work", Counts}, {"company", Counts},
		{"dividends", Excluded}, {"interest", Excluded}, {"sales", Excluded},
		{"rent", NotSaid}, {"something", NotSaid},
	},
	"offer.annual_benefits": {
		{"housing", Counts}, {"medical", Counts}, {"benefit-bonus", Counts}, {"schooling", Counts}, {"benefit", Counts},
	},
}

// Helps reports whether a question has a worksheet.
func Helps(question string) bool { return sorts[question] != nil }

// line is one row as it counts.
type line struct {
	sort   sort
	row    record.Row
	value  profile.Money // for the whole year, as it was typed
	rated  profile.Money // the same with the rate at which it counts
	months int           // 0 for an amount a year
	fault  string        // the key of what is wrong
}

func (l line) empty() bool { return strings.TrimSpace(l.row.Amount) == "" }

// counted is what was chosen, or else what the sort says.
func (l line) counted() bool {
	if l.row.Counts != "" {
		return l.row.Counts == "yes"
	}
	return l.sort.Counting == Counts
}

// adds reports whether the line can be added to others in Hong Kong dollars.
func (l line) adds() bool {
	_, _, ok := l.rated.InHKD()
	return l.fault == "" && ok
}

// linesOf reads every row that a question has; rated adds the rates of the
// person's own table.
func linesOf(w record.Worksheet, rated func(profile.Money) profile.Money) (out []line) {
	for _, s := range sorts[w.Question] {
		row := rowOf(w, s.id)
		l := line{sort: s, row: row}
		if !l.empty() {
			l.read(rated)
		}
		out = append(out, l)
	}
	return out
}

// rowOf is the row of a sort, empty when it has none.
func rowOf(w record.Worksheet, sort string) record.Row {
	i := slices.IndexFunc(w.Rows, func(r record.Row) bool { return r.Sort == sort })
	if i < 0 {
		return record.Row{Sort: sort, Currency: "HKD"}
	}
	return w.Rows[i]
}

// with is the worksheet with a row in place of the one of its sort. It has a row
// for every sort, so that each stays in its place and undo finds it.
func with(w record.Worksheet, row record.Row) record.Worksheet {
	next := w
	next.Rows = nil
	for _, s := range sorts[w.Question] {
		one := rowOf(w, s.id)
		if s.id == row.Sort {
			one = row
		}
		next.Rows = append(next.Rows, one)
	}
	for _, old := range w.Rows { // of another version of the program
		if !slices.ContainsFunc(next.Rows, func(r record.Row) bool { return r.Sort == old.Sort }) {
			next.Rows = append(next.Rows, old)
		}
	}
	return next
}

func (l *line) read(rated func(profile.Money) profile.Money) {
	if l.value, l.fault = edit.ReadMoney(l.row.Amount, edit.CurrencyCode(l.row.Currency), l.row.Rate); l.fault != "" {
		return
	}
	if l.row.Per == "month" {
		if l.months, l.fault = readMonths(l.row.Months); l.fault != "" {
			return
		}
		l.value.Amount, l.value.UpTo = l.value.Amount*profile.Cents(l.months), l.value.UpTo*profile.Cents(l.months)
	}
	if l.value.Most() > profile.MaxCents {
		l.fault = "error.amount"
	}
	l.rated = rated(l.value)
}

// readMonths reads for how many months an amount was paid, twelve if nothing is
// typed. A thirteenth one is common.
func readMonths(typed string) (n int, fault string) {
	typed = strings.TrimSpace(norm.NFKC.String(typed))
	if typed == "" {
		return 12, ""
	}
	n, err := strconv.Atoi(typed)
	if err != nil || n < 1 || n > 24 {
		return 0, "worksheet.months.fault"
	}
	return n, ""
}

// total is a sum in Hong Kong dollars of what can be added.
type total struct {
	least, most profile.Cents
	some        bool
	left        []line // what has an amount and cannot be added
}

func (t *total) add(l line) {
	if !l.adds() {
		t.left = append(t.left, l)
		return
	}
	least, most, _ := l.rated.InHKD()
	t.least, t.most, t.some = t.least+least, t.most+most, true
}

func (t total) money() profile.Money {
	m := profile.Money{Amount: t.least, Currency: "HKD"}
	if t.most != t.least {
		m.UpTo = t.most
	}
	return m
}

// sums are what counts and what does not, side by side.
type sums struct {
	counted, others total
	// answer is the sum to take over, if ready: in the currency in which all of it
	// was paid, or in Hong Kong dollars. blocks is what keeps it from being ready.
	answer profile.Money
	ready  bool
	blocks []line
}

func sum(lines []line) (s sums) {
	var counting []line
	for _, l := range lines {
		switch {
		case l.empty():
		case l.counted():
			s.counted.add(l)
			counting = append(counting, l)
		default:
			s.others.add(l)
		}
	}
	if len(counting) == 0 {
		return s
	}
	if s.answer, s.ready = together(counting); !s.ready {
		s.answer, s.ready = s.counted.money(), len(s.counted.left) == 0
	}
	s.ready = s.ready && s.answer.Most() <= profile.MaxCents
	s.blocks = s.counted.left
	if s.ready {
		s.blocks = nil
	}
	return s
}

// together adds up what was paid in one currency at one rate, so that nothing is
// converted that need not be.
func together(lines []line) (m profile.Money, ok bool) {
	m = lines[0].value
	m.Amount, m.UpTo = 0, 0
	span := false
	for _, l := range lines {
		if l.fault != "" || l.value.Currency != m.Currency || l.value.HKDPerUnit != m.HKDPerUnit {
			return profile.Money{}, false
		}
		m.Amount, m.UpTo = m.Amount+l.value.Amount, m.UpTo+l.value.Most()
		span = span || l.value.UpTo != 0
	}
	if !span {
		m.UpTo = 0
	}
	return m, true
}

// same reports whether an answer is the sum.
func (s sums) same(v profile.View) bool {
	m, ok := v.Value.(profile.Money)
	if !ok || !s.ready {
		return false
	}
	m.RateDate = s.answer.RateDate
	return m == s.answer
}
