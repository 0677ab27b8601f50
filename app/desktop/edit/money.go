package edit

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"talentnav/app/desktop/piece"
	"talentnav/rules/profile"
)

// money is an amount in a currency, with the rate to Hong Kong dollars when it is
// in another one.
type money struct {
	draft
	amount   *piece.Entry
	currency *Currency
	rate     *piece.Entry
	rateRow  *fyne.Container
	rateDate profile.Date
	last     string // the currency that the rate is for
	showing  bool
	hint     string
	box      *fyne.Container
}

func newMoney(a Ask) *money {
	m := &money{draft: newDraft(a)}
	m.typed, m.tell = m.words, m.explain
	// No figure stands inside the field, nor one of the question's own size below it:
	// it would be taken for the answer, or for what is asked for.
	m.hint = a.Lang.Say("window.amount.hint")
	m.amount = piece.NewEntry("", m.onTyped)
	m.amount.Left, m.amount.OnSubmitted = m.onLeft, m.onSubmitted
	m.rate = piece.NewEntry("", m.onTyped)
	m.rate.Left, m.rate.OnSubmitted = m.onLeft, m.onSubmitted
	m.currency = NewCurrency(a.Lang, a.Grown)
	m.currency.Changed = m.onCurrency
	m.currency.Entry().OnSubmitted = m.onSubmitted
	m.unknown.Chosen = m.onUnknown
	m.layOut()
	return m
}

func (m *money) layOut() {
	say := m.ask.Lang.Say
	amount := piece.Column(piece.Tight, piece.Note(say("window.amount")), m.amount)
	currency := piece.Column(piece.Tight, piece.Note(say("window.currency")), m.currency.Field)
	line := piece.Row(12, 0, amount, piece.AtLeast(128, currency))
	rate := piece.CenteredRow(piece.Near, -1, piece.NewLine(say("window.rate"), piece.Style{}), piece.AtLeast(130, m.rate))
	m.rateRow = piece.Column(piece.Tight, rate, piece.Note(say("window.rate.hint")))
	m.rateRow.Hide()
	field := piece.AtMost(430, piece.Column(piece.Near, line, m.currency.List, m.rateRow))
	m.box = piece.Column(12, piece.Column(piece.Tight, field, m.message.Object()), m.unknown.Box)
}

func (m *money) Object() fyne.CanvasObject { return m.box }

func (m *money) First() fyne.Focusable {
	if m.unknown.Value() == 0 {
		return m.unknown.First()
	}
	return m.amount
}

func (m *money) Show(v profile.View) {
	m.showing = true
	defer func() { m.showing = false }()
	m.proof = proof{v}
	m.unknown.Set(-1)
	amount, currency, rate := "", "HKD", ""
	if money, ok := v.Value.(profile.Money); ok {
		amount, currency, rate = Range(money.Amount, money.UpTo), money.Currency, rateText(money.HKDPerUnit)
		m.rateDate = money.RateDate
	}
	if v.State == profile.NotKnown {
		m.unknown.Set(0)
	}
	draft, unfinished := m.ask.Drafts[m.ask.Words]
	if parts := strings.Split(draft, "\n"); unfinished && len(parts) == 3 {
		amount, currency, rate = parts[0], parts[1], parts[2]
	}
	m.amount.Put(amount)
	m.currency.Put(currency)
	m.rate.Put(rate)
	m.last = m.code()
	m.foreign()
	m.explain(unfinished)
}

func rateText(rate float64) string {
	if rate == 0 {
		return ""
	}
	return strconv.FormatFloat(rate, 'f', -1, 64)
}

// foreign shows the rate for a currency that needs one.
func (m *money) foreign() {
	if hidden := m.code() == "HKD" || !profile.IsCurrency(m.code()); hidden != m.rateRow.Hidden {
		m.rateRow.Hidden = hidden
		m.ask.Grown()
	}
}

func (m *money) code() string { return m.currency.Code() }

// read gives the amount, or the key of what is wrong with it.
func (m *money) read() (value profile.Money, fault string) {
	value, fault = ReadMoney(m.amount.Text, m.code(), m.rate.Text)
	if value.HKDPerUnit != 0 {
		value.RateDate = m.rateDate
	}
	return value, fault
}

// explain shows the amount as it counts. An amount that is only half typed is
// left alone until the field is left.
func (m *money) explain(left bool) {
	value, fault := m.read()
	switch {
	case fault == "":
		m.message.Say("= " + m.ask.Lang.Money(m.rated(value)))
	case left && !m.empty():
		m.message.Warn(m.ask.Lang.Say(fault))
	default:
		m.message.Say(m.hint)
	}
}

func (m *money) rated(value profile.Money) profile.Money {
	if m.ask.Rated == nil {
		return value
	}
	return m.ask.Rated(value)
}

func (m *money) empty() bool { return strings.TrimSpace(m.amount.Text) == "" }

func (m *money) onCurrency(string) {
	if m.showing {
		return
	}
	if code := m.code(); profile.IsCurrency(code) && code != m.last {
		m.rate.Put("") // the old rate is not that of the new currency
		m.rateDate, m.last = profile.Date{}, code
	}
	m.foreign()
	m.onTyped("")
}

func (m *money) onTyped(string) {
	if m.showing {
		return
	}
	value, fault := m.read()
	switch {
	case m.empty():
		m.store(profile.View{}, false)
	case fault == "":
		m.store(m.proof.answer(value), false)
	default:
		m.half()
	}
}

// words are all that is typed, for a draft.
func (m *money) words() string {
	return strings.Join([]string{m.amount.Text, m.currency.Text(), m.rate.Text}, "\n")
}

func (m *money) onUnknown(int) {
	m.amount.Put("")
	m.notKnown()
}

// onLeft writes the amount with its thousands, now that nobody is typing.
func (m *money) onLeft() {
	if !m.Settle() {
		return
	}
	if amount, upTo, ok := ReadAmounts(m.amount.Text); ok {
		m.amount.Put(Range(amount, upTo))
	}
}

func (m *money) onSubmitted(string) {
	if m.Settle() && m.ask.Done != nil {
		m.ask.Done()
	}
}

func (m *money) Settle() bool {
	value, fault := m.read()
	return m.settle(value, fault == "")
}
