package profile

import "slices"

// amount is a told amount in Hong Kong cents. It is a step function of the day,
// for it changes when a rate of the person's own table comes into use.
type amount []amountStep

type amountStep struct {
	from  Date
	value Value
}

// amountOf finds the steps. An amount that needs no rate of the table has one.
func amountOf(a Answer[Money], table []Rate) amount {
	out := amount{{Date{}, money(a, Date{}, nil)}}
	m := a.Value
	if a.State != Answered || m.Currency == "HKD" || m.HKDPerUnit > 0 {
		return out
	}
	for _, r := range table {
		if r.Currency == m.Currency {
			out = append(out, amountStep{r.Date, money(a, r.Date, table)})
		}
	}
	slices.SortStableFunc(out, func(a, b amountStep) int { return a.from.ordinal() - b.from.ordinal() })
	return out
}

func (a amount) on(at Date) Value {
	last := len(a) - 1
	for last > 0 && at.Before(a[last].from) {
		last--
	}
	return a[last].value
}

// money is an amount as at a date. Of one that is known as a range both ends are
// converted alike, so that no amount within the range lies outside it.
func money(a Answer[Money], at Date, table []Rate) Value {
	if a.State != Answered {
		return unknownOf(a.State)
	}
	lo, hi, ok := a.Value.Rated(at, table).InHKD()
	if !ok {
		return Unknown(NoRate)
	}
	return between(float64(lo), float64(hi), a.Evidence)
}

// amounts are all that a person told.
type amounts struct {
	employment, business, pay, benefits, profit, holiday amount
	increase, cost, ownMoney                             amount // of a company and its project
}

func amountsOf(p *Profile) amounts {
	of := func(a Answer[Money]) amount { return amountOf(a, p.Rates) }
	return amounts{
		of(p.Income.Employment), of(p.Income.Business), of(p.Offer.AnnualPay), of(p.Offer.AnnualBenefits), of(p.Business.Profit), of(p.Holiday.Funds),
		of(p.Company.RDIncrease), of(p.Project.Cost), of(p.Project.OwnMoney),
	}
}

// countable is the income that leaves out what shares bring that were not held
// all year.
const countable = "income.year_before_application"

// countsBusiness is false when it is told that the shares were not held all year.
func (p *Profile) countsBusiness() bool { return heldAllYear(p.Income.SharesHeldAllYear) }

func heldAllYear(held Answer[bool]) bool { return held.State != Answered || held.Value }

// countableIncome leaves out profit of companies whose shares were not held all
// year, and spans both readings while that is not told.
func countableIncome(s *source) Value {
	held := flag(s.sharesHeld)
	business := s.amounts.business.on(s.at)
	if !heldAllYear(s.sharesHeld) {
		business = between(0, 0, held.Evidence)
	} else if !held.Exact() && business.Hi != 0 {
		business.Lo = 0
		business.Why = held.Why
	}
	return sum(s.amounts.employment.on(s.at), business)
}

func totalIncome(s *source) Value {
	return sum(s.amounts.employment.on(s.at), s.amounts.business.on(s.at))
}

// sum adds two amounts that cannot be negative: what one part is not known to
// be, the other still is at least. A part of which nothing is known is the better
// reason than one that is only not exact.
func sum(a, b Value) Value {
	v := Value{Lo: max(a.Lo, 0) + max(b.Lo, 0), Hi: a.Hi + b.Hi, Evidence: min(a.Evidence, b.Evidence), Why: a.Why}
	if a.Why == Known || a.Why == Imprecise && b.Why != Known {
		v.Why = b.Why
	}
	return v
}
