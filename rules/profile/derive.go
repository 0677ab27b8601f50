package profile

import (
	"cmp"
	"math"
	"slices"

	"golang.org/x/text/language"
)

// source is what a derivation may look at: what was told, prepared once for
// every date, and the date. It holds no profile, since it is kept without one:
// see [Basis].
type source struct {
	at            Date
	dates         dates
	scheme        Answer[string] // of talent, whether it is over
	sharesHeld    Answer[bool]   // all year
	jobs, degrees listing
	work          [efforts]work
	awards        []award
	amounts       amounts
	invested      invested
	room          *room // for the rows of lists, to use again; else nil
}

// dates are those from which a fact counts.
type dates struct {
	birth, overseas, schemeEnded, netAssets, founded, project, course, practised, specialised Answer[Date]
}

// listing is how far a list was told.
type listing struct {
	state               State
	complete, doNotKnow bool
}

func listingOf[T any](l *List[T]) listing { return listing{l.State(), l.Complete, l.DoNotKnow} }

func newSource(p *Profile) source {
	s := source{
		dates: datesOf(p), scheme: p.Person.TalentScheme, sharesHeld: p.Income.SharesHeldAllYear,
		jobs: listingOf(&p.Work.Jobs), degrees: listingOf(&p.Studies.Degrees),
		awards: awardsOf(p.Studies.Degrees), amounts: amountsOf(p), invested: investedOf(p),
	}
	for e := range efforts {
		s.work[e] = workOf(p.Work.Jobs, counts[e])
	}
	return s
}

func datesOf(p *Profile) dates {
	return dates{
		birth: p.Person.BirthDate, overseas: p.Person.OverseasSince, schemeEnded: p.Person.TalentSchemeEnded, netAssets: p.Investment.NetAssetsSince,
		founded: p.Company.Founded, project: p.Project.Finished, course: p.Course.Finished,
		practised: p.Legal.PractisedSince, specialised: p.Legal.SpecialisedSince,
	}
}

// derive fills in the facts that depend on the date.
func (s *source) derive(f *Facts) {
	for i := range FactSchema {
		if derive := FactSchema[i].derive; derive != nil {
			f.Values[i] = derive(s)
		}
	}
	for i := range Lists {
		if derive := Lists[i].derive; derive != nil {
			f.Lists[i] = derive(s)
		}
	}
}

func unknownOf(s State) Value {
	if s == NotKnown {
		return Unknown(NotSure)
	}
	return Unknown(NotAsked)
}

// between is a value known to lie from lo to hi; a spread makes it imprecise.
func between(lo, hi float64, e Evidence) Value {
	v := Value{Lo: lo, Hi: hi, Evidence: e}
	if lo != hi {
		v.Why = Imprecise
	}
	return v
}

func flag(a Answer[bool]) Value {
	if a.State != Answered {
		return unknownOf(a.State)
	}
	x := 0.0
	if a.Value {
		x = 1
	}
	return between(x, x, a.Evidence)
}

func number(a Answer[float64]) Value {
	if a.State != Answered {
		return unknownOf(a.State)
	}
	return between(a.Value, a.Value, a.Evidence)
}

func count(a Answer[int]) Value {
	if a.State != Answered {
		return unknownOf(a.State)
	}
	return between(float64(a.Value), float64(a.Value), a.Evidence)
}

func category(a Answer[string]) Value {
	if a.State != Answered {
		return unknownOf(a.State)
	}
	return Value{Lo: math.Inf(-1), Hi: math.Inf(1), Text: a.Value, Evidence: a.Evidence}
}

func age(s *source) Value {
	a := s.dates.birth
	if a.State != Answered {
		return unknownOf(a.State)
	}
	return between(yearsFrom(leapBirthday(a.Value.Last(), s.at), s.at), yearsFrom(a.Value.First(), s.at), a.Evidence)
}

// leapBirthday moves a birthday of 29 February to 1 March in a year without
// that day: which of the two neighbours counts is not settled, so the age is a
// range on 28 February.
func leapBirthday(born, at Date) Date {
	if born.Month == 2 && born.Day == 29 && On(at.Year, 3, 1).AddDays(-1).Day == 28 {
		return On(born.Year, 3, 1)
	}
	return born
}

// yearsFrom is the age in whole years, as a birthday counts it.
func yearsFrom(born, at Date) float64 {
	if at.Before(born) {
		return 0
	}
	months, _ := monthsBetween(born, at)
	return float64(months / 12)
}

func (s *source) monthsSince(a Answer[Date]) Value {
	if a.State != Answered {
		return unknownOf(a.State)
	}
	return between(since(a.Value.Last(), s.at, span.atLeast), since(a.Value.First(), s.at, span.atMost), a.Evidence)
}

// since is zero before the day.
func since(day, at Date, measure func(span) float64) float64 {
	if at.Before(day) {
		return 0
	}
	return measure(span{day, at})
}

// sinceTalentScheme is zero for somebody who is still under a scheme.
func sinceTalentScheme(s *source) Value {
	now := s.scheme
	if now.State == Answered && now.Value == "now" {
		return between(0, 0, now.Evidence)
	}
	return s.monthsSince(s.dates.schemeEnded)
}

// sameWritten are codes of varieties that share one written language: they count
// once. What CLDR itself takes for one language is not repeated here.
var sameWritten = map[string]string{
	"yue": "zh", "nan": "zh", "wuu": "zh", "hak": "zh", "gan": "zh", "hsn": "zh", "cdo": "zh", "cjy": "zh", "cpx": "zh", "czh": "zh",
	"czo": "zh", "lzh": "zh", "mnp": "zh", "cnp": "zh", "csp": "zh", "nb": "no", "nn": "no",
}

// inWriting is the language that a code stands for, however it is written: "chi",
// "cmn" and "yue" are all "zh".
func inWriting(code string) string {
	if tag, err := language.All.Parse(code); err == nil {
		base, _ := tag.Base()
		code = base.String()
	}
	return cmp.Or(sameWritten[code], code)
}

func languageCount(p *Profile) Value {
	a := p.Languages.Good
	if a.State != Answered {
		return unknownOf(a.State)
	}
	spoken := map[string]bool{}
	for _, code := range a.Value {
		spoken[inWriting(code)] = true
	}
	n := float64(len(spoken))
	return between(n, n, a.Evidence)
}

// speaks is whether one of the languages is among those spoken and written well.
func (p *Profile) speaks(codes ...string) Value {
	a := p.Languages.Good
	if a.State != Answered {
		return unknownOf(a.State)
	}
	x := 0.0
	if slices.ContainsFunc(a.Value, func(code string) bool { return slices.Contains(codes, inWriting(code)) }) {
		x = 1
	}
	return between(x, x, a.Evidence)
}
