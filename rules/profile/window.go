package profile

// A window of N years before a date holds the days from the same day N years
// earlier up to the day before the date: of an application on 22 November 2026,
// five years are 22 November 2021 to 21 November 2026. The day of application is
// not in it, since work on it is not done yet. Work on the day of graduation
// counts as work after graduation, and so does work on its own last day.
//
// On 29 February there is no same day in most years. Which of its neighbours
// stands for it is not settled, so the window begins with either.

// window is where the stretch of years before the date begins: from early to late.
func (s *source) window(years int) (early, late Date) {
	early = s.at.AddMonths(-12 * years)
	if late = early; s.at.Day != early.Day {
		late = early.AddDays(1)
	}
	return early, late
}

// workedLast adds up an effort in the last so many years. What began with a date
// known only to lie from first to last, such as a graduation, cuts the window.
func (s *source) workedLast(years int, e effort, first, last Date) Value {
	early, late := s.window(years)
	return s.workedWithin(e, later(early, first), later(late, last), float64(12*years))
}

// graduateLast makes the derivation of the person's own work, whatever degree
// came before.
func graduateLast(years int) func(*source) Value {
	return func(s *source) Value { return s.workedLast(years, graduateWork, beginning, beginning) }
}

// workAfter makes the derivation of full-time work or self-employment after
// graduation. While the graduation is not told, all or nothing may be after it.
func workAfter(years int) func(*source, Answer[Date]) Value {
	return func(s *source, graduated Answer[Date]) Value {
		if graduated.State != Answered {
			return s.workedLast(years, fullTimeWork, beginning, s.at)
		}
		return s.workedLast(years, fullTimeWork, graduated.Value.First(), graduated.Value.Last())
	}
}
