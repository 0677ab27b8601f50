package edit

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
	"golang.org/x/text/unicode/norm"

	"talentnav/app/desktop/piece"
	"talentnav/rules/profile"
)

// currencies are offered first; any other code can be typed.
var currencies = []string{"HKD", "CNY", "USD", "EUR", "GBP", "SGD", "JPY", "TWD", "MOP", "AUD", "CAD", "CHF", "INR", "KRW", "MYR", "THB"}

// money is an amount in a currency, with the rate to Hong Kong dollars when it is
// in another one.
type money struct {
	draft
	amount   *piece.Entry
	currency *widget.SelectEntry
	rate     *piece.Entry
	rateRow  *fyne.Container
	rateDate profile.Date
	last     string // the currency that the rate is for
	showing  bool
	box      *fyne.Container
}

func newMoney(a Ask) *money {
	m := &money{draft: newDraft(a)}
	m.typed, m.tell = m.words, m.explain
	m.amount = piece.NewEntry("2,500,000", m.onTyped)
	m.amount.Left, m.amount.OnSubmitted = m.onLeft, m.onSubmitted
	m.rate = piece.NewEntry("1.08", m.onTyped)
	m.rate.Left, m.rate.OnSubmitted = m.onLeft, m.onSubmitted
	m.currency = widget.NewSelectEntry(currencies)
	m.currency.OnChanged = m.onCurrency
	m.unknown.Chosen = m.onUnknown
	m.layOut()
	return m
}

func (m *money) layOut() {
	say := m.ask.Lang.Say
	amount := piece.Column(piece.Tight, piece.Note(say("window.amount")), m.amount)
	currency := piece.Column(piece.Tight, piece.Note(say("window.currency")), m.currency)
	line := piece.Row(12, 0, amount, piece.AtLeast(118, currency))
	rate := piece.CenteredRow(piece.Near, -1, piece.NewLine(say("window.rate"), piece.Style{}), piece.AtLeast(130, m.rate))
	m.rateRow = piece.Column(piece.Tight, rate, piece.Note(say("window.rate.hint")))
	m.rateRow.Hide()
	field := piece.AtMost(430, piece.Column(piece.Near, line, m.rateRow))
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
	m.currency.SetText(currency)
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
	if hidden := m.code() == "HKD" || len(m.code()) != 3; hidden != m.rateRow.Hidden {
		m.rateRow.Hidden = hidden
		m.ask.Grown()
	}
}

func (m *money) code() string { return strings.ToUpper(strings.TrimSpace(m.currency.Text)) }

// read gives the amount, or the key of what is wrong with it.
func (m *money) read() (value profile.Money, fault string) {
	amount, upTo, ok := ReadAmounts(m.amount.Text)
	switch {
	case !ok:
		return value, "error.amount"
	case upTo != 0 && upTo < amount:
		return value, "error.amount-order"
	case !m.fits(namedCurrencies(m.amount.Text)):
		return value, "error.currency-differs"
	}
	value = profile.Money{Amount: amount, UpTo: upTo, Currency: m.code()}
	if value.Currency == "HKD" || strings.TrimSpace(m.rate.Text) == "" {
		return value, ""
	}
	rate := strings.ReplaceAll(strings.TrimSpace(norm.NFKC.String(m.rate.Text)), ",", ".")
	x, err := strconv.ParseFloat(rate, 64)
	if err != nil || strings.Trim(rate, "0123456789.") != "" || x <= 0 || x > 1e6 {
		return value, "error.rate"
	}
	value.HKDPerUnit, value.RateDate = x, m.rateDate
	return value, ""
}

// fits reports whether each sign can mean the currency beside the amount.
func (m *money) fits(named [][]string) bool {
	return !slices.ContainsFunc(named, func(codes []string) bool { return !slices.Contains(codes, m.code()) })
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
		m.message.Say(m.ask.Lang.Say("window.amount.hint"))
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
	if code := m.code(); len(code) == 3 && code != m.last {
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
		m.store(profile.View{})
	case fault == "":
		m.store(m.proof.answer(value))
	default:
		m.half()
	}
}

// words are all that is typed, for a draft.
func (m *money) words() string {
	return strings.Join([]string{m.amount.Text, m.currency.Text, m.rate.Text}, "\n")
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
