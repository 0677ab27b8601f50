package worksheet

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"talentnav/app/desktop/edit"
	"talentnav/app/desktop/look"
	"talentnav/app/desktop/piece"
	"talentnav/rules/profile"
	"talentnav/storage/record"
)

// row is the form of one amount.
type row struct {
	owner    *Sheet
	sort     sort
	row      record.Row
	sign     *piece.Sign
	choose   *piece.Link
	amount   *piece.Entry
	currency *edit.Currency
	per      *piece.Options
	months   *piece.Entry
	monthly  *fyne.Container
	rate     *piece.Entry
	rateRow  *fyne.Container
	message  *piece.Text
	left     bool // the amount was left, so what is wrong may be said
	chose    bool // the person chose the currency
	box      *fyne.Container
}

func newRow(s *Sheet, x sort) *row {
	r := &row{owner: s, sort: x, row: rowOf(s.sheet, x.id), sign: piece.NewSign("✓", theme.ColorNamePrimary), message: piece.Note("")}
	r.choose = piece.NewNoteLink(s.say("leave-out"), r.onChoose)
	r.amount = r.entry(r.row.Amount, edit.Range(0, 0), func(text string) {
		r.follow()
		r.row.Amount = text
	})
	r.months = r.entry(r.row.Months, "12", func(text string) { r.row.Months = text })
	r.rate = r.entry(r.row.Rate, "", func(text string) { r.row.Rate = text })
	r.currency = edit.NewCurrency(s.Lang, s.Grown)
	r.currency.Put(r.row.Currency)
	r.currency.Changed = r.onCurrency
	r.per = piece.NewRowOptions([]piece.Choice{{Name: s.say("per.year")}, {Name: s.say("per.month")}})
	r.per.Chosen = r.onPer
	r.per.Set(0)
	if r.row.Per == "month" {
		r.per.Set(1)
	}
	r.left = true // what was kept is not being typed
	r.layOut()
	return r
}

// follow takes over the currency and the rate of the row above when an amount is
// begun, for pay is mostly of one currency. What somebody chose for the row stays.
func (r *row) follow() {
	if r.chose || r.row.Rate != "" || r.row.Amount != "" {
		return
	}
	for _, x := range sorts[r.owner.Question] {
		if x.id == r.sort.id {
			break
		}
		if above := rowOf(r.owner.sheet, x.id); above.Amount != "" {
			r.row.Currency, r.row.Rate = above.Currency, above.Rate
		}
	}
	r.currency.Put(r.row.Currency)
	r.rate.Put(r.row.Rate)
}

func (r *row) entry(text, hint string, put func(string)) *piece.Entry {
	e := piece.NewEntry(hint, func(text string) {
		r.left = false
		put(text)
		r.owner.change(r.row)
	})
	e.Put(text)
	e.Left = r.onLeft
	return e
}

func (r *row) layOut() {
	s := r.owner
	head := piece.Row(8, 1, piece.Topped(r.sign), piece.NewText(s.name(r.sort), piece.Style{}), r.choose)
	r.box = piece.Column(piece.Tight, head)
	if about := "worksheet.about." + r.sort.id; s.Lang.Has(about) {
		r.box.Add(piece.Note(s.Lang.Say(about)))
	}
	r.monthly = piece.CenteredRow(6, -1, piece.NewLine("×", piece.Style{Color: look.Muted}), piece.AtLeast(56, r.months), piece.NewLine(s.say("months"), piece.Style{Color: look.Muted}))
	per := piece.CenteredRow(piece.Tight, -1, r.per.Items()[0], r.per.Items()[1])
	fields := piece.Flow(8, piece.AtLeast(150, r.amount), piece.AtLeast(110, r.currency.Field), per, r.monthly)
	r.box.Add(fields)
	r.box.Add(r.currency.List)
	r.rateRow = piece.CenteredRow(piece.Near, -1, piece.NewLine(s.Lang.Say("window.rate"), piece.Style{}), piece.AtLeast(110, r.rate))
	r.box.Add(r.rateRow)
	r.box.Add(r.message)
}

// show shows how the row counts.
func (r *row) show(l line) {
	counted, s := l.counted(), r.owner
	sign, color, key := "✓", theme.ColorNamePrimary, "leave-out"
	if !counted {
		sign, color, key = "✗", look.Muted, "include"
		if r.sort.Counting == NotSaid {
			sign = "?"
		}
	}
	r.sign.Set(sign, color)
	r.choose.Set(s.say(key))
	r.monthly.Hidden = r.row.Per != "month"
	r.rateRow.Hidden = !r.foreign()
	r.message.SetStyle(piece.Style{Size: theme.SizeNameCaptionText, Color: look.Muted})
	text := r.understood(l)
	switch {
	case l.empty():
	case l.fault != "" && r.left:
		r.message.SetStyle(piece.Style{Size: theme.SizeNameCaptionText, Color: theme.ColorNameError})
		text = s.Lang.Say(l.fault)
	case l.fault == "" && !l.adds():
		text += " " + s.say("no-rate", l.value.Currency)
	}
	r.message.Set(text)
	r.box.Refresh()
}

func (r *row) foreign() bool {
	code := r.currency.Code()
	return code != "HKD" && profile.IsCurrency(code)
}

// understood is the amount of the whole year, with the rate at which it counts.
func (r *row) understood(l line) string {
	chosen := ""
	if r.row.Counts != "" {
		chosen = r.owner.say("chosen")
	}
	if l.empty() || l.fault != "" {
		return chosen
	}
	text := r.owner.say("equals", r.owner.Lang.Money(l.rated))
	if chosen != "" {
		text += " " + chosen
	}
	return text
}

func (r *row) onChoose() {
	counted := line{sort: r.sort, row: r.row}.counted()
	switch byDefault := r.sort.Counting == Counts; {
	case counted != byDefault:
		r.row.Counts = "" // back to what the text says
	case counted:
		r.row.Counts = "no"
	default:
		r.row.Counts = "yes"
	}
	r.owner.change(r.row)
}

func (r *row) onCurrency(string) {
	r.left, r.chose = false, true
	if before := edit.CurrencyCode(r.row.Currency); before != r.currency.Code() && r.row.Rate != "" {
		r.row.Rate = "" // the old rate is not that of the new currency
		r.rate.Put("")
	}
	r.row.Currency = r.currency.Text()
	r.owner.change(r.row)
}

func (r *row) onPer(i int) {
	r.row.Per = ""
	if i == 1 {
		r.row.Per = "month"
	}
	r.owner.change(r.row)
}

// onLeft writes the amount with its thousands, and says what is wrong.
func (r *row) onLeft() {
	r.left = true
	if amount, upTo, ok := edit.ReadAmounts(r.row.Amount); ok && r.row.Amount != edit.Range(amount, upTo) {
		r.row.Amount = edit.Range(amount, upTo)
		r.amount.Put(r.row.Amount)
		r.owner.change(r.row)
		return
	}
	r.owner.Refresh()
}
