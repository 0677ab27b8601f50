package result

import (
	"math"
	"slices"

	"talentnav/app/language"
	"talentnav/rules"
)

// Fees is what one person pays for an application to enter.
type Fees struct {
	Payments       []Payment `json:"payments"`
	Totals         []Payment `json:"totals" jsonschema_description:"All payments together; one for each length of stay that changes what is paid."`
	Confidence     string    `json:"confidence,omitempty" jsonschema:"enum=reported,enum=unconfirmed" jsonschema_description:"Of the least sure fee; left out when all are official."`
	ConfidenceText string    `json:"confidence_text,omitempty"`
	Text           string    `json:"text" jsonschema_description:"All of it in a sentence."`
}

// Payment is what is paid together for a stay of some length.
type Payment struct {
	Due    string  `json:"due,omitempty" jsonschema:"enum=application,enum=approval" jsonschema_description:"When it is paid; left out of a total."`
	Over   *Length `json:"over,omitempty" jsonschema_description:"It is for a longer stay than this."`
	UpTo   *Length `json:"up_to,omitempty" jsonschema_description:"It is for a stay no longer than this."`
	Amount Amount  `json:"amount"`
	Text   string  `json:"text" jsonschema_description:"The payment in words; of a total, those that it is made of."`
}

// payment adds up fees that are paid together.
type payment struct {
	due        string
	over, upTo rules.Length
	cents      int64
}

func (p payment) stay() [2]rules.Length { return [2]rules.Length{p.over, p.upTo} }

// fees adds up what the guides say for an entry on the day; nil when they say
// nothing.
func (w writer) fees(r *rules.Route) *Fees {
	weakest := rules.Official
	var all []payment
	for _, p := range r.Guide(rules.AboutFees, w.a.At) {
		if len(p.For) > 0 && !slices.Contains(p.For, "entry") {
			continue
		}
		cents, _ := p.Amount(w.a.At)
		all = paid(all, payment{p.Due, p.Over, p.UpTo, cents})
		weakest = max(weakest, p.Confidence)
	}
	if len(all) == 0 {
		return nil
	}
	totals := totalsOf(w.ofFirstStay(r, all))
	out := &Fees{Payments: w.payments(all, w.pay), Totals: w.payments(totals, func(t payment) string { return w.made(all, t) })}
	out.Text = w.inAll(out.Totals, len(out.Payments) > 1)
	out.Confidence, out.ConfidenceText = w.sureness(weakest, "")
	return out
}

// ofFirstStay leaves out what is paid for a stay of another length than the route's
// first one, where that is known and does not end with a contract.
func (w writer) ofFirstStay(r *rules.Route, all []payment) []payment {
	shortest, longest := math.Inf(1), 0.0
	stays := r.Guide(rules.AboutStay, w.a.At)
	if _, first, ok := rules.FirstStay(stays); ok {
		stays = []rules.Provision{first}
	}
	for _, p := range stays {
		if p.Contract {
			return all
		}
		if p.Length.Unit != "" {
			shortest, longest = min(shortest, daysOf(p.Length)), max(longest, daysOf(p.Length))
		}
	}
	if longest == 0 {
		return all
	}
	return slices.DeleteFunc(slices.Clone(all), func(p payment) bool {
		return p.upTo.Unit != "" && shortest > daysOf(p.upTo) || p.over.Unit != "" && longest <= daysOf(p.over)
	})
}

// daysOf is the least that a length can have.
func daysOf(n rules.Length) float64 {
	return float64(n.N) * map[string]float64{"days": 1, "weeks": 7, "months": 30, "years": 365}[n.Unit]
}

// paid adds a fee to those that are paid with it.
func paid(all []payment, p payment) []payment {
	for i, other := range all {
		if other.due == p.due && other.stay() == p.stay() {
			all[i].cents += p.cents
			return all
		}
	}
	return append(all, p)
}

// totalsOf adds what is paid for any stay to what is paid for each length.
func totalsOf(all []payment) (out []payment) {
	always := int64(0)
	for _, p := range all {
		if p.stay() == (payment{}).stay() {
			always += p.cents
			continue
		}
		p.due = ""
		out = paid(out, p)
	}
	for i := range out {
		out[i].cents += always
	}
	if len(out) == 0 {
		out = append(out, payment{cents: always})
	}
	return out
}

// payments write payments out, and totals with what they are made of.
func (w writer) payments(all []payment, text func(payment) string) (out []Payment) {
	for _, p := range all {
		out = append(out, Payment{p.due, w.length(p.over), w.length(p.upTo), *w.amount(p.cents), text(p)})
	}
	return out
}

func (w writer) pay(p payment) string {
	return w.lang.Say("guide.pay."+p.due, w.lang.HKD(float64(p.cents)))
}

// made says what is paid when for a stay of some length.
func (w writer) made(all []payment, total payment) string {
	var parts []string
	for _, p := range all {
		if p.stay() == total.stay() || p.stay() == (payment{}).stay() {
			parts = append(parts, w.pay(p))
		}
	}
	return w.of(w.bounds(total.over, total.upTo), w.lang.List(parts))
}

// inAll says the totals one after the other, with their amounts where several
// payments make them.
func (w writer) inAll(totals []Payment, several bool) string {
	var said []string
	for _, t := range totals {
		text := t.Text
		if several {
			text = w.lang.Say("guide.pay.total", text, t.Amount.Text)
		}
		said = append(said, text)
	}
	return w.listed(said)
}

// brief is the total of each length of stay.
func (f Fees) brief(lang language.Tag) string {
	var said []string
	for _, t := range f.Totals {
		said = append(said, t.Amount.Text)
	}
	return lang.Either(said)
}
