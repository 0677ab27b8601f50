package worksheet

import (
	"testing"

	"talentnav/rules/profile"
	"talentnav/storage/record"
)

func sheetOf(rows ...record.Row) record.Worksheet {
	return record.Worksheet{Question: "income.employment", Rows: rows}
}

func TestOnlyWhatCountsIsAddedUp(t *testing.T) {
	for _, test := range []struct {
		name   string
		rows   []record.Row
		answer profile.Money
		ready  bool
		others profile.Cents
	}{
		{"nothing typed", nil, profile.Money{}, false, 0},
		{"what counts and what does not", []record.Row{
			{Sort: "salary", Amount: "100,000", Currency: "HKD", Per: "month"},
			{Sort: "bonus", Amount: "300,000", Currency: "HKD"},
			{Sort: "dividends", Amount: "50,000", Currency: "HKD"},
			{Sort: "rent", Amount: "7,000", Currency: "HKD", Per: "month", Months: "2"},
		}, profile.HKD(1_500_000), true, 64_000_00},
		{"a range", []record.Row{{Sort: "salary", Amount: "1–2m", Currency: "HKD"}, {Sort: "bonus", Amount: "1000", Currency: "HKD"}},
			profile.Money{Amount: 1_001_000_00, UpTo: 2_001_000_00, Currency: "HKD"}, true, 0},
		{"one currency stays what it is, with or without a rate", []record.Row{
			{Sort: "salary", Amount: "100", Currency: "usd"}, {Sort: "bonus", Amount: "50", Currency: "US dollar"},
		}, profile.Money{Amount: 150_00, Currency: "USD"}, true, 0},
		{"two currencies meet in Hong Kong dollars", []record.Row{
			{Sort: "salary", Amount: "100", Currency: "USD", Rate: "7.8"}, {Sort: "bonus", Amount: "50", Currency: "HKD"},
		}, profile.HKD(830), true, 0},
		{"two currencies without a rate do not", []record.Row{
			{Sort: "salary", Amount: "100", Currency: "USD"}, {Sort: "bonus", Amount: "50", Currency: "HKD"},
		}, profile.HKD(50), false, 0},
		{"an amount that cannot be read holds the sum back", []record.Row{
			{Sort: "salary", Amount: "much", Currency: "HKD"}, {Sort: "bonus", Amount: "50", Currency: "HKD"},
		}, profile.HKD(50), false, 0},
		{"and so do months that cannot be", []record.Row{{Sort: "salary", Amount: "5", Currency: "HKD", Per: "month", Months: "99"}}, profile.HKD(0), false, 0},
		{"the person chooses otherwise", []record.Row{
			{Sort: "rent", Amount: "10", Currency: "HKD", Counts: "yes"}, {Sort: "bonus", Amount: "50", Currency: "HKD", Counts: "no"},
		}, profile.HKD(10), true, 50_00},
	} {
		s := sum(linesOf(sheetOf(test.rows...), func(m profile.Money) profile.Money { return m }))
		if s.answer != test.answer || s.ready != test.ready || s.others.least != test.others {
			t.Errorf("%s: %+v %v, others %v", test.name, s.answer, s.ready, s.others.least)
		}
		if s.ready == (len(s.blocks) > 0) && len(test.rows) > 0 {
			t.Errorf("%s: ready %v, held back by %d rows", test.name, s.ready, len(s.blocks))
		}
	}
}

func TestTheRatesOfTheOwnTableCount(t *testing.T) {
	rated := func(m profile.Money) profile.Money {
		if m.Currency == "USD" && m.HKDPerUnit == 0 {
			m.HKDPerUnit = 8
		}
		return m
	}
	s := sum(linesOf(sheetOf(record.Row{Sort: "salary", Amount: "100", Currency: "USD"}, record.Row{Sort: "bonus", Amount: "1", Currency: "HKD"}), rated))
	if !s.ready || s.answer != profile.HKD(801) {
		t.Errorf("%+v", s)
	}
}

func TestEveryRowHasItsPlaceFromTheFirstOn(t *testing.T) {
	w := with(sheetOf(record.Row{Sort: "unknown", Amount: "7"}), record.Row{Sort: "bonus", Amount: "2"})
	again := with(w, record.Row{Sort: "salary", Amount: "1"})
	if len(w.Rows) != len(sorts["income.employment"])+1 || len(again.Rows) != len(w.Rows) || again.Rows[0].Amount != "1" || again.Rows[1].Amount != "2" {
		t.Errorf("%+v, then %+v", w.Rows, again.Rows)
	}
	if w.Rows[0].Amount != "" {
		t.Error("a change reaches into what was kept before")
	}
}

func TestTheAnswerIsTheSumOrDiffers(t *testing.T) {
	s := sum(linesOf(sheetOf(record.Row{Sort: "salary", Amount: "100", Currency: "HKD"}), func(m profile.Money) profile.Money { return m }))
	if !s.same(profile.View{State: profile.Answered, Value: profile.HKD(100)}) || s.same(profile.View{State: profile.Answered, Value: profile.HKD(101)}) || s.same(profile.View{}) {
		t.Error("an answer is compared wrongly")
	}
}

func TestAWorksheetIsOnlyOfQuestionsForAmounts(t *testing.T) {
	for path := range sorts {
		if f, ok := profile.FieldAt(path); !ok || f.Kind != profile.KindMoney {
			t.Errorf("%s asks for no amount", path)
		}
	}
}
